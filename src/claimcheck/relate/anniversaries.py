"""How old something is said to be, held against the year it began in, sentences apart.

"Its 25th anniversary", "their golden wedding" and "the firm turns 75" are held against
"founded in 1983" where both are told of one thing. A number that any year of the
article bears out is left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve, frozen

from claimcheck.lang.frames import load_frames
from claimcheck.model import (
    ONE,
    Age,
    Anniversary,
    CalendarUnit,
    Duration,
    Mention,
    Ordinal,
    PartialDate,
    Quantity,
)
from claimcheck.relate.alike import are_alike
from claimcheck.relate.clauses import Clause
from claimcheck.relate.ledger import Ledger, Told
from claimcheck.relate.origins import origins
from claimcheck.relate.things import lemma
from claimcheck.relate.twofold import is_of_late

_FEW, _BACK, _ASIDE = 3, 8, 14
"""Tokens of a short subject, of a longer one, and of a phrase before the subject."""
_NEAR, _FAR = 2, 12
"""Sentences between what "it" names, and of an article about one thing."""
_SLACK = 1
_RANGE = range(5, 1000)
_LONG_WORD = 4


@frozen(eq=False)
class _Age:
    """So many years, the sentence that tells them, and whether they are a marriage's.

    *head* is the noun of what is celebrated, if it is told.
    """

    number: Mention[Ordinal]
    clause: Clause
    sentence: int
    wed: bool = False
    head: str = ""


def anniversaries(
    ledger: Ledger, known: Iterable[Anniversary], years: Iterable[int]
) -> Iterator[Anniversary]:
    """Yield the numbers that none of an article's *years* bears out."""
    published = ledger.published
    if published is None or len(ledger.reading.sentences) > _FAR:
        return
    begun = [told for told in ledger.of_kinds("d") if told.day and _verb(ledger, told)]
    gaps = {published.year - year for year in years}
    ages = [*_ages(ledger, list(known))]
    numbers = {age.number.value.number for age in ages}
    if any(abs(gap - number) <= _SLACK for gap in gaps for number in numbers):
        return  # the years are those of another feast
    for age in ages:
        linked = [told for told in begun if _is_of_one(ledger, age, told)]
        days = {told.day.value: told.day for told in linked if told.day}
        days = days or _origins(ledger, age)
        since = next(iter(days.values())) if len(days) == 1 else None
        if since is not None and _is_of_now(ledger, age, since):
            yield Anniversary(
                age.number, since=since, until_now=True, span=age.number.span
            )


def _origins(ledger: Ledger, age: _Age) -> dict[PartialDate, Mention[PartialDate]]:
    """Give the years in which what is so old began, told by any words."""
    cues = "wed_cues" if age.wed else "begin_cues"
    told = {age.head} if age.head else age.clause.words
    return {
        origin.day.value: origin.day
        for origin in origins(ledger, cues)
        if not origin.named or are_alike(ledger.events, origin.nouns, told)
    }


# How old


def _ages(ledger: Ledger, known: list[Anniversary]) -> Iterator[_Age]:
    told = {c.number.span: c for c in known if c.event or c.since or c.on}
    for sentence, clause in ledger.clauses.items():
        for mention, first, after in clause.placed:
            if isinstance(mention.value, Ordinal):
                claim = told.get(mention.span)
                head = _of_what(ledger, after + 1)
                returns = _is_return(ledger, first, after) and head is not None
                if returns and not _is_settled(claim):
                    head = claim.event.head if claim and claim.event else head
                    yield _Age(mention, clause, sentence, head=head or "")
            else:
                years = _turned(ledger, clause, mention, (first, after))
                years = years or _years_of(ledger, clause, mention, (first, after))
                if years is not None:
                    yield _Age(years, clause, sentence)
        for age in _of_jubilees(ledger, clause, sentence):
            if not _is_settled(told.get(age.number.span)):
                yield age
        yield from _of_metals(ledger, clause, sentence)


def _is_settled(claim: Anniversary | None) -> bool:
    """Say whether a phrase has told from when, or of which day, a number is."""
    return claim is not None and (claim.since is not None or claim.on is not None)


def _is_return(ledger: Ledger, first: int, after: int) -> bool:
    """Say whether "anniversary" stands behind a number, and nothing named after it.

    So does "birthday" behind "the theatre's", where it is no person's.
    """
    lower, letters = ledger.tokens.lower, ledger.tokens.letters
    feast, behind = (*lower[after : after + 2], "", "")[:2]
    owned = feast == "birthday" and letters[max(first - 2, 0) : first] == "xS"
    named = behind in ledger.events.lists["of_anniversaries"]
    return (feast == "anniversary" or owned) and not named


def _of_metals(ledger: Ledger, clause: Clause, sentence: int) -> Iterator[_Age]:
    """Yield the years of a golden wedding and of a silver jubilee."""
    tokens, metals = ledger.tokens, ledger.events.metals
    for word in sorted(metals.keys() & clause.words):
        at = tokens.lower.index(word, clause.first, clause.after)
        feast, led = tokens.lower[at + 1 : at + 2], tokens.lower[at - 1]
        named = tokens.letters[at + 2 : at + 3] in ("x", "X")
        named = named and tokens.lower[at + 2] != "anniversary"
        own = led in ledger.events.lists["definite"] or led == "a"
        if own and not named and feast in (["wedding"], ["jubilee"]):
            number = tokens.mention(at, at + 1, Ordinal(metals[word]))
            yield _Age(number, clause, sentence, wed=feast == ["wedding"])


def _turned(
    ledger: Ledger, clause: Clause, mention: Mention[Any], where: tuple[int, int]
) -> Mention[Ordinal] | None:
    """Read "the firm turns 75 this week", where it is no person who does."""
    tokens, lists = ledger.tokens, ledger.events.lists
    first, after = where
    people = lists["somebody"] | {"who"}
    subject = tokens.lower[clause.first : clause.first + _FEW]
    verb = tokens.lower[first - 1] if first > clause.first else ""
    if verb not in lists["turning"] or not people.isdisjoint(subject):
        return None
    years = _count(mention)
    ends = tokens.letters[after : after + 1] in (".", ",", "L", "p", "D", "&")
    return evolve(mention, value=Ordinal(years)) if years and ends else None


def _years_of(
    ledger: Ledger, clause: Clause, mention: Mention[Any], where: tuple[int, int]
) -> Mention[Ordinal] | None:
    """Read "marks 125 years of service", "it is 30 years this week since"."""
    value, lists = mention.value, ledger.events.lists
    if not isinstance(value, Duration) or value.unit is not CalendarUnit.YEAR:
        return None
    first, after = where
    number, lower = value.figure.low, ledger.tokens.lower
    marked = not lists["marking"].isdisjoint(
        lower[max(first - _BACK, clause.first) : first]
    )
    behind = lower[after : after + _BACK]
    since = "since" in behind and lower[first - 1 : first] == ["is"]
    whole = number == int(number) and number in _RANGE
    if not whole or not (since or (marked and behind[:1] == ["of"])):
        return None
    return evolve(mention, value=Ordinal(int(number)))


def _of_jubilees(ledger: Ledger, clause: Clause, sentence: int) -> Iterator[_Age]:
    """Yield a centenary or half-century that is marked, but for that of a part."""
    tokens, lists = ledger.tokens, ledger.events.lists
    jubilees = load_frames(tokens.lexicon.language.code).jubilees
    for word in sorted(jubilees.keys() & clause.words):
        at = tokens.lower.index(word, clause.first, clause.after)
        before = tokens.lower[max(at - _BACK, clause.first) : at]
        if not lists["marking"].isdisjoint(before):
            head = _of_what(ledger, at + 1)
            if head is not None:
                number = tokens.mention(at, at + 1, Ordinal(jubilees[word]))
                yield _Age(number, clause, sentence, head=head)


def _of_what(ledger: Ledger, at: int) -> str | None:
    """Give the noun behind "of"; nothing without one, None where it is somebody's."""
    tokens = ledger.tokens
    if tokens.lower[at : at + 1] != ["of"]:
        return ""
    if tokens.letters[at + 1 : at + 2] not in ("t", "X"):
        return None
    stop = at + 2
    while tokens.letters[stop : stop + 1] in ("x", "X", "-"):
        stop += 1
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


# Since when


def _verb(ledger: Ledger, told: Told) -> int | None:
    """Give the verb by which something begins in a year: opened, set up, married."""
    lists, lower = ledger.events.lists, ledger.tokens.lower
    value = told.day.value if told.day else None
    again = not lists["another_case"].isdisjoint(told.clause.words)
    since = lower[told.first - 1] in lists["since"]  # the first photograph since 2008
    if not isinstance(value, PartialDate) or value.is_relative or again or since:
        return None
    verbs = (lists["begun"] | lists["wed"]) - lists["of_people"]
    return next(
        (at for at in range(told.first - 1, told.begin - 1, -1) if lower[at] in verbs),
        None,
    )


def _is_of_one(ledger: Ledger, age: _Age, told: Told) -> bool:
    """Say whether what begins in a year is what is so old.

    It is named by one noun in both sentences, or by "it" in the second of them.
    """
    lists, lower = ledger.events.lists, ledger.tokens.lower
    verb = _verb(ledger, told)
    if verb is None or (lower[verb] in lists["wed"]) is not age.wed:
        return False
    if lower[verb] in lists["built"]:  # a club may be older than its house
        return False
    subject = _subject(ledger, told, verb)
    gap = told.sentence - age.sentence
    if not lists["stands_for"].isdisjoint(subject[-1:]):
        return 0 <= gap <= _NEAR
    if age.wed and not lists["pairs"].isdisjoint(subject):
        return True
    nouns = {word for word in subject if len(word) >= _LONG_WORD or word == age.head}
    return not nouns.isdisjoint(age.clause.words | {age.head})


def _subject(ledger: Ledger, told: Told, verb: int) -> list[str]:
    """Give the words that name what begins: before the verb, or behind its phrase."""
    letters, lower, clause = ledger.tokens.letters, ledger.tokens.lower, told.clause
    if verb == clause.first or lower[clause.first] in ledger.events.lists["firstly"]:
        comma = letters.find(",", told.after, min(told.after + _ASIDE, clause.after))
        return lower[comma + 1 : comma + 1 + _FEW] if comma >= 0 else []
    return lower[max(verb - _BACK, clause.first) : verb]


def _is_of_now(ledger: Ledger, age: _Age, since: Mention[PartialDate]) -> bool:
    """Say whether a number is told of these days: no earlier feast, nor one to come."""
    lists, day = ledger.events.lists, since.value.earliest
    gap = ledger.published.year - day.year if ledger.published and day else 0
    if age.number.value.number > gap:
        return lists["to_come"].isdisjoint(age.clause.words)
    dated = any(is_of_late(mention) for mention, _, _ in age.clause.placed)
    told = not (lists["marking"] | lists["perfect"]).isdisjoint(age.clause.words)
    if told and age.sentence <= 1 and lists["to_come"].isdisjoint(age.clause.words):
        return True  # what an article begins with is its news
    return dated or not lists["anniversary_now"].isdisjoint(age.clause.words)
