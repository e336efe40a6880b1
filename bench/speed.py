"""How fast texts are read, beside a bare search for words in the same run.

    python -m bench.speed [FILE.jsonl ...]

Files have a news text a line under "text". Without files, the example article that
comes with claimcheck is read many times. Times are of the processor, not the clock.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from importlib.resources import files
from pathlib import Path

from claimcheck import annotate, check
from claimcheck.attribute import attributions_in
from claimcheck.extract import read
from claimcheck.lang import load_language

_TIMES = 400
_MEGA = 1_000_000
_IMPORT = "import time; import {0}; print(time.process_time())"


def main() -> None:
    """Print a table of speeds, and the cost of the import."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("files", nargs="*", type=Path)
    given = parser.parse_args()
    texts = [text for file in given.files for text in _texts(file)] or _example()
    size = sum(map(len, texts))
    language = load_language()
    readings = [read(text, language) for text in texts]
    articles = [annotate(text) for text in texts]
    words = _seconds(lambda: [re.findall(r"\w+", text) for text in texts])
    rows = [
        ("re.findall(r'\\w+')", words),
        ("values (extract.read)", _seconds(lambda: [read(t, language) for t in texts])),
        ("attributions_in", _seconds(lambda: [attributions_in(r) for r in readings])),
        ("annotate", _seconds(lambda: [annotate(text) for text in texts])),
        ("check", _seconds(lambda: [check(article) for article in articles])),
    ]
    out = [f"{len(texts)} texts, {size / _MEGA:.2f} million characters"]
    out += [
        f"{name:<22} {size / _MEGA / took:8.2f} MB/s   1/{took / words:.1f} of findall"
        for name, took in rows
    ]
    bare = _import_time("sys")
    out += [
        f"import {module:<24} {1000 * (_import_time(module) - bare):6.1f} ms of CPU"
        for module in ("claimcheck", "claimcheck.verbs", "claimcheck.cli")
    ]
    sys.stdout.write("\n".join(out) + "\n")


def _texts(file: Path) -> list[str]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["text"] for line in lines if line.strip()]


def _example() -> list[str]:
    text = (files("claimcheck.data") / "demo.txt").read_text("utf-8")
    return [text] * _TIMES


def _seconds(work: Callable[[], Sequence[object]]) -> float:
    """Give the processor time of the quickest of three runs."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def _import_time(module: str) -> float:
    runs = [
        subprocess.run(  # noqa: S603
            [sys.executable, "-c", _IMPORT.format(module)],
            check=True,
            capture_output=True,
            text=True,
        )
        for _ in range(5)
    ]
    return min(float(run.stdout) for run in runs)


if __name__ == "__main__":
    main()
