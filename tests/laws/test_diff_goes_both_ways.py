"""What one direction of a comparison of versions says of the other."""

import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Article, Report
from claimcheck.verbs import annotate, diff
from claimcheck.verbs.told import told_in

FIGURES = st.sampled_from(
    ["12", "twelve", "more than 12", "14", "about 30", "dozens of"]
)
THINGS = st.sampled_from(["boats", "piers", "old boats"])
SENTENCES = st.one_of(
    st.builds("The storm sank {} {}.".format, FIGURES, THINGS),
    st.builds("Then {} {} were saved, and {} {} lost.".format, *[FIGURES, THINGS] * 2),
    st.builds("The {} cost ${}.".format, THINGS, st.integers(1, 3)),
    st.builds("It lasted {} {}.".format, FIGURES, st.sampled_from(["days", "weeks"])),
    st.builds("Perhaps {} {} were not lost.".format, FIGURES, THINGS),
    st.builds("“It took {} of the {},” he said.".format, FIGURES, THINGS),
    st.sampled_from(["It came on Monday.", "It came on 3 March 2024.", "It was late."]),
)
ARTICLES = st.lists(SENTENCES, max_size=6).map(lambda many: annotate(" ".join(many)))


def quoted(report: Report, code: str) -> Counter[tuple[str, ...]]:
    return Counter(
        tuple(re.findall("“([^”]*)”", each.message))
        for each in report.findings
        if each.code == code
    )


@given(ARTICLES)
def test_a_text_says_what_it_says(article: Article) -> None:
    assert diff(article, article) == Report(article)


@given(ARTICLES, ARTICLES)
def test_what_is_lost_one_way_is_added_the_other(one: Article, two: Article) -> None:
    there, back = diff(one, two), diff(two, one)
    assert quoted(there, "C102") == quoted(back, "C103")
    assert quoted(there, "C103") == quoted(back, "C102")


@given(ARTICLES, ARTICLES)
def test_what_is_changed_one_way_is_changed_back_the_other(
    one: Article, two: Article
) -> None:
    for code in ("C101", "C105"):
        there, back = (quoted(diff(*pair), code) for pair in ((one, two), (two, one)))
        assert there == Counter({words[::-1]: count for words, count in back.items()})


@given(ARTICLES, ARTICLES)
def test_as_much_is_moved_one_way_as_the_other(one: Article, two: Article) -> None:
    there, back = (quoted(diff(*pair), "C104") for pair in ((one, two), (two, one)))
    assert there.total() == back.total()


@given(st.lists(SENTENCES, max_size=6).flatmap(st.permutations))
def test_a_text_in_another_order_loses_nothing(sentences: list[str]) -> None:
    text = annotate(" ".join(sorted(set(sentences))))
    other = annotate(" ".join(dict.fromkeys(sentences)))
    codes = {each.code for each in diff(text, other).findings}
    assert codes <= {"C104"}


@given(ARTICLES, ARTICLES)
def test_every_claim_is_paired_lost_or_added_once(one: Article, two: Article) -> None:
    report = diff(one, two)
    lost, added = (
        sum(
            each.code == code and "quotation" not in each.message
            for each in report.findings
        )
        for code in ("C102", "C103")
    )
    assert len(told_in(one)) - lost == len(told_in(two)) - added
