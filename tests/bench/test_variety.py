"""The count of the forms in which the testing kit tells things."""

from __future__ import annotations

from bench.variety import drawn, forms
from claimcheck.strategies import sentences


def test_figures_and_names_are_no_part_of_a_form() -> None:
    one, two = (list(forms(f"It has {n} boats. They sank.")) for n in (12, "4,500"))
    assert one == two == ["_ has _ boats.", "_ sank."]


def test_the_same_seed_draws_the_same_texts() -> None:
    assert drawn(sentences(), 20, start=3) == drawn(sentences(), 20, start=3)
