"""Times of day as the suites of other readers write them."""

from __future__ import annotations

from datetime import datetime

import pytest

from bench import predict

NOW = "2024-05-06T04:30:00-02:00"
"""A Monday."""


def items(suite: str, words: str) -> list[tuple[object, object]]:
    row = {"id": f"{suite}-1", "text": f"It sails {words}.", "ref_date": NOW}
    return [(i["kind"], i["value"]) for i in predict.quantities(row)["predicted"]]


@pytest.mark.parametrize(
    ("words", "kind", "value"),
    [
        ("at 8 p.m.", "time", "T20:00"),
        ("from 2 to 4:30 p.m.", "timerange", "(T14,T16:30,PT2H30M)"),
        ("from 2:00 to 4:00 p.m.", "timerange", "(T14:00,T16:00,PT2H)"),
        ("tomorrow at 8 p.m.", "datetime", "2024-05-07T20:00"),
        ("Friday at 8 p.m.", "datetime", "XXXX-WXX-5T20:00"),
        ("next Monday at 8 p.m.", "datetime", "2024-05-13T20:00"),
        ("tomorrow night", "datetimerange", "2024-05-07TNI"),
        ("Monday 1-3 pm", "datetimerange", "(XXXX-WXX-1T13,XXXX-WXX-1T15,PT2H)"),
        ("every day at 7:13 p.m.", "set", "T19:13"),
        ("every Friday at 8 p.m.", "set", "XXXX-WXX-5T20:00"),
        ("quarterly", "set", "P3M"),
        ("now", "datetime", "PRESENT_REF"),
        ("30 minutes later", "datetime", "2024-05-06T05:00:00"),
    ],
)
def test_recognizers_text_keeps_the_day_as_it_was_said(
    words: str, kind: str, value: str
) -> None:
    assert items("recognizers_datetime", words) == [(kind, value)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("at 8 p.m.", "2024-05-06T20:00"),
        ("at 3 a.m.", "2024-05-07T03:00"),
        ("at 3:15", "2024-05-06T15:15"),
        ("at 4 p.m. CET", "2024-05-06T13:00"),
        ("Friday at 8 p.m.", "2024-05-10T20:00"),
        ("at 9:01:10 AM", "2024-05-06T09:01:10"),
    ],
)
def test_duckling_takes_the_next_time_there_is(words: str, value: str) -> None:
    assert items("duckling_time", words) == [("datetime", value)]


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("3-4pm", "2024-05-06T15:00", "2024-05-06T17:00"),
        ("9:30 - 11:00 on Friday", "2024-05-10T09:30", "2024-05-10T11:01"),
        ("10 p.m.-2 a.m.", "2024-05-06T22:00", "2024-05-07T03:00"),
        ("tomorrow evening", "2024-05-07T18:00", "2024-05-08T00:00"),
    ],
)
def test_a_stretch_of_duckling_ends_before_its_end(
    words: str, low: str, high: str
) -> None:
    ((kind, value),) = items("duckling_time", words)
    assert kind == "datetimerange"
    assert isinstance(value, dict)
    assert (value["lo"], value["hi"]) == (low, high)
    assert datetime.fromisoformat(low) < datetime.fromisoformat(high)
