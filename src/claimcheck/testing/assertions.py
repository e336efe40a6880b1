"""Assertions about what a text says, for any test runner."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import chain
from types import MappingProxyType

from attrs import evolve, field, frozen

from claimcheck.errors import ClaimcheckError
from claimcheck.facts import parse_facts
from claimcheck.model import Article, Fact, Finding, Report, Severity
from claimcheck.render.terminal import report_as_text
from claimcheck.rules import BUILT_IN, RuleSet
from claimcheck.settings import Settings
from claimcheck.toml import shown
from claimcheck.verbs import annotate, check

Published = date | str | None
Rules = RuleSet | Iterable[str]


def _names(given: Iterable[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


def _as_rules(given: Rules) -> RuleSet:
    return given if isinstance(given, RuleSet) else BUILT_IN.select(*_names(given))


def _as_facts(given: Iterable[Fact]) -> tuple[Fact, ...]:
    facts = tuple(given)
    for each in facts:
        if not isinstance(each, Fact):
            raise ClaimcheckError(
                f"Facts are values such as parse_facts gives, not {shown(given)}"
            )
    return facts


def _as_severity(given: Severity | str) -> Severity:
    for each in Severity:
        if given in (each, str(each)):
            return each
    known = ", ".join(map(str, Severity))
    raise ClaimcheckError(f"A severity is one of {known}, not {given!r}")


def _counted(rules: RuleSet) -> str:
    return f"<{len(rules.rules)} rules>"


@frozen
class Checker:
    """Rules, facts and the least severity that counts, for many texts.

    *rules* may be told as codes, prefixes of codes, or names.

    >>> dates_only = Checker.of(select=["D101"])
    >>> dates_only.assert_consistent("It was Friday, March 4, 2011.").findings
    ()
    """

    rules: RuleSet = field(default=BUILT_IN, converter=_as_rules, repr=_counted)
    facts: tuple[Fact, ...] = field(default=(), converter=_as_facts)
    severity: Severity = field(default=Severity.WARNING, converter=_as_severity)

    @classmethod
    def of(
        cls,
        facts: Mapping[str, str] = MappingProxyType({}),
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        severity: Severity | str = Severity.WARNING,
    ) -> Checker:
        """Make one from words as settings hold them, and the texts of facts files.

        Raises :class:`~claimcheck.errors.ClaimcheckError` for an unknown rule or
        severity, and for facts that cannot be read.
        """
        if not isinstance(facts, Mapping):
            raise ClaimcheckError(
                f"Facts are the texts of files by their names, not {shown(facts)}"
            )
        least = min(_as_severity(severity), Severity.WARNING)
        settings = Settings(_names(select), _names(ignore), least)
        read = chain.from_iterable(
            parse_facts(text, name) for name, text in facts.items()
        )
        return cls(settings.rules(), read, severity)

    def report(
        self, text: str | Article, published: Published = None, *, title: str = ""
    ) -> Report:
        """Annotate a text, unless that has been done, and check it."""
        if not isinstance(text, Article):
            text = annotate(text, published=published, title=title)
        return check(text, self.facts, self.rules)

    def assert_consistent(
        self, text: str | Article, published: Published = None, *, title: str = ""
    ) -> Report:
        """Give the report of a text in which nothing contradicts anything else.

        Raises ``AssertionError`` where something does, with the excerpt and the
        reckoning.
        """
        __tracebackhide__ = True  # pytest shows the line of the test alone
        report = self.report(text, published, title=title)
        found = report.at_least(self.severity)
        if found:
            raise AssertionError("\n" + report_as_text(evolve(report, findings=found)))
        return report

    def assert_flags(
        self,
        rule: str,
        text: str | Article,
        published: Published = None,
        *,
        title: str = "",
    ) -> tuple[Finding, ...]:
        """Give the findings of a rule, by code or name, in a text that it must flag.

        Raises ``AssertionError`` where it finds nothing, with what was found and what
        was not checked; a :class:`~claimcheck.errors.ClaimcheckError` where there is
        no such rule.
        """
        __tracebackhide__ = True
        meant = self.rules.get(rule)
        report = self.report(text, published, title=title)
        found = tuple(each for each in report.findings if each.code == meant.code)
        if not found:
            raise AssertionError(
                f"{meant.code} {meant.name} finds nothing:\n{report_as_text(report)}"
            )
        return found

    def assert_passes(
        self,
        rule: str,
        text: str | Article,
        published: Published = None,
        *,
        title: str = "",
    ) -> None:
        """Hold that a rule, by code or name, finds nothing; other rules may.

        Raises as :meth:`assert_consistent` does, and a
        :class:`~claimcheck.errors.ClaimcheckError` where there is no such rule.
        """
        __tracebackhide__ = True
        only = RuleSet.of([self.rules.get(rule)])
        checker = evolve(self, rules=only, severity=Severity.ADVICE)
        checker.assert_consistent(text, published, title=title)


def assert_consistent(
    text: str | Article,
    published: Published = None,
    *,
    title: str = "",
    facts: Iterable[Fact] = (),
    rules: Rules = BUILT_IN,
) -> Report:
    """Give the report of a text in which nothing contradicts anything else.

    *rules* may be told as codes, prefixes of codes, or names. Advice does not count
    (see :class:`Checker`). Raises ``AssertionError`` where there
    is a warning or an error, with the excerpt and the reckoning.

    >>> assert_consistent("The vote was held on Thursday, March 3, 2011.").findings
    ()
    """
    __tracebackhide__ = True
    checker = Checker(rules, facts)
    return checker.assert_consistent(text, published, title=title)


def assert_flags(
    rule: str,
    text: str | Article,
    published: Published = None,
    *,
    title: str = "",
    facts: Iterable[Fact] = (),
) -> tuple[Finding, ...]:
    """Give the findings of a rule, by code or name, in a text that it must flag.

    Raises ``AssertionError`` where it finds nothing, with what was found and what was
    not checked; a :class:`~claimcheck.errors.ClaimcheckError` where there is no such
    rule.

    >>> (found,) = assert_flags("D101", "The vote was held on Friday, March 3, 2011.")
    >>> found.message
    '3 March 2011 was a Thursday, not a Friday'
    """
    __tracebackhide__ = True
    checker = Checker(facts=facts)
    return checker.assert_flags(rule, text, published, title=title)


def assert_passes(
    rule: str,
    text: str | Article,
    published: Published = None,
    *,
    title: str = "",
    facts: Iterable[Fact] = (),
) -> None:
    """Hold that a rule, by code or name, finds nothing in a text; other rules may.

    Raises ``AssertionError`` where it finds something, with the excerpt and the
    reckoning; a :class:`~claimcheck.errors.ClaimcheckError` where there is no such
    rule.

    >>> assert_passes("weekday-date", "The vote was held on Thursday, March 3, 2011.")
    """
    __tracebackhide__ = True
    checker = Checker(facts=facts)
    checker.assert_passes(rule, text, published, title=title)
