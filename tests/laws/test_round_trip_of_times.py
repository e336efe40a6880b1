"""Dates, lengths of time, ages and times of day are read back as they were printed."""

from __future__ import annotations

from datetime import date, time, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import annotate
from claimcheck.model import (
    Age,
    CalendarDate,
    CalendarUnit,
    Clock,
    DateRange,
    Duration,
    Figure,
    Hedge,
    Mention,
    Offset,
    PartialDate,
    Portion,
    Weekday,
    weekday_of,
)
from tests.phrases import (
    CARRIERS,
    ENGLISH,
    MONTHS,
    STEPS,
    STYLES,
    WEEKDAYS,
    american,
    british,
    days,
    hedges,
    in_digits,
    in_words,
    plural,
    read_mentions,
    short_american,
)

carriers = st.sampled_from(CARRIERS)
steps = st.sampled_from(STEPS)
counts = st.integers(2, 40) | st.integers(2, 9_999)
DATED = [style for style in STYLES if style is not date.isoformat]


DURING = ("over ", "around ")
"""What is no hedge behind a verb: they talked over ten days."""


def read_one(carrier: str, words: str) -> Any:  # noqa: ANN401
    """Read the one mention there is; it has the very words, and their place."""
    text = carrier.format(words)
    (mention,) = read_mentions(text)
    assert mention.text == words
    assert mention.span is not None
    assert mention.span.of(text) == words
    return mention.value


@given(carriers, days(), st.sampled_from(STYLES))
def test_full_dates(carrier: str, day: date, style: Any) -> None:  # noqa: ANN401
    value = read_one(carrier, style(day))
    assert value == PartialDate(CalendarDate(day.year, day.month, day.day))
    assert value.days == (day, day)


@given(carriers, days(), st.sampled_from(DATED), st.sampled_from(["{}, {}", "{} {}"]))
def test_full_dates_with_their_weekday(
    carrier: str,
    day: date,
    style: Any,  # noqa: ANN401
    joined: str,
) -> None:
    weekday = weekday_of(day)
    value = read_one(carrier, joined.format(weekday, style(day)))
    said = CalendarDate(day.year, day.month, day.day, weekday)
    assert value == PartialDate(said)


@given(st.sampled_from(WEEKDAYS), days())
def test_a_wrong_weekday_is_kept_as_printed(weekday: str, day: date) -> None:
    value = read_one("It was {} then", f"{weekday}, {american(day)}")
    assert str(value.said.weekday) == weekday


@given(carriers, days(), st.sampled_from([american, short_american, british]))
def test_dates_without_a_year(carrier: str, day: date, style: Any) -> None:  # noqa: ANN401
    words = style(day).replace(f", {day.year}", "").replace(f" {day.year}", "")
    said = read_one(carrier, words).said
    assert said == CalendarDate(None, day.month, day.day)


@given(carriers, days())
def test_months_with_a_year(carrier: str, day: date) -> None:
    month = MONTHS[day.month - 1]
    said = CalendarDate(day.year, day.month, unit=CalendarUnit.MONTH)
    assert read_one(carrier, f"{month} {day.year}").said == said
    for word, portion in (("early", Portion.EARLY), ("late", Portion.LATE)):
        value = read_one(carrier, f"{word} {month} {day.year}")
        assert (value.said, value.portion) == (said, portion)


@pytest.mark.parametrize("before", ["in", "since", "by", "until", "during", "before"])
@given(year=st.integers(1000, 2199))
def test_years_behind_a_preposition(before: str, year: int) -> None:
    (mention,) = read_mentions(f"They met {before} {year}, it seems.")
    assert mention.text == str(year)
    assert mention.value.said == CalendarDate(year, unit=CalendarUnit.YEAR)


@given(carriers, st.integers(100, 219))
def test_decades(carrier: str, decade: int) -> None:
    said = CalendarDate(decade * 10, unit=CalendarUnit.DECADE)
    assert read_one(carrier, f"{decade}0s").said == said


@given(
    carriers,
    days().filter(lambda day: day.day > 1),
    st.integers(1, 30),
    st.sampled_from(["{}-{}", "{}–{}", "{} to {}"]),
)
def test_days_of_one_month(carrier: str, last: date, back: int, joined: str) -> None:
    first = last.replace(day=max(last.day - back, 1))
    span = joined.format(first.day, last.day)
    month = MONTHS[last.month - 1]
    ends = [PartialDate(CalendarDate(d.year, d.month, d.day)) for d in (first, last)]
    for words in (f"{span} {month} {last.year}", f"{month} {span}, {last.year}"):
        value = read_one(carrier, words)
        assert value == DateRange(*ends)
        assert value.days == (first, last)


@given(carriers, hedges().filter(lambda hedge: hedge[0] not in DURING), counts, steps)
def test_lengths_of_time(
    carrier: str, hedge: tuple[str, Hedge], count: int, step: CalendarUnit
) -> None:
    for number in (in_digits(count), in_words(count)):
        value = read_one(carrier, f"{hedge[0]}{number} {ENGLISH_PLURAL[step]}")
        assert value == Duration(count, step, hedge[1])
    adjective = read_one(carrier, f"{hedge[0]}{in_words(count)}-{step}")
    assert adjective == Duration(count, step, hedge[1])


ENGLISH_PLURAL: dict[CalendarUnit, str] = {
    unit: next(
        word
        for word, its_unit in ENGLISH.calendar.items()
        if its_unit is unit and word.endswith("s")
    )
    for unit in STEPS
}


@given(carriers, counts, st.integers(2, 30))
def test_lengths_of_two_steps(carrier: str, large: int, small: int) -> None:
    order = [CalendarUnit.YEAR, CalendarUnit.MONTH, CalendarUnit.WEEK, CalendarUnit.DAY]
    for one, two in pairwise(order):
        words = f"{in_digits(large)} {one}s and {in_words(small)} {two}s"
        assert read_one(carrier, words) == Duration(small, two, leading=((large, one),))


@given(carriers, st.integers(2, 40), steps)
def test_lengths_with_a_half(carrier: str, count: int, step: CalendarUnit) -> None:
    value = read_one(carrier, f"{in_words(count)} and a half {ENGLISH_PLURAL[step]}")
    assert (value.figure.low, value.unit) == (count + Fraction(1, 2), step)
    value = read_one(carrier, f"{count}.5 {ENGLISH_PLURAL[step]}")
    assert (value.figure.low, value.unit) == (count + Fraction(1, 2), step)


@given(
    carriers,
    st.tuples(st.integers(1, 99), st.integers(1, 99)).filter(lambda n: n[0] < n[1]),
    st.sampled_from(["{} to {}", "{}-{}", "{} or {}", "{}-to-{}"]),
    steps,
)
def test_ranges_of_lengths(
    carrier: str, ends: tuple[int, int], joined: str, step: CalendarUnit
) -> None:
    words = f"{joined.format(*ends)} {ENGLISH_PLURAL[step]}"
    assert read_one(carrier, words) == Duration(Figure(*ends), step, Hedge.BETWEEN)


@given(carriers, st.integers(1, 115))
def test_ages(carrier: str, years: int) -> None:
    age = Age(Duration(years, CalendarUnit.YEAR))
    assert read_one(carrier, f"{years}-year-old") == age
    assert read_one(carrier, f"{in_words(years)}-year-old") == age
    assert read_one(carrier, f"{years} {plural(years, 'year')} old") == age
    assert read_one(carrier, f"aged {years}") == age
    (mention,) = read_mentions(f"Ida Moller, {years}, counts the boats.")
    assert (mention.text, mention.value) == (str(years), age)


@given(carriers, st.integers(1, 40), st.sampled_from(["week", "month", "day"]))
def test_ages_of_the_very_young(carrier: str, count: int, unit: str) -> None:
    value = read_one(carrier, f"{count}-{unit}-old")
    assert value == Age(Duration(count, CalendarUnit(unit)))


@given(carriers, st.times())
def test_times_of_day(carrier: str, at: time) -> None:
    clock = Clock(at.hour, at.minute)
    half = "p.m." if at.hour >= 12 else "a.m."
    hour = at.hour % 12 or 12
    bare = half.replace(".", "")
    for ending in (half, bare, half.upper(), bare.upper()):
        words = f"{hour}:{at.minute:02} {ending}"
        if carrier.endswith("{}") or ending[-1] != ".":
            assert read_one(carrier, words) == clock
    assert read_one(carrier, f"{hour}.{at.minute:02}{bare}") == clock
    assert read_one(carrier, f"{at.hour:02}:{at.minute:02}") == clock


RELATIVE_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}


@given(days(1900, 2100), st.sampled_from(sorted(RELATIVE_DAYS)), carriers)
def test_days_told_from_the_day_of_publication(
    published: date, word: str, carrier: str
) -> None:
    (mention,) = dated(carrier.format(word), published)
    day = published + timedelta(RELATIVE_DAYS[word])
    assert mention.value.said == Offset(RELATIVE_DAYS[word], CalendarUnit.DAY)
    assert mention.value.days == (day, day)


@given(days(1900, 2100), st.sampled_from(Weekday))
def test_a_weekday_is_the_last_one_that_was_or_the_next_to_come(
    published: date, weekday: Weekday
) -> None:
    (mention,) = dated(f"The boat sank on {weekday}.", published)
    (day, same) = mention.value.days
    assert day == same
    assert weekday_of(day) is weekday
    assert timedelta(0) <= published - day < timedelta(7)
    (mention,) = dated(f"The boat will sail on {weekday}.", published)
    (day, same) = mention.value.days
    assert weekday_of(day) is weekday
    assert timedelta(0) <= day - published < timedelta(7)


@given(days(1900, 2100), carriers)
def test_last_this_and_next_are_whole_weeks_months_and_years(
    published: date, carrier: str
) -> None:
    for count, word in ((-1, "last"), (0, "this"), (1, "next")):
        monday = published - timedelta(published.weekday()) + timedelta(7 * count)
        (mention,) = dated(carrier.format(f"{word} week"), published)
        assert mention.value.days == (monday, monday + timedelta(6))
        (mention,) = dated(carrier.format(f"{word} month"), published)
        months = {(day.year, day.month) for day in mention.value.days}
        number = published.year * 12 + published.month - 1 + count
        assert months == {(number // 12, number % 12 + 1)}
        (mention,) = dated(carrier.format(f"{word} year"), published)
        year = published.year + count
        assert mention.value.days == (date(year, 1, 1), date(year, 12, 31))


def dated(text: str, published: date) -> tuple[Mention[Any], ...]:
    return annotate(text, published=published).mentions
