"""Ordinals of a short article held against the one list of what was before.

"The sixth shop … the others are in Wells, Yate and Yeovil", "convicted for the second
time … in 2008, again in 2012 and once more in 2015": a list of dates or names is of the
earlier instances where a word beside it tells that they came before. As many as the
ordinal tells are too many; too few are only where the list is told to be all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from attrs import frozen

from claimcheck.extract import Reading
from claimcheck.lang.frames import load_frames
from claimcheck.lang.patterns import Patterns, load_patterns
from claimcheck.model import (
    CalendarDate,
    Claim,
    Hedge,
    Mention,
    Ordinal,
    PartialDate,
    Quantity,
)
from claimcheck.model.frames import Ranked
from claimcheck.relate.clauses import Clause
from claimcheck.relate.rankings import places_of
from claimcheck.relate.things import lemma

_SHORT, _LATE, _NEAR = 12, 13, 4
"""Sentences of a short article, ordinals that nobody lists, tokens near one."""
_WIDEST, _ITEM = 80, 6
"""Tokens of a sentence that are looked through, and of an item of a list."""

Items = tuple[Mention[Any], ...]


@frozen(eq=False)
class _Counted:
    """An ordinal that counts instances, and where it stands.

    *limit* is the season or year within which it counts; *sure* tells that it is "the
    third", rather than "a third".
    """

    ordinal: Mention[Ordinal]
    clause: Clause
    after: int
    sentence: int
    limit: str
    sure: bool


@frozen(eq=False)
class _List:
    """The instances that a sentence lists, and whether they are told to be all.

    *noun* is that of what they are, if it is told; *cued* tells that a word says that
    they came before.
    """

    items: Items
    sentence: int
    whole: bool = False
    noun: str = ""
    cued: bool = True


@frozen(eq=False)
class _Cue:
    """Where a sentence tells of what was before, whether of all, and of what noun."""

    at: int
    whole: bool = False
    noun: str = ""


def instances_in(
    reading: Reading, clauses: Mapping[int, Clause], known: tuple[Claim, ...]
) -> Iterator[Claim]:
    """Yield the one ordinal of an article with the one list of those before."""
    if len(reading.sentences) > _SHORT:
        return
    frames = load_patterns(reading.tokens.lexicon.language.code)
    taken = {claim.ordinal.span for claim in known if isinstance(claim, Ranked)}
    counted = [*_ordinals(clauses, frames)]
    if not counted or any(one.ordinal.span in taken for one in counted):
        return
    found = [*_lists(reading, clauses, frames)]
    if len({one.ordinal.value.number for one in counted}) != 1 or len(found) != 1:
        return
    one, listed = counted[0], found[0]
    before, number = len(listed.items), one.ordinal.value.number
    short = listed.whole and before + 1 != number
    if (before >= number or short) and _is_linked(reading, one, listed, frames):
        yield Ranked(ordinal=one.ordinal, earlier=listed.items, span=one.ordinal.span)


def _is_linked(
    reading: Reading, one: _Counted, listed: _List, frames: Patterns
) -> bool:
    """Say whether a list may be of what an ordinal counts."""
    lower = reading.tokens.lower
    words = set(lower[slice(*reading.sentences[listed.sentence])])
    here = listed.sentence == one.sentence
    if one.limit and (here or one.limit not in words):
        return False  # the third of the season, of six in all
    told = lower[slice(*reading.sentences[one.sentence])]
    contests = frozenset(frames.words["contests"])
    if words & contests - set(told) and not contests.isdisjoint(told):
        return False  # they won the cup, and the league
    if not places_of(one.clause, one.after) <= words:
        return False
    office = not words.isdisjoint(frames.words["forerunners"])
    if office and lower[one.after + 1 : one.after + 2] == ["to"]:
        return False  # the second minister to resign
    if listed.cued:
        return _is_alike(reading, one.after, listed.noun, frames)
    lists = load_frames(reading.tokens.lexicon.language.code).lists
    stands = lists["pronouns"] | lists["him"] | frozenset(frames.words["it_itself"])
    shared = {word for word in words & set(told) if len(word) > _NEAR}
    again = lower[one.after] == "time" and bool(words & stands)
    return one.sure and (again or bool(shared))


# Ordinals


def _ordinals(clauses: Mapping[int, Clause], frames: Patterns) -> Iterator[_Counted]:
    """Yield the ordinals that count instances."""
    lists = frames.words
    for number, clause in clauses.items():
        lower, letters = clause.tokens.lower, clause.tokens.letters
        for mention, first, after in clause.placed:
            value = mention.value
            if not isinstance(value, Ordinal) or not 1 < value.number < _LATE:
                continue
            behind, led = lower[after : after + 2], lower[first - 1]
            named = not set(behind).isdisjoint(lists["no_instances"])
            ends = letters[after : after + 1] not in ("x", "X", "n")
            if ends or named or led in lists["no_ordinal_behind"]:
                continue
            sure = led not in ("a", "an") or behind[:1] == ["time"]
            text = f" {' '.join(lower[after : after + _NEAR + 2])} "
            limits = (each for each in lists["limited"] if f" {each} " in text)
            limit = next(limits, "").rpartition(" ")[2]
            yield _Counted(mention, clause, after, number, limit, sure)


def _is_alike(reading: Reading, at: int, noun: str, frames: Patterns) -> bool:
    """Say whether what a list is of may be what an ordinal counts."""
    lower, table = reading.tokens.lower, frames.tables.get("instances", {})
    counted = [lemma(word) for word in lower[at : at + _NEAR]]
    if not noun or counted[:1] == ["time"] or noun in counted:
        return True
    kinds = {table.get(word) for word in counted} - {None}
    return table.get(noun) in kinds


# Lists


def _lists(
    reading: Reading, clauses: Mapping[int, Clause], frames: Patterns
) -> Iterator[_List]:
    kin = load_frames(reading.tokens.lexicon.language.code).lists["kin"]
    for number, (first, after) in enumerate(reading.sentences):
        stop = min(after, first + _WIDEST)
        words = frozenset(reading.tokens.lower[first:stop])
        lists = frames.words
        others = frozenset((*lists["some_instances"], *lists["missed"]))
        small = (at for at in range(first, stop) if reading.tokens.letters[at] != "X")
        told = kin.intersection(reading.tokens.lower[at] for at in small)
        if told or not words.isdisjoint(others):
            continue
        clause, cue = clauses.get(number), _cue(reading, first, stop, frames)
        dates = _dates(clause) if clause else ()
        if cue is None:
            flat = clause and len(dates) > 1 and _is_flat(clause, dates, frames)
            if flat and words.isdisjoint(frames.words["other_ones"]):
                yield _List(dates, number, cued=False)
            continue
        items = dates if len(dates) > 1 else _names(reading, cue.at + 1, stop)
        if len(items) > 1:
            yield _List(items, number, cue.whole, cue.noun)
        elif clause:
            yield from _how_many(clause, number, frames)


def _how_many(clause: Clause, number: int, frames: Patterns) -> Iterator[_List]:
    """Read "the six who held the post before her" as so many."""
    text = f" {' '.join(clause.tokens.lower[clause.first : clause.after])} "
    if not any(f" {each} " in text for each in frames.words["those_before"]):
        return
    for mention, _, after in clause.placed:
        value = mention.value
        if not isinstance(value, Quantity) or value.hedge is not Hedge.BARE:
            continue
        many, behind = value.figure.low, clause.tokens.lower[after : after + 1]
        who = not set(behind).isdisjoint(frames.words["who_were_before"])
        if many == int(many) and 1 < many < _LATE and who:
            items = (
                Mention(Ordinal(n + 1), mention.text, mention.span)
                for n in range(int(many))
            )
            yield _List(tuple(items), number, whole=True)


def _cue(reading: Reading, first: int, stop: int, frames: Patterns) -> _Cue | None:
    """Give what tells in a sentence that something came before."""
    tokens, lists = reading.tokens, frames.words
    text = f" {' '.join(tokens.lower[first:stop])} "
    whole = next((e for e in lists["all_before"] if f" {e} " in text), "")
    before = frozenset(lists["instances_before"])
    for at in range(first, stop):
        word = tokens.lower[at]
        going = tokens.lower[at + 1 : at + 2]
        if word not in before or (going and going[0].endswith("ing")):
            continue  # before moving to the mansion
        noun = tokens.lower[at + 1] if tokens.letters[at + 1 : at + 2] == "x" else ""
        plural = noun.endswith("s") and lemma(noun) != noun
        owned = tokens.lower[at - 1] in lists["whose_before"]
        if plural and not owned and word in lists["other_ones"]:
            return None  # other dams burst
        every = plural and owned and word in lists["before_it"]
        return _Cue(at, bool(whole) or every, lemma(noun) if plural else "")
    if whole:
        return _Cue(first + text[: text.find(f" {whole} ")].count(" "), whole=True)
    again = any(f" {each} " in text for each in lists["once_again"])
    return _Cue(first) if again else None


def _is_flat(clause: Clause, dates: Items, frames: Patterns) -> bool:
    """Say whether nothing happens between the dates of a list: in 1901 and 1936."""
    tokens, spans = clause.tokens, {date.span for date in dates}
    places = [
        (first, after) for date, first, after in clause.dates if date.span in spans
    ]
    joins = {word for each in frames.words["once_again"] for word in each.split()}
    return all(
        tokens.letters[at] in "p&,taTcMOoXD" or tokens.lower[at] in joins
        for (_, after), (first, _) in pairwise(places)
        for at in range(after, first)
    )


def _dates(clause: Clause) -> Items:
    """Give the different years that a sentence lists."""
    lower = clause.tokens.lower
    told: dict[tuple[int, int | None], Mention[PartialDate]] = {}
    for date, first, _ in clause.dates:
        said = date.value.said
        if not isinstance(said, CalendarDate) or said.year is None:
            continue
        if lower[first - 1] not in _NO_LIST:
            told.setdefault((said.year, said.month), date)
    return tuple(told.values())


_NO_LIST = frozenset({"since", "until", "from", "by", "to", "till", "-", "–"})


def _names(reading: Reading, first: int, stop: int) -> Items:
    """Give the names behind a cue: the others are in Wells, Yate and Yeovil."""
    tokens = reading.tokens
    run: list[Mention[Ordinal]] = []
    for begin, end in _segments(reading, first, stop):
        name = _name_in(reading, begin, end, opens=not run)
        if name is None and run:
            break
        if name is not None and (run or _is_close(reading, first, name[0])):
            run.append(tokens.mention(*name, Ordinal(len(run) + 1)))
    return tuple(run)


def _is_close(reading: Reading, cue: int, at: int) -> bool:
    """Say whether a name stands right behind a cue, or behind a colon."""
    colon = ":" in reading.tokens.letters[max(at - 2, cue) : at]
    return at - cue <= _ITEM or (colon and at - cue <= _WIDEST // 4)


def _segments(reading: Reading, first: int, stop: int) -> Iterator[tuple[int, int]]:
    tokens, at = reading.tokens, first
    for here in range(first, stop + 1):
        if (
            here == stop
            or tokens.letters[here] in ",;:.&"
            or tokens.lower[here] == "then"
        ):
            if here > at:
                yield at, here
            at = here + 1


def _name_in(
    reading: Reading, begin: int, end: int, *, opens: bool
) -> tuple[int, int] | None:
    """Give the name that an item of a list consists of, or ends with."""
    tokens = reading.tokens
    if tokens.letters[end - 1] == ")":
        end = max(tokens.letters.rfind("(", begin, end), begin)
    last = end
    if not opens and tokens.letters[begin : begin + 1] == "X" and last > begin:
        while last > begin and tokens.letters[last - 1] != "X":
            last -= 1  # Grete and Tor on Sunday
    start = last
    while start > begin and tokens.letters[start - 1] == "X":
        start -= 1
    if start == last or (not opens and start - begin > _ITEM):
        return None
    return start, last
