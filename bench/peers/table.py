"""The comparison as a Markdown table, best value F1 first, with notes below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import Factory, frozen

from bench.peers.catalogue import Peer
from bench.peers.running import Outcome
from bench.peers.tasks import TASKS
from bench.scoring import Tally

_SHOWN = 3


@frozen
class Result:
    """How one peer did; without a tally it could not be installed, and why."""

    peer: Peer
    tally: Tally | None = None
    outcome: Outcome = Factory(Outcome)
    trouble: str = ""


def table(results: Sequence[Result], documents: int) -> str:
    """Lay the results out, and tell below what failed.

    Speed has two digits that count: more would not be the same in the next run.
    """
    ranked = sorted(results, key=_rank)
    task = TASKS[ranked[0].peer.task] if ranked else TASKS["temporal"]
    columns = ("tool", "version", *task.columns, "MB/s", "failed")
    ruler = "|---|---|" + "---:|" * (len(columns) - 2)
    lines = [_line(columns), ruler]
    lines += [_line(_cells(result, documents)) for result in ranked]
    notes = [note for result in ranked for note in _notes(result)]
    return "\n".join(lines + (["", *notes] if notes else [])) + "\n"


def _rank(result: Result) -> tuple[bool, float, str]:
    tally = result.tally
    return tally is None, -tally.value if tally else 0, result.peer.name


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cells(result: Result, documents: int) -> tuple[str, ...]:
    peer, tally = result.peer, result.tally
    if tally is None:
        return (peer.name, peer.version, "–", "–", "–", "–", "not installed")
    names = TASKS[peer.task].scores
    scores = (f"{getattr(tally, name):.1f}" for name in names)
    failed = f"{len(result.outcome.failed)} of {documents}"
    speed = result.outcome.speed
    mb = "–" if speed is None else f"{speed:#.2g}".rstrip(".")
    return (peer.name, peer.version, *scores, mb, failed)


def _notes(result: Result) -> list[str]:
    peer, failed = result.peer, result.outcome.failed
    if result.tally is None:
        return [f"- {peer.name} {peer.version} not installed: {result.trouble}"]
    more = [f"- … and on {len(failed) - _SHOWN} more"] if len(failed) > _SHOWN else []
    shown = list(failed.items())[:_SHOWN]
    return [f"- {peer.name} failed on {name}: {why}" for name, why in shown] + more
