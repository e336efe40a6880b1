"""What can be read, as patterns over letters (see ``lexicon``), and who builds it.

Earlier rows win where two start at one token. No pattern repeats a repetition, so
reading takes time in proportion to the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from claimcheck.extract import clocks, dates, durations, periods, quantities
from claimcheck.extract.figures import FIGURE
from claimcheck.extract.tokens import Tokens
from claimcheck.model import Mention

Builder: TypeAlias = Callable[[Tokens, int, int], Mention[Any] | None]

_HEDGE = r"(?:H~*){0,2}"
_BEHIND = r"(?:-?h~*)?"
_DAY = r"(?:W\.?,?)?"
_JOIN = r"(?:-?T-?|-|c|&)"
_RANGE = rf"{FIGURE}(?:{_JOIN}\$?~*{FIGURE})?"
_DAYS = rf"[iN]o?{_JOIN}[iN]o?"
_TIME = r"(?:[iN](?::[iYN]){1,2}C?|[iN](?=(?:[-T&c][iN](?::[iYN])?)?C)C?)"
_LENGTH = rf"{_RANGE}-?(?:h~*|[xk])?U(?:[&,]?{FIGURE}U)?"
_UNIT = r"(?:-?u~*|b~*)"

ROWS: tuple[tuple[str, str, Builder], ...] = (
    ("iso_date", r"Y-i-i", dates.iso),
    (
        "days",
        rf"(?:t?{_DAYS}p?M(?!\.?,?[iN])\.?|M\.?{_DAYS}(?![iNYCMUu:%$-]))(?:,?Y)?",
        dates.day_range,
    ),
    ("month_day", rf"{_DAY}t?M\.?[iN]o?(?:,?Y)?", dates.printed),
    ("day_month", rf"{_DAY}t?[iN]o?(?:p?M)(?!\.?,?[iN])\.?(?:,?Y)?", dates.printed),
    ("month_year", r"e?-?M\.?,?p?Y", dates.printed),
    ("clock", rf"{_HEDGE}{_TIME}(?:[-T&c]{_TIME})?", clocks.clock),
    ("reference", r"R~*(?:U|F)?", periods.reference),
    ("year_end", r"U(?:-|S)?x", periods.year_end),
    (
        "quarter",
        r"(?:O-F|t?j?(?:Y|LUS)?OF)(?:,?(?:p?Y|p?LU))?|LUS-?F|t?L[Fx]|tYx|tY?F",
        periods.quarter,
    ),
    ("season", r"(?:tL?|L~*)L?s(?:p?Y)?", periods.season),
    ("year_ago", r"t?x?U-[GE](?:O?F|x)?", periods.year_ago),
    ("past", r"tL(?![~FUNYinVam])", periods.past),
    ("century", r"t?(?:[iN]o|O)-?U", periods.century),
    ("the_unit", r"t(?:j|x)?U", dates.weekend),
    ("relative_day", r"t[Lxp][UW]", periods.relative_day),
    ("moment", r"[LD]y", periods.moment),
    ("fiscal_year", r"jU?Y", periods.fiscal_year),
    ("recurrence", r"d(?:U|W|M|s|y|F)|f", periods.recurrence),
    ("relative", r"L~*(?:U|W|M)\.?", dates.relative),
    ("deictic", r"D", dates.deictic),
    ("distance", rf"{_HEDGE}(?:{_LENGTH}|V~*m*+[pxk]?U|aU){_BEHIND}(?:G|E(?!L))", periods.distance),
    ("spoken_year", r"nn-?n?(?![nm-])", periods.spoken_year),
    (
        "stretch",
        rf"(?:t(?:L~*|O|j)?|L~*)x?(?:{_LENGTH}|V~*m*+[pxk]?U){_BEHIND}|tLU",
        periods.stretch,
    ),
    (
        "age",
        rf"gp?{_HEDGE}{_RANGE}(?:-?U)?{_BEHIND}|{_HEDGE}{_RANGE}(?:-U-l|Ul)",
        durations.age,
    ),
    ("named_age", r"(?<=X,)[iN](?=,(?![iNY]))", durations.age),
    (
        "duration",
        rf"{_HEDGE}(?:{_LENGTH}|V~*m*+[pxk]?U|aU&aF|aU){_BEHIND}",
        durations.duration,
    ),
    ("money", rf"{_HEDGE}\$~*{_RANGE}{_BEHIND}", quantities.money),
    (
        "measure",
        rf"{_HEDGE}{_RANGE}{_UNIT}(?:{_JOIN}?{FIGURE}{_UNIT})?{_BEHIND}",
        quantities.measure,
    ),
    ("decade", r"t?e?-?Yz", dates.decade),
    ("year", r"e?-?Y(?!o)", dates.year),
    ("month", r"e?-?M\.?", dates.month),
    ("weekday", r"W\.?", dates.weekday),
    ("ordinal", r"[iYN]o|O", quantities.ordinal),
    ("vague", rf"{_HEDGE}V~*m*+(?:p?u~*)?", quantities.vague),
    ("count", rf"{_HEDGE}{_RANGE}{_BEHIND}", quantities.count),
)

_BUILDERS = {name: build for name, _, build in ROWS}
_ANY = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern, _ in ROWS))
_SECOND = {
    row: re.compile("|".join(f"(?P<{n}>{p})" for n, p, _ in ROWS if n in others))
    for row, others in {
        "year": ("count",),
        "days": ("month_day", "day_month", "count"),
    }.items()
}
"""What a stretch is tried as where the first row that fits refuses it."""
_NUMBER = re.compile(FIGURE)
_START = re.compile(r"[HgViNYnFOMWDLEesRfjU$]|a(?=[mUFO-])|t(?=[MiNUnVLOFYejsxp])|d(?=[UWMsyF])|U(?=[-Sx])")
"""Where a row can start; it is sought first because that is many times faster."""


def mentions_in(tokens: Tokens) -> Iterator[Mention[Any]]:
    """Yield what the rows read, first to last, without overlaps."""
    letters, at = tokens.letters, 0
    while start := _START.search(letters, at):
        match = _ANY.match(letters, start.start())
        if match is None:
            at = start.start() + 1
            continue
        mention = _BUILDERS[match.lastgroup or ""](tokens, *match.span())
        if mention is None and match.lastgroup in _SECOND:
            match = _SECOND[match.lastgroup].match(letters, match.start()) or match
            mention = _BUILDERS[match.lastgroup or ""](tokens, *match.span())
        at = _after_refused(match)
        if mention is not None and mention.span is not None:
            at = tokens.at(mention.span.end - 1) + 1
            yield mention


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
