"""Figures of an article, held against documents."""

from datetime import date
from typing import Any

import pytest

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
from claimcheck.verbs import annotate, compare
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
    assert against(text, source) == Report(annotate(text))


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("About 1,200 people came.", "The gate counted 1,800 people."),
        ("Fewer than 30 boats came.", "There were more than 30 boats."),
        ("The pier cost $4.5 million.", "The pier cost $4.5 billion."),
        ("The pier cost $45.", "The pier cost 45 euros."),
        ("Below $30 million was paid.", "Below $25 million was paid."),
        ("Tax rose by 12 percent.", "Tax rose by 12 percentage points."),
        ("The wall is 9 metres high.", "The wall is 9 feet high."),
        ("Tax rose to 6 to 9 percent.", "Tax rose to 6 to 8 percent."),
        ("Between 18 and 25 percent left.", "Some 20 percent left."),
        ("He was jailed for two years.", "He was jailed for two months."),
        ("It opened on 3 March 2024.", "It opened on March 13, 2024."),
        ("It opened in March 2023.", "It opened in March 2024."),
        ("It opened on 3 March 2024.", "It opened in 2024."),
        ("It opened on Monday.", "It opened on Tuesday."),
        ("It opened at 8 p.m. sharp.", "It opened at 8:30 p.m. sharp."),
        ("Three boats sank.", "The storm sank seven boats."),
    ],
)
def test_warns_of_a_figure_that_no_source_has(text: str, source: str) -> None:
    report = against(text, source)
    assert [code for code, _ in reported(report)] == ["F102"]
    assert not report.unchecked


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
        pytest.param("Twelve boats left. Nine boats stayed.", id="two such claims"),
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
    assert compare(article, [article]) == Report(article)
    messages = [each.message for each in compare(article, [Article()]).findings]
    assert messages[0] == "source 1 has no “12 boats”"
    assert len(messages) == len(claims)


def test_an_order_is_no_figure() -> None:
    third: Mention[Any] = Mention(Ordinal(3))
    article = Article(claims=(DateClaim(date=third),))
    assert evidence_for(article, [article]) == ()
