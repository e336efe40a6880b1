"""What holds of the attributions of any text."""

from __future__ import annotations

import sys
from types import FrameType

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.attribute import attributions_in
from claimcheck.extract import Reading, read
from claimcheck.extract.tokens import readable
from claimcheck.lang import load_language
from claimcheck.model import Attribution, Manner, Span

PREFIX = "The old pier stands in the north of Vellmar.\n\n"
SENTENCES = (
    "“Two boats sank,” said Ada Quill, a pilot.",
    "“It was dark. Nobody saw it.”",
    "Jonas Brandt told reporters that 40 people “ran for it” on Monday.",
    "He denied the charge.",
    "According to a report from the Tidal Watch movement, two piers failed.",
    "The pier, Quill said, had stood for 90 years, adding that it was safe.",
    "Police wrote:",
    "The tide was high, and nobody was hurt.",
    "“Why?” she asked.",
)
FRAGMENTS = (
    *("said", "says", "saying", "told", "denied", "called", "report", "according to"),
    *("Ada Quill", "Brandt", "the", "a pilot", "who", "that", "he", "they", "and"),
    *("“", "”", '"', "''", ",", ".", "?", ":", ";", "-", "—", "(", ")", "\n", "'s"),
    *("Monday", "two boats", "sank", "not", "would", "of", "in"),
)
TEXTS = st.lists(st.sampled_from(SENTENCES), max_size=6).flatmap(
    lambda chosen: st.sampled_from([" ", "\n", "\n\n"]).map(
        lambda gap: gap.join(chosen)
    )
)
SALADS = st.lists(st.sampled_from(FRAGMENTS), max_size=40).map(" ".join)


def reading_of(text: str) -> Reading:
    return read(readable(text), load_language())


def spans_of(found: Attribution) -> list[Span]:
    return [*found.content, *filter(None, (found.cue, found.mention))]


def moved(found: Attribution, by: int) -> Attribution:
    def shift(span: Span | None) -> Span | None:
        return span and Span(span.start + by, span.end + by)

    return evolve(
        found,
        content=tuple(Span(one.start + by, one.end + by) for one in found.content),
        cue=shift(found.cue),
        mention=shift(found.mention),
    )


@given(st.text() | SALADS | TEXTS)
def test_every_span_is_a_stretch_of_the_text(text: str) -> None:
    for found in attributions_in(reading_of(text)):
        assert found.content
        for span in spans_of(found):
            assert span.of(text)
            assert span.of(text) == span.of(text).strip()


@given(SALADS | TEXTS)
def test_what_is_given_in_direct_speech_stands_in_quotation_marks(text: str) -> None:
    reading = reading_of(text.replace("''", '"'))
    for found in attributions_in(reading):
        if found.manner is Manner.DIRECT:
            for span in found.content:
                assert any(quote.words.holds(span) for quote in reading.quotes)


@given(SALADS | TEXTS)
def test_what_is_given_indirectly_has_no_quotation(text: str) -> None:
    reading = reading_of(text.replace("''", '"'))
    for found in attributions_in(reading):
        if found.cue and any(one.words.holds(found.cue) for one in reading.quotes):
            continue  # it is told within a quotation that is nobody's
        touched = any(
            quote.span.overlaps(span)
            for quote in reading.quotes
            for span in found.content
        )
        assert touched is (found.manner is not Manner.INDIRECT)


@given(TEXTS)
def test_a_paragraph_in_front_moves_everything_and_changes_nothing(text: str) -> None:
    here = attributions_in(reading_of(text))
    there = attributions_in(reading_of(PREFIX + text))
    assert there == tuple(moved(found, len(PREFIX)) for found in here)


@given(TEXTS)
def test_a_paragraph_behind_changes_nothing(text: str) -> None:
    here = attributions_in(reading_of(text))
    assert attributions_in(reading_of(f"{text}\n\n{PREFIX}")) == here


@given(TEXTS)
def test_a_source_is_one_value_wherever_it_is_cited(text: str) -> None:
    found = attributions_in(reading_of(text))
    by_name = {one.source.name: one.source for one in found}
    for one in found:
        assert one.source == by_name[one.source.name]


def calls_for(text: str) -> int:
    reading, calls = reading_of(text), 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        attributions_in(reading)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize(
    "unit",
    [
        '"',
        "“",
        "“A.” ",
        ", ",
        "said ",
        "he said ",
        "“A,” said Quill, ",
        "Quill said. He said: ",
        "''A'' ",
        ", according to Quill",
        "who said, ",
        "Ada Quill ",
        "Quill,” ",
        "nor Quill ",
        "Quill, Hoff and ",
        "Q: A?\nA: Q.\n",
        "As he said, ",
        "while saying ",
    ],
)
def test_work_grows_no_faster_than_the_text(unit: str) -> None:
    """Count calls, not seconds: those of eight times the text are eight times as many.

    What regular expressions do inside is not counted; none of theirs repeats a
    repetition, and all are kept near a cue.
    """
    short, long = (calls_for("Quill said: " + unit * n) for n in (1_000, 8_000))
    assert long < 9 * short
