"""Acts in the present tense whose day is still to come: "the conference opens on 15 June"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.events.lemmas import lemma_of
from recension.record import Precision

if TYPE_CHECKING:
    from recension.events.protocols import Timed
    from recension.language.annotated import Annotated
    from recension.language.trees import Trees

_DAY: Final = len("2000-01-01")
_PRESENT: Final = frozenset({"VBZ", "VBP"})
_DAYS: Final = frozenset({Precision.DAY, Precision.MINUTE})


def is_to_come(annotated: Annotated, verb: int, time: Timed) -> bool:
    """Tell whether an act is told in the present for a time after the day of its document.

    Args:
        annotated: the document.
        verb: the verb that tells the act, or that speaks of the noun for it ("deliveries start").
        time: the time of the act.

    Returns:
        False too where neither the document nor the time says what day it is.
    """
    start = (time.time.start or "")[:_DAY]
    published = annotated.document.published
    known = published is not None and published.precision in _DAYS
    today = published.value[:_DAY] if known and published is not None else time.time.anchor or ""
    return bool(start and today) and start[: len(today)] > today and _is_present(annotated.trees, verb)


def _is_present(trees: Trees, verb: int) -> bool:
    tags = trees.annotation.xpos
    helpers = trees.related(verb, "aux", "aux:pass", "cop")
    if any(tags[one] == "MD" or lemma_of(trees, one) == "have" for one in helpers):
        return False
    return tags[verb] in _PRESENT or any(tags[one] in _PRESENT for one in helpers)
