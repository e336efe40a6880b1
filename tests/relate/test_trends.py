"""Which way something went, told by the words before a number."""

from __future__ import annotations

import pytest

from claimcheck import annotate
from claimcheck.model import QuantityClaim
from claimcheck.render.as_json import article_as_json


def trends(text: str) -> list[str | None]:
    return [claim.trend for claim in annotate(text).claims_of(QuantityClaim)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sales rose 5 percent.", ["up"]),
        ("Sales rose by almost 5 percent.", ["up"]),
        ("Sales rose by another 5 percent.", ["up"]),
        ("Sales climbed to 40 million.", ["up"]),
        ("Sales fell 5 percent.", ["down"]),
        ("Sales lost 12 points, or 0.6 percent.", ["down", "down"]),
        ("The index (300 up 12 points) closed.", [None, "up"]),
        ("Herring was up 19 cents.", ["up"]),
        ("Herring edged down 0.3 percent.", ["down"]),
        ("Herring, up 4 percent, sold well.", ["up"]),
        ("It is 4 degrees Celsius warmer.", [None]),
        ("The water sank by 2 metres (6.6 feet).", ["down", "down"]),
        ("Oslo was down 2 percent, Bergen by 3 percent.", ["down", "down"]),
        ("Oslo was down 2 percent and Bergen rose 3 percent.", ["down", "up"]),
        ("Oslo was down 2 percent and 3 boats sank.", ["down", None]),
        ("Sales rose 5 percent to 300 boats.", ["up", None]),
        ("They made up 20 percent of the crew.", [None]),
        ("They gave up 500 acres.", [None]),
        ("They set up 12 stalls.", [None]),
        ("He sold 12 boats.", [None]),
    ],
)
def test_a_quantity_knows_which_way_something_went(
    text: str, told: list[str | None]
) -> None:
    assert trends(text) == told


def test_the_trend_is_written_as_json() -> None:
    written = article_as_json(annotate("Sales rose 5 percent."))
    assert '"trend": "up"' in written
