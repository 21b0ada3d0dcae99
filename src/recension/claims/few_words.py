"""Few words: tellings too short for a row of their own that tell again what their source is known to say.

"The two sides announced an exchange of crews" is no claim by these words; it is one more telling of the
exchange that the two sides announced.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from recension.claims.apart import Bounds
from recension.claims.matching import SAME, points

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.claims.known import Known
    from recension.claims.telling import Telling


def with_few_words(
    groups: Sequence[list[Telling]], brief: Sequence[Telling], known: Known
) -> list[list[Telling]]:
    """Add short tellings to those of the same act by the same source.

    Args:
        groups: tellings of one proposition each.
        brief: tellings too short for a row.
        known: the facts.

    Returns:
        The groups in their order. No group gets a source that it did not have, so that no count rises, and no
        sentence tells one thing twice.
    """
    found = [list(group) for group in groups]
    by_source: dict[object, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for key in sorted({(one.origin.source, act) for one in group for act in one.acts}, key=repr):
            by_source[key].append(number)
    for one in sorted(brief, key=lambda each: each.place):
        if one.origin.source is None:
            continue
        numbers = {number for act in one.acts for number in by_source[one.origin.source, act]}
        likest = max(
            (
                (_likest(one, groups[number]), -number)
                for number in numbers
                if _may_join(one, found[number], known)
            ),
            default=(0.0, 0),
        )
        if likest[0] >= SAME:
            found[-likest[1]].append(one)
    return [sorted(group, key=lambda one: one.place) for group in found]


def _likest(one: Telling, group: Sequence[Telling]) -> float:
    return max(points(one, other) for other in group if other.origin.source == one.origin.source)


def _may_join(one: Telling, group: Sequence[Telling], known: Known) -> bool:
    sentence = known.sentence(one.event.evidence[0])
    twice = any(
        other.document == one.document and known.sentence(other.event.evidence[0]) == sentence
        for other in group
    )
    return not twice and not Bounds(group).exclude(Bounds([one]))
