"""How many slips in real articles their rule finds, by kind of slip.

    python -m bench.mutations FILE.jsonl ... [--each N] [--errors N]

Files have a news text a line under "text", and maybe "published" (or "date") and
"title". Of each kind of slip up to N are made in an article, drawn by chance. Which
rule should find a slip is asked of the claims of the article before it
(:mod:`claimcheck.mutations.visible`); whether it does, of the changed text. Slips that
nothing else in the text shows are counted and left out of the share.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

from claimcheck import Article, annotate, check
from claimcheck.errors import ClaimcheckError
from claimcheck.mutations import KINDS, Mutation, mutations
from claimcheck.testing import articles_in

_AROUND = 90


def articles(files: list[Path]) -> Iterator[Article]:
    """Yield the articles of files, without a day where theirs cannot be read."""
    for file in files:
        for one in articles_in(file.read_text("utf-8"), file.name):
            try:
                yield annotate(one.text, one.published, one.title)
            except ClaimcheckError:
                yield annotate(one.text, None, one.title)


def sample(article: Article, seed: int, each: int) -> Iterator[Mutation]:
    """Yield some slips of each kind, at random among those an article allows."""
    for kind in KINDS:
        made = list(mutations(article, [kind]))
        Random(seed).shuffle(made)  # noqa: S311
        yield from made[:each]


def caught(mutation: Mutation) -> bool:
    """Say whether the rule finds the slip in the changed text, where it is."""
    changed = annotate(mutation.text, mutation.published, mutation.title)
    places = (mutation.span, *mutation.also)
    return any(
        one.overlaps(place)
        for finding in check(changed).findings
        if finding.code == mutation.rule
        for one in finding.spans
        for place in places
    )


def main() -> None:
    """Print a table by kind of slip, and what was missed."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--each", type=int, default=3)
    parser.add_argument("--errors", type=int, default=0, help="so many of each kind")
    given = parser.parse_args()
    made: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    found: Counter[str] = Counter()
    rules: Counter[str] = Counter()
    missed: dict[str, list[str]] = {}
    for number, article in enumerate(articles(given.files)):
        for one in sample(article, number, given.each):
            made[one.kind] += 1
            if not one.visible:
                continue
            seen[one.kind] += 1
            rules[one.rule] += 1
            if caught(one):
                found[one.kind] += 1
            else:
                missed.setdefault(one.kind, []).append(_told(one))
    kinds = [*KINDS, "all"]
    for table in (made, seen, found):
        table["all"] = table.total()
    out = [f"{'slip':<15} {'made':>7} {'shown':>7} {'found':>7}   share"]
    out += [
        f"{kind:<15} {made[kind]:>7,} {seen[kind]:>7,} {found[kind]:>7,} "
        f"{found[kind] / seen[kind] if seen[kind] else 0:7.1%}"
        for kind in kinds
    ]
    out.append(" ".join(f"{code}:{count}" for code, count in rules.most_common()))
    out += [f"{kind}: {one}" for kind in missed for one in missed[kind][: given.errors]]
    sys.stdout.write("\n".join(out) + "\n")


def _told(one: Mutation) -> str:
    start, end = max(one.span.start - _AROUND, 0), one.span.end + _AROUND
    around = " ".join(one.text[start:end].split())
    return f"{one.rule} “{one.was}” → “{one.now}” | {around}"


if __name__ == "__main__":
    main()
