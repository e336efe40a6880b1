"""Ordinals of persons and things, and the names of those that were before them.

"The third person to quit the post. … Before her, A left, B did and C as well": with as
many before as the ordinal tells, or more, it is too low, whether or not all are named.
A third child has two elder siblings; four elder sisters are too many.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimcheck.extract import Reading
from claimcheck.extract.tokens import Tokens
from claimcheck.lang.patterns import load_patterns
from claimcheck.model import Claim, Mention, Ordinal
from claimcheck.model.frames import Ranked
from claimcheck.relate.clauses import Clause
from claimcheck.relate.levels import Words, lists_of
from claimcheck.relate.things import lemma

_FARTHEST, _LATE = 4, 12
_NEAR, _BEHIND = 5, 12
"""Tokens behind an ordinal with its noun, and with what it tells of it."""
_STEM, _LONGEST = 4, 80

_NUMBERS = ("n", "i", "N")
Names = tuple[Mention[Ordinal], ...]


def predecessors_in(reading: Reading, clauses: Mapping[int, Clause]) -> Iterator[Claim]:
    """Yield ordinals with as many that were before as they tell, or more."""
    tokens = reading.tokens
    lists = lists_of(load_patterns(tokens.lexicon.language.code))
    for number, clause in clauses.items():
        for mention, first, after in clause.placed:
            value = mention.value
            if not isinstance(value, Ordinal) or not 1 < value.number < _LATE:
                continue
            found = _before(reading, number, (first, after), lists)
            if found is None:
                continue
            names, whole = found
            short = whole and len(names) + 1 != value.number
            if len(names) >= value.number or short:
                yield Ranked(
                    ordinal=mention,
                    earlier=names,
                    span=tokens.span(after - 1, after),
                )


def _before(
    reading: Reading, number: int, placed: tuple[int, int], lists: Words
) -> tuple[Names, bool] | None:
    """Give the names of those before, and whether they are told to be all."""
    tokens, after = reading.tokens, placed[1]
    _, stop = reading.sentences[number]
    behind = tokens.lower[after : min(after + _BEHIND, stop)]
    near = range(
        max(number - _FARTHEST, 0),
        min(number + _FARTHEST + 1, len(reading.sentences)),
    )
    child = not lists["nth_children"].isdisjoint(behind[:_NEAR])
    told = []
    for other in near:
        begin, end = reading.sentences[other]
        begin = after if other == number else begin
        end = min(end, begin + _LONGEST)
        if child:
            told.append(_siblings(tokens, begin, end, lists))
        else:
            told.append(_those_before(tokens, (begin, end), behind, lists))
    found = [one for one in told if one is not None]
    return found[0] if len(found) == 1 else None


def _siblings(
    tokens: Tokens, begin: int, end: int, lists: Words
) -> tuple[Names, bool] | None:
    """Give the elder siblings, or all there are: his only brothers, A and B."""
    words = tokens.lower[begin:end]
    if not lists["half_siblings"].isdisjoint(words):
        return None
    for at in range(begin + 1, end):
        if tokens.lower[at] not in lists["siblings"]:
            continue
        before = tokens.lower[max(at - _NEAR, begin) : at]
        elder = not lists["elder"].isdisjoint(before)
        only = "only" in before
        owned = not lists["whose_sibling"].isdisjoint(before)
        if not owned or not (elder or only):
            continue
        start = at + 1
        while start < end and tokens.lower[start] in lists["siblings"] | {"and", ","}:
            start += 1
        names = _names(tokens, start, end)
        return (names, only and not elder) if len(names) > 1 else None
    return None


def _those_before(
    tokens: Tokens, placed: tuple[int, int], behind: list[str], lists: Words
) -> tuple[Names, bool] | None:
    """Give those that a sentence names as having done the same before."""
    begin, end = placed
    text = f" {' '.join(tokens.lower[begin:end])} "
    cue = next((each for each in lists["those_before"] if f" {each} " in text), None)
    if cue is None or not _does_the_same(tokens, placed, behind, lists):
        return None
    if any(f" {each} " in f" {' '.join(behind)} " for each in lists["within_a_time"]):
        return None
    at = begin + text[: text.index(f" {cue} ")].count(" ")
    start = at + len(cue.split())
    if begin < at and start < end - 1 and tokens.letters[at] != "x":
        return None  # neither "Before her, …" nor "… were shut before it."
    names = _names(tokens, start + (tokens.lower[start : start + 1] == [","]), end)
    if len(names) < 2 and at > begin:  # noqa: PLR2004
        names = _names(tokens, begin, at)
    since = _since(behind)
    years = [int(word) for word in tokens.lower[begin:end] if _is_year(word)]
    if since is not None and (not years or min(years) < since):
        return None
    return (names, False) if names else None


def _since(behind: list[str]) -> int | None:
    years = [int(word) for word in behind if _is_year(word)]
    return years[0] if years and "since" in behind else None


def _is_year(word: str) -> bool:
    return len(word) == _STEM and word.isdecimal() and word[:2] in ("18", "19", "20")


def _does_the_same(
    tokens: Tokens, placed: tuple[int, int], behind: list[str], lists: Words
) -> bool:
    """Say whether a verb behind the ordinal, or one of its kind, is told of others."""
    words = set(tokens.lower[slice(*placed)])
    for kind in ("do_leave", "do_close", "do_die", "do_win"):
        if not lists[kind].isdisjoint(behind):
            return not lists[kind].isdisjoint(words)
    if not lists["did_so"].isdisjoint(words):
        return True
    language = tokens.lexicon.language
    stems = {lemma(word, language)[:_STEM] for word in behind if len(word) > _STEM}
    return bool(stems & {word[:_STEM] for word in words if len(word) > _STEM})


def _names(tokens: Tokens, start: int, end: int) -> Names:
    """Give the names of a list, each of which may have a verb or a date behind it.

    It ends where an item begins with no name.
    """
    names: list[Mention[Ordinal]] = []
    for first, after in _items(tokens, start, end):
        stop = first
        while stop < after and tokens.printed[stop][:1].isupper():
            stop += 1
        if stop > first:
            names.append(tokens.mention(first, stop, Ordinal(len(names) + 1)))
        elif tokens.letters[first] not in _NUMBERS or after > first + 1:
            break  # but Ada, six, Orla, four
    return tuple(names)


def _items(tokens: Tokens, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what stands between commas and "and", as far as another sign."""
    at = start
    for here in range(start, end + 1):
        last = here == end or tokens.letters[here] in ";.:"
        if last or tokens.letters[here] == "," or tokens.lower[here] == "and":
            if here > at:
                yield at, here
            at = here + 1
        if last:
            return
