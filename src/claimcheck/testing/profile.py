"""What a corpus holds: how many claims of which kind, hedged how, said by whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from attrs import frozen

from claimcheck.errors import ClaimcheckError
from claimcheck.model import Article, SourceKind
from claimcheck.render.kinds import VALUES, kind_of
from claimcheck.verbs import annotate


@frozen
class Profile:
    """Counts over a corpus; each table goes from a name to how often it comes.

    *attributed* and *named* count the claims with a source other than the article,
    and with a named one.
    """

    articles: int = 0
    characters: int = 0
    claims: Mapping[str, int] = {}
    values: Mapping[str, int] = {}
    hedges: Mapping[str, int] = {}
    attributed: int = 0
    named: int = 0

    def __str__(self) -> str:
        """Write the counts, a line a name, the most frequent first."""
        total = sum(self.claims.values())
        lines = [
            f"{self.articles} articles, {self.characters} characters, {total} claims",
            f"claims with a source: {self.attributed}, with a named one: {self.named}",
        ]
        for title in ("claims", "values", "hedges"):
            table: Mapping[str, int] = getattr(self, title)
            ordered = sorted(table.items(), key=lambda row: (-row[1], row[0]))
            lines += [title, *(f"  {count:7} {name}" for name, count in ordered)]
        return "\n".join(lines)


def profile(articles: Iterable[str | Article]) -> Profile:
    """Count what texts, or articles that have been annotated, hold.

    Raises :class:`~claimcheck.errors.ClaimcheckError` for what is neither, and for one
    text where a list of them is wanted.

    >>> seen = profile(["More than 30 boats sank.", "Nearly 12 boats sank."])
    >>> seen.claims, seen.hedges
    ({'count': 2}, {'above': 1, 'just-below': 1})
    """
    if isinstance(articles, (str, Article)):
        raise ClaimcheckError("A corpus is a list of texts or articles, not one alone")
    tables: dict[str, Counter[str]] = {
        title: Counter() for title in ("claims", "values", "hedges")
    }
    number = characters = attributed = named = 0
    for given in articles:
        article = given if isinstance(given, Article) else annotate(given)
        number, characters = number + 1, characters + len(article.text)
        for claim in article.claims:
            tables["claims"][kind_of(claim)[0]] += 1
            source = None if claim.attribution is None else claim.attribution.source
            attributed += source is not None
            named += source is not None and source.kind is not SourceKind.UNKNOWN
        for mention in article.mentions:
            tables["values"][VALUES[type(mention.value)]] += 1
            hedge = getattr(mention.value, "hedge", None)
            if hedge is not None:
                tables["hedges"][str(hedge)] += 1
    counts = {title: dict(table) for title, table in tables.items()}
    return Profile(number, characters, **counts, attributed=attributed, named=named)
