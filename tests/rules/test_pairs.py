"""R101 and U102: one thing, two numbers."""

from __future__ import annotations

import pytest

from claimcheck import annotate, check
from claimcheck.model import Article, CountClaim, Hedge, Quantity, Same, Source, Thing
from claimcheck.model.source import Attribution
from claimcheck.rules import BUILT_IN

PAIRS = BUILT_IN.select("R101", "U102")


def codes(text: str) -> list[str]:
    return [finding.code for finding in check(annotate(text), rules=PAIRS).findings]


def pair(first: Quantity, second: Quantity, *, attributed: bool = False) -> Article:
    said_by = Attribution(Source("the union")) if attributed else None
    claims = (
        CountClaim(quantity=first, thing=Thing("boats")),
        CountClaim(quantity=second, thing=Thing("boats"), attribution=said_by),
    )
    return Article(claims=(*claims, Same(claims=claims)))


def test_names_both_sides_and_offers_the_other_for_each() -> None:
    text = "The shelter keeps 40 goats. A vet saw all 70 of the shelter's goats."
    (finding,) = check(annotate(text), rules=PAIRS).findings
    assert [span.of(text) for span in finding.spans] == [
        "40 goats",
        "70 of the shelter's goats",
    ]
    assert [repair.instead for repair in finding.repairs] == ["70", "40"]


@pytest.mark.parametrize(
    "text",
    [
        "Three bears left in May. She is the livelier of the two bears.",
        "Nine storms are due. Last year, with its five named storms, was wild.",
        "It freed 72 hostages. The raid freed 71 of the hostages.",
        "He boasts 600 fans. His 480 fans are loud.",
        "Only one team can win it. Here are the records of all 32 village teams.",
        "The farm had 60 cows in May; the 90 it has now fill two barns.",
        "It may hire 40 cooks. The 60 cooks of the rival are paid more.",
    ],
)
def test_says_nothing_where_two_things_may_be_meant(text: str) -> None:
    assert codes(text) == []


def test_claims_made_by_hand_are_held_against_each_other() -> None:
    report = check(pair(Quantity(12), Quantity(14)), rules=PAIRS)
    assert [finding.code for finding in report.findings] == ["R101"]


def test_a_bound_is_read_literally() -> None:
    above = Quantity(12, hedge=Hedge.ABOVE)
    assert check(pair(above, Quantity(12)), rules=PAIRS).findings[0].code == "U102"
    assert not check(pair(above, Quantity(13)), rules=PAIRS).findings


def test_up_to_forgives_one_grain_and_at_most_does_not() -> None:
    for hedge, broken in ((Hedge.UP_TO, False), (Hedge.AT_MOST, True)):
        article = pair(Quantity(30, hedge=hedge), Quantity(40))
        assert bool(check(article, rules=PAIRS).findings) is broken
    beyond = pair(Quantity(30, hedge=Hedge.UP_TO), Quantity(41))
    assert check(beyond, rules=PAIRS).findings


def test_two_sources_may_differ() -> None:
    article = pair(Quantity(12), Quantity(14), attributed=True)
    assert not check(article, rules=PAIRS).findings
