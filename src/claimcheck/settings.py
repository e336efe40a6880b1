"""What a project has set: which rules run, on what facts, and what is silenced."""

from __future__ import annotations

from attrs import frozen

from claimcheck.errors import ClaimcheckError
from claimcheck.lang import Language, with_units
from claimcheck.model import Severity
from claimcheck.rules import BUILT_IN, RuleSet
from claimcheck.toml import Table, shown
from claimcheck.verbs.silencing import Silence


@frozen
class Settings:
    """The settings of a project; those that are not told are as here.

    *select* and *ignore* hold codes, prefixes of codes, or names; nothing selected
    means every rule. *severity* is the least that is reported, *facts* are the files
    to read facts from. *language* has the units of the settings' own, *units* names
    the file of more of them.

    >>> Settings(select=("D", "T111"), ignore=("D102",)).severity
    Severity.WARNING
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Severity = Severity.WARNING
    facts: tuple[str, ...] = ()
    silences: tuple[Silence, ...] = ()
    units: str = ""
    language: Language | None = None

    def rules(self, among: RuleSet = BUILT_IN) -> RuleSet:
        """Give the rules to run; unless chosen, none that is less severe than told.

        Raises :class:`~claimcheck.errors.ClaimcheckError` for a word that fits none.
        """
        whole = among.at_least(self.severity)
        selected = among.select(*self.select) if self.select else whole
        # Ignored is looked for among all: what was not selected may be ignored too.
        ignored = among.select(*self.ignore).rules if self.ignore else ()
        return RuleSet(tuple(r for r in selected.rules if r not in ignored))


def parse_settings(
    text: str, origin: str = "claimcheck.toml", rules: RuleSet = BUILT_IN
) -> Settings:
    """Read the settings from the text of a ``claimcheck.toml``.

    >>> parse_settings('severity = "error"').severity
    Severity.ERROR

    Raises :class:`~claimcheck.errors.ClaimcheckError` with *origin* and the path of
    the key for one that is unknown or not as wanted, and for an unknown rule.
    """
    return _settings(Table.of(text, origin), rules)


def parse_pyproject(
    text: str, origin: str = "pyproject.toml", rules: RuleSet = BUILT_IN
) -> Settings | None:
    """Read the settings from ``[tool.claimcheck]``, or None where there is none.

    >>> parse_pyproject("[tool.other]") is None
    True

    Raises :class:`~claimcheck.errors.ClaimcheckError` as :func:`parse_settings` does.
    """
    whole = Table.of(text, origin)
    if "tool" not in whole.values:
        return None
    tool = whole.table("tool")
    if "claimcheck" not in tool.values:
        return None
    return _settings(tool.table("claimcheck"), rules)


def _settings(table: Table, rules: RuleSet) -> Settings:
    table.refuse_other_keys("select", "ignore", "severity", "facts", "silence", "units")
    inline = isinstance(table.values.get("units"), dict)
    return Settings(
        select=_rule_words(table, "select", rules),
        ignore=_rule_words(table, "ignore", rules),
        severity=_severity(table),
        facts=table.texts("facts"),
        silences=tuple(_silence(each, rules) for each in table.tables("silence")),
        units="" if inline else table.text("units", ""),
        language=with_units(table.table("units")) if inline else None,
    )


def _rule_words(table: Table, key: str, rules: RuleSet) -> tuple[str, ...]:
    words = table.texts(key)
    for number, word in enumerate(words, 1):
        try:
            rules.select(word)
        except ClaimcheckError as error:
            raise table.complaint(f"{key}[{number}]", _lowered(error)) from None
    return words


def _severity(table: Table) -> Severity:
    if "severity" not in table.values:
        return Severity.WARNING
    given = table.values["severity"]
    for severity in Severity:
        if given == str(severity):
            return severity
    known = ", ".join(str(severity) for severity in Severity)
    raise table.complaint("severity", f"expected one of {known}, not {shown(given)}")


def _silence(table: Table, rules: RuleSet) -> Silence:
    table.refuse_other_keys("code", "quote", "reason")
    code = table.text("code")
    try:
        rules.get(code)
    except ClaimcheckError as error:
        raise table.complaint("code", _lowered(error)) from None
    return Silence(code, table.text("quote"), table.text("reason", default=""))


def _lowered(error: ClaimcheckError) -> str:
    """Write an error so that it goes on after a colon."""
    text = str(error)
    return text[:1].lower() + text[1:]
