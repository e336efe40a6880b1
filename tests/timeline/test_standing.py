"""The days that are kept for the points of members who hold together."""

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.timeline.standing import Edge, Standing

POINTS = st.sampled_from("abcde")
MEMBERS = 6


@st.composite
def edges(draw: st.DrawFn) -> list[list[Edge]]:
    """A few edges for each member."""
    return [
        [
            Edge(draw(POINTS), draw(POINTS), draw(st.integers(-9, 20)), member)
            for _ in range(draw(st.integers(0, 4)))
        ]
        for member in range(MEMBERS)
    ]


MOVES = st.lists(st.tuples(st.booleans(), st.integers(0, MEMBERS - 1)), max_size=20)


@given(edges(), MOVES)
def test_the_days_fit_whoever_stands(
    owned: list[list[Edge]], moves: list[tuple[bool, int]]
) -> None:
    standing = Standing(owned)
    for comes, member in moves:
        if comes:
            refused = bool(standing.admit(member))
            assert (member in standing.members) is not refused
        else:
            standing.withdraw([member])
            assert member not in standing.members
        for each in standing.members:
            for edge in owned[each]:
                days = standing.days[edge.head] - standing.days[edge.tail]
                assert days <= edge.length


@given(edges(), st.permutations(range(MEMBERS)))
def test_a_member_who_is_refused_leaves_nothing_behind(
    owned: list[list[Edge]], order: list[int]
) -> None:
    standing = Standing(owned)
    for member in order:
        standing.admit(member)
    kept = {edge for member in standing.members for edge in owned[member]}
    for sides in (standing.leaving, standing.entering):
        assert {edge for side in sides.values() for edge in side} == kept


@given(edges())
def test_a_member_is_refused_for_those_who_stand(owned: list[list[Edge]]) -> None:
    standing = Standing(owned)
    for member in range(MEMBERS):
        before = set(standing.members)
        if clash := standing.admit(member):
            *others, last = clash
            assert last == member
            assert others == sorted(others)
            assert before.issuperset(others)
