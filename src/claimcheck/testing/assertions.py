"""Assertions about what a text says, for any test runner."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import chain
from types import MappingProxyType

from attrs import evolve, frozen

from claimcheck.errors import ClaimcheckError
from claimcheck.facts import parse_facts
from claimcheck.model import Article, Fact, Finding, Report, Severity
from claimcheck.render.terminal import report_as_text
from claimcheck.rules import BUILT_IN, RuleSet
from claimcheck.settings import Settings
from claimcheck.verbs import annotate, check

Published = date | str | None


@frozen
class Checker:
    """Rules, facts and the least severity that counts, for many texts.

    >>> dates_only = Checker.of(select=["D101"])
    >>> dates_only.assert_consistent("It was Friday, March 4, 2011.").findings
    ()
    """

    rules: RuleSet = BUILT_IN
    facts: tuple[Fact, ...] = ()
    severity: Severity = Severity.WARNING

    @classmethod
    def of(
        cls,
        facts: Mapping[str, str] = MappingProxyType({}),
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        severity: str = "warning",
    ) -> Checker:
        """Make one from words as settings hold them, and the texts of facts files.

        Raises :class:`~claimcheck.errors.ClaimcheckError` for an unknown rule or
        severity, and for facts that cannot be read.
        """
        known = {str(each): each for each in Severity}
        if severity not in known:
            raise ClaimcheckError(
                f"A severity is one of {', '.join(known)}, not {severity!r}"
            )
        rules = Settings(select=tuple(select), ignore=tuple(ignore)).rules()
        read = chain.from_iterable(
            parse_facts(text, name) for name, text in facts.items()
        )
        return cls(rules, tuple(read), known[severity])

    def report(
        self, text: str | Article, published: Published = None, *, title: str = ""
    ) -> Report:
        """Annotate a text, unless that has been done, and check it."""
        if isinstance(text, str):
            text = annotate(text, published=published, title=title)
        return check(text, self.facts, self.rules)

    def assert_consistent(
        self, text: str | Article, published: Published = None, *, title: str = ""
    ) -> Report:
        """Give the report of a text in which nothing contradicts anything else.

        Raises ``AssertionError`` where something does, with the excerpt and the
        reckoning.
        """
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
        only = RuleSet.of([self.rules.get(rule)])
        checker = evolve(self, rules=only, severity=Severity.ADVICE)
        checker.assert_consistent(text, published, title=title)


def assert_consistent(
    text: str | Article,
    published: Published = None,
    *,
    title: str = "",
    facts: Iterable[Fact] = (),
    rules: RuleSet = BUILT_IN,
) -> Report:
    """Give the report of a text in which nothing contradicts anything else.

    Advice does not count (see :class:`Checker`). Raises ``AssertionError`` where there
    is a warning or an error, with the excerpt and the reckoning.

    >>> assert_consistent("The vote was held on Thursday, March 3, 2011.").findings
    ()
    """
    checker = Checker(rules, tuple(facts))
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
    checker = Checker(facts=tuple(facts))
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
    checker = Checker(facts=tuple(facts))
    checker.assert_passes(rule, text, published, title=title)
