"""Means: by which act an undertaking is kept, where its words say how."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from recension.claims.acts import act_keys
from recension.claims.lexicon import classes
from recension.claims.words import kinds, stems

if TYPE_CHECKING:
    from recension.claims.promise import Promise
    from recension.claims.telling import Telling

_ENDING: Final = "ing"


def means_of(promise: Promise) -> Telling | None:
    """The act by which an undertaking is kept, null where its words give none.

    Where no event was read in the clause of means ("by withdrawing its objection"), its gerund is the act and
    what follows the object.
    """
    words = promise.telling.event.means
    if promise.means is not None or words is None:
        return promise.means
    rest = words.removeprefix("by ").split()
    if not rest or not rest[0].lower().endswith(_ENDING):
        return None
    verb, object_ = _verb_of(rest[0].lower()), " ".join(rest[1:])
    if not object_:
        return None
    event = replace(
        promise.telling.event,
        predicate=verb,
        object=object_,
        quantities=(),
        targets=(),
        place=None,
        means=None,
    )
    return replace(
        promise.telling, event=event, acts=act_keys(verb), things=kinds(stems(object_)), targets=frozenset()
    )


@cache
def _verb_of(gerund: str) -> str:
    """The verb of a form in -ing, by the verbs of the data files: "dropping", "closing", "paying"."""
    bare = gerund.removesuffix(_ENDING)
    once = bare[:-1] if bare[-1:] == bare[-2:-1] else bare
    known = classes("same_act")
    return next((one for one in (bare, f"{bare}e", once) if one in known), bare)
