"""Run peers side by side with claimcheck and print how they did.

    python -m bench.peers temporal FILE_OR_FOLDER ... [--only NAME,...]

Files are TempEval-3 (.tml) or JSON Lines; see bench.peers.documents.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from bench.peers.catalogue import PEERS, Peer
from bench.peers.documents import DocumentError, Row, rows_in
from bench.peers.rooms import InstallError, default_folder, python_of
from bench.peers.running import run, scored
from bench.peers.table import Result, table
from bench.peers.tasks import TASKS


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the peers, print the table, and give the exit code."""
    given = _parser().parse_args(arguments)
    peers = [peer for peer in PEERS if peer.task == given.task]
    names = [peer.name for peer in peers]
    only = given.only.split(",") if given.only else names
    if unknown := sorted(set(only) - set(names)):
        print(f"No peer is called {', '.join(unknown)}; there are {', '.join(names)}")
        return 2
    try:
        rows = list(islice(rows_in(given.places), given.documents))
    except (DocumentError, OSError) as error:
        print(error)
        return 2
    results = [_result(peer, rows, given) for peer in peers if peer.name in only]
    print(table(results, len(rows)), end="")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bench.peers", description=__doc__.split("\n", maxsplit=1)[0]
    )
    parser.add_argument("task", choices=TASKS)
    parser.add_argument("places", nargs="+", type=Path, metavar="FILE_OR_FOLDER")
    parser.add_argument("--only", metavar="NAME,...", help="run only these")
    parser.add_argument(
        "--documents", type=int, metavar="N", help="read only the first N documents"
    )
    parser.add_argument(
        "--time-limit",
        type=float,
        default=600,
        metavar="SECONDS",
        help="stop each peer after this long (default: %(default)s)",
    )
    parser.add_argument(
        "--keep-envs",
        type=Path,
        default=default_folder(),
        metavar="DIR",
        help="where environments are made and found again (default: %(default)s)",
    )
    parser.add_argument(
        "--out", type=Path, metavar="DIR", help="write what each peer found here"
    )
    return parser


def _result(peer: Peer, rows: Sequence[Row], given: argparse.Namespace) -> Result:
    print(f"{peer.name} {peer.version} …", file=sys.stderr)
    task = TASKS[peer.task]
    try:
        python = python_of(peer, given.keep_envs)
    except InstallError as error:
        return Result(peer, trouble=str(error))
    outcome = run(python, peer.driver, task, rows, given.time_limit)
    if given.out:
        given.out.mkdir(parents=True, exist_ok=True)
        with (given.out / f"{peer.name}.jsonl").open("w", encoding="utf-8") as out:
            for row in rows:
                found = {task.gold: outcome.items.get(row["id"], [])}
                out.write(json.dumps({"id": row["id"], **found}) + "\n")
    return Result(peer, scored(task, rows, outcome), outcome)


if __name__ == "__main__":
    sys.exit(main())
