"""Labels, lengths and dates at the edges of what the calendar allows, word for word."""

from __future__ import annotations

import pytest

from claimcheck import annotate, check

ROWS = [
    ("The market is on the weekend of June 14-15.", "2025-06-02", ""),
    ("The market is on the weekend of June 13-15.", "2025-06-02", ""),
    (
        "The market is on the weekend of June 11-12.",
        "2025-06-02",
        "“June 11-12” is not “weekend”: that is between 14 June and 15 June 2025",
    ),
    ("The market is on the weekend of June 15-16.", "2025-06-02", ""),
    (
        "The market is on the weekend of June 16-17.",
        "2025-06-02",
        "“June 16-17” is not “weekend”: that is between 21 June and 22 June 2025",
    ),
    (
        "The market is on the weekend of June 12-13.",
        "2025-06-02",
        "“June 12-13” is not “weekend”: that is between 14 June and 15 June 2025",
    ),
    ("The market is this weekend, June 23.", "2025-06-16", ""),
    (
        "The market is this weekend, June 17.",
        "2025-06-16",
        "“June 17” is not “this weekend”: that is between 21 June and 22 June 2025",
    ),
    (
        (
            "Its year begins in July. Sales fell in the first quarter, which ended "
            "on September 30, 2024."
        ),
        "2024-11-01",
        "",
    ),
    (
        (
            "Its year begins in July. Sales fell in the first quarter, which ended "
            "on March 31, 2024."
        ),
        "2024-11-01",
        (
            "“March 31, 2024” is not “the first quarter”: that is between 1 July and "
            "30 September 2024"
        ),
    ),
    ("Easter Sunday, 5 May 2024, was wet.", "", ""),
    (
        "Easter Sunday, 7 April 2024, was wet.",
        "",
        "“7 April 2024” is not “Easter Sunday”: that is 31 March 2024",
    ),
    (
        (
            "Sales fell in the second quarter, which ended on September 30. Shops shut "
            "on Christmas Day, 26 December 2023."
        ),
        "2023-10-01",
        "“26 December 2023” is not “Christmas Day”: that is 25 December 2023",
    ),
    ("Shops are shut on Christmas Day, 26 December 2021.", "", ""),
    ("Shops are shut on Christmas Day, 28 December 2021.", "", ""),
    (
        "Shops are shut on Christmas Day, 29 December 2021.",
        "",
        "“29 December 2021” is not “Christmas Day”: that is 25 December 2021",
    ),
    (
        "Shops are shut on Christmas Day, 24 December 2021.",
        "",
        "“24 December 2021” is not “Christmas Day”: that is 25 December 2021",
    ),
    (
        "Shops are shut on Boxing Day, 27 December 2023.",
        "",
        "“27 December 2023” is not “Boxing Day”: that is 26 December 2023",
    ),
    (
        "The fair is on the last Friday of March, 24 March 2023.",
        "",
        "“24 March 2023” is not “the last Friday of March”: that is 31 March 2023",
    ),
    ("Easter Sunday, 9 April 2023, was wet.", "", ""),
    (
        "Easter Sunday, 8 April 2023, was wet.",
        "",
        "“8 April 2023” is not “Easter Sunday”: that is 9 April 2023",
    ),
    (
        "Thanksgiving, 24 November 2023, was wet.",
        "",
        "“24 November 2023” is not “Thanksgiving”: that is 23 November 2023",
    ),
    (
        "The ten-day fair opens on 25 December and closes on 3 January.",
        "2023-11-01",
        "",
    ),
    (
        "The ten-day fair opens on 25 December and closes on 13 January.",
        "2023-11-01",
        "“ten-day” does not fit: “25 December” to “13 January” is 19 days",
    ),
    ("The bridge was shut on 31 May 2024, a day ago.", "2024-06-01", ""),
    ("The bridge was shut on 1 March 2024, three months ago.", "2024-06-01", ""),
    (
        "The bridge was shut on 1 February 2024, three months ago.",
        "2024-06-01",
        "“three months ago” does not fit: “1 February 2024” to publication is 4 months",
    ),
    (
        "The siege of Orr began in May 2019. The siege of Orr has lasted two years.",
        "2024-06-01",
        "“two years” cannot be: the others leave 1,826 to 1,860 days",
    ),
]


@pytest.mark.parametrize(("text", "published", "message"), ROWS)
def test_says_just_what_the_calendar_denies(
    text: str, published: str, message: str
) -> None:
    found = check(annotate(text, published or None)).findings
    assert [finding.message for finding in found] == ([message] if message else [])


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Easter Sunday, 5 May 2024, was wet.", "by the Orthodox calendar"),
        (
            "Sales fell in the second quarter, which ended on September 30.",
            "the month in which its year begins is not told",
        ),
    ],
)
def test_says_what_the_calendar_alone_cannot_tell(text: str, why: str) -> None:
    report = check(annotate(text, "2024-11-01"))
    assert any(each.why.endswith(why) for each in report.unchecked)
