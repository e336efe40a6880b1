"""Amounts of money in sentences, and what only looks like them."""

from __future__ import annotations

import pytest

from tests.phrases import shown


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It cost $4.5bn.", "$4.5bn", "4,500,000,000 US dollar"),
        ("It cost US$40 million.", "US$40 million", "40,000,000 US dollar"),
        ("It cost A$40.", "A$40", "40 Australian dollar"),
        ("It is a $40 fee.", "$40", "40 US dollar"),
        ("It cost more than €30.", "more than €30", "above: 30 euro"),
        ("It cost 40 million euros.", "40 million euros", "40,000,000 euro"),
        ("It cost £10 to £20.", "£10 to £20", "10 to 20 pound sterling"),
        (
            "It cost £10 to £20 million.",
            "£10 to £20 million",
            "10,000,000 to 20,000,000 pound sterling",
        ),
        (
            "It cost $26 million to $31 million.",
            "$26 million to $31 million",
            "26,000,000 to 31,000,000 US dollar",
        ),
        ("It cost between $3 and $5.", "$3 and $5", "3 to 5 US dollar"),
        ("It cost 20 pence.", "20 pence", "20 penny"),
        ("It cost 50p.", "50p", "50 penny"),
        ("It cost Rs 500.", "Rs 500", "500 Indian rupee"),
        ("It cost 500 rupees.", "500 rupees", "500 Indian rupee"),
        ("It cost 40 bucks.", "40 bucks", "40 US dollar"),
        ("It cost 4 euros and 20 centimes.", "4 euros and 20 centimes", "4.2 euro"),
        ("It cost $1,000 or more.", "$1,000 or more", "from: 1,000 US dollar"),
        ("It cost USD50.", "USD50", "50 US dollar"),
        ("It cost EUR50m.", "EUR50m", "50,000,000 euro"),
        ("It cost RM79.", "RM79", "79 Malaysian ringgit"),
        ("It cost 30 MUSD.", "30 MUSD", "30,000,000 US dollar"),
        ("It cost US $50.", "US $50", "50 US dollar"),
        ("It cost $US50.", "$US50", "50 US dollar"),
        ("It cost usd$50.", "usd$50", "50 US dollar"),
        ("It cost 50$.", "50$", "50 US dollar"),
        ("It cost 50 €.", "50 €", "50 euro"),
        ("It made -$50.", "-$50", "-50 US dollar"),
        ("It made $-50.", "$-50", "-50 US dollar"),
        ("It cost $5T.", "$5T", "5,000,000,000,000 US dollar"),
        (
            "It cost $200 to $4 million.",
            "$200 to $4 million",
            "200 to 4,000,000 US dollar",
        ),
        ("It cost between $US5 and $US9.", "$US5 and $US9", "5 to 9 US dollar"),
        ("It cost 100 ₡.", "100 ₡", "100 Costa Rican colón"),
        ("It cost 10 grand.", "10 grand", "10 grand"),
        ("It cost ten dollars fifty.", "ten dollars fifty", "10.5 US dollar"),
        ("It cost 10 dollars and 50.", "10 dollars and 50", "10.5 US dollar"),
        ("It cost 75 USD million.", "75 USD million", "75,000,000 US dollar"),
        ("It cost hk$50.", "hk$50", "50 Hong Kong dollar"),
        ("It cost ten dimes.", "ten dimes", "10 dime"),
        ("It cost 3 satoshis.", "3 satoshis", "3 satoshi"),
        ("It cost 40 Swiss francs.", "40 Swiss francs", "40 Swiss franc"),
        (
            "It is a six-figure sum.",
            "six-figure",
            "100,000 to 999,999 unit of money",
        ),
    ],
)
def test_reads_money(text: str, words: str, value: str) -> None:
    assert shown(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It rose by $3 to $5.", ["3 US dollar", "5 US dollar"]),
        ("It fell 3 dollars to 5 dollars.", ["3 US dollar", "5 US dollar"]),
        (
            "It grew $26 million to $2.3 billion.",
            ["26,000,000 US dollar", "2,300,000,000 US dollar"],
        ),
        ("Herds rose 1 million to 8 million.", ["1,000,000", "8,000,000"]),
        ("Herds rose 1 to 8 million.", ["1,000,000 to 8,000,000"]),
        ("It soared 2 dollars to 9 dollars.", ["2 US dollar", "9 US dollar"]),
        ("It rose by $3 to 5.", ["3 to 5 US dollar"]),
        ("He has ten $5 notes.", ["10", "5 US dollar"]),
        ("It is a two-figure sum.", ["2"]),
        ("It cost 10 dollars and 50 hens.", ["10 US dollar", "50"]),
        ("It cost 10 dollars, 50.", ["10 US dollar", "50"]),
        ("It is a six-figure.", ["6"]),
        ("It drove the US12 road.", []),
        ("It was a $ 40 fee.", ["40 US dollar"]),
    ],
)
def test_what_is_near_money(text: str, values: list[str]) -> None:
    assert [value for _, value in shown(text)] == values


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("They had 20 million pounds.", "pound sterling"),
        ("They spent 300 pounds.", "pound sterling"),
        ("They found 300 pounds and a £5 note.", "pound sterling"),
        ("The dog weighs 30 pounds.", "pound"),
        ("She lost 30 pounds.", "pound"),
        ("They paid for 30 pounds of rice.", "pound"),
        ("A 20-pound bag of rice is sold for £5.", "pound sterling"),
        ("They recalled 20 million pounds of chicken.", "pound"),
        ("They spent 2 million pounds on a recall.", "pound sterling"),
        ("They paid. The dog has 30 pounds.", "pound"),
    ],
)
def test_pounds_are_money_where_the_words_around_them_say_so(
    text: str, unit: str
) -> None:
    assert unit in [value.split(maxsplit=1)[1] for _, value in shown(text)]
