"""Relations of numbers that no phrase joins, each found by its own reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from claimcheck.extract import Reading
from claimcheck.lang.roles import load_roles
from claimcheck.model import Claim, Span
from claimcheck.relate.caps import caps_in
from claimcheck.relate.casting import Cast
from claimcheck.relate.gaps import gaps_in
from claimcheck.relate.growths import growths_in
from claimcheck.relate.leads import leads_in
from claimcheck.relate.listings import lists_told
from claimcheck.relate.only_changes import only_changes
from claimcheck.relate.portions import shares_in
from claimcheck.relate.rates import rates_in
from claimcheck.relate.rests import rests_in
from claimcheck.relate.stage import Stage
from claimcheck.relate.strides import strides_in
from claimcheck.relate.subsets import parts_in
from claimcheck.relate.totals import totals_in
from claimcheck.relate.wholes import wholes_in
from claimcheck.relate.yields import yields_in

_READERS: tuple[Callable[[Stage], Iterator[Claim]], ...] = (
    yields_in,
    gaps_in,
    leads_in,
    rests_in,
    wholes_in,
    totals_in,
    parts_in,
    shares_in,
    rates_in,
    strides_in,
    growths_in,
    caps_in,
    lists_told,
    only_changes,
)


def weighed_in(cast: Cast, reading: Reading, known: Sequence[Claim]) -> Iterator[Claim]:
    """Yield what numbers have to do with others, but not those of a *known* claim."""
    roles = load_roles(reading.tokens.lexicon.language.code)
    stage = Stage(cast, reading, roles)
    taken: set[tuple[type, Span | None]] = {
        (type(claim), one.span) for claim in known for one in claim.mentions
    }
    for read in _READERS:
        for claim in read(stage):
            keys = {(type(claim), one.span) for one in claim.mentions}
            if keys.isdisjoint(taken):
                taken |= keys
                yield claim
