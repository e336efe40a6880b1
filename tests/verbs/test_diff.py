"""What two versions of a text do not share."""

from datetime import date

import pytest
from attrs import evolve

from claimcheck.model import (
    Article,
    Attribution,
    CalendarDate,
    CountClaim,
    DateClaim,
    DateRange,
    Finding,
    Hedge,
    PartialDate,
    Quantity,
    Reason,
    Severity,
    Source,
    Span,
    Thing,
)
from claimcheck.verbs import annotate, diff


def told(before: str, after: str) -> list[tuple[str, str]]:
    report = diff(annotate(before), annotate(after))
    return [(each.code, each.message) for each in report.findings]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It took 30 boats.", "It took thirty boats."),
        ("It took over 30 boats.", "It took more than 30 boats."),
        ("The pier cost $4.5 billion.", "The pier cost $4.5bn."),
        ("The pier cost $1,200.", "The pier cost 1,200 dollars."),
        ("The wall is 5 km long.", "The wall is 5,000 metres long."),
        ("He was jailed for a decade.", "He was jailed for 10 years."),
        ("It opened on 3 March 2024.", "It opened on March 3, 2024."),
        ("It opened on Monday.", "On Monday it opened."),
        ("Twelve boats sank.", "In all, it is feared, twelve big boats sank at sea."),
        (
            "“It was a very dark night,” he said.",
            "He said: “It was a very dark night.”",
        ),
        ("Twelve boats sank.", "Twelve boats sank. Nobody was hurt."),
        ("No figure.", "None here."),
        ("The 40-year-old driver was fined $500.", "The driver, 40, was fined $500."),
        ("The strike lasted 14 days.", "The strike lasted two weeks."),
        ("The bank lent $1.5 billion to 12 firms.", "The bank lent 12 firms $1.5bn."),
        ("Built in 1931, it is 300 feet tall.", "It is 300 ft tall, built in 1931."),
        ("It fell from 48 percent to 42.", "It fell to 42 from 48 percent."),
    ],
)
def test_what_is_only_printed_in_another_way_is_the_same(
    before: str, after: str
) -> None:
    assert told(before, after) == []


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        (
            "It took more than 30 boats.",
            "It took 30 boats.",
            "another hedge: “more than 30 boats” became “30 boats”",
        ),
        (
            "Twelve boats sank off the coast.",
            "Fourteen boats sank off the coast.",
            "another value: “Twelve boats” became “Fourteen boats”",
        ),
        (
            "The wall is 5 miles long.",
            "The wall is 5 km long.",
            "another unit: “5 miles” became “5 km”",
        ),
        (
            "The wall is 5 km long.",
            "The wall is 3.1 miles long.",
            "another unit: “5 km” became “3.1 miles”",
        ),
        (
            "The wall is 5 km long.",
            "The wall is 3.8 miles long.",
            "another value: “5 km” became “3.8 miles”",
        ),
        (
            "The firm cut 300 jobs.",
            "The firm plans to cut 300 jobs.",
            "another modality: “300 jobs” became “300 jobs”",
        ),
        (
            "The pier cost $5 in all.",
            "The pier cost €5 in all.",
            "another unit: “$5” became “€5”",
        ),
        (
            "The pier cost $5 in all.",
            "The pier cost $6 in all.",
            "another value: “$5” became “$6”",
        ),
        (
            "They sank twelve boats there.",
            "They sank twelve piers there.",
            "another thing: “twelve boats” became “twelve piers”",
        ),
        (
            "It opened on 3 March 2024.",
            "It opened on 3 April 2024.",
            "another value: “3 March 2024” became “3 April 2024”",
        ),
        (
            "It opened on Monday.",
            "It opened on Tuesday.",
            "another value: “Monday” became “Tuesday”",
        ),
        (
            "Then a storm sank twelve boats.",
            "All fourteen boats that set out to fish were lost to waves.",
            "another value: “twelve boats” became “fourteen boats”",
        ),
    ],
)
def test_tells_how_a_claim_was_changed(before: str, after: str, message: str) -> None:
    assert told(before, after) == [("C101", message)]


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        (
            "The storm sank twelve boats.",
            "The storm did not sink twelve boats.",
            "another negation: “twelve boats” became “twelve boats”",
        ),
        (
            "The storm sank twelve boats.",
            "The storm will sink twelve boats.",
            "another modality: “twelve boats” became “twelve boats”",
        ),
        (
            "The storm sank twelve boats.",
            "The storm will sink nine boats.",
            "another value and modality: “twelve boats” became “nine boats”",
        ),
    ],
)
def test_tells_what_is_now_denied_or_no_longer_certain(
    before: str, after: str, message: str
) -> None:
    assert told(before, after) == [("C101", message)]


def test_a_claim_that_stands_elsewhere_was_moved() -> None:
    before = "Twelve boats sank. The pier cost $45. It rained for six days."
    after = "The pier cost $45. It rained for six days. Twelve boats sank."
    report = diff(annotate(before), annotate(after))
    (finding,) = report.findings
    assert (finding.code, finding.severity) == ("C104", Severity.ADVICE)
    assert finding.message == "“Twelve boats” was moved"
    assert finding.span == Span(43, 49)
    assert told("It rained for 6 days.", "Dry! Then it rained for 6 days.") == []


@pytest.mark.parametrize(
    ("before", "after", "finding"),
    [
        (
            "“It was a very wet night,” he said.",
            "“It was a very dry night,” he said.",
            (
                "C105",
                "“It was a very wet night,” became “It was a very dry night,”",
            ),
        ),
        (
            "“It was a very wet night,” he said.",
            "He said little.",
            ("C102", "the quotation “It was a very wet night,” is gone"),
        ),
        (
            "He said little.",
            "“It was a very wet night,” he said.",
            ("C103", "the quotation “It was a very wet night,” is new"),
        ),
    ],
)
def test_quotations_are_held_against_each_other(
    before: str, after: str, finding: tuple[str, str]
) -> None:
    assert finding in told(before, after)


def test_a_few_quoted_words_are_a_name() -> None:
    assert told("She read “Night and Day”.", "She read “Day and Night”.") == []


def test_a_changed_claim_is_shown_in_both_versions() -> None:
    after = annotate("It took 30 boats.")
    report = diff(annotate("It took more than 30 boats."), after)
    assert report.article is after
    assert report.findings == (
        Finding(
            Span(8, 10),
            "another hedge: “more than 30 boats” became “30 boats”",
            (
                Reason("the version before says “more than 30 boats”"),
                Reason("this version says “30 boats”", Span(8, 10)),
            ),
            (),
            "C101",
            "claim-changed",
            Severity.WARNING,
        ),
    )


def test_what_was_lost_is_quoted_and_comes_last() -> None:
    before = annotate("The pier cost $45. Nobody swam for three hours.")
    report = diff(before, annotate("Some said that the pier cost $50."))
    changed, lost = report.findings
    assert changed.code == "C101"
    assert lost == Finding(
        None,
        "“three hours” is gone",
        (Reason("the version before says: Nobody swam for three hours."),),
        (),
        "C102",
        "claim-lost",
        Severity.WARNING,
    )


def test_a_long_sentence_is_quoted_in_part() -> None:
    before = annotate(f"Twelve boats sank {'far and ' * 40}away.")
    (lost,) = diff(before, annotate("")).findings
    (reason,) = lost.because
    assert reason.says.startswith("the version before says: Twelve boats sank far")
    assert reason.says.endswith(" …")
    assert len(reason.says) < 250


def test_what_was_added_is_advice() -> None:
    after = annotate("The pier is old. It cost $45.")
    (added,) = diff(annotate("The pier is old."), after).findings
    assert added == Finding(
        Span(25, 28),
        "“$45” is new",
        (Reason("the version before has no such claim", Span(25, 28)),),
        (),
        "C103",
        "claim-added",
        Severity.ADVICE,
    )


def test_of_two_figures_in_a_sentence_each_is_known_by_its_thing() -> None:
    before = "The storm sank 12 boats and felled 30 trees."
    after = "The storm felled 40 trees and sank 12 boats."
    assert told(before, after) == [
        ("C101", "another value: “30 trees” became “40 trees”")
    ]


def test_one_kind_of_value_does_not_become_another() -> None:
    codes = [code for code, _ in told("It was 12 boats.", "It was in 2012.")]
    assert codes == ["C103", "C102"]


def cited(name: str | None, *aliases: str) -> Article:
    boats = CountClaim(Quantity(12), Thing("boats"))
    if name is None:
        return Article(claims=(boats,))
    source = Source(name, aliases=aliases)
    return Article(claims=(evolve(boats, attribution=Attribution(source)),))


def test_another_source_is_a_change() -> None:
    (finding,) = diff(cited("Ida Moller"), cited("Ben Moller")).findings
    assert finding.message == "another source: “12 boats” became “12 boats”"
    assert finding.because[-1] == Reason("Ida Moller was cited for it, now Ben Moller")


def test_a_source_that_is_dropped_is_a_change() -> None:
    (finding,) = diff(cited("Ida Moller"), cited(None)).findings
    assert finding.because[-1] == Reason("Ida Moller was cited for it, now nobody")


@pytest.mark.parametrize("now", [cited("Moller"), cited("the pilot", "Ida Moller")])
def test_a_source_named_in_another_way_is_the_same(now: Article) -> None:
    assert diff(cited("Ida Moller"), now).findings == ()


def test_relative_dates_are_held_against_each_other_as_days_where_both_are_known() -> (
    None
):
    old = annotate("It opened on Monday.", published="2024-03-05")
    same = annotate("It opened on 4 March 2024.", published="2024-03-05")
    assert diff(old, same).findings == ()
    later = annotate("It opened on Monday.", published="2024-03-12")
    (finding,) = diff(old, later).findings
    assert finding.message == "another value: “Monday” became “Monday”"
    assert finding.because[-1] == Reason("it was 2024-03-04 and is now 2024-03-11")


def test_a_lost_day_of_publication_changes_no_relative_date() -> None:
    old = annotate("It opened on Monday.", published="2024-03-05")
    assert diff(old, annotate("It opened on Monday.")).findings == ()


def test_ranges_of_dates_are_values_like_others() -> None:
    march, may = (PartialDate(CalendarDate(month=month)) for month in (3, 5))
    spring = Article(claims=(DateClaim(date=DateRange(march, may)),))
    assert diff(spring, spring).findings == ()
    fixed = PartialDate(CalendarDate(2024, 3, 5))
    day = Article(claims=(DateClaim(date=DateRange(fixed, fixed)),))
    assert diff(day, day).findings == ()
    assert [each.code for each in diff(spring, day).findings] == ["C101"]


def test_dates_that_no_calendar_has_are_held_as_printed() -> None:
    old, new = (
        annotate(f"It opened on {day} February.", published="2024-03-05")
        for day in (30, 31)
    )
    assert diff(old, old).findings == ()
    assert [each.code for each in diff(old, new).findings] == ["C101"]


def test_claims_made_by_hand_need_no_text() -> None:
    more = CountClaim(Quantity(30, hedge=Hedge.ABOVE), Thing("boats"))
    bare = CountClaim(Quantity(30), Thing("boats"))
    old, new = (Article(claims=(each,)) for each in (more, bare))
    (finding,) = diff(old, new).findings
    assert finding.span is None
    assert diff(Article(published=date(2024, 3, 5)), Article()).findings == ()


def test_shows_what_a_converted_quantity_was_in_its_new_unit() -> None:
    before, after = annotate("The wall is 5 km long."), annotate("It is 3 miles long.")
    (finding,) = diff(before, after).findings
    assert [each.says for each in finding.because] == [
        "the version before says “5 km”",
        "this version says “3 miles”",
        "5 km = 3.107 miles",
    ]


def test_an_age_does_not_hang_on_what_one_will_do() -> None:
    before = annotate("Ann Hale, the last rower, is 79. She will sell the boat.")
    after = annotate("Ann Hale, who is 79 and the last rower, will sell the boat.")
    assert diff(before, after).findings == ()
