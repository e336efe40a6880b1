"""Files, and the settings that hold where they lie."""

from __future__ import annotations

import sys
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from pathlib import Path

from attrs import Factory, define, frozen

from claimcheck.errors import ClaimcheckError
from claimcheck.facts import parse_facts
from claimcheck.lang import Language, with_units
from claimcheck.model import Fact
from claimcheck.settings import Settings, parse_pyproject, parse_settings

STDIN = "-"
"""The name by which standard input is asked for."""


def read_text(name: str) -> str:
    """Read a file, or standard input, as UTF-8; line ends stay as they are.

    A byte order mark is not part of the text: lines, columns and offsets count from
    behind it, as editors do.

    Raises :class:`~claimcheck.errors.ClaimcheckError` for what cannot be read, with
    the offset, in bytes of the file, of what is not UTF-8.
    """
    content = _read_bytes(name)
    mark = len(BOM_UTF8) if content.startswith(BOM_UTF8) else 0
    try:
        return content[mark:].decode("utf-8")
    except UnicodeDecodeError as error:
        at = mark + error.start
        hint = ""
        if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
            hint = "; it looks like UTF-16, so save it as UTF-8 first"
        raise ClaimcheckError(
            f"{shown(name)}: expected UTF-8 text, but byte 0x{content[at]:02x} at "
            f"offset {at} is none ({error.reason}){hint}"
        ) from None


def write_text(name: str, text: str) -> None:
    """Write a file that was read: its byte order mark and its line ends stay.

    Raises :class:`~claimcheck.errors.ClaimcheckError` for what cannot be written.
    """
    mark = BOM_UTF8 if _read_bytes(name).startswith(BOM_UTF8) else b""
    try:
        Path(name).write_bytes(mark + text.encode("utf-8"))
    except OSError as error:
        raise ClaimcheckError(f"{name}: {error.strerror}; nothing written") from None


def _read_bytes(name: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()
    except FileNotFoundError:
        raise ClaimcheckError(f"{name}: there is no such file") from None
    except IsADirectoryError:
        raise ClaimcheckError(f"{name}: expected a file, not a directory") from None
    except OSError as error:
        raise ClaimcheckError(f"{shown(name)}: {error.strerror}") from None
    except ValueError:  # a null character
        raise ClaimcheckError(f"{name}: no file has such a name") from None


def shown(name: str) -> str:
    """Give what a file is called in messages."""
    return "standard input" if name == STDIN else name


@frozen
class Project:
    """Settings, and the folder that the files they name are looked for in."""

    settings: Settings = Factory(Settings)
    folder: Path = Path()


@define
class Projects:
    """Finds the settings for articles and reads facts, each file once.

    *config* is the file to take for every article in place of what lies near it;
    with *ignored* no file is looked for.
    """

    config: str | None = None
    ignored: bool = False
    _near: dict[Path, Project] = Factory(dict)
    _facts: dict[str, tuple[Fact, ...]] = Factory(dict)
    _languages: dict[tuple[Path, str | None], Language | None] = Factory(dict)

    def of(self, article: str) -> Project:
        """Give the settings for an article: the nearest, upwards from where it lies."""
        if self.ignored:
            return Project()
        folder = Path() if article == STDIN else Path(article).parent
        if folder not in self._near:
            self._near[folder] = self._given() or _nearest(folder.absolute())
        return self._near[folder]

    def _given(self) -> Project | None:
        if self.config is None:
            return None
        path = Path(self.config)
        settings = _settings_in(path)
        if settings is None:
            raise ClaimcheckError(f"{self.config}: there is no table [tool.claimcheck]")
        return Project(settings, path.parent)

    def language(self, project: Project, named: str | None) -> Language | None:
        """Give the language with a project's units and those of a file *named*.

        There is none where no units are added to claimcheck's own.
        """
        key = (project.folder, named)
        if key not in self._languages:
            settings, language = project.settings, project.settings.language
            configured = (
                str(project.folder / settings.units) if settings.units else None
            )
            for name in filter(None, (configured, named)):
                language = with_units(read_text(name), language, origin=shown(name))
            self._languages[key] = language
        return self._languages[key]

    def facts(
        self, project: Project, named: list[str], language: Language | None = None
    ) -> Iterator[Fact]:
        """Read the facts of a project, and those of the files *named* besides."""
        configured = [str(project.folder / name) for name in project.settings.facts]
        for name in dict.fromkeys([*configured, *named]):
            if name not in self._facts:
                text, origin = read_text(name), shown(name)
                self._facts[name] = parse_facts(text, origin, language)
            yield from self._facts[name]


def _nearest(folder: Path) -> Project:
    for here in (folder, *folder.parents):
        for name in ("claimcheck.toml", "pyproject.toml"):
            path = here / name
            settings = _settings_in(path) if _is_file(path) else None
            if settings is not None:
                return Project(settings, here)
    return Project()


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a folder above may be closed to this user
        return False


def _settings_in(path: Path) -> Settings | None:
    text = read_text(str(path))
    if path.name != "pyproject.toml":
        return parse_settings(text, origin=str(path))
    # Other people's settings are none of our business, broken ones included.
    return parse_pyproject(text, origin=str(path)) if "claimcheck" in text else None
