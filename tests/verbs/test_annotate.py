"""The verb that reads: what it takes, what it gives, and that place changes nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime
from importlib.resources import files

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import annotate
from claimcheck.errors import ClaimcheckError
from claimcheck.lang import load_language
from claimcheck.lang.loading import parse_language
from claimcheck.model import Article, CountClaim, Direction, Mention, PartialDate, Span

SENTENCES = [
    "More than 30 engineers asked for it on Monday.",
    "It cost £40m in the first year, and 12.5 percent of it was paid.",
    "The wall is 30 feet (9 metres) tall.",
    "The closure of the Orrel Dam has lasted for nearly seven months.",
    "“We lost 12 boats in May,” said Ida Moller, 52, who keeps the register.",
    "The ten-day fair opens on 3 May and closes on 6 May 2021.",
    "It will end at 8 p.m. on Friday, or early next year.",
    "Dozens fled over the weekend, according to the Orrel Courier.",
]


def texts() -> st.SearchStrategy[str]:
    blank = st.sampled_from([" ", "\n", "\n\n", "\r\n"])
    pair = st.tuples(st.sampled_from(SENTENCES), blank)
    return st.lists(pair, min_size=1, max_size=6).map(
        lambda pairs: "".join(words + between for words, between in pairs)
    )


def test_an_article_keeps_what_it_was_given() -> None:
    article = annotate("12 boats sank.", published="2020-06-12", title="Boats sink")
    assert article.text == "12 boats sank."
    assert article.title == "Boats sink"
    assert article.published == date(2020, 6, 12)


@pytest.mark.parametrize(
    "published",
    [
        date(2020, 6, 12),
        datetime(2020, 6, 12, 23, 59, tzinfo=UTC),
        "2020-06-12",
        "2020-06-12T23:59:00Z",
    ],
)
def test_the_day_of_publication_may_be_told_in_several_ways(
    published: date | str,
) -> None:
    article = annotate("It sank yesterday.", published=published)
    (mention,) = article.mentions
    assert article.published == date(2020, 6, 12)
    assert type(article.published) is date
    assert mention.value.days == (date(2020, 6, 11), date(2020, 6, 11))


@pytest.mark.parametrize(
    "published", ["12 June 2020", "2020-13-01", "soon", "", 20200612]
)
def test_what_is_no_date_of_publication_is_refused(published: object) -> None:
    with pytest.raises(ClaimcheckError, match="A publication date is a date or YYYY"):
        annotate("It sank.", published=published)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "kind"), [(b"12 boats", "bytes"), (None, "NoneType"), (12, "int")]
)
def test_what_is_no_string_is_refused(text: object, kind: str) -> None:
    with pytest.raises(ClaimcheckError, match=f"^A text is a str, not {kind}$"):
        annotate(text)  # type: ignore[arg-type]


def test_without_a_date_relative_days_stay_open() -> None:
    (mention,) = annotate("It sank on Monday.").mentions
    assert isinstance(mention.value, PartialDate)
    assert mention.value.direction is Direction.PAST
    assert mention.value.days is None


def test_an_empty_text_is_an_article_of_nothing() -> None:
    assert annotate("") == Article("")
    assert annotate(" \n\t ").mentions == ()


def test_another_language_can_be_given() -> None:
    english = load_language()
    assert annotate("12 boats sank.", language=english) == annotate("12 boats sank.")


def test_a_language_of_ones_own_is_read_with_its_own_words() -> None:
    text = (files("claimcheck.lang") / "en.toml").read_text("utf-8")
    mine = parse_language(text.replace("twelve = 12", '"zwölf" = 12'))
    (claim,) = annotate("Zwölf boats sank.", language=mine).claims_of(CountClaim)
    assert claim.quantity.value.figure.low == 12
    assert annotate("Zwölf boats sank.").mentions == ()


@given(texts(), st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_reading_again_gives_the_same(text: str, published: date) -> None:
    assert annotate(text, published=published) == annotate(text, published=published)


@given(
    texts(),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    st.sampled_from(["\n", "\r\n"]),
)
def test_what_stands_before_a_paragraph_only_shifts_it(
    text: str, published: date, end: str
) -> None:
    prefix = f"Nobody swam in the valley.{end}{end}"
    alone = annotate(text, published=published)
    behind = annotate(prefix + text, published=published)
    assert behind.mentions == tuple(_shifted(m, len(prefix)) for m in alone.mentions)
    assert [type(claim) for claim in behind.claims] == [type(c) for c in alone.claims]
    for here, there in zip(behind.claims, alone.claims, strict=True):
        assert here.span is not None
        assert there.span is not None
        assert here.span.start == there.span.start + len(prefix)
        assert len(here.span) == len(there.span)
        assert len(here.also) == len(there.also)


def _shifted(mention: Mention[object], by: int) -> Mention[object]:  # type: ignore[type-var]
    assert mention.span is not None
    return evolve(mention, span=Span(mention.span.start + by, mention.span.end + by))


@given(texts())
def test_what_stands_behind_a_paragraph_changes_nothing(text: str) -> None:
    alone = annotate(text)
    longer = annotate(f"{text}\n\nNobody swam in the valley.")
    assert longer.mentions == alone.mentions
    assert len(longer.claims) == len(alone.claims)


def test_every_claim_is_attributed_to_somebody() -> None:
    article = annotate("\n".join(SENTENCES))
    cited = {
        str(claim.attribution.source.name)
        for claim in article.claims
        if claim.attribution
    }
    assert "Ida Moller" in cited
