"""Times of day, alone, with their zones and on their days, as TIMEX3 writes them."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import annotate
from claimcheck.model import Clock, Hedge, Mention, Moment, Recurrence, Zone
from claimcheck.notation import to_timex3

PUBLISHED = date(2025, 1, 22)
"""A Wednesday."""


def times_in(text: str) -> list[tuple[str, str]]:
    """Give the words and the value of every time that is no mere date."""
    found = []
    for mention in annotate(text, PUBLISHED).mentions:
        timex = to_timex3(mention.value)
        if timex is not None and timex.type in ("TIME", "SET"):
            found.append((mention.text, f"{timex.value} {timex.mod or ''}".strip()))
    return found


def the_one(text: str) -> Mention[object]:  # type: ignore[type-var]
    (mention,) = annotate(text, PUBLISHED).mentions
    return mention


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("8pm", "T20:00"),
        ("8 p.m.", "T20:00"),
        ("3.30pm", "T15:30"),
        ("20:15", "T20:15"),
        ("13h30", "T13:30"),
        ("8 o'clock", "T08:00"),
        ("eight o’clock in the morning", "T08:00"),
        ("nine o'clock at night", "T21:00"),
        ("seven thirty p.m.", "T19:30"),
        ("half past three", "T03:30"),
        ("half past 3 pm", "T15:30"),
        ("a quarter to five in the afternoon", "T16:45"),
        ("a quarter to one", "T12:45"),
        ("ten past six", "T06:10"),
        ("twenty-five past six", "T06:25"),
        ("20 minutes to nine p.m.", "T20:40"),
        ("five minutes past midnight", "T00:05"),
        ("noon", "T12:00"),
        ("midday", "T12:00"),
        ("midnight", "T24:00"),
        ("12 noon", "T12:00"),
        ("0800 hours", "T08:00"),
        ("1430 hours", "T14:30"),
        ("4 in the morning", "T04:00"),
        ("7:56:30 pm", "T19:56:30"),
        ("1800 GMT", "T18:00Z"),
        ("18.00 GMT", "T18:00Z"),
        ("0735 GMT", "T07:35Z"),
        ("8 p.m. EST", "T20:00-05:00"),
        ("8 p.m. ET", "T20:00"),
        ("8 p.m. Eastern time", "T20:00"),
        ("8 p.m. Pacific Daylight Time", "T20:00-07:00"),
        ("8 p.m. (GMT)", "T20:00Z"),
        ("8 p.m. GMT+2", "T20:00+02:00"),
        ("8 p.m. UTC-3:30", "T20:00-03:30"),
        ("20:15+05:30", "T20:15+05:30"),
        ("20:15Z", "T20:15Z"),
        ("8 p.m. local time", "T20:00"),
        ("8 p.m. New York time", "T20:00"),
        ("around 5 p.m.", "T17:00 APPROX"),
        ("about half past ten", "T10:30 APPROX"),
    ],
)
def test_reads_a_time_of_day(words: str, value: str) -> None:
    assert times_in(f"The ferry sailed at {words}, people say.") == [(words, value)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("9–11 a.m.", "T09:00/T11:00"),
        ("11 a.m.-2 p.m.", "T11:00/T14:00"),
        ("11-2 p.m.", "T11:00/T14:00"),
        ("12-5 a.m.", "T00:00/T05:00"),
        ("from 2 to 4 p.m.", "T14:00/T16:00"),
        ("from 10 p.m. to 2 a.m.", "T22:00/T02:00"),
        ("from 22:00 to 02:00", "T22:00/T02:00"),
        ("from 5 to 7 in the evening", "T17:00/T19:00"),
        ("from 7 p.m. ET to 9 p.m. ET", "T19:00/T21:00"),
        ("9h30 - 11h00", "T09:30/T11:00"),
        ("from 10:30 to 3", "T10:30/T15:00"),
        ("from 8 a.m. until 6", "T08:00/T18:00"),
        ("between 9 and 10:30", "T09:00/T10:30"),
        ("2 to 4 p.m. EST", "T14:00-05:00/T16:00-05:00"),
    ],
)
def test_reads_from_one_time_to_another(words: str, value: str) -> None:
    assert times_in(f"It is open {words}, people say.") == [(words, value)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("8 p.m. on Friday", "2025-01-17T20:00"),
        ("Friday at 8 p.m.", "2025-01-17T20:00"),
        ("Friday, 8 p.m. ET", "2025-01-17T20:00"),
        ("March 3, 2024, at 8:30 a.m. ET", "2024-03-03T08:30"),
        ("8 p.m. EDT March 3, 2024", "2024-03-03T20:00-04:00"),
        ("Friday at 8", "2025-01-17T08:00"),
        ("Friday night at 8", "2025-01-17T20:00"),
        ("Friday night at 9:30", "2025-01-17T21:30"),
        ("9 o'clock Friday night", "2025-01-17T21:00"),
        ("tomorrow night at 8", "2025-01-23T20:00"),
        ("last night around 7", "2025-01-21T19:00 APPROX"),
        ("8 a.m. this morning", "2025-01-22T08:00"),
        ("around 5 p.m. on Friday", "2025-01-17T17:00 APPROX"),
        ("Friday after 5 p.m.", "2025-01-17T17:00 AFTER"),
        ("Friday before noon", "2025-01-17T12:00 BEFORE"),
        ("between 9 and 10:30 tomorrow", "2025-01-23T09:00/T10:30"),
        ("Monday 9am-5pm", "2025-01-20T09:00/T17:00"),
        ("Monday morning from 9 to 10:30", "2025-01-20T09:00/T10:30"),
        ("from 3 to 8 p.m. yesterday", "2025-01-21T15:00/T20:00"),
        ("midnight on Saturday", "2025-01-18T24:00"),
        ("noon Saturday", "2025-01-18T12:00"),
        ("Saturday noon", "2025-01-18T12:00"),
        ("Tuesday in the afternoon", "2025-01-21TAF"),
        ("the morning of March 3, 2024", "2024-03-03TMO"),
        ("late Friday night", "2025-01-17TNI END"),
        ("mid-afternoon yesterday", "2025-01-21TAF MID"),
        ("earlier this morning", "2025-01-22TMO START"),
        ("the early hours of Saturday", "2025-01-18TMO START"),
        ("tonight", "2025-01-22TNI"),
        ("overnight", "2025-01-21TNI"),
    ],
)
def test_reads_a_time_on_a_day(words: str, value: str) -> None:
    assert times_in(f"The ferry sailed {words}, people said.") == [(words, value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("We shall meet at 3 tomorrow.", "3 tomorrow", "2025-01-23T03:00"),
        ("We shall meet at 7 tonight.", "7 tonight", "2025-01-22T19:00"),
        ("It will rain overnight.", "overnight", "2025-01-22TNI"),
    ],
)
def test_reads_an_hour_without_a_sign_of_one_beside_its_day(
    text: str, words: str, value: str
) -> None:
    assert times_in(text) == [(words, value)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("every Friday at 8 p.m.", "XXXX-WXX-5T20:00"),
        ("every day at 7:13 p.m.", "XXXX-XX-XXT19:13"),
        ("every night at 8:30", "XXXX-XX-XXT20:30"),
        ("6 a.m. daily", "XXXX-XX-XXT06:00"),
        ("Friday mornings", "XXXX-WXX-5TMO"),
        ("every Friday night", "XXXX-WXX-5TNI"),
    ],
)
def test_reads_a_time_that_comes_round(words: str, value: str) -> None:
    text = f"The ferry sails {words}, people say."
    assert times_in(text) == [(words, value)]
    assert isinstance(the_one(text).value, Recurrence)


@pytest.mark.parametrize(
    "text",
    [
        "Psalm 3:16 was read.",
        "Psalm 3:16-18 was read.",
        "They won 3:1.",
        "She ran it in 2:15:30.",
        "He has 10 CT scans.",
        "Stock closed at 25 Friday.",
        "It fell to 8 on Friday.",
        "Twelve cats sat at ten to six tables.",
        "Overnight lows fell.",
        "They sang “High Noon” then.",
        "The midnight train left.",
        "It took 1,600 hours.",
        "A quarter to a half of them left.",
        "She pays 7p for it.",
    ],
)
def test_what_is_no_time_is_left_alone(text: str) -> None:
    assert times_in(text) == []


def test_a_zone_keeps_its_name_and_what_is_known_of_it() -> None:
    for words, zone in (
        ("ET", Zone("ET")),
        ("IST", Zone("IST")),
        ("EST", Zone("EST", -300)),
        ("Moscow time", Zone("Moscow time")),
        ("GMT+5:30", Zone("GMT+5:30", 330)),
    ):
        value = the_one(f"It sailed at 8 p.m. {words}.").value
        assert isinstance(value, Clock)
        assert value.zone == zone


@pytest.mark.parametrize(
    "tail", ["", " E", " Eastern", " (GMT", " GMT+", "+", "-", " t"]
)
def test_a_text_may_end_at_a_time(tail: str) -> None:
    assert times_in(f"It sails at 8 p.m.{tail}")[0][1].startswith("T20:00")


def test_of_two_times_in_a_list_each_is_one() -> None:
    text = "It sails at 8 a.m. and 5 p.m. each week."
    assert [words for words, _ in times_in(text)][:2] == ["8 a.m.", "5 p.m."]


def test_both_ends_of_a_time_on_a_day_are_claimed() -> None:
    article = annotate("It sailed from 2 to 4 p.m. on Friday.", PUBLISHED)
    dated = [str(getattr(claim, "date").value) for claim in article.claims]  # noqa: B009
    assert "14:00" in dated
    assert "16:00" in dated


_STYLES = (
    lambda t: f"{(t.hour - 1) % 12 + 1}:{t.minute:02} {'ap'[t.hour > 11]}.m.",
    lambda t: f"{(t.hour - 1) % 12 + 1}.{t.minute:02}{'ap'[t.hour > 11]}m",
    lambda t: f"{t.hour:02}:{t.minute:02}",
    lambda t: f"{t.hour:02}{t.minute:02} UTC",
    lambda t: f"{t.hour:02}{t.minute:02} hours",
)


@given(st.times(), st.sampled_from(_STYLES), st.sampled_from(["", " on Friday"]))
def test_a_time_is_read_back_as_it_was_printed(
    moment: time, style: object, day: str
) -> None:
    words = style(moment) + day  # type: ignore[operator]
    mention = the_one(f"The ferry sailed at {words}.")
    assert mention.text == words
    value = mention.value.time if isinstance(mention.value, Moment) else mention.value
    assert isinstance(value, Clock)
    assert (value.hour, value.minute) == (moment.hour, moment.minute)
    assert value.hedge is Hedge.BARE
