"""The units that a language prints, read from ``units.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from difflib import get_close_matches
from fractions import Fraction
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, TypeAlias

from attrs import frozen

from claimcheck.errors import ClaimcheckError
from claimcheck.model import Exact, Kind, Unit
from claimcheck.model.bounds import exact

Forms: TypeAlias = Mapping[str, Unit]
"""Printed forms, and the unit that each stands for."""


class UnitTableError(ClaimcheckError):
    """A table of units cannot be used; *file* and *path* say where.

    >>> UnitTableError("units.toml", "$.length.mile", "a unit needs a code").path
    '$.length.mile'
    """

    def __init__(self, file: str, path: str, fault: str) -> None:
        """Say what is wrong at a key path of a file."""
        self.file = file
        self.path = path
        super().__init__(f"{file}: {path}: {fault}")


@frozen(eq=False)
class UnitTable:
    """Units by name, and by the forms in which a language prints them.

    *words* are in lower case and match in any; all other forms match letter for
    letter. *abbreviations* count only right after a number in digits, those that are
    also in *glued* only with no space between ("7in" is a length, "7 in 10" is not).
    *before* are the forms that stand before their number. *maybe* gives what else a
    form now and then means.

    >>> table = load_units()
    >>> table.words["miles per hour"].factor
    Fraction(1397, 3125)
    >>> [str(unit) for unit in table.readings("tons")]
    ['short ton', 'tonne', 'long ton']
    """

    units: Mapping[str, Unit]
    words: Forms
    abbreviations: Forms
    glued: frozenset[str]
    before: Forms
    maybe: Mapping[str, tuple[Unit, ...]]

    def readings(self, form: str) -> tuple[Unit, ...]:
        """Give every unit that *form* may mean, the likeliest first.

        >>> [unit.code for unit in load_units().readings("£")]
        ['GBP', 'EGP']
        """
        for forms in (self.before, self.abbreviations, self.words):
            key = form.lower() if forms is self.words else form
            if key in forms:
                return (forms[key], *self.maybe.get(key, ()))
        return ()


@cache
def load_units(code: str = "en") -> UnitTable:
    """Read the units that come with claimcheck, as the language *code* prints them.

    Raises :class:`UnitTableError` for a language that has no words there.

    >>> load_units().before["£"].code
    'GBP'
    """
    text = files("claimcheck.lang").joinpath(_FILE).read_text("utf-8")
    return read_units(text, code=code, file=_FILE)


_FILE = "units.toml"


def read_units(text: str, *, code: str = "en", file: str = "units") -> UnitTable:
    r"""Read a table of units in the format of claimcheck's own ``units.toml``.

    *file* is the name that errors give. Raises :class:`UnitTableError`, with the path
    of the key, for what is no TOML, a key or kind that is not known, a value of the
    wrong type and a form that two units have.

    >>> bolt = 'languages = ["en"]\n[length]\nbolt = { factor = "36", code = "m" }'
    >>> read_units(bolt).units["bolt"].factor
    36
    """
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UnitTableError(file, "$", f"this is no TOML: {error}") from error
    reader = _Reader(file)
    languages = reader.strings("$.languages", tables.pop("languages", []))
    if code not in languages:
        known = ", ".join(languages) or "none"
        raise UnitTableError(
            file, "$.languages", f"there are no words of {code!r}; there are of {known}"
        )
    for kind, rows in tables.items():
        reader.read_kind(kind, rows, languages)
    return reader.table(code)


class _Reader:
    """What was read so far, and the file to name where something is wrong."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.units: dict[str, Unit] = {}
        self.rows: list[tuple[str, Unit, dict[str, Any]]] = []

    def fail(self, path: str, fault: str) -> UnitTableError:
        return UnitTableError(self.file, path, fault)

    def known(self, path: str, key: str, known: Iterable[str], what: str) -> None:
        known = list(known)
        if key in known:
            return
        near = get_close_matches(key, known, n=1)
        hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
        raise self.fail(path, f"no such {what}; {hint}")

    def mapping(self, path: str, value: object) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise self.fail(path, f"a table is wanted, not {value!r}")
        return value

    def strings(self, path: str, value: object) -> list[str]:
        if not isinstance(value, list) or not all(
            isinstance(form, str) and form for form in value
        ):
            raise self.fail(path, f"an array of printed forms is wanted, not {value!r}")
        return value

    def number(self, path: str, value: object) -> Exact:
        if isinstance(value, str):
            with suppress(ValueError, ZeroDivisionError):
                return exact(Fraction(value))
        fault = f'an exact number in quotes is wanted, as "5/18", not {value!r}'
        raise self.fail(path, fault)

    def read_kind(self, kind: str, rows: object, languages: list[str]) -> None:
        path = f"$.{kind}"
        self.known(path, kind, list(Kind), "kind of unit")
        keys = {*_KEYS, *languages}
        for name, row in self.mapping(path, rows).items():
            here = f"{path}.{_key(name)}"
            for key in self.mapping(here, row):
                if key not in keys:
                    self.known(f"{here}.{key}", key, sorted(keys), "key")
            if name in self.units:
                raise self.fail(here, f"there are two units named {name!r}")
            self.units[name] = self.unit(here, name, Kind(kind), row)
            self.rows.append((here, self.units[name], row))

    def unit(self, path: str, name: str, kind: Kind, row: dict[str, Any]) -> Unit:
        factor = self.number(f"{path}.factor", row.get("factor", "1"))
        if factor <= 0:
            raise self.fail(f"{path}.factor", f"it is above 0, not {factor}")
        offset = self.number(f"{path}.offset", row.get("offset", "0"))
        code = row.get("code")
        if not isinstance(code, str) or not code:
            raise self.fail(f"{path}.code", f"a code in quotes is wanted, not {code!r}")
        return Unit(name, kind, factor, offset, code)

    def table(self, code: str) -> UnitTable:
        words = dict(self.forms([code]))
        self.lower(code)
        after = dict(self.forms(["short", "glued"], taken=words))
        before = dict(self.forms(["before"]))
        glued = frozenset(form for form, _ in self.forms(["glued"]))
        maybe = self.other_readings({*words, *after, *before})
        return UnitTable(
            units=MappingProxyType(self.units),
            words=MappingProxyType(words),
            abbreviations=MappingProxyType(after),
            glued=glued,
            before=MappingProxyType(before),
            maybe=MappingProxyType(maybe),
        )

    def forms(
        self, keys: list[str], taken: Iterable[str] = ()
    ) -> Iterator[tuple[str, Unit]]:
        """Yield each printed form under *keys*, none of which may be there twice."""
        seen = set(taken)
        for path, unit, row in self.rows:
            for key in keys:
                here = f"{path}.{key}"
                for form in self.strings(here, row.get(key, [])):
                    if form in seen:
                        raise self.fail(here, f"the form {form!r} is there twice")
                    seen.add(form)
                    yield form, unit

    def lower(self, code: str) -> None:
        for path, _, row in self.rows:
            for word in row.get(code, []):
                if word != word.lower():
                    fault = f"words stand in lower case, not {word!r}"
                    raise self.fail(f"{path}.{code}", fault)

    def other_readings(self, known: set[str]) -> dict[str, tuple[Unit, ...]]:
        found: dict[str, tuple[Unit, ...]] = {}
        for path, unit, row in self.rows:
            here = f"{path}.maybe"
            for form in self.strings(here, row.get("maybe", [])):
                self.known(here, form, known, f"form {form!r} of another unit")
                found[form] = (*found.get(form, ()), unit)
        return found


_KEYS = ("factor", "offset", "code", "short", "glued", "before", "maybe")


def _key(name: str) -> str:
    """Quote a name as TOML does where it is more than one bare word."""
    return name if name.replace("-", "").isalnum() else f'"{name}"'
