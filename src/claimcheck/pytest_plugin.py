"""Articles as tests: ``pytest --claimcheck 'articles/**/*.txt'``.

Nothing of claimcheck is imported before it is asked for, so that the plugin costs
other test runs nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from claimcheck.testing import ArticleFile, Checker

_INI = {
    "claimcheck_files": ("patterns of paths of articles, as for --claimcheck", []),
    "claimcheck_facts": ("files of facts, from the root of the project", []),
    "claimcheck_select": ("codes, prefixes or names of the rules to apply", []),
    "claimcheck_ignore": ("codes, prefixes or names of rules to leave out", []),
    "claimcheck_severity": ("the least severity that fails", ["warning"]),
}


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option and the settings."""
    parser.getgroup("claimcheck").addoption(
        "--claimcheck",
        action="append",
        default=[],
        metavar="PATTERN",
        help="check the articles whose paths fit, from the root: 'articles/**/*.txt'",
    )
    for name, (told, default) in _INI.items():
        parser.addini(name, told, type="args", default=default)


def pytest_configure(config: pytest.Config) -> None:
    """Have the files that fit a pattern collected, wherever they lie."""
    for pattern in _patterns(config):
        found = sorted(path for path in config.rootpath.glob(pattern) if path.is_file())
        if not found and pattern in config.getoption("--claimcheck"):
            raise pytest.UsageError(
                f"--claimcheck: no file fits {pattern!r} in {config.rootpath}"
            )
        config.args.extend(map(str, found))


def _patterns(config: pytest.Config) -> list[str]:
    return [*config.getoption("--claimcheck"), *config.getini("claimcheck_files")]


def pytest_collect_file(
    file_path: Path, parent: pytest.Collector
) -> pytest.Collector | None:
    """Take a file for articles where a pattern fits its path."""
    config = parent.config
    if not file_path.is_relative_to(config.rootpath):
        return None
    path = file_path.relative_to(config.rootpath).as_posix()
    if not any(_fits(path, pattern) for pattern in _patterns(config)):
        return None
    collector: pytest.Collector = Articles.from_parent(parent, path=file_path)
    return collector


def _fits(path: str, pattern: str) -> bool:
    """Say whether a path fits; ``**/`` stands for any folders, or none."""
    return fnmatch(path, pattern) or fnmatch(path, pattern.replace("**/", ""))


class Articles(pytest.File):
    """A file with one article, or with one a line."""

    def collect(self) -> Iterator[pytest.Item]:
        """Yield a test for each article."""
        from claimcheck.testing import articles_in  # noqa: PLC0415  (see above)

        content = self.path.read_text(encoding="utf-8-sig")
        for article in articles_in(content, self.path.name):
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
        """Show the findings alone; for anything else, where it came from."""
        if excinfo.errisinstance(AssertionError):
            return str(excinfo.value).strip("\n")
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Name the file and the article in it."""
        return self.path, None, f"{self.path.name}: {self.name}"


@pytest.fixture(scope="session", name="claimcheck")
def claimcheck_fixture(pytestconfig: pytest.Config) -> Checker:
    """Check texts with the rules, facts and severity that the settings name."""
    return _checker(pytestconfig)


_CHECKER = pytest.StashKey["Checker"]()


def _checker(config: pytest.Config) -> Checker:
    if _CHECKER not in config.stash:
        from claimcheck.testing import Checker  # noqa: PLC0415  (see above)

        texts = {
            name: (config.rootpath / name).read_text(encoding="utf-8-sig")
            for name in config.getini("claimcheck_facts")
        }
        config.stash[_CHECKER] = Checker.of(
            facts=texts,
            select=config.getini("claimcheck_select"),
            ignore=config.getini("claimcheck_ignore"),
            severity=" ".join(config.getini("claimcheck_severity")),
        )
    return config.stash[_CHECKER]
