"""Numbers printed in every way that news prints them are read back as they were."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words
from text_to_num import text2num

from claimcheck.model import Ordinal, Quantity
from tests.phrases import in_american_words, in_digits, in_words, read_mentions

TRILLION = 10**12
LARGE = st.integers(0, TRILLION - 1) | st.sampled_from(
    [10**power * digit for power in range(12) for digit in range(1, 10)]
)
POWERS = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": TRILLION}
GLUED = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9, "tn": TRILLION}
FRACTIONS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "eighth": 8, "tenth": 10}


def counted(words: str) -> Quantity:
    """Read a number in a sentence about so many things."""
    (mention,) = read_mentions(f"They counted {words} boats at sea.")
    assert mention.text == words
    assert isinstance(mention.value, Quantity)
    return mention.value


@pytest.mark.parametrize("start", range(0, 2_000, 100))
def test_every_number_up_to_two_thousand_is_read_from_its_words(start: int) -> None:
    for number in range(start, start + 101):
        for words in (in_words(number), in_american_words(number)):
            assert counted(words).figure.low == number == text2num(words, "en")


@given(LARGE)
def test_any_number_is_read_from_its_words(number: int) -> None:
    for words in (in_words(number), in_american_words(number)):
        assert counted(words).figure.low == number == text2num(words, "en")


@given(LARGE)
def test_hyphens_and_capitals_make_no_difference(number: int) -> None:
    words = in_words(number)
    assert counted(words.replace("-", " ")).figure.low == number
    assert counted(words.replace("-", "‑")).figure.low == number
    (mention,) = read_mentions(f"{words.capitalize()} boats sank.")
    assert mention.value.figure.low == number


@given(LARGE)
def test_any_number_is_read_from_its_digits(number: int) -> None:
    assert counted(in_digits(number)).figure.low == number
    assert counted(in_digits(number)).figure.place == 1


@given(st.integers(0, 9_999))
def test_commas_are_not_needed(number: int) -> None:
    assert counted(str(number)).figure.low == number


@given(st.integers(0, 10**9), st.integers(1, 6))
def test_decimals_keep_their_place(number: int, digits: int) -> None:
    whole, rest = divmod(number, 10**digits)
    figure = counted(f"{whole:,}.{rest:0{digits}}").figure
    assert figure.low == Fraction(number, 10**digits)
    assert figure.place == Fraction(1, 10**digits)


@given(st.integers(1, 99_999), st.integers(0, 2), st.sampled_from(sorted(POWERS)))
def test_multipliers_move_the_printed_place(
    number: int, digits: int, power: str
) -> None:
    value = Fraction(number, 10**digits)
    figure = counted(f"{float(value):.{digits}f} {power}").figure
    assert figure.low == value * POWERS[power]
    if digits or POWERS[power] >= POWERS["million"]:
        assert figure.place == Fraction(POWERS[power], 10**digits)


@given(st.integers(1, 9_999), st.integers(0, 2), st.sampled_from(sorted(GLUED)))
def test_glued_multipliers_of_money_are_read(
    number: int, digits: int, ending: str
) -> None:
    value = Fraction(number, 10**digits)
    words = f"£{float(value):.{digits}f}{ending}"
    (mention,) = read_mentions(f"They raised {words} at sea.")
    assert mention.text == words
    assert mention.value.figure.low == value * GLUED[ending]


@pytest.mark.parametrize(("name", "part"), FRACTIONS.items())
def test_shares_in_words_are_fractions(name: str, part: int) -> None:
    for words in (f"a {name}", f"one-{name}"):
        (mention,) = read_mentions(f"They lost {words} of the boats.")
        assert (mention.text, mention.value.figure.low) == (words, Fraction(1, part))
    for count in range(2, part):
        if Fraction(count, part).denominator == part:
            words = f"{in_words(count)}-{name}s"
            assert counted(words).figure.low == Fraction(count, part)


@given(st.integers(1, 999_999))
def test_ordinals_are_read_from_digits(number: int) -> None:
    ending = "th"
    if number % 100 not in (11, 12, 13):
        ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    (mention,) = read_mentions(f"It was the {number}{ending} boat.")
    assert (mention.text, mention.value) == (f"{number}{ending}", Ordinal(number))


@pytest.mark.parametrize("number", range(1, 100))
def test_ordinals_are_read_from_words(number: int) -> None:
    words = num2words(number, to="ordinal")
    (mention,) = read_mentions(f"It was the {words} boat.")
    assert (mention.text, mention.value) == (words, Ordinal(number))


SWEPT = (
    range(2_000, 100_000, 7),
    range(100_000, 10_000_000, 4_999),
    range(10_000_000, TRILLION, 99_999_999_989),
)


@pytest.mark.slow
@pytest.mark.parametrize("numbers", SWEPT, ids=str)
def test_tens_of_thousands_of_numbers_are_read_from_their_words(numbers: range) -> None:
    for number in numbers:
        american, printed = in_american_words(number), str(num2words(number))
        for words in (in_words(number), american, printed):
            assert counted(words).figure.low == number
        assert text2num(american, "en") == number


@pytest.mark.slow
def test_a_thousand_ordinals_and_more_are_read_from_their_words() -> None:
    for number in (*range(1, 2_000), *range(2_000, 900_000, 997)):
        words = str(num2words(number, to="ordinal")).replace(",", "")
        (mention,) = read_mentions(f"It was the {words} boat.")
        assert (mention.text, mention.value) == (words, Ordinal(number))


@given(st.integers(0, 999), st.lists(st.integers(0, 9), min_size=1, max_size=5))
def test_decimals_are_read_from_their_words(whole: int, digits: list[int]) -> None:
    words = " ".join([in_words(whole), "point", *map(in_words, digits)])
    found = counted(words).figure
    decimals = "".join(map(str, digits))
    assert found.low == Fraction(f"{whole}.{decimals}")
    assert found.place == Fraction(1, 10 ** len(digits))


@given(st.integers(0, 10**12), st.sampled_from(["\u202f", "\u2009", "\u00a0", "’"]))
def test_thousands_may_be_parted_by_spaces_and_apostrophes(
    number: int, sign: str
) -> None:
    assert counted(f"{number:,}".replace(",", sign)).figure.low == number


@given(st.integers(1, 99), st.integers(2, 999))
def test_shares_out_of_a_number_are_fractions(part: int, whole: int) -> None:
    if part >= whole:
        part, whole = 1, part + 1
    for words in (f"{part} out of {whole}", f"{part} out of every {whole}"):
        (mention,) = read_mentions(f"They lost {words} boats.")
        assert mention.value.figure.low == Fraction(part, whole)
