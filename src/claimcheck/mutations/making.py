"""Breaks one fact of an article by a realistic slip."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import pairwise
from random import Random
from typing import Any

from attrs import evolve, frozen

from claimcheck.errors import ClaimcheckError
from claimcheck.model import (
    Age,
    Article,
    Attribution,
    Claim,
    Mention,
    Quote,
    Remainder,
    Requoted,
    Source,
    Span,
    Sum,
)
from claimcheck.mutations.slips import OF_VALUES, Edit, Slip, swaps, word_of
from claimcheck.mutations.visible import expected_rule, reread, rule_for
from claimcheck.toml import shown


@frozen
class Mutation:
    """A text in which one fact was broken, the rest of it as it was.

    *kind* is the slip, *span* where it is in the new *text*, *was* and *now* the words
    there. *rule* is the code of the rule that should find it; it is empty where nothing
    else in the text tells the same, so that nobody can see it. *also* are further
    places of the same slip: the other of two ages that were swapped, or the words that
    were given to another.
    """

    text: str
    kind: str
    span: Span
    was: str
    now: str
    rule: str = ""
    published: date | None = None
    title: str = ""
    also: tuple[Span, ...] = ()

    @property
    def visible(self) -> bool:
        """Whether the text is redundant there, so that the slip can be seen."""
        return bool(self.rule)

    def __str__(self) -> str:
        """Say what was changed and who should find it."""
        seen = f"{self.rule} should find it" if self.rule else "nothing shows it"
        return f"{self.kind}: “{self.was}” is now “{self.now}”; {seen}"


def mutate(
    article: Article, seed: int = 0, kinds: Iterable[str] = ()
) -> Mutation | None:
    """Break one fact of an article by a realistic slip, drawn by *seed*.

    The same article and seed give the same slip. *kinds* are names from ``KINDS``,
    all of them unless some are told; each kind that the article allows is as likely.
    None where it allows none. Raises :class:`~claimcheck.errors.ClaimcheckError` for a
    kind that there is not, and for a text that has not been annotated.

    >>> from claimcheck import annotate
    >>> article = annotate("The vote was held on Thursday, March 3, 2011.")
    >>> print(mutate(article, kinds=["weekday"]))
    weekday: “Thursday” is now “Friday”; D101 should find it
    """
    if not isinstance(seed, int):
        raise ClaimcheckError(f"A seed is a whole number, not {shown(seed)}")
    chance = Random(seed)  # noqa: S311  (no secret hangs on it)
    wanted = list(_known(kinds))
    chance.shuffle(wanted)
    for kind in wanted:
        possible = list(_slips(article, kind))
        chance.shuffle(possible)
        for slip in possible:
            return slip()
    return None


def mutations(article: Article, kinds: Iterable[str] = ()) -> Iterator[Mutation]:
    """Yield every slip that an article allows, kind by kind, in the order of the text.

    >>> from claimcheck import annotate
    >>> article = annotate("The ferry carried 31 people: 18 tourists and 13 sailors.")
    >>> [(one.was, one.now, one.rule) for one in mutations(article, ["tenfold"])]
    [('31', '310', 'N101'), ('18', '180', 'N101'), ('13', '130', 'N101')]
    """
    for kind in _known(kinds):
        for slip in _slips(article, kind):
            yield slip()


def _known(kinds: Iterable[str]) -> Iterator[str]:
    wanted = (kinds,) if isinstance(kinds, str) else tuple(kinds)
    for kind in wanted or KINDS:
        if kind not in KINDS:
            raise ClaimcheckError(
                f"No slip is called {kind!r}; there are {', '.join(KINDS)}"
            )
        yield kind


Made = Callable[[], Mutation]
"""What makes a mutation once it is chosen: to see who finds it takes some time."""


def _slips(article: Article, kind: str) -> Iterator[Made]:
    if not isinstance(article, Article):
        raise ClaimcheckError(
            f"Slips are made in what annotate gives, not in {shown(article)}"
        )
    if kind in OF_VALUES:
        yield from _of_values(article, kind, OF_VALUES[kind])
    else:
        yield from _OTHERS[kind](article)


def _of_values(article: Article, kind: str, slip: Slip) -> Iterator[Made]:
    parts = _parts(article) if kind == "part" else None
    for mention in article.mentions:
        for edit in slip(mention) if parts is None or mention.span in parts else ():
            new = reread(mention, _inside(mention, edit))
            if new is not None and new.value != mention.value:
                yield _value_slip(article, kind, edit, (mention, new))


def _parts(article: Article) -> set[Span | None]:
    """Give where the values stand that make up a total, or what is left of one."""
    sums = (*article.claims_of(Sum), *article.claims_of(Remainder))
    return {mention.span for claim in sums for mention in claim.mentions}


def _value_slip(
    article: Article, kind: str, edit: Edit, pair: tuple[Mention[Any], Mention[Any]]
) -> Made:
    return lambda: _made(article, kind, (edit,), expected_rule(article, *pair))


def _inside(mention: Mention[Any], edit: Edit) -> str:
    start = mention.span.start if mention.span else 0
    words = mention.text
    return words[: edit.span.start - start] + edit.now + words[edit.span.end - start :]


def _ages(article: Article) -> Iterator[Made]:
    """Swap the ages of two people who stand next to each other."""
    told = [one for one in article.mentions if isinstance(one.value, Age)]
    for one, two in pairwise(told):
        edits = (
            Edit(one.span or _NOWHERE, two.text),
            Edit(two.span or _NOWHERE, one.text),
        )
        if one.text != two.text and one.text.isdecimal() and two.text.isdecimal():
            yield _age_slip(article, edits, (one, two))


def _age_slip(
    article: Article, edits: tuple[Edit, ...], ages: tuple[Mention[Any], Mention[Any]]
) -> Made:
    one, two = ages
    pairs = ((one, evolve(one, value=two.value)), (two, evolve(two, value=one.value)))

    def make() -> Mutation:
        codes = [expected_rule(article, *pair) for pair in pairs]
        return _made(article, "ages", edits, next(filter(None, codes), ""))

    return make


def _quotations(article: Article) -> Iterator[Made]:
    """Change a word of a quotation; what is quoted twice shows it."""
    for quote in article.quotes:
        for word, now in swaps("quotation").items():
            found = word_of(word).search(quote.text)
            if found is not None:
                start = quote.words.start + found.start()
                edit = Edit(Span(start, start + len(found[0])), now)
                text = quote.text[: found.start()] + now + quote.text[found.end() :]
                yield _quotation_slip(article, edit, (quote, evolve(quote, text=text)))
                break


def _quotation_slip(article: Article, edit: Edit, quotes: tuple[Quote, Quote]) -> Made:
    old, new = quotes

    def make() -> Mutation:
        claims = tuple(_requoted(claim, old, new) for claim in article.claims)
        rule = rule_for(article, claims, (old.span,))
        return _made(article, "quotation", (edit,), rule)

    return make


def _requoted(claim: Claim, old: Quote, new: Quote) -> Claim:
    if not isinstance(claim, Requoted):
        return claim
    first, second = (new if one == old else one for one in (claim.first, claim.second))
    return evolve(claim, first=first, second=second)


def _sources(article: Article) -> Iterator[Made]:
    """Give what one said to the next; who is quoted twice shows it."""
    named = [one for one in article.attributions if one.source.named and one.mention]
    for one, two in pairwise(named):
        if one.source == two.source or one.mention is None:
            continue
        words, name = one.mention.of(article.text), two.source.name
        if not (words[:1].isupper() and name[:1].isupper()):
            continue
        if words.lower() not in name.lower():
            yield _source_slip(article, Edit(one.mention, name), (one, two))


def _source_slip(
    article: Article, edit: Edit, said: tuple[Attribution, Attribution]
) -> Made:
    one, two = said

    def make() -> Mutation:
        claims = tuple(_from_other(claim, one, two.source) for claim in article.claims)
        rule = rule_for(article, claims, one.content)
        made = _made(article, "source", (edit,), rule)
        return evolve(made, also=tuple(_moved(each, edit) for each in one.content))

    return make


def _moved(span: Span, edit: Edit) -> Span:
    """Give where a stretch of the text stands once another has been changed."""
    grown = len(edit.now) - len(edit.span)
    ends = (
        end + grown if end >= edit.span.end else end for end in (span.start, span.end)
    )
    return Span(*ends)


def _from_other(claim: Claim, said: Attribution, source: Source) -> Claim:
    """Give what is said twice to another source, where it is said that way once."""
    if not isinstance(claim, Requoted) or claim.before == claim.attribution:
        return claim
    changed = evolve(said, source=source)
    before, after = (
        changed if one == said else one for one in (claim.before, claim.attribution)
    )
    return evolve(claim, before=before, attribution=after)


_NOWHERE = Span(0, 0)
_OTHERS: Mapping[str, Callable[[Article], Iterator[Made]]] = {
    "ages": _ages,
    "quotation": _quotations,
    "source": _sources,
}

KINDS = (*OF_VALUES, *_OTHERS)
"""The kinds of slips."""


def _made(article: Article, kind: str, edits: tuple[Edit, ...], rule: str) -> Mutation:
    text, places, grown = article.text, [], 0
    for edit in sorted(edits, key=lambda one: one.span):
        start = edit.span.start + grown
        end = edit.span.end + grown
        text = text[:start] + edit.now + text[end:]
        places.append(Span(start, start + len(edit.now)))
        grown += len(edit.now) - len(edit.span)
    first = min(edits, key=lambda one: one.span)
    return Mutation(
        text=text,
        kind=kind,
        span=places[0],
        was=first.span.of(article.text),
        now=first.now,
        rule=rule,
        published=article.published,
        title=article.title,
        also=tuple(places[1:]),
    )
