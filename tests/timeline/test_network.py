"""The timeline's network on examples small enough to reckon by hand."""

from datetime import date

import pytest

from claimcheck.errors import ClaimcheckError
from claimcheck.timeline.network import (
    ORIGIN,
    Alternative,
    Constraint,
    ContradictionError,
    Network,
    UnknownPointError,
)

PRINTED = date(2025, 1, 22).toordinal()
BEGAN = date(2022, 2, 24).toordinal()
DATE_LINE = Constraint(ORIGIN, "publication", PRINTED, PRINTED, "the date line")
DURATION = Constraint("start", "publication", 181, 211, "nearly seven months")
FACT = Constraint(ORIGIN, "start", BEGAN, BEGAN, "the fact")
WAR = Network((DATE_LINE, DURATION, FACT))


def days(low: int, high: int, because: str) -> Constraint:
    """From *low* to *high* days between the same two points."""
    return Constraint("start", "end", low, high, because)


def after(earlier: str, later: str, because: str) -> Constraint:
    """At least a day between two points."""
    return Constraint(earlier, later, 1, None, because)


def test_a_date_a_duration_and_a_fact_contradict_each_other_together() -> None:
    assert WAR.conflict(trusted={"the fact"}) == (
        "the fact",
        "the date line",
        "nearly seven months",
    )
    assert WAR.conflict() == ("the date line", "nearly seven months", "the fact")


@pytest.mark.parametrize("member", ["the date line", "nearly seven months", "the fact"])
def test_any_two_of_the_three_can_hold(member: str) -> None:
    assert WAR.without({member}).conflict() is None
    assert len(WAR.without({member}).constraints) == 2


def test_for_each_of_the_three_the_other_two_say_what_it_would_have_to_be() -> None:
    assert WAR.alternatives(WAR.conflict() or ()) == (
        Alternative(
            DATE_LINE,
            date(2022, 8, 24).toordinal(),
            date(2022, 9, 23).toordinal(),
        ),
        Alternative(DURATION, PRINTED - BEGAN, PRINTED - BEGAN),
        Alternative(
            FACT,
            date(2024, 6, 25).toordinal(),
            date(2024, 7, 25).toordinal(),
        ),
    )


def test_a_network_of_nothing_holds_and_bounds_nothing() -> None:
    assert Network().conflict() is None
    assert list(Network().conflicts()) == []
    assert Network().alternatives(()) == ()
    assert Network().window(ORIGIN, ORIGIN) == (0, 0)


def test_bounds_that_just_meet_can_hold_and_a_day_less_cannot() -> None:
    month = days(28, 31, "a month")
    assert Network((month, days(31, 40, "31 days or more"))).conflict() is None
    assert Network((month, days(32, 40, "32 days or more"))).conflict() == (
        "a month",
        "32 days or more",
    )


def test_things_cannot_each_come_after_the_next_in_a_ring() -> None:
    ring = [after("a", "b", "ab"), after("b", "c", "bc"), after("c", "a", "ca")]
    assert Network(tuple(ring)).conflict() == ("ab", "bc", "ca")
    assert Network(tuple(ring[:2])).window("a", "c") == (2, None)


def test_a_point_cannot_come_after_itself() -> None:
    assert Network((after("a", "a", "absurd"),)).conflict() == ("absurd",)
    assert Network((Constraint("a", "a", -1, 1, "idle"),)).conflict() is None


def test_a_member_can_contradict_itself() -> None:
    network = Network((days(1, 2, "me"), days(9, 9, "you"), days(3, 4, "me")))
    assert list(network.conflicts()) == [("me",)]
    assert network.alternatives(("me",)) == tuple(
        Alternative(constraint, None, None)
        for constraint in network.constraints
        if constraint.because == "me"
    )


def test_a_member_is_needed_if_any_of_its_constraints_is() -> None:
    network = Network(
        (
            days(1, 1, "both"),
            Constraint("end", "later", 1, 1, "both"),
            Constraint("start", "later", 3, 3, "sum"),
            Constraint("start", "elsewhere", 5, 5, "bystander"),
        )
    )
    assert network.conflict() == ("both", "sum")
    assert [
        (each.low, each.high) for each in network.alternatives(("both", "sum"))
    ] == [
        (None, None),
        (None, None),
        (2, 2),
    ]


def test_a_ring_is_shrunk_when_some_of_its_members_contradict_each_other_alone() -> (
    None
):
    network = Network(
        (
            Constraint("a", "b", 0, 0, "first"),
            Constraint("b", "c", 0, 0, "second"),
            Constraint("c", "d", 0, 0, "second"),
            Constraint("a", "d", 5, 5, "last"),
            Constraint("b", "d", 5, 5, "last"),
        )
    )
    assert network.conflict() == ("second", "last")


def test_every_separate_contradiction_is_found() -> None:
    network = Network(
        (
            days(1, 1, "one"),
            Constraint("here", "there", 1, 1, "near"),
            days(2, 2, "two"),
            Constraint("here", "there", 9, 9, "far"),
            days(1, 2, "one or two"),
        )
    )
    assert list(network.conflicts()) == [("one", "two"), ("near", "far")]


def test_a_fact_goes_on_contradicting_after_its_first_conflict() -> None:
    network = Network(
        (days(1, 1, "one"), days(2, 2, "two"), days(3, 3, "fact"), days(3, 4, "fine"))
    )
    assert list(network.conflicts(trusted={"fact"})) == [
        ("fact", "one"),
        ("fact", "two"),
    ]


def test_a_claim_that_a_fact_refutes_does_not_drag_others_in() -> None:
    network = Network((days(1, 1, "wrong"), days(3, 3, "right"), days(3, 3, "fact")))
    assert list(network.conflicts(trusted={"fact"})) == [("fact", "wrong")]
    assert list(network.conflicts()) == [("wrong", "right")]


def test_facts_are_held_against_each_claim_before_other_claims_are() -> None:
    network = Network(
        (
            days(4, 4, "right"),
            days(1, 1, "wrong"),
            Constraint("start", "middle", 1, 2, "fact"),
            Constraint("middle", "end", 2, 3, "other fact"),
        )
    )
    assert list(network.conflicts(trusted={"fact", "other fact"})) == [
        ("fact", "other fact", "wrong")
    ]


@pytest.mark.parametrize("names", [("p", "q"), ("q", "p")])
def test_of_two_members_that_would_do_the_earlier_stays(names: tuple[str, str]) -> None:
    here, there = names
    network = Network(
        (
            Constraint("a", "b", 0, 0, here),
            Constraint("here", "d", 0, 0, here),
            Constraint("b", "c", 0, 0, there),
            Constraint("there", "d", 0, 0, there),
            Constraint("a", "c", 5, 5, "newcomer"),
            Constraint("here", "d", 5, 5, "newcomer"),
            Constraint("there", "d", 5, 5, "newcomer"),
        )
    )
    assert list(network.conflicts()) == [(here, "newcomer")]


def test_facts_that_contradict_each_other_refute_nothing_else() -> None:
    network = Network((days(1, 1, "claim"), days(2, 2, "fact"), days(3, 3, "other")))
    assert list(network.conflicts(trusted=["fact", "other"])) == [("fact", "other")]


def test_who_is_trusted_but_silent_changes_nothing() -> None:
    assert WAR.conflict(trusted={"nobody"}) == WAR.conflict()


def test_a_window_adds_up_along_the_way() -> None:
    network = Network(
        (
            days(2, 3, "a"),
            Constraint("end", "later", 10, None, "b"),
            Constraint("start", "later", None, 20, "c"),
        )
    )
    assert network.window("start", "later") == (12, 20)
    assert network.window("later", "start") == (-20, -12)
    assert network.window("end", "later") == (10, 18)
    assert network.window("end", "end") == (0, 0)
    assert network.window(ORIGIN, "end") == (None, None)


def test_a_constraint_without_bounds_makes_its_points_known() -> None:
    assert Network((Constraint("a", "b", None, None, "me"),)).window("a", "b") == (
        None,
        None,
    )


def test_no_window_is_given_where_nothing_can_hold() -> None:
    with pytest.raises(
        ContradictionError,
        match=r"^A network that can hold was wanted, not one with "
        r"'the date line', 'nearly seven months', 'the fact'$",
    ) as caught:
        WAR.window("start", "publication")
    assert caught.value.conflict == WAR.conflict()


def test_alternatives_need_a_minimal_conflict() -> None:
    network = Network((*WAR.constraints, after(ORIGIN, "elsewhere", "bystander")))
    assert len(network.alternatives(WAR.conflict() or ())) == 3
    with pytest.raises(ContradictionError, match=r"'the fact'$"):
        network.alternatives(
            ("the date line", "nearly seven months", "the fact", "bystander")
        )


def test_an_unknown_point_is_named_with_what_it_may_be_meant_for() -> None:
    with pytest.raises(
        UnknownPointError,
        match=r"^No constraint mentions the point 'pubication'; "
        r"did you mean 'publication'\?$",
    ) as caught:
        WAR.window("start", "pubication")
    assert caught.value.point == "pubication"
    with pytest.raises(
        UnknownPointError, match=r"^No constraint mentions the point 'x'$"
    ):
        WAR.window("x", "start")


def test_a_constraint_leaves_at_least_one_number_of_days() -> None:
    with pytest.raises(
        ClaimcheckError, match=r"^No number of days lies from low=3 to high=2$"
    ):
        days(3, 2, "me")


@pytest.mark.parametrize(("low", "high", "named"), [(0.5, 2, "low"), (0, 2.5, "high")])
def test_a_constraint_counts_whole_days(low: float, high: float, named: str) -> None:
    wanted = f"^A constraint's {named} is a whole number of days or None, not "
    with pytest.raises(ClaimcheckError, match=wanted):
        Constraint("a", "b", low, high, "me")  # type: ignore[arg-type]


def test_only_and_without_part_the_network_between_them() -> None:
    kept, left = WAR.only({"the fact"}), WAR.without({"the fact"})
    assert kept.constraints == (FACT,)
    assert left.constraints == (DATE_LINE, DURATION)


def test_five_thousand_constraints_on_two_points_are_gone_through() -> None:
    events = range(1666)
    network = Network(
        (
            DATE_LINE,
            *(Constraint(f"{n}", "publication", 181, 211, ("for", n)) for n in events),
            *(Constraint(ORIGIN, f"{n}", BEGAN, BEGAN, ("since", n)) for n in events),
        )
    )
    trusted = {"the date line", *(("since", n) for n in events)}
    assert list(network.conflicts(trusted)) == [
        ("the date line", ("since", n), ("for", n)) for n in events
    ]


def test_a_ring_of_five_thousand_is_one_conflict_that_needs_them_all() -> None:
    last = 4999
    ring = [after(f"{n}", f"{n + 1}", f"{n} then {n + 1}") for n in range(last)]
    ring.append(Constraint("0", f"{last}", None, last - 1, "too soon"))
    assert Network(tuple(ring)).conflict() == tuple(each.because for each in ring)
    assert Network(tuple(ring[:-1])).window("0", f"{last}") == (last, None)
