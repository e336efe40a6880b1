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
from functools import cache, cached_property
from itertools import compress, count, pairwise

from attrs import field, frozen

from claimcheck.attribute.other_verbs import other_verbs
from claimcheck.attribute.outline import Range, outline_of
from claimcheck.extract import Reading
from claimcheck.extract.tokens import Tokens
from claimcheck.lang.cues import Cues, Form, load_cues
from claimcheck.model import SourceKind, Span

_LETTERS = str.maketrans(
    {
        **dict.fromkeys("iNYnmqFOoVzCAwub$lg%HhPI1", "#"),
        **dict.fromkeys("atdL", "t"),
        **dict.fromkeys("MWDJ", "W"),
        **dict.fromkeys("syZ", "U"),
        **dict.fromkeys("Rf", "k"),
        **dict.fromkeys("BK", "x"),
        "j": "x",
        "2": "x",
        **dict.fromkeys("EGe", "k"),
        **dict.fromkeys("/[", "*"),
        "T": "p",
        "0": "X",
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
FULL_NAME = re.compile(r"X[X._]*X")
# A letter stands first in each pattern, and what is before it is looked at behind: only
# where the letter stands is anything tried, which is several times faster.
_INNER_DASH = re.compile(r"-(?<=.-)(?=.)")
_INNER_APOSTROPHE = re.compile(r"'(?<=[Xt]')(?=X)")
_HYPHENS = "-‐‑"
_NOUN = re.compile(
    r"[BVDG](?:(?<=[tS].)|(?<=[op#_][BV])|(?<=x[BV])(?=[vVDo])|(?<=xB)"
    r"|(?<=XB)(?=[vVD])|(?<=[,\"&Jo]xV)|(?<=\"B)(?=X))"
)
_HEADED = re.compile(r"[xX][op]t?x{1,2}$")
_HEAD_REACH = 6
_CLAUSES = tuple("trhX")
_ADVERBS = re.compile(r"k(?:(?<=tk)|(?<=ATk))k*(?=[xX#BVDGN])")
_LAST_NAME = re.compile(r"B(?<=XB)(?=[,.;:kRVDv\n]|$)")
_NAME = re.compile(r"vX(?<=[XxDVBN,]vX)")
_INITIAL = re.compile(r"t\.(?<=Xt\.)(?=X)")
_SURNAME = re.compile(r"[WU](?<=X.)(?=[DVvRS&cJ.,;:)\"\n]|k[DV]|$)")
_PARTICLE = re.compile(r"(?<=X)[tx]{1,3}(?=X)")
_ALONE = re.compile(
    r"[tk](?:(?=k?[VDv])(?<![^\"\n.,;:!?(&cJ\-].)|(?<=\"[VD].)(?=[.,;:]))"
)
_TOGETHER = re.compile(r"t(?<=[xX#]t)(?=k?[DVBv])")
_ONCE = re.compile(r"J(?<=[xXr]J)(?=[DVN])")
_STATE = re.compile(r"r(?=[xXVB])")
_BEFORE_YEAR = re.compile(r",(?<=W#,|\.#,)(?=#)")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_LABEL = re.compile(r"(?:^|\n)(?P<label>[Xxt])(?=[:.])")
_ENDS_NAME = re.compile(r"t(?<=X[o_]t)(?=k?[VDv,.;:])")


# With slots, cached properties would make every other attribute slow.
@frozen(eq=False, slots=False)
class Tagged:
    """The letters of a text's tokens, and its quotations and sentences in tokens.

    *outer* hides what is quoted: behind an opening mark every letter up to the end of
    the quotation is Q. A quotation of several sentences lies in one of *sentences*.
    *lower* are the tokens in lower case.
    """

    tokens: Tokens
    cues: Cues
    tags: str
    outer: str
    quotations: tuple[Range, ...]
    sentences: tuple[Range, ...]
    lower: list[str] = field(init=False, repr=False)
    _firsts: list[int] = field(init=False, repr=False)

    @lower.default
    def _lower_of_tokens(self) -> list[str]:
        return self.tokens.lower

    @_firsts.default
    def _firsts_of_sentences(self) -> list[int]:
        return [first for first, _ in self.sentences]

    @cached_property
    def full_names(self) -> Mapping[str, list[Range]]:
        """Where names of two words or more stand, by their last word."""
        found: dict[str, list[Range]] = {}
        for match in FULL_NAME.finditer(self.outer):
            for first, after in self._parts(*match.span()):
                letters = self.outer[first:after]
                if "XX" in letters or ".X" in letters:
                    found.setdefault(self.lower[after - 1], []).append((first, after))
        return found

    def _parts(self, first: int, after: int) -> Iterator[Range]:
        """Yield the parts of a stretch that lie in one sentence each, without stops.

        No name runs through "It sank off Vellmar. Officials said so."
        """
        starts = self._firsts
        low, high = bisect_right(starts, first), bisect_right(starts, after - 1)
        ends = (first, *starts[low:high], after)
        for start, stop in pairwise(ends):
            kept = self.outer[start:stop].rstrip("._")
            yield start, start + len(kept)

    def sentence_of(self, at: int) -> int:
        """Give the number of the sentence that a token stands in."""
        return max(bisect_right(self._firsts, at) - 1, 0)

    def span(self, where: Range) -> Span:
        """Give the stretch of the text that tokens take."""
        return self.tokens.span(*where)


def tag(reading: Reading) -> Tagged:
    """Give every token of a reading its letter."""
    tokens = reading.tokens
    cues = load_cues(tokens.lexicon.language.code)
    known = _letters_of(cues)
    letters = list(tokens.letters.translate(_LETTERS))
    for at in compress(count(), map(known.__contains__, tokens.printed)):
        if letters[at] != "~":
            letters[at] = known[tokens.printed[at]]
    tags = _with_hyphens(tokens, "".join(letters).replace("~", "#"))
    tags = _with_labels(tokens, cues, _with_dates(tokens, tags))
    tags = _with_nouns(tokens, cues, tags)
    outline = outline_of(reading, tags)
    outer = replaced(outline.outer, other_verbs(tokens, cues, tags, outline.outer))
    return Tagged(tokens, cues, tags, outer, outline.quotations, outline.sentences)


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


def _with_hyphens(tokens: Tokens, tags: str) -> str:
    """Tell hyphens from dashes, which stand free or are longer; join names: O'Quill."""
    found = [
        at
        for at in (match.start() for match in _INNER_DASH.finditer(tags))
        if tokens.printed[at] in _HYPHENS and tokens.glued(at) and tokens.glued(at + 1)
    ]
    found += [
        at
        for at in (match.start() for match in _INNER_APOSTROPHE.finditer(tags))
        if len(tokens.printed[at - 1]) == 1
        and tokens.glued(at)
        and tokens.glued(at + 1)
    ]
    return replaced(tags, dict.fromkeys(found, "_"))


def _with_dates(tokens: Tokens, tags: str) -> str:
    """Take the comma before a year for part of the date."""
    found = {
        match.start(): "#"
        for match in _BEFORE_YEAR.finditer(tags)
        if _YEAR.fullmatch(tokens.printed[match.end()])
    }
    return replaced(tags, found)


def _with_labels(tokens: Tokens, cues: Cues, tags: str) -> str:
    """Take Q and A before questions and answers for names, and "Q." for "Q:"."""
    labels = [match.start("label") for match in _LABEL.finditer(tags)]
    labels = [at for at in labels if tokens.lower[at] in cues.words["interview"]]
    if {tokens.lower[at] for at in labels} != cues.words["interview"]:
        return tags
    colons = dict.fromkeys((at + 1 for at in labels), ":")
    return replaced(tags, colons | dict.fromkeys(labels, "X"))


def _with_nouns(tokens: Tokens, cues: Cues, tags: str) -> str:
    """Take "report" in "the new report said" for the noun that it is."""
    tags = _ADVERBS.sub(_as_words, tags)
    found: dict[int, str] = {
        match.start(): "x"
        for match in _NOUN.finditer(tags)
        if _is_noun(tokens, cues, tags, match)
    }
    for match in _LAST_NAME.finditer(tags):
        if tokens.printed[match.start()][0].isupper():
            found[match.start()] = "X"
    for match in _NAME.finditer(tags):
        if tokens.printed[match.start()][0].isupper():
            found[match.start()] = "X"
    return replaced(_with_small_names(tokens, cues, tags), found)


def _is_noun(tokens: Tokens, cues: Cues, tags: str, match: re.Match[str]) -> bool:
    """Say whether a form of a verb is a noun where it stands."""
    at = match.start()
    noun = cues.verbs[tokens.lower[at]].doubtful
    before = tokens.lower[at - 1] if tags[at - 1] == "x" else ""
    if before and match[0] == "B":
        plural = before.endswith("s") or cues.kinds.get(before) is SourceKind.GROUP
        head = _HEADED.search(tags, max(at - _HEAD_REACH, 0), at)
        if head and tokens.lower[head.start()].endswith("s"):
            plural = plural or tags[at + 1 : at + 2] in _CLAUSES
        return noun and (not plural or tags[at + 1 : at + 2] in "vVDo")
    if before and match[0] == "V":
        return noun and before.endswith("ing")
    return noun or (match[0] == "G" and tags[at - 1] in "tS")


def _with_small_names(tokens: Tokens, cues: Cues, tags: str) -> str:
    """Take small words for the nouns they stand for: Ada A. Quill, another said."""
    found = {match.start(): "X" for match in _INITIAL.finditer(tags)}
    found.update(dict.fromkeys(_in_capitals(tokens, tags), "X"))
    for match in _SURNAME.finditer(tags):
        printed = tokens.printed[match.start()]
        if printed[0].isupper() and printed.lower() in cues.words["surnames"]:
            found[match.start()] = "X"
    for pattern, key, letter in _SMALL:
        for match in pattern.finditer(tags):
            if cues.words[key].issuperset(tokens.lower[slice(*match.span())]):
                found.update(dict.fromkeys(range(*match.span()), letter))
    return replaced(tags, found)


def _in_capitals(tokens: Tokens, tags: str) -> Iterator[int]:
    """Yield small words that are names in capitals: Paths for All, the US Senate."""
    for match in _ENDS_NAME.finditer(tags):
        if tokens.printed[match.start()][0].isupper():
            yield match.start()
    for match in _STATE.finditer(tags):
        state, following = tokens.printed[match.start() : match.end() + 1]
        if state.isupper() and len(state) > 1 and not following.isupper():
            yield match.start()


_SMALL = (
    (_PARTICLE, "particles", "X"),
    (_ALONE, "alone", "x"),
    (_TOGETHER, "together", "k"),
    (_ONCE, "adverbs", "k"),
)


def _as_words(match: re.Match[str]) -> str:
    return "x" * len(match[0])


def replaced(tags: str, changes: Mapping[int, str]) -> str:
    """Give letters with some of them changed."""
    if not changes:
        return tags
    letters = list(tags)
    for at, letter in changes.items():
        letters[at] = letter
    return "".join(letters)
