"""Who is quoted or cited in what somebody else says."""

from __future__ import annotations

import pytest

from claimcheck import annotate
from claimcheck.model import Article, Attribution, QuantityClaim

NESTED = [
    (
        "“The mayor told me, ‘We have 40 lamps left,’ and I trust her,” Bob Orr said.",
        "the mayor",
        ["We have 40 lamps left"],
    ),
    (
        "\"He told me 'there are 12 boats' and left,\" Ann Hale said.",
        "he",
        ["there are 12 boats"],
    ),
    (
        "‘The mayor told me, “We have 40 lamps left,”’ said Bob Orr.",
        "the mayor",
        ["We have 40 lamps left"],
    ),
    (
        "“‘Never,’ he said, ‘will 40 boats sail,’ but they did,” Ann Hale recalled.",
        "he",
        ["Never", "will 40 boats sail"],
    ),
    (
        "“My father used to say that 30 boats sailed each spring,” Ann Hale said.",
        "my father",
        ["30 boats sailed each spring"],
    ),
    (
        '"According to the harbour office, 30 boats sailed," Ann Hale said.',
        "the harbour office",
        ["30 boats sailed"],
    ),
    (
        "The clerk read it out: “The chairman told us ‘at least 50 lamps are lost’.”",
        "the chairman",
        ["at least 50 lamps are lost"],
    ),
]
OWN = [
    "“I said that 40 boats sailed,” Ann Hale said.",
    "“I think 40 boats sailed,” Ann Hale said.",
    "“They want 40 new boats,” Ann Hale said.",
    "“It was like Top Boat: 40 Lamps on film,” Ann Hale said.",
    "“The '90s had 40 boats and the girls' club had 12,” Ann Hale said.",
    "Ann Hale said that Bob Orr had told her that 30 boats sailed.",
]


def inner_of(article: Article) -> list[Attribution]:
    return [each for one in article.attributions for each in one.with_inner[1:]]


@pytest.mark.parametrize(("text", "source", "content"), NESTED)
def test_reads_whom_a_speaker_quotes(
    text: str, source: str, content: list[str]
) -> None:
    article = annotate(text)
    (inner,) = inner_of(article)
    assert inner.source.name == source
    assert [span.of(text) for span in inner.content] == content
    (claim,) = article.claims_of(QuantityClaim)
    assert claim.attribution == inner


@pytest.mark.parametrize("text", OWN)
def test_leaves_to_speakers_what_is_their_own(text: str) -> None:
    assert inner_of(annotate(text)) == []


def test_somebody_cited_where_nobody_is_quoted_is_among_all_others() -> None:
    article = annotate("“According to Ann Hale, 40 boats sailed.”")
    assert [str(one.source) for one in article.attributions] == ["Ann Hale"]


def test_sources_have_those_who_are_quoted_in_turn() -> None:
    text = "“The mayor told me, ‘We have 40 lamps,’” Bob Orr said."
    names = [source.name for source in annotate(text).sources]
    assert names == ["Bob Orr", "the mayor"]


def test_what_is_denied_within_a_quotation_is_not_asserted() -> None:
    text = "“The mayor denied that 40 lamps were lost,” Bob Orr said."
    (claim,) = annotate(text).claims_of(QuantityClaim)
    assert str(claim.context.modality) == "denied"


def test_a_sentence_before_officials_does_not_make_them_known() -> None:
    article = annotate("She is Ida Moller. Officials said 110 houses burned down.")
    assert not article.attributions[-1].source.named
