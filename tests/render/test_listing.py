"""What a person reads of an annotated article."""

from __future__ import annotations

from datetime import date

from claimcheck.model import (
    Article,
    Attribution,
    CalendarDate,
    CalendarUnit,
    Claim,
    Context,
    Conversion,
    CountClaim,
    DateClaim,
    Direction,
    Duration,
    DurationClaim,
    Elapsed,
    End,
    EventDate,
    Hedge,
    Manner,
    Mention,
    Modality,
    Ordinal,
    PartialDate,
    Quantity,
    Quote,
    Same,
    Source,
    SourceKind,
    Span,
    Stance,
    Thing,
    Value,
    Weekday,
)
from claimcheck.render import ARTICLE_FORMATS, Page
from claimcheck.render.listing import article_as_text

TEXT = (
    "More than 30 boats sank on Monday.\n\nMore than 30 boats sank on Monday.\n\n"
    "“It was the 40th storm,” Moller said.\n\nClick here for more\n"
)
TODAY = date(2025, 1, 22)


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def mention(words: str, value: Value) -> Mention[Value]:
    return Mention(value, words, at(words))


BOATS = mention("More than 30", Quantity(30, hedge=Hedge.ABOVE))
AGAIN = Mention(BOATS.value, BOATS.text, Span(36, 48))
MONDAY = mention(
    "Monday", PartialDate(CalendarDate(weekday=Weekday(0)), Direction.PAST, TODAY)
)
FORTIETH = mention("40th", Ordinal(40))
SAID = Attribution(
    Source("Ida Moller", SourceKind.PERSON, "a pilot"),
    (at("“It was the 40th storm,”"),),
    at("said"),
    at("Moller"),
    Manner.DIRECT,
)
ARTICLE = Article(
    TEXT,
    "Storm",
    TODAY,
    (BOATS, MONDAY, AGAIN, FORTIETH),
    (
        CountClaim(BOATS, Thing("boats"), also=(Span(36, 70),)),
        DateClaim(MONDAY, attribution=SAID),
    ),
    (SAID,),
    (Quote(at("“It was the 40th storm,”"), at("It was the 40th storm,")),),
    (at("Click here for more"),),
)


def test_everything_found_is_listed_with_its_place() -> None:
    assert article_as_text(ARTICLE, Page("a.txt", 72)) == (
        "a.txt: “Storm”, published 2025-01-22, 2 claims, 1 other value, 1\n"
        "quotation, 1 source; the one figure has no named source\n"
        "\n"
        "Claims\n"
        "  1:1     count        More than 30\n"
        "                       at least 31; usually 31 to 40\n"
        "                       of: boats\n"
        "                       said by: the article\n"
        "                       said twice: also line 3\n"
        "  1:28    date         Monday\n"
        "                       the Monday on or before publication: Monday\n"
        "                         2025-01-20\n"
        "                       said by: Ida Moller\n"
        "\n"
        "Values in no claim\n"
        "  5:13    ordinal      40th\n"
        "                       number 40 in an order\n"
        "\n"
        "Quotations\n"
        "  5:1     quotation    “It was the 40th storm,”\n"
        "                       said by: Ida Moller, a pilot (direct)\n"
        "\n"
        "Sources\n"
        "  5:26    person       Ida Moller, a pilot\n"
        "                       line 5: “It was the 40th storm,”\n"
        "\n"
        "Furniture, not read\n"
        "  7:1     furniture    Click here for more\n"
    )


def details_of(claim: Claim) -> list[str]:
    """Give the lines of one claim made by hand, the first with its kind and words."""
    text = ARTICLE_FORMATS["text"](Article(claims=(claim,)), Page(width=100))
    _, _, listed = text.partition("Claims\n")
    return [line.strip() for line in listed.splitlines()]


MARCH = Mention(PartialDate(CalendarDate(2018, 3, 5)), "5 March 2018")
WEEK = Mention(Duration(7, CalendarUnit.DAY, Hedge.EXACT), "seven days")


def test_a_claim_made_by_hand_has_no_place_and_needs_no_words() -> None:
    assert details_of(CountClaim(Quantity(3, hedge=Hedge.EXACT))) == [
        "-       count        3",
        "3",
        "said by: the article",
    ]


def test_a_stretch_is_told_with_its_event_and_its_ends() -> None:
    event = Thing("the closure")
    assert details_of(Elapsed(WEEK, event, until_now=True))[1:4] == [
        "7 days",
        "event: the closure",
        "until publication",
    ]
    both = Elapsed(WEEK, start=MARCH, end=MARCH)
    assert details_of(both)[-2] == "from 5 March 2018 until 5 March 2018"
    assert details_of(both)[0] == (
        "-       elapsed      seven days … 5 March 2018 … 5 March 2018"
    )
    assert details_of(Elapsed(WEEK, start=MARCH))[-2] == "from 5 March 2018"
    assert details_of(Elapsed(WEEK))[1:] == ["7 days", "said by: the article"]


def test_an_event_is_told_with_the_end_that_is_dated() -> None:
    for end, verb in ((End.START, "starts"), (End.END, "ends")):
        claim = EventDate(event=Thing("the closure"), date=MARCH, end=end)
        assert details_of(claim)[1:3] == [
            "Monday 2018-03-05",
            f"when the closure {verb}",
        ]


def test_two_units_and_two_tellings_are_held_beside_each_other() -> None:
    exactly = Quantity(3, hedge=Hedge.EXACT)
    assert details_of(Conversion(exactly, Quantity(4, hedge=Hedge.EXACT)))[1] == "3 = 4"
    one, two = CountClaim(exactly), CountClaim(Mention(exactly, "three"))
    assert details_of(Same((one, two)))[:3] == [
        "-       same         three",
        "3: 3",
        "three: 3",
    ]


def test_who_denies_and_what_is_not_asserted_is_told() -> None:
    denies = Attribution(Source("Moller"), stance=Stance.DENIES)
    planned = Context(Modality.PLANNED)
    claim = DurationClaim(WEEK, attribution=denies, context=planned)
    assert details_of(claim)[2:] == ["denied by: Moller", "planned"]


def test_what_is_said_often_is_counted() -> None:
    claim = CountClaim(BOATS, also=(Span(36, 70), Span(72, 80)))
    text = article_as_text(Article(TEXT, claims=(claim,)))
    assert "said 3 times: also line 3, 5\n" in text


def test_claims_stand_in_the_order_of_the_text_and_those_by_hand_last() -> None:
    by_hand = CountClaim(Quantity(12, hedge=Hedge.EXACT))
    claims = (by_hand, DateClaim(MONDAY), CountClaim(BOATS))
    text = article_as_text(Article(TEXT, claims=claims, published=TODAY))
    entries = [line.split()[:2] for line in text.splitlines() if line[2:3].strip()]
    assert [entry for entry in entries if entry[0] in ("1:1", "1:28", "-")] == [
        ["1:1", "count"],
        ["1:28", "date"],
        ["-", "count"],
    ]


def test_a_quotation_of_nobody_is_listed_too() -> None:
    quote = Quote(at("“It was the 40th storm,”"), at("It was the 40th storm,"))
    text = article_as_text(Article(TEXT, quotes=(quote,)))
    assert text.endswith("said by: nobody who is named\n")
