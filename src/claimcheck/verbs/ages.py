"""Ages that are told of a person by name, for they are never another person's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from claimcheck.model import Article, Exact, Life, Span, Support
from claimcheck.model.bounds import exact
from claimcheck.verbs.sought import Sought


class Ages:
    """Who is how old in an article, as it tells.

    >>> from claimcheck.verbs.annotate import annotate
    >>> from claimcheck.verbs.sought import sought_in
    >>> article = annotate("Ann Hale, 52, met Bob Orr, 31.")
    >>> ages = Ages(article, sought_in(article))
    >>> [each.told.words for each in ages.of("hale")]
    ['52']
    """

    def __init__(self, article: Article, values: Iterable[Sought]) -> None:
        """Take what is told of people as they are now, by name."""
        by_span = {sought.told.span: sought for sought in values}
        self._names: dict[Span, str] = {}
        self._ages: defaultdict[str, list[Sought]] = defaultdict(list)
        self._people: defaultdict[str, set[str]] = defaultdict(set)
        for life in article.claims_of(Life):
            name = str(life.who).lower()
            if life.age is None or not life.until_now or not life.age.span:
                continue
            self._names[life.age.span] = name
            self._people[name.rpartition(" ")[2]].add(name)
            sought = by_span.get(life.age.span)
            if sought is not None:
                self._ages[name].append(sought)

    def name_at(self, span: Span | None) -> str | None:
        """Give, in small letters, whose age stands somewhere."""
        return self._names.get(span) if span else None

    def of(self, name: str) -> list[Sought]:
        """Give the ages told of a person, by full name or by a surname that one has."""
        if " " in name:
            return self._ages.get(name, [])
        (only, *others) = self._people.get(name) or [""]
        return [] if others else self._ages.get(only, [])

    def beside(
        self, sought: Sought, name: str, apart: int
    ) -> tuple[Support, Sought] | None:
        """Say how a person's ages stand to another one, and give the age that does.

        The two texts are up to so many years *apart*.
        """
        ages = [each for each in self.of(name) if each.numbers]
        for each in ages if sought.numbers else ():
            if _far(sought, each) <= apart:
                return Support.SUPPORTED, each
        return (Support.CONTRADICTED, ages[0]) if ages and sought.numbers else None


def _far(one: Sought, two: Sought) -> Exact:
    found = [exact(here - there) for here in one.numbers for there in two.numbers]
    return min(max(each, -each) for each in found)


def years_apart(one: date | None, two: date | None) -> int:
    """Give by how many years ages may differ that are told on two days."""
    if one is None or two is None or one == two:
        return 0
    return abs(one - two).days // _YEAR + 1


_YEAR = 365
