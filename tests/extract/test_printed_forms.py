"""Dates as they are printed: in digits, with eras, as decades, by signs of quarters."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import annotate
from claimcheck.model import Quantity
from claimcheck.notation import to_timex3
from tests.phrases import days

PUBLISHED = date(2018, 7, 20)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("15th of february", "2018-02-15"),
        ("july 4th", "2018-07-04"),
        ("14 nov", "2018-11-14"),
        ("march 3rd, 2015", "2015-03-03"),
        ("february the 15th", "2018-02-15"),
        ("July 4th of 1995", "1995-07-04"),
        ("28 June in 2020", "2020-06-28"),
        ("October, 1st", "2018-10-01"),
        ("Tue May 8", "2018-05-08"),
        ("friday", "2018-07-20"),
        ("Tues", "2018-07-17"),
        ("31.10.1974", "1974-10-31"),
        ("3.7.2016", "2016-07-03"),
        ("2015-3-3", "2015-03-03"),
        ("2015/3/3", "2015-03-03"),
        ("02-03-2020", "2020-02-03"),
        ("05-Aug-2016", "2016-08-05"),
        ("23/Sep/2020", "2020-09-23"),
        ("2019-aug-01", "2019-08-01"),
        ("Jan/3", "2018-01-03"),
        ("Dec/2018", "2018-12"),
        ("11/20", "2018-11-20"),
        ("Friday 5/12", "2018-05-12"),
        ("44 BC", "BC0044"),
        ("300 B.C.", "BC0300"),
        ("555 AD", "0555"),
        ("AD 79", "0079"),
        ("Q3 2021", "2021-Q3"),
        ("Q1 of 2020", "2020-Q1"),
        ("2019 H2", "2019-H2"),
        ("q1-2019", "2019-Q1"),
        ("FY2020", "2020"),
        ("FY20", "2020"),
        ("the second fiscal quarter of 2019", "2019-Q2"),
        ("week 31 of 2018", "2018-W31"),
        ("week 27 of last year", "2017-W27"),
        ("the Friday after next", "2018-07-27"),
        ("Friday the 13th", "2018-07-13"),
        ("Fri 13th", "2018-07-13"),
        ("past Wednesday", "2018-07-18"),
        ("the current quarter", "2018-Q3"),
        ("the current fiscal year", "2018"),
        ("the next quarter", "2018-Q4"),
        ("Christmas in 1995", "1995-12-25"),
    ],
)
def test_reads_a_date_as_printed(words: str, value: str) -> None:
    (mention,) = annotate(f"It was on {words}.", PUBLISHED).mentions
    assert mention.text in (words, words.removeprefix("the "))
    timex = to_timex3(mention.value)
    assert timex is not None
    assert timex.value == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It was in the '90s.", "the '90s", "199"),
        ("It was in the ’60s.", "the ’60s", "196"),
        ("It was in the early '90s.", "the early '90s", "199"),
        ("It was in the late 70s.", "the late 70s", "197"),
        ("It was in the nineties.", "the nineties", "199"),
        ("It was a song of the late noughties.", "the late noughties", "200"),
        ("It was in '94.", "'94", "1994"),
        ("He left the class of '69.", "'69", "1969"),
        ("It was in the year two thousand.", "the year two thousand", "2000"),
        ("It is due by the end of the month.", "the end of the month", "2018-07"),
        ("It is due by end of year.", "end of year", "2018"),
        ("It fell earlier in the week.", "earlier in the week", "2018-W29"),
        ("It is dry the rest of the week.", "the rest of the week", "2018-W29"),
        ("It is open Mon.-Wed. here.", "Mon.-Wed", "2018-07-16/2018-07-18"),
        ("It ran from 10/25 to 11/2.", "from 10/25 to 11/2", "2018-10-25/2018-11-02"),
    ],
)
def test_reads_a_stretch_as_printed(text: str, words: str, value: str) -> None:
    (mention,) = annotate(text, PUBLISHED).mentions
    assert mention.text == words
    timex = to_timex3(mention.value)
    assert timex is not None
    assert timex.value == value


@pytest.mark.parametrize(
    "text",
    [
        "It fell from 65 to 36 in June.",
        "They march 3 miles.",
        "He may 5 times out of ten.",
        "It is at odds of 10/11.",
        "A mix of 1/2 and 1/3 will do.",
        "It shut after 9/11.",
        "It is open 24/7.",
        "It won in Q3.",
        "She drives an Audi Q3.",
        "Vancouver, BC has 5 boats.",
        "An ad 30 feet high was up.",
        "Highs will be in the low 60s.",
        "She is in her 60s.",
        "He shot in the low 70s.",
        "Of it '94 percent is gone.",
        "In May, 10th graders sang.",
        "The Sun shone on week 7.",
        "Use version 3.7.2 of it.",
        "They sat 3rd in line.",
        "It is an august body.",
        "Coptic Easter is late.",
        "On it 3rd graders sang.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    mentions = annotate(text, PUBLISHED).mentions
    timexes = [
        to_timex3(m.value) for m in mentions if not isinstance(m.value, Quantity)
    ]
    values = [t.value for t in timexes if t is not None and not t.value.startswith("P")]
    assert values in ([], ["2018-05"], ["2018-06"])


@given(days(1900, 2099), st.sampled_from(["{:%d.%m.%Y}", "{:%Y-%m-%d}", "{:%d-%b-%Y}"]))
def test_a_day_in_digits_is_that_day(day: date, form: str) -> None:
    (mention,) = annotate(f"It was on {form.format(day)} there.").mentions
    assert mention.text == form.format(day)
    timex = to_timex3(mention.value)
    assert timex is not None
    assert timex.value == day.isoformat()
