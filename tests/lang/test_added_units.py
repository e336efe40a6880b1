"""Units that somebody adds to claimcheck's own."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck import ClaimcheckError, annotate
from claimcheck.lang import Language, load_language, with_units
from claimcheck.lang.units import UnitTable, load_units
from claimcheck.model import Quantity

CABLE = """
[length.cable]
factor = "185.2"
en = ["cable", "cables"]
short = ["cb"]
parts = ["fathom"]
"""


def units_of(language: Language) -> UnitTable:
    assert language.units is not None
    return language.units


def values(text: str, language: Language) -> list[str]:
    return [str(each.value) for each in annotate(text, language=language).mentions]


def test_an_added_unit_is_read_and_known_ones_are_still() -> None:
    text = "They lay 3 cables, 4cb or 5 miles off."
    assert values(text, with_units(CABLE)) == ["3 cable", "4 cable", "5 mile"]
    assert values(text, load_language())[0] == "3"


def test_a_known_unit_may_be_a_part_of_an_added_one() -> None:
    text = "It lay 2 cables 50 fathoms off."
    (mention,) = annotate(text, language=with_units(CABLE)).mentions
    assert isinstance(mention.value, Quantity)
    assert mention.value.figure.low == 2 + 50 * Fraction("1.8288") / Fraction("185.2")


def test_an_added_unit_may_be_a_rate_of_known_ones() -> None:
    ours = with_units('[money]\nbpd = { of = "barrel", per = "day", short = ["bpd"] }')
    assert values("It pumps 40 bpd.", ours) == ["40 bpd"]


def test_without_a_code_a_unit_has_its_name_as_an_annotation_of_ucum() -> None:
    assert units_of(with_units(CABLE)).units["cable"].code == "{cable}"


def test_a_form_means_what_was_added_last() -> None:
    ours = with_units('[mass]\n"old ton" = { factor = "960", en = ["ton", "tons"] }')
    assert values("It is 3 tons.", ours) == ["3 old ton"]
    more = with_units('[mass]\n"new ton" = { factor = "970", short = ["tons"] }', ours)
    assert units_of(more).abbreviations["tons"].name == "new ton"


def test_a_glued_form_may_be_set_free() -> None:
    ours = with_units('[length]\npin = { factor = "0.01", short = ["in"] }')
    assert "in" in load_units().glued
    assert "in" not in units_of(ours).glued


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[length", "units: not TOML: "),
        (
            '[length]\nmile = { factor = "2000" }',
            "units: length.mile: there is a unit of this name already",
        ),
        (
            '[length]\nrod = { en = ["rod"], parts = ["cubit"] }',
            "units: length.rod.parts: expected the name of a smaller unit, not 'cubit'",
        ),
        (
            '[length]\nrod = { en = ["rod"] }\nrood = { en = ["rod"] }',
            "units: length.rood.en: the form 'rod' is there already",
        ),
        ('languages = ["fr"]', "units: languages: no words of 'en'; known: fr"),
    ],
)
def test_what_cannot_be_added_is_refused_by_key(text: str, fault: str) -> None:
    with pytest.raises(ClaimcheckError) as caught:
        with_units(text)
    assert str(caught.value).startswith(fault)
