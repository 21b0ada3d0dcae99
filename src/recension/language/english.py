"""Runs the shipped model over a text: words, windows, batches, decoding, columns."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from recension.language.annotation import Annotation, Column
from recension.language.lexicon import Lexicon
from recension.language.model import find
from recension.language.pieces import Pieces
from recension.language.sentences import Edge, edges, settle
from recension.language.spanning import FORBIDDEN, best_tree
from recension.language.tags_of_names import NameDecoder
from recension.language.tokens import tokens
from recension.language.windows import Batch, batches, pack

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from recension.language.model import Model, Session
    from recension.record import Span

SEGMENT: Final = 20_000
"""Words held as numbers at a time: bounds memory, whatever the length of the text."""

_PARSER_OUTPUTS: Final = (
    "upos",
    "xpos",
    "scripts",
    "starts",
    "arcs",
    "dependents",
    "governors",
    "names",
    "facts",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Labels:
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    scripts: tuple[str, ...]
    relations: tuple[str, ...]
    tags: tuple[str, ...]
    transitions: NDArray[np.float32]


@dataclass(slots=True)
class _Rows:
    """Columns of one segment while they are filled; numbers count within the segment."""

    upos: NDArray[np.int32]
    xpos: NDArray[np.int32]
    scripts: NDArray[np.int32]
    heads: NDArray[np.int32]
    relations: NDArray[np.int32]
    starts: NDArray[np.bool_]
    facts: NDArray[np.float32]
    names: list[tuple[int, int, str]]


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
        self._pieces = Pieces(model.read("vocabulary.txt").decode().splitlines())
        self._lexicon = Lexicon(model.read("lexicon.tsv").decode().splitlines())
        self._decoder = NameDecoder(self._labels.tags, self._labels.transitions)
        self._parser: Session = model.session("parser.onnx")
        self._scorer: Session = model.session("relations.onnx")

    def annotate(self, text: str, spans: Sequence[Span] | None = None) -> Annotation:
        """Annotate a text, or the given parts of it.

        Args:
            text: the canonical text; lines are paragraphs.
            spans: the parts to read, ascending; the whole text if None. No sentence goes from one part into
                the next.

        Returns:
            Columns whose places are code points of the whole text.
        """
        columns = _Columns(self.name, self._labels)
        for places, forced in _segments(text, spans):
            words = [text[start:end] for start, end in places]
            proposed = edges(text, places)
            for index in forced:
                proposed[index] = Edge.LINE
            rows = self._rows(text, places, words, proposed)
            tags: list[int] = rows.xpos.tolist()
            scripts: list[int] = rows.scripts.tolist()
            lemmas = [
                self._lexicon.lemma(word, self._labels.xpos[tag], self._labels.scripts[script])
                for word, tag, script in zip(words, tags, scripts, strict=True)
            ]
            columns.add(places, rows, lemmas)
        return columns.annotation()

    def _rows(
        self, text: str, places: Sequence[tuple[int, int]], words: Sequence[str], proposed: Sequence[Edge]
    ) -> _Rows:
        count = len(words)
        rows = _Rows(
            upos=np.zeros(count, dtype=np.int32),
            xpos=np.zeros(count, dtype=np.int32),
            scripts=np.zeros(count, dtype=np.int32),
            heads=np.full(count, -1, dtype=np.int32),
            relations=np.zeros(count, dtype=np.int32),
            starts=np.zeros(count, dtype=np.bool_),
            facts=np.zeros((count, 4), dtype=np.float32),
            names=[],
        )
        windows = list(pack(words, proposed, self._pieces))

        def work(batch: Batch) -> None:
            self._run(batch, rows, text, places, proposed)

        if self._workers > 1:
            with ThreadPoolExecutor(self._workers) as pool:
                fed = batches(windows, self._pieces)
                while group := list(islice(fed, 8 * self._workers)):
                    list(pool.map(work, group))
        else:
            for batch in batches(windows, self._pieces):
                work(batch)
        rows.names.sort()
        return rows

    def _run(
        self,
        batch: Batch,
        rows: _Rows,
        text: str,
        places: Sequence[tuple[int, int]],
        proposed: Sequence[Edge],
    ) -> None:
        """Run one batch and write its words' rows; batches share no word, so they may run side by side."""
        feeds = {"pieces": batch.pieces, "shapes": batch.shapes, "pooling": batch.pooling}
        upos, xpos, scripts, odds, arcs, dependents, governors, tags, facts = self._parser.run(
            _PARSER_OUTPUTS, feeds
        )
        begins = np.zeros(odds.shape, dtype=np.bool_)
        chosen: list[NDArray[np.int32]] = []
        for row, (first, length) in enumerate(zip(batch.firsts, batch.lengths.tolist(), strict=True)):
            stop = first + length
            sure = [Edge.LINE, *proposed[first + 1 : stop]]
            starts = settle(text, places[first:stop], sure, odds[row, :length].tolist())
            begins[row, starts] = True
            chosen.append(_heads(arcs[row], [*starts, length]))
            rows.upos[first:stop] = upos[row, :length]
            rows.xpos[first:stop] = xpos[row, :length]
            rows.scripts[first:stop] = scripts[row, :length]
            rows.starts[first:stop] = begins[row, :length]
            rows.facts[first:stop] = facts[row, :length]
            rows.heads[first:stop] = np.where(chosen[-1] > 0, chosen[-1] - 1 + first, -1)
        relations = self._relations(batch, dependents, governors, chosen)
        place = 0
        for first, length in zip(batch.firsts, batch.lengths.tolist(), strict=True):
            rows.relations[first : first + length] = relations[place : place + length]
            place += length
        decoded = self._decoder.decode(tags, batch.lengths, begins)
        for row, first in enumerate(batch.firsts):
            rows.names.extend(
                (first + begin, first + end, kind) for begin, end, kind in self._decoder.spans(decoded[row])
            )

    def _relations(
        self,
        batch: Batch,
        dependents: NDArray[np.float32],
        governors: NDArray[np.float32],
        chosen: Sequence[NDArray[np.int32]],
    ) -> NDArray[np.int64]:
        left = np.concatenate([dependents[row, :length] for row, length in enumerate(batch.lengths.tolist())])
        right = np.concatenate([governors[row, heads] for row, heads in enumerate(chosen)])
        (scores,) = self._scorer.run(("scores",), {"dependents": left, "governors": right})
        root = self._labels.relations.index("root")
        heads = np.concatenate(list(chosen))
        # the label of the root and the root's only dependent belong together
        scores[heads > 0, root] = FORBIDDEN
        labels = scores.argmax(axis=1)
        labels[heads == 0] = root
        return labels


def _heads(arcs: NDArray[np.float32], bounds: Sequence[int]) -> NDArray[np.int32]:
    """Find the tree of each sentence of a window; heads count within the window, 0 the root."""
    heads = np.zeros(bounds[-1], dtype=np.int32)
    for begin, end in pairwise(bounds):
        own = np.concatenate([arcs[begin:end, :1], arcs[begin:end, begin + 1 : end + 1]], axis=1)
        tree = best_tree(own)
        heads[begin:end] = np.where(tree > 0, tree + begin, 0)
    return heads


def _segments(text: str, spans: Sequence[Span] | None) -> Iterator[tuple[list[tuple[int, int]], list[int]]]:
    """Part the words into segments of bounded size, at a line's end where one is near.

    Yields:
        The places of the words, and which words begin a part.
    """
    places: list[tuple[int, int]] = []
    forced: list[int] = []
    for start, end in spans if spans is not None else [(0, len(text))]:
        forced.append(len(places))
        for place in tokens(text, start, end):
            full = len(places) >= SEGMENT
            if full and (len(places) >= SEGMENT + SEGMENT // 10 or "\n" in text[places[-1][1] : place[0]]):
                yield places, [index for index in forced if index < len(places)]
                places, forced = [], []
            places.append(place)
    if places:
        yield places, [index for index in forced if index < len(places)]


class _Columns:
    """Gathers the segments of a text."""

    def __init__(self, name: str, labels: _Labels) -> None:
        self._name = name
        self._labels = labels
        self._count = 0
        self._places: list[NDArray[np.int32]] = []
        self._rows: list[_Rows] = []
        self._lemmas: dict[str, int] = {}
        self._codes: list[NDArray[np.int32]] = []

    def add(self, places: Sequence[tuple[int, int]], rows: _Rows, lemmas: Sequence[str]) -> None:
        self._places.append(np.array(places, dtype=np.int32).reshape(-1, 2))
        rows.heads[rows.heads >= 0] += self._count
        rows.names = [(begin + self._count, end + self._count, kind) for begin, end, kind in rows.names]
        self._rows.append(rows)
        codes = [self._lemmas.setdefault(lemma, len(self._lemmas)) for lemma in lemmas]
        self._codes.append(np.array(codes, dtype=np.int32))
        self._count += len(places)

    def annotation(self) -> Annotation:
        places = np.concatenate([np.zeros((0, 2), dtype=np.int32), *self._places])
        names = [name for rows in self._rows for name in rows.names]
        spans = np.array([name[:2] for name in names], dtype=np.int32).reshape(-1, 2)
        none = np.zeros(0, dtype=np.int32)
        starts = np.concatenate([np.zeros(0, dtype=np.bool_), *(rows.starts for rows in self._rows)])
        return Annotation(
            annotator=self._name,
            starts=places[:, 0].copy(),
            ends=places[:, 1].copy(),
            sentences=np.flatnonzero(starts).astype(np.int32),
            upos=Column(
                codes=np.concatenate([none, *(rows.upos for rows in self._rows)]), table=self._labels.upos
            ),
            xpos=Column(
                codes=np.concatenate([none, *(rows.xpos for rows in self._rows)]), table=self._labels.xpos
            ),
            lemmas=Column(codes=np.concatenate([none, *self._codes]), table=tuple(self._lemmas)),
            heads=np.concatenate([none, *(rows.heads for rows in self._rows)]),
            relations=Column(
                codes=np.concatenate([none, *(rows.relations for rows in self._rows)]),
                table=self._labels.relations,
            ),
            name_starts=spans[:, 0].copy(),
            name_ends=spans[:, 1].copy(),
            name_types=Column.of([name[2] for name in names]),
            facts=np.concatenate([np.zeros((0, 4), dtype=np.float32), *(rows.facts for rows in self._rows)]),
        )


def _read_labels(model: Model) -> _Labels:
    value = json.loads(model.read("labels.json"))
    return _Labels(
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
