"""Reads TOML or JSON key by key; every error names the file and the key's path."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches

from attrs import frozen

from claimcheck.errors import ClaimcheckError


@frozen
class Table:
    r"""One table of a TOML text, which knows where it stands.

    *origin* names the text and *path* the table in it; both open every complaint:

    >>> table = Table.of('[boat]\nlenght = 9', "boats.toml").table("boat")
    >>> try:
    ...     table.refuse_other_keys("length", "name")
    ... except ClaimcheckError as error:
    ...     print(error)
    boats.toml: boat.lenght: no such key; did you mean length?
    """

    values: Mapping[str, object]
    origin: str = "TOML"
    path: str = ""

    @classmethod
    def of(cls, text: str, origin: str = "TOML") -> Table:
        """Read a whole text.

        Raises :class:`~claimcheck.errors.ClaimcheckError` where it is not TOML, with
        line and column.
        """
        try:
            return cls(tomllib.loads(text), origin)
        except RecursionError:
            raise ClaimcheckError(f"{origin}: nested too deeply for TOML") from None
        except ValueError as error:
            told = str(error).replace("end of document", _end_of(text))
            raise ClaimcheckError(f"{origin}: not TOML: {told}") from None

    @classmethod
    def of_json(cls, text: str, origin: str = "JSON") -> Table:
        """Read a whole text of JSON, an object.

        Raises :class:`~claimcheck.errors.ClaimcheckError` where it is not one.
        """
        try:
            values = json.loads(text)
        except RecursionError:
            raise ClaimcheckError(f"{origin}: nested too deeply for JSON") from None
        except ValueError as error:
            raise ClaimcheckError(f"{origin}: not JSON: {error}") from None
        if not isinstance(values, dict):
            raise ClaimcheckError(f"{origin}: expected an object, not {shown(values)}")
        return cls(values, origin)

    def complaint(self, key: str, what: str) -> ClaimcheckError:
        """Give the error that says *what* is wrong with a key, for raising."""
        path = ".".join(filter(None, (self.path, key)))
        return ClaimcheckError(": ".join(filter(None, (self.origin, path, what))))

    def refuse_other_keys(self, *known: str) -> None:
        """Raise for a key that is not among *known*, naming the nearest that is."""
        for key in self.values:
            if key not in known:
                near = get_close_matches(key, known, 1)
                hint = (
                    f"did you mean {near[0]}?" if near else f"known: {_listed(known)}"
                )
                raise self.complaint(key, f"no such key; {hint}")

    def text(self, key: str, default: str | None = None) -> str:
        """Give a string that is not blank; without a default it must be there."""
        if key not in self.values and default is not None:
            return default
        value = self._required(key)
        if not isinstance(value, str) or not value.strip():
            raise self.complaint(key, f"expected words in quotes, not {shown(value)}")
        return value

    def number(self, key: str) -> int:
        """Give a whole number from 0; it must be there."""
        value = self._required(key)
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise self.complaint(key, f"expected a number from 0, not {shown(value)}")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Give a list of strings, empty where the key is absent."""
        value = self.values.get(key, [])
        if not isinstance(value, list):
            raise self.complaint(
                key, f'expected a list such as ["…"], not {shown(value)}'
            )
        for number, one in enumerate(value, 1):
            if not isinstance(one, str) or not one.strip():
                what = f"expected words in quotes, not {shown(one)}"
                raise self.complaint(f"{key}[{number}]", what)
        return tuple(value)

    def table(self, key: str) -> Table:
        """Give a table under this one; it must be there."""
        value = self._required(key)
        if not isinstance(value, dict):
            what = f"expected a table such as {{ … = … }}, not {shown(value)}"
            raise self.complaint(key, what)
        return Table(value, self.origin, ".".join(filter(None, (self.path, key))))

    def tables(self, key: str) -> tuple[Table, ...]:
        """Give the tables written as ``[[key]]``, numbered from 1 in their paths."""
        value = self.values.get(key, [])
        full = ".".join(filter(None, (self.path, key)))
        if not isinstance(value, list) or not all(isinstance(v, dict) for v in value):
            raise self.complaint(key, f"expected tables that begin with [[{full}]]")
        return tuple(
            Table(one, self.origin, f"{full}[{number}]")
            for number, one in enumerate(value, 1)
        )

    def _required(self, key: str) -> object:
        if key not in self.values:
            raise self.complaint(key, "missing")
        return self.values[key]


def _end_of(text: str) -> str:
    """Say where a text ends, as tomllib says where anything else is."""
    line, column = text.count("\n") + 1, len(text) - text.rfind("\n")
    return f"line {line}, column {column}"


def shown(value: object) -> str:
    """Write a value for a complaint, cut short where it is long.

    >>> shown("soon"), shown("so " * 99)
    ("'soon'", "'so so so so so so so so so so so so so…")
    """
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return str(value)
    try:
        text = repr(value)
    except ValueError:  # a whole number of more digits than Python prints
        return "a number that is too long to print"
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


_LONGEST = 40


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(words)
