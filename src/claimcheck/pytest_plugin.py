"""Articles as tests: ``pytest --claimcheck 'articles/**/*.txt'``.

Nothing of claimcheck is imported before it is asked for, so that the plugin costs
other test runs nothing.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from glob import escape, glob, has_magic
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from claimcheck.testing import ArticleFile, Checker

_INI = {
    "claimcheck_files": ("patterns of paths of articles, from the root", []),
    "claimcheck_facts": ("files of facts, from the root of the project", []),
    "claimcheck_select": ("codes, prefixes or names of the rules to apply", []),
    "claimcheck_ignore": ("codes, prefixes or names of rules to leave out", []),
    "claimcheck_severity": ("the least severity that fails", ["warning"]),
}
_FILES = pytest.StashKey[frozenset[Path]]()
_CHECKER = pytest.StashKey["Checker"]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option and the settings."""
    parser.getgroup("claimcheck").addoption(
        "--claimcheck",
        action="append",
        default=[],
        metavar="PATTERN",
        help="check the articles whose paths fit: 'articles/**/*.txt'",
    )
    for name, (told, default) in _INI.items():
        parser.addini(name, told, type="args", default=default)


def pytest_configure(config: pytest.Config) -> None:
    """Have the files that fit a pattern collected, wherever they lie.

    Those that only the settings name are left out where it is told what to run.
    """
    asked, named = _asked(config), _named(config)
    config.stash[_FILES] = frozenset([*asked, *named])
    if config.args_source is not pytest.Config.ArgsSource.ARGS:
        asked += named
    if asked:
        _checker(config)  # so that mistaken settings are told once, and first
    config.args.extend(map(str, asked))


def _asked(config: pytest.Config) -> list[Path]:
    """Find the files that the command line asks for, from where it was typed."""
    here, patterns = config.invocation_params.dir, config.getoption("--claimcheck")
    found = [path for pattern in patterns for path in _sought(here, pattern)]
    # A shell that was given a pattern without quotes has put its files in its place;
    # the first is then the option's, and the others look like arguments.
    endings = tuple(Path(one).suffix or one for one in patterns if not has_magic(one))
    beside = (here / arg for arg in config.args if arg.endswith(endings))
    return found + [path for path in beside if path.is_file()]


def _sought(base: Path, pattern: str) -> list[Path]:
    found = _fitting(base, pattern)
    if not found:
        folder = (base / pattern).is_dir()
        hint = f"; that is a folder, whose files fit '{pattern}/**/*.txt'"
        raise pytest.UsageError(
            f"--claimcheck: no file fits {pattern!r} in {base}{hint if folder else ''}"
        )
    return found


def _named(config: pytest.Config) -> list[Path]:
    """Find the files that the settings name, from the root of the project."""
    found = []
    for pattern in config.getini("claimcheck_files"):
        fitting = _fitting(config.rootpath, pattern)
        if not fitting and not hasattr(config, "workerinput"):
            told = f"claimcheck_files: no file fits {pattern!r} in {config.rootpath}"
            config.issue_config_time_warning(pytest.PytestWarning(told), 2)
        found += fitting
    return found


def _fitting(base: Path, pattern: str) -> list[Path]:
    # Unlike Path.glob it takes patterns that are absolute, or lead up by "..".
    paths = glob(str(Path(escape(str(base))) / pattern), recursive=True)  # noqa: PTH207
    found = (Path(os.path.normpath(path)) for path in paths)
    return sorted(path for path in found if path.is_file())


def pytest_collect_file(
    file_path: Path, parent: pytest.Collector
) -> pytest.Collector | None:
    """Take a file for articles where a pattern fits its path."""
    if file_path not in parent.config.stash[_FILES]:
        return None
    collector: pytest.Collector = Articles.from_parent(parent, path=file_path)
    return collector


class Articles(pytest.File):
    """A file with one article, or with one a line."""

    def collect(self) -> Iterator[pytest.Item]:
        """Yield a test for each article."""
        # Looked up late, as everywhere here: see the docstring of the module.
        from claimcheck.cli.inputs import read_text  # noqa: PLC0415
        from claimcheck.errors import ClaimcheckError  # noqa: PLC0415
        from claimcheck.testing import articles_in  # noqa: PLC0415

        name = self.nodeid
        try:
            articles = list(articles_in(read_text(str(self.path)), name))
        except ClaimcheckError as error:
            raise self.CollectError(str(error)) from None
        for article in articles:
            item: pytest.Item = ArticleTest.from_parent(
                self, name=article.name or "article", article=article
            )
            yield item


class ArticleTest(pytest.Item):
    """Fails where an article says what cannot all be true."""

    def __init__(self, *, article: ArticleFile, **given: Any) -> None:  # noqa: ANN401
        """Keep the article until the test runs."""
        super().__init__(**given)
        self.article = article

    def runtest(self) -> None:
        """Check the article with the rules and facts that the settings name."""
        checker = _checker(self.config)
        checker.assert_consistent(
            self.article.text, self.article.published, title=self.article.title
        )

    def repr_failure(
        self,
        excinfo: pytest.ExceptionInfo[BaseException],
        style: Any = None,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        """Show the findings, or what cannot be read, alone; else where it came from."""
        from claimcheck.errors import ClaimcheckError  # noqa: PLC0415

        if excinfo.errisinstance((AssertionError, ClaimcheckError)):
            return str(excinfo.value).strip("\n")
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Name the file and the article in it."""
        return self.path, None, f"{self.path.name}: {self.name}"


@pytest.fixture(scope="session", name="claimcheck")
def claimcheck_fixture(pytestconfig: pytest.Config) -> Checker:
    """Check texts with the rules, facts and severity that the settings name."""
    try:
        return _checker(pytestconfig)
    except pytest.UsageError as error:
        raise pytest.fail.Exception(str(error), pytrace=False) from None


def _checker(config: pytest.Config) -> Checker:
    if _CHECKER not in config.stash:
        from claimcheck.cli.inputs import read_text  # noqa: PLC0415
        from claimcheck.errors import ClaimcheckError  # noqa: PLC0415
        from claimcheck.testing import Checker  # noqa: PLC0415

        try:
            config.stash[_CHECKER] = Checker.of(
                facts={
                    name: read_text(str(config.rootpath / name))
                    for name in config.getini("claimcheck_facts")
                },
                select=config.getini("claimcheck_select"),
                ignore=config.getini("claimcheck_ignore"),
                severity=" ".join(config.getini("claimcheck_severity")),
            )
        except ClaimcheckError as error:
            raise pytest.UsageError(f"claimcheck: {error}") from None
    return config.stash[_CHECKER]
