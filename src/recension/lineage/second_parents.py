"""Words that a document shares with another though no common source explains them: a second parent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.lineage.common_source import own_words
from recension.lineage.said_by_third import said_by_third

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    from numpy.typing import NDArray

    from recension.lineage.copying import Copying
    from recension.lineage.kinship import Kinship
    from recension.record import DocumentId

    Kin = Mapping[tuple[DocumentId, DocumentId], Kinship]

# Fewer words than this, or a smaller share of a stretch, that a common source lacks are shared by chance.
_FEWEST_WORDS: Final = 12
_LEAST_SHARE: Final = 0.5


def unexplained(
    first: DocumentId, second: DocumentId, kin: Kin, parent_of: Mapping[DocumentId, DocumentId]
) -> tuple[Copying, ...]:
    """The stretches that two documents share and that no document either descends from explains.

    A shared word is explained if another document above one of the two (for a grandparent and grandchild:
    between them) has it too.

    Args:
        first: a document.
        second: a document whose parent the first is not, nor the other way round.
        kin: what every two documents share, both ways.
        parent_of: for each document that has one, its parent.
    """
    above_first, above_second = _above(first, parent_of), _above(second, parent_of)
    if second in above_first:
        common = above_first[: above_first.index(second)]
    elif first in above_second:
        common = above_second[: above_second.index(first)]
    else:
        common = list(dict.fromkeys([*above_first, *above_second]))
    kinship = kin[first, second]
    sources = [kin[document, first].first.runs for document in common if (document, first) in kin]
    return _mostly(kinship, own_words(kinship, sources))


def _above(document: DocumentId, parent_of: Mapping[DocumentId, DocumentId]) -> list[DocumentId]:
    found: list[DocumentId] = []
    while document in parent_of:
        document = parent_of[document]
        found.append(document)
    return found


def _mostly(kinship: Kinship, left: NDArray[np.bool_]) -> tuple[Copying, ...]:
    found: list[Copying] = []
    at = 0
    for stretch, pairs in zip(kinship.copyings, kinship.pairs, strict=True):
        length = pairs.shape[1]
        count = int(left[at : at + length].sum())
        at += length
        if count >= _FEWEST_WORDS and count >= _LEAST_SHARE * length and not said_by_third(stretch):
            found.append(stretch)
    return tuple(found)
