"""The proof that each hedge carries in en.toml, executed."""

from __future__ import annotations

import pytest

from claimcheck.extract import read
from claimcheck.lang import load_language
from claimcheck.lang.language import HedgePhrase
from claimcheck.model import Duration, Hedge, Quantity

ENGLISH = load_language()
ROWS = [pytest.param(row, id=row.phrases[0]) for row in ENGLISH.hedges]
PHRASES = [
    pytest.param(phrase, row, id=phrase)
    for row in ENGLISH.hedges
    for phrase in row.phrases
]
COUNTEREXAMPLES = [
    pytest.param(text, row, id=text) for row in ENGLISH.hedges for text in row.not_in
]


def hedged(text: str) -> list[Quantity | Duration]:
    values = (mention.value for mention in read(text, ENGLISH).mentions)
    return [value for value in values if isinstance(value, Quantity | Duration)]


@pytest.mark.parametrize("row", ROWS)
def test_an_example_reads_as_its_row_says(row: HedgePhrase) -> None:
    (value,) = hedged(row.example)
    assert value.hedge is row.effect
    assert (str(value.literal), str(value.usual)) == (row.literal, row.usual)


@pytest.mark.parametrize("row", ROWS)
def test_an_example_uses_a_phrase_of_its_row(row: HedgePhrase) -> None:
    assert any(phrase in row.example for phrase in row.phrases)


@pytest.mark.parametrize(("phrase", "row"), PHRASES)
def test_every_phrase_of_a_row_has_its_effect(phrase: str, row: HedgePhrase) -> None:
    text = f"In all 70 {phrase} boats sank" if row.after else f"{phrase} 70 boats sank"
    (value,) = hedged(text)
    assert value.hedge is row.effect
    assert value.figure.low == 70


@pytest.mark.parametrize(("text", "row"), COUNTEREXAMPLES)
def test_a_counterexample_has_not_the_effect(text: str, row: HedgePhrase) -> None:
    assert row.effect not in [value.hedge for value in hedged(text)]


def test_every_effect_has_a_row_but_those_that_no_phrase_gives() -> None:
    given = {row.effect for row in ENGLISH.hedges}
    assert set(Hedge) - given == {Hedge.BARE, Hedge.BETWEEN, Hedge.VAGUE}


@pytest.mark.parametrize("word", ENGLISH.vague)
def test_every_vague_word_has_the_bounds_of_its_table(word: str) -> None:
    (value,) = hedged(f"They saw {word} of boats")
    vague = ENGLISH.vague[word]
    assert value.hedge is Hedge.VAGUE
    assert (value.literal, value.usual) == (vague.literal, vague.usual)
