"""The units that a language prints, read from ``units.toml``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from fractions import Fraction
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TypeAlias

from attrs import evolve, fields, frozen

from claimcheck.model import Exact, Kind, Unit
from claimcheck.model.bounds import exact
from claimcheck.toml import Table, shown

Forms: TypeAlias = Mapping[str, Unit]
"""Printed forms, and the unit that each stands for."""


@frozen
class OtherReading:
    """Another unit that the words of one may mean, and what tells that they do.

    It is meant by amounts of at *least* so many, by words *near* it, or where the
    text has the other unit's sign anywhere; *unless* there are words that tell
    against it.
    """

    means: Unit
    least: Exact | None
    near: frozenset[str]
    unless: frozenset[str]


@frozen(eq=False)
class UnitTable:
    """Units by name, and by the forms in which a language prints them.

    *words* are in lower case and match in any; all other forms match letter for
    letter. *abbreviations* count only right after a number in digits, those that are
    also in *glued* only with no space between ("7in" is a length, "7 in 10" is not).
    *before* are the forms that stand before their number. *maybe* gives what else a
    form now and then means. *parts* has, by a unit's name, the names of those that
    are printed behind it for one value: 6 feet 2 inches. *differences* has the units
    of differences of temperature, and *others* what else a unit's words may mean.

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
    differences: Mapping[str, Unit]
    others: Mapping[str, tuple[OtherReading, ...]]

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
    return _table_of(Table.of(text, origin), code, NO_UNITS)


def add_units(file: Table, known: UnitTable, code: str = "en") -> UnitTable:
    """Give the units that are *known* with those of another file besides.

    Its units may have known ones as parts and in rates. A form that is there already
    means the new unit from now on. A row may leave out ``languages`` and ``code``.

    Raises :class:`~claimcheck.errors.ClaimcheckError` as :func:`read_units` does, and
    for a unit that has the name of a known one.
    """
    return _joined(known, _table_of(file, code, known))


def _table_of(file: Table, code: str, known: UnitTable) -> UnitTable:
    file.refuse_other_keys("languages", "readings", *Kind)
    languages = file.texts("languages") or ((code,) if known.units else ())
    if code not in languages:
        told = ", ".join(languages) or "none"
        raise file.complaint("languages", f"no words of {shown(code)}; known: {told}")
    rows = dict(_rows(file, languages, known.units))
    words = _forms(rows, code)
    short = _forms(rows, "short", taken=words)
    glued = _forms(rows, "glued", taken={**words, **short})
    before = _forms(rows, "before")
    units = {**known.units, **{name: unit for name, (_, unit) in rows.items()}}
    forms = (known.words, known.abbreviations, known.before)
    ours = {**words, **short, **glued, **before}
    meant = {form: unit for table in (*forms, ours) for form, unit in table.items()}
    maybe = _other_readings(rows, meant)
    whole = _with_others(units, meant, maybe)
    return UnitTable(
        units=_named(units, whole),
        words=_named(words, whole),
        abbreviations=_named({**short, **glued}, whole),
        glued=frozenset(glued),
        before=_named(before, whole),
        maybe=MappingProxyType(maybe),
        parts=MappingProxyType(dict(_parts(rows, units))),
        differences=MappingProxyType(dict(_differences(rows, whole))),
        others=MappingProxyType(dict(_others(file, whole, code))),
    )


def _with_others(
    units: Mapping[str, Unit],
    meant: Forms,
    maybe: Mapping[str, tuple[Unit, ...]],
) -> Mapping[str, Unit]:
    """Give each unit what else its forms may mean."""
    found: dict[str, dict[str, Unit]] = {}
    for form, others in maybe.items():
        own = found.setdefault(meant[form].name, {})
        own.update({each.name: each for each in others})
    return {
        name: evolve(unit, others=(*unit.others, *found[name].values()))
        if name in found
        else unit
        for name, unit in units.items()
    }


def _named(forms: Forms, units: Mapping[str, Unit]) -> Forms:
    return MappingProxyType({form: units[unit.name] for form, unit in forms.items()})


def _joined(one: UnitTable, two: UnitTable) -> UnitTable:
    """Give all units and forms of two tables; a form means what the second says."""
    both = {
        field.name: MappingProxyType(
            {**getattr(one, field.name), **getattr(two, field.name)}
        )
        for field in fields(UnitTable)
        if field.name != "glued"
    }
    free = one.glued - set(two.abbreviations)
    return UnitTable(**both, glued=free | two.glued)


NO_UNITS = UnitTable({}, {}, {}, frozenset(), {}, {}, {}, {}, {})
"""The table that no unit is in."""

_Rows: TypeAlias = Mapping[str, tuple[Table, Unit]]
"""Units by name, each with the row of the file that tells of it."""


def _rows(
    file: Table, languages: Iterable[str], known: Mapping[str, Unit]
) -> Iterator[tuple[str, tuple[Table, Unit]]]:
    """Yield units with their rows, those that are rates of others last."""
    seen = dict(known)
    rates: list[tuple[str, Table]] = []
    told: set[str] = set(known)
    for kind in (key for key in file.values if key in list(Kind)):
        for name in file.table(kind).values:
            row = file.table(kind).table(name)
            row.refuse_other_keys(*_KEYS, *languages)
            for language in languages:
                _refuse_capitals(row, language)
            if name in told:
                raise row.complaint("", "there is a unit of this name already")
            told.add(name)
            if "per" in row.values:
                rates.append((name, row))
                continue
            seen[name] = _unit(row, name, Kind(kind), free=bool(known))
            yield name, (row, seen[name])
    for name, row in rates:
        yield name, (row, _rate(row, name, seen))


_KEYS = (
    *("factor", "offset", "code", "of", "per"),
    *("short", "glued", "before", "maybe", "parts", "difference"),
)


def _unit(row: Table, name: str, kind: Kind, *, free: bool) -> Unit:
    """Make a unit of a row, whose code one may be *free* to leave out."""
    factor, offset = _number(row, "factor", "1"), _number(row, "offset", "0")
    if factor <= 0:
        raise row.complaint("factor", f"expected a number above 0, not {factor}")
    code = row.text("code", f"{{{name}}}" if free else None)
    return Unit(name, kind, factor, offset, code)


def _rate(row: Table, name: str, known: Mapping[str, Unit]) -> Unit:
    """Make a unit of so many of one per one of another, neither a rate itself."""
    units = []
    for key in ("of", "per"):
        if row.text(key) not in known:
            what = f"expected the name of a unit, not {shown(row.text(key))}"
            raise row.complaint(key, what)
        units.append(known[row.text(key)])
    return evolve(units[0].over(units[1]), name=name)


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


def _parts(
    rows: _Rows, units: Mapping[str, Unit]
) -> Iterator[tuple[str, frozenset[str]]]:
    """Give the parts of units, which must be smaller ones of the same kind.

    A cent is part of many a dollar: those of other currencies have the same name.
    """
    for name, (row, unit) in rows.items():
        for part in (parts := row.texts("parts")):
            smaller = units.get(part, unit)
            if smaller.kind is not unit.kind or smaller.factor >= unit.factor:
                what = f"expected the name of a smaller unit, not {shown(part)}"
                raise row.complaint("parts", what)
        if parts:
            yield name, frozenset(parts)


def _differences(rows: _Rows, units: Mapping[str, Unit]) -> Iterator[tuple[str, Unit]]:
    """Give, for scales of temperature, the unit that their differences have."""
    for name, (row, unit) in rows.items():
        if "difference" in row.values:
            other = row.text("difference")
            meant = units.get(other, unit)
            if meant.factor != unit.factor or meant.offset or other == name:
                what = f"expected the name of a unit without offset, not {shown(other)}"
                raise row.complaint("difference", what)
            yield name, meant


def _others(
    file: Table, known: Mapping[str, Unit], code: str
) -> Iterator[tuple[str, tuple[OtherReading, ...]]]:
    """Give the other readings by the name of the unit that is read at first."""
    found: dict[str, list[OtherReading]] = {}
    for row in file.tables("readings"):
        row.refuse_other_keys("unit", "means", "least", "near", "unless")
        units = [row.text("unit"), row.text("means")]
        for key, name in zip(("unit", "means"), units, strict=True):
            if name not in known:
                raise row.complaint(
                    key, f"expected the name of a unit, not {shown(name)}"
                )
        least = _number(row, "least", "0") or None
        near, unless = (
            frozenset(row.table(key).texts(code)) if key in row.values else frozenset()
            for key in ("near", "unless")
        )
        reading = OtherReading(known[units[1]], least, near, unless)
        found.setdefault(units[0], []).append(reading)
    for name, readings in found.items():
        yield name, tuple(readings)
