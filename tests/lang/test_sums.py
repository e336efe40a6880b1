"""The classes of words that tell what a number has to do with others."""

from __future__ import annotations

import pytest

from claimcheck.lang.sums import load_sums, parse_sums


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("make", {"make", "makes", "made", "making", "raised", "raising", "brought"}),
        ("beat", {"won", "winning", "edged", "passes", "carries"}),
        ("gap", {"margin", "majorities", "gaps"}),
    ],
)
def test_words_are_bent_by_rule(name: str, words: set[str]) -> None:
    assert words <= load_sums().words[name]


def test_phrases_stand_apart_from_words() -> None:
    sums = parse_sums({"plain": {"none": ["nobody", "no one"]}})
    assert sums.words["none"] == {"nobody"}
    assert sums.phrases["none"] == (("no", "one"),)
