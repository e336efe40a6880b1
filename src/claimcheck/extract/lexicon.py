"""What every word can be, as one letter: the alphabet that grammars are written in.

A text becomes a string with one letter a token, and a grammar is a regular expression
over these letters. That keeps grammars short, and fast: the letters are a sixth of
the text.

====== =============================== ====== ==================================
letter stands for                      letter stands for
====== =============================== ====== ==================================
i N Y  digits: 1 to 31, others, a year n      number word
2      multiple: doubled, twice         1      22.3.2015; nineties
m      multiplier: hundred, million    q      the same, glued: bn, k
F Q    half, quarters; ½               O      ordinal word: first, third
o      ordinal ending: th, st          V      vague number: dozens, a few
M      month                           W      weekday
U      calendar unit: years            z      the s of 1990s
D      today, yesterday, tomorrow      L      last, this, next
G      ago                             E      earlier, later
e      early, mid, late                C      a.m., p.m., o'clock
A      zone behind a number: GMT       w      h30, behind a number
l      old                             g      aged, age
H      hedge before a number           h      hedge behind it
u      unit of measurement             b      the same, abbreviated
$      currency before a number        S      possessive 's
s y    season, part of the day         R      now, recently, the future
f      daily, weekly                   j      fiscal
J      Mondays, Fridays                B      yearlong
K      tonight, overnight              I      in of 1 in 5, / of 3/4
Z      Christmas, Labor Day            P      point: two point five
0      B.C., AD
a t d  a/an, the, other determiners    p T    preposition, to/through
& c    and, other conjunctions         r v k  pronoun, auxiliary, adverb
X x    other word, capital or not      ~      goes on with the phrase before
====== =============================== ====== ==================================

Punctuation stands for itself; all dashes are ``-``, quotation marks ``"``, line ends
a line feed, and any other sign ``*``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, TypeAlias

from attrs import frozen

from claimcheck.extract.pieces import Pieces, pieces_of, tokens_of
from claimcheck.lang import HedgePhrase, Language, Vague
from claimcheck.lang.units import UnitTable, load_units
from claimcheck.model import CalendarDate, CalendarUnit, Portion, TimeReference, Unit

Meaning: TypeAlias = HedgePhrase | Vague | Unit | TimeReference | CalendarDate
"""What a phrase can stand for."""


@frozen
class Phrase:
    """Several tokens that act as one, with what they mean."""

    rest: tuple[str, ...]
    letter: str
    meaning: Meaning | None = None


@frozen(eq=False)
class Lexicon:
    """Letters and meanings of words, for one language.

    *phrases* go by their first word, in lower case; where none of them is that word
    alone, *seconds* has the words that can stand behind it. *short* are the
    abbreviations of units, which go by their first token as printed and count only
    behind digits. *portions* ("the end of") go by their last word.
    """

    language: Language
    units: UnitTable
    letters: Mapping[str, str]
    phrases: Mapping[str, tuple[Phrase, ...]]
    seconds: Mapping[str, frozenset[str]]
    short: Mapping[str, tuple[Phrase, ...]]
    portions: Mapping[str, tuple[tuple[tuple[str, ...], Portion], ...]]
    pieces: Pieces

    def singular(self, word: str) -> str:
        """Give the singular of a noun in lower case, as far as its ending shows it."""
        if word in self.language.irregular:
            return self.language.irregular[word]
        return word.removesuffix("s") if self.is_plural(word) else word

    def is_plural(self, word: str) -> bool:
        """Say whether a noun in lower case looks like a plural."""
        if word in self.language.words["plurals"]:
            return True
        ending = word.endswith("s") and not word.endswith(("ss", "us", "is"))
        return ending and len(word) > len("gas")


@cache
def lexicon_of(language: Language) -> Lexicon:
    """Draw up what the tokeniser needs from a language's tables."""
    units = language.units or load_units(language.code)
    letters: dict[str, str] = dict(_PUNCTUATION)
    for letter, words in _letters_of_words(language):
        letters.update(dict.fromkeys(words, letter))
    by_first = _by_first(
        (tokens_of(text.lower()), letter, meaning)
        for text, letter, meaning in _phrases_of(language, units)
    )
    short = ((tokens_of(text), "b", unit) for text, unit in units.abbreviations.items())
    return Lexicon(
        language,
        units,
        letters,
        by_first,
        _seconds(by_first),
        _by_first(short),
        _by_last(language.portions),
        pieces_of(units, letters),
    )


def _by_first(
    rows: Iterable[tuple[list[str], str, Meaning | None]],
) -> dict[str, tuple[Phrase, ...]]:
    """Put phrases under their first token, the longest first."""
    found: dict[str, list[Phrase]] = {}
    for (first, *rest), letter, meaning in rows:
        found.setdefault(first, []).append(Phrase(tuple(rest), letter, meaning))
    return {
        first: tuple(sorted(phrases, key=lambda phrase: -len(phrase.rest)))
        for first, phrases in found.items()
    }


def _by_last(
    portions: Mapping[str, Portion],
) -> dict[str, tuple[tuple[tuple[str, ...], Portion], ...]]:
    """Put what stands before a date under its last token, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Portion]]] = {}
    for text in sorted(portions, key=len, reverse=True):
        words = tuple(tokens_of(text))
        found.setdefault(words[-1], []).append((words, portions[text]))
    return {last: tuple(known) for last, known in found.items()}


def _seconds(
    phrases: Mapping[str, tuple[Phrase, ...]],
) -> Mapping[str, frozenset[str]]:
    """Give the second words of phrases by their first, where all have one."""
    return {
        first: frozenset(phrase.rest[0] for phrase in known)
        for first, known in phrases.items()
        if all(phrase.rest for phrase in known)
    }


def _letters_of_words(language: Language) -> Iterator[tuple[str, Any]]:
    """Yield letters with their words; of two letters for a word the later one holds."""
    words = language.words
    yield "k", words["adverbs"]
    yield "p", words["prepositions"]
    yield "v", words["auxiliaries"]
    yield "d", words["determiners"]
    yield "r", words["pronouns"]
    yield "c", words["conjunctions"]
    yield "&", ["and"]
    yield "T", words["to"]
    yield "a", words["articles"]
    yield "t", words["definite"]
    yield "F", language.fractions
    yield "Q", [sign for sign in language.fractions if not sign.isalpha()]
    yield "O", language.ordinals
    yield "n", language.numbers
    yield "m", language.multipliers
    yield "P", words["decimal_points"]
    yield from _letters_of_time(language)
    yield from _SINGLES.items()


def _letters_of_time(language: Language) -> Iterator[tuple[str, Any]]:
    """Yield the letters of what dates and lengths are told by."""
    words = language.words
    short = words["only_behind_digits"] | words["only_beside_times"]
    yield "U", set(language.calendar) - short
    yield "M", language.months
    yield "W", language.weekdays
    yield "D", language.deictics
    yield "L", language.relatives
    yield "s", language.seasons
    yield "y", language.day_parts
    yield "K", language.nights
    yield "f", language.frequencies
    yield "J", language.rounds
    yield "B", language.lasting
    yield "j", words["fiscal"]
    yield "l", words["years_old"]
    yield "0", words["before_christ"] | words["of_our_lord"]
    yield "1", language.decades


def _phrases_of(
    language: Language, units: UnitTable
) -> Iterator[tuple[str, str, Meaning | None]]:
    for hedge in language.hedges:
        for text in hedge.phrases:
            yield text, "h" if hedge.after else "H", hedge
    for text in language.multiples:
        yield text, "2", None
    for text, vague in language.vague.items():
        yield text, "V", vague
    yield from _phrases_of_time(language)
    for text, unit in units.words.items():
        yield text, "u", unit
    for text, unit in units.before.items():
        yield text, "$", unit


def _phrases_of_time(language: Language) -> Iterator[tuple[str, str, Meaning | None]]:
    for text in language.deictics:
        if " " in text:
            yield text, "D", None
    for text, day in language.holidays.items():
        for spelling in {text, text.replace("'", "’"), text.replace("'", "")}:
            yield spelling, "Z", day
    yield from _periods(language)
    for text in language.words["oclock"]:
        yield text, "C", None
    for text, reference in language.references.items():
        yield text, "R", reference


def _periods(language: Language) -> Iterator[tuple[str, str, Meaning | None]]:
    """Yield signs of quarters, halves and fiscal years: Q3, H1, FY2020, FY20."""
    for text, period in language.periods.items():
        yield text, "Z", period
    for sign in language.words["fiscal_years"]:
        for year in _FISCAL_YEARS:
            said = CalendarDate(year, unit=CalendarUnit.YEAR)
            yield f"{sign}{year}", "Z", said
            yield f"{sign}{year % 100:02}", "Z", said


_FISCAL_YEARS = range(1980, 2060)
"""Years that are printed in one word with the sign of fiscal years: FY2020."""

_SINGLES = {
    "G": ["ago"],
    "E": ["earlier", "later"],
    "e": ["early", "mid", "late"],
    "C": ["a.m.", "p.m."],
    "l": ["old", "olds"],
    "g": ["aged", "age", "ages"],
    "S": ["'s", "’s", "'S", "’S"],
}

_PUNCTUATION = {
    **{sign: sign for sign in ",.():;!?/%#["},
    "\u2044": "/",
    **dict.fromkeys("-‐‑‒–—―−", "-"),
    **dict.fromkeys('"“”„«»', '"'),
    **dict.fromkeys("'‘’`", "'"),
    **dict.fromkeys(("\n", "\r", "\r\n"), "\n"),
    "&": "&",
}
