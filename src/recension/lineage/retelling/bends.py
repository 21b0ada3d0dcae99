"""A bend: a place where a retelling says something else than what it tells again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recension.record import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.lineage.retelling.links import Link
    from recension.lineage.retelling.units import Telling
    from recension.lineage.variants.word_kinds import Said, WordKind
    from recension.record import VariantChange


class Bend(NamedTuple):
    """What is bent.

    Attributes:
        change: which part of the sense.
        lost: words of the source; None where the copy puts something in.
        gained: words of the copy; None where it leaves something out.
        reason: why, as a reader is told.
        turned: whether the same words only changed places.
    """

    change: VariantChange
    lost: Span | None
    gained: Span | None
    reason: str
    turned: bool = False


def span_of(said: Said) -> Span:
    """Give the words of what is said."""
    return Span(said.first, said.last)


def unmatched(link: Link, kinds: frozenset[WordKind]) -> tuple[list[Telling], list[Telling]]:
    """Give what only the source and what only the copy tells, of some kinds."""
    ours, theirs = {same.source for same in link.same}, {same.copy for same in link.same}
    return _of(link.source.tellings, ours, kinds), _of(link.copy.tellings, theirs, kinds)


def _of(tellings: Sequence[Telling], matched: set[int], kinds: frozenset[WordKind]) -> list[Telling]:
    return [
        telling
        for index, telling in enumerate(tellings)
        if index not in matched and telling.said.kind in kinds
    ]


def in_rows(tellings: Sequence[Telling]) -> list[Span]:
    """Give words in a row as one: first and last name, day and month."""
    found: list[Span] = []
    for telling in tellings:
        said = telling.said
        if found and found[-1].end == said.first:
            found[-1] = Span(found[-1].start, said.last)
        else:
            found.append(span_of(said))
    return found
