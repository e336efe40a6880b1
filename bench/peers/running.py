"""One peer over all documents, in a process of its own that may be stopped."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from attrs import Factory, frozen

from bench.peers.documents import Item, Row
from bench.peers.rooms import told
from bench.peers.tasks import Task
from bench.scoring import Tally, tally

ROOT = Path(__file__).parents[2]
_PATHS = os.pathsep.join((str(ROOT), str(ROOT / "src")))
"""Where drivers are found, and the claimcheck of this checkout."""
_MEGA = 1_000_000


@frozen
class Outcome:
    """What a peer found in each document, what it took, and what went wrong.

    ``seconds`` are of the processor, imports and set-up not counted, and ``read`` is
    the number of bytes read in them.
    """

    items: dict[str, list[Item]] = Factory(dict)
    failed: dict[str, str] = Factory(dict)
    seconds: float = 0.0
    read: int = 0

    @property
    def speed(self) -> float | None:
        """Millions of bytes of text read in a second of the processor, if any were."""
        return self.read / _MEGA / self.seconds if self.seconds else None


def run(
    python: Path, driver: str, task: Task, rows: Sequence[Row], limit: float
) -> Outcome:
    """Run a driver over documents for at most *limit* seconds of the clock.

    Documents that it does not come to, or trips over, are the outcome's failures.
    """
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8") as asked,
        tempfile.TemporaryFile("w+", encoding="utf-8") as answered,
        tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as complaint,
    ):
        asked.writelines(json.dumps(task.asked(row)) + "\n" for row in rows)
        asked.seek(0)
        process = subprocess.Popen(  # noqa: S603 - our own command
            [str(python), "-P", "-m", "bench.peers.drivers.serve", driver],
            stdin=asked,
            stdout=answered,
            stderr=complaint,
            env={**os.environ, "PYTHONPATH": _PATHS, "PYTHONWARNINGS": "ignore"},
        )
        try:
            code = process.wait(limit)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            reason = f"not reached within {limit:g} s"
        else:
            complaint.seek(0)
            reason = f"exit code {code}: {told(complaint.read())}"
        answered.seek(0)
        return outcome_of(answered, rows, reason)


def outcome_of(lines: Iterable[str], rows: Sequence[Row], reason: str) -> Outcome:
    """Sort a driver's answers; documents without one failed for the reason given."""
    answers = [json.loads(line) for line in lines if line.endswith("\n")]
    read = {answer["id"]: answer for answer in answers if "items" in answer}
    tripped = {answer["id"]: answer["error"] for answer in answers if "error" in answer}
    return Outcome(
        {name: answer["items"] for name, answer in read.items()},
        {
            row["id"]: tripped.get(row["id"], reason)
            for row in rows
            if row["id"] not in read
        },
        sum(answer["seconds"] for answer in read.values()),
        sum(len(row["text"].encode()) for row in rows if row["id"] in read),
    )


def scored(task: Task, rows: Iterable[Row], outcome: Outcome) -> Tally:
    """Hold an outcome against the gold; in a failed document nothing was found."""
    return sum(
        (
            tally(
                task.marks(row["text"], row[task.gold]),
                task.marks(row["text"], outcome.items.get(row["id"], ())),
            )
            for row in rows
        ),
        Tally(),
    )
