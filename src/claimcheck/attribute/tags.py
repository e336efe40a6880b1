"""A reading as one letter a token, for the grammar of who says what.

====== =============================== ====== ==================================
letter stands for                      letter stands for
====== =============================== ====== ==================================
V D    reporting verb: says, said      X x    other word, capital or not
B N    the same: say, written          t      article or determiner
G      the same: saying                S      possessive 's
A      according                       #      number, or a word that goes with one
r R h  he; who; that                   W U    Monday, March, today; week
v k    auxiliary; adverb               o p T  of, for, at; on, by; to
& c J  and; but; while, because        _      hyphen within a word
Q      inside a quotation              "      quotation mark
====== =============================== ====== ==================================

Other punctuation stands for itself, and any other sign is ``*``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cache

from attrs import frozen

from claimcheck.extract import Reading
from claimcheck.extract.tokens import Tokens
from claimcheck.lang.cues import Cues, Form, load_cues
from claimcheck.model import SourceKind, Span

Range = tuple[int, int]
"""Indexes of the first token and of the one behind the last."""

_LETTERS = str.maketrans(
    {
        **dict.fromkeys("iNYnmqFOoVzCub$lg%HhP~", "#"),
        **dict.fromkeys("atdL", "t"),
        **dict.fromkeys("MWD", "W"),
        **dict.fromkeys("EGe", "k"),
        **dict.fromkeys("/[", "*"),
        "T": "p",
    }
)
_VERBS = {
    Form.BASE: "B",
    Form.THIRD: "V",
    Form.PAST: "D",
    Form.ING: "G",
    Form.PARTICIPLE: "N",
}
_WORDS = (
    ("openers", "J"),
    ("prepositions", "p"),
    ("belonging", "o"),
    ("auxiliaries", "v"),
    ("relatives", "R"),
    ("that", "h"),
    ("to", "T"),
    ("according", "A"),
)
_HYPHENS = "-‐‑"


@cache
def _letters_of(cues: Cues) -> Mapping[str, str]:
    """Give the letters of words as printed.

    A doubtful form with a capital is part of a name: the State Department.
    """
    letters: dict[str, str] = {}
    for word, cue in cues.verbs.items():
        letters[word] = _VERBS[cue.form]
        if not cue.doubtful:
            letters[word.capitalize()] = _VERBS[cue.form]
    for key, letter in _WORDS:
        for word in cues.words[key]:
            letters[word] = letters[word.capitalize()] = letter
    return letters


@frozen(eq=False)
class Tagged:
    """The letters of a text's tokens, and its quotations and sentences in tokens.

    *outer* hides what is quoted: behind an opening mark every letter up to the end of
    the quotation is Q. *sentences* are those of *outer*: a quotation of several
    sentences lies in one.
    """

    tokens: Tokens
    cues: Cues
    tags: str
    outer: str
    quotations: tuple[Range, ...]
    sentences: tuple[Range, ...]

    @property
    def lower(self) -> list[str]:
        """The tokens in lower case."""
        return self.tokens.lower

    def sentence_of(self, at: int) -> int:
        """Give the number of the outer sentence that a token stands in."""
        return max(bisect_right(self.sentences, (at, len(self.tags))) - 1, 0)

    def span(self, where: Range) -> Span:
        """Give the stretch of the text that tokens take."""
        return self.tokens.span(*where)


def tag(reading: Reading) -> Tagged:
    """Give every token of a reading its letter."""
    tokens = reading.tokens
    cues = load_cues(tokens.lexicon.language.code)
    known = _letters_of(cues).get
    base = tokens.letters.translate(_LETTERS)
    letters = [
        known(printed) or letter
        for printed, letter in zip(tokens.printed, base, strict=True)
    ]
    tags = "".join(letters)
    at = tags.find("-")
    if at >= 0:
        tags = _with_hyphens(tokens, tags, letters, at)
    tags = _with_nouns(tokens, cues, tags)
    quotations = tuple(
        (tokens.at(quote.span.start), tokens.at(quote.span.end - 1) + 1)
        for quote in reading.quotes
    )
    if "''" in tags:
        quotations = _with_doubled(tokens, tags, quotations)
    outer = _with_other_verbs(tokens, tags, _hide(tags, quotations))
    sentences = tuple(_outer_sentences(tags, outer, reading.sentences))
    return Tagged(tokens, cues, tags, outer, quotations, sentences)


def _with_hyphens(tokens: Tokens, tags: str, letters: list[str], at: int) -> str:
    """Tell hyphens from dashes, which stand free or are longer."""
    last = len(letters) - 1
    while at >= 0:
        if tokens.printed[at] in _HYPHENS and 0 < at < last:
            if tokens.glued(at) and tokens.glued(at + 1):
                letters[at] = "_"
        at = tags.find("-", at + 1)
    return "".join(letters)


_NOUN = re.compile(r"(?<=[tS])[BVDG]|(?<=[op#_])[BV]|(?<=x)[BV](?=[vVDo])|(?<=x)B")


def _with_nouns(tokens: Tokens, cues: Cues, tags: str) -> str:
    """Take "report" in "the new report said" for the noun that it is."""
    letters: list[str] = []
    for match in _NOUN.finditer(tags):
        at = match.start()
        doubtful = cues.verbs[tokens.lower[at]].doubtful
        if match[0] == "B" and tags[at - 1] == "x":
            word = tokens.lower[at - 1]
            plural = word.endswith("s") or cues.kinds.get(word) is SourceKind.GROUP
            doubtful = doubtful and (not plural or tags[at + 1 : at + 2] in "vVDo")
        if doubtful or (match[0] == "G" and tags[at - 1] in "tS"):
            letters = letters or list(tags)
            letters[at] = "x"
    return "".join(letters) if letters else tags


def _with_doubled(
    tokens: Tokens, tags: str, quotations: tuple[Range, ...]
) -> tuple[Range, ...]:
    """Add what stands between doubled apostrophes, as old wires print quotations."""
    found: list[Range] = []
    opened = -1
    for match in _DOUBLED.finditer(_hide(tags, quotations)):
        at = match.start()
        if match[0] == "\n":
            opened = -1
        elif not tokens.glued(at + 1):
            continue
        elif opened < 0:
            opened = at
        else:
            found.append((opened, match.end()))
            opened = -1
    clear = [one for one in found if '"' not in tags[slice(*one)]]
    return tuple(sorted([*quotations, *clear]))


_DOUBLED = re.compile("''|\n")


def _hide(tags: str, quotations: tuple[Range, ...]) -> str:
    pieces: list[str] = []
    done = 0
    for first, after in quotations:
        pieces.append(tags[done:first] + '"')
        pieces.append("Q" * (after - first - 1))
        done = after
    pieces.append(tags[done:])
    return "".join(pieces)


_BEHIND = re.compile(r"Q(?:r|t?[x#_]{0,3}X[X._']{0,6}|tx)?k?(x)(?=[rXt,.;:pokWJTG&]|$)")


def _with_other_verbs(tokens: Tokens, tags: str, outer: str) -> str:
    """Take any past verb for a reporting one behind a quotation that ends in a comma."""
    known = tokens.lexicon.language.words["past_verbs"]
    letters: list[str] = []
    for match in _BEHIND.finditer(outer):
        word = tokens.lower[match.start(1)]
        if tags[match.start() - 1] in ",?!" and (word.endswith("ed") or word in known):
            letters = letters or list(outer)
            letters[match.start(1)] = "D"
    return "".join(letters) if letters else outer


_SPEAKER = re.compile(r"Q(?:r|[tXx#S._'()]{1,12})[kv]{0,2}[VDB](?!h)")
"""What goes on with a sentence that ended in a quotation: "Why?" Quill asked."""


def _outer_sentences(
    tags: str, outer: str, sentences: tuple[Range, ...]
) -> Iterator[Range]:
    """Join the sentences that a quotation runs through.

    An opening mark belongs to the sentence that it opens, and a quotation that ends in
    a question mark to the one that says whose it is.
    """
    first, after = 0, 0
    for given, stop in sentences:
        start = given
        if outer[start] == "Q":
            opening = outer.rfind('"', max(first + 1, start - 2), start)
            start = opening if opening >= 0 else start
            after = min(after, start)
        if outer[start] == "Q" or (
            first < after == start
            and _SPEAKER.match(outer, start - 1, stop)
            and tags[start - 2 - (tags[start - 1] == "'")] in "?!"
        ):
            after = stop
            continue
        if after > first:
            yield first, after
        first, after = start, stop
    if after > first:
        yield first, after
