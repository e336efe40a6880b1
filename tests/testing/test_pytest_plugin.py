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


def test_a_folder_is_no_pattern(articles: pytest.Pytester) -> None:
    result = run(articles, "--claimcheck", "articles")
    assert result.ret is pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*that is a folder*'articles/[*][*]/[*].txt'"])


@pytest.mark.parametrize("pattern", ["./articles/*.txt", "{}/articles/*.txt"])
def test_patterns_may_be_absolute_or_begin_here(
    articles: pytest.Pytester, pattern: str
) -> None:
    result = run(articles, "--claimcheck", pattern.format(articles.path))
    result.assert_outcomes(failed=1)


def test_patterns_of_the_command_line_begin_where_it_is_typed(
    articles: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles.makeini("[pytest]\n")
    monkeypatch.chdir(articles.path / "articles" / "deep")
    run(articles, "--claimcheck", "../*.txt").assert_outcomes(failed=1)


def test_files_that_a_shell_put_in_the_place_of_a_pattern_are_all_checked(
    articles: pytest.Pytester,
) -> None:
    named = ["articles/wrong.txt", "articles/deep/right.txt"]
    run(articles, "--claimcheck", *named).assert_outcomes(passed=1, failed=1)


def test_files_of_the_settings_stay_out_of_a_run_of_others(
    articles: pytest.Pytester,
) -> None:
    articles.makeini("[pytest]\nclaimcheck_files = articles/**/*.txt\n")
    articles.makepyfile("def test_nothing(): pass")
    (module,) = articles.path.glob("test_*.py")
    run(articles).assert_outcomes(passed=2, failed=1)
    run(articles, module.name).assert_outcomes(passed=1)
    run(articles, "articles/wrong.txt").assert_outcomes(failed=1)


def test_settings_that_name_no_file_are_warned_of(pytester: pytest.Pytester) -> None:
    pytester.makeini("[pytest]\nclaimcheck_files = papers/*.txt\n")
    pytester.makepyfile("def test_nothing(): pass")
    result = run(pytester)
    result.assert_outcomes(passed=1, warnings=1)
    result.stdout.fnmatch_lines(["*claimcheck_files: no file fits 'papers/[*].txt'*"])


MISTAKES = [
    ("claimcheck_facts = facts.toml", "*facts.toml: there is no such file"),
    ("claimcheck_facts = bad.toml", "*bad.toml: fact[[]1].source: missing*"),
    ("claimcheck_select = D1O1", "*'D1O1'; did you mean D101?"),
    ("claimcheck_ignore = weekdays", "*'weekdays'*"),
    ("claimcheck_severity = eror", "*advice, warning, error, not 'eror'"),
]


@pytest.mark.parametrize(("setting", "told"), MISTAKES)
def test_mistaken_settings_are_told_in_a_sentence(
    articles: pytest.Pytester, setting: str, told: str
) -> None:
    articles.makefile(".toml", bad='[[fact]]\nevent = "the closure"\n')
    articles.makeini(f"[pytest]\n{setting}\n")
    result = run(articles, "--claimcheck", "articles/*.txt")
    assert result.ret is pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([f"ERROR: claimcheck: {told}"])
    articles.makepyfile("def test_a_text(claimcheck): pass")
    result = run(articles)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines([f"claimcheck: {told}"])
    result.stdout.no_fnmatch_line("*During handling*")


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.jsonl", b'{"txt": "It rained."}', "a.jsonl:1: expected a text *are txt"),
        ("a.jsonl", b'{"text": "", "date": 3}', "a.jsonl:1: expected text under date*"),
        ("a.txt", b"caf\xe9", "*a.txt: expected UTF-8 text*"),
        ("a.json", b"[]", "a.json: JSON is read a line at a time, as .jsonl"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_in_a_sentence(
    pytester: pytest.Pytester, name: str, content: bytes, told: str
) -> None:
    (pytester.path / name).write_bytes(content)
    result = run(pytester, "--claimcheck", name)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines([told])
    result.stdout.no_fnmatch_line("*Traceback*")
    result.stdout.no_fnmatch_line("*files.py*")


def test_a_day_that_is_none_is_told_in_a_sentence(pytester: pytest.Pytester) -> None:
    (pytester.path / "a.md").write_text("---\ndate: last May\n---\nIt rained.\n")
    result = run(pytester, "--claimcheck", "a.md")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["A publication date is *YYYY-MM-DD, not 'last May'"])
    result.stdout.no_fnmatch_line("*excinfo*")


def test_a_failing_assertion_shows_the_line_of_the_test_alone(
    pytester: pytest.Pytester,
) -> None:
    pytester.makepyfile(
        f"def test_a_text(claimcheck): claimcheck.assert_consistent({WRONG!r})"
    )
    result = run(pytester)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["E *D101 weekday-date"])
    result.stdout.no_fnmatch_line("*assertions.py*")


def test_other_runs_load_nothing_of_claimcheck() -> None:
    program = (
        "import sys, claimcheck.pytest_plugin; "
        "print([m for m in sys.modules if m.startswith('claimcheck.')])"
    )
    told = subprocess.run(  # noqa: S603
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "['claimcheck.pytest_plugin']"
