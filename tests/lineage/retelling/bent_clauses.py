"""A clause and a retelling of it, with what it bends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.lineage.retelling.bent import bends_of
from recension.lineage.retelling.likeness import Likeness
from recension.lineage.retelling.links import Link
from recension.lineage.retelling.matching_words import matched
from recension.lineage.retelling.signs import signs_of
from recension.lineage.retelling.units import units_of
from tests.lineage.retelling.tellers import BagEncoder, teller

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.record import Variant
    from tests.lineage.retelling.tellers import Row


def bends(
    source: Sequence[Row],
    copy: Sequence[Row],
    *,
    published: tuple[str | None, str | None] = (None, None),
    before: Sequence[Sequence[Row]] = (),
) -> tuple[Variant, ...]:
    """What a retelling bends of a sentence.

    Args:
        source: the sentence that is told again.
        copy: its retelling.
        published: the days of both texts.
        before: sentences of the source before it.
    """
    one, other = teller([*before, source], published=published[0]), teller([copy], published=published[1])
    told, telling = units_of(one)[-1], units_of(other)[-1]
    same = matched(told, telling, Likeness(BagEncoder()))
    signs = signs_of(told, telling, same, 0.8)
    return bends_of(Link(source=told, copy=telling, same=same, signs=signs, odds=3.0), one, other)


def shown(variants: tuple[Variant, ...]) -> list[tuple[str, list[str], str, str]]:
    return [
        (
            str(one.kind),
            [str(change) for change in one.changes],
            one.from_.quote if one.from_ else "",
            one.to.quote,
        )
        for one in variants
    ]
