"""Repairs are written where they were picked, and nothing else changes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import annotate, check
from claimcheck.errors import ClaimcheckError
from claimcheck.model import Span
from claimcheck.verbs.fixing import Fix, fixed, fixes, picked

PUBLISHED = "2015-06-20"


def offered(text: str) -> tuple[Fix, ...]:
    return fixes(check(annotate(text, PUBLISHED)).findings)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("It was signed on Friday, March 3, 2011.", "Thursday, March 3, 2011"),
        ("Entries close on 31 June.", "30 June"),
        ("Rents rose 20 percent, from $500 to $700.", "40 percent"),
        ("Rents rose 20%, from $500 to $700.", "40%"),
        ("Takings rose 10 percent, from $2.0m to $3.0m.", "50 percent"),
        ("Eleven of the 20 samples, or 75 percent, were clean.", "55 percent"),
        ("The shaft is 40 feet (30 metres) deep.", "12 metres"),
        ("Mr Dahl, 51, was born in 1948.", "66"),
        ("The mill, built in 1868, marks its 130th anniversary today.", "147th"),
        ("A shelter keeps 40 goats. A vet saw all 70 of the goats.", "70"),
    ],
)
def test_writes_the_side_that_is_wrong_as_it_is_printed(text: str, after: str) -> None:
    assert after in [fix.writes for fix in offered(text)]


@pytest.mark.parametrize(
    "text",
    [
        "It was signed on Friday, March 3, 2011.",
        "Rents rose 20 percent, from $500 to $700.",
        "Of the 20 samples, seven, or 75 percent, were clean.",
        "The index rose 50 points, or 5 percent, to 5,050.",
        "Gale beat Orr by 30 votes, 610 to 560.",
        "Rent is $2,000 a month, or $36,000 a year.",
        "Five donors gave $1,000 in all, an average of $500.",
        "Of the 90 seats, 40 are sold, leaving 60.",
        "The sale is on 3 May. Viewing is free until the 5 May sale.",
        "Nils Orre, who is 39, was born in 1951.",
        "The parcel of 5 kilograms (2 pounds) was found.",
    ],
)
def test_what_is_written_takes_the_finding_away(text: str) -> None:
    (finding,) = check(annotate(text, PUBLISHED)).findings
    for fix in fixes([finding]):
        after = check(annotate(fixed(text, [fix]), PUBLISHED)).findings
        assert finding.code not in [one.code for one in after], fix


def test_what_needs_a_person_is_not_offered() -> None:
    text = "The bridge was shut in March 2009, nearly two years ago."
    assert check(annotate(text, PUBLISHED)).findings
    assert offered(text) == ()


FIXES = st.lists(
    st.builds(
        lambda start, length, writes: (Span(start, start + length), writes),
        st.integers(0, 30),
        st.integers(1, 10),
        st.text(max_size=5),
    ),
    max_size=4,
)


@given(st.text(min_size=40), FIXES)
def test_nothing_but_what_was_picked_changes(
    text: str, given_: list[tuple[Span, str]]
) -> None:
    picks = [Fix(f"1.{n}", "X", "it", *one) for n, one in enumerate(given_)]
    spans = sorted(span for span, _ in given_)
    if any(a.end > b.start for a, b in pairwise(spans)):
        with pytest.raises(ClaimcheckError, match="change the same words: pick one"):
            fixed(text, picks)
        return
    made = fixed(text, picks)
    for span, writes in sorted(given_, reverse=True):  # an oracle: from the end on
        text = text[: span.start] + writes + text[span.end :]
    assert made == text


def test_refuses_what_lies_outside_the_text() -> None:
    with pytest.raises(ClaimcheckError, match="lies outside the text"):
        fixed("short", [Fix("1.1", "D101", "it", Span(3, 9), "x")])


TWO = "It was on Friday, March 3, 2011. The vote is on Friday, March 4, 2010."


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("9.1", "No fix is called '9.1': 1.1, "),
        ("N101:1", "No fix is called 'N101:1'"),
        ("D101:1", "Several findings are of D101: pick 1.1 or 2.1, not 'D101:1'"),
    ],
)
def test_refuses_a_name_that_is_not_one_of_a_fix(name: str, said: str) -> None:
    with pytest.raises(ClaimcheckError) as raised:
        picked(offered(TWO), [name])
    assert str(raised.value).startswith(said)


def test_a_code_picks_where_one_finding_has_it() -> None:
    (fix,) = picked(offered(TWO.partition(".")[0] + "."), ["d101:1"])
    assert fix.label == "1.1"
