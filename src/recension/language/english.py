"""Runs the shipped model over a text: segments, windows, batches, decoding, columns."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import TYPE_CHECKING, Final

import numpy as np

from recension.language.addressed import Words, addressed_infinitives, joined_addresses
from recension.language.annotation import Column
from recension.language.columns import Columns, Labels, Rows
from recension.language.lexicon import Lexicon
from recension.language.model import find
from recension.language.name_odds import NameOdds
from recension.language.pieces import Pieces
from recension.language.punctuation import MARK
from recension.language.second_look import chosen
from recension.language.segments import given_segments, segments
from recension.language.sentences import Edge, settle
from recension.language.settled import settled_names
from recension.language.tree_decoder import TreeDecoder
from recension.language.windows import Batch, batches, pack

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from recension.language.annotation import Annotation
    from recension.language.model import Model, Session
    from recension.language.segments import Segment
    from recension.record import Span

_OUTPUTS: Final = ("upos", "xpos", "scripts", "starts", "arcs", "dependents", "governors", "names", "facts")

_AHEAD: Final = 8
"""Batches prepared for each worker at a time."""


class EnglishAnnotator:
    """The shipped English model.

    A text is annotated by itself: what other texts are annotated before, after or beside it changes nothing.

    Attributes:
        name: name and version of the model.
        languages: the languages it covers.
    """

    def __init__(self, model: Model, *, workers: int = 1) -> None:
        """Load the model.

        Args:
            model: the model's files.
            workers: threads that run batches side by side; the result is the same for any number.
        """
        self.name = model.name
        self.languages = frozenset({"en"})
        self._workers = workers
        self._labels = _read_labels(model)
        self._coordination = [
            number
            for number, relation in enumerate(self._labels.relations)
            if relation.partition(":")[0] == "conj"
        ]
        self._marks = [number for number, tag in enumerate(self._labels.upos) if tag == MARK]
        self._pieces = Pieces(model.read("vocabulary.txt").decode().splitlines())
        self._lexicon = Lexicon(model.read("lexicon.tsv").decode().splitlines())
        self._odds = NameOdds(self._labels.tags, self._labels.transitions)
        self._parser: Session = model.session("parser.onnx")
        self._trees = TreeDecoder(model.session("relations.onnx"), self._labels.relations)

    def annotate(self, text: str, spans: Sequence[Span] | None = None) -> Annotation:
        """Annotate a text, or the given parts of it.

        Args:
            text: the canonical text; lines are paragraphs.
            spans: the parts to read, ascending; the whole text if None. No sentence goes from one part into
                the next.

        Returns:
            Columns whose places are code points of the whole text.
        """
        return self._annotate(segments(text, spans))

    def annotate_given(
        self, text: str, places: Sequence[tuple[int, int]], sentences: Sequence[int]
    ) -> Annotation:
        """Annotate words and sentences that are known already, each sentence by itself.

        Args:
            text: the text.
            places: first code point of each word and one past its last, ascending, none empty.
            sentences: number of the first word of each sentence, ascending, the first one 0.

        Returns:
            Columns with exactly these words and, except where one is longer than a window, these sentences.
        """
        return self._annotate(given_segments(text, places, sentences))

    def _annotate(self, parts: Iterable[Segment]) -> Annotation:
        columns = Columns(self.name, self._labels)
        for segment in parts:
            words = [segment.text[start:end] for start, end in segment.places]
            rows = self._rows(segment, words)
            rows.names = self._names(words, rows)
            tags: list[int] = rows.xpos.tolist()
            scripts: list[int] = rows.scripts.tolist()
            lemmas = [
                self._lexicon.lemma(word, self._labels.xpos[tag], self._labels.scripts[script])
                for word, tag, script in zip(words, tags, scripts, strict=True)
            ]
            self._hand_over(words, lemmas, rows)
            columns.add(segment.places, rows, lemmas)
        return columns.annotation()

    def _hand_over(self, words: Sequence[str], lemmas: Sequence[str], rows: Rows) -> None:
        """Hang infinitives and verbs of address on the verbs that they belong to."""
        relations = list(Column(codes=rows.relations, table=self._labels.relations))
        tags = list(Column(codes=rows.xpos, table=self._labels.xpos))
        heads: list[int] = rows.heads.tolist()
        given = Words(words=words, lemmas=lemmas, xpos=tags, heads=heads, relations=relations)
        for word, verb, relation in list(addressed_infinitives(given)):
            rows.heads[word] = verb
            rows.relations[word] = self._labels.relations.index(relation)
        for word, verb in list(joined_addresses(given)):
            rows.heads[word] = verb

    def _names(self, words: Sequence[str], rows: Rows) -> list[tuple[int, int, str]]:
        """Choose the names among the spans that may be some, and settle them over the segment."""
        starts: list[int] = np.flatnonzero(rows.starts).tolist()
        heads: list[int] = rows.heads.tolist()
        relations = Column(codes=rows.relations, table=self._labels.relations)
        tags = Column(codes=rows.upos, table=self._labels.upos)
        found = chosen(words, rows.spans, starts, heads, relations, tags)
        coordinated: list[bool] = np.isin(rows.relations, self._coordination).tolist()
        return settled_names(words, found, frozenset(starts), heads, coordinated)

    def _rows(self, segment: Segment, words: Sequence[str]) -> Rows:
        rows = Rows(len(words), len(self._labels.tags))
        windows = list(pack(words, segment.edges, self._pieces))
        fed = batches(windows, self._pieces)

        def work(batch: Batch) -> None:
            self._run(batch, segment, rows)

        if self._workers > 1:
            with ThreadPoolExecutor(self._workers) as pool:
                while group := list(islice(fed, _AHEAD * self._workers)):
                    list(pool.map(work, group))
        else:
            for batch in fed:
                work(batch)
        firsts = np.array([window.first for window in windows], dtype=np.int64)
        lengths = np.array([len(window.shapes) for window in windows], dtype=np.int64)
        rows.spans = self._odds.possible(rows.scores, firsts, lengths, rows.starts)
        rows.scores = rows.scores[:0].copy()
        return rows

    def _run(self, batch: Batch, segment: Segment, rows: Rows) -> None:
        """Run one batch and fill its words' rows; batches share no word, so they may run side by side."""
        feeds = {"pieces": batch.pieces, "shapes": batch.shapes, "pooling": batch.pooling}
        found = dict(zip(_OUTPUTS, self._parser.run(_OUTPUTS, feeds), strict=True))
        starts = [
            _starts(segment, first, first + length, odds)
            for first, length, odds in zip(batch.firsts, batch.lengths.tolist(), found["starts"], strict=True)
        ]
        bounds = [[*own, length] for own, length in zip(starts, batch.lengths.tolist(), strict=True)]
        marks = np.isin(found["upos"], self._marks)
        trees = self._trees.decode(bounds, found["arcs"], found["dependents"], found["governors"], marks)
        for row, (first, length) in enumerate(zip(batch.firsts, batch.lengths.tolist(), strict=True)):
            stop = first + length
            heads, relations = trees[row]
            rows.upos[first:stop] = found["upos"][row, :length]
            rows.xpos[first:stop] = found["xpos"][row, :length]
            rows.scripts[first:stop] = found["scripts"][row, :length]
            rows.starts[[first + start for start in starts[row]]] = True
            rows.scores[first:stop] = found["names"][row, :length]
            rows.facts[first:stop] = found["facts"][row, :length]
            rows.heads[first:stop] = np.where(heads > 0, heads - 1 + first, -1)
            rows.relations[first:stop] = relations


def _starts(segment: Segment, first: int, stop: int, odds: NDArray[np.float32]) -> list[int]:
    """Find where the sentences of a window start, counted within it."""
    own = [Edge.LINE, *segment.edges[first + 1 : stop]]
    if segment.given:
        return [index for index, edge in enumerate(own) if edge is Edge.LINE]
    return settle(segment.text, segment.places[first:stop], own, odds[: stop - first].tolist())


def _read_labels(model: Model) -> Labels:
    value = json.loads(model.read("labels.json"))
    return Labels(
        upos=tuple(value["upos"]),
        xpos=tuple(value["xpos"]),
        scripts=tuple(value["scripts"]),
        relations=tuple(value["relations"]),
        tags=tuple(value["tags"]),
        transitions=np.array(value["transitions"], dtype=np.float32),
    )


def english(argument: str = "", *, workers: int = 1) -> EnglishAnnotator:
    """Load the installed English model.

    Args:
        argument: not used; the registry hands one to every annotator.
        workers: threads that run batches side by side.

    Returns:
        The annotator.

    Raises:
        ModelError: the model is missing, truncated, foreign, or made for another version.
    """
    del argument
    return EnglishAnnotator(find("en"), workers=workers)
