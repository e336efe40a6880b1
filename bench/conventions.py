r"""How much of a suite is found where its convention is ours.

    python -m bench.conventions GOLD.jsonl

Prints, for all rows and for those that no listed convention leaves out, how many
expressions are found (any overlap), how many have the right value, and how many the
right unit as well; and how many more are found that nobody expects. The conventions are
those of docs/explanation/conventions.md. Each is told by a pattern over what a row says
and expects, never by which rows come out right, so a row that agrees all the same is
left out with its kind.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path

from attrs import frozen

from bench.convention import Convention, Row
from bench.number_conventions import NUMBERS
from bench.predict import quantities
from bench.scoring import Mark, Tally, pairs_of

_DAYS = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?"
_DAY = r"(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun)"
_COUNT = (
    r"(?:\d[\d./]*|an?|one|two|three|four|five|seven|ten|thirteen|forty"
    r"|(?:a )?(?:few|couple|pair)(?: of)?|some|half|three-quarters of)"
)
_UNIT = (
    r"(?:s(?:ecs?|econds?)?|m(?:in(?:ute)?s?)?|h(?:(?:ou)?rs?)?|days?|weeks?|fortnight"
    r"|months?|quarters?|years?|decades?|['\"])"
)
_SIDE = r"(?:last|next|past|coming|upcoming|first|following|previous)"
_SIGN = r"\d:\d|\d ?[ap]\.?m\b|o.?clock|noon|midnight|\dh\d|\b[ap]\.? ?m\b|\d{2} gmt"
_FULL = r"\d[./-]\d+[./-]\d{4}|\d{4}[./-]\d+[./-]\d"
_CLOCKS = ("time", "timerange", "datetime", "datetimerange")
_RANGES = ("daterange", "datetimerange", "timerange")


CONVENTIONS = (
    Convention(
        "a length is no moment, and no stretch before or after now",
        rf"^(?:in|within|after|for|the|from now until)?,? ?(?:the )?(?:about )?"
        rf"(?:{_SIDE} )?{_COUNT}(?: and an? half| {_SIDE}| business)?"
        rf" ?(?:an )?{_UNIT}\b"
        rf"(?!.*\b(?:ago|before|after|earlier|since|of)\b)|\bfor {_COUNT} ?{_UNIT}"
        rf"|\bin (?:one|an?|\d) (?:hour|years?)|\d min later$|^{_SIDE} fortnight",
        kinds=("date", "time", *_CLOCKS, *_RANGES),
        unless=r"days? from (?:right )?now|hence|years? from",
    ),
    Convention(
        "an hour needs a sign",
        r"\d|\b(?:three|four|five|six|seven|eight|nine|ten|twelve)\b",
        kinds=_CLOCKS,
        unless=rf"{_SIGN}|^\d+/\d+ at",
    ),
    Convention(
        "a part of no particular day is no time",
        r"^(?:later |early |one )?(?:(?:in|at|after|before) )?(?:the )?"
        r"(?:morning|mornings|evening|night-time|daytime|afternoon|lunch\w*|breakfast)$"
        r"|\blunch|\bbreakfast|^\w+ish$|^(?:the )?mid ?day$|later in the",
    ),
    Convention(
        "early, late, the end and the rest are thirds and modifiers",
        r"\b(?:early|late|mid|beginning|start|end|middle|rest|remaining|[be]o[dmy])\b",
        unless=r"week-? ?end",
        value=r"lo_incl|T23:59|^\"\(",
    ),
    Convention(
        "a weekend is Saturday and Sunday", r"week-? ?end|wkend", "T18", _RANGES
    ),
    Convention(
        "the next Friday is the next one", rf"\b(?:next|following|previous) {_DAYS}"
    ),
    Convention(
        "digits, short names and small letters need a context",
        rf"^(?:on )?(?:the )?(?:[\d ./~-]+|\d+(?:st|nd|rd|th)|first|{_DAY}\.?|may"
        r"|dec|summer|week \d+|from \d{4}~\d{4}|otd|nineties)$"
        r"|\b\d\d?\.\d\d?\b(?!\.)|^(?:the )?[be]o[dmy]$",
        kinds=("date", *_CLOCKS, *_RANGES),
        unless=rf"{_SIGN}|{_FULL}",
    ),
    Convention(
        "digits are in the order of the country",
        r"^\d+ ?[/-] ?\d+",
        kinds=("date", *_CLOCKS, *_RANGES),
        unless=_FULL,
        suite="duckling",
    ),
    Convention(
        "what TimeBank leaves alone is left alone",
        r"annual|quarterly|at th(?:e|is) (?:moment|time|present)|^asap$|just now"
        r"|^(?:any )?weekends?$|till date|to date|^the hour$|^an? day$|^weekend$"
        r"|^the (?:day|month|weekend)(?: before| after)?$|^(?:that|same) |^now$",
    ),
    Convention("a vague number stays open", r"\bfew\b|\bsome\b", kinds=("duration",)),
    Convention(
        "weeks are those of ISO 8601, and a week of a day is its week",
        r"\bweek\b",
        r"-W0\d\"$|-\d\d-\d\d\"$|XX-\d\d\"$",
    ),
    Convention("a century begins with its year 1", r"century"),
    Convention(
        "school, fiscal and calendar years have no sign", r"school|fiscal|[cs]y\d"
    ),
    Convention("two digits of a year are a year", value=r"^\"XX\d\d"),
    Convention(
        "a weekday with its day is a day of a month",
        rf"^(?:this )?{_DAYS} (?:the )?\d+(?:th)?\b",
        kinds=("date", "datetime", "datetimerange"),
    ),
    Convention(
        "before, by, not later and or later are of the time",
        r"\b(?:before|by|or later|later than|no later|less than|or earlier)\b",
        kinds=("datetime", "datetimerange", "daterange"),
        unless=r"day before|before yesterday",
    ),
    Convention("a season is three months", r"\bseason$"),
    Convention("a zone is kept", r"\b(?:gmt|pst|cst|bst|est|mst)\b", suite="duckling"),
    Convention(
        "an hour of today stays today", r"^(?:this|to)\w* \w+ at \d$|^tonight at"
    ),
    Convention("quarters of no year are of this one", r"quarter of the year"),
    Convention("a duration is told in its units", value=r"^\"PT\d{6,}S"),
    Convention(
        "units have a name, and stand behind whole numbers and simple parts",
        r"^(?:1|2|one) hours?(?: and)? (?:thirty|fifteen)|quarters? of hour"
        r"|^(?:full|whole)[ -]|^couple|fewer minutes|^\d days \d|^\d ?[my]$",
        kinds=("duration",),
    ),
)


def of_another_country(row: Row, item: Row) -> bool:
    """Say whether a row is of the holidays that another country keeps."""
    return bool(item.get("holiday")) and row.get("locale", "EN_US") != "EN_US"


def convention_of(row: Row, item: Row) -> str | None:
    """Give the convention that leaves an expression out, or None."""
    if of_another_country(row, item):
        return "holidays are those of the United States"
    held = (one.name for one in (*CONVENTIONS, *NUMBERS) if one.covers(row, item))
    return next(held, None)


def _mark(item: Row, value: str = "") -> Mark:
    unit = str(item.get("unit") or "").casefold()
    return Mark(item["start"], item["end"], value, unit)


def plain(value: object) -> str:
    """Write a value so that what is only written otherwise is the same.

    >>> plain("PT90M") == plain("PT1H30M"), plain("T08:00") == plain("T08")
    (True, True)
    >>> plain("2.85714285714286") == plain("20/7")
    True
    """
    if isinstance(value, dict):
        low, high = plain(value.get("lo")), plain(value.get("hi"))
        return low if low == high else f"{low}..{high}"
    if _EXACT.fullmatch(str(value)):
        return f"{float(Fraction(str(value))):.9g}"
    length = _LENGTH.fullmatch(str(value))
    if length and any(length.groups()):
        years, months, weeks, days, hours, minutes, seconds = (
            float(number or 0) for number in length.groups()
        )
        clock = 3600 * hours + 60 * minutes + seconds
        return f"{12 * years + months} {86400 * (7 * weeks + days) + clock}"
    return re.sub(r"(T\d\d(?::\d\d)?):00$", r"\1", re.sub(r":00$", "", str(value)))


_EXACT = re.compile(r"-?\d+(?:\.\d+|/[1-9]\d*)?(?:[eE][+-]?\d+)?")
_NUMBER = r"(\d+(?:\.\d+)?)"
_LENGTH = re.compile(
    rf"P(?:{_NUMBER}Y)?(?:{_NUMBER}M)?(?:{_NUMBER}W)?(?:{_NUMBER}D)?"
    rf"(?:T(?:{_NUMBER}H)?(?:{_NUMBER}M)?(?:{_NUMBER}S)?)?"
)


@frozen
class Outcome:
    """An expected expression, what leaves it out, and what came of it.

    What nobody expects is one, too.
    """

    text: str
    held: str | None
    came: Tally


def outcomes(rows: Iterable[Row]) -> Iterator[Outcome]:
    """Yield for every expected expression its convention, and what came of it.

    Behind those of a row comes what is found beside them.
    """
    for row in rows:
        found = [
            _mark(one, plain(one["value"])) for one in quantities(row)["predicted"]
        ]
        expected = {_mark(item): item for item in row["expected"]}
        pairs = dict(pairs_of(list(expected), found))
        for mark, item in expected.items():
            near = pairs.get(mark)
            right = {plain(value) for value in (item["value"], *item.get("alts", ()))}
            agrees = near is not None and near.value in right
            came = Tally(
                gold=1,
                found=near is not None,
                overlapping=near is not None,
                same_value=agrees,
                same_unit=agrees and near is not None and near.unit == mark.unit,
            )
            yield Outcome(item["text"], convention_of(row, item), came)
        paired = set(pairs.values())
        for mark in found:
            if mark not in paired:
                yield Outcome(row["text"][mark.start : mark.end], None, Tally(found=1))


def _line(name: str, total: Tally) -> str:
    shares = (total.overlapping, total.same_value, total.same_unit)
    spans, values, units = (100 * n / max(total.gold, 1) for n in shares)
    return (
        f"{name:12} {total.gold:5}   spans {spans:5.1f}   values {values:5.1f}"
        f"   with units {units:5.1f}   beside {total.found - total.overlapping}"
    )


def _fault(came: Tally) -> str:
    if not came.gold:
        return "beside"
    if not came.overlapping:
        return "span  "
    return "unit  " if came.same_value else "value "


def main() -> None:
    """Print the figures of one suite."""
    parser = argparse.ArgumentParser(prog="python -m bench.conventions")
    parser.add_argument("gold", type=Path, help="a suite, as JSON Lines")
    parser.add_argument(
        "--misses", action="store_true", help="print agreeing ones, too"
    )
    given = parser.parse_args()
    with given.gold.open(encoding="utf-8") as lines:
        told = tuple(outcomes(map(json.loads, lines)))
    agreeing = [one for one in told if one.held is None]
    for name, rows in (("all rows", told), ("agreeing", agreeing)):
        print(_line(name, sum((one.came for one in rows), Tally())))
    left = Counter(one.held for one in told if one.held)
    right = Counter(one.held for one in told if one.held and one.came.same_unit)
    for name, count in left.most_common():
        print(f"  {count:4} left out ({right[name]} right): {name}")
    for one in agreeing if given.misses else ():
        if not one.came.same_unit:
            print("   ", _fault(one.came), one.text)


if __name__ == "__main__":
    main()
