"""Words of a body as columns: what all comparison of documents counts in."""

from __future__ import annotations

import re
import unicodedata
from array import array
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from recension.lineage.weight import weight_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from recension.record import Document, DocumentId

# Long texts are cut at white space into pieces of about this many code points, so that the strings
# that tokenising makes never take more memory than a few pieces of it.
_PIECE: Final = 1 << 18

# Combining marks, which Python's \w leaves out: they belong to the word they stand in.
_MARKS: Final = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0"
    "\u07eb-\u07f3\u0816-\u082d\u0859-\u085b\u08d3-\u0963\u0971-\u0df3\u0f18-\u0f39\u0f3e-\u0f84"
    "\u135d-\u135f\u1712-\u1714\u1ab0-\u1aff\u1b00-\u1b44\u1dc0-\u1dff\u200c\u200d\u20d0-\u20f0\ufe20-\ufe2f"
)
# Scripts written without spaces: Thai, Lao, Tibetan aside, Myanmar, Khmer, kana and Han. Each sign is a word.
_UNSPACED: Final = (
    "\u0e01-\u0e4e\u0e81-\u0ece\u1000-\u103f\u1050-\u108f\u1780-\u17d3\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U000323af"
)
# What joins parts into one word when it stands between two of them: "it's", "cease-fire", "100,000",
# "Gazette.nl". A dash joins digits only ("2020–2022").
_JOINED: Final = r"(?:['’‘ʼ＇.‐‑-]{word}|(?<=\d)[,–](?=\d){word})*"

_SPACED_WORD: Final = rf"[\w{_MARKS}]+"
_ANY_WORD: Final = rf"(?:[^\W{_UNSPACED}]|[{_MARKS}])+"

_LINE_END: Final = re.compile("[\n\r\x0b\x0c\x85\u2028\u2029]")

_APOSTROPHES: Final = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "＇": "'", "`": "'", "´": "'"})
_HYPHENS: Final = str.maketrans({"‐": "-", "‑": "-", "–": "-", "\u00ad": "", "\u200c": "", "\u200d": ""})


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
    folded = unicodedata.normalize("NFKC", word.translate(_APOSTROPHES).translate(_HYPHENS)).casefold()
    return unicodedata.normalize("NFKC", folded)


class _Vocabulary(dict[str, int]):
    """Numbers of words as written: forms that normalise to one word share its number.

    Looking an unknown form up adds it. Each form has its own number; `words` and `weights` tell of a form
    which word it is and what it weighs.
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


@lru_cache(maxsize=1)
def _splitters() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A test for scripts without spaces, and what splits texts without and with them into words."""
    unspaced = re.compile(f"[{_UNSPACED}]")
    spaced_word = _SPACED_WORD + _JOINED.format(word=_SPACED_WORD)
    any_word = f"[{_UNSPACED}]|" + _ANY_WORD + _JOINED.format(word=_ANY_WORD)
    return unspaced, re.compile(f"({spaced_word})"), re.compile(f"({any_word})")


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a line into pieces that end at white space, so that no word is cut."""
    while end - start > _PIECE:
        cut = text.rfind(" ", start, start + _PIECE) + 1
        if not cut:
            cut = text.find(" ", start + _PIECE, end) + 1 or end
        yield start, cut
        start = cut
    yield start, end


def words_of(documents: Sequence[Document]) -> tuple[Words, ...]:
    """Take the words of the bodies of documents that are to be compared.

    A word is a run of letters, digits and marks, with apostrophes, hyphens and dots inside it, and commas
    between digits; in scripts without spaces each sign is a word. Numbers of words follow the documents'
    ids, so that the order of `documents` changes nothing.

    Args:
        documents: documents with their bodies found.

    Returns:
        The words of each document, in the order given.
    """
    vocabulary = _Vocabulary()
    order = sorted(range(len(documents)), key=lambda index: documents[index].id)
    found: list[Words | None] = [None] * len(documents)
    for index in order:
        found[index] = _words(documents[index], vocabulary)
    return tuple(words for words in found if words is not None)


def _words(document: Document, vocabulary: _Vocabulary) -> Words:
    unspaced, split_spaced, split_any = _splitters()
    text = document.text
    split = (split_spaced if text.isascii() or not unspaced.search(text) else split_any).split
    lookup = vocabulary.__getitem__
    # lengths of what stands between words and of words, in turn, from the beginning of the text
    lengths = array("q", (0,))
    forms = array("i")
    place = 0
    for span in document.body:
        for start, end in _pieces(text, span.start, span.end):
            parts = split(text[start:end])
            lengths[-1] += start - place + len(parts[0])
            lengths.extend(map(len, parts[1:]))
            forms.extend(map(lookup, parts[1::2]))
            place = end
    edges = np.cumsum(np.frombuffer(lengths, dtype=np.int64)).astype(np.int32)
    numbers = np.frombuffer(forms, dtype=np.int32)
    starts = edges[0:-1:2].copy()
    lines = [span.start for span in document.body]
    for span in document.body:
        lines.extend(line.start() for line in _LINE_END.finditer(text, span.start, span.end))
    breaks = np.unique(np.searchsorted(starts, np.array(lines, dtype=np.int32))).astype(np.int32)
    return Words(
        document=document.id,
        starts=starts,
        ends=edges[1::2].copy(),
        ids=np.frombuffer(vocabulary.words, dtype=np.int32)[numbers],
        breaks=breaks[breaks < len(starts)],
        weights=np.frombuffer(vocabulary.weights, dtype=np.float32)[numbers],
    )
