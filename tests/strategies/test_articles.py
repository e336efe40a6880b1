"""What the kit writes is read as it was meant, and found where it is wrong.

These are laws of claimcheck itself: whatever breaks one is kept as a text of its own in
``regressions.toml`` beside this file.
"""

from __future__ import annotations

import re
from random import Random
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, assume, find, given, settings
from hypothesis import strategies as st

from claimcheck import annotate, check
from claimcheck.errors import ClaimcheckError
from claimcheck.model import (
    Article,
    Claim,
    Conversion,
    DateRange,
    Distance,
    Finding,
    Mention,
    PartialDate,
    Span,
)
from claimcheck.rules import BUILT_IN
from claimcheck.strategies import (
    Contradiction,
    articles,
    claims,
    inconsistent_articles,
    phrases,
    seedable_rules,
    sentences,
)
from claimcheck.testing import assert_consistent, assert_flags

slow = settings(suppress_health_check=[HealthCheck.too_slow])


def again(article: Article) -> Article:
    return annotate(article.text, article.published, article.title)


def findings(article: Article) -> list[tuple[str, str]]:
    found = check(again(article)).findings
    return sorted((finding.code, finding.message) for finding in found)


def said(value: Any) -> Any:  # noqa: ANN401
    """Give what a value says, whatever day it was reckoned from."""
    if isinstance(value, DateRange):
        return said(value.start), said(value.end)
    if not isinstance(value, PartialDate):
        return value
    told = value.said
    return evolve(told, grain=None) if isinstance(told, Distance) else told


def known(mention: Mention[Any]) -> tuple[object, ...]:
    return mention.text, mention.span, said(mention.value)


def roles(claim: Claim) -> tuple[type[Claim], set[Span | None]]:
    return type(claim), {mention.span for mention in claim.mentions}


@slow
@given(articles())
def test_what_is_consistent_has_no_finding(article: Article) -> None:
    assert_consistent(article.text, article.published, title=article.title)


@pytest.mark.parametrize("rule", seedable_rules())
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_what_is_wrong_is_found_by_its_rule_where_it_is(
    rule: str, data: st.DataObject
) -> None:
    seeded = data.draw(inconsistent_articles(rule))
    article = seeded.article
    found = assert_flags(rule, article.text, article.published, title=article.title)
    assert touched(seeded, found), found


def touched(seeded: Contradiction, found: tuple[Finding, ...]) -> bool:
    """Say whether one finding touches all that cannot be true together."""
    return any(
        all(any(span.overlaps(one) for one in finding.spans) for span in seeded.spans)
        for finding in found
    )


@slow
@given(inconsistent_articles())
def test_nothing_else_is_wrong_with_it(seeded: Contradiction) -> None:
    assert {code for code, _ in findings(seeded.article)} == {seeded.rule}


@given(phrases())
def test_a_printed_phrase_gives_its_value_back(phrase: Mention[Any]) -> None:
    (found,) = annotate(f"The answer was {phrase.text}.").mentions[:1]
    assert (found.text, said(found.value)) == (phrase.text, said(phrase.value))


@slow
@given(articles())
def test_every_value_is_read_where_it_was_printed(article: Article) -> None:
    found = set(map(known, again(article).mentions))
    assert set(map(known, article.mentions)) <= found


@slow
@given(sentences())
def test_every_claim_is_made_with_its_values_in_their_roles(article: Article) -> None:
    assume(not any(one.manner == "direct" for one in article.attributions))
    found = list(map(roles, again(article).claims))
    for claim in article.claims:
        kind, spans = roles(claim)
        assert any(one[0] is kind and spans <= one[1] for one in found), claim


@slow
@given(articles())
def test_everybody_is_cited_for_what_they_said(article: Article) -> None:
    found = {
        (one.source.name, one.content, one.cue, one.manner)
        for one in again(article).attributions
    }
    for one in article.attributions:
        told = (one.source.name, one.content, one.cue, one.manner)
        assert told in found


def texts() -> st.SearchStrategy[Article]:
    """Give articles right and wrong, whose findings a change must leave as they are."""
    return articles() | inconsistent_articles().map(lambda seeded: seeded.article)


@slow
@given(texts(), st.booleans())
def test_a_sentence_without_numbers_changes_nothing(
    article: Article,
    ahead: bool,  # noqa: FBT001
) -> None:
    more = "The square was calm and the shops were open."
    parts = (more, article.text) if ahead else (article.text, more)
    assert findings(evolve(article, text="\n\n".join(parts))) == findings(article)


@slow
@given(texts(), st.randoms(use_true_random=False))
def test_the_order_of_unrelated_paragraphs_does_not_matter(
    article: Article, chance: Random
) -> None:
    # What belongs together stays so: nothing but the scenes themselves is moved.
    assume("“" not in article.text)
    assume('"' not in article.text)
    parts = article.text.split("\n\n")
    chance.shuffle(parts)
    assert findings(evolve(article, text="\n\n".join(parts))) == findings(article)


@slow
@given(texts(), st.integers(60, 100))
def test_findings_stay_when_lines_are_wrapped_anew(
    article: Article, width: int
) -> None:
    wrapped = "\n\n".join(wrap(part, width) for part in article.text.split("\n\n"))
    assert findings(evolve(article, text=wrapped)) == findings(article)


def wrap(text: str, width: int) -> str:
    """Break lines at blanks as an editor does; two short ones would make a list."""
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + len(word) >= width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return "\n".join([*lines, line])


@slow
@given(texts())
def test_findings_stay_whichever_quotation_marks_are_used(article: Article) -> None:
    straight = article.text.replace("“", '"').replace("”", '"')
    sides = iter("“”" * straight.count('"'))
    curly = re.sub('"', lambda _: next(sides), straight)
    codes = [code for code, _ in findings(evolve(article, text=straight))]
    assert codes == [code for code, _ in findings(evolve(article, text=curly))]


@slow
@given(texts())
def test_findings_stay_however_percent_is_printed(article: Article) -> None:
    first, *others = (
        [
            code
            for code, _ in findings(
                evolve(
                    article,
                    text=re.sub(r"%| percent\b| per cent\b", sign, article.text),
                )
            )
        ]
        for sign in ("%", " percent", " per cent")
    )
    assert all(other == first for other in others)


WORDS = dict(
    zip(
        ["3", "4", "5", "6", "7", "8", "9"],
        ["three", "four", "five", "six", "seven", "eight", "nine"],
        strict=True,
    )
)


@slow
@given(texts())
def test_findings_stay_when_small_counts_are_in_words(article: Article) -> None:
    pattern = (
        r"(?<![\w$£€.,:–-])[3-9](?= [a-z]{4,})(?! per| million| billion| a\.| p\.)"
    )
    spelt = re.sub(pattern, lambda digit: WORDS[digit[0]], article.text)
    codes = [code for code, _ in findings(article)]
    assert codes == [code for code, _ in findings(evolve(article, text=spelt))]


def test_there_are_thousands_of_surface_forms() -> None:
    seen: set[str] = set()

    @settings(max_examples=400, derandomize=True, database=None)
    @given(articles())
    def look(article: Article) -> None:
        shape = re.sub(r"[A-Z]\w+|\d[\d,.]*", "_", article.text)
        seen.update(re.split(r"(?<=[.”]) |\n\n", shape))

    look()
    assert len(seen) > 350


def test_a_rule_may_be_named_alone() -> None:
    (claim,) = find(sentences("dual-unit"), bool).claims_of(Conversion)
    assert claim.mentions


@pytest.mark.parametrize("rules", [[], [3], ["D999"]])
@pytest.mark.parametrize("consistent", [True, False])
def test_what_names_no_rule_is_refused(rules: list[Any], *, consistent: bool) -> None:
    with pytest.raises(ClaimcheckError, match="rule"):
        find(articles(consistent=consistent, rules=rules), bool)


def test_what_is_no_kind_of_claim_is_refused() -> None:
    kind: Any = Article
    with pytest.raises(
        ClaimcheckError, match=r"a class such as Sum, not <class '.*Art"
    ):
        claims(kind)


def test_a_rule_that_nothing_breaks_is_refused() -> None:
    unseeded = {rule.code for rule in BUILT_IN.rules} - set(seedable_rules())
    assert unseeded == set()
    with pytest.raises(ClaimcheckError, match="No rule has the code or name 'D999'"):
        find(inconsistent_articles("D999"), bool)
