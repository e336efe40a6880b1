"""Write claimcheck's predictions for a task, to be scored by an outside scorer.

    python -m bench.predict TASK IN.jsonl OUT.jsonl

TASK is one of timexes, quantities, attributions, findings, groundings. Only the
fields that a task is given (id, text, a date, a title, a source) are looked at; gold
labels in the same rows are not.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from attrs import evolve

from bench.suites import suite_of
from bench.values import quantity_items, timex_item, with_end
from claimcheck import Article, Report, annotate, check, compare
from claimcheck.model import (
    Conversion,
    DateRange,
    Mention,
    QuantityClaim,
    Span,
)

Row = dict[str, Any]


def timexes(row: Row) -> Row:
    """Give the TIMEX3 expressions of a text."""
    article = annotate(row["text"], row.get("dct"))
    items = [
        {"start": m.span.start, "end": m.span.end, "text": m.text, **item}
        for mention in article.mentions
        for m in ends_of(mention)
        if m.span and (item := timex_item(m.value, article.published))
    ]
    return {"timexes": items}


def ends_of(mention: Mention[Any]) -> tuple[Mention[Any], ...]:
    """Give both ends of a range, which TimeML marks by themselves."""
    return mention.parts if isinstance(mention.value, DateRange) else (mention,)


def quantities(row: Row) -> Row:
    """Give every value of a text with its kind, unit and modifier."""
    article, suite = annotate(row["text"], row.get("ref_date")), suite_of(row["id"])
    now = row.get("ref_date")
    suite = evolve(suite, now=datetime.fromisoformat(now) if now else None)
    results = ends_of_changes(article) if suite.changes else {}
    ends = {result.span for result in results.values()}
    items = [
        {**span, **item}
        for m in article.mentions
        if m.span and m.span not in ends
        for span, item in with_spans(
            m,
            with_end(
                quantity_items(m, claim_of(article, m), suite, explained(article, m)),
                results.get(m.span),
            ),
        )
    ]
    return {"predicted": items}


def with_spans(mention: Mention[Any], items: list[Row]) -> Iterator[tuple[Row, Row]]:
    """Give each item its place: two of a mention on either side of its joint."""
    start, end = (mention.span.start, mention.span.end) if mention.span else (0, 0)
    joint = _JOINT.search(mention.text)
    if len(items) == len(["one", "other"]) and joint:
        yield {"start": start, "end": start + joint.start()}, items[0]
        yield {"start": start + joint.end(), "end": end}, items[1]
    else:
        yield from (({"start": start, "end": end}, item) for item in items)


_JOINT = re.compile(r",? (?:and|or|to) | ?[–—] ?|(?<=[0-9]) ?- ?(?=[0-9])|, ?(?=[a-z])")


def ends_of_changes(article: Article) -> dict[Span, Mention[Any]]:
    """Give what quantities changed to, by the spans of what they changed from."""
    told = {mention.span for mention in article.mentions}
    found: dict[Span, Mention[Any]] = {}
    for claim in article.claims:
        before, after = getattr(claim, "before", None), getattr(claim, "after", None)
        if isinstance(before, Mention) and isinstance(after, Mention):
            known = before.span in told and after.span in told
            if known and before.span and before.span != after.span:
                found[before.span] = after
    return found


def claim_of(article: Article, mention: Mention[Any]) -> QuantityClaim | None:
    """Give the claim that a quantity makes by itself, which says what is counted."""
    for claim in article.claims_of(QuantityClaim):
        if claim.quantity is mention:
            return claim
    return None


def explained(article: Article, mention: Mention[Any]) -> Mention[Any]:
    """Give what a mention says in another unit, or the mention itself."""
    for claim in article.claims_of(Conversion):
        if claim.second is mention:
            return claim.first
    return mention


def attributions(row: Row) -> Row:
    """Give sources, cues and contents."""
    found = [
        {
            "source": [[a.mention.start, a.mention.end]] if a.mention else [],
            "cue": [[a.cue.start, a.cue.end]] if a.cue else [],
            "content": [[span.start, span.end] for span in a.content],
        }
        for a in annotate(row["text"]).attributions
    ]
    return {"attributions": found}


def findings(row: Row) -> Row:
    """Give what the text says that cannot all be true."""
    article = annotate(row["text"], row.get("published"), row.get("title") or "")
    return _found(check(article))


def groundings(row: Row) -> Row:
    """Give what the text says that its source does not bear out."""
    return _found(compare(annotate(row["text"]), [annotate(row["source"])]))


def _found(report: Report) -> Row:
    return {
        "findings": [
            {
                "code": found.code,
                "rule": found.name,
                "severity": str(found.severity),
                "message": found.message,
                "spans": [
                    {"field": field, "start": span.start, "end": span.end}
                    for field, spans in (
                        ("text", found.spans),
                        ("title", found.title_spans),
                    )
                    for span in spans
                ],
            }
            for found in report.findings
        ]
    }


TASKS: dict[str, Callable[[Row], Row]] = {
    task.__name__: task
    for task in (timexes, quantities, attributions, findings, groundings)
}


def predictions(task: str, rows: Iterator[Row]) -> Iterator[Row]:
    """Give a task's prediction for each row."""
    for row in rows:
        yield {"id": row["id"], **TASKS[task](row)}


def main() -> None:
    """Read the rows and write the predictions."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("task", choices=TASKS)
    parser.add_argument("rows", type=Path, help="JSON Lines to read")
    parser.add_argument("out", type=Path, help="JSON Lines to write")
    given = parser.parse_args()
    with (
        given.rows.open(encoding="utf-8") as lines,
        given.out.open("w", encoding="utf-8") as out,
    ):
        rows = (json.loads(line) for line in lines if line.strip())
        written = [
            out.write(json.dumps(made) + "\n") for made in predictions(given.task, rows)
        ]
    sys.stdout.write(f"{len(written)} rows written to {given.out}\n")


if __name__ == "__main__":
    main()
