"""Whether a slip can be seen: what else in the text says what was told before it.

That is asked of the claims, not of the changed text. The value is put in its place in
every claim that was made of the old one, and the rules reckon with those. So a rule is
expected to find the slip wherever the text is redundant, whether or not the changed
text is read again as it was.
"""

from __future__ import annotations

from typing import Any, TypeVar

from attrs import evolve, fields

from claimcheck.extract import read
from claimcheck.lang import load_language
from claimcheck.model import (
    Age,
    Article,
    CalendarUnit,
    Change,
    Claim,
    DateRange,
    Duration,
    Finding,
    Kind,
    Mention,
    PartialDate,
    Quantity,
    Severity,
    Span,
)
from claimcheck.rules import QUIET, Case

T = TypeVar("T")


def reread(mention: Mention[Any], words: str) -> Mention[Any] | None:
    """Give the mention with other words and what they mean; None where that is unclear.

    >>> from claimcheck import annotate
    >>> (boats,) = annotate("It has 31 boats.").mentions
    >>> str(reread(boats, "13").value)
    '13'
    """
    found = read(words, load_language()).mentions
    if len(found) != 1 or found[0].text != words:
        return None
    value = _like(mention.value, found[0].value)
    return None if value is None else evolve(mention, value=value, text=words)


def _like(old: Any, new: Any) -> Any:  # noqa: ANN401
    """Take a value for one of the kind that stood there before."""
    if isinstance(old, PartialDate) and isinstance(new, PartialDate):
        return evolve(old, said=new.said)
    if isinstance(old, Age) and isinstance(new, Quantity):
        return Age(Duration(new.figure, CalendarUnit.YEAR))
    return new if type(old) is type(new) else None


def put(old: Mention[Any], new: Mention[Any], claim: T) -> T:
    """Put one mention in another's place in a claim, and in the claims within it."""
    if isinstance(claim, Mention):
        return _put_in_mention(old, new, claim)  # type: ignore[return-value]
    if isinstance(claim, tuple):
        return tuple(put(old, new, each) for each in claim)  # type: ignore[return-value]
    if not isinstance(claim, Claim):
        return claim
    changed = {
        role.name: put(old, new, getattr(claim, role.name))
        for role in fields(type(claim))
        if role.init and role.name not in _NO_ROLES
    }
    put_in = evolve(claim, **changed)
    return _percent_for_points(put_in) if isinstance(put_in, Change) else put_in  # type: ignore[return-value]


def _percent_for_points(claim: Change) -> Change:
    """Take points that have become a percentage for what they are read as."""
    points = claim.points
    if points is None or points.value.unit.kind is not Kind.SHARE or claim.percent:
        return claim
    return evolve(claim, points=None, percent=points)


_NO_ROLES = ("context", "attribution", "span", "also")


def _put_in_mention(
    old: Mention[Any], new: Mention[Any], mention: Mention[Any]
) -> Mention[Any]:
    if mention.span == old.span and type(mention.value) is type(new.value):
        # A role may hold the value without its hedge or unit: what is printed counts.
        return evolve(mention, value=new.value, text=new.text)
    if old.span is None or mention.span is None or not mention.span.holds(old.span):
        return mention
    parts = tuple(_put_in_mention(old, new, part) for part in mention.parts)
    if parts == mention.parts or not isinstance(mention.value, DateRange):
        return mention
    value = DateRange(parts[0].value, parts[1].value)
    return evolve(mention, value=value, parts=parts)


def expected_rule(article: Article, old: Mention[Any], new: Mention[Any]) -> str:
    """Give the code of the rule that such a slip breaks, empty where none does."""
    claims = tuple(put(old, new, claim) for claim in article.claims)
    return rule_for(article, claims, () if old.span is None else (old.span,))


def rule_for(
    article: Article, claims: tuple[Claim, ...], spans: tuple[Span, ...]
) -> str:
    """Give the code of the rule that finds something at a place if these are claimed.

    It is empty where none does, or where that was found before.
    """
    if claims == article.claims:
        return ""
    found = _found(evolve(article, claims=claims))
    touched = [
        one
        for one in found
        if any(span.overlaps(place) for span in spans for place in one.spans)
    ]
    if not touched:
        return ""
    before = set(map(_key, _found(article)))
    fresh = [finding for finding in touched if _key(finding) not in before]
    return max(fresh, key=_surest).code if fresh else ""


def _found(article: Article) -> list[Finding]:
    case = Case.of(article)
    outcomes = (outcome for rule in QUIET.rules for outcome in rule.outcomes(case))
    return [
        each
        for each in outcomes
        if isinstance(each, Finding) and each.severity >= Severity.WARNING
    ]


def _key(finding: Finding) -> tuple[str, Span | None]:
    return finding.code, finding.span


def _surest(finding: Finding) -> Severity:
    return finding.severity
