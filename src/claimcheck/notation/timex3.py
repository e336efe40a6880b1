"""An element of TIMEX3, the notation of TimeML 1.2.1 for time (ISO 24617-1)."""

from __future__ import annotations

import re
from enum import StrEnum
from html import escape
from typing import TypeVar

from attrs import field, frozen

from claimcheck.errors import ClaimcheckError
from claimcheck.model.pasting import Pastes


class TimexType(Pastes, StrEnum):
    """What kind of time a TIMEX3 tells."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class TimexMod(Pastes, StrEnum):
    """How the value of a TIMEX3 is to be taken; without one it is meant as it is."""

    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"
    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"


NameT = TypeVar("NameT", TimexType, TimexMod)


def _named(kinds: type[NameT], name: str) -> NameT:
    try:
        return kinds(name)
    except ValueError:
        raise ClaimcheckError(
            f"TIMEX3 knows {', '.join(kinds)}; not {name!r}"
        ) from None


def _type(name: str) -> TimexType:
    return _named(TimexType, name)


def _mod(name: str | None) -> TimexMod | None:
    return None if name is None else _named(TimexMod, name)


def _one_word(_timex: object, _attribute: object, value: str) -> None:
    if not value or not value.isascii() or any(map(str.isspace, value)):
        raise ClaimcheckError(
            f"The value of a TIMEX3 is one word without spaces, not {value!r}"
        )


@frozen
class Timex3:
    """What a TIMEX3 element says: its type, its value, and how that is meant.

    *freq* is how often in a round something comes (2X), and *quant* the word for
    all of them; both belong to a SET.

    >>> Timex3("DURATION", "P7M", "LESS_THAN").mod
    TimexMod.LESS_THAN
    """

    type: TimexType = field(converter=_type)
    value: str = field(validator=_one_word)
    mod: TimexMod | None = field(default=None, converter=_mod)
    quant: str | None = None
    freq: str | None = None

    def xml(self, text: str, tid: str) -> str:
        """Write one element around its words, under an identifier such as t1.

        >>> Timex3("DATE", "1998-02-13").xml("Friday", "t1")
        '<TIMEX3 tid="t1" type="DATE" value="1998-02-13">Friday</TIMEX3>'

        What XML has no way to write becomes U+FFFD. Raises
        :class:`~claimcheck.errors.ClaimcheckError` for another identifier.
        """
        if not re.fullmatch(r"t[0-9]{1,9}", tid):
            raise ClaimcheckError(f"A TIMEX3 is identified like t1, not {tid!r}")
        given = {
            "tid": tid,
            "type": self.type,
            "value": self.value,
            "mod": self.mod,
            "quant": self.quant,
            "freq": self.freq,
        }
        attributes = "".join(
            f' {name}="{_escaped(value)}"'
            for name, value in given.items()
            if value is not None
        )
        return f"<TIMEX3{attributes}>{_escaped(text)}</TIMEX3>"


def _escaped(text: str) -> str:
    """Escape for XML 1.0; a carriage return would be read as a line feed."""
    return escape(_NOT_XML.sub("\ufffd", text)).replace("\r", "&#13;")


_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
