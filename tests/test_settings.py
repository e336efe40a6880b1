"""Settings from TOML: what they mean, and what is said of wrong ones."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import ClaimcheckError
from claimcheck.model import Severity
from claimcheck.rules import Case, Outcome, Rule, RuleSet
from claimcheck.settings import Settings, parse_pyproject, parse_settings
from claimcheck.verbs.silencing import Silence


def _nothing(_case: Case) -> Iterator[Outcome]:
    return iter(())


def rule(code: str, name: str) -> Rule:
    return Rule(code, name, Severity.ERROR, "Says so.", "For a test.", _nothing, (), ())


RULES = RuleSet.of(
    [rule("ABC101", "first"), rule("ABC102", "second"), rule("X101", "third")]
)

WHOLE = """
select = ["ABC", "third"]
ignore = ["ABC102"]
severity = "advice"
facts = ["facts/dam.toml", "more.toml"]
units = "units.toml"

[[silence]]
code = "first"
quote = "the dam was closed"
reason = "it was"

[[silence]]
code = "X101"
quote = "again"
"""

AS_READ = Settings(
    select=("ABC", "third"),
    ignore=("ABC102",),
    severity=Severity.ADVICE,
    facts=("facts/dam.toml", "more.toml"),
    units="units.toml",
    silences=(
        Silence("first", "the dam was closed", "it was"),
        Silence("X101", "again"),
    ),
)


def test_every_key_is_read() -> None:
    assert parse_settings(WHOLE, rules=RULES) == AS_READ


def test_a_pyproject_has_the_same_keys_in_its_own_table() -> None:
    table = "[tool.claimcheck]\n" + WHOLE.replace(
        "[[silence", "[[tool.claimcheck.silence"
    )
    assert parse_pyproject(table, rules=RULES) == AS_READ
    assert parse_pyproject("[tool.claimcheck]") == Settings()


@pytest.mark.parametrize("text", ["", "[tool]", "[project]\nname = 'x'"])
def test_a_pyproject_without_the_table_gives_no_settings(text: str) -> None:
    assert parse_pyproject(text) is None


def test_nothing_told_means_every_rule_and_warnings() -> None:
    assert parse_settings("") == Settings()
    assert Settings().rules(RULES) == RULES


def test_what_is_ignored_need_not_be_selected() -> None:
    settings = Settings(select=("X",), ignore=("ABC101",))
    assert [rule.code for rule in settings.rules(RULES).rules] == ["X101"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("ignor = []", "ignor: no such key; did you mean ignore?"),
        ("ignore = 'X101'", "ignore: expected a list such as [\"…\"], not 'X101'"),
        (
            "ignore = ['ABC', 'ABC10O']",
            "ignore[2]: no rule has the code or name 'ABC10O'; did you mean ABC102?",
        ),
        ("select = ['Q9']", "select[1]: no rule has the code or name 'Q9'"),
        (
            "severity = 'fatal'",
            "severity: expected one of advice, warning, error, not 'fatal'",
        ),
        ("severity = 1", "severity: expected one of advice, warning, error, not 1"),
        ("facts = [3]", "facts[1]: expected words in quotes, not 3"),
        (
            "[[silence]]\ncode = 'X101'\nquot = 'x'",
            "silence[1].quot: no such key; did you mean quote?",
        ),
        ("[[silence]]\ncode = 'X101'", "silence[1].quote: missing"),
        (
            "[[silence]]\nquote = 'x'\ncode = 'X'",
            "silence[1].code: no rule has the code or name 'X'",
        ),
    ],
)
def test_what_cannot_be_used_is_told_with_its_path(text: str, says: str) -> None:
    with pytest.raises(ClaimcheckError) as caught:
        parse_settings(text, rules=RULES)
    assert str(caught.value) == f"claimcheck.toml: {says}"
    with pytest.raises(ClaimcheckError) as caught:
        parse_pyproject(
            "[tool.claimcheck]\n" + text.replace("[[", "[[tool.claimcheck."),
            "py.toml",
            RULES,
        )
    assert str(caught.value) == f"py.toml: tool.claimcheck.{says}"


def test_a_table_that_is_none_is_told() -> None:
    with pytest.raises(ClaimcheckError, match=r"tool\.claimcheck: expected a table"):
        parse_pyproject("[tool]\nclaimcheck = 3")
    with pytest.raises(ClaimcheckError, match=r"toml: tool: expected a table"):
        parse_pyproject("tool = 'x'")


WORDS = st.sampled_from(["A", "ABC", "ABC101", "ABC102", "X101", "first", "second"])


@given(st.lists(WORDS), st.lists(WORDS))
def test_rules_are_those_selected_and_not_ignored(
    select: list[str], ignore: list[str]
) -> None:
    def meant(rule: Rule, words: list[str]) -> bool:
        return any(rule.code.startswith(w) or rule.name == w for w in words)

    wanted = {
        rule.code
        for rule in RULES.rules
        if (not select or meant(rule, select)) and not meant(rule, ignore)
    }
    given_rules = Settings(tuple(select), tuple(ignore)).rules(RULES).rules
    assert {rule.code for rule in given_rules} == wanted


def test_units_may_stand_in_the_settings_themselves() -> None:
    settings = parse_settings('[units.mass]\nkip = { factor = "500", en = ["kip"] }')
    assert settings.language is not None
    assert settings.language.units is not None
    assert settings.language.units.words["kip"].factor == 500
    assert not settings.units


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("units = 3", "units: expected words in quotes, not 3"),
        (
            "[units.mas]\nkip = {}",
            "units.mas: no such key; did you mean mass?",
        ),
        (
            '[units.mass]\nkip = { fator = "500" }',
            "units.mass.kip.fator: no such key; did you mean factor?",
        ),
        (
            '[units.mass]\npound = { factor = "500" }',
            "units.mass.pound: there is a unit of this name already",
        ),
    ],
)
def test_units_that_cannot_be_used_are_refused(text: str, fault: str) -> None:
    with pytest.raises(ClaimcheckError) as caught:
        parse_settings(text, origin="mine.toml")
    assert str(caught.value) == f"mine.toml: {fault}"
