"""What can be read, as patterns over letters (see ``lexicon``), and who builds it.

Earlier rows win where two start at one token. No pattern repeats a repetition, so
reading takes time in proportion to the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeAlias

from claimcheck.extract import (
    ages,
    bounded,
    clocks,
    counted_days,
    dates,
    durations,
    holidays,
    hours,
    loose_lengths,
    measures,
    moments,
    money,
    numeric_dates,
    periods,
    quantities,
    ratios,
    recurrences,
    relative_dates,
    scores,
    years,
)
from claimcheck.extract.bounded import BOUNDED
from claimcheck.extract.dating import SPOKEN_YEAR
from claimcheck.extract.figures import FIGURE
from claimcheck.extract.firsts import firsts
from claimcheck.extract.tokens import Tokens
from claimcheck.model import Mention

Builder: TypeAlias = Callable[[Tokens, int, int], Mention[Any] | None]

_HEDGE = r"(?:(?:H~*){1,2}(?:a(?=[iNY$]))?)?"
_BEHIND = r"(?:-?h~*)?"
_DAY = r"(?:W\.?,?)?"
_JOIN = r"(?:-?T-?|-|c|&)"
_RANGE = rf"{FIGURE}(?:{_JOIN}(?:\$~*|H~*)?{FIGURE})?"
_NTH = r"(?:[iN]o?|O)"
_DAYS = rf"{_NTH}{_JOIN}t?{_NTH}"
_FEW = r"[iNn](?:-?[nm]){0,3}"
"""Letters of how many smaller units there are, a figure of few words."""
_STEPS = rf"{_RANGE}-?(?:h~*|[xk])?U(?:&?{_FEW}U)?"
_LENGTH = rf"{_RANGE}-?(?:h~*|[xk])?U(?:(?:,?&|,)?{_FEW}U){{0,3}}(?:&a?F(?![pm-]))?"
_ONE = r"aU(?:cn(?![-nmU]))?"
_ONE_UNIT = rf"{_ONE}(?:&(?:a?F|{_FEW}U))?"
_OLD = rf"(?:{_HEDGE}{_RANGE}-?|a)(?:U-?l|Upg(?!p)|l)"
_UNIT = r"(?:(?:-?h~*)?-?(?:u~*|b~*)|[xk]u~*|(?<=[iNQ])pau~*)"
_WHOLE = r"(?:M\.?(?:,?p?Y)?|t?L~*U|tUY?|Y)"

ROWS: tuple[tuple[str, str, Builder], ...] = (
    ("told_age", r"(?<=[X,xvpk])(?<![^X],)[iNn](?=[,.;:)&pv\n]|$|k(?!x))", ages.told),
    ("iso_date", r"Y(?:-i-i|/i/i)", numeric_dates.iso),
    (
        "lettered_date",
        r"[iN](?:-M-|/M/)Y|Y(?:-M-|/M/)[iN]|M/(?:[iN]|Y)(?!/)",
        numeric_dates.lettered,
    ),
    (
        "days",
        rf"(?:t?{_DAYS}p?M(?!\.?,?[iN])\.?|M\.?t?{_DAYS}(?![oiNYCMUu:%$-]|pM))(?:,?Y)?",
        dates.day_range,
    ),
    ("numeric_date", r"i(?:/i/(?:Y|i|N)(?!/)|-i-Y)", numeric_dates.numeric),
    ("numeric_day", r"(?:W[.,]{0,2})?i/i(?![/%b])", numeric_dates.numeric_day),
    ("dotted_date", r"(?:W[.,]{0,2})?1", numeric_dates.dotted),
    ("year_of_era", r"[iNY]0|0[iNY]", years.year_of_era),
    (
        "month_day",
        rf"{_DAY}t?M\.?(?:[iN]o?|(?:,|t)[iN]o(?![xX-])|tO|(?:n-?)?O(?![xX-]))(?:,?Y|pY)?",
        dates.printed,
    ),
    (
        "day_month",
        rf"{_DAY}t?(?:[iN]o?|(?:n-?)?Op)(?:p?M)(?!\.?i|\.?,i(?![xX]))\.?(?:,?Y|pY)?",
        dates.printed,
    ),
    ("month_year", r"e?-?M\.?,?p?Y", dates.printed),
    ("beside_hour", rf"{_HEDGE}{hours.BESIDE_HOUR}", hours.beside_hour),
    ("clock", rf"{_HEDGE}{clocks.TIMES}", clocks.clock),
    ("in_part", rf"{_HEDGE}[iNn](?:[-T&][iNn])?pt?y", hours.in_part),
    ("twelve", r"iy", hours.twelve),
    ("reference", r"R~*(?:j?U|F)?", periods.reference),
    (
        "quarter",
        r"(?:O-F|t?j?(?:Y|LUS)?(?:O|[iN]o)j?F)(?:,?(?:p?Y|p?LU))?|LUS-?F|tL[Fx]|LF|tYx|tY?F",
        periods.quarter,
    ),
    ("holiday_weekend", r"L?Z~*Y?UY?", holidays.holiday_weekend),
    ("holiday", r"(?:L|Y-?(?=Z))?Z~*(?:[-,]?Y|pY|p?t?LU)?", holidays.holiday),
    ("nth_weekday", rf"t?(?:O|[iN]o|L)W\.?p(?!tU){_WHOLE}", counted_days.nth_weekday),
    (
        "nth_unit",
        rf"t?(?:(?:O|[iN]o)(?:-?(?:T-?)?L)?|L)Up{_WHOLE}",
        counted_days.nth_unit,
    ),
    ("weekday_day", r"W[.,]{0,2}t?[iN]o(?!-|x|X)", dates.weekday_day),
    ("numbered_week", rf"U[iN]p{_WHOLE}", counted_days.numbered_week),
    ("after_next", r"t?WpL(?!U)", counted_days.after_next),
    ("counted_weekday", r"[in]J(?:G|pR)", counted_days.counted_weekday),
    ("bare_unit", r"(?<=xp)U", relative_dates.bare_unit),
    ("day_of_month", r"t?(?:(?:[iN]o?|O)p|[iN]o)t?L~*U", counted_days.day_of_month),
    (
        "day_of_week",
        r"W\.?p?t?L~*U|t?L~*U(?:p|-)?W",
        counted_days.day_of_week,
    ),
    ("season", r"(?:tL?|L~*)?L?s(?:(?:,|p)?Y(?:-[iNY])?)?", periods.season),
    ("year_ago", r"t?x?U-[GE](?:O?F|x)?", periods.year_ago),
    ("past", r"tL(?![~FUNYinVam])", periods.past),
    ("century", r"t?(?:[iN]o|(?:n-?)?O)-?U", periods.century),
    ("named_year", r"tU(?:Y|nm)", periods.named_year),
    ("the_unit", r"t(?:j|x)?U(?!Y)", relative_dates.the_unit),
    ("relative_day", r"t[Lxp][UW]", periods.relative_day),
    ("moment", r"[LD]y", moments.moment),
    ("fiscal_year", r"jU?Y", periods.fiscal_year),
    ("recalled", r"dx?[UyF]|txU", relative_dates.recalled),
    ("times", r"(?<=[kxX])[adp][in]?U", recurrences.times),
    ("relative", r"L~*(?:U|W|M)\.?", relative_dates.relative),
    ("deictic", r"D~*", relative_dates.deictic),
    ("coming", r"t?L~*U", loose_lengths.coming),
    ("couple", r"t?L~*xp?U", loose_lengths.couple),
    ("quarters", r"(?:t?L~*[in]|(?:t?L~*)?V~*|[in]x)F", loose_lengths.quarters),
    ("whole", r"[ta]x-?U|d-?U", loose_lengths.whole),
    ("part", r"(?:Q|i[/I]i)-?U", loose_lengths.part),
    ("hours_minutes", r"iw", loose_lengths.hours_minutes),
    ("matter_of", r"axpU", loose_lengths.matter_of),
    (
        "distance",
        rf"{_HEDGE}(?:{_STEPS}|V~*(?:pm)?m*+[pxk]?U|{_ONE}){_BEHIND}(?:G|E(?!L))",
        periods.distance,
    ),
    ("spoken_year", SPOKEN_YEAR, periods.spoken_year),
    (
        "stretch",
        rf"(?:t(?:L~*|O|j)?|L~*)x?(?:{_LENGTH}|V~*(?:pm)?m*+[pxk]?U)(?!-?l){_BEHIND}|tLU",
        loose_lengths.stretch,
    ),
    (
        "age",
        rf"(?:H~*t?(?=g))?gp?{_HEDGE}{_RANGE}(?:-?U)?{_BEHIND}|{_OLD}",
        ages.age,
    ),
    ("age_decade", r"(?<=d)(?:e-?)?(?:[iN]z|1)", ages.decade),
    ("military", r"[NY]U", hours.military),
    (
        "duration",
        rf"{_HEDGE}(?:{_LENGTH}|V~*(?:pm)?m*+[pxk]?U|{_ONE_UNIT}){_BEHIND}",
        durations.duration,
    ),
    ("score", scores.SCORE, scores.score),
    ("to_one", ratios.TO_ONE, ratios.to_one),
    ("multiple", rf"{_HEDGE}2", ratios.in_a_word),
    ("tolerance", rf"{FIGURE}(?:\*|h/-){FIGURE}(?:-?u~*|b~*)?", measures.tolerance),
    ("height", rf"{_HEDGE}i'i(?:b~?|\"|'')", measures.height),
    ("bounded", BOUNDED, bounded.bounded),
    ("money", rf"{_HEDGE}\$~*(?:-(?=[iNY]))?{_RANGE}{_BEHIND}", money.money),
    (
        "measure",
        rf"{_HEDGE}{_RANGE}{_UNIT}(?:{_JOIN}?(?:H~*)?{FIGURE}{_UNIT})?{_BEHIND}",
        measures.measure,
    ),
    ("one_unit", rf"{_HEDGE}au~*", measures.one),
    ("decade", r"t?e?-?Yz", years.decade),
    ("short_decade", r"(?:t?e?-?'?)[iN]z", years.short_decade),
    ("spoken_decade", r"te?-?1", years.spoken_decade),
    ("short_year", r"(?<=')[iN]", years.short_year),
    ("years", r"Y-[iN](?![-:/%zqbU])", years.years),
    ("year", r"e?-?Y(?![oqI])", years.year),
    ("month", r"e?-?M\.?", dates.month),
    ("weekday", r"W\.?", dates.weekday),
    (
        "long_ordinal",
        r"(?:[an]?m|n)(?:-?[nm]|(?<=m)&n)*+(?:(?<=m)&)?-?O",
        quantities.long_ordinal,
    ),
    (
        "from_end",
        r"(?:[in]?o|O)(?:-[Tp]-|[Tp])L|L-?T-?L",
        quantities.from_end,
    ),
    ("ordinal", r"[iYN]o|O", quantities.ordinal),
    ("vague", rf"{_HEDGE}V~*(?:pm)?m*+(?:p?u~*)?", quantities.vague),
    ("figures", r"n-x(?=-?x)", money.figures),
    ("count", rf"{_HEDGE}{_RANGE}{_BEHIND}", quantities.count),
    # What else starts with these letters stands above: refused, they cost nothing more.
    ("year_end", r"U(?:-|S)?x", periods.year_end),
    ("ago", r"U[GE](?!L)", loose_lengths.ago),
    ("alone", r"(?<=[px])U(?!-)", loose_lengths.alone),
    ("long", r"U-x|B", loose_lengths.long),
    ("named_time", r"y", hours.named),
    ("night", r"K", hours.night),
    (
        "recurrence",
        r"d(?:[dxinO]-?|V~*)?(?:Wy|[UWMsyF])|J|f",
        recurrences.recurrence,
    ),
)

_START = re.compile(
    r"[HgViNYnFOQPMWDLesRfjUZ012$yJBKatdp](?:(?<![atdp])|(?<=a)(?=[muUFO-]|xp?-?U)"
    r"|(?<=t)(?=[MiNUnVLOFYejs1]|[xp][UWiNYnV]|x-U)"
    r"|(?<=d)(?=[dxinO]?-?[UWMsyF]|V~*[UWMsyF])|(?<=[kxX][adp])(?=[in]?U))"
)
"""Where a row can start; it is sought first because that is many times faster."""


@cache
def _groups() -> tuple[_Group, ...]:
    """Give the rows in groups, compiled when first needed: it takes a while."""
    starts = range(0, len(ROWS), _GROUPED)
    return tuple(_Group(ROWS[start : start + _GROUPED]) for start in starts)


@cache
def _groups_from(letter: str) -> tuple[_Group, ...]:
    """Give the groups of which a row can begin with a letter."""
    return tuple(group for group in _groups() if letter in group.firsts)


_GROUPED = 8
"""Rows in a group: one pattern for many finds quickly that none of them fits, and
where one fits and refuses not all of those behind it have to be tried."""


class _Group:
    """Some rows as one pattern, and each by itself.

    The names stand behind the patterns, so that a row whose first letter is another is
    passed over quickly.
    """

    def __init__(self, rows: tuple[tuple[str, str, Builder], ...]) -> None:
        named = (f"(?:{pattern})(?P<{name}>)" for name, pattern, _ in rows)
        self.match = re.compile("|".join(named)).match
        self.places = {name: place for place, (name, _, _) in enumerate(rows)}
        self.builders = tuple(build for _, _, build in rows)
        self._patterns = tuple(pattern for _, pattern, _ in rows)
        self.firsts = frozenset().union(*map(firsts, self._patterns))

    def later(self, place: int) -> Iterator[tuple[re.Pattern[str], Builder]]:
        """Give the rows behind one, each by itself."""
        for at in range(place + 1, len(self.builders)):
            yield _row(self._patterns[at]), self.builders[at]


_row = cache(re.compile)


def mentions_in(tokens: Tokens) -> Iterator[Mention[Any]]:
    """Yield what the rows read, first to last, without overlaps."""
    letters, at = tokens.letters, 0
    while start := _START.search(letters, at):
        mention, match = _first_reading(tokens, start.start())
        at = start.start() + 1 if match is None else _after_refused(match)
        if mention is not None and mention.span is not None:
            at = tokens.at(mention.span.end - 1) + 1
            yield mention


def _first_reading(
    tokens: Tokens, start: int
) -> tuple[Mention[Any] | None, re.Match[str] | None]:
    """Build what the first row that fits reads; where it refuses, the next one does.

    The match is that of the last row that fitted.
    """
    letters, found = tokens.letters, None
    for group in _groups_from(letters[start]):
        match = group.match(letters, start)
        if match is None:
            continue
        place = group.places[match.lastgroup or ""]
        mention = group.builders[place](tokens, *match.span())
        if mention is not None:
            return mention, match
        found = match
        for row, build in group.later(place):
            match = row.match(letters, start)
            mention = build(tokens, *match.span()) if match else None
            if mention is not None:
                return mention, match
            found = match or found
    return None, found


def _after_refused(match: re.Match[str]) -> int:
    """Go on right behind the first token, where another row may fit.

    A number is left whole, or its second half would be read by itself; so are 3-1
    and 2:15:30.
    """
    letters, first = match.string, match.start()
    number = _NUMBER.match(letters, first) if letters[first] in _NUMERIC else None
    if number is None:
        return first + 1
    joined = letters[number.end() : match.end()][:2]
    apart = joined[:1] != "-" or joined[1:] == "H"
    return number.end() if apart else match.end()


_NUMERIC = "NYinQP"
_NUMBER = re.compile(rf"{FIGURE}(?::[iYN])*+")
