"""Temporal values in the notations of others: TIMEX3 and EDTF, written and read."""

from claimcheck.notation.edtf import from_edtf, to_edtf
from claimcheck.notation.timex3 import Timex3, TimexMod, TimexType
from claimcheck.notation.timex3_reading import from_timex3
from claimcheck.notation.timex3_writing import to_timex3

__all__ = [
    "Timex3",
    "TimexMod",
    "TimexType",
    "from_edtf",
    "from_timex3",
    "to_edtf",
    "to_timex3",
]
