"""What is copied from a source is borne out by it, however it is printed."""

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.verbs import annotate, compare

HEDGES = st.sampled_from(
    ["", "more than ", "at least ", "fewer than ", "up to ", "nearly ", "about "]
)
NUMBERS = st.integers(13, 999_999)
SENTENCES = st.one_of(
    st.builds("It took {}{:,} boats.".format, HEDGES, NUMBERS),
    st.builds("It cost {}${}.{:02}.".format, HEDGES, NUMBERS, st.integers(0, 99)),
    st.builds("It rose {}{}.{} percent.".format, HEDGES, NUMBERS, st.integers(0, 9)),
    st.builds("It lasted {}{} months.".format, HEDGES, st.integers(2, 99)),
    st.builds("It is {}{} miles long.".format, HEDGES, NUMBERS),
    st.dates().map("It opened on {:%d %B %Y}.".format),
    st.sampled_from(["It opened last week.", "Dozens of boats sank.", "So it goes."]),
)
TEXTS = st.lists(SENTENCES, max_size=5)


@given(TEXTS, TEXTS, st.none() | st.dates())
def test_an_excerpt_is_borne_out_by_the_whole(
    some: list[str], more: list[str], published: object
) -> None:
    day = None if published is None else str(published)
    excerpt, whole = (
        annotate("\n".join(each), day) for each in (some, [*more[:2], *some, *more[2:]])
    )
    report = compare(excerpt, [annotate("It rained."), whole])
    assert report.findings == ()
    assert report.unchecked == ()


@given(NUMBERS)
def test_digits_may_be_grouped_and_units_written_out(number: int) -> None:
    article = annotate(f"It cost ${number:,} and {number} miles of wire.")
    source = annotate(f"They took {number:,} miles of wire and {number} dollars.")
    assert compare(article, [source]).findings == ()


@given(NUMBERS, NUMBERS)
def test_numbers_of_six_digits_at_most_are_told_apart(one: int, two: int) -> None:
    article, source = (
        annotate(f"It took {one:,} boats."),
        annotate(f"He saw {two:,} boats."),
    )
    assert bool(compare(article, [source]).findings) == (one != two)
