"""Whether the head noun of what numbers count is found, on labelled news.

    python -m bench.counted DATA_DIR [--errors HALF]

The labels (bench/labels/counted.jsonl) were made by reading: for each number the file
and article it stands in, where it is, and where the noun that it counts is, with the
singular of it; neither for a number without such a noun. They hold no text: DATA_DIR
has the articles, JSON Lines with "id" and "text". One half was looked at while the
rules were written, the other was held out.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen

from claimcheck import Article, annotate
from claimcheck.model import QuantityClaim

_LABELS = Path(__file__).parent / "labels" / "counted.jsonl"
_AROUND = 60


@frozen
class Label:
    """A number of an article, and the singular of the noun that it counts."""

    file: str
    article: str
    start: int
    end: int
    lemma: str | None
    half: str


def labels(file: Path = _LABELS) -> list[Label]:
    """Give the labels."""
    rows = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    return [
        Label(
            row["file"],
            row["id"],
            row["start"],
            row["end"],
            row["lemma"],
            row["half"],
        )
        for row in rows
    ]


def head_at(article: Article, start: int, end: int) -> str | None:
    """Give the head of what the number between two places counts, if it has one.

    >>> head_at(annotate("They sold 12 red boats."), 10, 12)
    'boat'
    """
    for claim in article.claims_of(QuantityClaim):
        span = claim.quantity.span
        if span and span.start < end and start < span.end:
            return claim.thing.head if claim.thing else None
    return None


def texts(folder: Path, wanted: Iterable[Label]) -> dict[tuple[str, str], str]:
    """Give the articles that labels are of, by file and name."""
    found: dict[tuple[str, str], str] = {}
    names = {(label.file, label.article) for label in wanted}
    for file in sorted({file for file, _ in names}):
        with (folder / f"{file}.jsonl").open(encoding="utf-8") as lines:
            rows = map(json.loads, lines)
            found |= {
                (file, row["id"]): row["text"]
                for row in rows
                if (file, row["id"]) in names
            }
    return found


@frozen
class Answer:
    """What was found for a label, and the words around its number."""

    label: Label
    head: str | None
    around: str

    @property
    def right(self) -> bool:
        """Whether the head is the labelled one, or both are none."""
        return self.head == self.label.lemma


def answers(folder: Path, wanted: list[Label]) -> Iterator[Answer]:
    """Read the articles and yield what is found for each label."""
    articles = {name: annotate(text) for name, text in texts(folder, wanted).items()}
    for label in wanted:
        article = articles[label.file, label.article]
        near = article.text[label.start - _AROUND // 2 : label.end + _AROUND]
        head = head_at(article, label.start, label.end)
        yield Answer(label, head, near.replace("\n", " "))


def main() -> None:
    """Print the share of heads that are right, and on demand the wrong ones."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("folder", type=Path, metavar="DATA_DIR")
    parser.add_argument("--errors", metavar="HALF", help="show what is wrong in a half")
    given = parser.parse_args()
    found = list(answers(given.folder, labels()))
    for half in sorted({answer.label.half for answer in found}):
        own = [answer for answer in found if answer.label.half == half]
        right = sum(answer.right for answer in own)
        print(f"{half:<12} {right:4} of {len(own)}  {100 * right / len(own):5.1f} %")
        for answer in own if half == given.errors else ():
            if not answer.right:
                said = f"{answer.label.lemma} but {answer.head}"
                print(f"  {said:<36} {answer.around}")


if __name__ == "__main__":
    main()
