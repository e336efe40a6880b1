"""Figures that follow from those of a document, and ages that are another person's."""

import pytest

from claimcheck.model import Support
from claimcheck.verbs import annotate, compare
from claimcheck.verbs.evidence import evidence_for

PUBLISHED = "2024-05-20"

FOLLOWS = [
    (
        "The new pier costs £640,000, of which the county pays a quarter.",
        "For the new pier the county pays £160,000.",
        "a quarter × £640,000 = 160,000",
    ),
    (
        "The stall sold 12,000 pies at $6 apiece during the fair.",
        "Pies at the fair brought in $72,000.",
        "12,000 pies × $6 = 72,000",
    ),
    (
        "Some 2,300 evacuees may go home to Lenwick. Another 410 of Lenwick must wait.",
        "Lenwick had about 2,700 evacuees.",
        "Some 2,300 evacuees + 410 = 2,710",
    ),
    (
        "The choir of Lenwick was founded in 1984 by a baker.",
        "The choir of Lenwick is 40 years old.",
        "1984 to 2024-05-20 = 40 years",
    ),
    (
        "Between 300 and 450 jobs will go at the Orrel mill.",
        "Up to 450 jobs are to go at the Orrel mill.",
        "",
    ),
    (
        "Members of the Orrel union voted 1,206 to 402 for the strike.",
        "Three quarters of the Orrel union voted for the strike.",
        "",
    ),
]


@pytest.mark.parametrize(("source", "text", "why"), FOLLOWS)
def test_what_follows_from_a_document_is_borne_out(
    source: str, text: str, why: str
) -> None:
    document, article = annotate(source, PUBLISHED), annotate(text, PUBLISHED)
    report = compare(article, [document])
    assert report.findings == ()
    if why:
        assert why in [each.why for each in report.evidence]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("The pier costs £640,000, of which the county pays a quarter.", "£180,000"),
        ("The stall sold 12,000 pies at $6 apiece during the fair.", "$78,000"),
        ("It hurt 34 men and 41 women at the fair.", "over 70 children"),
    ],
)
def test_what_does_not_follow_is_missing(source: str, text: str) -> None:
    document = annotate(source, PUBLISHED)
    assert compare(annotate(f"They told of {text}."), [document]).findings


GERMAN = (
    "Der Hafen von Lenwick kostet in diesem Jahr 14,5 Millionen Kronen, und die Boote "
    "sollen im Mai wieder fahren, wie der Rat am Montag mitteilte."
)

ASKED = [
    # differences
    ("Lenwick council voted 41 to 33 for the quay.", "It passed by a majority of 8."),
    ("A day ticket rises to 46 crowns from 41.", "Tickets rise by five crowns."),
    ("Of 64 boats, 57 came in.", "Seven boats failed to come in."),
    ("The trip shrinks to 48 minutes from two hours.", "It is 72 minutes shorter."),
    ("The ferry took 1 hour 24. It now takes 59 minutes.", "It is 25 minutes quicker."),
    ("Ann Hale, 41, beat Bob Orr, 34.", "Her rival is seven years younger."),
    ("The League won 34.6 per cent, the Farmers 28.1.", "It was 6.5 points ahead."),
    # sums
    ("The Gull landed 37 tonnes and the Tern 24.", "The boats landed 61 tonnes."),
    ("Some 150 people row and a further 27 steer.", "In all 177 people take part."),
    ("Buses carry 41 percent, and trams 26.", "Together they carry two-thirds."),
    # shares
    ("They voted 1,206 to 402 for the strike.", "Some three quarters were for it."),
    ("Orrel let 38 percent of the shops.", "More than half of them are unlet."),
    ("Between 120 and 150 of 1,000 jobs go.", "Some 12 to 15 percent of jobs go."),
    # rates
    ("The county paid $1.8 million for 3,600 lamps.", "It paid $500 a lamp."),
    ("They paid $2,400 for six months.", "They paid $400 a month."),
    ("It costs £3.50 a metre. They fenced 400 metres.", "It cost £1,400."),
    # lengths of time and dates
    ("The light was out from 04:20 to 06:50.", "It was out for two and a half hours."),
    ("A shock came at 02:10, and one 25 minutes later.", "There was one at 02:35."),
    ("The mill burnt on 4 May 2019, 12 days after the sale.", "Sold on 22 April 2019."),
    ("Born on 9 March 1931, she first sang in 1994.", "She was in her sixties then."),
    ("It was lit on 3 June 2021, 26 years to the day after.", "Lit on 3 June 1995."),
    ("The first sum is due on 18 August, 90 days from now.", "It is due in 90 days."),
    # units
    ("Hail up to 4 inches across fell.", "Hail as large as 10 cm fell."),
    ("Trams run at up to 50 km/h.", "Trams run at around 31 mph."),
]
"""What a source says, and what follows from it in the words that ask for it."""


@pytest.mark.parametrize(("source", "text"), ASKED)
def test_what_a_sentence_asks_to_be_reckoned_is_borne_out(
    source: str, text: str
) -> None:
    document, article = annotate(source, PUBLISHED), annotate(text, PUBLISHED)
    assert compare(article, [document]).findings == ()


TOLD_LOOSELY = [
    # ends of a range
    ("The riders were between 14 and 66 years old.", "The youngest rider was 14."),
    ("Rooms cost $70 to $210 a night.", "The dearest room costs $210 a night."),
    # bounds
    ("The quay took in £412,600 in May.", "The quay took in over £400,000 in May."),
    ("Waves of 11.4 metres hit Orrel.", "Waves at Orrel exceeded 11 metres."),
    ("Her aunt reached 103.", "Her aunt lived past 100."),
    ("Orrel has 480 beds, 93 of them empty.", "Fewer than 100 beds are empty."),
    ("The nave measures 41.5 to 47.8 metres.", "It is between 40 and 50 metres long."),
    ("The town says $412 million, the club $436 million.", "It cost $400-440 million."),
    # times of the clock
    ("The ferry left at 6.40 p.m.", "The ferry left shortly after half past six."),
    # shares
    ("Adults paid $61,000 and children $39,000.", "Children paid 39 percent of it."),
    ("Rust was found in 14 out of 70.", "Of the town's 70 lamps, 14 have rust."),
    # steps
    ("The stalls seat 625 and two boxes 45 each.", "The hall seats 715."),
    ("Sixty guards will be hired, doubling the force.", "It will have 120 guards."),
    ("Thefts fell from 88 to 35.", "Thefts more than halved."),
    ("Some $150,000 came in, 12 percent of the cost.", "The whole cost $1.25 million."),
    (
        "Orrel drew 1,203,550 guests. One in four came by boat.",
        "Orrel drew some 1.2 million guests. Of these, 300,000 came by boat.",
    ),
    (
        "Labour won 19 of 43 seats. It rained all day. The Greens won 8 seats.",
        "Together they have 27 seats.",
    ),
    # dates and ages
    ("The Tern was launched in 1993.", "The Tern was launched 31 years ago."),
    ("Ann Hale died aged 80.", "Ann Hale was born in 1943."),
    ("Ann Hale was born on 3 May 1931 and sang at 19.", "She first sang in 1950."),
    ("Work began in March 2019. It ended on 2 June 2022.", "It took over three years."),
    ("The strike is to last 12 days from Thursday.", "They strike from 23 May."),
    (
        "At 31, Ann Hale won. A 22-year-old came second.",
        "Her rival is nine years younger.",
    ),
    ("Ann Hale (31:04) beat Joan Orr (31:13).", "Ann Hale won by nine seconds."),
    ("The rest follows in August.", "The rest followed in August."),
    # what is of those before is no age
    ("Residents of Elm Road, 80 of whom moved, got £2,500 each.", "They got £200,000."),
]
"""What a source says, and what tells it loosely or follows in two steps."""


@pytest.mark.parametrize(("source", "text"), TOLD_LOOSELY)
def test_what_is_told_loosely_is_borne_out(source: str, text: str) -> None:
    document, article = annotate(source, PUBLISHED), annotate(text, PUBLISHED)
    assert compare(article, [document]).findings == ()


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("The riders were between 14 and 66 years old.", "The youngest rider was 16."),
        ("The quay took in £412,600 in May.", "The quay took in over £450,000 in May."),
        ("Waves of 11.4 metres hit Orrel.", "Waves at Orrel exceeded 12 metres."),
        ("The nave measures 41.5 to 47.8 metres.", "It is 42.5 to 47.8 metres long."),
        ("The ferry left at 6.40 p.m.", "The ferry left shortly after half past five."),
        (
            "Adults paid $61,000 and children $39,000.",
            "Children paid 42 percent of it.",
        ),
        ("The stalls seat 625 and two boxes 45 each.", "The hall seats 725."),
        ("Sixty guards will be hired, doubling the force.", "It will have 130 guards."),
        ("The Tern was launched in 1993.", "The Tern was launched 33 years ago."),
        ("Ann Hale died aged 80.", "Ann Hale was born in 1941."),
        ("Ann Hale (31:04) beat Joan Orr (31:13).", "Ann Hale won by six seconds."),
        ("The rest follows in August.", "The rest followed in July."),
    ],
)
def test_what_is_told_too_loosely_is_reported(source: str, text: str) -> None:
    document, article = annotate(source, PUBLISHED), annotate(text, PUBLISHED)
    assert compare(article, [document]).findings


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Lenwick voted 41 to 33 for the quay.", "It passed by a majority of 9."),
        ("A day ticket rises to 46 crowns from 41.", "Tickets rise by six crowns."),
        ("The Gull landed 37 tonnes and the Tern 24.", "The boats landed 71 tonnes."),
        ("The county paid $1.8 million for 3,600 lamps.", "It paid $600 a lamp."),
        ("The light was out from 04:20 to 06:50.", "It was out for three hours."),
        ("It burnt on 4 May 2019, 12 days after the sale.", "Sold on 24 April 2019."),
        ("Trams run at up to 50 km/h.", "Trams run at around 41 mph."),
        ("It was lit in 2019, a year after the storm.", "It was lit in 2020."),
    ],
)
def test_what_was_reckoned_wrong_is_missing(source: str, text: str) -> None:
    document, article = annotate(source, PUBLISHED), annotate(text, PUBLISHED)
    assert compare(article, [document]).findings


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Nobody rowed further than Ann Hale.", "A year later one of them rowed."),
        ("The Tern lost 46 sheep.", "A ship lost 46 animals."),
        ("A guest may claim up to $300.", "No guest may claim over $300."),
        (
            GERMAN,
            "The port of Lenwick costs 14.5 million crowns.",
        ),
    ],
)
def test_what_cannot_be_looked_for_is_no_finding(source: str, text: str) -> None:
    document, article = annotate(source, PUBLISHED), annotate(text, PUBLISHED)
    assert compare(article, [document]).findings == ()


@pytest.mark.parametrize(
    ("source", "text", "code"),
    [
        (
            "Lenwick votes on Friday 14 June.",
            "Lenwick votes on Monday, 14 June.",
            "F101",
        ),
        (
            "At least 26 rowers were hurt on the quay of Lenwick.",
            "At most 26 sailors were hurt on the quay of Lenwick.",
            "F101",
        ),
        (
            "“I never told anybody that the quay is safe to use,” Ann Hale said.",
            "Ann Hale said “the quay is safe to use”.",
            "F103",
        ),
        (
            "“Anyone who thinks I will leave the quay is wrong,” Ann Hale said.",
            "Ann Hale said: “I will leave the quay.”",
            "F103",
        ),
    ],
)
def test_what_says_the_reverse_is_reported(source: str, text: str, code: str) -> None:
    document, article = annotate(source, PUBLISHED), annotate(text, PUBLISHED)
    assert [each.code for each in compare(article, [document]).findings] == [code]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("The crew row at Lenwick on Saturday.", "The crew row on 25 May 2024."),
        ("Lenwick votes on Friday 14 June.", "Lenwick votes on 14 June."),
        (
            "“I never told anybody that the quay is safe to use,” Ann Hale said.",
            "Ann Hale had not said “the quay is safe to use”.",
        ),
        (
            "“They never asked, and the quay is safe to use,” Ann Hale said.",
            "Ann Hale said “the quay is safe to use”.",
        ),
    ],
)
def test_what_says_the_same_is_not(source: str, text: str) -> None:
    document, article = annotate(source, PUBLISHED), annotate(text, PUBLISHED)
    assert compare(article, [document]).findings == ()


@pytest.mark.parametrize(
    ("source", "text", "message"),
    [
        (
            "Kestrel shares lost 27 pence to 640 on Thursday.",
            "Kestrel shares closed at 640 pence after rising 27 pence.",
            "“27 pence” went the other way in source 1",
        ),
        (
            "Spending on guards at Orrel was 12 percent more than in 2022.",
            "Orrel's spending on guards was 12 percent less than in 2022.",
            "“12 percent” went the other way in source 1",
        ),
        (
            "Visits to Lenwick museum fell by 4,100 last year.",
            "Visits to Lenwick museum rose by 4,100 last year.",
            "“4,100” went the other way in source 1",
        ),
        (
            "Orrel made a pre-tax profit of £640m. It will put £1.3bn into a plant.",
            "Orrel made a pre-tax profit of £1.3bn.",
            "“£1.3bn” here is “£640m” in source 1",
        ),
        (
            "The Tern lies at a depth of 410 feet in Lake Orrel. She is 230 feet long.",
            "The ferry Tern lies at a depth of 230 feet in Lake Orrel.",
            "“230 feet” here is “410 feet” in source 1",
        ),
    ],
)
def test_a_figure_put_to_another_use_is_reported(
    source: str, text: str, message: str
) -> None:
    document, article = annotate(source, PUBLISHED), annotate(text, PUBLISHED)
    found = compare(article, [document]).findings
    assert [(each.code, each.message) for each in found] == [("F101", message)]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (
            "Kestrel shares lost 27 pence to 640 on Thursday.",
            "Kestrel shares closed at 640 pence after falling 27 pence.",
        ),
        (
            "Boys in Orrel sleep 12 percent less than girls.",
            "Girls in Orrel sleep 12 percent more than boys.",
        ),
        (
            "Orrel made £640m. It plans to invest £1.3bn in a plant.",
            "A plant in which Orrel invests will cost £1.3bn.",
        ),
        (
            "Visits to Lenwick fell by 4,100. Visits to Orrel rose by 4,100.",
            "Visits to Orrel rose by 4,100.",
        ),
    ],
)
def test_a_figure_told_in_other_words_is_not(source: str, text: str) -> None:
    document, article = annotate(source, PUBLISHED), annotate(text, PUBLISHED)
    assert compare(article, [document]).findings == ()


def test_a_list_without_small_words_is_looked_through() -> None:
    document = annotate(
        "\n".join(f"Hall {at}: {at + 50} lamps lit" for at in range(20))
    )
    article = annotate("One hall has 97 lamps.")
    assert [each.code for each in compare(article, [document]).findings] == ["F102"]


def test_an_age_is_no_other_person_s() -> None:
    document = annotate("Ann Hale, 52, rowed with Bob Orr, 31.", PUBLISHED)
    article = annotate("Bob Orr, 52, rowed for hours.", PUBLISHED)
    against = [
        each.words
        for each in evidence_for(article, [document])
        if each.stance is Support.CONTRADICTED
    ]
    assert against == ["31"]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Bob Orr, 31, rowed for hours.", PUBLISHED),
        ("Orr, 31, rowed for hours.", PUBLISHED),
        ("Bob Orr, 32, rowed for hours.", "2025-03-02"),
        ("Bob Orr, who was 24 in 2017, rowed for hours.", PUBLISHED),
    ],
)
def test_an_age_may_have_grown_between_two_texts(text: str, published: str) -> None:
    document = annotate("Ann Hale, 52, rowed with Bob Orr, 31.", PUBLISHED)
    stances = {
        each.stance for each in evidence_for(annotate(text, published), [document])
    }
    assert Support.CONTRADICTED not in stances
