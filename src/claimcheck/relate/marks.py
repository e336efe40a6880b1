"""A text reduced to words and marks for its numbers, for patterns to match.

"Eleven of the 20 samples, or 75 percent, were clean." becomes ``#c0 of the #c1
samples , or #s2 , were clean .``: a mark is the letter of the kind of its value and
its number. A printed range becomes two marks and what joins them, so that "from 40 to
50 cents" may be the two ends of a change. Sentences without a number are left out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from fractions import Fraction
from itertools import count
from typing import Any

from attrs import evolve, frozen

from claimcheck.extract.tokens import Tokens
from claimcheck.lang import HedgePhrase
from claimcheck.lang.sieve import pairs_in
from claimcheck.model import (
    ONE,
    Age,
    DateRange,
    Duration,
    Figure,
    Hedge,
    Kind,
    Mention,
    Ordinal,
    PartialDate,
    Quantity,
    Recurrence,
    Span,
)
from claimcheck.model.bounds import exact
from claimcheck.relate.clauses import Clause
from claimcheck.relate.lines import Line, line_of

Placed = tuple[Mention[Any], int, int]

_KINDS = {
    Kind.COUNT: "c",
    Kind.SHARE: "s",
    Kind.POINTS: "p",
    Kind.MONEY: "m",
    Kind.RATIO: "w",
}
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("‐‑‒−", "-"),
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("‘’`", "'"),
        "\n": "¶",
        "\r": "¶",
    }
)
_BARE = re.compile(r"[iNYF](?:(?<!F)|(?<![tOLdS]F)(?![xX-]))")
"""Digits, and a half by itself."""
_JOINS = tuple(map(re.compile, ("T", "[&c]", "-")))
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,9}(?:\.\d+)?")


class Bare(Quantity):
    """A number in digits that counts nothing by itself: a score, part of a name."""


@frozen(eq=False)
class Sentence:
    """A sentence, its values, the number of the first one and the kinds of all.

    *apart* tells that sentences without a number stand before it, *number* which of
    the text's sentences it is.
    """

    clause: Clause
    values: list[Placed]
    kinds: list[str]
    mark: int
    apart: bool
    number: int


@frozen(eq=False)
class Stretch:
    """Some lines of the skeleton as one text, and where each of them starts in it."""

    text: str
    starts: tuple[int, ...]
    lines: tuple[Line, ...]

    def token_at(self, offset: int) -> int:
        """Give the index of the token that a place in the text stands for."""
        number = max(bisect_right(self.starts, offset) - 1, 0)
        return self.lines[number].token_at(offset - self.starts[number])


class Marked:
    """The skeleton of a text's sentences; a line is written when it is asked for."""

    def __init__(self, tokens: Tokens) -> None:
        """Start without a sentence."""
        self._tokens = tokens
        self._lower: list[str] | None = None
        self.sentences: list[Sentence] = []
        self._lines: dict[int, Line] = {}
        self._stretches: dict[tuple[int, int], Stretch] = {}
        self._last = -1
        self._marks: list[Mention[Any]] = []
        self.words: list[frozenset[str]] = []
        """The words of each line, the kinds of its marks, and what is beside these."""

    def add(self, clause: Clause, number: int) -> None:
        """Take in a sentence, the *number*-th of its text."""
        apart = number - self._last > 1 and bool(self.sentences)
        self._last = number
        values = _with_bare(self._tokens, clause)
        kinds = [f"#{_kind(mention)}" for mention, _, _ in values]
        first = len(self._marks)
        self.sentences.append(Sentence(clause, values, kinds, first, apart, number))
        self._marks += [mention for mention, _, _ in values]
        marks = [(kind, *one[1:]) for kind, one in zip(kinds, values, strict=True)]
        lower = self._tokens.lower
        pairs = pairs_in(lower, clause.first, clause.after, marks)
        self.words.append(clause.words.union(kinds, pairs))

    def marked(self, line: int, lines: int) -> int:
        """Count the marks of a line and those behind it, *lines* in all."""
        return sum(len(one.values) for one in self.sentences[line : line + lines])

    def stretch(self, line: int, lines: int) -> Stretch:
        """Give a line and those behind it, *lines* in all."""
        known = self._stretches.get((line, lines))
        if known is None:
            known = self._stretches[line, lines] = self._stretch(line, lines)
        return known

    def _stretch(self, line: int, lines: int) -> Stretch:
        text, starts, made = "", [], []
        for number in range(line, min(line + lines, len(self.sentences))):
            text += _END
            if number > line and self.sentences[number].apart:
                text += _END
            starts.append(len(text))
            made.append(self._line(number))
            text += made[-1].text
        return Stretch(text + _END, tuple(starts), tuple(made))

    def _line(self, number: int) -> Line:
        if number not in self._lines:
            one = self.sentences[number]
            numbered = zip(one.kinds, one.values, count(one.mark), strict=False)
            marks = (
                (f"{kind}{mark}", first, after)
                for kind, (_, first, after), mark in numbered
            )
            if self._lower is None:
                self._lower = _with_dashes(self._tokens)
            clause = one.clause
            line = line_of(self._lower, clause.first, clause.after, marks)
            self._lines[number] = evolve(line, text=line.text.translate(_SIGNS))
        return self._lines[number]

    def marks_in(self, text: str) -> tuple[Mention[Any], ...]:
        """Give the values of the marks that stand in part of a line."""
        return tuple(unmarked(self._marks[int(mark)]) for mark in _MARK.findall(text))

    def span(self, stretch: Stretch, start: int, end: int) -> Span:
        """Give the part of the text that part of some lines stands for."""
        last = stretch.token_at(max(end - 2, start))
        stop = self._tokens.end(last)
        first = self._tokens.starts[stretch.token_at(start)]
        spans = [mark.span for mark in self.marks_in(stretch.text[start:end])]
        ends = [span.end for span in spans if span]
        return Span(first, max([stop, *ends[-1:]]))


def unmarked(mention: Mention[Any]) -> Mention[Any]:
    """Give a bare number as the quantity that it is in a role."""
    if not isinstance(mention.value, Bare):
        return mention
    return evolve(mention, value=Quantity(mention.value.figure))


_END = "\n "
"""What stands between two lines."""
_MARK = re.compile(r"#[a-z](\d+)")


def _with_dashes(tokens: Tokens) -> list[str]:
    """Tell dashes from the hyphens in words and scores, which touch both sides."""
    lower, letters = list(tokens.solid), tokens.letters
    at = letters.find("-")
    while at >= 0:
        free = not (tokens.glued(at) and at + 1 < len(lower) and tokens.glued(at + 1))
        scores = letters[at - 1 : at] in _SCORES and letters[at + 1 : at + 2] in _SCORES
        long = lower[at] in "—―" or (lower[at] == "–" and not scores)
        lower[at] = "–" if free or long or letters[at + 1 : at + 2] == "-" else "-"
        at = letters.find("-", at + 1)
    return lower


_SCORES = tuple("iNY")


def _kind(mention: Mention[Any]) -> str:
    """Give the letter of a value's kind; one in three, or out of it, is a part."""
    value = mention.value
    ratio = isinstance(value, Quantity) and value.unit == ONE and value.figure.high < 1
    if ratio and _OUT_OF.search(mention.text.lower()):
        return "f"
    return _letter(value)


_OUT_OF = re.compile(r"\b(?:in|of)\b")


def _letter(value: object) -> str:
    if isinstance(value, Quantity):
        if value.hedge is Hedge.VAGUE:
            return "v"
        if isinstance(value, Bare):
            return "f" if value.figure.place == _PART else "n"
        if value.unit == ONE and 0 < value.figure.high < 1:
            return "f" if value.figure.place == _PART else "c"
        return _KINDS.get(value.unit.kind, "u")
    return next((letter for kind, letter in _LETTERS if isinstance(value, kind)), "e")


_PART, _HALF = Fraction(1, 20), Fraction(1, 2)
_LETTERS: tuple[tuple[type[Any], str], ...] = (
    (Duration, "t"),
    (PartialDate, "d"),
    (DateRange, "d"),
    (Age, "a"),
    (Ordinal, "o"),
    (Recurrence, "r"),
)


def _with_bare(tokens: Tokens, clause: Clause) -> list[Placed]:
    """Give the values of a sentence with ranges parted and bare digits taken in."""
    made: list[Placed] = []
    at = clause.first
    for placed in sorted(clause.placed, key=lambda one: one[1]):
        mention, first, after = placed
        if first < at or (first == at and made and _is_period(mention)):
            continue
        made += _bare_between(tokens, at, first)
        made += _parted(tokens, mention, first, after)
        at = after
    made += _bare_between(tokens, at, clause.after)
    return made


def _is_period(mention: Mention[Any]) -> bool:
    """Say whether it is the quarter of "$4m a quarter"."""
    value = mention.value
    quarter = isinstance(value, Quantity) and value.figure.high == Fraction(1, 4)
    return quarter and mention.text.startswith("a ")


def _bare_between(tokens: Tokens, first: int, after: int) -> list[Placed]:
    """Read digits that count nothing: scores, the 12 of a 12-member jury."""
    made: list[Placed] = []
    for match in _BARE.finditer(tokens.letters, first, after):
        at = match.start()
        figure = bare_figure(tokens, at)
        if figure is not None:
            value = Bare(figure)
            made.append((tokens.mention(at, at + 1, value), at, at + 1))
    return made


def bare_figure(tokens: Tokens, at: int) -> Figure | None:
    """Read digits by themselves, or a half."""
    printed = tokens.printed[at]
    if tokens.letters[at] == "F":
        part = tokens.lexicon.language.fractions.get(tokens.lower[at])
        left = tokens.lower[max(at - 1, 0)]
        known = part == _HALF or (
            left in tokens.lexicon.language.words["before_part"]
            and tokens.lower[at + 1 : at + 2] == ["of"]
        )
        return Figure(part, place=_PART) if part and known else None
    if not _DIGITS.fullmatch(printed) or not printed.isascii():
        return None
    digits = printed.replace(",", "")
    decimals = len(digits.partition(".")[2])
    place = exact(Fraction(1, 10**decimals))
    return Figure(exact(Fraction(digits)), place=place)


def _parted(
    tokens: Tokens, mention: Mention[Any], first: int, after: int
) -> list[Placed]:
    """Part a printed range into its ends; give anything else as it is."""
    value = mention.value
    if tokens.lower[first : first + 3] == _TOTAL and after > first + 3:
        first += 3
    if isinstance(value, Quantity) and "per " in value.unit.name:
        mention, first, after = _without_rate(tokens, mention, first, after)
        value = mention.value
    if isinstance(value, Ordinal):
        return [as_fraction(tokens, mention, first, after)]
    join = _join(tokens, value, first, after)
    if join is None:
        return [(mention, first, after)]
    low, high = _ends_of_range(value)
    first += tokens.letters[first] == "g"
    return [
        (tokens.mention(first, join, low), first, join),
        (tokens.mention(join + 1, after, high), join + 1, after),
    ]


_TOTAL = ["a", "total", "of"]


def _without_rate(
    tokens: Tokens, mention: Mention[Any], first: int, after: int
) -> Placed:
    """Give the $2,000 of "$2,000 a month", whose month is left to the words.

    Miles per hour and the like, which are one unit, are kept whole.
    """
    places = range(first + 1, after)
    stop = next((at for at in places if _is_each(tokens, at)), after)
    value = mention.value
    name = value.unit.name.partition("per ")[0].strip()
    base = tokens.lexicon.units.units.get(name, None if name else ONE)
    if stop == after or base is None:
        return mention, first, after
    words = evolve(
        mention, text=tokens.words(first, stop), span=tokens.span(first, stop)
    )
    return evolve(words, value=evolve(value, unit=base)), first, stop


def _is_each(tokens: Tokens, at: int) -> bool:
    return tokens.letters[at] in "apd" and tokens.lower[at] in _EACH


_EACH = frozenset({"a", "an", "per", "each", "every"})


def _join(tokens: Tokens, value: object, first: int, after: int) -> int | None:
    """Give the token that joins the two ends of a printed range."""
    if isinstance(value, Quantity):
        ranged = value.hedge is Hedge.BETWEEN
    else:
        ranged = isinstance(value, Age) and value.duration.hedge is Hedge.BETWEEN
    if not ranged:
        return None
    joins = (each.search(tokens.letters, first + 1, after - 1) for each in _JOINS)
    join = next(filter(None, joins), None)
    return join.start() if join else None


def _ends_of_range(value: object) -> tuple[Any, Any]:
    if isinstance(value, Age):
        low, high = _ends_of_figure(value.duration.figure)
        lengths = (
            evolve(value.duration, figure=end, hedge=Hedge.BARE) for end in (low, high)
        )
        first, second = map(Age, lengths)
        return first, second
    if not isinstance(value, Quantity):
        raise TypeError(f"Only quantities and ages are ranges here, not {value!r}")
    low, high = _ends_of_figure(value.figure)
    return (
        evolve(value, figure=low, hedge=Hedge.BARE),
        evolve(value, figure=high, hedge=Hedge.BARE),
    )


def _ends_of_figure(figure: Figure) -> tuple[Figure, Figure]:
    ends = []
    for end in (figure.low, figure.high):
        places = (Fraction(figure.place) / 10**n for n in range(_DECIMALS))
        exactly = (place for place in places if Fraction(end) % place == 0)
        place = next(exactly, Fraction(figure.place))
        ends.append(Figure(end, place=exact(place)))
    return ends[0], ends[1]


_DECIMALS = 12


def as_fraction(
    tokens: Tokens, mention: Mention[Any], first: int, after: int
) -> Placed:
    """Take "a third", "about a third" for a part where no noun stands behind it."""
    part = tokens.lexicon.language.fractions.get(tokens.lower[first])
    before = tokens.letters[first - 1] if first else ""
    behind = tokens.letters[after : after + 1]
    word = tokens.lower[max(first - 1, 0)]
    left = word in tokens.lexicon.language.words["before_part"]
    article = before == "a" or word == "one" or left
    if part is None or not article or behind in ("x", "-"):
        return mention, first, after
    hedge, start = (Hedge.BARE, first) if left else _hedge_before(tokens, first - 1)
    value = Quantity(Figure(part, place=_PART), ONE, hedge)
    return tokens.mention(start, after, value), start, after


def _hedge_before(tokens: Tokens, at: int) -> tuple[Hedge, int]:
    start = at - 1
    while start > 0 and tokens.letters[start] == "~":
        start -= 1
    phrase = tokens.meanings.get(start)
    if start < 0 or phrase is None or not isinstance(phrase.meaning, HedgePhrase):
        return Hedge.BARE, at
    return phrase.meaning.effect, start
