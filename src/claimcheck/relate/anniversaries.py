"""How old something is said to be, held against the year it began in, sentences apart.

"Its 25th anniversary", "their golden wedding" and "the firm turns 75" are held against
"founded in 1983" where both are told of one thing, or where 1983 is the only year of
the article. A number that any year of the article bears out is left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from claimcheck.model import Anniversary, Mention, PartialDate
from claimcheck.relate.alike import are_alike
from claimcheck.relate.feasts_told import Feast, feasts_in
from claimcheck.relate.ledger import Ledger, Told
from claimcheck.relate.origins import (
    Place,
    is_of_later,
    named_before,
    origins,
    years_of,
)
from claimcheck.relate.twofold import is_of_late

_FEW, _BACK, _ASIDE = 3, 8, 14
"""Tokens of a short subject, of a longer one, and of a phrase before the subject."""
_NEAR, _FAR = 2, 12
"""Sentences between what "it" names, and of an article about one thing."""
_SLACK = 1
_LONG_WORD = 4
_COMING, _RECENT = 3, 4
"""Years to a feast that is yet to come, and of which a year is that of other news."""


def anniversaries(
    ledger: Ledger, known: Iterable[Anniversary], years: Iterable[int]
) -> Iterator[Anniversary]:
    """Yield the numbers that none of an article's *years* bears out."""
    published = ledger.published
    if published is None or len(ledger.reading.sentences) > _FAR:
        return
    begun = [told for told in ledger.of_kinds("d") if told.day and _verb(ledger, told)]
    gaps = {published.year - year for year in years}
    known = list(known)
    feasts = [*feasts_in(ledger, known)]
    spans = {claim.number.span: claim.span for claim in known}
    numbers = {feast.number.value.number for feast in feasts}
    pairs = {abs(one - other) for one, other in combinations({*gaps, 0}, 2)}
    if any(abs(gap - number) <= _SLACK for gap in pairs for number in numbers):
        return  # the years are those of another feast
    for feast in feasts:
        own = _is_of_its(ledger, feast)
        linked = [told for told in begun if _is_of_one(ledger, feast, told)]
        days = {told.day.value: told.day for told in linked if told.day and not own}
        days = days or _origins(ledger, feast) or _only_year(ledger, feast)
        since = next(iter(days.values())) if len(days) == 1 else None
        if since is not None and _is_of_now(ledger, feast, since):
            yield Anniversary(
                feast.number,
                since=since,
                until_now=True,
                editions=feast.editions,
                span=spans.get(feast.number.span, feast.number.span),
            )


def _origins(ledger: Ledger, feast: Feast) -> dict[PartialDate, Mention[PartialDate]]:
    """Give the years in which what is so old began, told by any words."""
    cues = "wed_cues" if feast.wed else "begin_cues"
    told = {feast.head} if feast.head else feast.clause.words
    return {
        origin.day.value: origin.day
        for origin in origins(ledger, cues)
        if (not origin.named and not _is_of_its(ledger, feast))
        or are_alike(ledger.events, origin.nouns, told)
    }


def _only_year(ledger: Ledger, feast: Feast) -> dict[PartialDate, Mention[PartialDate]]:
    """Give the one year of an article that is not of late, nor of what came later."""
    today = ledger.published.year if ledger.published else 0
    places = [place for place in years_of(ledger) if place[0] < today - _RECENT]
    if len({year for year, *_ in places}) != 1:
        return {}
    later = "later_than_that" if feast.head or feast.counted else "not_origins"
    _, day, number, at = places[0]
    clause, lower = ledger.clauses[number], ledger.tokens.lower
    if feast.annual and not _is_first_held(ledger, feast, places[0]):
        return {}
    lived = not ledger.events.lists["lived_then"].isdisjoint(
        lower[max(at - _BACK, clause.first) : at]
    )
    born = feast.head == "birth"
    since = lower[at - 1] in ledger.events.lists["since"]
    lasting = since and not ledger.events.lists["perfect"].isdisjoint(clause.words)
    late = is_of_later(ledger, places[0], later) and not lasting
    if not born and (lived or late):
        return {}
    return {} if _is_of_another(ledger, feast, places[0]) else {day.value: day}


def _is_first_held(ledger: Ledger, feast: Feast, place: Place) -> bool:
    """Say whether a year is that of the first edition, too late for so many."""
    lists, today = ledger.events.lists, ledger.published
    words = ledger.clauses[place[2]].words
    began = not (lists["begin_cues"] | lists["firstly"]).isdisjoint(words)
    return (
        began
        and today is not None
        and (feast.number.value.number > today.year - place[0] + 1)
    )


def _is_of_its(ledger: Ledger, feast: Feast) -> bool:
    """Say whether a feast is of what something has: of its cup win."""
    lower, clause = ledger.tokens.lower, feast.clause
    return bool(feast.head) and any(
        lower[at] == "of" and lower[at + 1] in ("its", "their")
        for at in range(clause.first, clause.after - 1)
    )


def _is_of_another(ledger: Ledger, feast: Feast, place: Place) -> bool:
    """Say whether what began in a year is named, and is not what the feast is of."""
    there, at = ledger.clauses[place[2]], place[3]
    before = ledger.tokens.lower[there.first : at]
    it = not ledger.events.lists["stands_for"].isdisjoint(before)
    if it and _is_of_its(ledger, feast):
        return True
    told = {feast.head} if feast.head else feast.clause.words
    nouns = named_before(ledger, place)
    return bool(nouns) and not are_alike(ledger.events, nouns, told)


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


def _is_of_one(ledger: Ledger, feast: Feast, told: Told) -> bool:
    """Say whether what begins in a year is what is so old.

    It is named by one noun in both sentences, or by "it" in the second of them.
    """
    lists, lower = ledger.events.lists, ledger.tokens.lower
    verb = _verb(ledger, told)
    if verb is None or (lower[verb] in lists["wed"]) is not feast.wed:
        return False
    if lower[verb] in lists["built"]:  # a club may be older than its house
        return False
    subject = _subject(ledger, told, verb)
    gap = told.sentence - feast.sentence
    if not lists["stands_for"].isdisjoint(subject[-1:]):
        return 0 <= gap <= _NEAR
    if feast.wed and not lists["pairs"].isdisjoint(subject):
        return True
    nouns = {word for word in subject if len(word) >= _LONG_WORD or word == feast.head}
    return not nouns.isdisjoint(feast.clause.words | {feast.head})


def _subject(ledger: Ledger, told: Told, verb: int) -> list[str]:
    """Give the words that name what begins: before the verb, or behind its phrase."""
    letters, lower, clause = ledger.tokens.letters, ledger.tokens.lower, told.clause
    if verb == clause.first or lower[clause.first] in ledger.events.lists["firstly"]:
        comma = letters.find(",", told.after, min(told.after + _ASIDE, clause.after))
        return lower[comma + 1 : comma + 1 + _FEW] if comma >= 0 else []
    return lower[max(verb - _BACK, clause.first) : verb]


def _is_of_now(ledger: Ledger, feast: Feast, since: Mention[PartialDate]) -> bool:
    """Say whether a number is told of these days: no earlier feast, nor one to come."""
    lists, day = ledger.events.lists, since.value.earliest
    gap = ledger.published.year - day.year if ledger.published and day else 0
    words, more = feast.clause.words, feast.number.value.number - gap
    if more > 0:
        return more > _COMING or lists["to_come"].isdisjoint(words)
    dated = any(is_of_late(mention) for mention, _, _ in feast.clause.placed)
    told = not (lists["marking"] | lists["perfect"]).isdisjoint(words)
    # what an article begins with is its news
    news = feast.sentence <= 1 and (told or not feast.clause.dates)
    return news or dated or not lists["anniversary_now"].isdisjoint(words)
