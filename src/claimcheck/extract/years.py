"""Years, runs of them, decades: in 1999, 2010-15, the 1990s, 44 BC."""

from __future__ import annotations

from claimcheck.extract.dating import Date, dated, portion_at
from claimcheck.extract.names import is_address
from claimcheck.extract.ranges import range_from
from claimcheck.extract.tokens import Tokens
from claimcheck.model import CalendarDate, CalendarUnit, DateRange, Mention, PartialDate


def years(tokens: Tokens, first: int, after: int) -> Date | Mention[DateRange] | None:
    """Read 2010-15 and 1999-00; what is no such run of years is one year or none."""
    printed_end = tokens.lower[after - 1]
    if not printed_end.isdecimal():  # 2014-7.7 is a score or a slip
        return None
    begin, end = int(tokens.lower[first]), int(printed_end)
    end += begin - begin % _CENTURY
    end += _CENTURY * (printed_end == "00")
    together = tokens.glued(first + 1) and tokens.glued(first + 2)
    fits = len(printed_end) == len("15") and begin < end and begin >= _EARLIEST_RUN
    if not fits or not together or _counts_plural(tokens, after):
        return None
    one, two = (
        PartialDate(CalendarDate(year, unit=CalendarUnit.YEAR)) for year in (begin, end)
    )
    return range_from(
        tokens,
        tokens.mention(first, first + 1, one),
        tokens.mention(after - 1, after, two),
    )


_CENTURY = 100
_EARLIEST_RUN = 1700
"""What comes before is more likely a number: 1500-20."""


def decade(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read the 1990s."""
    year = int(tokens.lower[after - 2])
    return None if year % 10 else _decade(tokens, first, after, year)


def _decade(tokens: Tokens, first: int, after: int, begin: int) -> Date:
    said = CalendarDate(begin, unit=CalendarUnit.DECADE)
    portion = portion_at(tokens, first + (tokens.letters[first] == "t"))
    return dated(tokens, first, after, said, portion=portion)


def short_decade(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read the '90s, the early 90s: no ages, no degrees, no scores."""
    at = after - 2
    digits = tokens.lower[at]
    if len(digits) != len("90") or not digits.isdecimal() or int(digits) % 10:
        return None
    signed = at > 0 and tokens.letters[at - 1] == "'" and tokens.glued(at)
    early = "e" in tokens.letters[first:at]
    if not signed and (not early or int(digits) < _LEAST_DECADE):
        return None
    if signed and first == at:
        first -= 1
        first -= first > 0 and tokens.letters[first - 1] == "t"
    return (
        None
        if _measures(tokens, first)
        else _decade(tokens, first, after, 1900 + int(digits))
    )


_LEAST_DECADE = 50
"""Decades before are hardly told without a century or an apostrophe."""


def _measures(tokens: Tokens, first: int) -> bool:
    """Say whether the sentence is of degrees or points, or of somebody's age."""
    words = tokens.lexicon.language.words
    if first and tokens.letters[first - 1] == "d":
        return True
    begin = max(first - _CLAUSE, 0)
    return not words["measured_in_tens"].isdisjoint(
        tokens.lower[begin : first + _CLAUSE]
    )


_CLAUSE = 12


def spoken_decade(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read the nineties, the early sixties."""
    begin = tokens.lexicon.language.decades.get(tokens.lower[after - 1])
    if begin is None or _measures(tokens, first):
        return None
    return _decade(tokens, first, after, begin)


def short_year(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read '94 behind a word that a year stands behind: in '94, the class of '69."""
    digits, sign = tokens.lower[first], first - 1
    if len(digits) != len("94") or not digits.isdecimal() or not tokens.glued(first):
        return None
    if sign < 1 or tokens.glued(sign):
        return None
    before_year = tokens.lexicon.language.words["before_year"]
    if (
        tokens.lower[sign - 1] not in before_year
        and tokens.letters[sign - 1] not in "MsZ"
    ):
        return None
    if tokens.letters[after : after + 1] in ("x", "%", "U", "u"):
        return None
    century = _LAST_CENTURY if int(digits) > _PIVOT else _THIS_CENTURY
    said = CalendarDate(century + int(digits), unit=CalendarUnit.YEAR)
    return dated(tokens, sign, after, said)


_LAST_CENTURY, _THIS_CENTURY, _PIVOT = 1900, 2000, 30
"""Two-digit years above the pivot are of the last century."""


def year_of_era(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read 44 BC, 300 B.C., 555 AD and AD 79; 1 BC is the year 0."""
    words = tokens.lexicon.language.words
    at = first if tokens.letters[first] in "iNY" else first + 1
    era = tokens.printed[after - 1 if at == first else first]
    digits = tokens.lower[at].replace(",", "")
    if era.islower() or not digits.isdecimal() or len(digits) > len("1999"):
        return None
    year = int(digits)
    if era.lower() in words["before_christ"] and at == first:
        year = 1 - year
    elif era.lower() not in words["of_our_lord"] or not year:
        return None
    said = CalendarDate(year, unit=CalendarUnit.YEAR)
    return dated(tokens, first, after, said)


def year(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read a year where a preposition, a bracket or "early" shows that it is one."""
    value = int(tokens.lower[after - 1])
    if not _is_year(tokens, first, after, value):
        return None
    said = CalendarDate(value, unit=CalendarUnit.YEAR)
    return dated(tokens, first, after, said, portion=portion_at(tokens, first))


def _is_year(tokens: Tokens, first: int, after: int, value: int) -> bool:
    """Say whether digits are a year: in 1999, early 1999, the 1999 vote, 1999-2003.

    In front of a plural they count something: in 2000 houses.
    """
    if after - first > 1:
        return True
    behind, plural = tokens.letters[after : after + 2], _counts_plural(tokens, after)
    if behind[:1] in ("u", "U", "m", "b") or _is_numbered(tokens, after):
        return False
    if is_address(tokens, first, after):
        return False
    before = tokens.letters[first - 1] if first else ""
    opening = not before or before in "\n.:"
    described = before in tuple("tdaS") or ((before == "x" or opening) and not plural)
    if described and behind[:1] in ("x", "X", "s"):
        return value >= _FIRST_BEFORE[plural or opening]
    before_year = tokens.lexicon.language.words["before_year"]
    shown = first > 0 and tokens.lower[first - 1] in before_year
    if shown and tokens.letters[first - 1] == "&":
        recent = value >= _FIRST_BEFORE[True]
        shown = recent or (first > 1 and tokens.letters[first - 2] in _BEFORE_AND)
    shown = shown or _is_listed(tokens, first)
    return not plural and (shown or _opens_a_run(tokens, after))


_BEFORE_AND = "YzMF)s,"
"""What may stand before "and" and a year: 1990 and 1991, but not 24 and 1883."""


def _is_listed(tokens: Tokens, at: int) -> bool:
    """Say whether another year stands before it: 1994, 1995 and 1997."""
    before = tokens.letters[max(at - 2, 0) : at]
    return before in ("Y,", "Y&")


def _opens_a_run(tokens: Tokens, after: int) -> bool:
    """Say whether a year goes on as 1999-2003 or 2010-11 do."""
    letters = tokens.letters[after : after + 3]
    if letters[:2] not in ("-Y", "-i", "-N") or letters[2:] == "-":
        return False
    sides = {tokens.glued(after), tokens.glued(after + 1)}
    spaced = sides == {False} and _ascends(tokens, after)
    return (spaced or sides == {True}) and not _counts_plural(tokens, after + 2)


def _ascends(tokens: Tokens, dash: int) -> bool:
    """Say whether a dash stands between two years of which the second is later."""
    if tokens.letters[dash + 1] != "Y":
        return False
    begin, end = (int(tokens.lower[at]) for at in (dash - 1, dash + 1))
    return _FIRST_BEFORE[False] <= begin < end


def _is_numbered(tokens: Tokens, at: int) -> bool:
    """Say whether what stands at a token is known by numbers: the 2000 block."""
    numbered = tokens.lexicon.language.words["behind_number"]
    return at < len(tokens.lower) and tokens.lower[at] in numbered


def _counts_plural(tokens: Tokens, at: int) -> bool:
    """Say whether what stands at a token are things that a number may count."""
    if tokens.letters[at : at + 1] != "x":
        return False
    nouns = tokens.lexicon.language.words["year_nouns"]
    return tokens.lexicon.is_plural(tokens.lower[at]) and tokens.lower[at] not in nouns


_FIRST_BEFORE = {False: 1800, True: 1950}
"""The first years told by an article before a noun: the 2022 storms."""
