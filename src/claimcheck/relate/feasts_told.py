"""The numbers of feasts: how many years something is said to have lasted.

"Its 25th anniversary", "their golden wedding", "now in its 30th year", "a century of
the lido", "75 candles" and "it is fifty years to the week since" tell so many years.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve, frozen

from claimcheck.lang.frames import load_frames
from claimcheck.model import (
    ONE,
    Age,
    Anniversary,
    CalendarUnit,
    Distance,
    Duration,
    Mention,
    Ordinal,
    Quantity,
)
from claimcheck.relate.clauses import Clause
from claimcheck.relate.ledger import Ledger
from claimcheck.relate.skeleton import Placed
from claimcheck.relate.things import lemma

_FEW, _BACK = 3, 8
"""Tokens of a short subject, and of a longer one."""
_RANGE = range(5, 1000)
_RUNNING = ("running", "in a row", "in succession")


@frozen(eq=False)
class Feast:
    """So many years, the sentence that tells them, and whether they are a marriage's.

    *head* is the noun of what is celebrated, if it is told; *editions* tells that the
    first year counts as one, *annual* that each may have been left out, *counted* that
    the years are those since something.
    """

    number: Mention[Ordinal]
    clause: Clause
    sentence: int
    wed: bool = False
    head: str = ""
    editions: bool = False
    counted: bool = False
    annual: bool = False


def feasts_in(ledger: Ledger, known: list[Anniversary]) -> Iterator[Feast]:
    """Yield the feasts of an article, but for those that *known* phrases settle."""
    told = {c.number.span: c for c in known if c.event or c.since or c.on}
    for sentence, clause in _clauses(ledger):
        for placed in clause.placed:
            if isinstance(placed[0].value, Ordinal):
                yield from _of_ordinal(ledger, clause, sentence, placed, told)
            else:
                yield from _of_number(ledger, clause, sentence, placed)
        for feast in _of_words(ledger, clause, sentence):
            if not _is_settled(told.get(feast.number.span)):
                yield feast
        yield from _of_metals(ledger, clause, sentence)


def _clauses(ledger: Ledger) -> Iterator[tuple[int, Clause]]:
    """Yield all sentences, those without a number too."""
    for number, (first, after) in enumerate(ledger.reading.sentences):
        known = ledger.clauses.get(number)
        yield number, known or Clause(ledger.tokens, first, after, ())


def _of_number(
    ledger: Ledger, clause: Clause, sentence: int, placed: Placed
) -> Iterator[Feast]:
    """Yield "turns 75", "75 candles", "it is 30 years this week since"."""
    for read in (_turned, _candles):
        years = read(ledger, clause, placed)
        if years is not None:
            yield Feast(years, clause, sentence)
    years = _years_of(ledger, clause, placed)
    if years is not None:
        yield Feast(years, clause, sentence, counted=True)


def _of_words(ledger: Ledger, clause: Clause, sentence: int) -> Iterator[Feast]:
    yield from _of_jubilees(ledger, clause, sentence)
    yield from _of_centuries(ledger, clause, sentence)


def _is_settled(claim: Anniversary | None) -> bool:
    """Say whether a phrase has told from when, or of which day, a number is."""
    return claim is not None and (claim.since is not None or claim.on is not None)


def _of_ordinal(
    ledger: Ledger,
    clause: Clause,
    sentence: int,
    placed: Placed,
    told: dict[Any, Anniversary],
) -> Iterator[Feast]:
    """Yield "its 25th anniversary", "now in its 30th year"."""
    mention, first, after = placed
    lower, lists = ledger.tokens.lower, ledger.events.lists
    if lower[after : after + 1] == ["year"]:
        running = " ".join(lower[after + 1 : after + 4]).startswith(_RUNNING)
        owned = running or (
            lower[first - 2 : first - 1] == ["in"]
            and lower[first - 1] in lists["definite"]
        )
        closed = running or ledger.tokens.letters[after + 1 : after + 2] in (
            ",",
            ".",
            ";",
            ")",
            "-",
        )
        if owned and closed and mention.value.number in _RANGE:
            yield Feast(mention, clause, sentence, editions=True)
        return
    if lower[after : after + 1] == ["annual"] and mention.value.number in _RANGE:
        yield Feast(mention, clause, sentence, editions=True, annual=True)
        return
    if lower[after : after + 1] == ["wedding"] and _is_return(ledger, first, after + 1):
        yield Feast(mention, clause, sentence, wed=True)
        return
    claim = told.get(mention.span)
    head = _of_what(ledger, after + 1)
    returns = _is_return(ledger, first, after) and head is not None
    if returns and not _is_settled(claim):
        head = claim.event.head if claim and claim.event else head
        yield Feast(mention, clause, sentence, head=head or "")


def _is_return(ledger: Ledger, first: int, after: int) -> bool:
    """Say whether "anniversary" stands behind a number, and nothing named after it.

    So does "birthday" behind "the theatre's", where it is no person's.
    """
    lower, letters = ledger.tokens.lower, ledger.tokens.letters
    feast, behind = (*lower[after : after + 2], "", "")[:2]
    owned = feast == "birthday" and (
        letters[max(first - 2, 0) : first] == "xS"
        or lower[first - 1] == "its"
        or _is_of_thing(ledger, after + 1)
    )
    named = behind in ledger.events.lists["of_anniversaries"]
    return (feast in ledger.events.lists["feasts"] or owned) and not named


def _is_of_thing(ledger: Ledger, at: int) -> bool:
    """Say whether "of the" stands at a token, and nobody behind it."""
    lists = load_frames(ledger.tokens.lexicon.language.code).lists
    head = _of_what(ledger, at)
    led = ledger.tokens.letters[at + 1 : at + 2] == "t"
    people = lists["persons"] | lists["kin"] | lists["young"]
    return led and head is not None and head not in people


def _of_metals(ledger: Ledger, clause: Clause, sentence: int) -> Iterator[Feast]:
    """Yield the years of a golden wedding and of a silver jubilee."""
    tokens, metals, lists = ledger.tokens, ledger.events.metals, ledger.events.lists
    for word in sorted(metals.keys() & clause.words):
        at = tokens.lower.index(word, clause.first, clause.after)
        feast, led = tokens.lower[at + 1 : at + 2], tokens.lower[at - 1]
        named = tokens.letters[at + 2 : at + 3] in ("x", "X")
        named = named and tokens.lower[at + 2] not in lists["of_a_feast"]
        own = led in lists["definite"] or led == "a" or tokens.letters[at - 1] == "S"
        if own and not named and feast in (["wedding"], ["jubilee"], ["anniversary"]):
            number = tokens.mention(at, at + 1, Ordinal(metals[word]))
            yield Feast(number, clause, sentence, wed=feast == ["wedding"])


def _turned(ledger: Ledger, clause: Clause, placed: Placed) -> Mention[Ordinal] | None:
    """Read "the firm turns 75 this week", where it is no person who does."""
    tokens, lists = ledger.tokens, ledger.events.lists
    mention, first, after = placed
    people = lists["somebody"] | {"who"}
    subject = tokens.lower[clause.first : clause.first + _FEW]
    named = tokens.letters[first - 2] == "X"
    thing = not {"it", "its"}.isdisjoint(tokens.lower)
    if named and (not thing or not people.isdisjoint(tokens.lower)):
        return None  # Jan Holm turned 60
    verb = tokens.lower[first - 1] if first > clause.first else ""
    if verb not in lists["turning"] or not people.isdisjoint(subject):
        return None
    years = _count(mention)
    ends = tokens.letters[after : after + 1] in (".", ",", "L", "p", "D", "&")
    return evolve(mention, value=Ordinal(years)) if years and ends else None


def _candles(ledger: Ledger, clause: Clause, placed: Placed) -> Mention[Ordinal] | None:
    """Read "the firm is blowing out 75 candles"."""
    mention, _, after = placed
    lists = load_frames(ledger.tokens.lexicon.language.code).lists
    subject = ledger.tokens.lower[clause.first : clause.first + _FEW]
    people = ledger.events.lists["somebody"] | lists["pronouns"]
    if ledger.tokens.lower[after : after + 1] != ["candles"]:
        return None
    years = _count(mention)
    own = ledger.tokens.letters[clause.first] != "X" and people.isdisjoint(subject)
    return evolve(mention, value=Ordinal(years)) if years and own else None


def _years_of(
    ledger: Ledger, clause: Clause, placed: Placed
) -> Mention[Ordinal] | None:
    """Read "marks 125 years of service", "it is 30 years this week since"."""
    mention, first, after = placed
    value, lists = mention.value, ledger.events.lists
    said = getattr(value, "said", None)
    if isinstance(said, Distance) and not said.after:
        value, after = said.duration, after - 1  # fifty years ago this week
    if not isinstance(value, Duration) or value.unit is not CalendarUnit.YEAR:
        return None
    number, lower = value.figure.low, ledger.tokens.lower
    marked = not lists["marking"].isdisjoint(
        lower[max(first - _BACK, clause.first) : first]
    )
    behind = lower[after : after + _BACK]
    led = lower[first - 1 : first] in (["is"], ["was"], ["'s"], ["’s"])
    since = led and ("since" in behind or _is_to_the_week(behind))
    whole = number == int(number) and number in _RANGE
    if not whole or not (since or (marked and behind[:1] in _LASTED)):
        return None
    return evolve(mention, value=Ordinal(int(number)))


_LASTED = (["of"], ["since"], ["in"], ["as"], ["at"], ["on"])


def _is_to_the_week(behind: list[str]) -> bool:
    """Say whether years are counted to these days: to the week, ago this month."""
    told = " ".join(behind)
    return told.startswith(("to the ", "ago this ", "ago today", "this "))


def _of_jubilees(ledger: Ledger, clause: Clause, sentence: int) -> Iterator[Feast]:
    """Yield a centenary or half-century that is marked, but for that of a part."""
    tokens, lists = ledger.tokens, ledger.events.lists
    jubilees = load_frames(tokens.lexicon.language.code).jubilees
    for word in sorted(jubilees.keys() & clause.words):
        at = tokens.lower.index(word, clause.first, clause.after)
        owned = tokens.lower[at - 1] in lists["things_own"]
        own = tokens.lower[at - 1] in lists["persons_own"]
        if own:
            continue
        if owned or not lists["marking"].isdisjoint(clause.words):
            head = _of_what(ledger, at + 1)
            if head is not None:
                number = tokens.mention(at, at + 1, Ordinal(jubilees[word]))
                yield Feast(number, clause, sentence, head=head)


def _of_centuries(ledger: Ledger, clause: Clause, sentence: int) -> Iterator[Feast]:
    """Yield "mark a century of the lido", "a hundred years to the week since"."""
    tokens, lists = ledger.tokens, ledger.events.lists
    if "century" not in clause.words:
        return
    at = tokens.lower.index("century", clause.first, clause.after)
    half = tokens.lower[at - 1] == "a" and tokens.lower[at - 2] == "half"
    led = tokens.lower[at - 1] in ("a", "one")
    before = tokens.lower[max(at - _BACK, clause.first) : at]
    behind = tokens.lower[at + 1 : at + 1 + _BACK]
    marked = not lists["marking"].isdisjoint(before) and behind[:1] in (
        ["of"],
        ["since"],
    )
    being = tokens.lower[at - 2 - half] in ("is", "was") and _is_to_the_week(behind)
    if led and (marked or being):
        head = _of_what(ledger, at + 1) if behind[:1] == ["of"] else ""
        number = tokens.mention(at, at + 1, Ordinal(50 if half else 100))
        yield Feast(number, clause, sentence, head=head or "", counted=being)


def _of_what(ledger: Ledger, at: int) -> str | None:
    """Give the noun behind "of"; nothing without one, None where it is somebody's."""
    tokens = ledger.tokens
    if tokens.lower[at : at + 1] != ["of"]:
        return ""
    definite = ledger.events.lists["definite"]
    owned = not definite.isdisjoint(tokens.lower[at + 1 : at + 2])
    if tokens.letters[at + 1 : at + 2] not in ("t", "X") and not owned:
        return None
    stop = at + 2
    while tokens.letters[stop : stop + 1] in ("x", "X", "-"):
        stop += 1
    if tokens.letters[stop : stop + 1] == "S":  # of the playwright's birth
        stop = min(stop + 2, len(tokens.lower))
    return lemma(tokens.lower[stop - 1], tokens.lexicon.language)


def _count(mention: Mention[Any]) -> int | None:
    value = mention.value
    if isinstance(value, Age):
        number = value.duration.figure.low
    elif isinstance(value, Quantity) and value.unit == ONE:
        number = value.figure.low
    else:
        return None
    return int(number) if number == int(number) and number in _RANGE else None
