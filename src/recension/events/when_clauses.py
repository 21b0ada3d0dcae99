"""Times of acts in a clause with "when" behind a time: "in May 2029, when a patrol shelled the village"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.events.coordination import first_verb

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recension.events.protocols import Timed
    from recension.language.annotated import Annotated

_BOUNDS: Final = frozenset({"since", "until", "till", "by", "before", "after", "from"})
"""What opens a stretch, at whose one end only the act is."""


def times_of_when(annotated: Annotated, times: Sequence[Timed], acts: Sequence[int]) -> Mapping[int, Timed]:
    """Give the acts of clauses with "when" the time that stands right before them.

    Args:
        annotated: the document.
        times: the expressions of time.
        acts: words that tell acts.

    Returns:
        The time of each such act, of those that are coordinated with the first one in its clause too.
    """
    trees = annotated.trees
    ends = {time.end: time for time in times if annotated.word(time.first).lower() not in _BOUNDS}
    found: dict[int, Timed] = {}
    for act in acts:
        first = act
        if trees.plain_relation(act) == "conj":
            before = first_verb(trees, act)
            first = act if before is None else before
        for opener in trees.related(first, "advmod", "mark"):
            comma = opener - 1
            if annotated.word(opener).lower() != "when" or comma < 0 or annotated.word(comma) != ",":
                continue
            time = ends.get(comma)
            if time is not None and trees.plain_relation(first) in {"advcl", "acl"}:
                found[act] = time
    return found
