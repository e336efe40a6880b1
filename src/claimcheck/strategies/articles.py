"""Sentences and articles whose values, claims and sources are known by position."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from attrs import frozen
from hypothesis import strategies as st

from claimcheck.errors import ClaimcheckError
from claimcheck.model import Article, Mention, Severity, Span
from claimcheck.rules import BUILT_IN
from claimcheck.strategies.names import NAMES
from claimcheck.strategies.pen import Pen
from claimcheck.strategies.printing import Press, Style, styles
from claimcheck.strategies.scenes import REGISTERS, SCENES, Scene
from claimcheck.strategies.values import calendar_days
from claimcheck.strategies.writing import Draft, gold, printed_by, said, told

_FIRST_YEAR, _LAST_YEAR = 1996, 2030
_SENTENCES = 5


@frozen
class Contradiction:
    """An article in which exactly one thing cannot be true.

    *rule* is the code of the rule that finds it, and its finding touches each of
    *spans*. *article* is the text with all that it tells, right or wrong.
    """

    article: Article
    rule: str
    spans: tuple[Span, ...]


def seedable_rules() -> tuple[str, ...]:
    """Give the codes of the rules that an article can be made to break.

    >>> seedable_rules()[:3]
    ('D101', 'D102', 'D103')
    """
    return tuple(sorted({scene.rule for scene in SCENES if scene.rule}))


@st.composite
def articles(
    draw: st.DrawFn, *, consistent: bool = True, rules: Iterable[str] | None = None
) -> Article:
    """Give articles with all their mentions, claims and attributions by position.

    The text, its date and title are what :func:`claimcheck.annotate` is given, the
    rest is what it should find; a claim is told by its kind and by the mentions in its
    roles. With *rules* (codes or names) there are scenes of these alone. Where they
    are not *consistent* one scene is wrong (see :func:`inconsistent_articles`).

    >>> from claimcheck.testing import assert_consistent
    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5, database=None, derandomize=True)
    ... @given(articles())
    ... def says_nothing_wrong(article):
    ...     assert_consistent(article.text, article.published, title=article.title)
    >>> says_nothing_wrong()
    """
    if not consistent:
        wanted = None if rules is None else draw(st.sampled_from(_codes(rules)))
        return draw(inconsistent_articles(wanted)).article
    return gold(*_written(draw, _scenes(draw, _known(rules))))


@st.composite
def inconsistent_articles(draw: st.DrawFn, rule: str | None = None) -> Contradiction:
    """Give articles with exactly one contradiction, for a *rule* (code or name) or any.

    Without a rule it is one of those that are run unless others are asked for. Raises
    :class:`~claimcheck.errors.ClaimcheckError` for a rule that no article is known to
    break; :func:`seedable_rules` has those that there are.

    >>> from claimcheck.testing import assert_flags
    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5, database=None, derandomize=True)
    ... @given(inconsistent_articles("weekday-date"))
    ... def is_found(seeded):
    ...     article = seeded.article
    ...     assert_flags(seeded.rule, article.text, article.published)
    >>> is_found()
    """
    codes = [_code(rule)] if rule is not None else _serious()
    wrong = draw(st.sampled_from([s for s in SCENES if s.rule in codes]))
    others = [s for s in _scenes(draw, _ALL, least=0) if s.rule != wrong.rule]
    others = [] if wrong.title else others
    at = draw(st.integers(0, len(others)))
    drafts, published = _written(draw, [*others[:at], wrong, *others[at:]], wrong)
    seeded = next(draft for draft in drafts if draft.scene is wrong)
    places = seeded.places
    spans = tuple(sorted(places[name] for name in wrong.points_at))
    return Contradiction(gold(drafts, published), wrong.rule, spans)


@st.composite
def sentences(draw: st.DrawFn, rules: Iterable[str] | None = None) -> Article:
    """Give articles of one sentence, or of the two or three that belong together.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5, database=None, derandomize=True)
    ... @given(sentences(["dual-unit"]))
    ... def has_two_units(sentence):
    ...     assert len(sentence.mentions) == 2
    >>> has_two_units()
    """
    return gold(*_written(draw, [draw(st.sampled_from(_known(rules)))]))


@st.composite
def phrases(draw: st.DrawFn) -> Mention[Any]:
    """Give words as a paper prints them, with their value and where they stand.

    The words are all of the text, so the span is that of the whole of them.

    >>> from claimcheck import annotate
    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5, database=None, derandomize=True)
    ... @given(phrases())
    ... def is_read(phrase):
    ...     assert annotate(phrase.text).mentions[0].value == phrase.value
    >>> is_read()
    """
    press = Press(draw(styles()))
    scene = draw(st.sampled_from(_PLAIN))
    pen = Pen(draw, press, date(2000, 1, 1), NAMES.cast(0, 0))
    printed = list(scene.draw(pen).values())
    chosen = draw(st.sampled_from(printed))
    value: Any = chosen.value
    return Mention(value, chosen.words, Span(0, len(chosen.words)))


def _codes(rules: Iterable[str]) -> list[str]:
    codes = [_code(rule) for rule in ([rules] if isinstance(rules, str) else rules)]
    if not codes:
        raise ClaimcheckError("No rule is named of which to draw scenes")
    return codes


def _code(rule: str) -> str:
    if not isinstance(rule, str):
        raise ClaimcheckError(f"A rule is told by its code or name, not as {rule!r}")
    code = BUILT_IN.get(rule).code
    if code not in seedable_rules():
        raise ClaimcheckError(
            f"No article is known to break {code}; those with one: "
            f"{', '.join(seedable_rules())}"
        )
    return code


def _serious() -> list[str]:
    quiet = BUILT_IN.at_least(Severity.WARNING).rules
    known = {rule.code for rule in quiet}
    return [code for code in seedable_rules() if code in known]


def _known(rules: Iterable[str] | None) -> list[Scene]:
    if rules is None:
        return _ALL
    codes = _codes(rules)
    return [scene for scene in SCENES if scene.rule in codes]


_PLAIN = [scene for scene in SCENES if scene.phrase]
_ALL = [*SCENES, *_PLAIN, *_PLAIN]
"""All scenes, those of one value three times: most of what is told is of such."""


def _scenes(draw: st.DrawFn, known: Iterable[Scene], least: int = 1) -> list[Scene]:
    """Draw a few scenes, of each rule one."""
    return draw(
        st.lists(
            st.sampled_from(list(known)),
            min_size=least,
            max_size=_SENTENCES,
            unique_by=lambda scene: scene.rule or scene.draw,
        )
    )


def _written(
    draw: st.DrawFn, scenes: Iterable[Scene], wrong: Scene | None = None
) -> tuple[list[Draft], date]:
    """Write a text of scenes, in one house style and with one speaker."""
    style: Style = draw(styles())
    published = draw(calendar_days(_FIRST_YEAR, _LAST_YEAR))
    start = draw(st.integers(0, len(NAMES.last) - 1))
    drafts = []
    for at, scene in enumerate(scenes):
        cast = NAMES.cast(start, at)
        pen = Pen(draw, Press(style), published, cast, wrong=scene is wrong)
        register = pen.pick([name for name in REGISTERS if name in scene.wordings])
        draft = told(pen, scene, register)
        drafts.append(said(pen, draft, NAMES.speaker(start)))
    return printed_by(draw, style, drafts), published
