"""Run one driver inside its peer's environment: documents in, items out, a line each.

    python -m bench.peers.drivers.serve DRIVER <documents.jsonl >answers.jsonl

An answer has the document's id, the seconds of the processor that its reading took,
and either its items or the error it ended in. Importing the driver is not counted.
"""

from __future__ import annotations

import json
import sys
import time
from importlib import import_module
from typing import Any


def main() -> None:
    """Answer each line as it comes, so that a stop loses no finished document."""
    driver: Any = import_module(f"bench.peers.drivers.{sys.argv[1]}")
    # What a peer prints must not end up among the answers.
    out, sys.stdout = sys.stdout, sys.stderr
    for line in sys.stdin:
        row = json.loads(line)
        answer: dict[str, Any] = {"id": row["id"]}
        start = time.process_time()
        try:
            answer["items"] = list(driver.read(row))
        except Exception as error:  # noqa: BLE001 - whatever a peer may raise
            answer["error"] = f"{type(error).__name__}: {error}"
        answer["seconds"] = time.process_time() - start
        out.write(json.dumps(answer) + "\n")
        out.flush()


if __name__ == "__main__":
    main()
