"""Findings that were accepted leave the report, and no order outlives its reason."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import ClaimcheckError
from claimcheck.model import Article, Finding, Reason, Severity, Span, Unchecked
from claimcheck.rules import BUILT_IN, Case, Outcome, Rule, RuleSet
from claimcheck.verbs.silencing import Silence, Silenced, silence


def _nothing(_case: Case) -> Iterator[Outcome]:
    return iter(())


def rule(code: str, name: str) -> Rule:
    return Rule(code, name, Severity.ERROR, "Says so.", "For a test.", _nothing, (), ())


RULES = RuleSet.of([rule("TEST101", "first-test"), rule("TEST102", "second-test")])


def finding(text: str, words: str, code: str = "TEST101", because: str = "") -> Finding:
    at = text.index(words)
    reasons = (Reason("there", Span(text.index(because), text.index(because) + 1)),)
    return Finding(
        Span(at, at + len(words)), "wrong", reasons if because else (), code=code
    )


def silenced_in(text: str, *findings: Finding, rules: RuleSet = RULES) -> Silenced:
    return silence(Article(text), findings, rules)


def test_a_comment_silences_its_own_line() -> None:
    text = "One.\nTwo. <!-- claimcheck: ignore TEST101 because it is so -->\nThree."
    one, two, three = (finding(text, word) for word in ("One", "Two", "Three"))
    assert silenced_in(text, one, two, three) == Silenced((one, three), (two,), ())


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_comment_alone_on_its_line_silences_the_next_line_with_words(
    end: str,
) -> None:
    text = end.join(
        ["One.", " <!-- claimcheck: ignore TEST101 --> ", "", "  ", "Two.", "Three."]
    )
    one, two, three = (finding(text, word) for word in ("One", "Two", "Three"))
    assert silenced_in(text, one, two, three) == Silenced((one, three), (two,), ())


def test_comments_alone_on_lines_in_a_row_mean_the_same_line() -> None:
    text = (
        "<!-- claimcheck: ignore TEST101 -->\n"
        "<!-- claimcheck: ignore TEST102 --><!-- claimcheck: ignore TEST102 -->\nTwo."
    )
    findings = [finding(text, "Two", code) for code in ("TEST101", "TEST102")]
    assert silenced_in(text, *findings) == Silenced((), tuple(findings), ())


def test_a_comment_at_the_end_of_the_text_silences_nothing_above_it() -> None:
    text = "One.\n<!-- claimcheck: ignore TEST101 -->"
    kept = finding(text, "One")
    parted = silenced_in(text, kept)
    assert parted.kept == (kept,)
    assert [note.why for note in parted.notes] == [
        "TEST101 finds nothing there to silence"
    ]


def test_a_comment_for_the_file_silences_everywhere_and_also_without_a_place() -> None:
    text = "One.\nTwo.\n<!-- claimcheck: ignore-file TEST101 -->"
    placed = finding(text, "One")
    nowhere = Finding(None, "wrong", (), code="TEST101")
    other = finding(text, "Two", "TEST102")
    parted = silenced_in(text, placed, nowhere, other)
    assert parted == Silenced((other,), (placed, nowhere), ())


def test_a_finding_is_silenced_on_any_line_it_speaks_about() -> None:
    text = "One.\nTwo. <!-- claimcheck: ignore first-test -->"
    both = finding(text, "One", because="Two")
    assert silenced_in(text, both) == Silenced((), (both,), ())


def test_several_codes_are_parted_by_commas_or_spaces() -> None:
    text = "One. <!-- claimcheck: ignore TEST101,first-test, test102 because ... -->"
    findings = [finding(text, "One", code) for code in ("TEST101", "TEST102")]
    assert silenced_in(text, *findings).silenced == tuple(findings)


@pytest.mark.parametrize(
    ("comment", "why"),
    [
        (
            "<!-- claimcheck: ignore TEST1O1 -->",
            "No rule has the code or name 'TEST1O1'; did you mean TEST101?",
        ),
        (
            "<!-- claimcheck: ignore TEST101 -->",
            "TEST101 finds nothing there to silence",
        ),
        (
            "<!-- claimcheck: ingore TEST101 -->",
            "there is no instruction 'ingore'; did you mean ignore?",
        ),
        (
            "<!-- claimcheck: -->",
            "there is no instruction ''; known: ignore, ignore-file",
        ),
        (
            "<!-- claimcheck: ignore because -->",
            "it names no rule, as in: claimcheck: ignore D101",
        ),
        ("<!-- claimcheck: ignore TEST101", "it is not closed by --> on its line"),
        (
            "<!-- claimcheck: ignore TEST101\n-->",
            "it is not closed by --> on its line",
        ),
    ],
)
def test_a_comment_that_does_nothing_is_told_where_it_stands(
    comment: str, why: str
) -> None:
    text = f"One. {comment}"
    (note,) = silenced_in(text).notes
    assert note.why == why
    assert note.span == Span(5, 5 + len(comment.partition("\n")[0]))


def test_of_two_codes_the_one_that_silences_nothing_is_told() -> None:
    text = "One. <!-- claimcheck: ignore TEST101 TEST102 -->"
    (note,) = silenced_in(text, finding(text, "One")).notes
    assert note == Unchecked(
        "the comment 'claimcheck: ignore TEST101 TEST102'",
        "TEST102 finds nothing there to silence",
        Span(5, len(text)),
    )


def test_an_order_for_a_rule_that_was_not_run_is_not_told_as_idle() -> None:
    text = "One. <!-- claimcheck: ignore weekday-date -->"
    assert silenced_in(text).notes == ()
    for word in ("F102", "claim-lost"):  # of compare and of diff
        assert silenced_in(f"One. <!-- claimcheck: ignore {word} -->").notes == ()
    (note,) = silence(Article(text), (), BUILT_IN).notes
    assert note.why == "D101 finds nothing there to silence"


def test_settings_silence_what_touches_their_quotation() -> None:
    text = "The quay was closed. The quay\nwas closed. The pier was open."
    quay, pier = finding(text, "quay was"), finding(text, "pier")
    again = Finding(Span(25, 29), "wrong", (), code="TEST101")
    order = Silence("first-test", "the quay was closed".replace("the", "The"))
    parted = silence(Article(text), [quay, again, pier], RULES, [order])
    assert parted == Silenced((pier,), (quay, again), ())


def test_settings_that_silence_nothing_in_words_that_are_there_are_told() -> None:
    orders = [
        Silence("TEST101", "is here"),
        Silence("TEST101", "is in another article"),
        Silence("TEST999", "is here"),
    ]
    notes = silence(Article("This is here."), (), RULES, orders).notes
    assert [(note.what, note.why, note.span) for note in notes] == [
        (
            "the silencing of TEST999 at 'is here'",
            "No rule has the code or name 'TEST999'",
            None,
        ),
        (
            "the silencing of TEST101 at 'is here'",
            "TEST101 finds nothing there to silence",
            Span(5, 12),
        ),
    ]


def test_a_silence_quotes_something() -> None:
    with pytest.raises(ClaimcheckError, match="quotes words of the article, not ' '"):
        Silence("TEST101", " ")


COMMENT = "<!-- claimcheck: ignore TEST101 -->"
LINES = st.lists(
    st.sampled_from(["", "  ", "word", f"word {COMMENT}", f"{COMMENT}word", COMMENT])
)


@given(LINES, st.sampled_from(["\n", "\r\n", "\r"]))
def test_the_lines_silenced_are_those_that_a_reader_would_name(
    lines: list[str], end: str
) -> None:
    expected, pending = set(), False
    for number, line in enumerate(lines):
        if "word" in line and (pending or COMMENT in line):
            expected.add(number)
        pending = line == COMMENT or (pending and "word" not in line)

    text = end.join(lines)
    words = [number for number, line in enumerate(lines) if "word" in line]
    spans = [Span(at.start(), at.end()) for at in re.finditer("word", text)]
    findings = [Finding(span, "wrong", (), code="TEST101") for span in spans]
    parted = silenced_in(text, *findings)
    line_of = dict(zip(spans, words, strict=True))
    assert {line_of[f.span] for f in parted.silenced if f.span} == expected
    assert len(parted.kept) == len(words) - len(expected)


@given(st.text("<!- claimcheck:ignore-fTEST10\n>"))
def test_no_text_makes_it_fail(text: str) -> None:
    everywhere = Finding(Span(0, len(text)), "wrong", (), code="TEST101")
    parted = silenced_in(text, everywhere)
    assert parted.kept + parted.silenced == (everywhere,)


def test_a_great_many_open_comments_take_no_more_than_linear_time() -> None:
    text = "<!-- claimcheck: ignore TEST101 " * 100_000
    (note,) = silenced_in(text).notes
    assert note.span == Span(0, len(text))
