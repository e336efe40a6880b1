"""Which sentences are looked at for frames of several numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from claimcheck.extract import Reading
from claimcheck.lang.patterns import Patterns, load_patterns
from claimcheck.lang.roles import load_roles
from claimcheck.model import Claim, Variant
from claimcheck.relate.bands import bands_in
from claimcheck.relate.casting import Cast
from claimcheck.relate.clauses import Clause
from claimcheck.relate.drifts import drifts_in
from claimcheck.relate.few import few_in
from claimcheck.relate.foremost import foremost_in
from claimcheck.relate.instances import instances_in
from claimcheck.relate.levels import Levels
from claimcheck.relate.limits import limits_in
from claimcheck.relate.marks import Marked
from claimcheck.relate.nature import unnatural_in
from claimcheck.relate.near_names import near_names_in
from claimcheck.relate.outdone import outdone_in
from claimcheck.relate.patterns import matched_in
from claimcheck.relate.peaks import peaks_in
from claimcheck.relate.predecessors import predecessors_in
from claimcheck.relate.rankings import rankings_in
from claimcheck.relate.records import records_in
from claimcheck.relate.respelling import respelt_in
from claimcheck.relate.respelt_names import misspelt_in
from claimcheck.relate.roles import played_in
from claimcheck.relate.shifts import moved_in
from claimcheck.relate.spellings import misnamed_in, ranked_in, spellings_in
from claimcheck.relate.weighing import weighed_in
from claimcheck.relate.wholes import may_be_of_another

_COUNTED = re.compile("[iNYF]")
"""Letters of digits, and of a half by itself."""


def bound_numbers(reading: Reading, clauses: Mapping[int, Clause]) -> Iterator[Claim]:
    """Yield the claims of several numbers."""
    tokens = reading.tokens
    frames = load_patterns(tokens.lexicon.language.code)
    skeleton = Marked(tokens)
    for number, (first, after) in enumerate(reading.sentences):
        clause = clauses.get(number)
        if clause is not None:
            skeleton.add(clause, number)
            yield from unnatural_in(clause)
        elif _COUNTED.search(tokens.letters, first, after):
            skeleton.add(Clause(tokens, first, after, ()), number)
    cast = Cast(skeleton, load_roles(tokens.lexicon.language.code), reading)
    matched = tuple(
        claim
        for claim in matched_in(skeleton, frames)
        if not may_be_of_another(claim, cast, reading)
    )
    yield from matched
    played = tuple(played_in(skeleton, cast, reading, matched))
    yield from played
    yield from weighed_in(cast, reading, (*matched, *played))
    levels = Levels(skeleton, frames)
    yield from moved_in(levels, matched)
    yield from drifts_in(levels, matched, reading, frames.tables["comparatives"])
    told = (*_of_levels(levels, frames, matched), *outdone_in(reading, clauses))
    yield from told
    yield from peaks_in(reading, clauses, (*matched, *told))
    ranked = (*rankings_in(reading, clauses), *predecessors_in(reading, clauses))
    yield from ranked
    yield from instances_in(reading, clauses, (*matched, *ranked))
    yield from _variants_in(reading)


def _of_levels(
    levels: Levels, frames: Patterns, matched: tuple[Claim, ...]
) -> Iterator[Claim]:
    yield from limits_in(levels, frames, matched)
    yield from records_in(levels, frames, matched)
    yield from foremost_in(levels, frames)
    yield from bands_in(levels, matched)
    yield from few_in(levels, matched)


def _variants_in(reading: Reading) -> Iterator[Variant]:
    spelt = tuple(_spelt_in(reading))
    yield from spelt
    told = {place for each in spelt for place in each.places}
    respelt = [each for each in respelt_in(reading) if told.isdisjoint(each.places)]
    yield from respelt
    if not (spelt or respelt):
        yield from near_names_in(reading)


def _spelt_in(reading: Reading) -> Iterator[Variant]:
    spelt = tuple(spellings_in(reading))
    yield from spelt
    more = tuple(each for each in misnamed_in(reading) if not _is_in(each, spelt))
    yield from more
    known = (*spelt, *more)
    yield from (each for each in misspelt_in(reading) if not _is_in(each, known))
    yield from ranked_in(reading)


def _is_in(variant: Variant, others: tuple[Variant, ...]) -> bool:
    """Say whether two names are told to be one already."""
    told = {place.end for each in others for place in each.places}
    return any(place.end in told for place in variant.places)
