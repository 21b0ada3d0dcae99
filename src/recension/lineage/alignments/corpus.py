"""The words of all documents that are compared, in one row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from recension.lineage.alignments.words import Words
    from recension.record import DocumentId


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """Words of documents one after the other, sorted by document id.

    Between two documents, and after the last, stands one number that occurs nowhere else, so that runs of
    equal words end where documents end.

    Attributes:
        documents: ids, ascending.
        starts: place of the first word of each document in the row, and of the row's end; int64.
        tokens: word numbers; those between documents are unique.
        weights: what each word says by itself; 0 between documents.
        opens: whether a paragraph begins at the place.
        owners: index of the document of each place, int32.
    """

    documents: tuple[DocumentId, ...]
    starts: NDArray[np.int64]
    tokens: NDArray[np.int32]
    weights: NDArray[np.float32]
    opens: NDArray[np.bool_]
    owners: NDArray[np.int32]


def corpus_of(words: Sequence[Words]) -> Corpus:
    """Put the words of documents in one row; a document that is there twice counts once."""
    by_id = {one.document: one for one in words}
    ordered = [by_id[document] for document in sorted(by_id)]
    lengths = np.array([len(one.ids) + 1 for one in ordered], dtype=np.int64)
    starts = np.concatenate(([0], np.cumsum(lengths))).astype(np.int64)
    total = int(starts[-1])
    tokens = np.empty(total, dtype=np.int32)
    weights = np.zeros(total, dtype=np.float32)
    opens = np.zeros(total, dtype=np.bool_)
    for one, start in zip(ordered, starts.tolist(), strict=False):
        end = start + len(one.ids)
        tokens[start:end] = one.ids
        weights[start:end] = one.weights
        opens[start + one.breaks] = True
    ends = starts[1:] - 1
    tokens[ends] = -1
    largest = int(tokens.max(initial=-1)) + 1
    tokens[ends] = np.arange(largest, largest + len(ordered))
    return Corpus(
        documents=tuple(one.document for one in ordered),
        starts=starts,
        tokens=tokens,
        weights=weights,
        opens=opens,
        owners=np.repeat(np.arange(len(ordered), dtype=np.int32), lengths),
    )
