"""What can be read, as patterns over letters (see ``lexicon``), and who builds it.

Earlier rows win where two start at one token. No pattern repeats a repetition, so
reading takes time in proportion to the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from claimcheck.extract import dates, durations, quantities
from claimcheck.extract.figures import FIGURE
from claimcheck.extract.tokens import Tokens
from claimcheck.model import Mention

Builder: TypeAlias = Callable[[Tokens, int, int], Mention[Any] | None]

_HEDGE = r"(?:H~*){0,2}"
_DAY = r"(?:W\.?,?)?"
_JOIN = r"(?:-?T-?|-|c|&)"
_RANGE = rf"{FIGURE}(?:{_JOIN}\$?~*{FIGURE})?"
_TIME = r"(?:[iN](?::[iYN]){1,2}C?|[iN](?=(?:[-T&c][iN](?::[iYN])?)?C)C?)"
_UNIT = r"(?:-?u~*|b~*)"

ROWS: tuple[tuple[str, str, Builder], ...] = (
    ("iso_date", r"Y-i-i", dates.iso),
    ("month_day", rf"{_DAY}t?M\.?[iN]o?(?:,?Y)?", dates.printed),
    ("day_month", rf"{_DAY}t?[iN]o?(?:p?M)(?!\.?,?[iN])\.?(?:,?Y)?", dates.printed),
    ("month_year", r"e?-?M\.?,?p?Y", dates.printed),
    ("clock", rf"{_HEDGE}{_TIME}(?:[-T&c]{_TIME})?", dates.clock),
    ("relative", r"[Ee]?L~*(?:U|W|M)\.?", dates.relative),
    ("deictic", r"D", dates.deictic),
    (
        "age",
        rf"gp?{_HEDGE}{_RANGE}(?:-?U)?(?:h~*)?|{_HEDGE}{_RANGE}(?:-U-l|Ul)",
        durations.age,
    ),
    ("named_age", r"(?<=X,)[iN](?=,(?![iNY]))", durations.age),
    (
        "duration",
        rf"{_HEDGE}{_RANGE}-?[hxk]?U(?:(?:&|,)?{FIGURE}U)?(?:h~*)?"
        rf"|{_HEDGE}aU&aF|{_HEDGE}V~*[px]?U|{_HEDGE}aU",
        durations.duration,
    ),
    ("money", rf"{_HEDGE}\$~*{_RANGE}(?:h~*)?", quantities.money),
    (
        "measure",
        rf"{_HEDGE}{_RANGE}{_UNIT}(?:-?{FIGURE}{_UNIT}|{_JOIN}{FIGURE}{_UNIT})?(?:h~*)?",
        quantities.measure,
    ),
    ("decade", r"e?-?Yz", dates.decade),
    ("year", r"e?-?Y", dates.year),
    ("month", r"e?-?M\.?", dates.month),
    ("weekday", r"W\.?", dates.weekday),
    ("weekend", r"tU", dates.weekend),
    ("ordinal", r"[iYN]o|O", quantities.ordinal),
    ("vague", rf"{_HEDGE}V~*", quantities.vague),
    ("count", rf"{_HEDGE}{_RANGE}(?:h~*)?", quantities.count),
)

_BUILDERS = {name: build for name, _, build in ROWS}
_ANY = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern, _ in ROWS))
_NUMBER = re.compile(FIGURE)
_START = re.compile(r"[HgViNYnFOMWDLEe$]|a(?=[mUFO-])|t(?=[MiNU])")
"""Where a row can start; it is sought first because that is many times faster."""


def mentions_in(tokens: Tokens) -> Iterator[Mention[Any]]:
    """Yield what the rows read, first to last, without overlaps."""
    letters, at = tokens.letters, 0
    while start := _START.search(letters, at):
        match = _ANY.match(letters, start.start())
        if match is None:
            at = start.start() + 1
            continue
        first, at = match.span()
        mention = _BUILDERS[match.lastgroup or ""](tokens, first, at)
        if mention is None:
            at = _after_refused(match)
            continue
        yield mention
        if mention.span is not None and mention.span.end < tokens.end(at - 1):
            at = tokens.at(mention.span.end - 1) + 1


def _after_refused(match: re.Match[str]) -> int:
    """Go on right behind the first token, where a shorter row may fit.

    A number is left whole, or its second half would be read by itself.
    """
    letters, first = match.string, match.start()
    if letters[first] not in _NUMERIC:
        return first + 1
    if match.lastgroup in _WHOLE:
        return match.end()
    number = _NUMBER.match(letters, first)
    return number.end() if number else first + 1


_NUMERIC = "NYin"
_WHOLE = frozenset({"count", "clock", "iso_date", "ordinal", "year", "month"})
