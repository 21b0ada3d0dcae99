"""Words of a body as columns: what all comparison of documents counts in."""

from __future__ import annotations

import unicodedata
from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from recension.lineage.alignments.tokens import token_places
from recension.lineage.alignments.weight import weight_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from recension.record import Document, DocumentId

# Documents are read together until they have so many code points: few calls, bounded memory.
_TOGETHER: Final = 1 << 21
_BLANK: Final = 32

_MARKS: Final = str.maketrans(
    dict.fromkeys("’‘ʼ＇", "'") | dict.fromkeys("‐‑–", "-") | dict.fromkeys("\u00ad\u200c\u200d", "")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one document's body, boilerplate left out.

    Attributes:
        document: the document's id.
        starts: first code point of each word in the document's text, int32.
        ends: one past its last code point, int32.
        ids: one number per distinct normalised word, the same over all documents compared together, int32.
        breaks: index of the first word of every body line (a line is a paragraph), ascending, int32.
        weights: how much each word says by itself, 0 to 1, float32; see `weight_of`.
    """

    document: DocumentId
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    ids: NDArray[np.int32]
    breaks: NDArray[np.int32]
    weights: NDArray[np.float32]


def normalised(word: str) -> str:
    """The form of a word that comparing uses: NFKC, case folded, one apostrophe, one hyphen."""
    if word.isascii():
        return word.lower()
    folded = unicodedata.normalize("NFKC", word.translate(_MARKS)).casefold()
    return unicodedata.normalize("NFKC", folded)


class _Vocabulary(dict[str, int]):
    """Numbers of words as written, given out as they are met.

    Attributes:
        words: for each form the number of its word; forms that normalise to one word share it.
        weights: for each form what it weighs.
    """

    def __init__(self) -> None:
        super().__init__()
        self._words: dict[str, int] = {}
        self.words = array("i")
        self.weights = array("f")

    def __missing__(self, form: str) -> int:
        word = normalised(form)
        number = len(self)
        self.words.append(self._words.setdefault(word, len(self._words)))
        self.weights.append(weight_of(form, word))
        self[form] = number
        return number


def words_of(documents: Sequence[Document]) -> tuple[Words, ...]:
    """Take the words of the bodies of documents that are to be compared.

    Numbers of words follow the documents' ids, so that the order of `documents` changes nothing.

    Args:
        documents: documents with their bodies found.

    Returns:
        The words of each document, in the order given.
    """
    vocabulary = _Vocabulary()
    order = sorted(range(len(documents)), key=lambda index: documents[index].id)
    found: dict[int, Words] = {}
    for batch in _batches(documents, order):
        found.update(zip(batch, _words([documents[index] for index in batch], vocabulary), strict=True))
    return tuple(found[index] for index in range(len(documents)))


def _batches(documents: Sequence[Document], order: list[int]) -> Iterator[list[int]]:
    """Documents in their order, so many at once as have `_TOGETHER` code points."""
    batch: list[int] = []
    size = 0
    for index in order:
        batch.append(index)
        size += len(documents[index].text)
        if size >= _TOGETHER:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _words(documents: list[Document], vocabulary: _Vocabulary) -> Iterator[Words]:
    # a line end after each text, so that words end where documents do
    joined = "\n".join([*(document.text for document in documents), ""])
    codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    texts = np.cumsum([0, *(len(document.text) + 1 for document in documents)])
    spans = [
        (text + span.start, text + span.end)
        for text, document in zip(texts.tolist(), documents, strict=False)
        for span in document.body
    ]
    bounds = np.array(spans, dtype=np.int64).reshape(-1, 2)
    change = np.zeros(len(codes) + 1, dtype=np.int8)
    np.add.at(change, bounds[:, 0], 1)
    np.add.at(change, bounds[:, 1], -1)
    places = token_places(codes, np.cumsum(change[:-1], dtype=np.int8) > 0)
    if places.signs:
        spelled = [
            joined[start:end] for start, end in zip(places.starts.tolist(), places.ends.tolist(), strict=True)
        ]
    else:  # blank out what is between words, and splitting at blanks gives the words
        blanked = np.where(places.inside, codes, np.uint32(_BLANK))
        spelled = blanked.tobytes().decode("utf-32-le", "surrogatepass").split()
    forms = np.fromiter(map(vocabulary.__getitem__, spelled), dtype=np.int32, count=len(spelled))
    ids = np.array(vocabulary.words, dtype=np.int32)[forms]
    weights = np.array(vocabulary.weights, dtype=np.float32)[forms]
    breaks = np.unique(np.searchsorted(places.starts, np.concatenate((bounds[:, 0], places.line_ends))))
    first = np.searchsorted(places.starts, texts)
    first_break = np.searchsorted(breaks, first).tolist()
    first = first.tolist()
    for index, document in enumerate(documents):
        text, begin, end = texts[index], first[index], first[index + 1]
        yield Words(
            document=document.id,
            starts=(places.starts[begin:end] - text).astype(np.int32),
            ends=(places.ends[begin:end] - text).astype(np.int32),
            ids=ids[begin:end],
            breaks=(breaks[first_break[index] : first_break[index + 1]] - begin).astype(np.int32),
            weights=weights[begin:end],
        )
