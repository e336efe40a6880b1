"""Lines, sentences, and the lines that are a site's furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.extract.tokens import Tokens
from claimcheck.lang import Language
from claimcheck.model import Span

_STOP = re.compile(r"[.!?\nC](?:(?<![\nC])[\"')\]]*|(?<=\n)\n*|(?<=C))")
_STARTS = "tdrc&p"
"""Letters of words that begin a sentence with a capital, whatever stands before."""
_ENDING = ".!?:;\"”’'…"
_WRAPS = {
    end: re.compile(
        rf"{end}(?:(?<=[^\r\n]{{50}}{end})(?=\S)|(?<=[^\r\n]{{12}}{end})(?=[a-z]))"
        rf"(?<![{_ENDING}]{end})"
    )
    for end in ("\r\n", "\n", "\r")
}
"""Line ends behind 50 characters that end no sentence, and before a small letter those
behind 12. The line end stands first in each pattern, and alone, to be found fast:
only there is looked behind."""
_COLUMN = re.compile(
    r"^\S[^\r\n]{9,99}(?:\r?\n\S[^\r\n]{9,99})+\r?\n\S[^\r\n]*", re.MULTILINE
)
"""Three lines or more, all but the last of some length, as where lines are filled."""
_BLANKS = {ord("\r"): " ", ord("\n"): " "}
_OPENING = frozenset("\"“‘'(")
_LONGEST_FURNITURE = 90
"""A line of more characters than this is an article's, whatever it starts with."""


def unwrap(text: str) -> str:
    r"""Turn line ends inside a paragraph into blanks; offsets stay.

    A line end is one where the line before it ends a sentence, or is short and the next
    one begins with no small letter.

    >>> unwrap("a" * 60 + "\nb") == "a" * 60 + " b"
    True
    """
    if "\n" in text:
        text = _COLUMN.sub(_as_one_line, text)
    for end, wrap in _WRAPS.items():
        if end in text:
            text = wrap.sub(" " * len(end), text)
    return text


def _as_one_line(match: re.Match[str]) -> str:
    """Join lines that were filled: no first word fits on the line before its own."""
    lines = match[0].split("\n")
    width = max(map(len, lines[:-1]))
    filled = all(
        len(line) + len(" ") + len(follows.split(maxsplit=1)[0]) > width
        for line, follows in pairwise(lines)
    )
    return match[0].translate(_BLANKS) if filled else match[0]


def without_markup(text: str) -> str:
    """Turn HTML tags and comments into blanks; offsets and line ends stay.

    >>> without_markup('<b class="9">12</b> boats')
    '             12     boats'
    """
    if "<" not in text:
        return text
    return _TAG.sub(_blank, _without_comments(text))


def _without_comments(text: str) -> str:
    """Blank what stands in ``<!-- -->``; one that is never closed is text."""
    parts, at = [], 0
    while (start := text.find("<!--", at)) >= 0:
        end = text.find("-->", start)
        if end < 0:
            break
        end += len("-->")
        parts += [text[at:start], _NOT_LINE_END.sub(" ", text[start:end])]
        at = end
    return "".join([*parts, text[at:]])


def _blank(match: re.Match[str]) -> str:
    return _NOT_LINE_END.sub(" ", match[0])


_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_NOT_LINE_END = re.compile(r"[^\r\n]")


def sentences_in(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Yield each sentence as its first token and the one behind it."""
    first = 0
    for match in _STOP.finditer(tokens.letters):
        at, after = match.span()
        end = at
        if tokens.letters[at] != "\n":
            end = after = _behind_marks(tokens, at + 1, after)
            if _goes_on(tokens, at, after):
                continue
        if end > first:
            yield (first, end)
        first = after
    if first < len(tokens.letters):
        yield (first, len(tokens.letters))


def _behind_marks(tokens: Tokens, at: int, end: int) -> int:
    """Give the token behind the marks that close right behind a stop."""
    while at < end and tokens.glued(at):
        at += 1
    return at


def _goes_on(tokens: Tokens, at: int, after: int) -> bool:
    """Say whether a full stop ends an abbreviation and not a sentence."""
    if after >= len(tokens.printed) or tokens.letters[after] == "\n":
        return False
    if tokens.letters[at] == "C":
        ended = _begins(tokens, after) or _begins_anew(tokens, after)
        return not tokens.printed[at].endswith(".") or not ended
    following = tokens.printed[after]
    starts = following[0].isupper() or following[0].isdecimal()
    if not starts and following not in _OPENING:
        return True
    if tokens.letters[at] != "." or after > at + 1 or at == 0:
        return False
    return _is_short(tokens, tokens.printed[at - 1], after)


def _is_short(tokens: Tokens, before: str, after: int) -> bool:
    """Say whether a word is an abbreviation that another sentence does not follow."""
    language, small = tokens.lexicon.language, before.lower()
    joins = small in language.words["never_last"]
    if len(before) > 1 and not joins and _begins(tokens, after):
        return False
    if small == "no":
        return tokens.printed[after][0].isdecimal()
    return (len(before) == 1 and before.isupper()) or small in language.abbreviations


def _begins(tokens: Tokens, at: int) -> bool:
    """Say whether a word stands there as at the start of a sentence: The, Each, He."""
    word = tokens.printed[at]
    numbers = word.lower() == "no" and tokens.letters[at + 1 : at + 2] == "."  # No. 4
    return tokens.letters[at] in _STARTS and word[0].isupper() and not numbers


def _begins_anew(tokens: Tokens, at: int) -> bool:
    """Say whether a sentence begins behind a time: at 5 p.m. Three came, Police said.

    A weekday, a zone and a place with "time" go on what stands before.
    """
    if not tokens.printed[at][0].isupper():
        return False
    verbs = tokens.lexicon.language.words["past_verbs"]
    verb = not verbs.isdisjoint(tokens.lower[at + 1 : at + 2])
    told = tokens.letters[at + 1 : at + 2] == "v" or verb
    return tokens.letters[at] in "nF" or (tokens.letters[at] in "Xx" and told)


def furniture_in(text: str, language: Language) -> Iterator[Span]:
    """Yield the lines that belong to the page around an article, not to it.

    Of a line that is numbered, "3) Boats", the number is no part of what is said.
    """
    starts = language.furniture
    after = 0
    for line in text.replace("\r", "\n").split("\n"):
        at, after = after, after + len(line) + 1
        words = line.strip()
        starting = len(words) <= _LONGEST_FURNITURE and words.lower().startswith(starts)
        if starting and not words.endswith((".", "?”", ".”")):
            begin = at + line.index(words)
            yield Span(begin, begin + len(words))
            continue
        first = words[:1]
        if first != "(" and not first.isdecimal():
            continue
        numbered = _NUMBERING.match(line)
        if numbered:
            yield Span(at + numbered.start(1), at + numbered.end())


_NUMBERING = re.compile(r"[^\S\r\n]*(\(?\d{1,2}\))(?=\s)")
