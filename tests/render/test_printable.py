"""No article can steer the terminal that shows it, nor upset the layout."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Span
from claimcheck.render.printable import cells, excerpt, printable, wrapped

NASTY = st.text(
    st.sampled_from(
        "ab é東\u0301\u200b\u202e\u2066\x1b\x07\x9b\t\n\r\x85\u2028\ud800😀"
    )
)


@given(st.text(st.characters()) | NASTY)
def test_nothing_that_a_terminal_obeys_is_left(text: str) -> None:
    shown = printable(text)
    kinds = {unicodedata.category(char) for char in shown if char not in "\u200c\u200d"}
    assert kinds.isdisjoint({"Cc", "Cf", "Cs", "Zl", "Zp"})
    assert shown.encode("utf-8").decode("utf-8") == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain, “quoted” and 東京", "plain, “quoted” and 東京"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("a\tb", "a b"),
        ("line\r\n", "line\\r\\n"),
        ("\u202egnirts", "\\u202egnirts"),
        ("\ud800", "\\ud800"),
        ("\u2028\x85", "\\u2028\\x85"),
        ("\U000e0041", "\\U000e0041"),
        ("👩\u200d🚒", "👩\u200d🚒"),
        ("\ufeff", "\\ufeff"),
    ],
)
def test_what_cannot_be_seen_is_written_as_an_escape(text: str, shown: str) -> None:
    assert printable(text) == shown


@given(st.text(st.characters(codec="ascii", categories=["L", "N", "P", "S"])))
def test_what_can_be_seen_stays_as_it_is(text: str) -> None:
    assert printable(text) == text
    assert cells(text) == len(text)


def test_words_are_wrapped_under_each_other() -> None:
    assert wrapped("one two three", 12, "1. ") == "1. one two\n   three"
    assert wrapped("one two three", 12, "1. ", "") == "1. one two\nthree"
    assert wrapped("", 12, "1. ") == "1."
    assert wrapped("a\n\n b\x1b", 12) == "a b\\x1b"


@given(st.lists(st.text("abc", min_size=1, max_size=9)), st.integers(20, 60))
def test_no_line_of_short_words_is_too_wide_and_none_is_lost(
    words: list[str], width: int
) -> None:
    lines = wrapped(" ".join(words), width, "  - ").splitlines()
    assert all(len(line) <= width for line in lines)
    assert " ".join(lines).removeprefix("  -").split() == words


def test_the_words_are_marked_on_their_line() -> None:
    text = "One.\nMore than 30 boats sank.\r\nThree."
    assert excerpt(text, Span(5, 17), 80) == (
        "More than 30 boats sank.",
        "^^^^^^^^^^^^",
    )
    assert excerpt(text, Span(18, 23), 80)[1] == "             ^^^^^"


def test_a_long_line_is_cut_to_the_neighbourhood_between_words() -> None:
    text = f"{'before ' * 50}HERE{' behind' * 50}"
    line, marks = excerpt(text, Span(350, 354), 40)
    assert line == "…before before HERE behind behind…"
    assert marks == "               ^^^^"


def test_what_goes_on_over_the_end_of_the_line_shows_so() -> None:
    assert excerpt("a bc\nde f", Span(2, 7), 80) == ("a bc…", "  ^^^")


def test_words_longer_than_the_page_are_cut() -> None:
    line, marks = excerpt("x" * 500, Span(10, 400), 20)
    assert (line, marks) == ("x" * 19 + "…", "^" * 20)


def test_marks_stand_under_wide_and_combined_characters() -> None:
    text = "東京 e\u0301t\u202e 30 boats"
    line, marks = excerpt(text, Span(text.index("30"), text.index("30") + 2), 80)
    assert line == "東京 e\u0301t\\u202e 30 boats"
    assert marks == " " * (4 + 1 + 2 + 6 + 1) + "^^"


@given(NASTY | st.text(), st.data(), st.integers(20, 90))
def test_an_excerpt_fits_its_page_and_marks_something(
    text: str, data: st.DataObject, width: int
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    line, marks = excerpt(text, Span(start, end), width)
    assert cells(line) <= width
    assert marks.strip(" ") == "^" * marks.count("^") != ""
    assert printable(line) == line


@given(st.text("abc \n", max_size=60), st.data())
def test_the_marks_stand_under_the_words_themselves(
    text: str, data: st.DataObject
) -> None:
    inside = data.draw(st.text("ABC", min_size=1, max_size=9))
    at = data.draw(st.integers(0, len(text)))
    line, marks = excerpt(
        text[:at] + inside + text[at:], Span(at, at + len(inside)), 100
    )
    shown = "".join(c for c, m in zip(line, marks, strict=False) if m == "^")
    assert shown == inside
