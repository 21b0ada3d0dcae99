"""Acts: whether two verbs name the same one."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from recension.claims.lexicon import classes
from recension.lineage.variants.spelling import stem

if TYPE_CHECKING:
    from recension.record import Event


@cache
def act_keys(predicate: str) -> frozenset[str]:
    """What an act is compared by: its stem, its particle kept, and its classes of verbs for the same act."""
    words = predicate.lower().replace("_", " ").split()
    whole = " ".join(words)
    found = {f"={stem(words[0])}" if len(words) == 1 else f"={whole}"} if words else set[str]()
    known = classes("same_act")
    numbers = known.get(whole) or (known.get(words[0], frozenset()) if words else frozenset[int]())
    return frozenset(found | {f"#{number}" for number in numbers})


def same_act(one: Event, other: Event) -> bool:
    """Whether the verbs of two events name the same act, by word or by class."""
    return not act_keys(one.predicate).isdisjoint(act_keys(other.predicate))


def same_word(one: Event, other: Event) -> bool:
    """Whether two events are told by the same verb."""
    return stem(one.predicate.lower()) == stem(other.predicate.lower())
