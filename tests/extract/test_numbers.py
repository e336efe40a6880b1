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
        ("It is 5 3/4 times as big.", "5 3/4", "5.75"),
        ("It has 2000 houses.", "2000", "2,000"),
        ("Twenty-five carts left.", "Twenty-five", "25"),
        ("He sold a hundred mules.", "a hundred", "100"),
        ("She bought three dozen eggs.", "three dozen", "36"),
        ("A dozen boats sank.", "A dozen", "12"),
        ("About 1.5 million people fled.", "About 1.5 million", "near: 1,500,000"),
        ("The flock has 3.2m birds.", "3.2m", "3,200,000"),
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
        "The visitors won 3-1.",
        "They lost 21–14 at home.",
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
        "It is a 50/50 chance.",
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
        ("30 boats or so", "bare"),
        ("about 30 or more boats", "near"),
    ],
)
def test_of_several_hedges_the_first_holds(text: str, hedge: str) -> None:
    (mention,) = read_mentions(f"They saw {text}.")
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
