"""How well compare finds a slip of the pen, and how often it cries wolf.

    python -m bench.slips FILE.jsonl ... [--pairs N] [--errors N] [--seed N]

Files have a news text a line under "text". The first three sentences of each are held
against the whole of it, which bears them out: whatever is reported of them is a false
alarm. Then one value in them is changed as people get values wrong, and the change
should be reported where it was made. The changes are made by patterns of their own, not
by what claimcheck reads.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from attrs import frozen

from claimcheck import annotate, compare
from claimcheck.model import Article, Finding, Severity, Span


@frozen
class Slip:
    """A text with one value changed: which kind of slip, and where it is."""

    kind: str
    text: str
    span: Span


_SENTENCE_END = re.compile(r"[.!?][\"”’']*\s+(?=[\"“‘A-Z])|\n+")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|No)\.$")
_SENTENCES = 3


def opening(text: str) -> str:
    """Give the first three sentences, roughly: short lines are none.

    >>> opening("Mr. Hale left. It rained. Nobody came at all. The end.")
    'Mr. Hale left. It rained. Nobody came at all.'
    """
    found = 0
    for match in _SENTENCE_END.finditer(text):
        head = text[: match.end()].rstrip()
        if not head or _ABBREVIATED.search(head) or head[-1] not in ".!?\"”’'":
            continue
        found += 1
        if found == _SENTENCES:
            return head
    return text


_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_NUMBER_WORD = (
    r"(?:\d|\$|£|€|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|half|a dozen)"
)


def _transposed(match: re.Match[str]) -> str | None:
    """Swap the last two neighbouring digits that differ, but for a leading nought."""
    digits = match[0]
    places = [at for at, sign in enumerate(digits) if sign.isdecimal()]
    for left, right in reversed(list(itertools.pairwise(places))):
        leads = left == 0 and digits[right] == "0"
        if digits[left] != digits[right] and not leads:
            swapped = digits[left + 1 : right]
            return (
                f"{digits[:left]}{digits[right]}{swapped}{digits[left]}"
                + (digits[right + 1 :])
            )
    return None


def _neighbour(match: re.Match[str]) -> str:
    year = int(match[0])
    return str(year + (1 if year % 2 else -1))


def _swapped(pairs: dict[str, str]) -> Callable[[re.Match[str]], str | None]:
    both = {old.lower(): new for old, new in pairs.items()}
    both |= {new.lower(): old for old, new in pairs.items()}

    def swap(match: re.Match[str]) -> str | None:
        word = match["word"]
        other = both.get(word.lower())
        if other is None:
            return None
        other = other.capitalize() if word[:1].isupper() else other
        return match[0].replace(word, other)

    return swap


def _words(words: dict[str, str]) -> str:
    each = sorted({*words, *words.values()}, key=len, reverse=True)
    return "|".join(re.escape(word) for word in each)


_MAGNITUDES = {"million": "billion", "thousand": "hundred"}
_POINTS = {"percent": "percentage points", "per cent": "percentage points"}
_UNITS = {
    "miles": "kilometres",
    "mph": "kph",
    "feet": "metres",
    "inches": "centimetres",
    "pounds": "kilograms",
    "acres": "hectares",
    "years": "months",
    "days": "weeks",
    "hours": "minutes",
}
_SIGNS = {"$": "€", "£": "€"}
_HEDGES = {
    "more than": "fewer than",
    "at least": "at most",
    "over": "under",
    "nearly": "just over",
    "almost": "a little over",
    "up to": "no fewer than",
}

_NEXT_WORDS = {"two": "three", "four": "five", "six": "seven", "eight": "nine"}
_NEXT_DAYS = {"Tuesday": "Wednesday", "Thursday": "Friday", "Saturday": "Sunday"}
_NEXT_MONTHS = {
    "January": "February",
    "June": "July",
    "August": "September",
    "October": "November",
}

_SLIPS: dict[str, tuple[str, Callable[[re.Match[str]], str | None]]] = {
    "digits": (rf"(?<![\w.,]){_NUMBER}", _transposed),
    "magnitude": (
        rf"\d\s+(?P<word>{_words(_MAGNITUDES)})\b",
        _swapped(_MAGNITUDES),
    ),
    "points": (rf"\d\s+(?P<word>{_words(_POINTS)})\b", _swapped(_POINTS)),
    "year": (r"\b(?:19|20)\d\d\b(?![-,.]?\d)", _neighbour),
    "unit": (
        rf"(?<=\d)[\s-]+(?P<word>{_words(_UNITS)})\b|(?P<sign>[$£])(?=\d)",
        lambda match: (
            _SIGNS[match["sign"]] if match["sign"] else _swapped(_UNITS)(match)
        ),
    ),
    "hedge": (
        rf"\b(?P<word>{_words(_HEDGES)}) (?={_NUMBER_WORD})",
        _swapped(_HEDGES),
    ),
    "word": (
        rf"\b(?P<word>{_words(_NEXT_WORDS)})(?= [a-z]+s\b)",
        _swapped(_NEXT_WORDS),
    ),
    "weekday": (rf"\bon (?P<word>{_words(_NEXT_DAYS)})\b", _swapped(_NEXT_DAYS)),
    "month": (rf"\b(?P<word>{_words(_NEXT_MONTHS)}) (?=\d)", _swapped(_NEXT_MONTHS)),
}


def slips(text: str) -> Iterator[Slip]:
    """Yield one slip of each kind that a text allows, at the first place for it.

    >>> [(slip.kind, slip.text) for slip in slips("Over 5 million came in 2012.")]
    [('digits', 'Over 5 million came in 2021.'), \
('magnitude', 'Over 5 billion came in 2012.'), \
('year', 'Over 5 million came in 2011.'), \
('hedge', 'Under 5 million came in 2012.')]
    """
    for kind, (pattern, change) in _SLIPS.items():
        for match in re.finditer(pattern, text, re.IGNORECASE):
            new = change(match)
            if new is not None and new != match[0]:
                changed = text[: match.start()] + new + text[match.end() :]
                span = Span(match.start(), match.start() + len(new))
                yield Slip(kind, changed, span)
                break


@frozen
class Pair:
    """The opening of an article, whole and with a slip, and the article."""

    opening: str
    slip: Slip
    source: str


def pairs(texts: Iterator[str], wanted: int) -> Iterator[Pair]:
    """Yield pairs; of the slips an opening allows, the kind seen least so far."""
    seen: Counter[str] = Counter()
    for text in texts:
        if sum(seen.values()) == wanted:
            return
        start = opening(text)
        possible = sorted(slips(start), key=lambda slip: seen[slip.kind])
        if possible and len(start) < len(text):
            seen[possible[0].kind] += 1
            yield Pair(start, possible[0], text)


def reported(text: str, source: Article) -> tuple[Finding, ...]:
    """Give what is reported of a text, warnings and errors."""
    return compare(annotate(text), [source]).at_least(Severity.WARNING)


def touches(finding: Finding, span: Span) -> bool:
    """Say whether a finding is about a place."""
    return any(one.start <= span.end and span.start <= one.end for one in finding.spans)


def main() -> None:
    """Print recall by slip, and false alarms."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--pairs", type=int, default=1000)
    parser.add_argument("--errors", type=int, default=0, help="so many of each kind")
    parser.add_argument("--seed", type=int, help="take the texts in another order")
    given = parser.parse_args()
    made: Counter[str] = Counter()
    found: Counter[str] = Counter()
    alarms: list[str] = []
    missed: dict[str, list[str]] = {}
    for pair in pairs(_texts(given.files, given.seed), given.pairs):
        source, kind = annotate(pair.source), pair.slip.kind
        made[kind] += 1
        told = reported(pair.slip.text, source)
        if any(touches(each, pair.slip.span) for each in told):
            found[kind] += 1
        else:
            missed.setdefault(kind, []).append(_around(pair.slip))
        alarms += [
            f"{each.code} {each.message} | "
            for each in reported(pair.opening, source)[:1]
        ]
    rows = [(kind, found[kind], made[kind]) for kind in made]
    rows.append(("all", found.total(), made.total()))
    out = [f"{kind:<10} {n:>5} of {m:>5} {n / m:7.1%}" for kind, n, m in rows]
    out.append(f"false alarms {len(alarms)} of {made.total()}")
    out += alarms[: given.errors]
    out += [
        f"{kind}: {each}" for kind in missed for each in missed[kind][: given.errors]
    ]
    sys.stdout.write("\n".join(out) + "\n")


def _around(slip: Slip) -> str:
    start, end = max(slip.span.start - 60, 0), slip.span.end + 40
    shown = f"{slip.text[start : slip.span.start]}<<{slip.span.of(slip.text)}>>"
    return " ".join(f"{shown}{slip.text[slip.span.end : end]}".split())


def _texts(files: list[Path], seed: int | None) -> Iterator[str]:
    lines = [line for file in files for line in file.read_text("utf-8").splitlines()]
    if seed is not None:
        random.Random(seed).shuffle(lines)  # noqa: S311 (no secret)
    yield from (json.loads(line)["text"] for line in lines if line.strip())


if __name__ == "__main__":
    main()
