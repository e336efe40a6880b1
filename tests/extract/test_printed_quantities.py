"""Every printed form of quantities in news: five phrases and more for each."""

from __future__ import annotations

import pytest

from tests.phrases import shown


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        # Indian groups of two.
        ("The state paid 1,00,000 rupees.", "1,00,000 rupees", "100,000 Indian rupee"),
        ("It has 12,34,567 voters.", "12,34,567", "1,234,567"),
        ("It cost Rs 2,50,000.", "Rs 2,50,000", "250,000 Indian rupee"),
        ("Some 3,45,67,890 people live there.", "Some 3,45,67,890", "near: 34,567,890"),
        ("It cost Rs 1,23,456.75.", "Rs 1,23,456.75", "123,456.75 Indian rupee"),
        # Tens and ones closed up.
        ("They saved twentyfive dogs.", "twentyfive", "25"),
        ("The club sold fortytwo boats.", "fortytwo", "42"),
        ("He came thirtyfirst.", "thirtyfirst", "no. 31"),
        ("It was her fiftyninth race.", "fiftyninth", "no. 59"),
        ("Ninetynine boats sank.", "Ninetynine", "99"),
        # A comma behind a nought is a decimal one.
        ("The flask holds 0,375 litres.", "0,375 litres", "0.375 litre"),
        # Shortened dozens.
        ("They ate two doz eggs.", "two doz", "24"),
        ("They ate five dozs eggs.", "five dozs", "60"),
        # Inches by their sign.
        ('They laid a 9" pipe.', '9"', "9 inch"),
        ('A 12" screen and no more.', '12"', "12 inch"),
        ("The bolt is 5'' long.", "5''", "5 inch"),
        ('The hose is 3½" wide.', '3½"', "3.5 inch"),
        ("He is about 5'11\" tall.", "about 5'11\"", "near: 71/12 foot"),
        # Lengths too small for a clock, and kelvin beside degrees.
        ("The hole is 2.1 pm wide.", "2.1 pm", "2.1 picometre"),
    ],
)
def test_reads_a_printed_form(text: str, words: str, value: str) -> None:
    assert shown(text) == [(words, value)]
