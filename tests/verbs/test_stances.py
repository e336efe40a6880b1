"""What a source says to a value, told by pairs that were written beforehand."""

from itertools import permutations

import pytest

from claimcheck.model import Support
from claimcheck.verbs import annotate, compare
from claimcheck.verbs.evidence import evidence_for

_PUBLISHED = "2023-03-10"

_SAME = {
    "dollars": (
        "The grant is worth {} now.",
        [
            "$1,200",
            "1,200 dollars",
            "US$1,200",
            "$1200",
            "1,200 US dollars",
            "twelve hundred dollars",
            "USD 1,200",
        ],
    ),
    "billions": (
        "The town borrowed {} for it.",
        [
            "€2.4bn",
            "2.4 billion euros",
            "€2,400 million",
            "2,400m euros",
            "€2.4 billion",
            "EUR 2.4bn",
        ],
    ),
    "percent": (
        "Turnout was {} at noon.",
        ["12%", "12.0 percent", "12 per cent", "twelve percent", "12 pct", "12.0%"],
    ),
    "millions": (
        "In all {} people watched.",
        ["five million", "5m", "5 million", "5,000,000", "5.0 million", "5 000 000"],
    ),
    "a half": (
        "They say {} the crew left.",
        [
            "half",
            "half of",
            "50% of",
            "50 percent of",
            "fifty per cent of",
            "one half of",
            "five in ten of",
        ],
    ),
    "a quarter": (
        "It takes {} of the water.",
        ["a quarter", "25%", "one-quarter", "25 percent", "one fourth", "¼", "0.25"],
    ),
    "a day": (
        "The bridge opened {}.",
        [
            "on 7 March 2023",
            "last Tuesday",
            "on March 7, 2023",
            "on Tuesday, March 7",
            "on 2023-03-07",
            "on the 7th of March",
            "on Tuesday",
        ],
    ),
    "a length": (
        "The wall is {} long.",
        ["9 km", "9,000 metres", "nine kilometres", "9km", "9000m", "5.6 miles"],
    ),
    "an hour": (
        "It opened at {} that day.",
        [
            "8 p.m.",
            "20:00",
            "8pm",
            "8 in the evening",
            "8:00 p.m.",
            "eight o'clock in the evening",
        ],
    ),
    "weeks": (
        "The strike lasted {} in all.",
        ["two weeks", "14 days", "a fortnight", "fourteen days", "2 weeks"],
    ),
    "a dozen": (
        "There were {} ships off the coast.",
        ["a dozen", "12", "twelve", "one dozen", "exactly 12"],
    ),
    "an age": (
        "{} was unhurt.",
        [
            "The guard, 34,",
            "The 34-year-old guard",
            "The guard, aged 34,",
            "The guard, who is 34,",
            "The guard, 34 years old,",
            "A 34-year-old guard",
        ],
    ),
    "a temperature": (
        "It was {} at noon.",
        [
            "30 degrees Celsius",
            "30C",
            "86 degrees Fahrenheit",
            "30°C",
            "86F",
            "30 degrees C",
        ],
    ),
    "a weight": (
        "The bear weighed {} then.",
        ["100 kilograms", "100kg", "100 kilos", "220 pounds", "a hundred kilograms"],
    ),
    "months": (
        "He will serve {} in jail.",
        [
            "18 months",
            "a year and a half",
            "one and a half years",
            "1.5 years",
            "eighteen months",
        ],
    ),
}
"""Frames, and phrases that say the same in them."""


@pytest.mark.parametrize("name", _SAME)
def test_what_is_printed_in_another_way_bears_out_and_is_borne_out(name: str) -> None:
    frame, phrases = _SAME[name]
    texts = [annotate(frame.format(each), _PUBLISHED) for each in phrases]
    for one, other in permutations(texts, 2):
        found = compare(one, [other]).evidence
        stances = {each.stance for each in found}
        assert stances == {Support.SUPPORTED}, (one.text, other.text)


_PAIRS = {
    Support.SUPPORTED: [
        ("The grant is worth $1,200.", "The grant is worth 1,200 dollars."),
        ("The grant is worth 1,200 dollars.", "The grant is worth $1,200."),
        ("The town borrowed €2.4bn.", "The town borrowed 2.4 billion euros."),
        ("The town borrowed 2.4 billion euros.", "The town borrowed €2,400 million."),
        ("The orchestra earned $950,000.", "The orchestra earned $0.95 million."),
        ("Tickets sell at 40 cents.", "Tickets sell at $0.40."),
        ("Turnout was 12 percent.", "Turnout was 12.0%."),
        ("Turnout was 12.0%.", "Turnout was 12 per cent."),
        ("Half of the voters stayed away.", "Of the voters, 50% stayed away."),
        ("Some 50 percent of voters stayed away.", "Half the voters stayed away."),
        ("One in four pupils walks to school.", "A quarter of pupils walk to school."),
        (
            "A quarter of pupils walk to school.",
            "Of all pupils, 25 percent walk to school.",
        ),
        ("Three-quarters of the beds are taken.", "Of the beds, 75% are taken."),
        ("Two-fifths of the seats were empty.", "Of the seats 40 percent were empty."),
        (
            "A third of the harvest was lost.",
            "Farmers lost 33.4 percent of the harvest.",
        ),
        ("Five million people watched.", "An audience of 5m people watched."),
        ("An audience of 5m people watched.", "Five million people watched."),
        ("A dozen ships waited.", "There were 12 ships waiting."),
        ("Twelve ships waited.", "A dozen ships waited."),
        ("It has 1.5 million members.", "It has 1,500,000 members."),
        ("It has one and a half million members.", "It has 1.5 million members."),
        ("More than 30 teachers resigned.", "In all 34 teachers resigned."),
        (
            "About 1,200 runners started.",
            "The club counted 1,243 runners at the start.",
        ),
        ("At least 12 houses burned.", "Twelve houses burned."),
        ("Nearly 120 houses burned.", "In the end 118 houses burned."),
        ("Just over 100 houses burned.", "In the end 103 houses burned."),
        ("The tunnel is 9 kilometres long.", "The tunnel is 5.6 miles long."),
        ("The tunnel is 9,000 metres long.", "The tunnel is 9 km long."),
        ("The bear weighed 220 pounds.", "The bear weighed 100 kilograms."),
        ("Winds reached 100 kph.", "Winds reached 62 mph."),
        ("It was 30 degrees Celsius at noon.", "It was 86 degrees Fahrenheit at noon."),
        ("The strike lasted two weeks.", "The strike lasted 14 days."),
        ("The match took 90 minutes.", "The match took an hour and a half."),
        ("He will serve 18 months.", "He will serve one and a half years."),
        ("The guard, 34, was unhurt.", "The 34-year-old guard was unhurt."),
        ("The bridge opened on 7 March 2023.", "The bridge opened last Tuesday."),
        ("The bridge opened last Tuesday.", "The bridge opened on 7 March 2023."),
        ("The bridge opened on 03/07/2023.", "The bridge opened on March 7, 2023."),
        ("The bridge opened in March 2023.", "The bridge opened yesterday."),
        ("The bridge opened in 2023.", "The bridge opened on 7 March 2023."),
        ("The bridge opened in the 1990s.", "The bridge opened in 1994."),
        (
            "The bridge opened at 8 p.m. on Monday.",
            "The bridge opened at 20:00 on Monday.",
        ),
        ("The flood damaged 46 homes.", "The flood damaged 31 houses and 15 flats."),
        (
            "The fund grew by $12 million.",
            "The fund grew from $30 million to $42 million.",
        ),
        (
            "The fund grew by 40 percent.",
            "The fund grew from $30 million to $42 million.",
        ),
        ("A fifth of the buses were late.", "Of 250 buses, 50 were late."),
        ("The works took 11 years.", "The works ran from 2004 to 2015."),
        ("The other 200 buses were on time.", "Of 250 buses, 50 were late."),
        (
            "He led the club for nine years.",
            "He led the club from May 2003 until May 2012.",
        ),
        ("Four in five buses ran on time.", "Of 250 buses, 200 ran on time."),
        (
            "Profit doubled to $4 million.",
            "Profit rose from $2 million to $4 million.",
        ),
        (
            "Profit rose to $4 million, twice as much.",
            "Profit rose from $2 million to $4 million.",
        ),
    ],
    Support.CONTRADICTED: [
        ("More than 37 boats sailed.", "On Monday 37 boats sailed."),
        ("Fewer than 30 boats sailed.", "Exactly 30 boats sailed."),
        ("More than $45 million was spent.", "$45 million was spent."),
        ("The town borrowed $2.4 billion.", "The town borrowed 2.4 billion euros."),
        ("The town borrowed €2.4 million.", "The town borrowed 2.4 billion euros."),
        ("Sales tripled last year.", "Sales doubled last year."),
        ("Turnout was 12 percent.", "Turnout was 21 percent."),
        ("Turnout fell by 4 percent.", "Turnout fell by 4 percentage points."),
        ("More than 40 teachers resigned.", "In all 34 teachers resigned."),
        ("Fewer than 30 teachers resigned.", "In all 34 teachers resigned."),
        ("Fully 56 teachers resigned.", "In all 34 teachers resigned."),
        ("The tunnel is 9 miles long.", "The tunnel is 9 kilometres long."),
        ("The bear weighed 220 kilograms.", "The bear weighed 220 pounds."),
        ("The strike lasted two weeks.", "The strike lasted two months."),
        ("The bridge opened on 8 March 2023.", "The bridge opened last Tuesday."),
        ("The bridge opened in 2022.", "The bridge opened in 2023."),
    ],
    Support.NOT_FOUND: [
        (
            "Almost all seats, 90 percent, were sold.",
            "They sold 19 percent of the seats.",
        ),
        ("Some 340 houses burned.", "Several people were hurt by the smoke."),
        ("The bridge opened on 7 March 2023.", "The bridge opened in spring 2023."),
        ("The flood damaged 64 homes.", "The flood damaged 31 houses and 15 flats."),
    ],
    Support.UNKNOWN: [
        ("Exactly 34 teachers resigned.", "More than 30 teachers resigned."),
        ("Dozens of houses burned.", "Smoke lay over the valley."),
        ("Sales more than doubled.", "Sales soared."),
        ("The park covers 40 hectares.", "The park covers about 100 acres."),
    ],
}
"""Texts and sources of one sentence each, published on the same day."""


@pytest.mark.parametrize(
    ("text", "source", "stance"),
    [(*pair, stance) for stance, pairs in _PAIRS.items() for pair in pairs],
)
def test_holds_a_sentence_against_a_source(
    text: str, source: str, stance: Support
) -> None:
    assert _stances(text, source) == {stance}


def _stances(text: str, source: str) -> set[Support]:
    """Give the stances to a text; values that stand there as well are left aside."""
    article, document = annotate(text, _PUBLISHED), annotate(source, _PUBLISHED)
    found = evidence_for(article, [document])
    for each in found:
        assert each.words or each.why or each.stance is Support.NOT_FOUND, each
    stances = {each.stance for each in found}
    return stances - {Support.SUPPORTED} or stances


_REPORT = """\
The harbour authority said on Thursday that 214 of its 1,120 workers had walked out,
the third strike this year. The walkout began at 6 a.m. and cut traffic by 38
percent, it said, to 41 ships from 66 a day earlier. Losses came to about $2.6
million. "We have offered four percent over two years, and that is our last word,"
said Ana Lind, 47, who has run the port since 2016. The union wants 7.5 percent. The
two sides are to meet again on 3 June. Ms Lind earned $310,000 in 2022, up from
$285,000 in 2021. The port, built in 1931, handles 12.4 million tonnes a year over
8.5 km of quays; more than 300 trucks wait outside.
"""

_OF_THE_REPORT = {
    Support.SUPPORTED: [
        "More than 200 workers walked out.",
        "About a fifth of the workers walked out.",
        "Some 19 percent of the workers walked out.",
        "Traffic fell by 38 percent to 41 ships.",
        "Traffic fell by 25 ships.",
        "It was the third strike this year.",
        "The walkout began at 6 in the morning.",
        "Losses came to roughly $2,600,000.",
        "Ms Lind, 47, has run the port since 2016.",
        "The port offered 4% over two years.",
        "The union wants seven and a half percent.",
        "They meet again on June 3.",
        "Ms Lind earned $310,000 in 2022.",
        "Ms Lind earned $25,000 more in 2022 than in 2021.",
        "The port was built in the 1930s.",
        "It handles 12,400,000 tonnes a year.",
        "At least 300 trucks wait outside.",
        "The other 906 workers stayed.",
    ],
    Support.CONTRADICTED: [
        "A total of 241 workers walked out.",
        "Some 214 of 1,210 workers walked out, the authority said.",
        "Traffic fell by 38 percentage points.",
        "The walkout began at 9 a.m.",
        "Losses came to about $2.6 billion.",
        "Losses came to about 2.6 million euros.",
        "Ms Lind, 74, has run the port since 2016.",
        "The 47-year-old has run the port since 2015.",
        "The union wants 5.7 percent.",
        "The port was built in 1913.",
        "Fewer than 300 trucks wait outside.",
    ],
    Support.NOT_FOUND: [
        "The strike cost 12 jobs.",
        "Ships waited for 17 hours.",
    ],
    Support.UNKNOWN: [
        "Losses came to $2.6m.",
    ],
}


@pytest.mark.parametrize(
    ("text", "stance"),
    [(text, stance) for stance, texts in _OF_THE_REPORT.items() for text in texts],
)
def test_holds_a_sentence_against_a_report(text: str, stance: Support) -> None:
    assert _stances(text, " ".join(_REPORT.split())) == {stance}
