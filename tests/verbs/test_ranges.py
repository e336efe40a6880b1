"""Sorted bounds, held against looking at each in turn."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import ClaimcheckError
from claimcheck.model import Bounds, Exact, Truth
from claimcheck.verbs.ranges import Ranges

END: st.SearchStrategy[Exact | None] = st.none() | st.integers(0, 6).map(
    lambda n: Fraction(n, 2)
)


@st.composite
def bounds(draw: st.DrawFn) -> Bounds:
    low, high = draw(END), draw(END)
    if low is not None and high is not None and low > high:
        low, high = high, low
    try:
        return Bounds(
            low,
            high,
            low is not None and draw(st.booleans()),
            high is not None and draw(st.booleans()),
        )
    except ClaimcheckError:
        return Bounds(low, high)


@given(st.lists(bounds()), bounds())
def test_finds_what_lies_inside_whenever_something_does(
    many: list[Bounds], asked: Bounds
) -> None:
    found = Ranges((each, each) for each in many).inside(asked)
    fitting = [each for each in many if asked.allows(each) is Truth.YES]
    assert found in fitting if fitting else found is None


@given(st.lists(st.integers(-20, 20), min_size=1), st.integers(-20, 20))
def test_of_numbers_the_nearest_is_found(many: list[int], value: int) -> None:
    found = Ranges((Bounds.exactly(each), each) for each in many).nearest(value)
    assert found in many
    assert abs(found - value) == min(abs(each - value) for each in many)


def test_nothing_is_nearest_among_nothing() -> None:
    ranges: Ranges[str] = Ranges([])
    assert ranges.nearest(3) is None
    assert ranges.inside(Bounds()) is None


def test_bounds_without_ends_are_near_to_nothing_else() -> None:
    anything, far = (Bounds(), "anything"), (Bounds(10**400), "far")
    assert Ranges([anything, far]).nearest(3) == "far"
    assert Ranges([anything]).nearest(3) == "anything"
