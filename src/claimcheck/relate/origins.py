"""The years in which the things of an article began or were made, by any cue.

"It was put up in 1784", "the plaque above the door reads 1784", "the first patient came
in 1784". None is taken of a part of a thing, of what stood there before, or of what was
done to it later.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from attrs import frozen

from claimcheck.lang.frames import load_frames
from claimcheck.model import CalendarDate, CalendarUnit, Mention, PartialDate, Quantity
from claimcheck.relate.clauses import Clause
from claimcheck.relate.ledger import Ledger
from claimcheck.relate.things import lemma

_BEFORE, _BEHIND = 16, 10
"""Tokens about a year among which the word stands that something began."""
_WINDOW, _NEAR = 12, 4
"""Tokens about a year among which a word tells that it is of what came later."""
_SUBJECT = 5
"""Tokens before that word that may name what began."""


@frozen(eq=False)
class Origin:
    """A year in which something began, and the nouns that may name it.

    *named* is false where only a pronoun, or nothing, does: it was opened in 1950.
    """

    year: int
    day: Mention[PartialDate]
    sentence: int
    nouns: frozenset[str]
    named: bool
    wed: bool = False


Place: TypeAlias = tuple[int, Mention[PartialDate], int, int]
"""A year, its date, its sentence and its token."""


def years_of(ledger: Ledger) -> Iterator[Place]:
    """Yield the years of an article."""
    for number, clause in ledger.clauses.items():
        for year, day, at in _years(clause):
            yield year, day, number, at


def _years(clause: Clause) -> Iterator[tuple[int, Mention[PartialDate], int]]:
    taken: set[int] = set()
    for mention, first, after in clause.placed:
        if not isinstance(mention.value, Quantity):
            taken.update(range(first, after))
        for part in mention.parts or (mention,):
            value = getattr(part.value, "day", part.value)
            said = getattr(value, "said", None)
            fine = isinstance(said, CalendarDate) and not _is_wide(value)
            if fine and said is not None and said.year is not None:
                day = Mention(value, part.text, part.span)
                yield said.year, day, clause.tokens.places(part)[0]
    for at in range(clause.first, clause.after):
        if clause.tokens.letters[at] == "Y" and at not in taken:
            year = int(clause.tokens.lower[at])
            said = CalendarDate(year, unit=CalendarUnit.YEAR)
            yield year, clause.tokens.mention(at, at + 1, PartialDate(said)), at


def _is_wide(value: PartialDate) -> bool:
    return value.granularity.months > CalendarUnit.YEAR.months


def origins(ledger: Ledger, cues: str) -> list[Origin]:
    """Give the years in which something began by the words of a list."""
    found = [
        _origin(ledger, cues, place)
        for place in years_of(ledger)
        if not is_of_later(ledger, place)
    ]
    return [origin for origin in found if origin is not None]


def is_of_later(
    ledger: Ledger,
    place: Place,
    later: str = "not_origins",
) -> bool:
    """Say whether a year is told as one of what came after: since 1921, rebuilt."""
    _, _, number, at = place
    lists, lower, clause = ledger.events.lists, ledger.tokens.lower, ledger.clauses
    near = lower[max(at - _WINDOW, clause[number].first) : at + _NEAR]
    led = lower[at - 1] if at else ""
    behind = lower[at + 1 : at + 2]
    return (
        led in lists["after_when"]
        or not lists[later].isdisjoint(near)
        or behind == ["since"]
    )


def _origin(ledger: Ledger, cues: str, place: Place) -> Origin | None:
    year, day, number, at = place
    clause, lists, lower = ledger.clauses[number], ledger.events.lists, ledger.tokens
    begin = max(clause.first, at - _BEFORE)
    end = min(clause.after, at + _BEHIND)
    words = lower.lower
    metals = ledger.events.metals
    here = [
        n
        for n in range(begin, end)
        if words[n] in lists[cues] and words[n - 1] not in metals
    ]
    if not here:
        return None
    cue = min(here, key=lambda n: abs(n - at))
    subject = _subject(ledger, clause, cue, at)
    frames = load_frames(lower.lexicon.language.code).lists
    parts = {words[n] for n in subject} & frames["parts_of_things"]
    if parts or _is_indefinite(ledger, clause, cue):
        return None
    nouns = frozenset(
        lemma(words[n], lower.lexicon.language)
        for n in subject
        if lower.letters[n] in ("x", "X") and n != cue
    )
    named = any(lower.letters[n] in ("t", "X") for n in subject)
    pronoun = not lists["stands_for"].isdisjoint(words[n] for n in subject[:1])
    first = not lists["firsts"].isdisjoint(words[begin:end])
    return Origin(year, day, number, nouns, named and not pronoun and not first)


def named_before(ledger: Ledger, place: Place) -> frozenset[str]:
    """Give the nouns that name what began in a year, or the part of it that did."""
    _, _, number, at = place
    clause, tokens = ledger.clauses[number], ledger.tokens
    begin, end = max(clause.first, at - _BEFORE), min(clause.after, at + _BEHIND)
    lists = ledger.events.lists
    cues = lists["begin_cues"] | lists["begun"] | lists["made"]
    here = [n for n in range(begin, end) if tokens.lower[n] in cues]
    cue = min(here, key=lambda n: abs(n - at), default=None)
    subject = [] if cue is None else _subject(ledger, clause, cue, at)
    if cue is None or not any(tokens.letters[n] == "t" for n in subject):
        return frozenset()
    parts = load_frames(tokens.lexicon.language.code).lists["parts_of_things"]
    first = not lists["firsts"].isdisjoint(tokens.lower[begin:end])
    nouns = (tokens.lower[n] for n in subject if tokens.letters[n] in ("x", "X"))
    named = {lemma(word, tokens.lexicon.language) for word in nouns} - {
        tokens.lower[cue]
    }
    return frozenset(named if not first else named & parts)


def _subject(ledger: Ledger, clause: Clause, cue: int, at: int) -> list[int]:
    """Give the tokens that may name what began: before the word, or behind a phrase."""
    tokens = ledger.tokens
    if cue <= clause.first + 1:
        comma = tokens.letters.find(",", at, clause.after)
        return (
            [*range(comma + 1, min(comma + _SUBJECT, clause.after))]
            if comma >= 0
            else []
        )
    last = cue
    while last > clause.first and tokens.letters[last - 1] in ("v", "k", "R", "O"):
        last -= 1
    if tokens.letters[last - 1] == "," and last > clause.first:
        comma = tokens.letters.rfind(",", clause.first, last - 1)
        last = comma if comma > clause.first else last - 1
    first = last
    while first > max(clause.first, last - _SUBJECT):
        if tokens.letters[first - 1] not in ("x", "X", "t", "a", "d", "S", "r", "-"):
            break
        first -= 1
        if tokens.letters[first] == "r" and not _is_noun(ledger, first - 1):
            break  # but the path they took
    return [*range(first, last)]


def _is_noun(ledger: Ledger, at: int) -> bool:
    """Say whether a word is no verb, as far as its shape tells: path, but not says."""
    tokens = ledger.tokens
    past = tokens.lexicon.language.words["past_verbs"]
    word = tokens.lower[at]
    verb = word.endswith(("s", "ed")) or word in past
    return tokens.letters[at] in ("x", "X") and not verb


def _is_indefinite(ledger: Ledger, clause: Clause, cue: int) -> bool:
    """Say whether something else is told of: a chapel was built, put up another."""
    letters, lower = ledger.tokens.letters, ledger.tokens.lower
    begin = max(clause.first, cue - _SUBJECT)
    for at in range(cue - 1, begin - 1, -1):
        if letters[at] in (",", ";", '"'):
            return False
        if letters[at] == "a":
            return True
    return lower[cue + 1 : cue + 2] == ["a"] and lower[cue] != "was"
