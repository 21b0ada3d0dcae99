"""A witness: a document's words, with what is known of each before any comparison.

Textual criticism calls a document that carries a text a witness to it. Words here are those of the body only;
word indices are the ones alignments count in.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

from recension.language.quotations import quotations
from recension.lineage.lexicon import word_set
from recension.lineage.witnesses.capitals import names_among, telling_capitals
from recension.lineage.witnesses.first_mentions import first_mentions
from recension.lineage.witnesses.square_brackets import bracketed_spans
from recension.lineage.witnesses.utterance_kinds import names_utterance
from recension.lineage.witnesses.word_runs import runs_of
from recension.record import Span, cite

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from numpy.typing import NDArray

    from recension.language.quotations import Quotation
    from recension.lineage.alignments.words import Words
    from recension.lineage.witnesses.voices import Handed, Voices
    from recension.record import Document, Evidence

_TYPOGRAPHY: Final = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-", "­": "", "\u200b": ""}
)
_SENTENCE_END: Final = re.compile(r"[.!?…。]")
_ELLIPSIS: Final = re.compile(r"\.\s?\.\s?\.|…")
_HEAD_WORDS: Final = 4
# In words. Longer rows without a full stop are tables or lists.
_LONGEST_SENTENCE: Final = 120


def folded(word: str) -> str:
    """A word as compared: lower case, one kind of apostrophe and hyphen, accents kept."""
    return unicodedata.normalize("NFC", word.translate(_TYPOGRAPHY)).casefold()


@dataclass(frozen=True, kw_only=True)
class Witness:
    """A document and its words. What costs time is worked out when first asked for.

    Attributes:
        document: the document.
        words: its words, boilerplate left out.
        voices: whose words they are, by its own account; None where nothing has read its sentences.
    """

    document: Document
    words: Words
    voices: Voices | None = None

    def __len__(self) -> int:
        return len(self.words.starts)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """First code point of each word."""
        return tuple(self.words.starts.tolist())

    @cached_property
    def ends(self) -> tuple[int, ...]:
        """One past the last code point of each word."""
        return tuple(self.words.ends.tolist())

    @cached_property
    def ids(self) -> tuple[int, ...]:
        """The number of each word."""
        return tuple(self.words.ids.tolist())

    @cached_property
    def surfaces(self) -> tuple[str, ...]:
        """Each word as it stands."""
        text = self.document.text
        return tuple(text[start:end] for start, end in zip(self.starts, self.ends, strict=True))

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Each word as compared, see `folded`."""
        return tuple(map(folded, self.surfaces))

    def evidence(self, first: int, last: int) -> Evidence:
        """The words [first, last); where there are none, the place right after the word before."""
        if first < last:
            return cite(self.document, self.starts[first], self.ends[last - 1])
        place = self.ends[first - 1] if first > 0 else (self.starts[0] if self.starts else 0)
        return cite(self.document, place, place)

    def words_between(self, first: int, last: int) -> str:
        """The words [first, last) as they stand, with one blank for every space between them."""
        return " ".join(self.document.text[self.starts[first] : self.ends[last - 1]].split())

    def between(self, index: int) -> str:
        """What stands between the word before this index and the word at it."""
        if not 0 < index < len(self):
            return ""
        return self.document.text[self.ends[index - 1] : self.starts[index]]

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The body's lines as code-point spans."""
        text = self.document.text
        spans: list[Span] = []
        for start, end in self.document.body:
            at = start
            while at < end:
                stop = text.find("\n", at, end)
                stop = end if stop < 0 else stop
                if stop > at:
                    spans.append(Span(at, stop))
                at = stop + 1
        return tuple(spans)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The quotations of the body."""
        return quotations(self.document.text, self.paragraphs)

    @cached_property
    def quoted(self) -> tuple[int, ...]:
        """For each word the number of its outermost quotation, counted from 1; 0 outside quotation marks."""
        outer = [quotation for quotation in self.quotations if quotation.depth == 0]
        starts = [quotation.start for quotation in outer]
        result: list[int] = []
        for start, end in zip(self.starts, self.ends, strict=True):
            order = bisect_right(starts, start)
            result.append(order if order and end <= outer[order - 1].end else 0)
        return tuple(result)

    def quotation_words(self, quotation: int) -> Span:
        """The words of an outermost quotation, by its number in `quoted`."""
        first = self.quoted.index(quotation)
        last = first
        while last < len(self) and self.quoted[last] == quotation:
            last += 1
        return Span(first, last)

    @cached_property
    def in_quotation(self) -> NDArray[np.bool_]:
        """For each word whether it stands in quotation marks."""
        return np.array(self.quoted, dtype=np.int64) > 0

    @cached_property
    def hands_over(self) -> tuple[bool, ...]:
        """For each word whether it is a verb of saying."""
        spoken = word_set("attribution") | word_set("attribution_loaded")
        return tuple(key in spoken for key in self.keys)

    @cached_property
    def reported(self) -> tuple[Handed, ...]:
        """What the document reports of others, as far as its sentences were read.

        What an utterance says its own issuers say is its own.
        """
        if self.voices is None:
            return ()
        issuers = set(self.voices.issuers)
        return tuple(
            handed
            for handed in self.voices.handed
            if handed.reports and not (issuers and issuers.issuperset(handed.keys))
        )

    def times_inside(self, spans: Iterable[Span]) -> NDArray[np.int64]:
        """For each word how many of some spans of the text hold it."""
        steps = np.zeros(len(self) + 1, dtype=np.int64)
        for span in spans:
            words = self.words_in(span)
            steps[words.start] += 1
            steps[words.stop] -= 1
        return np.cumsum(steps)[:-1]

    def words_in(self, span: Span) -> range:
        """Indices of the words that stand in a span of the text."""
        first = bisect_left(self.starts, span.start)
        return range(first, max(first, bisect_right(self.ends, span.end)))

    @cached_property
    def bracketed(self) -> tuple[bool, ...]:
        """For each word whether it stands in square brackets."""
        spans = bracketed_spans(self.document.text, self.paragraphs)
        starts = [span.start for span in spans]
        result: list[bool] = []
        for start, end in zip(self.starts, self.ends, strict=True):
            order = bisect_right(starts, start)
            result.append(bool(order) and end <= spans[order - 1].end)
        return tuple(result)

    @cached_property
    def line_starts(self) -> frozenset[int]:
        """Indices of the first word of each line."""
        return frozenset(self.words.breaks.tolist())

    @cached_property
    def sentence_starts(self) -> tuple[bool, ...]:
        """For each word whether a sentence or line begins with it."""
        return tuple(
            index == 0
            or index in self.line_starts
            or ("\n" in (gap := self.between(index)))
            or bool(_SENTENCE_END.search(gap) and (gap[-1:].isspace() or not gap[-1:].isalnum()))
            for index in range(len(self))
        )

    @cached_property
    def sentences(self) -> tuple[int, ...]:
        """For each word the number of its sentence, counted from 0."""
        number = -1
        result: list[int] = []
        for begins in self.sentence_starts:
            number += begins
            result.append(number)
        return tuple(result)

    @cached_property
    def sentence_bounds(self) -> tuple[int, ...]:
        """Index of the first word of each sentence, and the number of words."""
        return (*(index for index, begins in enumerate(self.sentence_starts) if begins), len(self))

    def sentence_words(self, number: int) -> range:
        """Indices of the words of a sentence; the first ones of what is too long for one, as a list is."""
        first, last = self.sentence_bounds[number : number + 2]
        return range(first, min(last, first + _LONGEST_SENTENCE))

    @cached_property
    def runs(self) -> NDArray[np.uint64]:
        """A key for every run of words that is long enough to tell a source, see `word_runs.py`."""
        return runs_of(self.words.ids)

    @cached_property
    def names(self) -> tuple[bool, ...]:
        """For each word whether it is part of a name, as far as capitals can tell."""
        return names_among(self.keys, self._capital, self.capitals_tell, self.sentence_starts)

    @cached_property
    def name_keys(self) -> frozenset[str]:
        """Every word that is part of a name, without a genitive's ending."""
        return frozenset(
            key.removesuffix("'s") for key, name in zip(self.keys, self.names, strict=True) if name
        )

    @cached_property
    def first_mentions(self) -> Mapping[str, bool]:
        """For each name whether another name stands right before its first mention."""
        return first_mentions(self.keys, self.names, self.sentence_starts)

    @cached_property
    def names_utterance(self) -> bool:
        """Whether a statement, release or speech is spoken of."""
        return names_utterance(" ".join(self.keys))

    @cached_property
    def headed_as_utterance(self) -> bool:
        """Whether the document is headed as an utterance: "Joint statement of", "Press release"."""
        title = self.document.title
        head = title.value.casefold().split() if title is not None else []
        return any(names_utterance(" ".join(words[:_HEAD_WORDS])) for words in (head, self.keys))

    @cached_property
    def _capital(self) -> tuple[bool, ...]:
        return tuple(surface[:1].isupper() for surface in self.surfaces)

    @cached_property
    def capitals_tell(self) -> tuple[bool, ...]:
        """For each word whether a capital says something in its line: it is not in title case or capitals."""
        return telling_capitals(self.surfaces, sorted(self.line_starts))

    @cached_property
    def marks_edits(self) -> bool:
        """Whether it quotes, and has brackets or an ellipsis that could mark an edit there."""
        return any(self.quoted) and (any(self.bracketed) or bool(_ELLIPSIS.search(self.document.text)))

    def left_out_marked(self, index: int) -> bool:
        """Whether an ellipsis stands between the word before this index and the word at it."""
        return bool(_ELLIPSIS.search(self.between(index)))
