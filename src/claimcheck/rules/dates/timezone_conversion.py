"""D107: one moment on two clocks of different zones."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Clock, Finding, Reason, Repair, SameTime, Severity
from claimcheck.rules import wording
from claimcheck.rules.registry import Case, Outcome, Rule

_DAY, _HOUR = 24 * 60, 60


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every pair of times that their zones keep apart."""
    for claim in case.claims_of(SameTime):
        first, second = claim.first.value, claim.second.value
        if not isinstance(first, Clock) or not isinstance(second, Clock):
            continue
        ahead = (second.seconds - first.seconds) // 60
        fits = any((ahead - apart) % _DAY == 0 for apart in claim.apart)
        if claim.apart and not fits and not claim.context.quoted:
            yield _finding(claim, first, second)


def _finding(claim: SameTime, first: Clock, second: Clock) -> Finding:
    words = [wording.quoted(str(each)) for each in (claim.first, claim.second)]
    hours = wording.listed([_ahead(apart) for apart in claim.apart])
    return Finding(
        span=claim.span,
        message=f"{words[0]} and {words[1]} are not one moment: the second zone is "
        f"{hours} the first",
        because=(
            Reason(f"the text says {words[0]}", claim.first.span),
            Reason(f"and gives it as {words[1]}", claim.second.span),
            Reason(f"the second zone is {hours} the first"),
        ),
        repairs=(
            Repair("the first", _shifted(second, claim.apart, -1), claim.first.span),
            Repair("the second", _shifted(first, claim.apart, 1), claim.second.span),
        ),
    )


def _ahead(minutes: int) -> str:
    hours, rest = divmod(abs(minutes), _HOUR)
    told = f"{hours}:{rest:02}" if rest else str(hours)
    return f"{told} hours {'behind' if minutes < 0 else 'ahead of'}"


def _shifted(time: Clock, apart: tuple[int, ...], sign: int) -> str:
    """Write what a clock of the other zone can show."""
    totals = [(time.seconds // 60 + sign * each) % _DAY for each in apart]
    times = (str(Clock(total // _HOUR, total % _HOUR)) for total in totals)
    return wording.listed(list(dict.fromkeys(times)))


RULE = Rule(
    code="D107",
    name="timezone-conversion",
    severity=Severity.WARNING,
    summary="Two times offered as one moment in different zones do not match.",
    why="Zones that change to summer time together always differ alike; of others "
    "either may have changed, so that each difference they can have is let pass.",
    check=check,
    flagged=(
        "The show starts at 7 p.m. Eastern (2 p.m. Pacific).",
        "The show starts at 7 p.m. in London (6 p.m. in Tokyo).",
    ),
    passed=(
        "The show starts at 7 p.m. Eastern (4 p.m. Pacific).",
        "The show starts at 7 p.m. in London (2 p.m. in New York).",
    ),
)
