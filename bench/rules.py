"""How much each rule finds, and how often it is wrong, on data that lies elsewhere.

    python -m bench.rules FOLDER [--out docs/measured.json]

FOLDER holds ``consistency/*.jsonl``, articles a line with ``inconsistent`` and, of
``taxonomy_examples``, the name of a rule as ``kind``; and ``news/*.jsonl``, articles
whose findings were read one by one (``bench/labels/findings.jsonl``: the article, the
code, whether it is right, and why). Phrases of our own are those of ``tests/rules``.
Only numbers are written; the documentation shows them.
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimcheck import annotate, check
from claimcheck.model import Finding, Severity
from claimcheck.rules import BUILT_IN, QUIET, RuleSet

Row = dict[str, Any]
_HERE = Path(__file__).parent
_LABELS = _HERE / "labels" / "findings.jsonl"
_PHRASES = _HERE.parent / "tests" / "rules"
_EXAMPLES = "taxonomy_examples"


def rows(path: Path) -> Iterator[Row]:
    """Yield the lines of a file of JSON."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def findings(row: Row, rules: RuleSet = QUIET) -> tuple[Finding, ...]:
    """Give the warnings and errors of an article."""
    article = annotate(row["text"], row.get("published"), row.get("title") or "")
    return check(article, rules=rules).at_least(Severity.WARNING)


class Tally:
    """Counts of what was found of what there is, under names."""

    def __init__(self) -> None:
        """Start without any."""
        self.counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])

    def add(self, name: str, *, found: bool) -> None:
        """Count one more, found or not."""
        self.counts[name][0] += found
        self.counts[name][1] += 1


def of_phrases(folder: Path = _PHRASES) -> dict[str, dict[str, list[int]]]:
    """Count for each rule the phrases of our own that it flags, and the traps."""
    told: dict[str, Tally] = defaultdict(Tally)
    for code, text, day, wrong in _own(folder):
        with_it = RuleSet.of({*QUIET.rules, BUILT_IN.get(code)})
        codes = {
            one.code for one in findings({"text": text, "published": day}, with_it)
        }
        found = code in codes if wrong else bool(codes)
        told[code].add("phrases" if wrong else "traps", found=found)
    return {code: dict(tally.counts) for code, tally in sorted(told.items())}


def _own(folder: Path) -> Iterator[tuple[str, str, str | None, bool]]:
    for name in ("free_phrases.toml", "phrases_numbers.toml", "articles.toml"):
        table = tomllib.loads((folder / name).read_text("utf-8"))
        for code, row in table.items():
            if "title" in row:
                continue  # headlines have tests of their own
            day = row.get("published", "2024-06-15" if "numbers" in name else None)
            for key, wrong in (("flagged", True), ("unfound", True), ("passed", False)):
                texts = row.get(key, [])
                for text in [texts] if isinstance(texts, str) else texts:
                    yield code, text, day, wrong


def of_suite(path: Path) -> dict[str, list[int]]:
    """Count the articles that are flagged of those that should be, and should not."""
    tally = Tally()
    for row in rows(path):
        name = "inconsistent" if row["inconsistent"] else "consistent"
        tally.add(name, found=bool(findings(row)))
    return dict(tally.counts)


def of_examples(path: Path) -> dict[str, dict[str, list[int]]]:
    """Count for each rule which examples are flagged, advice with the rest."""
    told: dict[str, Tally] = defaultdict(Tally)
    for row in rows(path):
        code = BUILT_IN.get(row["kind"]).code
        name = "examples" if row["inconsistent"] else "example traps"
        told[code].add(name, found=bool(findings(row, BUILT_IN)))
    return {code: dict(tally.counts) for code, tally in sorted(told.items())}


def of_news(paths: list[Path], labels: Path = _LABELS) -> dict[str, Any]:
    """Count what is reported of real articles, and what of it was judged wrong."""
    judged = {(row["id"], row["code"]): row["right"] for row in rows(labels)}
    told, wrong, unread = Counter[str](), Counter[str](), Counter[str]()
    articles, flagged, mistaken = 0, set(), set()
    for row in (row for path in paths for row in rows(path)):
        articles += 1
        for found in findings(row, BUILT_IN):
            if found.code[0] in "QS":
                continue  # about sources, not about what cannot be
            key = (row["id"], found.code)
            told[found.code] += 1
            flagged.add(row["id"])
            if key not in judged:
                unread[found.code] += 1
            elif not judged[key]:
                wrong[found.code] += 1
                mistaken.add(row["id"])
    return {
        "articles": articles,
        "flagged": len(flagged),
        "mistaken": len(mistaken),
        "told": dict(sorted(told.items())),
        "wrong": dict(sorted(wrong.items())),
        "unread": dict(sorted(unread.items())),
    }


def measured(folder: Path) -> dict[str, Any]:
    """Measure all there is in a folder of data."""
    suites = sorted((folder / "consistency").glob("*.jsonl"))
    return {
        "phrases": of_phrases(),
        "examples": of_examples(folder / "consistency" / f"{_EXAMPLES}.jsonl"),
        "suites": {path.stem: of_suite(path) for path in suites},
        "news": of_news(sorted((folder / "news").glob("*.jsonl"))),
    }


def main() -> None:
    """Measure, and write the numbers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, default=Path("docs/measured.json"))
    given = parser.parse_args()
    numbers = json.dumps(measured(given.folder), indent=1, sort_keys=True)
    given.out.write_text(f"{numbers}\n", "utf-8")
    print(f"{given.out} written")


if __name__ == "__main__":
    main()
