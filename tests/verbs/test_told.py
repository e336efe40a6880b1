"""The values of an article, each once, with the claim that says most about it."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import (
    Article,
    Claim,
    Conversion,
    CountClaim,
    Kind,
    MeasureClaim,
    Mention,
    Quantity,
    Span,
    Thing,
    Unit,
)
from claimcheck.verbs.told import told_in

METRE = Unit("metre", Kind.LENGTH)
FOOT = Unit("foot", Kind.LENGTH, Fraction(3048, 10000))
TEXT = "a wall of 30 feet (9 metres)"
FEET = Mention(Quantity(30, FOOT), "30 feet", Span(10, 17))
METRES = Mention(Quantity(9, METRE), "9 metres", Span(19, 27))
CLAIMS: tuple[Claim, ...] = (
    Conversion(first=FEET, second=METRES, span=Span(10, 27)),
    MeasureClaim(quantity=METRES, thing=Thing("a wall"), span=Span(0, 28)),
    MeasureClaim(quantity=FEET, span=Span(10, 17)),
)


@given(st.permutations(CLAIMS))
def test_a_value_that_claims_share_is_told_once_with_its_thing(
    claims: list[Claim],
) -> None:
    feet, metres = told_in(Article(TEXT, claims=tuple(claims)))
    assert (feet.words, feet.span, feet.thing) == ("30 feet", Span(10, 17), None)
    assert (metres.words, metres.span) == (TEXT, Span(19, 27))
    assert metres.thing == Thing("a wall")


def test_values_without_a_place_come_last_and_are_never_taken_for_one() -> None:
    twelve = Mention(Quantity(12))
    boats, piers = (CountClaim(twelve, Thing(name)) for name in ("boats", "piers"))
    article = Article(TEXT, claims=(boats, CLAIMS[2], piers))
    assert [each.words for each in told_in(article)] == [
        "30 feet",
        "12 boats",
        "12 piers",
    ]


def test_words_may_be_those_of_the_text_or_of_the_value_alone() -> None:
    bare = MeasureClaim(Mention(Quantity(9, METRE), span=Span(19, 27)))
    away = MeasureClaim(METRES, thing=Thing("a wall"), span=Span(0, 6))
    hand = MeasureClaim(Quantity(9, METRE))
    words = [
        told_in(Article(TEXT, claims=(each,)))[0].words for each in (bare, away, hand)
    ]
    assert words == ["9 metres", "9 metres", "9 metre"]
