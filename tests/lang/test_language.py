"""Reading a language's file: errors name the file and the key."""

from __future__ import annotations

import re
from fractions import Fraction
from importlib.resources import files

import pytest

from claimcheck.errors import ClaimcheckError
from claimcheck.lang import load_language
from claimcheck.lang.loading import parse_language
from claimcheck.model import Bounds, CalendarUnit, Hedge, Weekday

ENGLISH = (files("claimcheck.lang") / "en.toml").read_text("utf-8")


def changed(old: str, new: str) -> str:
    assert ENGLISH.count(old) >= 1
    return ENGLISH.replace(old, new, 1)


def test_english_holds_what_its_file_says() -> None:
    english = load_language("en")
    assert english.code == "en"
    assert english.numbers["seventeen"] == 17
    assert english.multipliers["billion"] == 10**9
    assert english.fractions["thirds"] == Fraction(1, 3)
    assert english.weekdays["thurs"] is Weekday.THURSDAY
    assert english.calendar["decades"] is CalendarUnit.DECADE
    assert english.vague["several"].usual == Bounds(3, 8)
    assert english.hedges[0].effect is Hedge.EXACT


def test_a_language_is_read_once() -> None:
    assert load_language("en") is load_language("en")


def test_a_language_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        load_language().months["smarch"] = 13  # type: ignore[index]


def test_an_unknown_language_is_named_with_the_known_ones() -> None:
    with pytest.raises(ClaimcheckError, match=r"^No language has the code 'xx'; .*en$"):
        load_language("xx")


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("[numbers]", "[nmbers]", "$.nmbers: no such key"),
        ('code = "en"', "code = 7", "$.code: expected a string, not 7"),
        ('code = "en"', "", "$.code: expected a string, not nothing"),
        ("twelve = 12", 'twelve = "12"', "$.numbers.twelve: expected a whole number"),
        ("twelve = 12", "twelve = 12.0", "$.numbers.twelve: expected a whole number"),
        ("twelve = 12", "twelve = true", "$.numbers.twelve: expected a whole number"),
        ("twelve = 12", "Twelve = 12", "$.numbers.Twelve: words are written in lower"),
        ('third = "1/3"', 'third = "1/0"', "$.fractions.third: "),
        ('third = "1/3"', 'third = "a third"', "$.fractions.third: "),
        ("monday = 0", "monday = 7", "$.weekdays.monday: "),
        ('weeks = "week"', 'weeks = "wk"', "$.calendar.weeks: "),
        ('men = "man"', "men = 1", "$.irregular.men: expected a word, not 1"),
        ("[3, 15, 3, 8]", "[3, 15, 3]", "$.vague.several: expected four numbers"),
        ("[3, 15, 3, 8]", "[15, 3, 3, 8]", "$.vague.several: No number lies in"),
        ("[3, 15, 3, 8]", '"a lot"', "$.vague.several: expected four numbers"),
        (
            'articles = ["a", "an"]',
            'articles = "a"',
            "$.words.articles: expected",
        ),
        (
            'articles = ["a", "an"]',
            "articles = [1]",
            "$.words.articles: expected",
        ),
        ('effect = "exact"', 'effect = "precise"', "$.hedges[0].effect: no hedge has"),
        ('effect = "exact"', "effect = 1", "$.hedges[0].effect: expected a string"),
        ('effect = "exact"', "", "$.hedges[0].effect: expected a string, not nothing"),
        ('effect = "exact"', 'efect = "exact"', "$.hedges[0].efect: no such key"),
        ('example = "exactly 30 officials"', "", "$.hedges[0].example: expected"),
        ('["exactly", ', '["Exactly", ', "$.hedges[0].phrases: words are written in"),
        ('["exactly", ', "[3, ", "$.hedges[0].phrases: expected words, not 3"),
        ('["exactly", ', '["", ', "$.hedges[0].phrases: expected words"),
        (
            '["exactly", ',
            '["precisely", ',
            "$.hedges[0].phrases: the phrase",
        ),
        ('["more than", ', '["exactly", ', "$.hedges[1].phrases: the phrase 'exactly'"),
        (
            "after = true",
            'after = "yes"',
            "$.hedges[9].after: expected a true",
        ),
        ('definite = ["the"]', "", "$.words.definite: expected a list of words"),
        ('definite = ["the"]', 'definite = ["The"]', "$.words.definite: words are"),
        ('definite = ["the"]', 'definite = ["to", "to"]', "$.words.definite: the word"),
        (
            'definite = ["the"]',
            'definite = []\ndefinit = ["the"]',
            "$.words.definit: ",
        ),
        ('joining = ["to", ', 'joined = ["to", ', "$.events.joined: no such key"),
        ('starts = ["click', 'begins = ["click', "$.furniture.begins: no such key"),
        (
            'starts = ["click',
            'starts = [1, "click',
            "$.furniture.starts: expected",
        ),
        ('words = ["mr", ', 'word = ["mr", ', "$.abbreviations.word: no such key"),
    ],
)
def test_an_error_names_the_file_the_key_and_what_was_wanted(
    old: str, new: str, complaint: str
) -> None:
    with pytest.raises(ClaimcheckError, match=f"^tongue.toml: {re.escape(complaint)}"):
        parse_language(changed(old, new), origin="tongue.toml")


def test_an_unknown_effect_is_told_the_known_ones() -> None:
    text = changed('effect = "exact"', 'effect = "precise"')
    with pytest.raises(ClaimcheckError, match="known: exact, bare, above, from"):
        parse_language(text)


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("[vague]", "[[vague]]", "$.vague: expected a table, not "),
        ("[months]", "[[months]]", "$.months: expected a table, not "),
        ("[words]", "[[words]]", "$.words: expected a table, not "),
    ],
)
def test_a_list_where_a_table_is_wanted_is_an_error(
    old: str, new: str, complaint: str
) -> None:
    with pytest.raises(ClaimcheckError, match=re.escape(complaint)):
        parse_language(changed(old, new))


@pytest.mark.parametrize("table", ["numbers", "months", "words", "events", "hedges"])
def test_a_missing_table_is_an_error(table: str) -> None:
    rest = re.sub(rf"(?ms)^\[+{table}\]+.*?(?=^\[)", "", ENGLISH)
    with pytest.raises(
        ClaimcheckError, match=rf": \$\.{table}: expected a .* nothing$"
    ):
        parse_language(rest)


def test_what_is_no_toml_is_an_error_with_its_place() -> None:
    with pytest.raises(ClaimcheckError, match=r"^language file: .*line 1"):
        parse_language("code = = 1")


def test_a_word_printed_twice_in_a_table_is_an_error() -> None:
    with pytest.raises(ClaimcheckError, match="tongue"):
        parse_language(changed("twelve = 12", "ten = 12"), origin="tongue.toml")
