"""Frames whose roles are given by the words beside a number and by what it counts.

Where :mod:`claimcheck.relate.patterns` knows whole phrases, here the words between do
not matter: "41 of the 60 boats ... leaving 21" needs "of the 60" and "leaving 21" only.
Nothing is said unless one number alone can play each role, nor where another fair
choice among the numbers makes the sum come out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.extract import Reading
from claimcheck.extract.tokens import Tokens
from claimcheck.lang.patterns import load_patterns
from claimcheck.lang.roles import Role, RoleFrame, Roles, load_roles
from claimcheck.model import Claim, Span
from claimcheck.relate.building import BUILDERS
from claimcheck.relate.casting import Cast
from claimcheck.relate.castings import (
    Casting,
    Scene,
    castings_of,
    choices_of,
    plays,
    scene_at,
)
from claimcheck.relate.coming_out import comes_out, falls_short, leaves_one
from claimcheck.relate.found import Found
from claimcheck.relate.marks import Marked

_CLOSED = "closed"
"""The sign that nothing is left out, nor put in from elsewhere."""
_TELLING = frozenset({"left", "rest", "other"})
"""The cues of all that is left."""
_OF_TWO = 2


def played_in(
    skeleton: Marked, cast: Cast, reading: Reading, known: Sequence[Claim]
) -> Iterator[Claim]:
    """Yield the claims that roles make up, but not of what is in a *known* claim."""
    tokens = reading.tokens
    roles = load_roles(tokens.lexicon.language.code)
    taken: set[tuple[type, Span | None]] = {
        (type(claim), one.span) for claim in known for one in claim.mentions
    }
    for line, words in enumerate(skeleton.words):
        for frame in roles.frames:
            if frame.cued.isdisjoint(words):
                continue
            for anchor in cast.line(line):
                if not plays(anchor, frame.anchor):
                    continue
                scene = scene_at(frame, cast, line, anchor)
                claim = _claim(frame, scene, roles, tokens)
                key = (type(claim), anchor.measured.span)
                if claim is not None and key not in taken:
                    taken.add(key)
                    yield claim


def _claim(
    frame: RoleFrame, scene: Scene, roles: Roles, tokens: Tokens
) -> Claim | None:
    """Give the only claim of a frame, or of several the one that comes out."""
    if not _is_meant(frame, scene):
        return None
    made: list[Claim] = []
    for casting in castings_of(frame, scene, roles):
        claim = _built(frame, casting, tokens)
        if claim is None:
            continue
        if comes_out(claim):
            return claim
        made.append(claim)
        fair = choices_of(frame, scene, casting, roles)
        if any(not one or _comes_out(_built(frame, one, tokens)) for one in fair):
            return None
    if len(made) > 1 and not frame.any:
        return None
    return made[0] if made and _is_whole(made[0], scene, tokens) else None


def _is_meant(frame: RoleFrame, scene: Scene) -> bool:
    """Say whether the signs of a frame stand nearby, and its anchor is the first."""
    barred = frame.unless & scene.signs
    if frame.signs - scene.signs or (barred and _CLOSED not in scene.signs):
        return False
    return not frame.first or _is_first(scene, frame.anchor)


def _is_whole(claim: Claim, scene: Scene, tokens: Tokens) -> bool:
    """Say whether nothing can be left out that would make up what falls short."""
    if "other" in scene.anchor.tags and leaves_one(claim):
        return False
    closed = _CLOSED in scene.signs or _is_brief(claim, scene, tokens)
    return closed or not falls_short(claim)


def _comes_out(claim: Claim | None) -> bool:
    return claim is not None and comes_out(claim)


def _is_first(scene: Scene, role: Role) -> bool:
    """Say whether no number before the anchor could be it, and none is of another."""
    anchor = scene.anchor
    able = [player for player in scene.players if plays(player, role)]
    nouns = {player.noun for player in able} - {""}
    return able[0] is anchor and len(nouns) < _OF_TWO


def _is_brief(claim: Claim, scene: Scene, tokens: Tokens) -> bool:
    """Say whether a claim is made so briefly that nothing can be left out of it.

    That is in one sentence, or in two where the second tells what the first one
    leaves, or where no other number is near that may be of the same.
    """
    begin = tokens.at(claim.span.start) if claim.span else 0
    near = (p.sentence for p in scene.players if begin <= p.first)
    apart = scene.anchor.sentence - min(near)
    if apart > 1 or _TELLING.isdisjoint(scene.anchor.tags):
        return False
    told = "left" in scene.anchor.tags and "rest" not in scene.anchor.tags
    used = {mention.span for mention in claim.mentions}
    other = any(
        player.kind == scene.anchor.kind and player.measured.span not in used
        for player in scene.players
    )
    return apart == 0 or told or not other


def _built(frame: RoleFrame, casting: Casting, tokens: Tokens) -> Claim | None:
    """Make the claim of a casting."""
    players = [player for who in casting.values() for player in who]
    span = tokens.span(
        min(player.first for player in players),
        max(player.after for player in players),
    )
    given = {
        name: tuple(player.measured for player in who) for name, who in casting.items()
    }
    patterns = load_patterns(tokens.lexicon.language.code)
    return BUILDERS[frame.claim](Found(given, {}, frame.given, patterns, span))
