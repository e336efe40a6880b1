"""Where two readings fit nothing is found, and what was not checked is told."""

from __future__ import annotations

import pytest

from claimcheck import annotate, check


@pytest.mark.parametrize(
    ("code", "what", "text", "title"),
    [
        (
            "N101",
            "“13”",
            "There were 13 people on board: nine pupils, three teachers and a driver.",
            "",
        ),
        (
            "D104",
            "“Easter Monday”",
            "The night falls on Easter Monday, 17 April 2023, in the forge.",
            "",
        ),
        (
            "U105",
            "“2,000 euros” as “$1,900”",
            "A ring cost 1,000 euros ($1,250). In 2007 one was 2,000 euros ($1,900).",
            "",
        ),
        (
            "R102",
            "“9” in the headline",
            "Toads were carried over the road at night.",
            "9 Toads Saved",
        ),
    ],
)
def test_tells_what_may_be_right_or_wrong(
    code: str, what: str, text: str, title: str
) -> None:
    report = check(annotate(text, "2023-05-01", title))
    assert not report.findings
    assert (code, what) in [(each.code, each.what) for each in report.unchecked]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("There were 12 people on board: nine pupils and three teachers.", ""),
        ("The night falls on Easter Monday, 10 April 2023, in the forge.", ""),
        ("Nine toads were carried over the road at night.", "9 Toads Saved"),
        ("Four toads and five newts were carried over.", "9 Animals Saved"),
    ],
)
def test_lists_nothing_that_was_checked(text: str, title: str) -> None:
    report = check(annotate(text, "2023-05-01", title))
    assert not report.findings + report.unchecked
