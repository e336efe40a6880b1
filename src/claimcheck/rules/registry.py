"""Rules as values, and the sets that are run together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from functools import cached_property
from typing import Any, TypeAlias

from attrs import evolve, field, frozen, validators

from claimcheck.errors import ClaimcheckError
from claimcheck.model import (
    Article,
    Fact,
    Finding,
    Modality,
    QuantityClaim,
    Quote,
    Same,
    Severity,
    Stance,
    Unchecked,
)
from claimcheck.model.claim import Claim, ClaimT
from claimcheck.model.text import SpanIndex


@frozen(slots=False)
class Case:
    """What rules see: claims, facts and the day of publication; no text.

    *quotes* are the quotations, for rules about their marks.
    """

    claims: tuple[Claim, ...] = ()
    facts: tuple[Fact, ...] = ()
    published: date | None = None
    quotes: tuple[Quote, ...] = ()
    _by_kind: dict[type[Claim], tuple[Any, ...]] = field(
        factory=dict, init=False, repr=False, eq=False
    )

    @classmethod
    def of(cls, article: Article, facts: Iterable[Fact] = ()) -> Case:
        """Take from an article what rules may see."""
        return cls(article.claims, tuple(facts), article.published, article.quotes)

    def claims_of(self, kind: type[ClaimT]) -> tuple[ClaimT, ...]:
        """Give the claims of one kind, in the order of the text.

        Each kind is looked for once: there are as many rules as kinds.
        """
        if kind not in self._by_kind:
            found = tuple(claim for claim in self.claims if isinstance(claim, kind))
            self._by_kind[kind] = found
        return self._by_kind[kind]

    def is_disowned(self, finding: Finding) -> bool:
        """Say whether a side of it is told as wrong, or all of it is denied.

        Titles tell nothing of the kind, and what they say is found in many sentences.
        """
        if finding.title_spans:
            return False
        if any(self._mistaken.overlaps(side) for side in finding.spans):
            return True
        return finding.span is not None and self._denied.holds(finding.span)

    @cached_property
    def _mistaken(self) -> SpanIndex:
        mistaken = Modality.MISTAKEN
        return self._spans(lambda claim: claim.context.modality is mistaken)

    @cached_property
    def _denied(self) -> SpanIndex:
        return self._spans(
            lambda claim: (
                claim.attribution is not None
                and claim.attribution.stance in _DOUBTS
                and not _is_granted(claim)
            )
        )

    def _spans(self, are: Callable[[Claim], bool]) -> SpanIndex:
        return SpanIndex(c.span for c in self.claims if c.span is not None and are(c))


_DOUBTS = (Stance.DENIES, Stance.DOUBTS)


def _is_granted(claim: Claim) -> bool:
    """Say whether an amount is told as known, even by who denies what is told of it.

    "They asked whether the $2 million contract was legal" takes its price for granted.
    """
    told = claim.claims[-1] if isinstance(claim, Same) else claim
    thing = told.thing if isinstance(told, QuantityClaim) else None
    return thing is not None and thing.definite


Outcome: TypeAlias = Finding | Unchecked
Check: TypeAlias = Callable[[Case], Iterable[Outcome]]


@frozen
class Example:
    """A text for a rule's page and its tests: its date, facts (TOML) and title."""

    text: str
    published: date | None = None
    facts: str = ""
    title: str = ""


def _as_examples(given: Iterable[Example | str]) -> tuple[Example, ...]:
    return tuple(Example(one) if isinstance(one, str) else one for one in given)


@frozen
class Rule:
    """One check, with all that its page, its tests and its reports need.

    *surest* is how severe a finding of a rule can be that may be surer than the rule.
    *name* completes "allow …"; *flagged* and *passed* are executed by a test.
    """

    code: str = field(validator=validators.matches_re(r"[A-Z]{1,4}[0-9]{3}"))
    name: str = field(validator=validators.matches_re(r"[a-z]+(-[a-z]+)*"))
    severity: Severity
    summary: str
    why: str
    check: Check = field(repr=False, eq=False)
    flagged: tuple[Example, ...] = field(converter=_as_examples, repr=False)
    passed: tuple[Example, ...] = field(converter=_as_examples, repr=False)
    surest: Severity = field()

    @surest.default
    def _as_severe(self) -> Severity:
        return self.severity

    def outcomes(self, case: Case) -> Iterator[Outcome]:
        """Run the check and stamp what it gives with this rule's code.

        A finding may be surer than its rule, never less sure.
        """
        for outcome in self.check(case):
            if isinstance(outcome, Unchecked):
                yield evolve(outcome, code=self.code)
                continue
            severity = max(self.severity, outcome.severity)
            if severity > Severity.ADVICE and case.is_disowned(outcome):
                why = "the text tells it as wrong, or as denied"
                yield Unchecked(outcome.message, why, outcome.span, self.code)
            else:
                yield evolve(outcome, code=self.code, name=self.name, severity=severity)


@frozen
class RuleSet:
    """Rules in the order of their codes, each code once."""

    rules: tuple[Rule, ...] = ()

    @classmethod
    def of(cls, rules: Iterable[Rule]) -> RuleSet:
        """Collect rules.

        Raises :class:`~claimcheck.errors.ClaimcheckError` where two share a code.
        """
        seen: dict[str, Rule] = {}
        for each in rules:
            if each.code in seen:
                raise ClaimcheckError(
                    f"Both {seen[each.code].name!r} and {each.name!r} use {each.code}"
                )
            seen[each.code] = each
        return cls(tuple(seen[code] for code in sorted(seen)))

    def select(self, *wanted: str) -> RuleSet:
        """Keep the rules with one of these codes, prefixes of codes, or names.

        Raises :class:`~claimcheck.errors.ClaimcheckError` for one that fits no rule.
        """
        for one in wanted:
            self._require(one)
        return RuleSet(tuple(r for r in self.rules if _is_meant(r, wanted)))

    def ignore(self, *unwanted: str) -> RuleSet:
        """Drop the rules with one of these codes, prefixes of codes, or names."""
        for one in unwanted:
            self._require(one)
        return RuleSet(tuple(r for r in self.rules if not _is_meant(r, unwanted)))

    def at_least(self, severity: Severity) -> RuleSet:
        """Keep the rules whose surest findings are of this severity or a higher one."""
        return RuleSet(tuple(r for r in self.rules if r.surest >= severity))

    def get(self, code_or_name: str) -> Rule:
        """Give the rule with this code or name.

        Raises :class:`~claimcheck.errors.ClaimcheckError` where there is none.
        """
        for rule in self.rules:
            if code_or_name.upper() == rule.code or code_or_name == rule.name:
                return rule
        raise self._unknown(code_or_name)

    def __or__(self, other: RuleSet) -> RuleSet:
        """Give the rules of both."""
        return RuleSet.of([*self.rules, *other.rules])

    def _require(self, one: str) -> None:
        if not any(_is_meant(rule, (one,)) for rule in self.rules):
            raise self._unknown(one)

    def _unknown(self, one: str) -> ClaimcheckError:
        known = [word for rule in self.rules for word in (rule.code, rule.name)]
        near = get_close_matches(one.upper(), known, 1) or get_close_matches(
            one, known, 1
        )
        hint = f"; did you mean {near[0]}?" if near else ""
        return ClaimcheckError(f"No rule has the code or name {one!r}{hint}")


def _is_meant(rule: Rule, wanted: tuple[str, ...]) -> bool:
    return any(
        one and (rule.code.startswith(one.upper()) or rule.name == one)
        for one in wanted
    )
