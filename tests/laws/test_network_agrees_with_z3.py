"""Random networks, held against a solver that knows nothing of graphs."""

from collections.abc import Iterable
from itertools import permutations
from random import Random

from attrs import evolve, frozen
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from z3 import ArithRef, BoolRef, Int, Solver, sat

from claimcheck.timeline.network import ORIGIN, Constraint, Network

POINTS = (ORIGIN, "a", "b", "c", "d", "e")
MEMBERS = tuple(range(9))
FAR = 10_000  # more than the bounds of any network here add up to

# No deadline, because the first call loads the solver.
quick = settings(deadline=None, max_examples=100)


PAIRS = (*permutations(POINTS, 2), ("a", "a"))


@st.composite
def constraints(draw: st.DrawFn) -> Constraint:
    """Bounds on two points that may well contradict others."""
    earlier, later = draw(st.sampled_from(PAIRS))
    low = draw(st.none() | st.integers(-9, 9))
    width = draw(st.none() | st.integers(0, 9))
    high = None if width is None else width + (low or 0)
    return Constraint(earlier, later, low, high, draw(st.sampled_from(MEMBERS)))


@st.composite
def rings(draw: st.DrawFn) -> list[Constraint]:
    """Points each so long after the one before, round to the first: never true."""
    around = draw(st.permutations(POINTS))[: draw(st.integers(2, len(POINTS)))]
    lows = [draw(st.integers(-9, 9)) for _ in around[1:]]
    lows.append(1 - sum(lows))
    members = draw(st.permutations(MEMBERS))
    return [
        Constraint(earlier, later, low, draw(st.none() | st.just(low + 3)), member)
        for earlier, later, low, member in zip(
            around, around[1:] + around[:1], lows, members, strict=False
        )
    ]


@st.composite
def broken(draw: st.DrawFn) -> Network:
    """A ring that cannot hold, somewhere among other constraints."""
    found = draw(rings()) + draw(st.lists(constraints(), max_size=6))
    return Network(tuple(draw(st.permutations(found))))


@st.composite
def possible(draw: st.DrawFn) -> Network:
    """Bounds drawn around days on which all of them are true."""
    days = {point: draw(st.integers(-9, 9)) for point in POINTS}
    found = []
    for member in range(draw(st.integers(0, 10))):
        earlier, later = draw(st.sampled_from(PAIRS))
        less = draw(st.none() | st.integers(0, 5))
        low = None if less is None else days[later] - days[earlier] - less
        high = days[later] - days[earlier] + draw(st.integers(0, 5))
        found.append(Constraint(earlier, later, low, high, member))
    return Network(tuple(found))


def parted(network: Network) -> Network:
    """Give every constraint a member of its own, whom mending it would satisfy."""
    return Network(
        tuple(evolve(c, because=place) for place, c in enumerate(network.constraints))
    )


BROKEN = broken()
NETWORKS = st.lists(constraints(), max_size=12).map(tuple).map(Network) | BROKEN
TRUSTED = st.frozensets(st.sampled_from(MEMBERS), max_size=6)


def between(earlier: str, later: str) -> ArithRef:
    return Int(later) - Int(earlier)


def stated(constraint: Constraint) -> list[BoolRef]:
    days = between(constraint.earlier, constraint.later)
    return [
        *([] if constraint.low is None else [days >= constraint.low]),
        *([] if constraint.high is None else [days <= constraint.high]),
    ]


def holds(network: Network, *more: BoolRef) -> bool:
    solver = Solver()
    for constraint in network.constraints:
        solver.add(*stated(constraint))
    solver.add(*more)
    return bool(solver.check() == sat)


def is_minimal(network: Network, conflict: Iterable[object]) -> bool:
    involved = network.only(tuple(conflict))
    return not holds(involved) and all(
        holds(involved.without((member,))) for member in conflict
    )


@quick
@given(NETWORKS)
def test_a_conflict_is_found_just_when_nothing_can_hold(network: Network) -> None:
    assert (network.conflict() is None) == holds(network)


@quick
@given(BROKEN, TRUSTED)
def test_a_conflict_cannot_hold_but_can_without_any_of_it(
    network: Network, trusted: frozenset[int]
) -> None:
    conflict = network.conflict(trusted)
    assert conflict is not None
    assert is_minimal(network, conflict)


@quick
@given(NETWORKS, TRUSTED)
def test_conflicts_are_minimal_and_what_they_do_not_blame_can_hold(
    network: Network, trusted: frozenset[int]
) -> None:
    blamed: set[object] = set()
    for conflict in network.conflicts(trusted):
        assert is_minimal(network, conflict)
        blame = set(conflict) - trusted or set(conflict)
        assert blame.isdisjoint(blamed)
        blamed |= blame
    assert holds(network.without(blamed))


@quick
@given(NETWORKS, TRUSTED)
def test_the_trusted_are_blamed_just_when_they_cannot_hold_among_themselves(
    network: Network, trusted: frozenset[int]
) -> None:
    alone = [c for c in network.conflicts(trusted) if trusted.issuperset(c)]
    assert bool(alone) == (not holds(network.only(trusted)))


@quick
@given(NETWORKS, TRUSTED)
def test_whoever_the_trusted_refute_is_the_only_one_blamed_for_it(
    network: Network, trusted: frozenset[int]
) -> None:
    assume(holds(network.only(trusted)))
    refuted = {
        member
        for member in MEMBERS
        if member not in trusted and not holds(network.only({*trusted, member}))
    }
    alone = {
        member
        for conflict in network.conflicts(trusted)
        if len(blame := set(conflict) - trusted) == 1
        for member in blame
    }
    assert alone == refuted


@quick
@given(possible(), st.sampled_from(PAIRS), st.data())
def test_a_window_is_just_as_wide_as_what_can_hold(
    network: Network, pair: tuple[str, str], data: st.DataObject
) -> None:
    earlier, later = pair
    idle = Constraint(earlier, later, None, None, "makes both points known")
    network = Network((*network.constraints, idle))
    low, high = network.window(earlier, later)
    days = between(earlier, later)
    if low is None:
        assert holds(network, days < -FAR)
    else:
        assert not holds(network, days < low)
    if high is None:
        assert holds(network, days > FAR)
    else:
        assert not holds(network, days > high)
    inside = st.integers(
        -FAR if low is None else low,
        FAR if high is None else high,
    )
    ends = [end for end in (low, high) if end is not None]
    for day in (*ends, data.draw(inside)):
        assert holds(network, days == day)


@quick
@given(BROKEN.map(parted))
def test_an_alternative_is_what_would_mend_a_conflict(network: Network) -> None:
    conflict = network.conflict() or ()
    involved = network.only(conflict)
    offered = network.alternatives(conflict)
    assert [each.constraint for each in offered] == list(involved.constraints)
    for each in offered:
        constraint = each.constraint
        rest = involved.without((constraint.because,))
        days = between(constraint.earlier, constraint.later)
        for end in (each.low, each.high):
            assert end is None or holds(rest, days == end)
        assert each.low is None or not holds(rest, days < each.low)
        assert each.high is None or not holds(rest, days > each.high)
        assert not holds(rest, *stated(constraint))


@quick
@given(NETWORKS, st.randoms(use_true_random=False))
def test_the_order_of_constraints_does_not_change_whether_they_can_hold(
    network: Network, chance: Random
) -> None:
    shuffled = list(network.constraints)
    chance.shuffle(shuffled)
    assert (Network(tuple(shuffled)).conflict() is None) == (network.conflict() is None)


@frozen(hash=False)
class Salted:
    """A member whose place in a set is drawn, not given by its value."""

    member: object
    salt: dict[object, int]

    def __hash__(self) -> int:
        return self.salt[self.member]


@given(NETWORKS, TRUSTED, st.permutations(MEMBERS))
def test_what_is_found_does_not_hang_on_the_order_of_hashes(
    network: Network, trusted: frozenset[int], order: list[int]
) -> None:
    salt: dict[object, int] = dict(zip(MEMBERS, order, strict=True))
    salted = Network(
        tuple(
            evolve(each, because=Salted(each.because, salt))
            for each in network.constraints
        )
    )
    heeded = {Salted(member, salt) for member in trusted}
    assert list(salted.conflicts(heeded)) == [
        tuple(Salted(member, salt) for member in conflict)
        for conflict in network.conflicts(trusted)
    ]
