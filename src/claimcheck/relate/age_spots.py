"""An age in a sentence as the words beside it tell it: whether it is one, of what day.

The cue may be a verb, "at", a comma behind a name, or a noun: a lad of 18. Whose it is
is for :mod:`claimcheck.relate.life_facts` to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from claimcheck.model import Age, CalendarUnit, Duration, Figure, Hedge, Mention
from claimcheck.relate.ages import aged_in
from claimcheck.relate.lives import age_of
from claimcheck.relate.sentence import FEW, LONG, PHRASE, Sentence

_CLOSING = frozenset((",", ".", ";", ":", ")", "", "&", "k", "p", "R", "c"))
"""Letters of what can stand behind an age that is a number alone."""


@frozen(eq=False)
class AgeSpot:
    """An age, its tokens, and where the words begin that lead to it: only, all of."""

    sentence: Sentence
    aged: Mention[Age]
    start: int
    first: int
    after: int

    @property
    def before(self) -> str:
        """The word that leads to it."""
        return self.sentence.word(self.start - 1)

    @property
    def sign(self) -> str:
        """The letter of that word."""
        return self.sentence.letter(self.start - 1)

    @property
    def described(self) -> bool:
        """Whether it is a word such as 29-year-old."""
        return "l" in self._letters

    @property
    def bare(self) -> bool:
        """Whether it is a number alone."""
        return self.first + 1 == self.after

    @property
    def _letters(self) -> str:
        return self.sentence.letters[self.first : self.after]

    @property
    def is_wide(self) -> bool:
        """Whether it is of some years: in her forties, an octogenarian."""
        return self.aged.value.duration.hedge is Hedge.BETWEEN

    def is_led(self, *names: str) -> bool:
        """Say whether the word that leads to it is on a list."""
        return any(self.before in self.sentence.lists[name] for name in names)

    @property
    def is_age(self) -> bool:
        """Whether its own words, or those before it, make it an age."""
        if "U" in self._letters and not self.described:
            return self.sentence.has("lived")
        birthday = self.sentence.word(self.after) in self.sentence.lists["birthday"]
        if self.is_wide:
            return True
        return self.described or "g" in self._letters or birthday or self._is_led()

    def _is_led(self) -> bool:
        sentence, behind = self.sentence, self.sentence.letter(self.after)
        opens = sentence.word(sentence.first) in sentence.lists["as_one"]
        tells = behind in ("r", "v") or (behind == "x" and sentence.is_verb(self.after))
        tells = tells or (behind == "X" and opens)  # As a girl of nine Ann Hale
        closes = behind in _CLOSING or (self.before == "of" and tells)
        if self.sign in (",", "("):
            named = sentence.letter(self.start - 2) in ("X", "x", "g")
            adverb = behind == "&" and self.start < self.first
            more = adverb or behind == "L"  # Hale, now 31 and; Hale, 71 next month
            return named and (more or behind in (",", ")", "."))
        by_then = self.is_led("by_then") and self.start < self.first
        if self._is_given() or (by_then and closes):
            return True
        if self.is_led("at_age"):
            housed = sentence.word(self.start - 2) in sentence.lists["housed"]
            who = sentence.word(self.start - 2) in sentence.lists["whom"]
            return not housed and (closes or who or behind in ("t", "X", "r", "v"))
        if self.is_led("being", "reaching"):
            soon = behind in ("L", "D")
            return (
                closes or soon or sentence.word(self.after) in sentence.lists["today"]
            )
        noun = sentence.word(self.start - 2).rpartition("-")[2]
        known = any(noun in sentence.lists[name] for name in _SOMEBODY)
        known = known or sentence.people.is_person_noun(self.start - 2)
        kin = noun in sentence.lists["kin"] or noun in sentence.lists["parents"]
        grown = not kin or self.aged.value.duration.figure.low >= _GROWN
        return self.before == "of" and known and grown and closes

    def _is_given(self) -> bool:
        """Say whether it is told as an age: his age as 31; Still only 20, the …."""
        sentence = self.sentence
        given = self.before in sentence.lists["as_age"]
        ages = sentence.is_in("ages", sentence.near(self.start, before=PHRASE))
        opens = self.start == sentence.first < self.first
        alone = opens and sentence.letter(self.after) == ","
        candles = sentence.word(self.after) in sentence.lists["candles"]
        return (given and ages) or alone or candles

    # Of what day

    @property
    def is_unsure(self) -> bool:
        """Whether it is no age of a day: would be 60, looks 40."""
        sentence = self.sentence
        unreal = sentence.is_in("unreal_age", sentence.near(self.start, before=FEW))
        return sentence.has("unsure") or unreal

    @property
    def is_stepped(self) -> bool:
        """Whether it is of a day told from another: at 26, four years earlier."""
        near = self.sentence.near(self.start, before=2 * FEW)
        far = {"earlier", "later"}.intersection(near)
        years = not self.sentence.lists["long_units"].isdisjoint(near)
        return bool(far) or (years and self.sentence.is_in("steps", near))

    @property
    def is_supposed(self) -> bool:
        """Whether it is of a day to come: when she turns 75, if he is 60."""
        near = self.sentence.near(self.start, before=FEW)
        now = self.is_led("being_now") or not self.sentence.is_past(self.before)
        return self.is_led(*_VERBS) and now and self.sentence.is_in("not_yet", near)

    @property
    def is_of_now(self) -> bool:
        """Whether it is of these days, with no date of its own."""
        return self._is_with_day_of_late() or (
            not self._is_of_then() and self._is_present()
        )

    def _is_with_day_of_late(self) -> bool:
        reached = self.is_led("reaching")
        date = self.sentence.date_of_clause(self.start, self.after)
        return not reached and date is not None and not self._is_of_then()

    def _is_of_then(self) -> bool:
        """Say whether another day is told right beside it: was 25 when, then 40."""
        sentence = self.sentence
        behind = sentence.near(self.after, behind=1)
        width = self.after - self.start + 1
        around = sentence.near(self.start, before=FEW, behind=width)
        return sentence.is_in("not_yet", behind) or sentence.is_in("then_words", around)

    def _is_present(self) -> bool:
        sentence = self.sentence
        if self.is_led("being"):
            who = sentence.word(self.start - 2) in sentence.lists["whom"]
            aside = who and sentence.letter(self.after) == ","
            return self.is_led("being_now") or aside  # Ellie, who was 11, had been
        if self.is_led("reaching"):
            near = sentence.near(self.start, before=FEW)
            done = sentence.is_in("perfect", near) or sentence.has("just_now")
            return done or not sentence.is_past(self.before)
        if self.is_wide or self._is_alone():
            return not self.is_wide or self._is_wide_now()
        if self.before == "of" or self.sign == "a":
            return self._is_apposed()
        if sentence.is_in("being_now", sentence.near(self.start, before=FEW + 1)):
            return True
        opens = sentence.is_fronted(self.start - 1)
        led = opens or sentence.letter(self.start - 2) in (",", "D")
        led = led or sentence.word(self.start - 2) in sentence.lists["whom"]
        return led and not self._is_told_back()

    def _is_alone(self) -> bool:
        """Say whether it is told with no verb of its own: Hale, 40; the 40-year-old."""
        sentence = self.sentence
        candles = sentence.word(self.after) in sentence.lists["candles"]
        given = self.before in sentence.lists["as_age"]
        return self.sign in ("t", ",", "(", "") or candles or given

    def _is_wide_now(self) -> bool:
        """Say whether "in her forties" is told of these days."""
        sentence = self.sentence
        near = sentence.near(self.start, before=PHRASE, behind=FEW)
        now = sentence.is_in("now", near) or sentence.is_in("being_now", near)
        noun = self.bare and sentence.letter(self.start) == "x"
        opens = sentence.is_fronted(self.start - 1)
        return now or noun or (opens and not self._is_told_back())

    def _is_apposed(self) -> bool:
        """Say whether "a lad of 18", "a 40-year-old" stands behind a comma."""
        first = self.start - (2 if self.before == "of" else 1)
        while self.sentence.letter(first) in ("x", "-"):
            first -= 1
        return self.sentence.letter(first - 1) == ","

    def _is_told_back(self) -> bool:
        """Say whether the first verb behind it is one of the past."""
        sentence, lists = self.sentence, self.sentence.lists
        for at in range(self.after, min(self.after + LONG, sentence.after)):
            word = sentence.word(at)
            if word in lists["saying"]:
                return False
            if word in lists["told_back"]:
                return True
            if word in lists["perfect"] or word in lists["will"]:
                return False
            if sentence.is_verb(at) or word in lists["present"]:
                return word not in lists["present"]
        return False

    # Of a death

    @property
    def deaths(self) -> Iterator[int]:
        """Yield the words of dying in its clause, or shortly behind."""
        sentence = self.sentence
        begin = max(sentence.first, self.start - 2 * PHRASE)
        for at in range(begin, min(self.after + LONG, sentence.after)):
            between = (at + 1, self.start) if at < self.start else (self.after, at)
            if sentence.cue("dying_wide", at) and not sentence.verbs(*between):
                yield at

    @property
    def ends_softly(self) -> bool:
        """Whether it is told of the dead by words that alone tell of no death.

        He had reached the age of 82; she fell days before her 30th birthday; he was
        40 when a tram hit him.
        """
        sentence = self.sentence
        if sentence.is_in("living", sentence.near(self.start, before=PHRASE)):
            return True
        when = sentence.near(self.after, behind=LONG)
        closing = self.before == "was" and sentence.letter(self.after) == "."
        if closing and self.after >= sentence.after - 2:
            return sentence.letter(self.start - 2) == "r"  # She was 81.
        struck = "when" in when and self._is_object(when.index("when") + self.after)
        return struck and self.before in ("was", "were")

    def _is_object(self, at: int) -> bool:
        """Say whether "him" stands behind a token as the object of a verb."""
        sentence = self.sentence
        return any(
            sentence.word(here) in sentence.lists["him"]
            and sentence.letter(here + 1) not in ("x", "l")
            for here in range(at, min(at + LONG, sentence.after))
        )

    @property
    def is_coming(self) -> bool:
        """Whether it is told as one to come: she will be 60 next week."""
        will = self.sentence.word(self.start - 2) in self.sentence.lists["will"]
        return self.is_led("being") and will

    @property
    def is_birthday(self) -> bool:
        """Whether it is told as the number of a birthday."""
        return self.sentence.word(self.after) in self.sentence.lists["birthday"]


_VERBS = ("being", "reaching")
_SOMEBODY = ("persons", "young", "kin")
_GROWN = 18
"""A mother of 3 has three children, a grandmother of 81 is 81 years old."""


def age_spots(sentence: Sentence) -> Iterator[AgeSpot]:
    """Yield the numbers of a sentence that its words make ages."""
    told = (
        *aged_in(sentence),
        *_lived(sentence),
        *_candles(sentence),
        *_decades(sentence),
        *_of_decades(sentence),
    )
    for aged, first, after in told:
        spot = AgeSpot(sentence, aged, _start(sentence, first), first, after)
        if spot.is_age:
            yield spot


def _candles(sentence: Sentence) -> Iterator[tuple[Mention[Age], int, int]]:
    """Yield the candles on a cake, as an age."""
    if not sentence.has("candles"):
        return
    if not sentence.lists["leap"].isdisjoint(sentence.tokens.lower):
        return  # born on 29 February
    for mention, first, after in sentence.clause.placed:
        aged = age_of(mention)
        if aged is not None and sentence.word(after) in sentence.lists["candles"]:
            yield aged, first, after


def _decades(sentence: Sentence) -> Iterator[tuple[Mention[Age], int, int]]:
    """Yield "in her late forties", where it is that of one person."""
    for mention, first, after in sentence.clause.placed:
        value = mention.value
        if not isinstance(value, Age) or value.duration.hedge is not Hedge.BETWEEN:
            continue
        if sentence.word(first - 1) in sentence.lists["his"]:
            yield mention, first, after


def _of_decades(sentence: Sentence) -> Iterator[tuple[Mention[Age], int, int]]:
    """Yield "the octogenarian" as an age."""
    decades = sentence.decades
    for word in sorted(decades.keys() & sentence.clause.words):
        at = sentence.lower.index(word, sentence.first, sentence.after)
        figure = Figure(decades[word], decades[word] + 9)
        value = Age(Duration(figure, CalendarUnit.YEAR, Hedge.BETWEEN))
        yield sentence.tokens.mention(at, at + 1, value), at, at + 1


def _lived(sentence: Sentence) -> Iterator[tuple[Mention[Age], int, int]]:
    """Yield the years that somebody lived, as an age."""
    if not sentence.has("lived"):
        return
    for mention, first, after in sentence.clause.placed:
        value = mention.value
        if not isinstance(value, Duration) or value.unit is not CalendarUnit.YEAR:
            continue
        placed = sentence.letter(after) == "p" or sentence.word(first - 1) == "for"
        led = sentence.is_in("lived", sentence.near(first, before=PHRASE))
        if led and not placed:
            yield evolve(mention, value=Age(value)), first, after


def _start(sentence: Sentence, at: int) -> int:
    """Go left over what may stand between a cue and an age: only, all of, just."""
    if sentence.letter(at) == "g" and sentence.letter(at - 1) == "t":
        at -= 1  # the age of 40
    if sentence.letter(at - 1) == "x" and sentence.letter(at - 2) == "a":
        return at - 2 if sentence.letter(at - 3) == "," else at  # Hale, a fit 71,
    while sentence.word(at - 1) in sentence.lists["age_adverbs"] | {"of"}:
        if sentence.word(at - 1) == "of" and sentence.letter(at - 2) == "x":
            break
        at -= 1
    return at
