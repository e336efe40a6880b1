"""Which numbers are read in a text, as what, and which are none."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.phrases import read_mentions, shown


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The town has 1,234 houses.", "1,234", "1,234"),
        ("It has 2½ million trees.", "2½ million", "2,500,000"),
        ("It has 2 1/2 million trees.", "2 1/2 million", "2,500,000"),
        ("It is 5 3/4 boats.", "5 3/4", "5.75"),
        ("It has 2000 houses.", "2000", "2,000"),
        ("Twenty-five carts left.", "Twenty-five", "25"),
        ("He sold a hundred mules.", "a hundred", "100"),
        ("She bought three dozen eggs.", "three dozen", "36"),
        ("A dozen boats sank.", "A dozen", "12"),
        ("About 1.5 million people fled.", "About 1.5 million", "near: 1,500,000"),
        ("The flock has 3.2m birds.", "3.2m", "3,200,000"),
        ("The ferry has 5m users.", "5m", "5,000,000"),
        ("Some 40m people saw it.", "Some 40m", "near: 40,000,000"),
        ("The race drew 5k runners.", "5k", "5,000"),
        ("They caught half a million fish.", "half a million", "500,000"),
        ("They ate half a dozen eggs.", "half a dozen", "6"),
        ("One and a half million voted.", "One and a half million", "1,500,000"),
        ("It needs two and a half boats.", "two and a half", "2.5"),
        ("It needs 2.5 boats.", "2.5", "2.5"),
        ("It needs two-and-a-half boats.", "two-and-a-half", "2.5"),
        ("Two-thirds of the boats sank.", "Two-thirds", "2/3"),
        ("A third of the crew left.", "A third", "1/3"),
        ("One-fifth of the crew left.", "One-fifth", "0.2"),
        ("A quarter of the crew left.", "A quarter", "0.25"),
        ("Half of the crew left.", "Half", "0.5"),
        ("Half the crew left.", "Half", "0.5"),
        ("More than half were late.", "More than half", "above: 0.5"),
        ("Nobody saw zero boats.", "zero", "0"),
        ("One hundred and one boats sank.", "One hundred and one", "101"),
        ("Between 18 and 25 boats sank.", "18 and 25", "18 to 25"),
        ("Between two and three boats sank.", "two and three", "2 to 3"),
        ("From 3 to 5 boats sank.", "3 to 5", "3 to 5"),
        ("Two or three boats sank.", "Two or three", "2 to 3"),
        ("They saw 30-40 boats.", "30-40", "30 to 40"),
        ("They saw 30–40 boats.", "30–40", "30 to 40"),
        ("They saw 1000-1500 boats.", "1000-1500", "1,000 to 1,500"),
        ("They saw 2 to 3 million fish.", "2 to 3 million", "2,000,000 to 3,000,000"),
        ("It fell. 12 boats sank.", "12", "12"),
        ("In all: 12 boats.", "12", "12"),
        ("The dead (12 sailors) had left.", "12", "12"),
        ("“12 boats sank,” he said.", "12", "12"),
        ("Norway's 12 boats sank.", "12", "12"),
        ("Then—12 boats sank.", "12", "12"),
        ("It is a 12-member crew.", "12", "12"),
        ("They saved 911 people.", "911", "911"),
        ("It sold 35m of its cards.", "35m", "35,000,000"),
        (
            "They saw four to five thousand boats.",
            "four to five thousand",
            "4,000 to 5,000",
        ),
        ("They paid 5k-20k for it.", "5k-20k", "5,000 to 20,000"),
    ],
)
def test_reads_a_count(text: str, words: str, value: str) -> None:
    assert shown(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Dozens of boats sank.", "Dozens", "vague: 20 to 200"),
        ("A few boats sank.", "A few", "vague: 2 to 10"),
        ("Several boats sank.", "Several", "vague: 3 to 15"),
        ("A couple of boats sank.", "A couple", "vague: 2 to 3"),
        ("A handful of boats sank.", "A handful", "vague: 3 to 10"),
        ("Scores of dogs bark.", "Scores", "vague: 40 to 400"),
        ("Most of the boats sank.", "Most", "vague: 0.5 to 1"),
        ("A majority of them sank.", "A majority", "vague: 0.5 to 1"),
        ("Thousands fled.", "Thousands", "vague: 1,000 to 100,000"),
        ("Several hundred fled.", "Several hundred", "vague: 300 to 1,500"),
        ("A few thousand fled.", "A few thousand", "vague: 2,000 to 10,000"),
        ("Tens of thousands fled.", "Tens of thousands", "vague: 10,000 to 200,000"),
        (
            "It cost millions of dollars.",
            "millions of dollars",
            "vague: 1,000,000 to 100,000,000 US dollar",
        ),
        (
            "It is hundreds of miles away.",
            "hundreds of miles",
            "vague: 100 to 10,000 mile",
        ),
    ],
)
def test_reads_a_vague_number(text: str, words: str, value: str) -> None:
    assert shown(text) == [(words, value)]


@pytest.mark.parametrize(
    "text",
    [
        "The visitors 3-1 saw.",
        "It was a 0-3 start.",
        "They beat them in the Orrel 2002 finals.",
        "Call (555) 555-0123.",
        "See page 12.",
        "See pages 12.",
        "Flight 103 was late.",
        "Under section 5, it is a crime.",
        "It is No. 10 of the list.",
        "It is No 10.",
        "They watched Channel 4.",
        "A Boeing 737 landed.",
        "Boeing's 737 MAX landed.",
        "Call 555 0123.",
        "Call 0800 123 456.",
        "Call 020 7946 0018.",
        "Call +44 20 7946 0018.",
        "Call 1-800-555-0199.",
        "It runs version 3.11.2.",
        "It runs v2.",
        "She has an iPhone 12.",
        "He lives at 10 Downing Street.",
        "He lives at 221 Old Mill Road, near the sea.",
        "Take Route 66.",
        "A B52 took off.",
        "The G20 met.",
        "They caught Covid-19.",
        "It was 9/11.",
        "It is open 24/7.",
        "It came to naught.",
        "They called 911 at once, and 911 dispatchers came.",
        "A 747 landed.",
        "It is a production-four-door record.",
        "The 90210 zip code is rich.",
        "It is a 4K film.",
        "It is a category one storm in phase two of it.",
        "ZIP code 90210 is rich.",
        "The 401(k) plan is shut.",
        "The under-21 side won.",
        "They sank most boats; at most they leaked, and it is the most.",
        "He made the most of it; the majority view is another.",
        "She scores.",
        "Moller (4) scored.",
        "It was read on 3/4 by all.",
        "The clerks (1/3) wrote.",
        "It rained 24/7.",
        "He shops at 7-Eleven.",
        "It is in 3D.",
        "It is a 4x4.",
        "The tag reads #42.",
        "His address is 192.168.0.1.",
        "A magnitude 7.1 quake struck.",
        "It was the Big Ten.",
        "He read the Ten Commandments aloud.",
        "No one came.",
        "She is the one.",
        "It is one of many.",
        "Nobody knows agent 007.",
        "The film came out (c) 2019.",
        "It was the first half of the match.",
        "It was the latter half of the match.",
        "The scores are in.",
        "One two three.",
        "He sang twenty two two.",
    ],
)
def test_a_number_that_counts_nothing_is_left_alone(text: str) -> None:
    counts = [words for words, value in shown(text) if not value.startswith("no.")]
    assert [words for words in counts if not words.startswith("20")] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They won 12 and lost 9.", ["12", "9"]),
        ("It fell from 30 to 20 at once.", ["30", "20"]),
        ("They saw 12 and 13 boats.", ["12", "13"]),
        ("Five and six make eleven.", ["Five", "six", "eleven"]),
        ("They saw 12, 13 and 14 boats.", ["12", "13", "14"]),
    ],
)
def test_numbers_that_do_not_belong_together_are_several(
    text: str, words: list[str]
) -> None:
    assert [each.text for each in read_mentions(text)] == words


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("up to about 30 boats", "up-to"),
        ("at least roughly 30 boats", "from"),
        ("no more than 30 boats", "at-most"),
        ("no fewer than 30 boats", "from"),
        ("not quite 30 boats", "just-below"),
        ("just over 30 boats", "just-above"),
        ("just short of 30 boats", "just-below"),
        ("well over 30 boats", "above"),
        ("30 or more boats", "from"),
        ("30-odd boats", "near"),
        ("30-plus boats", "from"),
        ("30 boats or so", "near"),
        ("30 fishing boats or more", "from"),
        ("30 boats or two", "bare"),
        ("30+ boats", "from"),
        ("30-something boats", "near"),
        ("30 give or take", "near"),
        ("not even 30 boats", "below"),
        ("as few as 30 boats", "from"),
        ("slightly less than 30 boats", "just-below"),
        ("just shy of 30 boats", "just-below"),
        ("little more than 30 boats", "just-above"),
        ("≥ 30 boats", "from"),
        ("~30 boats", "near"),
        ("about 30 or more boats", "from"),
        ("30 or less than 30 boats", "bare"),
    ],
)
def test_of_several_hedges_the_first_holds(text: str, hedge: str) -> None:
    mention, *_ = read_mentions(f"They saw {text}.")
    assert mention.value.hedge == hedge


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("84", 1),
        ("2,000", 1),
        ("4.5", Fraction(1, 10)),
        ("4.50", Fraction(1, 100)),
        ("4.5 million", 100_000),
        ("40 million", 1_000_000),
        ("3 thousand", 1),
        ("two million", 1_000_000),
        ("two-thirds", Fraction(1, 20)),
    ],
)
def test_the_printed_place_is_kept(words: str, place: Fraction) -> None:
    (mention,) = read_mentions(f"They counted {words} boats.")
    assert mention.value.figure.place == place


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("the 40th boat", "40th", "no. 40"),
        ("the 1,000th boat", "1,000th", "no. 1000"),
        ("the 1000th boat", "1000th", "no. 1000"),
        ("the first boat", "first", "no. 1"),
        ("the twenty-first boat", "twenty-first", "no. 21"),
        ("the 21st boat", "21st", "no. 21"),
        ("for a second time", "second", "no. 2"),
    ],
)
def test_reads_an_ordinal(text: str, words: str, value: str) -> None:
    assert shown(f"It was {text}.") == [(words, value)]


@pytest.mark.parametrize("length", [41, 400, 10_000])
def test_a_number_of_very_many_digits_is_none(length: int) -> None:
    assert shown(f"They counted {'1' * length} boats.") == []
    assert shown(f"They counted 1{',000' * length} boats.") == []
    assert shown(f"It was the {'1' * length}th boat.") == []


@pytest.mark.parametrize("words", ["million", "twenty", "hundred and", "one thousand"])
def test_a_number_of_very_many_words_is_none(words: str) -> None:
    text = f"They counted {' '.join(['one', *[words] * 9_999])} boats."
    assert all(len(each.text) < 50 for each in read_mentions(text))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1 234 567", "1,234,567"),
        ("1\u202f234\u202f567", "1,234,567"),
        ("12\u00a0345", "12,345"),
        ("12 000", "12,000"),
        ("1'234'567", "1,234,567"),
        ("12’345", "12,345"),
        ("1e5", "100,000"),
        ("2.5e-2", "0.025"),
        ("3 x 10^6", "3,000,000"),
        ("2.4 × 10⁶", "2,400,000"),
        ("2.4×10−2", "0.024"),
        (".75", "0.75"),
        ("0,75", "0.75"),
        ("½", "0.5"),
        ("2-1/2", "2.5"),
        ("3/4", "0.75"),
        ("7 lakh", "700,000"),
        ("2.5 crore", "25,000,000"),
        ("three lakh crore", "3,000,000,000,000"),
        ("4 bn", "4,000,000,000"),
        ("6 mln", "6,000,000"),
        ("two dozens", "24"),
        ("5 hundreds", "500"),
        ("3 hundred and 21", "321"),
        ("4 thousand 3 hundred and 21", "4,321"),
        ("two million, three hundred thousand", "2,300,000"),
        ("three point five", "3.5"),
        ("three point five million", "3,500,000"),
        ("zero point zero eight", "0.08"),
        ("two hundred point seventy-one", "200.71"),
        ("four-and-a-half", "4.5"),
        ("five and a quarter", "5.25"),
        ("two and three quarters", "2.75"),
        ("one hundred and three quarters", "100.75"),
        ("twenty-one fifths", "4.2"),
        ("two and fifty-four hundredths", "2.54"),
        ("two thirds of a million", "2000000/3"),
        ("three quarters of a million", "750,000"),
        ("a couple of hundred", "vague: 200 to 300"),
        ("a few dozen", "vague: 24 to 120"),
    ],
)
def test_reads_a_number_however_it_is_printed(words: str, value: str) -> None:
    assert shown(f"They counted {words} boats at sea.") == [(words, value)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1 in 5", "0.2"),
        ("one in five", "0.2"),
        ("one-in-five", "0.2"),
        ("one in every five", "0.2"),
        ("one of every five", "0.2"),
        ("1 in 20,000", "0.00005"),
        ("one in a million", "0.000001"),
        ("three out of four", "0.75"),
        ("three out of every four", "0.75"),
        ("seven in 10", "0.7"),
        ("nearly one in five", "just-below: 0.2"),
        ("7 out of 11", "7/11"),
        ("50-50", "0.5"),
        ("50/50", "0.5"),
        ("fifty-fifty", "0.5"),
        ("about a third", "near: 1/3"),
        ("three tenths", "0.3"),
        ("two-fifths", "0.4"),
    ],
)
def test_reads_a_share(words: str, value: str) -> None:
    assert shown(f"They found that {words} had left.") == [(words, value)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They won 3 in 2019.", ["3", "2019 year"]),
        ("They saw 12 in six boats.", ["12", "6"]),
        ("He won two in three days.", ["2", "3 days"]),
        ("She ran 3 in 4 km.", ["3", "4 kilometre"]),
        ("He saw five out of three boats.", ["5", "3"]),
        ("At one point two boats sank.", ["1", "2"]),
        ("It sold 3 million and two boats sank.", ["3,000,000", "2"]),
        ("It paid 3 million two years ago.", ["3,000,000", "2 years earlier"]),
        ("Between two thousand and three thousand sank.", ["2,000 to 3,000"]),
        ("They saw one thousand, two of them red.", ["1,000", "2"]),
        ("It is over 10 in 2 towns.", ["above: 10", "2"]),
    ],
)
def test_numbers_that_stand_close_stay_apart(text: str, values: list[str]) -> None:
    assert [value for _, value in shown(text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It was minus 12 at night.", "-12"),
        ("It was −12 at night.", "-12"),
        ("It fell to -5 percent.", "-5 percent"),
        ("It fell to minus-5 percent.", "-5 percent"),
        ("It had a result of -$5 million.", "-5,000,000 US dollar"),
        ("It had a result of $-5 million.", "-5,000,000 US dollar"),
        ("It fell to about minus 5 degrees Celsius.", "near: -5 degree Celsius"),
        ("-12", "-12"),
        ("-4/5", "-0.8"),
        ("It was plus or minus 3 percent.", "3 percent"),
        ("He was negative 3 times.", "3"),
        ("It is 8 minus 3.", "8"),
        ("- 12 boats sank.", "12"),
    ],
)
def test_reads_numbers_below_zero_and_no_others(text: str, value: str) -> None:
    assert shown(text)[0][1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("about a $40 fee", "near: 40 US dollar"),
        ("more than a 30-mile run", "above: 30 mile"),
        ("under a 30-mile bridge", "30 mile"),
        ("under a $40 deal", "40 US dollar"),
        ("a film about two boats", "2"),
        ("a war over two boats", "2"),
        ("inching back up to 5 percent", "5 percent"),
        (
            "between US$26 million and US$31 million",
            "26,000,000 to 31,000,000 US dollar",
        ),
        ("30-plus miles", "from: 30 mile"),
        ("3/4 of a mile", "0.75 mile"),
        ("between $26 and $31 million", "26,000,000 to 31,000,000 US dollar"),
        ("more than 10 and fewer than 40 boats", "10 to 40"),
        ("less than 40 but more than 10 percent", "10 to 40 percent"),
        ("over $10 and under $40", "10 to 40 US dollar"),
        ("from $200 to $4 million", "200 to 4,000,000 US dollar"),
    ],
)
def test_a_hedge_belongs_to_its_number(text: str, value: str) -> None:
    assert [told for _, told in shown(f"It was {text}.")] == [value]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("thirty first", 31),
        ("one hundred twenty-fifth", 125),
        ("one hundred and first", 101),
        ("two hundredth", 200),
        ("thousandth", 1_000),
        ("two thousand and third", 2_003),
    ],
)
def test_reads_a_long_ordinal(words: str, number: int) -> None:
    assert shown(f"It was the {words} boat.") == [(words, f"no. {number}")]


def test_ends_that_do_not_meet_are_two_numbers() -> None:
    text = "It was more than 40 and less than 10, or over 40 km and under 50 kg."
    told = ["above: 40", "below: 10", "above: 40 kilometre", "below: 50 kilogram"]
    assert [value for _, value in shown(text)] == told
