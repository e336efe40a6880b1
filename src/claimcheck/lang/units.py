"""The units that a language prints, read from ``units.toml``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from fractions import Fraction
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TypeAlias

from attrs import frozen

from claimcheck.model import Exact, Kind, Unit
from claimcheck.model.bounds import exact
from claimcheck.toml import Table, shown

Forms: TypeAlias = Mapping[str, Unit]
"""Printed forms, and the unit that each stands for."""


@frozen(eq=False)
class UnitTable:
    """Units by name, and by the forms in which a language prints them.

    *words* are in lower case and match in any; all other forms match letter for
    letter. *abbreviations* count only right after a number in digits, those that are
    also in *glued* only with no space between ("7in" is a length, "7 in 10" is not).
    *before* are the forms that stand before their number. *maybe* gives what else a
    form now and then means. *parts* has, by a unit's name, the names of those that
    are printed behind it for one value: 6 feet 2 inches.

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
    parts: Mapping[str, frozenset[str]]

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

    Raises :class:`~claimcheck.errors.ClaimcheckError` for a language that has no
    words there.

    >>> load_units().before["£"].code
    'GBP'
    """
    text = files("claimcheck.lang").joinpath(_FILE).read_text("utf-8")
    return read_units(text, code=code, origin=_FILE)


_FILE = "units.toml"


def read_units(text: str, *, code: str = "en", origin: str = "units") -> UnitTable:
    r"""Read a table of units in the format of claimcheck's own ``units.toml``.

    *origin* is the name that errors give. Raises
    :class:`~claimcheck.errors.ClaimcheckError`, with the path of the key, for what is
    not TOML, a key or kind that is not known, a value of the wrong type and a form that
    two units have.

    >>> bolt = 'languages = ["en"]\n[length]\nbolt = { factor = "36", code = "m" }'
    >>> read_units(bolt).units["bolt"].factor
    36
    """
    file = Table.of(text, origin)
    file.refuse_other_keys("languages", *Kind)
    languages = file.texts("languages")
    if code not in languages:
        known = ", ".join(languages) or "none"
        raise file.complaint("languages", f"no words of {shown(code)}; known: {known}")
    rows = dict(_rows(file, languages))
    words = _forms(rows, code)
    short = _forms(rows, "short", taken=words)
    glued = _forms(rows, "glued", taken={**words, **short})
    before = _forms(rows, "before")
    maybe = _other_readings(rows, {**words, **short, **glued, **before})
    return UnitTable(
        units=MappingProxyType({name: unit for name, (_, unit) in rows.items()}),
        words=MappingProxyType(words),
        abbreviations=MappingProxyType({**short, **glued}),
        glued=frozenset(glued),
        before=MappingProxyType(before),
        maybe=MappingProxyType(maybe),
        parts=MappingProxyType(dict(_parts(rows))),
    )


_Rows: TypeAlias = Mapping[str, tuple[Table, Unit]]
"""Units by name, each with the row of the file that tells of it."""


def _rows(
    file: Table, languages: Iterable[str]
) -> Iterator[tuple[str, tuple[Table, Unit]]]:
    seen: set[str] = set()
    for kind in (key for key in file.values if key != "languages"):
        for name in file.table(kind).values:
            row = file.table(kind).table(name)
            row.refuse_other_keys(*_KEYS, *languages)
            for language in languages:
                _refuse_capitals(row, language)
            if name in seen:
                raise row.complaint("", "there is a unit of this name already")
            seen.add(name)
            yield name, (row, _unit(row, name, Kind(kind)))


_KEYS = ("factor", "offset", "code", "short", "glued", "before", "maybe", "parts")


def _unit(row: Table, name: str, kind: Kind) -> Unit:
    factor, offset = _number(row, "factor", "1"), _number(row, "offset", "0")
    if factor <= 0:
        raise row.complaint("factor", f"expected a number above 0, not {factor}")
    return Unit(name, kind, factor, offset, row.text("code"))


def _number(row: Table, key: str, default: str) -> Exact:
    text = row.text(key, default)
    with suppress(ValueError, ZeroDivisionError):
        return exact(Fraction(text))
    raise row.complaint(key, f'expected a number such as "5/18", not {shown(text)}')


def _refuse_capitals(row: Table, language: str) -> None:
    for word in row.texts(language):
        if word != word.lower():
            what = f"expected words in lower case, not {shown(word)}"
            raise row.complaint(language, what)


def _forms(rows: _Rows, key: str, taken: Iterable[str] = ()) -> dict[str, Unit]:
    """Give the printed forms under a key, each of which may be there but once."""
    forms: dict[str, Unit] = {}
    for row, unit in rows.values():
        for form in row.texts(key):
            if form in forms or form in taken:
                what = f"the form {shown(form)} is there already"
                raise row.complaint(key, what)
            forms[form] = unit
    return forms


def _other_readings(
    rows: _Rows, known: Mapping[str, Unit]
) -> dict[str, tuple[Unit, ...]]:
    found: dict[str, tuple[Unit, ...]] = {}
    for row, unit in rows.values():
        for form in row.texts("maybe"):
            if known.get(form) in (None, unit):
                what = f"expected a form of another unit, not {shown(form)}"
                raise row.complaint("maybe", what)
            found[form] = (*found.get(form, ()), unit)
    return found


def _parts(rows: _Rows) -> Iterator[tuple[str, frozenset[str]]]:
    """Give the parts of units, which must be smaller ones of the same kind.

    A cent is part of many a dollar: those of other currencies have the same name.
    """
    for name, (row, unit) in rows.items():
        for part in (parts := row.texts("parts")):
            _, smaller = rows.get(part, (None, unit))
            if smaller.kind is not unit.kind or smaller.factor >= unit.factor:
                what = f"expected the name of a smaller unit, not {shown(part)}"
                raise row.complaint("parts", what)
        if parts:
            yield name, frozenset(parts)
