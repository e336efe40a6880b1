"""No row of the grammar begins with a letter that it is not looked for at."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract.firsts import firsts
from claimcheck.extract.grammar import ROWS


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        ("tU", "t"),
        ("t?L*U", "tLU"),
        ("(?:H~*){1,2}a|O", "HO"),
        (r"(?:\$~*)?(?<=x)[iN](?!-)", "$iN"),
        (r"[an]{0,3}+x", "anx"),
        (r"(?=[ab])(?P<x>c)|\.", "c."),
        ("[]a]", "]a"),
        ("[0-3]", "0123"),
    ],
)
def test_the_letters_are_those_before_which_all_may_be_left_out(
    pattern: str, letters: str
) -> None:
    assert firsts(pattern) == set(letters)


@pytest.mark.parametrize("pattern", ["a?", "(?=x)", ".", "[^\n]", "a|"])
def test_any_letter_can_begin_what_may_be_empty_or_anything(pattern: str) -> None:
    assert firsts(pattern) >= set("abcXYZ09-")


PATTERNS = [(re.compile(pattern), firsts(pattern)) for _, pattern, _ in ROWS]


@given(st.text("HgViNYnFOQPMWDLesRfjUZ01$yJBKatdxXkpuGEmoczq~,.-/:'&TS", max_size=60))
def test_a_row_matches_nothing_that_begins_otherwise(letters: str) -> None:
    for pattern, beginning in PATTERNS:
        found = {match[0][:1] for match in pattern.finditer(letters)}
        assert found <= beginning
