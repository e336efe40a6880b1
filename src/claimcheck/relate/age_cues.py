"""Whose an age is and of which day, from the cue right before it.

The cue may be a verb ("is", "turned"), "at", "of", or a comma behind a name. Whom it
is about and what day it is of is sought in its own clause, whatever stands between.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice, pairwise
from typing import TypeAlias

from attrs import evolve, frozen

from claimcheck.model import Direction, Thing
from claimcheck.relate.ends_of_lives import dying_before
from claimcheck.relate.sentence import FEW, LONG, PHRASE, Date, Sentence


@frozen
class Told:
    """Whose an age is, and its day: a date, that of death, that of publication."""

    who: Thing | None
    on: Date | None = None
    at_death: bool = False
    until_now: bool = False


@frozen
class _Spot:
    """An age in a sentence: its tokens, and where the words that lead to it begin."""

    sentence: Sentence
    first: int
    after: int
    at: int

    @property
    def described(self) -> bool:
        """Whether it is a word such as 29-year-old."""
        return "l" in self.sentence.letters[self.first : self.after]

    @property
    def aged(self) -> bool:
        """Whether "aged" or "age of" is part of it."""
        return self.sentence.letter(self.first) == "g"

    @property
    def cue(self) -> str:
        """The word right before it."""
        return self.sentence.word(self.at - 1)


def told(sentence: Sentence, first: int, after: int) -> Told | None:
    """Give whose an age is and of what day, by the first cue that tells."""
    spot = _Spot(sentence, first, after, _over_adverbs(sentence, first))
    found = (read(spot) for read in _READERS)
    return next(islice(filter(None, found), 1), None)


def _over_adverbs(sentence: Sentence, at: int) -> int:
    """Go left over "only", and over "the tender" of "the tender age of nine"."""
    if sentence.letter(at) == "g" and sentence.letter(at + 1) == "p":
        while sentence.letter(at - 1) == "x":
            at -= 1
        at -= sentence.letter(at - 1) in ("t", "a")
    while sentence.word(at - 1) in sentence.lists["age_adverbs"]:
        at -= 1
    return at


def _birthday(spot: _Spot) -> Told | None:
    """Read "celebrated his 80th birthday on Saturday", "the 50th birthday of"."""
    sentence, at, after = spot.sentence, spot.at, spot.after
    if sentence.word(after) not in sentence.lists["birthday"]:
        return None
    unreal = sentence.is_in("perfect", sentence.near(at, before=FEW))
    day = sentence.only_date(at)
    near = sentence.word(at - 2) in sentence.lists["short"]
    if unreal or near or day is None:  # it would have been, just short of it
        return None
    behind = sentence.word(after + 1) in sentence.lists["before_people"]
    people = sentence.people
    who = people.behind(after + 2) if behind else people.owner(at)
    return Told(who, on=day)


def _described(spot: _Spot) -> Told | None:
    """Read "Ann Hale, a 34-year-old baker," and "was a 17-year-old apprentice"."""
    sentence, at = spot.sentence, spot.at - 1
    if not spot.described or sentence.letter(at) != "a":
        return None
    before, people = sentence.word(at - 1), sentence.people
    if before == ",":
        named = sentence.letter(at - 2) == "X"
        who = people.named_before(at) if named else None
        who = who or people.headed(at - 1)
        on = sentence.date_of_clause(at, spot.after)
        return Told(who, on=on, until_now=True)
    if before in sentence.lists["being"] and sentence.letter(spot.after) == "x":
        return _being(evolve(spot, at=at))
    day = sentence.date_of_clause(at, spot.after)
    if before in sentence.lists["as"] and day is not None:
        return Told(people.of_clause(at) or sentence.behind(spot.after), on=day)
    return None


def _being(spot: _Spot) -> Told | None:
    """Read "she is 26", "was 22 when", "turned 60 last month", "will be 60 on"."""
    sentence, verb = spot.sentence, spot.at - 1
    word = spot.cue
    if word not in sentence.lists["being"] | sentence.lists["reaching"]:
        return None
    at = verb
    while sentence.word(at - 1) in sentence.lists["will"]:
        at -= 1
    own = sentence.letter(verb) != "S" or sentence.word(at - 1) in sentence.lists["he"]
    unreal = sentence.is_in("unreal", sentence.lower[at:verb])
    if unreal or not own or sentence.has("fiction"):
        return None
    who = sentence.people.subject(at)
    if word in sentence.lists["being_now"]:
        return Told(who, until_now=True)
    if word in sentence.lists["reaching"] or at < verb:
        return _reached(spot, who, verb)
    return _was(spot, who)


def _reached(spot: _Spot, who: Thing | None, verb: int) -> Told | None:
    """Read "turned 60 last month", "has turned 60", "will be 60 on Friday"."""
    sentence = spot.sentence
    day = sentence.nearest_date(spot.first, spot.after)
    if day is None:
        perfect = sentence.word(verb - 1) in sentence.lists["perfect"]
        return Told(who, until_now=True) if perfect else None
    past = sentence.is_past(sentence.word(verb))
    side = Direction.PAST if past else Direction.FUTURE
    return Told(who, on=evolve(day, value=evolve(day.value, direction=side)))


def _was(spot: _Spot, who: Thing | None) -> Told | None:
    """Read "was 22 when", "was 52 when she died", "who was 61" at a funeral."""
    sentence, after = spot.sentence, spot.after
    behind = sentence.near(after, behind=FEW + 1)
    then = sentence.is_in("not_yet", behind[:1])
    own = sentence.is_in("he", behind[1:2])
    if then and (own or sentence.letter(after + 1) == "X"):
        if sentence.is_in("dying", behind):
            return Told(who, at_death=True)
    elif then and _is_own_heart(sentence, after + 1):
        return Told(who, at_death=True)
    on = sentence.only_date(spot.first)
    places = (place for place in sentence.dates if place[0] is on)
    if any(sentence.is_aside(spot.first, after, place) for place in places):
        return None
    if on is None and then:
        return None
    if on is None and sentence.letter(after) in (",", "."):
        related = sentence.word(spot.at - 2) in sentence.lists["who"]
        late = related and not sentence.dates and sentence.has("mourning")
        if late or _has_died_before(sentence):
            return Told(who, at_death=True, until_now=True)
    return Told(who, on=on)


def _is_own_heart(sentence: Sentence, at: int) -> bool:
    """Say whether it is a heart that stopped, and that of whom is told."""
    own = sentence.word(at) in sentence.lists["his"]
    return own and sentence.is_in("hearts", sentence.near(at, behind=FEW))


def _has_died_before(sentence: Sentence) -> bool:
    """Say whether a death of late is told right before: Ann Hale has died."""
    before = sentence.lower[max(sentence.first - 2 * LONG, 0) : sentence.first]
    perfect, died = sentence.lists["perfect"], sentence.lists["has_died"]
    pairs = pairwise(before)
    return any(one in perfect and two in died for one, two in pairs)


def _man_of(spot: _Spot) -> Told | None:
    """Read "Ann Hale, a girl of 12,", "a girl aged 12", "as a boy of 12, he"."""
    sentence = spot.sentence
    noun = spot.first - 1 if spot.aged else spot.at - 2
    led = spot.aged or spot.cue in sentence.lists["before_people"]
    if not led or not _is_somebody(sentence, noun):
        return None
    at = noun
    while sentence.letter(at - 1) == "x" and noun - at < FEW:
        at -= 1
    before, people = at - 2, sentence.people
    if sentence.letter(at - 1) != "a" or before < sentence.first:
        return None
    dated = any(stop == before + 1 for _, _, stop in sentence.dates)
    if sentence.letter(before) == ",":
        who = people.named_before(before + 1)
    elif dated or sentence.word(before) in sentence.lists["as"]:
        who = people.of_clause(before) or sentence.behind(spot.after)
    else:
        return None
    on = sentence.only_date(spot.first)
    young = sentence.word(noun) in sentence.lists["young"]
    return None if on is None and young else Told(who, on=on, until_now=on is None)


def _is_somebody(sentence: Sentence, at: int) -> bool:
    word = sentence.word(at)
    known = word in sentence.lists["persons"] or word in sentence.lists["young"]
    return known and word not in sentence.lists["kin"]


def _at_age(spot: _Spot) -> Told | None:
    """Read "died …, aged 61", "joined in 2003 at the age of 17", "at 74 he is"."""
    sentence, people = spot.sentence, spot.sentence.people
    led = spot.cue in sentence.lists["at_age"]
    if spot.described or not (spot.aged or led):
        return None
    at = spot.at - led
    dead = dying_before(sentence, at)
    if dead is not None:
        noun = sentence.word(dead) in sentence.lists["deaths"]
        who = people.owner(dead) if noun else sentence.who_at(dead)
        return Told(who, at_death=True)
    who = people.of_clause(at)
    if sentence.is_fronted(at):
        who = sentence.behind(spot.after) or who
        if sentence.is_present(spot.after):
            return Told(who, until_now=True)
        if sentence.is_in("deaths", sentence.near(spot.after, behind=PHRASE)):
            return Told(who, at_death=True)
    elif sentence.letter(at - 1) == ",":
        who = people.named_before(at) or who or sentence.behind(spot.after)
    day = sentence.date_of_clause(at, spot.after)
    return None if day is None else Told(who, on=day)


def _beside_name(spot: _Spot) -> Told | None:
    """Read "Ann Hale, 38, who" and "Ann Hale (38)"; of a past year, of either day."""
    sentence, at = spot.sentence, spot.at
    sign, behind = sentence.letter(at - 1), sentence.letter(spot.after)
    closed = behind == ")" if sign == "(" else behind in (",", ".", "&", ";", "")
    named = sign in (",", "(") and sentence.letter(at - 2) == "X"
    if spot.described or not named or not closed:
        return None
    who = sentence.people.named_before(at)
    then = "then" in sentence.lower[at : spot.first]
    on = sentence.date_of_clause(at, spot.after)
    return None if then and on is None else Told(who, on=on, until_now=not then)


def _opening(spot: _Spot) -> Told | None:
    """Read "Now 64, the soprano is back"."""
    sentence = spot.sentence
    now = sentence.word(spot.first - 1) in sentence.lists["now"]
    if not now or spot.first - 1 != sentence.first:
        return None
    if sentence.letter(spot.after) != ",":
        return None
    return Told(sentence.behind(spot.after), until_now=True)


def _introduced(spot: _Spot) -> Told | None:
    """Read "a pensioner of 83", "a man, 72," where nobody else is told of."""
    sentence = spot.sentence
    noun = spot.first - 1 if spot.aged or spot.cue == "," else spot.at - 2
    if spot.described:
        noun = spot.after
    led = spot.described or spot.aged or spot.cue in ("of", ",")
    if not led or sentence.letter(noun) != "x" or sentence.dates:
        return None
    if sentence.is_in("not_yet", sentence.near(spot.after, behind=1)):
        return None
    who = sentence.people.told_of(noun)
    return Told(who, until_now=True) if who else None


_Reader: TypeAlias = Callable[[_Spot], Told | None]
_READERS: tuple[_Reader, ...] = (
    _birthday,
    _described,
    _being,
    _man_of,
    _at_age,
    _beside_name,
    _opening,
    _introduced,
)
