"""Article files are collected as tests by a real pytest, alone and with workers."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import entry_points

import pytest

pytest_plugins = ["pytester"]

WRONG = "The vote was held on Friday, March 3, 2011.\n"
RIGHT = "The vote was held on Thursday, March 3, 2011.\n"


@pytest.fixture
def articles(pytester: pytest.Pytester) -> pytest.Pytester:
    """Give a project with articles of three kinds, one of them wrong."""
    folder = pytester.mkdir("articles")
    (folder / "wrong.txt").write_text(WRONG, encoding="utf-8")
    (folder / "deep").mkdir()
    (folder / "deep" / "right.txt").write_text(RIGHT, encoding="utf-8")
    (folder / "front.md").write_text(
        f"---\ndate: 2011-03-04\n---\n{RIGHT}", encoding="utf-8"
    )
    (folder / "rows.jsonl").write_text(
        '{"id": "good", "text": "It rained."}\n'
        '{"id": "bad", "text": "It was Friday, March 3, 2011."}\n',
        encoding="utf-8",
    )
    return pytester


KNOWN = any(each.name == "claimcheck" for each in entry_points(group="pytest11"))
PLUGIN = () if KNOWN else ("-p", "claimcheck.pytest_plugin")
"""Where claimcheck is installed, pytest knows the plugin by itself."""


def run(pytester: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    return pytester.runpytest_inprocess("-p", "no:randomly", *PLUGIN, *arguments)


def test_articles_that_fit_are_tests(articles: pytest.Pytester) -> None:
    result = run(articles, "--claimcheck", "articles/**/*.txt")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["*D101 weekday-date*", "*not a Friday*", "*^^^*"])
    result.stdout.no_fnmatch_line("*Traceback*")


def test_each_row_is_a_test(articles: pytest.Pytester) -> None:
    result = run(articles, "-v", "--claimcheck", "articles/*.jsonl")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["*::good PASSED*", "*::bad FAILED*"])


def test_settings_name_files_rules_and_severity(articles: pytest.Pytester) -> None:
    articles.makeini(
        "[pytest]\nclaimcheck_files = articles/**/*.txt articles/*.md\n"
        "claimcheck_ignore = D101\n"
    )
    run(articles).assert_outcomes(passed=3)


def test_facts_of_the_project_are_held_against_the_articles(
    pytester: pytest.Pytester,
) -> None:
    pytester.makefile(
        ".toml",
        facts='[[fact]]\nevent = "the closure"\nstart = 2018-03-05\n'
        'source = { title = "Order 12" }\n',
    )
    pytester.makefile(".txt", a="June 12, 2020\n\nThe closure has lasted two months.\n")
    pytester.makeini("[pytest]\nclaimcheck_facts = facts.toml\n")
    result = run(pytester, "--claimcheck", "a.txt")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*T111*"])


def test_the_fixture_checks_texts(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        f"""
        import pytest

        def test_a_text(claimcheck):
            claimcheck.assert_consistent({RIGHT!r})
            claimcheck.assert_flags("D101", {WRONG!r})
            with pytest.raises(AssertionError, match="D101"):
                claimcheck.assert_consistent({WRONG!r})
        """
    )
    run(pytester).assert_outcomes(passed=1)


def test_workers_share_the_articles(articles: pytest.Pytester) -> None:
    result = articles.runpytest_subprocess(
        *PLUGIN, "-n", "2", "--claimcheck", "articles/**/*.txt"
    )
    result.assert_outcomes(passed=1, failed=1)


def test_a_pattern_that_fits_nothing_is_an_error(pytester: pytest.Pytester) -> None:
    result = run(pytester, "--claimcheck", "nothing/*.txt")
    assert result.ret is pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*no file fits 'nothing/[*].txt'*"])


def test_other_runs_load_nothing_of_claimcheck() -> None:
    program = (
        "import sys, claimcheck.pytest_plugin; "
        "print([m for m in sys.modules if m.startswith('claimcheck.')])"
    )
    told = subprocess.run(  # noqa: S603
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "['claimcheck.pytest_plugin']"
