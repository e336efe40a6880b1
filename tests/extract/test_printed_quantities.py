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


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        # A currency that only the second end of a range shows.
        ("It costs 8 or $9.", "8 or $9", "8 to 9 US dollar"),
        (
            "They spent between 8 and $9 million.",
            "8 and $9 million",
            "8,000,000 to 9,000,000 US dollar",
        ),
        # Hedged second ends.
        ("It takes 2 to about 7 litres.", "2 to about 7 litres", "2 to 7 litre"),
        ("From 40 to nearly 60 boats sank.", "40 to nearly 60", "40 to 60"),
        ("It grew 1% to as high as 4%.", "1% to as high as 4%", "1 to 4 percent"),
        ("It takes 2 - ~7 litres.", "2 - ~7 litres", "2 to 7 litre"),
        # Codes and signs of currencies.
        (
            "The charge was c $ 300 million.",
            "c $ 300 million",
            "300,000,000 Canadian dollar",
        ),
        ("Sales came to MSEK 60.", "MSEK 60", "60,000,000 Swedish krona"),
        ("Sales came to MEUR 1.5.", "MEUR 1.5", "1,500,000 euro"),
        # One of a unit with smaller ones behind it.
        ("It costs a dollar and 42 cents.", "a dollar and 42 cents", "1.42 US dollar"),
        ("It is a foot and two inches wide.", "a foot and two inches", "7/6 foot"),
        ("It weighs a pound and four ounces.", "a pound and four ounces", "1.25 pound"),
        # Parts of units, and parts per thousand.
        ("He drank a tenth of a gallon.", "a tenth of a gallon", "0.1 US gallon"),
        ("Quarter of a mile down the road", "Quarter of a mile", "0.25 mile"),
        ("The salt is 35.5‰ here.", "35.5‰", "35.5 part per thousand"),
        # Pairs.
        ("A pair of gunmen fled.", "A pair", "2"),
        ("The court heard a pair of cases.", "a pair", "2"),
        ("They saw more than one pair of herons.", "more than one pair", "above: 2"),
    ],
)
def test_reads_a_compound_form(text: str, words: str, value: str) -> None:
    assert shown(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It costs $50 or $5,000.", ["50 US dollar", "5,000 US dollar"]),
        (
            "They lost either 10 bln or 10 tln.",
            ["10,000,000,000", "10,000,000,000,000"],
        ),
        ("The number rose from 17 to at least 63.", ["17", "from: 63"]),
        ('"I was only 9" were his words.', ["9"]),
        (
            "It grew from 8 tons in 2020 to up to 30 tons.",
            ["8 short ton", "2020 year", "up-to: 30 short ton"],
        ),
        ("She wore a pair of red felt boots.", []),
        ("He bought a pair for 5 euros.", ["5 euro"]),
        ("The pair won.", []),
        ("It has 12.5K followers.", ["12,500"]),
        ("He ran 10'40\"48 in the heat.", ["10", "48"]),
        ("It beat covid-19 - about 70 percent.", ["near: 70 percent"]),
    ],
)
def test_leaves_apart_what_is_no_one_value(text: str, values: list[str]) -> None:
    assert [value for _, value in shown(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "Stocks fell by 3.7 million barrels to 200 million barrels.",
            ["3,700,000 barrel", "200,000,000 barrel"],
        ),
        (
            "The rate fell a tenth of a percent to 18.8%.",
            ["0.1 percent", "18.8 percent"],
        ),
        ("Output rose 2 tonnes to 40 tonnes.", ["2 tonne", "40 tonne"]),
        ("The price slipped 0.5 percent to 80 percent.", ["0.5 percent", "80 percent"]),
        ("Costs rose by $3 to $5.", ["3 US dollar", "5 US dollar"]),
        ("The jobs pay 3 percent to 5 percent more.", ["3 to 5 percent"]),
    ],
)
def test_what_something_changes_by_starts_no_range(
    text: str, values: list[str]
) -> None:
    assert [value for _, value in shown(text)] == values


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        # Powers.
        ("It has 10^6 cells.", "10^6", "1,000,000"),
        ("The share is 2^-3.", "2^-3", "0.125"),
        ("Some 2^10 boats sank.", "Some 2^10", "near: 1,024"),
        # Hedges behind a comma, and some more before the number.
        ("They saw 30 boats, give or take.", "30", "near: 30"),
        ("They saw 30 boats, or thereabouts.", "30", "near: 30"),
        ("They saw 200-some boats.", "200-some", "near: 200"),
        ("They saw never more than 30 boats.", "never more than 30", "at-most: 30"),
        ("They saw never fewer than 30 boats.", "never fewer than 30", "from: 30"),
        (
            "The price is equal to or less than 30.",
            "equal to or less than 30",
            "at-most: 30",
        ),
        ("The price is higher or equal to 30.", "higher or equal to 30", "from: 30"),
        # Hedges before an age that is told by its name.
        (
            "Nobody under the age of 5 came.",
            "under the age of 5",
            "aged below: 5 years",
        ),
        ("Men over age 65 left.", "over age 65", "aged above: 65 years"),
        (
            "Below the age of six all is free.",
            "Below the age of six",
            "aged below: 6 years",
        ),
        ("At around age 10 he left.", "around age 10", "aged near: 10 years"),
        ("They served some aged 5.", "aged 5", "aged 5 years"),
        # Places from the end.
        ("He was second to last.", "second to last", "no. -2"),
        ("It was the third-to-last race.", "third-to-last", "no. -3"),
        ("They won the next-to-last game.", "next-to-last", "no. -2"),
        ("He came 4th from last.", "4th from last", "no. -4"),
        ("He led from first to last.", "first", "no. 1"),
    ],
)
def test_reads_what_stands_beside_a_number(text: str, words: str, value: str) -> None:
    assert shown(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # Dozens with a half, of which there are twelves.
        ("They ate two and a half dozen eggs.", ["30"]),
        ("They ate a dozen and a half eggs.", ["18"]),
        ("They ate twelve dozen eggs.", ["144"]),
        # Small parts by an ordinal, and what they are parts of.
        ("It costs one twenty-fifth of that.", ["0.04"]),
        ("She won by one hundredth of a second.", ["0.01"]),
        ("It is one hundred-thousandth of a gram.", ["0.00001 gram"]),
        ("It is the one hundredth of its kind.", ["no. 100"]),
        ("He is after a ninth title.", ["no. 9"]),
        # Ranges told by two hedges, and comparisons of size.
        ("They need no fewer than 5, no more than 10.", ["5 to 10"]),
        ("They saw at least 5 cats, at most 10 dogs.", ["from: 5", "at-most: 10"]),
        ("Groups larger than 50 must leave.", ["above: 50"]),
        ("Groups no larger than 50 may stay.", ["at-most: 50"]),
        # Odds are no counts.
        ("They came 3 to 1 behind.", ["3", "1"]),
        ("They won by a 6-to-1 margin.", []),
        ("It takes 5-to-10 boats.", ["5 to 10"]),
    ],
)
def test_reads_parts_dozens_and_two_hedges(text: str, values: list[str]) -> None:
    assert [value for _, value in shown(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It sank.\n1. As it was old, it sank.", []),
        ("2. “Boats” is a song.", []),
        ("It sank.\n12 boats were left.", ["12"]),
        ("The count is <>30.", []),
        ("The count is <30.", ["below: 30"]),
        ("one twenty-fifth", ["0.04"]),
    ],
)
def test_marks_of_lists_and_of_what_is_unequal_count_nothing(
    text: str, values: list[str]
) -> None:
    assert [value for _, value in shown(text)] == values
