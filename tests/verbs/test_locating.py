"""Stretches that are tied to their words, and what became of them in an edit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import ClaimcheckError
from claimcheck.model import Anchor, Locator, Span
from claimcheck.verbs.locating import locate, relocate

LOG = (
    "The log opens in May. It has twelve boats at the old quay, and 40 at the new one. "
    "The keeper counted 3,500 nets on Monday. Nobody was hurt."
)
FOUND, CHANGED = Anchor.FOUND, Anchor.CHANGED
AMBIGUOUS, ORPHANED = Anchor.AMBIGUOUS, Anchor.ORPHANED


def tied(words: str, text: str = LOG) -> Locator:
    start = text.index(words)
    return locate(text, Span(start, start + len(words)))


@pytest.mark.parametrize(
    ("words", "old", "new", "anchor", "now"),
    [
        ("twelve boats", "", "", FOUND, "twelve boats"),
        ("twelve boats", "The log opens in May. ", "", FOUND, "twelve boats"),
        ("twelve boats", "It has", "By June it has", FOUND, "twelve boats"),
        ("twelve boats", "twelve boats", "twelve\nboats", FOUND, "twelve\nboats"),
        ("twelve boats", "twelve", "thirty", CHANGED, "thirty boats"),
        ("twelve boats", "twelve", "12", CHANGED, "12 boats"),
        ("twelve boats", "twelve", "about fifteen", CHANGED, "about fifteen boats"),
        ("40", "40", "41", CHANGED, "41"),
        ("40", "40", "140", CHANGED, "140"),
        ("40", "40", "40.5", CHANGED, "40.5"),
        ("40", "40", "40 million", CHANGED, "40"),
        ("40", "and 40", "and more than 40", CHANGED, "40"),
        ("3,500 nets", "3,500", "13,500", CHANGED, "13,500 nets"),
        ("3,500 nets", "counted 3,500 nets", "saw nothing", ORPHANED, ""),
        ("Nobody was hurt", "Nobody was hurt.", "", ORPHANED, ""),
        ("Nobody was hurt", "Nobody was", "Two men were", ORPHANED, ""),
        ("Nobody was hurt", "Nobody", "Somebody", CHANGED, "Somebody was hurt"),
    ],
)
def test_tells_what_became_of_a_stretch(
    words: str, old: str, new: str, anchor: Anchor, now: str
) -> None:
    found = relocate(tied(words), LOG.replace(old, new) if old else LOG)
    assert (found.anchor, found.words) == (anchor, now)


def test_surroundings_tell_equal_words_apart() -> None:
    text = "Pier one has 12 boats. Pier two has 12 boats."
    second = locate(text, Span(36, 44))
    assert relocate(second, f"A new line. {text}").place == Span(48, 56)


def test_the_place_decides_where_surroundings_are_the_same() -> None:
    text = "12 boats. " * 4
    here = Locator("12 boats", place=Span(20, 28))
    assert relocate(here, text).place == Span(20, 28)
    lost = relocate(Locator("12 boats"), text)
    assert lost.anchor is AMBIGUOUS
    assert len(lost.places) == 4


def test_two_sentences_that_a_change_fits_alike_are_ambiguous() -> None:
    known = Locator("twelve boats", prefix="The harbour has ", suffix=" at the quay")
    text = "The harbour has 30 boats at the quay. The harbour has 31 boats at the quay."
    found = relocate(known, text)
    assert found.anchor is AMBIGUOUS
    assert [place.of(text) for place in found.places] == ["30 boats", "31 boats"]


@pytest.mark.parametrize("text", ["", "Rain.", "\n\n", "..." * 40])
def test_what_is_gone_is_orphaned(text: str) -> None:
    assert relocate(tied("twelve boats"), text).anchor is ORPHANED


def test_marks_may_be_others() -> None:
    known = Locator("“a ruin” – and Quill’s")
    found = relocate(known, 'It is "a ruin" - and Quill\'s own.')
    assert (found.anchor, found.words) == (FOUND, '"a ruin" - and Quill\'s')


def test_a_locator_needs_words() -> None:
    with pytest.raises(ClaimcheckError, match=r"^A locator needs the words"):
        locate(LOG, Span(3, 4))
    assert relocate(Locator(" "), LOG).anchor is ORPHANED


WORDS = st.sampled_from(
    ("twelve", "12", "boats", "sank", "about", "million", "on", ".")
)
TEXTS = st.lists(WORDS, min_size=1, max_size=30).map(" ".join)


def test_a_stretch_that_shares_words_with_its_like_is_found_in_its_own_place() -> None:
    text, place = "It was far far far away.", Span(11, 18)
    assert relocate(locate(text, place), text).place == place


@given(TEXTS, st.data())
def test_a_stretch_of_an_unchanged_text_is_found_where_it_was(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    while start < end and text[start] == " ":
        start += 1
    whole = (start == 0 or text[start - 1] == " ") and text[end - 1 : end].strip()
    if start >= end or not whole or (end < len(text) and text[end] != " "):
        return
    place = Span(start, end)
    found = relocate(locate(text, place), text)
    assert (found.anchor, found.place) == (FOUND, place)


NUMBERS = st.integers(2, 99_999)


@given(NUMBERS, NUMBERS)
def test_another_number_is_never_found(one: int, two: int) -> None:
    text = "The keeper of the old quay counted {} boats on the first day of May."
    known = tied(f"{one} boats", text.format(one))
    found = relocate(known, text.format(two))
    assert (found.anchor is FOUND) is (one == two)


@pytest.mark.parametrize("unit", ["boats ", "12 boats. ", "\n", "“", "a. "])
def test_a_long_text_is_searched_in_time(unit: str) -> None:
    known = Locator("twelve boats", prefix="It has ", suffix=" at the quay")
    assert relocate(known, unit * 20_000).anchor is ORPHANED
