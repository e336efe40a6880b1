"""Claims made by hand, without any text."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import attrs
import pytest

from claimcheck import model
from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    Claim,
    Conversion,
    CountClaim,
    Duration,
    DurationClaim,
    Elapsed,
    EventDate,
    Kind,
    MeasureClaim,
    Mention,
    Modality,
    PartialDate,
    Quantity,
    Same,
    Thing,
    Unit,
)

FRAMES = [
    value
    for name in model.__all__
    if isinstance(value := getattr(model, name), type) and issubclass(value, Claim)
]
FOOT = Unit("foot", Kind.LENGTH, Fraction(3048, 10_000), code="[ft_i]")
METRE = Unit("metre", Kind.LENGTH, code="m")
BOATS = Thing("boats")


def test_bare_values_become_mentions_without_words() -> None:
    assert CountClaim(12, BOATS).quantity == Mention(Quantity(12))
    assert CountClaim(Fraction(1, 3)).quantity == Mention(Quantity(Fraction(1, 3)))
    assert CountClaim(Quantity(12)) == CountClaim(12)
    assert str(CountClaim(12, BOATS).quantity) == "12"


def test_a_mention_keeps_its_words() -> None:
    mention = Mention(Quantity(12), "a dozen")
    assert CountClaim(mention).quantity is mention
    assert str(mention) == "a dozen"


def test_a_claim_gives_its_values_in_the_order_of_the_frame() -> None:
    well = Conversion(Quantity(30, FOOT), Quantity(9, METRE))
    assert [str(mention) for mention in well.mentions] == ["30 foot", "9 metre"]
    both = Same((CountClaim(12, BOATS), MeasureClaim(Quantity(9, METRE))))
    assert [str(mention) for mention in both.mentions] == ["12", "9 metre"]


def test_an_end_that_is_not_told_is_no_mention() -> None:
    years = Duration(3, CalendarUnit.YEAR)
    begun = PartialDate(CalendarDate(2022, 2, 24))
    told = Elapsed(years, Thing("the siege"), start=begun, until_now=True)
    assert told.start == Mention(begun)
    assert told.end is None
    assert told.mentions == (Mention(years), Mention(begun))


def test_values_stand_in_the_roles_they_are_given_to() -> None:
    opened = EventDate(Thing("the fair"), PartialDate(CalendarDate(2024, 5, 1)))
    assert opened.date.value.days == (date(2024, 5, 1), date(2024, 5, 1))
    sentence = DurationClaim(Duration(15, CalendarUnit.YEAR))
    assert sentence.duration.value.unit is CalendarUnit.YEAR


@pytest.mark.parametrize("frame", FRAMES)
def test_every_claim_can_be_told_with_its_context_and_who_says_so(
    frame: type[Claim],
) -> None:
    names = {field.name for field in attrs.fields(frame)}
    assert {"context", "attribution", "span", "also"} <= names
    assert frame.__doc__


def test_a_claim_is_simply_made_unless_told_otherwise() -> None:
    claim = CountClaim(12, BOATS)
    assert claim.context.modality is Modality.ASSERTED
    assert claim.attribution is None
    assert claim.span is None
