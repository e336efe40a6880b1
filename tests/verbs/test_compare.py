"""Figures of an article, held against documents."""

from datetime import date
from typing import Any

import pytest

from claimcheck.facts import parse_facts
from claimcheck.model import (
    Article,
    CalendarDate,
    Clock,
    CountClaim,
    DateClaim,
    DateRange,
    Finding,
    Hedge,
    MeasureClaim,
    Mention,
    Ordinal,
    PartialDate,
    Quantity,
    Reason,
    Report,
    Severity,
    Span,
    Support,
    Thing,
    Unchecked,
)
from claimcheck.verbs import annotate, compare, score
from claimcheck.verbs.evidence import evidence_for


def against(text: str, *sources: str, published: str | None = None) -> Report:
    return compare(
        annotate(text, published), [annotate(each, published) for each in sources]
    )


def reported(report: Report) -> list[tuple[str, str]]:
    text = report.article.text
    return [(f.code, f.span.of(text) if f.span else "") for f in report.findings]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("More than 30 officials signed.", "The list was signed by 34 officials."),
        ("More than 30 officials signed.", "More than 30 officials signed."),
        ("About 1,200 people came.", "The gate counted 1,243 people."),
        ("Up to 15 boats sank.", "As many as 15 boats sank."),
        ("Nearly 30 boats sank.", "Exactly 30 boats sank."),
        ("Dozens of boats sank.", "Some 40 boats sank."),
        ("Five million people live there.", "The city has 5,000,000 people."),
        ("The pier cost $1,200.", "The pier cost 1,200 dollars."),
        ("The pier cost $4.5 billion.", "They paid $4.5bn for the pier."),
        ("Tax rose to 12%.", "Tax rose to 12.0 percent."),
        ("Half of the crew left.", "Of the crew, 50% left."),
        ("About a third of the crew left.", "Of the crew, 33.4 percent left."),
        ("Five million people live there.", "There live 5m people."),
        ("Two-thirds of the crew left.", "Of the crew, 66.7 percent left."),
        ("Tax rose to 33 percent.", "Tax rose to 33.4 percent."),
        ("The wall is 9 metres high.", "The wall is 30 feet high."),
        ("The wall is 5,000 metres long.", "The wall is 5 km long."),
        ("It was 20 degrees Celsius.", "It was 68 degrees Fahrenheit."),
        ("Between 18 and 25 percent left.", "From 18 to 25 percent left."),
        ("Between 18 and 25 percent left.", "First 18 percent left, then 25 percent."),
        ("He was jailed for two years.", "He was jailed for 24 months."),
        ("A 52-year-old man swam.", "The man, aged 52, swam."),
        ("It opened on 3 March 2024.", "It opened on March 3, 2024."),
        ("It opened on 3 March.", "It opened on Sunday, March 3, 2024."),
        ("It opened in March 2024.", "It opened on March 3, 2024."),
        ("It opened on Monday.", "On Monday it opened."),
        ("It opened at 8 p.m. sharp.", "The doors opened at 8 p.m. sharp."),
    ],
)
def test_bears_out_what_is_printed_in_another_way(text: str, source: str) -> None:
    assert annotate(text).claims
    report = against(text, source)
    assert (report.findings, report.unchecked) == ((), ())
    assert {each.stance for each in report.evidence} == {Support.SUPPORTED}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("About 1,200 people came.", "The gate counted 1,800 people."),
        ("Fewer than 30 boats came.", "There were more than 30 boats."),
        ("The bill came to $45.", "The pier cost 45 euros."),
        ("Tax was 12 percent.", "It went up by 12 percentage points."),
        ("He was jailed for two years.", "The trial took two months."),
        ("It opened on 3 March 2024.", "The trial was on March 13, 2024."),
        ("It opened on 3 March 2024.", "It opened in 2024."),
        ("It opened on Monday.", "Doors shut on a Tuesday."),
        ("More than $30 was paid.", "Somebody lost $3,000 at sea."),
        ("The Covid-19 ward was full.", "Some of the wards lay empty: Covid-18."),
        ("It was his 61st birthday.", "He turned sixty; nobody was there."),
    ],
)
def test_warns_of_a_figure_that_no_source_has(text: str, source: str) -> None:
    report = against(text, source)
    assert [code for code, _ in reported(report)] == ["F102"]
    assert not report.unchecked


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The pier cost $4.5 million.", "The pier cost $4.5 billion."),
        ("The pier cost $45.", "The pier cost 45 euros."),
        ("Below $30 million was paid.", "Below $25 million was paid."),
        ("Tax rose by 12 percent.", "Tax rose by 12 percentage points."),
        ("The wall is 9 metres high.", "The wall is 9 feet high."),
        ("Tax rose to 6 to 9 percent.", "Tax rose to 6 to 8 percent."),
        ("He was jailed for two years.", "He was jailed for two months."),
        ("It opened on 3 March 2024.", "It opened on March 13, 2024."),
        ("It opened in March 2023.", "It opened in March 2024."),
        ("It ran from 2010 to 2015.", "It ran from 2011 to 2015."),
        ("It opened on Monday.", "It opened on Tuesday."),
        ("It opened at 8 p.m. sharp.", "It opened at 8:30 p.m. sharp."),
        ("3 March 2023, 8 p.m. ET", "3 March 2024, 8 p.m. ET"),
        ("At least 34 states signed.", "At most 34 states signed."),
        ("Nearly 100 boats sank.", "Just over 100 boats sank."),
        ("The Covid-19 ward was full.", "The Covid-18 ward was full."),
        ("Three boats sank.", "The storm sank seven boats."),
        ("Of 450 boats 12 sank.", "The storm sank 12 of 540 boats, the log says."),
    ],
)
def test_a_sentence_that_says_the_same_with_another_value_is_a_contradiction(
    text: str, source: str
) -> None:
    assert [code for code, _ in reported(against(text, source))] == ["F101"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "More than 30 boats were lost in the gale off the cape.",
            "The gale sank nearly 30 boats near the cape on Monday.",
        ),
        (
            "Just over 40 percent of bakers use the old mill's flour.",
            "Just under 40 per cent of bakers buy flour from that mill, with 11 carts.",
        ),
        (
            "Fewer than 200 tickets for the opera were left by noon.",
            "By noon the opera had a little over 200 tickets to sell.",
        ),
    ],
)
def test_the_same_figure_under_the_opposite_hedge_is_a_contradiction(
    text: str, source: str
) -> None:
    assert [each.code for each in against(text, source).findings] == ["F101"]


def test_a_limit_that_another_sentence_tells_otherwise_is_left_open() -> None:
    text = "More than 30 boats were lost in the gale off the cape."
    source = "The gale sank at least 30 boats off the cape. Nearly 30 boats had crews."
    assert not against(text, source).findings


def test_the_sentence_that_says_the_same_counts_more_than_the_number_elsewhere() -> (
    None
):
    source = "The storm sank 23 boats off Corby. It felled 32 trees in the park."
    (finding,) = against("The storm sank 32 boats off Corby.", source).findings
    assert finding.message == "“32 boats” here is “23 boats” in source 1"


def test_a_small_number_of_something_else_bears_nothing_out() -> None:
    source = "They counted 25 people. Ten jobs were lost in the end, he said."
    assert reported(against("Only 10 people came.", source)) == [("F102", "10")]
    text = "Some 870 infections were found."
    source = "They counted 25 infections. In the end they had found 870 cases."
    assert not against(text, source).findings


@pytest.mark.parametrize("text", ["Fares rose to $5.50.", "Fares rose from $4."])
def test_where_something_rose_from_and_to_is_found_alone(text: str) -> None:
    report = against(text, "Fares rose from $4 to $5.50 in May.")
    assert {each.stance for each in report.evidence} == {Support.SUPPORTED}


def test_a_source_that_prints_years_does_not_have_another_one() -> None:
    text = "It opened in August 2021."
    assert reported(against(text, "It opened on 17 August. The 2019 fair was bad."))
    assert not against(text, "It opened on 17 August, and was shut in 2021.").findings
    assert against(text, "It opened on 17 August.").unchecked


def test_an_amount_is_found_in_a_rate() -> None:
    assert not against("It costs $499 now.", "It costs $499 a month.").findings
    report = against("The plan costs $499 a month.", "Each month one pays $499.")
    assert not report.findings
    assert [each.why for each in report.unchecked] == [
        "source 1 has the amount and does not say per what, as “$499”"
    ]


def test_a_value_that_another_one_was_taken_from_contradicts_none() -> None:
    source = "The storm sank 12 boats and 15 ferries. Of the ferries, 9 were full."
    assert not against("The storm sank 12 boats and 9 full ferries.", source).findings


@pytest.mark.parametrize(
    ("text", "source", "why"),
    [
        (
            "The storm hurt 17 people.",
            "The storm hurt 12 men and five women.",
            "12 men + five women = 17",
        ),
        (
            "Fares rose by $1.50 in May.",
            "Fares rose from $4 to $5.50 in May.",
            "$4 to $5.50 = by 1.5",
        ),
        (
            "A quarter of the boats sank.",
            "Of the 200 boats, 50 sank.",
            "50 of 200 boats = 25%",
        ),
        ("Fares rose by 25 percent.", "Fares rose from $4 to $5.", "$4 to $5 = 25%"),
        (
            "Tax rose by 5 percentage points.",
            "Tax rose from 12 percent to 17 percent.",
            "12 percent to 17 percent = by 5",
        ),
        (
            "She ran it for six years.",
            "She ran it from 2010 to 2016.",
            "from 2010 to 2016 = 6 years",
        ),
        (
            "The fair ran for three days.",
            "The fair ran from 3 March 2024 to 5 March 2024.",
            "from 3 March 2024 to 5 March 2024 = 3 days",
        ),
        ("It is 9 metres wide.", "It is 30 feet wide.", "30 feet = 9.144 metres"),
    ],
)
def test_what_follows_from_a_source_is_borne_out_and_the_reckoning_shown(
    text: str, source: str, why: str
) -> None:
    evidence = [
        each
        for each in evidence_for(annotate(text), [annotate(source)])
        if each.why and each.stance is Support.SUPPORTED
    ]
    assert [each.why for each in evidence] == [why]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param("It hurt 17 people.", "Men: 12. Women: 5.", id="two sentences"),
        pytest.param(
            "It sank 24 boats.", "It sank 12 boats, and 12 boats more.", id="said again"
        ),
        pytest.param(
            "It sank seven boats in May.", "It sank 9 boats in May, 2 at sea.", id="few"
        ),
        pytest.param("They paid $1.7m in all.", "They paid $1.8m and $90,000 in all."),
    ],
)
def test_numbers_that_happen_to_add_up_prove_nothing(text: str, source: str) -> None:
    assert against(text, source).findings


def test_shows_what_is_missing_and_what_comes_nearest() -> None:
    text = "The pier, built last, cost $46 in all."
    report = against(text, "The quay cost $10, the pier $45 and the light $90.")
    assert report.findings == (
        Finding(
            Span(27, 30),
            "source 1 has no “$46”",
            (
                Reason("the article says “$46”", Span(27, 30)),
                Reason("nearest to it in source 1 is “$45”"),
            ),
            (),
            "F102",
            "figure-not-in-source",
            Severity.WARNING,
        ),
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("The pier cost $46.", "source 1 says “$45” (line 3)"),
        ("It took 99 years.", "nearest to it in source 1 (line 5) is “two years”"),
        (
            "“It was a very long night,” he said.",
            "source 1 says “It was a very dark night” (line 4)",
        ),
    ],
)
def test_names_the_line_of_a_source_that_has_several(text: str, says: str) -> None:
    source = (
        "The log\n\nThe pier cost $45.\n“It was a very dark night,” he said.\n"
        "The works lasted two years.\n"
    )
    (finding,) = against(text, source).findings
    assert [each.says for each in finding.because][1:] == [says]


def test_of_several_sources_one_that_bears_it_out_is_enough() -> None:
    text = "The pier cost $46."
    assert not against(text, "It cost $45.", text).findings
    (finding,) = against(text, "It cost $45.", "It was dear.").findings
    assert finding.message == "no source has “$46”"
    assert [each.says for each in finding.because] == [
        "the article says “$46”",
        "nearest to it in source 1 is “$45”",
    ]


def test_without_any_source_nothing_is_borne_out() -> None:
    (finding,) = against("The pier cost $46.").findings
    assert finding.message == "no source has “$46”"


def test_calls_a_source_by_its_title() -> None:
    article = annotate("The pier cost $46.")
    (finding,) = compare(article, [annotate("It was dear.", title="the log")]).findings
    assert finding.message == "the log has no “$46”"


def test_another_value_of_the_very_same_thing_is_a_contradiction() -> None:
    report = against("Fourteen fishing boats left.", "Twelve fishing boats left early.")
    assert report.findings == (
        Finding(
            Span(0, 8),
            "“Fourteen fishing boats” here is “Twelve fishing boats” in source 1",
            (
                Reason("the article says “Fourteen fishing boats”", Span(0, 8)),
                Reason("source 1 says “Twelve fishing boats”"),
            ),
            (),
            "F101",
            "contradicted-by-source",
            Severity.ERROR,
        ),
    )


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("Twelve sailing boats left.", id="other boats"),
        pytest.param("Twelve boats sank.", id="another verb"),
        pytest.param("If it rains, twelve boats left.", id="on a condition"),
        pytest.param("It was twelve boats.", id="no verb and any boats"),
    ],
)
def test_what_may_be_about_something_else_is_only_not_found(source: str) -> None:
    assert reported(against("Fourteen boats left.", source)) == [("F102", "Fourteen")]


def test_a_wide_hedge_on_the_very_same_thing_is_taken_at_its_word() -> None:
    text = "More than 30 officials signed."
    assert not against(text, "In the end 90 officials signed.").findings
    assert reported(against(text, "In the end 90 boats came.")) == [
        ("F102", "More than 30")
    ]


@pytest.mark.parametrize(
    ("text", "source", "why"),
    [
        (
            "It took 30 boats.",
            "It took more than 30 boats.",
            "source 1 has the figure under another hedge, as “more than 30 boats”",
        ),
        (
            "Tax rose to 9 percent.",
            "Tax rose to 6 to 9 percent.",
            "source 1 has the figure as one end of a range, as “6 to 9 percent”",
        ),
        (
            "Dozens of boats sank.",
            "The storm was bad.",
            "source 1 cannot be searched for what is so vague",
        ),
        (
            "It opened last week.",
            "It opened early.",
            "source 1 cannot be searched for a day that is told from an unknown one",
        ),
        (
            "It opened on 3 March 2024.",
            "It opened on 3 March.",
            "source 1 has the date without its year, as “3 March”",
        ),
        (
            "It opened at 7 p.m. sharp.",
            "When? At 7.",
            "source 1 has the number without a unit, as “7”",
        ),
        (
            "The pier cost $46.",
            "And the cost? It was 46, he said.",
            "source 1 has the number without a unit, as “46”",
        ),
        (
            "The pier cost $46.",
            "See invoice A/46.",
            "source 1 has these digits where no value is read, as “46”",
        ),
        (
            "Three boats sank.",
            "The Ada, the Eva and the Ida sank.",
            "source 1 does not count them, but may list them",
        ),
    ],
)
def test_tells_what_it_cannot_decide(text: str, source: str, why: str) -> None:
    report = against(text, source)
    assert not report.findings
    assert [(each.code, each.why) for each in report.unchecked] == [("F102", why)]


def test_a_place_where_the_figure_stands_is_told_before_one_that_is_silent() -> None:
    article = annotate("Three boats sank.")
    sources = [annotate("Which boats?"), annotate("Not more than three boats sank.")]
    (unchecked,) = compare(article, sources).unchecked
    assert unchecked == Unchecked(
        "“Three boats”",
        "source 2 has the figure under another hedge, as “Not more than three boats”",
        Span(0, 5),
        "F102",
    )


def test_relative_dates_are_reckoned_from_each_text_s_own_publication() -> None:
    article = annotate("It opened on 3 March 2024.")
    source = "It opened on Sunday."
    assert not compare(article, [annotate(source, "2024-03-05")]).findings
    assert compare(article, [annotate(source, "2024-03-15")]).findings


def test_a_weekday_is_found_where_no_publication_is_known() -> None:
    article = annotate("It opened on Sunday.", published="2024-03-05")
    assert not compare(article, [annotate("It opened on Sunday.")]).findings
    assert compare(article, [annotate("It opened on Monday.")]).findings


def test_shows_the_evidence_on_both_sides() -> None:
    source = annotate("They paid $45 for it. Far off, twelve boats sank.", title="log")
    article = annotate("The pier cost $45. Then 300 boats sank.")
    paid, sank = evidence_for(article, [source])
    assert (paid.stance, paid.place, paid.words) == (
        Support.SUPPORTED,
        Span(10, 13),
        "$45",
    )
    assert (sank.stance, sank.words) == (Support.CONTRADICTED, "twelve boats")
    assert sank.place is not None
    assert sank.place.of(source.text) == "twelve"
    assert (sank.source.name, sank.document) == ("log", 0)


def test_claims_made_by_hand_need_no_text() -> None:
    day = PartialDate(CalendarDate(2024, 3, 3))
    autumn = DateRange(PartialDate(CalendarDate(month=9)), PartialDate(CalendarDate()))
    claims = (
        CountClaim(Quantity(12), Thing("boats")),
        DateClaim(date=DateRange(day, day)),
        DateClaim(date=autumn),
        DateClaim(date=Clock(8)),
        MeasureClaim(Quantity(0, hedge=Hedge.UP_TO)),
    )
    article = Article(claims=claims, published=date(2024, 3, 5))
    report = compare(article, [article])
    assert (report.findings, report.unchecked) == ((), ())
    messages = [each.message for each in compare(article, [Article()]).findings]
    assert messages[0] == "source 1 has no “12 boats”"
    assert len(messages) == len(claims)


def test_an_order_is_no_figure() -> None:
    third: Mention[Any] = Mention(Ordinal(3))
    article = Article(claims=(DateClaim(date=third),))
    assert evidence_for(article, [article]) == ()


NIGHT = "It was, he said later, a long and very cold night at sea for all of them."


@pytest.mark.parametrize(
    "text",
    [
        "He called it “a long and very cold night”.",
        "He called it “A long and … cold night at sea”.",
        "He called it “a long and very cold night [in the boat]”.",
        "It was a ‘cold night’, he said.",
        "It was “a very warm” night.",
    ],
)
def test_quoted_words_that_a_source_has_or_that_are_too_few_are_left_alone(
    text: str,
) -> None:
    assert not against(text, "It rained.", NIGHT).findings


def test_a_quotation_that_was_changed_is_shown_as_the_source_has_it() -> None:
    text = "He spoke of “a long and very warm night at sea”."
    (finding,) = against(text, NIGHT).findings
    assert (finding.code, finding.span) == ("F103", Span(12, 47))
    assert finding.message == (
        "“a long and very warm night at sea” reads "
        "“a long and very cold night at sea” in source 1"
    )


def test_a_quotation_that_no_source_has_is_an_orphan() -> None:
    text = "“Nobody ever sails from here in winter,” he said."
    (finding,) = against(text, NIGHT).findings
    assert finding.message == (
        "source 1 has no such words: “Nobody ever sails from here in winter,”"
    )
    (finding,) = against(text, NIGHT, "It rained.").findings
    assert finding.message.startswith("no source has such words")
    assert not against(text).findings


def test_a_quotation_that_comes_as_near_to_two_passages_is_not_decided() -> None:
    source = "It was the worst night of my life. It was the worst year of my life."
    (unchecked,) = against(
        "“It was the worst day of my life,” he said.", source
    ).unchecked
    assert unchecked.why == (
        "source 1 has two passages that come as near, as "
        "“It was the worst night of my life”"
    )


FACTS = parse_facts("""
[[fact]]
says = "The town has twelve fishing boats."
source = { title = "the log" }

[[fact]]
says = "The lighthouse is 30 metres tall."
source = { title = "the register" }

[[fact]]
event = "the harbour strike"
aliases = ["the walkout"]
start = 2023-02-06
source = { title = "the notice" }
""")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "The town has 14 fishing boats.",
            "“14 fishing boats” here is “twelve” in the log",
        ),
        (
            "The lighthouse is 35 metres tall.",
            "“35 metres” here is “30 metres” in the register",
        ),
        (
            "The walkout began on 8 February 2023.",
            "“8 February 2023” here is “2023-02-06” in the notice",
        ),
    ],
)
def test_a_fact_that_says_otherwise_is_cited(text: str, message: str) -> None:
    (finding,) = compare(annotate(text), [], FACTS).findings
    assert (finding.code, finding.message) == ("F104", message)
    assert finding.because[-1].fact in FACTS


@pytest.mark.parametrize(
    "text",
    [
        "The town has twelve fishing boats.",
        "The town has 14 sailing boats.",
        "The village has 14 fishing boats.",
        "The lighthouse is 98 feet tall.",
        "The lighthouse is 4 metres wide.",
        "The lighthouse is 35 metres from the shore.",
        "The mill is 35 metres tall.",
        "The town would have 14 fishing boats if it were richer.",
        "The walkout began on 6 February 2023.",
        "The walkout began in February.",
    ],
)
def test_facts_need_not_bear_a_figure_out(text: str) -> None:
    assert not compare(annotate(text), [], FACTS).findings


def test_facts_are_asked_besides_sources() -> None:
    article = annotate("The town has 14 fishing boats.")
    codes = [each.code for each in compare(article, [article], FACTS).findings]
    assert codes == ["F104"]


@pytest.mark.parametrize(
    ("text", "value", "reason"),
    [
        ("No figure at all.", 1.0, "nothing to hold against a source"),
        ("The pier cost $45.", 1.0, "all 1 borne out"),
        (
            "The pier cost $45 and has 17 lamps.",
            0.5,
            "1 of 2 borne out: source 1 has no “17 lamps”",
        ),
        ("It has 17 lamps.", 0.0, "0 of 1 borne out: source 1 has no “17 lamps”"),
        ("Dozens of lamps burnt.", 1.0, "nothing to hold against a source"),
    ],
)
def test_the_score_is_the_share_that_is_borne_out(
    text: str, value: float, reason: str
) -> None:
    found = score(against(text, "They paid $45 for the pier."))
    assert (found.value, found.reason) == (value, reason)


def test_the_score_counts_quotations_that_no_source_has() -> None:
    text = "It cost $45: “far more than they ever told us”, he said."
    assert score(against(text, "They paid $45.")).value == 0.5
