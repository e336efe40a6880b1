"""T111 beyond its own examples."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck import annotate, check, parse_facts
from claimcheck.model import (
    Article,
    CalendarDate,
    CalendarUnit,
    Claim,
    Duration,
    Elapsed,
    End,
    EventDate,
    Fact,
    Finding,
    Hedge,
    Mention,
    Offset,
    PartialDate,
    Published,
    Source,
    SourceKind,
    Thing,
)
from claimcheck.rules import BUILT_IN

T111 = BUILT_IN.select("T111")
TEXT = (
    "May 2, 2019\n\nThe union met on Monday. The Norland strike, which has lasted for "
    "almost five weeks, goes on."
)
FACTS = """
[[fact]]
event = "the Norland strike"
aliases = ["the strike"]
start = 2018-09-03
source = { title = "Norland Gazette" }
"""


WINDOW = (
    "between 29 September and 7 October 2018; a Monday if the text is of the Monday it "
    "speaks of: 1 October 2018"
)


def findings(text: str, published: date | None = None) -> tuple[Finding, ...]:
    return check(annotate(text, published), parse_facts(FACTS), T111).findings


def test_shows_three_sides_the_reckoning_and_a_repair_for_each() -> None:
    (finding,) = findings(TEXT)
    assert [reason.says for reason in finding.because] == [
        "the article says it is of “May 2, 2019”",
        "from the start of the Norland strike to publication is “almost five weeks”",
        "the Norland strike began on 3 September 2018",
        "so from 3 September 2018 to 2 May 2019 is 7 months and 29 days (241 days)",
        "“almost five weeks” is 26 to 37 days, read as generously as it can be",
    ]
    assert finding.because[2].fact is not None
    assert [(repair.of, repair.instead) for repair in finding.repairs] == [
        ("the date line", WINDOW),
        ("“almost five weeks”", "7 months and 29 days (241 days)"),
        ("the fact", "began between 29 March and 6 April 2019"),
    ]


def test_an_alias_is_as_good_as_the_name() -> None:
    assert findings(TEXT.replace("The Norland strike", "The strike"))
    assert not findings(TEXT.replace("The Norland strike", "The Sudland strike"))


def test_the_fact_alone_is_enough_where_publication_is_known() -> None:
    text = TEXT.partition("\n\n")[2]
    assert findings(text, date(2019, 5, 2))
    assert not findings(text, date(2018, 10, 4))


def test_a_date_line_far_from_the_known_day_of_publication_is_found() -> None:
    (finding,) = findings("May 2, 2019\n\nThe union met.", date(2019, 6, 20))
    assert finding.message == (
        "“May 2, 2019” cannot be: the others put it between 18 June and 22 June 2019"
    )


@pytest.mark.parametrize("day", [date(2019, 5, 1), date(2019, 5, 4)])
def test_a_paper_may_be_written_a_day_or_two_before(day: date) -> None:
    assert not findings("May 2, 2019\n\nThe union met.", day)


def test_an_event_that_is_held_again_is_no_contradiction() -> None:
    text = "The fair began in 1934. The fair begins on 10 April 2025."
    assert not findings(text, date(2025, 4, 7))


def test_a_date_line_that_is_wrong_is_shown_with_all_that_it_contradicts() -> None:
    text = (
        "May 2, 2019\n\nThe Norland strike, which has lasted for almost five weeks, "
        "goes on. The strike, which has lasted for about nine years, must end."
    )
    found = [finding.message for finding in findings(text)]
    assert [message.partition(" cannot")[0] for message in found] == [
        "“almost five weeks”",
        "“about nine years”",
    ]


def test_an_anniversary_is_held_against_a_fact() -> None:
    text = "Workers marked the 20th anniversary of the Norland strike."
    (finding,) = findings(text, date(2024, 5, 2))
    assert finding.because[-1].says.startswith("“20th anniversary” is 6,")
    assert not findings(text.replace("20th", "fifth"), date(2024, 5, 2))


@pytest.mark.parametrize(
    "text",
    [
        "The Norland strike, now in its third week, goes on.",
        "The Norland strike began two months ago.",
        "The Norland strike entered its third month on Wednesday.",
        "Since the Norland strike began in March 2019, rents have fallen.",
        "The Norland strike started in October 2018.",
        "The Norland strike has dragged on for two years.",
    ],
)
def test_flags_what_does_not_fit_the_fact(text: str) -> None:
    assert findings(text, date(2019, 5, 2))


@pytest.mark.parametrize(
    "text",
    [
        "The Norland strike, now in its eighth month, goes on.",
        "The Norland strike began eight months ago.",
        "The Norland strike has lasted for almost eight months.",
        "The Norland strike entered its ninth month on Thursday.",
        "The Norland strike started in September 2018.",
        "The Sudland strike has lasted for five weeks.",
        "The strike of 1995 had lasted for five weeks.",
        "The Norland strike could last for another five weeks.",
        "The Norland strike had lasted for five weeks when talks began.",
        "The Norland strike was suspended for five weeks.",
    ],
)
def test_leaves_alone_what_fits_the_fact_or_is_of_something_else(text: str) -> None:
    assert not findings(text, date(2019, 5, 2))


STRIKE = Thing("strike")
GAZETTE = Source("Norland Gazette", SourceKind.DOCUMENT)
PRINTED = date(2019, 5, 2)
SEPTEMBER_3 = PartialDate(CalendarDate(2018, 9, 3))


def began(when: PartialDate = SEPTEMBER_3) -> EventDate:
    return EventDate(event=STRIKE, date=when, end=End.START)


def ended(year: int, month: int, day: int) -> EventDate:
    when = PartialDate(CalendarDate(year, month, day))
    return EventDate(event=STRIKE, date=when, end=End.END)


def lasted(
    weeks: int, hedge: Hedge = Hedge.EXACT, *, until_now: bool = False
) -> Elapsed:
    length = Duration(weeks, CalendarUnit.WEEK, hedge)
    return Elapsed(length, event=STRIKE, until_now=until_now)


def told(
    *claims: Claim, facts: tuple[EventDate, ...] = (), published: date | None = PRINTED
) -> tuple[str, list[str], list[str]]:
    """Give the message of the one finding, its reasons and its repairs."""
    article = Article(claims=claims, published=published)
    known = [Fact(claim, GAZETTE) for claim in facts]
    (found,) = check(article, known, T111).findings
    assert [bool(each.fact) for each in found.because].count(True) == len(facts)
    repairs = [f"{each.of}: {each.instead}" for each in found.repairs]
    return found.message, [each.says for each in found.because], repairs


@pytest.mark.parametrize(
    ("hedge", "length", "published", "start"),
    [
        (
            Hedge.EXACT,
            "35 days",
            "on 8 October 2018",
            "between 26 March and 30 March 2019",
        ),
        (
            Hedge.AT_MOST,
            "at most 35 days",
            "on or before 8 October 2018",
            "on or after 26 March 2019",
        ),
    ],
)
def test_a_length_made_by_hand_is_told_in_days(
    hedge: Hedge, length: str, published: str, start: str
) -> None:
    claim = lasted(5, hedge, until_now=True)
    message, because, repairs = told(claim, facts=(began(),))
    assert message == "the length told cannot be: the others leave 239 to 243 days"
    assert because == [
        "it was published between 30 April and 4 May 2019",
        f"from the start of strike to publication is {length}",
        "strike began on 3 September 2018",
        "so the others leave 239 to 243 days",
        f"the length told is {length}, read as generously as it can be",
    ]
    assert repairs == [
        f"the day of publication: {published}",
        "the length told: 239 to 243 days",
        f"the fact: began {start}",
    ]


def test_a_length_that_has_no_end_is_told_as_at_least() -> None:
    claim = lasted(5, Hedge.FROM, until_now=True)
    _, because, _ = told(claim, facts=(began(),), published=date(2018, 9, 10))
    assert because[1] == "from the start of strike to publication is at least 35 days"


def test_a_length_between_two_known_days_is_reckoned_by_the_calendar() -> None:
    for claims, facts in (
        ((lasted(5), ended(2019, 4, 1)), (began(),)),
        ((lasted(5),), (began(), ended(2019, 4, 1))),
    ):
        message, because, repairs = told(*claims, facts=facts)
        assert message.endswith(
            "from 3 September 2018 to 1 April 2019 is 6 months and 29 days (210 days)"
        )
        assert because[0] == "from the start of strike to its end is 35 days"
        assert "strike ended on 1 April 2019" in because
        assert repairs[0] == "the length told: 6 months and 29 days (210 days)"
        assert "the fact: began on 25 February 2019" in repairs


def test_a_fact_is_not_blamed_where_something_else_is_told() -> None:
    later = began(PartialDate(CalendarDate(2018, 9, 4)))
    message, because, repairs = told(later, facts=(began(),))
    assert message == "the day told cannot be: the others put it on 3 September 2018"
    assert because == [
        "strike began on 4 September 2018",
        "strike began on 3 September 2018",
        "so the others put it on 3 September 2018",
    ]
    assert repairs == [
        "the day told: began on 3 September 2018",
        "the fact: began on 4 September 2018",
    ]


def test_a_day_that_hangs_from_publication_is_put_right_from_there() -> None:
    ago = began(PartialDate(Offset(-2, CalendarUnit.MONTH)))
    message, because, repairs = told(ago, facts=(began(),))
    away = "239 to 243 days before publication"
    assert message == f"the day told cannot be: the others put it {away}"
    assert because[1] == "strike began 29 to 92 days before publication"
    assert repairs[1] == f"the day told: {away}"


def test_a_day_of_publication_that_a_date_line_denies_is_called_so() -> None:
    line = Published(PartialDate(CalendarDate(2019, 5, 2)))
    message, because, _ = told(line, published=date(2019, 6, 20))
    assert message == (
        "the day of publication cannot be: the others put it between 18 June and 22 "
        "June 2019"
    )
    assert because[1] == "it was published 2 May 2019"


def test_words_of_a_relative_day_are_kept() -> None:
    ago = Mention(PartialDate(Offset(-2, CalendarUnit.MONTH)), "two months ago")
    claim = EventDate(event=STRIKE, date=ago, end=End.START)
    message, because, repairs = told(claim, facts=(began(),))
    assert message.startswith("“two months ago” cannot be: ")
    assert because[1] == "strike began “two months ago”"
    assert repairs[1] == "“two months ago”: 239 to 243 days before publication"
