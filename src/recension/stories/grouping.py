"""Documents into stories: which of them tell of the same happening."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from recension.stories.bridges import without_strangers
from recension.stories.linkage import average_linkage
from recension.stories.passages import shared_passages
from recension.stories.reasons import reasons
from recension.stories.resemblance import Resemblance
from recension.stories.telling import in_order, tell
from recension.stories.terms import terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from recension.lineage.alignments.alignment import Alignment
    from recension.record import Document, DocumentId, Role, Story

# Two groups are one story when their documents resemble each other by this much on the mean.
# ECB+ train, BCubed F1: .19 .871, .20 .884, .21 .887, .22 .880, .23 .886; MEANTIME, which has no training
# side: .19 .974, .20 .983, .21 .983, .22 .992, .23 1.000.
_SAME_STORY = 0.21

# Two members of a story that are not strangers. From .05 to .14 no group of ECB+ or MEANTIME has any.
_ACQUAINTED = 0.1

# Documents compared all with all in one table, four bytes a pair. A larger crowd is first parted where
# its members are least alike; that asks more of each pair, so nothing is joined that would stand apart.
_CROWD = 6000
_STEP = 0.1

_UNKNOWN_ROLES: Mapping[DocumentId, Role] = MappingProxyType({})
_NO_STANDING: Mapping[DocumentId, int] = MappingProxyType({})


def group(
    documents: Sequence[Document],
    alignments: Sequence[Alignment],
    *,
    roles: Mapping[DocumentId, Role] = _UNKNOWN_ROLES,
    standing: Mapping[DocumentId, int] = _NO_STANDING,
) -> tuple[Story, ...]:
    """Group the documents of one build into stories.

    Every document belongs to exactly one story; what shares nothing stands apart in its own. Neither the
    order of the documents nor one more that shares nothing with the others changes the outcome.

    Args:
        documents: with distinct ids.
        alignments: the words that pairs of them have in the same order.
        roles: what is known of their roles, for the choice of title.
        standing: from where on a document's text is what pages of its publisher end in; it tells of nothing.

    Returns:
        The stories, sorted by id.
    """
    ordered = sorted(documents, key=lambda document: document.id)
    found = [terms(document, end=standing.get(document.id)) for document in ordered]
    shared = shared_passages(alignments)
    resemblance = Resemblance(ordered, found, shared)
    place = {document.id: index for index, document in enumerate(ordered)}
    stories: list[Story] = []
    for members in _groups(resemblance, len(ordered)):
        told = in_order([ordered[index] for index in members])
        inside = {document.id for document in told}
        between = [pair for pair in shared if pair.left in inside and pair.right in inside]
        why = reasons(told, [found[place[document.id]] for document in told], between)
        stories.append(tell(told, why, roles))
    return tuple(sorted(stories, key=lambda story: story.id))


def _groups(resemblance: Resemblance, count: int) -> Iterator[list[int]]:
    # Documents that no chain of near pairs connects are in different groups whatever the linkage, so
    # the table is made for each connected part alone.
    waiting = [(list(range(count)), _SAME_STORY)]
    while waiting:
        members, least = waiting.pop()
        for part, rows in _connected(resemblance, members, count, least):
            if len(part) == 1:
                yield part
            elif len(part) <= _CROWD:
                table = np.empty((len(part), len(part)), dtype=np.float32)
                for place, index in enumerate(part):
                    table[place] = rows.pop(index)[part]
                yield from ([part[index] for index in inner] for inner in _linked(table))
            elif least + _STEP < 1:
                waiting.append((part, least + _STEP))
            else:
                yield part


def _linked(table: NDArray[np.float32]) -> Iterator[list[int]]:
    """The groups of a table by average linkage, those that only a bridge holds together taken apart."""
    waiting = [list(range(len(table)))]
    while waiting:
        members = waiting.pop()
        inner = table if len(members) == len(table) else table[np.ix_(members, members)]
        for linked in average_linkage(inner.copy(), _SAME_STORY):
            stay, go = without_strangers(inner, linked, _ACQUAINTED)
            yield [members[index] for index in stay]
            if go:
                waiting.append([members[index] for index in go])


def _connected(
    resemblance: Resemblance, members: list[int], count: int, least: float
) -> Iterator[tuple[list[int], dict[int, NDArray[np.float32]]]]:
    """The parts of members that pairs of at least this resemblance connect: indices, and their rows."""
    unseen: NDArray[np.bool_] = np.zeros(count, dtype=np.bool_)
    unseen[members] = True
    for member in members:
        if not unseen[member]:
            continue
        unseen[member] = False
        part = [member]
        rows: dict[int, NDArray[np.float32]] = {}
        for reached in part:  # grows while it is read
            row = resemblance.row(reached).astype(np.float32)
            if len(part) <= _CROWD:
                rows[reached] = row
            else:
                rows.clear()  # a crowd is parted again, its rows are not used
            near: list[int] = np.flatnonzero(unseen & (row >= least)).tolist()
            unseen[near] = False
            part.extend(near)
        yield sorted(part), rows
