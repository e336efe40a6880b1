"""Q101: one quotation, printed twice with different words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import pairwise

from claimcheck.model import Attribution, Finding, Reason, Repair, Requoted, Severity
from claimcheck.rules import wording
from claimcheck.rules.registry import Case, Example, Outcome, Rule

_WORD = re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*")


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding where a quotation is repeated in other words."""
    for claim in case.claims_of(Requoted):
        if not one_speaker(claim.before, claim.attribution):
            continue
        change = _change(claim.first.text, claim.second.text)
        if change is not None:
            yield _finding(claim, *change)


def one_speaker(one: Attribution | None, two: Attribution | None) -> bool:
    """Say whether two attributions do not tell two speakers apart."""
    return one is None or two is None or one.source == two.source


def _change(first: str, second: str) -> tuple[str, str] | None:
    """Give the words that differ between the ends that two quotations share.

    Where they differ in more places than one, they are not one saying.
    """
    one, two = (_WORD.findall(text.replace("’", "'")) for text in (first, second))
    matcher = SequenceMatcher(
        None, [w.lower() for w in one], [w.lower() for w in two], autojunk=False
    )
    blocks = matcher.get_matching_blocks()[:-1]
    gaps = [
        (one[a.a + a.size : b.a], two[a.b + a.size : b.b]) for a, b in pairwise(blocks)
    ]
    if len(gaps) != 1:
        return None
    ((before, after),) = gaps
    return " ".join(before), " ".join(after)


def _finding(claim: Requoted, before: str, after: str) -> Finding:
    told = [wording.quoted(words) if words else "nothing" for words in (before, after)]
    return Finding(
        span=claim.second.span,
        message=f"the same quotation has {told[0]} first and {told[1]} then",
        because=(
            Reason(f"first it has {told[0]}", claim.first.span),
            Reason(f"then it has {told[1]}", claim.second.span),
        ),
        repairs=(
            Repair(wording.quoted(claim.first.text), told[1], claim.first.span),
            Repair(wording.quoted(claim.second.text), told[0], claim.second.span),
        ),
    )


RULE = Rule(
    code="Q101",
    name="quote-variant",
    severity=Severity.WARNING,
    summary="A quotation is printed twice with different words.",
    why="What stands between quotation marks is to be what was said. Where a text "
    "prints it twice and the words differ, one of the two is wrong. Parts that are "
    "marked as left out, and what another speaker says, are left alone.",
    check=check,
    flagged=(
        Example(
            "“We will rebuild all 12 piers before the winter storms,” Ada Quill "
            "said.\n\n"
            "“We will rebuild all 20 piers before the winter storms,” she had said."
        ),
    ),
    passed=(
        Example(
            "“We will rebuild all the piers before the winter storms,” Ada Quill said. "
            "The plan drew laughter. “We will rebuild all the piers before the winter "
            "storms,” Quill had said in May."
        ),
        Example(
            "“We will rebuild all the old piers before the winter storms,” Ada Quill "
            "said. Nobody laughed. “We will rebuild all the … piers before the winter "
            "storms,” she said again."
        ),
    ),
)
