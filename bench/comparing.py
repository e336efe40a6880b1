"""How long it takes to hold an answer against a source.

    python -m bench.comparing [FILE.jsonl ...]

Files have a news text a line under "text"; without files, the example article that
comes with claimcheck is taken. Texts are strung together to sources of 2,000 words; of
each, the first hundred and the last hundred are the answer. Times are of the processor,
not the clock, in milliseconds: the quickest of several runs, the median of all sources.
What that is of the time it takes to read the source is the same on slower machines.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from importlib.resources import files
from pathlib import Path
from statistics import median

from claimcheck import annotate, compare

_SOURCE, _ANSWER, _SOURCES, _RUNS = 2_000, 200, 20, 5


def pairs(texts: Iterator[str]) -> Iterator[tuple[str, str]]:
    """Yield answers of 200 words and their sources of 2,000.

    >>> [(len(a.split()), len(s.split())) for a, s in pairs(iter(["One. "] * 4000))]
    [(200, 2000), (200, 2000)]
    """
    words: list[str] = []
    for text in texts:
        words += text.split(" ")
        while len(words) >= _SOURCE:
            source, words = words[:_SOURCE], words[_SOURCE:]
            answer = source[: _ANSWER // 2] + source[-_ANSWER // 2 :]
            yield " ".join(answer), " ".join(source)


def milliseconds(work: Callable[[], object]) -> float:
    """Give the processor time of the quickest of several runs."""
    best = float("inf")
    for _ in range(_RUNS):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return 1000 * best


def main() -> None:
    """Print what each step takes."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("files", nargs="*", type=Path)
    given = parser.parse_args()
    made = list(pairs(_texts(given.files)))[:_SOURCES]
    rows: dict[str, list[float]] = {}
    for answer, source in made:
        here, there = annotate(answer), annotate(source)
        steps: dict[str, Callable[[], object]] = {
            "annotate the answer": partial(annotate, answer),
            "annotate the source": partial(annotate, source),
            "compare": partial(compare, here, [there]),
        }
        for name, step in steps.items():
            rows.setdefault(name, []).append(milliseconds(step))
    whole = median(rows["annotate the source"]) if rows else 1.0
    out = [
        f"{name:<20} {median(took):6.1f} ms {median(took) / whole:6.2f} of reading it"
        for name, took in rows.items()
    ]
    sys.stdout.write(f"{len(made)} sources of {_SOURCE:,} words\n" + "\n".join(out))
    sys.stdout.write("\n")


def _texts(paths: list[Path]) -> Iterator[str]:
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield json.loads(line)["text"]
    if not paths:
        text = (files("claimcheck.data") / "demo.txt").read_text("utf-8")
        yield from [text] * 40


if __name__ == "__main__":
    main()
