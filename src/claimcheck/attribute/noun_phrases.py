"""What a noun phrase tells by itself: what kind it is, how many, and who knows it."""

from __future__ import annotations

import re

from claimcheck.attribute.outline import Range
from claimcheck.attribute.tags import Tagged
from claimcheck.model import SourceKind

_LAST_NAME = re.compile(r"X(?:[X._]*(?:X|X_x))?$")
_PARTICIPLE = re.compile(r"x(?<=[xX]x)(?=[opkWU#])")
_OF_BODY = re.compile(r"[xX#][op](?:t|X)")
_SINGLE = (SourceKind.PERSON, SourceKind.UNKNOWN)
_INSTITUTIONS = (
    SourceKind.ORGANISATION,
    SourceKind.PUBLICATION,
    SourceKind.DOCUMENT,
)
_LONGEST_NUMBER = 9


def kind_of_word(tagged: Tagged, at: int) -> SourceKind:
    """Give the kind that a noun tells, or it with the word before it."""
    kinds, lower = tagged.cues.kinds, tagged.lower
    two = f"{lower[at - 1]} {lower[at]}" if at else ""
    one = tagged.cues.kind_of(lower[at])
    return kinds.get(two) or one or SourceKind.UNKNOWN


def kind_of_name(
    tagged: Tagged, first: int, start: int, end: int, *, titled: bool
) -> SourceKind:
    """Give the kind of a name by its last word, its title, its capitals."""
    letters = tagged.outer[first:end]
    known = kind_of_word(tagged, end - 1)
    if known is not SourceKind.UNKNOWN:
        return known
    if titled:
        return SourceKind.PERSON
    printed = tagged.tokens.printed[end - 1]
    if letters[0] == "t" or (printed.isupper() and len(printed) > 1):
        return SourceKind.ORGANISATION
    many = tagged.outer.count("X", start, end)
    return SourceKind.PERSON if many > 1 else SourceKind.UNKNOWN


def kind_of_phrase(tagged: Tagged, core: Range, head: int) -> SourceKind:
    """Give the kind of a noun phrase; plurals and numbers are groups."""
    kind, word = kind_of_word(tagged, head), tagged.lower[head]
    if is_aged(tagged, *core):
        return SourceKind.PERSON
    plural = word.endswith("s") or tagged.outer[head] == "#"
    return SourceKind.GROUP if plural and kind is SourceKind.UNKNOWN else kind


def number_of(tagged: Tagged, core: Range, head: int, kind: SourceKind) -> int | None:
    """Give how many they are: three officials; a source; but officials."""
    tokens = tagged.tokens
    said = tokens.lower[core[0]]
    told = tokens.lexicon.language.numbers.get(said)
    if told is None and said.isdecimal() and len(said) <= _LONGEST_NUMBER:
        told = int(said)
    share = tagged.outer[core[0] + 1] == "_" if core[1] - core[0] > 1 else True
    if told is not None and not share:
        return told
    plural = kind is SourceKind.GROUP or tokens.lexicon.is_plural(tokens.lower[head])
    return None if plural else 1


def is_known(tagged: Tagged, core: Range, head: int, kind: SourceKind) -> bool:
    """Say whether readers can tell who that is: the council, but not officials.

    Who speaks for somebody, or holds an office, is known by it: the minister; a
    headline leaves its article out. So are a group of a body, such as lawyers for
    the port, and a profession that speaks as one, such as prosecutors.
    """
    if kind in _INSTITUTIONS:
        return True
    words = tagged.cues.words
    if tagged.lower[head] in words["on_record"]:
        return True
    articles = tagged.tokens.lexicon.language.words["definite"]
    opened, letters = tagged.lower[core[0]], tagged.outer[slice(*core)]
    if tagged.lower[head] in words["shielded"] | words["vague"]:
        return False
    bare = letters[0] in "xX" and not tagged.tokens.lexicon.is_plural(
        tagged.lower[head]
    )
    definite = bare or opened in articles or opened in words["possessives"]
    of_somebody = kind is SourceKind.GROUP and _OF_BODY.search(letters)
    return bool(of_somebody) or (definite and kind in _SINGLE)


def is_aged(tagged: Tagged, first: int, after: int) -> bool:
    """Say whether a phrase is "the 44-year-old"."""
    aged = tagged.lower[after - 1] in tagged.cues.words["aged"]
    return aged and after - first > 1 and tagged.outer[after - 2] == "_"


def is_common(tagged: Tagged, at: int) -> bool:
    """Say whether a capital is a sentence's, not a name's: Officials said."""
    word, printed = tagged.lower[at], tagged.tokens.printed[at]
    return (
        tagged.sentences[tagged.sentence_of(at)][0] == at
        and not printed.isupper()
        and tagged.cues.kind_of(word) is not None
        and word not in tagged.full_names
    )


def surface(tagged: Tagged, first: int, after: int) -> str:
    """Give a phrase as printed, but without the capital of its first article."""
    tokens = tagged.tokens
    text = tokens.words(first, after)
    if tagged.outer[first] in "tx#" or is_common(tagged, first):
        return text[0].lower() + text[1:]
    return text


def title_of(tagged: Tagged, first: int, start: int) -> str:
    """Give "Harbour master" of "Harbour master Ada Quill"."""
    first += tagged.outer[first] == "t"
    if first >= start or tagged.outer[start - 1] == "S":
        return ""
    return tagged.tokens.words(first, start)


def without_titles(tagged: Tagged, first: int, end: int) -> tuple[int, bool]:
    """Give where a name starts, and whether a title stands before it."""
    match = _LAST_NAME.search(tagged.outer, first, end)
    start = match.start() if match else first
    titles, kinds = tagged.cues.words["titles"], tagged.cues.kinds
    titled = start > first and tagged.outer[first:start].strip("t") != ""
    for at in range(start, end - 1):
        word = tagged.lower[at]
        if word in titles or kinds.get(word) is SourceKind.PERSON:
            start = at + 1
            start += tagged.outer[start] == "."
            titled = True
    return start, titled


def before_participle(tagged: Tagged, first: int, after: int) -> int:
    """End "a report published on Monday" behind its noun."""
    for match in _PARTICIPLE.finditer(tagged.outer, first + 1, after):
        if tagged.lower[match.start()].endswith("ed"):
            return match.start()
    return after
