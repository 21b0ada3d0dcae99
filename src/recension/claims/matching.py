"""Matching: whether two tellings, of documents that share no words, are of one proposition."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.claims.acts import same_word
from recension.claims.apart import are_apart
from recension.claims.moments import compatible, exact
from recension.claims.numbers import agree, counts_the_same
from recension.claims.words import containment, head, stems
from recension.record import Modality

if TYPE_CHECKING:
    from recension.claims.telling import Telling

SAME: Final = 5.0
"""Points from which two tellings are one claim: act, actor and object reach it, act and object alone do
not. Set on the two bundled stories (`python -m evaluation bundled_claims`)."""

_ACT_WORD: Final = 2.0
_ACT_CLASS: Final = 1.5
_ACTORS: Final = 2.0
_THINGS: Final = 2.0
_HEAD: Final = 0.5
_OTHER_THINGS: Final = -1.5
_NUMBER: Final = 1.5
_UNCOUNTED: Final = -0.5
_OTHER_NUMBER: Final = -1.0
_TARGETS: Final = 1.0
_TIME: Final = 0.5

LIKENESS: Final = 1.0
"""Points that likeness of their vectors gives two tellings that fall short by no more."""

_OTHER_DAY: Final = -1.0
_WHOLE: Final = 2  # words of an object that are no chance
_ORIGIN: Final = 1.0

_TELLING_NUMBER: Final = 4
"""A smaller number is shared by chance: two, three."""


def points(one: Telling, other: Telling, *, anchored: bool = False) -> float:
    """How much speaks for one proposition; at `SAME` and above it is taken for one.

    Args:
        one: a telling.
        other: another.
        anchored: whether they are known to be tied by more than an act and part of an object.
    """
    if one.happened != other.happened or one.affirms != other.affirms:
        return 0.0
    if one.acts.isdisjoint(other.acts) or are_apart(one, other):
        return 0.0
    if one.negative != other.negative and not _can_deny(one, other):
        return 0.0
    told_alike = _told_alike(one, other)
    if not told_alike and one.named and other.named and not _may_be_named_alike(one, other):
        return 0.0
    if _wishes(one) != _wishes(other) and not (told_alike and one.actors & other.actors):
        return 0.0
    if not (told_alike or anchored or _is_anchored(one, other)):
        return 0.0
    total = _ACT_WORD if same_word(one.event, other.event) else _ACT_CLASS
    total += _of_actors(one, other) + _of_things(one, other) + _of_numbers(one, other)
    total += _of_targets(one, other) + _of_times(one, other)
    if told_alike:
        total += _ORIGIN
    return total


def _may_be_named_alike(one: Telling, other: Telling) -> bool:
    """Whether two happenings that are told by a noun ("the talks") can be one.

    Nouns are common, so that one of them without a time, or as a whole where the other tells its start, is
    left apart, and so are those of other parties.
    """
    times = one.event.time, other.event.time
    same = exact(times[0]) == exact(times[1]) and (times[0] is None) == (times[1] is None)
    return same and one.phase == other.phase and one.actors == other.actors


ALIKE: Final = 0.7
"""Cosine of two sentences from which their likeness counts: of true pairs on development texts the median was
0.80, of independent sentences 0.46, 0.65 at most."""


def _wishes(one: Telling) -> bool:
    """Whether somebody hopes or calls for what others do."""
    return one.event.modality in {Modality.HOPED, Modality.CALLED_FOR}


def _can_deny(one: Telling, other: Telling) -> bool:
    """Whether one telling denies the other: not what only may be, and not a number by the lack of any."""
    possible = Modality.POSSIBLE in {one.event.modality, other.event.modality}
    return not possible and bool(one.event.quantities) == bool(other.event.quantities)


def _told_alike(one: Telling, other: Telling) -> bool:
    """Whether two tellings have one origin, or are both what the parties of an agreement say together.

    A reaction may take several of the agreement's acts together, so that its origin ties it to none of them.
    """
    if one.origin.reacting or other.origin.reacting:
        return False
    same = one.origin.source is not None and one.origin.source == other.origin.source
    return same or (one.agreed is not None and one.agreed == other.agreed)


def _is_anchored(one: Telling, other: Telling) -> bool:
    """Whether more than an act and part of an object ties two tellings."""
    if _of_actors(one, other) > 0 or _of_numbers(one, other) > 0:
        return True
    shared = one.things & other.things
    whole = containment(one.things, other.things) == 1.0 and len(shared) >= _WHOLE
    return whole and same_word(one.event, other.event)


def may_be_loose(one: Telling, other: Telling) -> bool:
    """Whether nothing but the doer is missing to tie two tellings: "the boats were returned".

    Both tell the same verb of the same thing, one with fewer words, in places that do not differ.
    """
    if one.named or other.named or one.event.mention is None or other.event.mention is None:
        return False
    if not same_word(one.event, other.event) or containment(one.things, other.things) < 1.0:
        return False
    places = stems(one.event.place or ""), stems(other.event.place or "")
    return not all(places) or not places[0].isdisjoint(places[1])


def _of_targets(one: Telling, other: Telling) -> float:
    if not one.targets or not other.targets:
        return 0.0
    return _TARGETS if one.targets & other.targets else -_TARGETS


def _of_times(one: Telling, other: Telling) -> float:
    if not compatible(one.event.time, other.event.time):
        return _OTHER_DAY
    first, second = one.event.time, other.event.time
    if first is None or second is None:
        return 0.0
    last = first.end is not None and first.end == second.end
    return _TIME if last or (exact(first) and exact(second)) else 0.0


def _of_actors(one: Telling, other: Telling) -> float:
    if one.actors and other.actors:
        shared = len(one.actors & other.actors) / len(one.actors | other.actors)
        return _ACTORS * shared if shared else -2 * _ACTORS
    if one.actor_words and other.actor_words:
        shared = containment(one.actor_words, other.actor_words)
        return _ACTORS * shared if shared else -_ACTORS
    if (one.actors or one.actor_words) and (other.actors or other.actor_words):
        return 0.0
    return 0.0


def _of_things(one: Telling, other: Telling) -> float:
    if not one.things or not other.things:
        return 0.0 if one.things or other.things else _OTHER_THINGS
    shared = containment(one.things, other.things)
    if not shared:
        return _OTHER_THINGS
    first, second = head(one.event.object or ""), head(other.event.object or "")
    return _THINGS * shared + (_HEAD if shared < 1.0 and first is not None and first == second else 0.0)


def _of_numbers(one: Telling, other: Telling) -> float:
    if bool(one.event.quantities) != bool(other.event.quantities):
        return 0.0 if _told_alike(one, other) else _UNCOUNTED
    if not one.event.quantities:
        return 0.0
    best = _OTHER_NUMBER
    for first in one.event.quantities:
        for second in other.event.quantities:
            if first.value is None or second.value is None or not counts_the_same(first, second):
                continue
            if agree(first, second):
                best = max(best, _NUMBER if first.value >= _TELLING_NUMBER else _NUMBER / 2)
    return best
