"""Which roles the numbers of a sentence play, by the patterns of the language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import reduce
from itertools import chain
from operator import or_
from typing import Any

from claimcheck.lang.patterns import Pattern, Patterns
from claimcheck.model import Claim, Mention, Span
from claimcheck.relate.building import BUILDERS
from claimcheck.relate.found import Found
from claimcheck.relate.marks import Marked, Stretch


def matched_in(skeleton: Marked, frames: Patterns) -> Iterator[Claim]:
    """Yield the claims that patterns find, each group of numbers once a kind."""
    taken: dict[str, set[Span | None]] = {}
    for number, lines in sorted(_sought(skeleton, frames).items()):
        frame = frames.frames[number]
        seen = taken.setdefault(frame.given.get("group", frame.claim), set())
        for stretch, match in _matches(frame, skeleton, lines):
            words = _words(match)
            if "skip" in words:
                continue
            roles = _roles(match, skeleton)
            used = {mention.span for role in roles.values() for mention in role}
            if used & seen:
                continue
            span = skeleton.span(stretch, *match.span())
            line = match.string[: match.end()]
            line = line[line.rfind("\n", 0, match.start()) :]
            found = Found(roles, words, frame.given, frames, span, line)
            claim = BUILDERS[frame.claim](found)
            if claim is not None:
                seen |= used
                yield claim


def _sought(skeleton: Marked, frames: Patterns) -> dict[int, list[int]]:
    """Give the lines in which each pattern has its words and marks, by its number."""
    found: dict[int, list[int]] = {}
    sieve, wide = frames.sieve, frames.wide
    standing = [sieve.standing(words) for words in skeleton.words]
    for line, (here, cued) in enumerate(standing):
        able = sieve.able(here, set(cued) - wide)
        near = standing[line : line + frames.widest]
        sets = reduce(or_, (there for there, _ in near))
        able |= sieve.able(
            sets, wide.intersection(chain.from_iterable(others for _, others in near))
        )
        for number in able:
            frame = frames.frames[number]
            if skeleton.marked(line, frame.lines) >= frame.marks:
                found.setdefault(number, []).append(line)
    return found


def _matches(
    frame: Pattern, skeleton: Marked, lines: list[int]
) -> Iterator[tuple[Stretch, re.Match[str]]]:
    """Yield where a pattern fits in the lines that it is sought in."""
    for line in lines:
        stretch = skeleton.stretch(line, frame.lines)
        for match in frame.pattern.finditer(stretch.text):
            yield stretch, match


def _roles(
    match: re.Match[str], skeleton: Marked
) -> dict[str, tuple[Mention[Any], ...]]:
    return {
        role.partition("__")[0]: skeleton.marks_in(words)
        for role, words in match.groupdict().items()
        if words and "#" in words
    }


def _words(match: re.Match[str]) -> dict[str, str]:
    return {
        role.partition("__")[0]: words.strip()
        for role, words in match.groupdict().items()
        if words and "#" not in words
    }
