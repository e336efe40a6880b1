"""The century or decade of a thing, and the year it was made in, sentences apart.

"The 12th-century document" and "it was drawn up in 1347" are held together where the
article has but one century and one year in which anything was made, and no year that
lies in that century.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.lang.frames import load_frames
from claimcheck.model import CalendarUnit, Mention, PartialDate, SameTime, Span
from claimcheck.relate.alike import are_alike
from claimcheck.relate.ledger import Ledger, Told
from claimcheck.relate.origins import is_of_later, named_before, years_of
from claimcheck.relate.things import lemma

_LONG = (CalendarUnit.CENTURY, CalendarUnit.DECADE)
_NEAR, _FEW, _SHORT = 12, 5, 3
_SHORT_ARTICLE, _RECENT, _NEVER = 12, 4, 9999
_FAR = 6
"""Sentences over which one thing is told of."""


def made_in(ledger: Ledger, taken: set[Span]) -> Iterator[SameTime]:
    """Yield a century or decade and the year it should hold; no year *taken*."""
    labels = [told for told in ledger.marked("c") if _is_label(ledger, told)]
    if len({str(told.mention.value) for told in labels}) != 1:
        return
    label = labels[0]
    years = [told for told in ledger.of_kinds("d") if _year(told) is not None]
    if label.day is None or any(_holds(label.day.value, told) for told in years):
        return
    told = (told.day for told in years if _is_made(ledger, label, told))
    made = [day for day in told if day is not None] or _only_one(ledger, label)
    if len({day.value.earliest for day in made}) == 1 and made[0].span not in taken:
        yield SameTime(label.day, made[0], span=made[0].span)


def _only_one(ledger: Ledger, label: Told) -> list[Mention[PartialDate]]:
    """Give the one year of an article in which anything was made, of nothing else."""
    tokens, lists = ledger.tokens, ledger.events.lists
    if len(ledger.reading.sentences) > _SHORT_ARTICLE or _is_person(ledger, label):
        return []
    today = ledger.published.year if ledger.published else _NEVER
    places = [place for place in years_of(ledger) if place[0] < today - _RECENT]
    if len({year for year, *_ in places}) != 1:
        return []
    _, day, number, at = places[0]
    clause = ledger.clauses[number]
    near = frozenset(tokens.lower[max(at - _NEAR, clause.first) : at + _FEW])
    frames = load_frames(tokens.lexicon.language.code).lists
    cues = frames["made_begin"] | lists["made"] | lists["begin_cues"]
    before = tokens.lower[clause.first : at]
    its = not lists["told_of_it"].isdisjoint(before)
    fresh = tokens.letters[clause.first] == "a" or number == label.sentence
    part = not frames["parts_of_things"].isdisjoint(before)
    if (cues.isdisjoint(near) and not its) or fresh or part:
        return []
    others = lists["lived_then"] | lists["befell"] | frames["remade"]
    if not others.isdisjoint(clause.words):
        return []
    verb = next((n for n in range(at, clause.first, -1) if tokens.lower[n] in cues), 0)
    owns = not lists["told_of_it"].isdisjoint(tokens.lower[verb : verb + 3])
    if verb and not owns and "a" in tokens.letters[max(verb - _FEW, 0) : verb]:
        return []  # it is bound with a map that was printed then
    nouns = named_before(ledger, places[0])
    words = _own_nouns(ledger, label) - lists["itself"]
    own = {lemma(word, tokens.lexicon.language) for word in words}
    another = bool(nouns) and not are_alike(ledger.events, nouns, own)
    return [] if another or is_of_later(ledger, places[0]) else [day]


def _year(told: Told) -> int | None:
    day = told.day
    if day is None or day.value.is_relative or day.value.earliest is None:
        return None
    return day.value.earliest.year if day.value.granularity not in _LONG else None


def _holds(label: PartialDate, told: Told) -> bool:
    """Say whether a year lies in a century or decade, or at its very edge."""
    days, year = label.days, _year(told)
    if days is None or year is None:
        return True
    return days[0].year - 1 <= year <= days[1].year + 1


def _is_label(ledger: Ledger, told: Told) -> bool:
    """Say whether a century is that of a thing: a 12th-century charter."""
    tokens = ledger.tokens
    value = told.day.value if told.day else None
    if value is None or value.granularity not in _LONG:
        return False
    behind = tokens.letters[told.after : told.after + 1] in ("x", "X", "S")
    before = tokens.lower[max(told.first - 2, told.clause.first) : told.first]
    led = tokens.letters[max(told.first - 4, told.clause.first) : told.first]
    among = not ledger.events.lists["one_among"].isdisjoint(
        tokens.lower[max(told.first - _NEAR, told.clause.first) : told.first]
    )
    of = ("a" in led or among) and "of" in before
    styled = ledger.events.lists["styled"]
    near = tokens.lower[told.after : told.after + 3]
    within = before[:1] == ["in"] or before[-1:] == ["in"]
    made = within and not ledger.events.lists["begun"].isdisjoint(
        tokens.lower[max(told.first - _NEAR, told.clause.first) : told.first]
    )
    return (behind or of or made) and styled.isdisjoint(near)


def _is_made(ledger: Ledger, label: Told, told: Told) -> bool:
    """Say whether a year is that in which the thing itself was made."""
    tokens, lists = ledger.tokens, ledger.events.lists
    if abs(told.sentence - label.sentence) > _FAR:
        return False
    frames = load_frames(tokens.lexicon.language.code).lists
    words = tokens.lower[told.clause.first : told.clause.after]
    if not frames["remade"].isdisjoint(words):
        return False
    near = range(max(told.begin, told.first - _NEAR), told.first)
    first = {tokens.lower[at] for at in near}
    person = _is_person(ledger, label)
    if person:
        return "birth" in told.keys and not _is_before(label, told)
    if not lists["not_first"].isdisjoint(first):
        return False
    made = frames["made_begin"] | lists["made"]
    verbs = [at for at in near if tokens.lower[at] in made]
    if not verbs:
        return False
    before = tokens.lower[max(verbs[-1] - _FEW, 0) : verbs[-1]]
    part = not frames["parts_of_things"].isdisjoint(before)
    return not part and _is_of_it(ledger, label, told, verbs[-1])


def _is_person(ledger: Ledger, label: Told) -> bool:
    """Say whether a century is that of somebody: a poet of the 19th century."""
    tokens = ledger.tokens
    frames = load_frames(tokens.lexicon.language.code).lists
    people = frames["persons"] | frames["young"]
    before = tokens.lower[max(label.first - 3, label.clause.first) : label.first]
    behind = tokens.lower[label.after : label.after + 3]
    return not people.isdisjoint((*before, *behind))


def _is_before(label: Told, told: Told) -> bool:
    days, year = label.day.value.days if label.day else None, _year(told)
    return days is None or year is None or year <= days[1].year


def _own_nouns(ledger: Ledger, label: Told) -> frozenset[str]:
    """Give the words for what is of a century: its noun, it, the building."""
    tokens, lists = ledger.tokens, ledger.events.lists
    behind = tokens.letters[label.after : label.after + 1] in ("x", "-", "X")
    end = label.after
    while end < label.after + _FEW - 1 and tokens.letters[end : end + 1] != "p":
        end += 1
    near = tokens.lower[label.after : end]
    if not behind:
        near = tokens.lower[label.clause.first : label.first]
    nouns = {word for word in near if len(word) > _SHORT} - lists["small"]
    return frozenset(nouns | lists["itself"])


def _is_of_it(ledger: Ledger, label: Told, told: Told, verb: int) -> bool:
    """Say whether a verb is of the thing: it was made, made it, the charter was."""
    tokens, lists = ledger.tokens, ledger.events.lists
    nouns, at = _own_nouns(ledger, label), verb
    while at > told.clause.first and tokens.letters[at - 1] in "vkR":
        at -= 1
    at -= tokens.lower[at - 1] in lists["reflexive"]  # the chapel itself
    if tokens.lower[at - 1] in lists["related"]:
        return tokens.lower[at - 2] in nouns
    if tokens.letters[at - 2 : at - 1] == "a":
        return False
    holding = tokens.lower[label.clause.first : label.first]
    if not lists["holding"].isdisjoint(holding):
        return False
    behind = tokens.lower[verb + 1 : min(verb + _FEW, told.clause.after)]
    words = (tokens.lower[at - 1], *behind)
    if at == told.clause.first:  # built in 1911, the house
        words = tuple(tokens.lower[told.after : told.after + _FEW - 1])
    own = nouns - lists["itself"]
    return not nouns.isdisjoint(words) or are_alike(ledger.events, own, words[:1])
