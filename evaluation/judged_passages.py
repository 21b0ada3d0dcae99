"""Passages of which it is known whether words were taken over: planted ones, and likenesses by chance.

ECB+ pairs two like happenings in each of its topics (two trials, two fires), told by different reports in
different weeks. What a report of the one shares with a report of the other is taken for chance, though a few
may have the background from one agency. Copies are planted in the same reports, from the other happening.
"""

from __future__ import annotations

import random
from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from benchmarks.planted_sentences import Planter
from evaluation.labelled import labelled_document
from evaluation.same_story import document_of, rows_of
from recension.lineage.alignments.matching import align_words
from recension.lineage.alignments.words import words_of
from recension.lineage.passages.edges import tidied
from recension.lineage.stemma.kinship import shared_words
from recension.lineage.witnesses.witness import Witness

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from evaluation.same_story import Row
    from recension.lineage.witnesses.copying import Copying
    from recension.record import Document, DocumentId

_PLANTS: Final = 30
"""Copies planted in each topic."""

_ENOUGH: Final = 10
"""Code points of a passage that must lie in planted words for it to be a planted one."""

_FEWEST: Final = 4
"""Sentences that a report needs to be copied from."""


class Judged(NamedTuple):
    """What two documents share: all passages, and of each whether it was taken over."""

    passages: tuple[Copying, ...]
    taken: tuple[bool, ...]


def judged_passages(path: Path, seed: int) -> Iterator[Judged]:
    """Give what two documents share, pair by pair, topic by topic.

    Args:
        path: a side of ECB+.
        seed: of what is planted.

    Raises:
        DataAbsentError: it is not there.
    """
    topics: dict[str, list[Row]] = defaultdict(list)
    for row in rows_of(path):
        topics[str(row["topic"])].append(row)
    planter, chance = Planter(seed), random.Random(seed)  # noqa: S311 - a sample, no secret
    for _, rows in sorted(topics.items()):
        documents = {document_of(row).id: (row, document_of(row)) for row in rows}
        story = {id_: row["story"] for id_, (row, _) in documents.items()}
        alone = [document for _, document in documents.values()]
        for ends, passages in _shared(alone):
            if ends[0] < ends[1] and story[ends[0]] != story[ends[1]]:
                yield Judged(passages, (False,) * len(passages))
        planted = dict(_planted(rows, planter, chance))
        for ends, passages in _shared([*alone, *(copy for copy, _, _ in planted.values())]):
            if ends[1] in planted and planted[ends[1]][1] == ends[0]:
                copy, _, words = planted[ends[1]]
                yield Judged(passages, tuple(_in_words(passage, copy.text, words) for passage in passages))


def _planted(
    rows: Sequence[Row], planter: Planter, chance: random.Random
) -> Iterator[tuple[DocumentId, tuple[Document, DocumentId, tuple[str, ...]]]]:
    """By the id of a copy: the copy, its source, and the words that were put in."""
    count = 0
    for _ in range(_PLANTS * 10):
        source, host = chance.sample(list(rows), 2)
        if count == _PLANTS or len({row["story"] for row in rows}) == 1:
            return
        if source["story"] == host["story"] or len(source["sentences"]) < _FEWEST:
            continue
        made = planter.planted(_sentences(source), _sentences(host))
        if made is not None:
            count += 1
            copy = labelled_document(f"{host['id']} with {source['id']} {count}", made.text)
            yield copy.id, (copy, document_of(source).id, made.words)


def _sentences(row: Row) -> list[str]:
    return [
        row["text"][one.get("start", 0) : one.get("end", 0)]
        for one in row["sentences"]
        if not one.get("url_line")
    ]


def _shared(
    documents: Sequence[Document],
) -> Iterator[tuple[tuple[DocumentId, DocumentId], tuple[Copying, ...]]]:
    """What every two documents share, both ways, as passages have it."""
    words = words_of(documents)
    by_id = {document.id: document for document in documents}
    witnesses = {one.document: Witness(document=by_id[one.document], words=one) for one in words}
    for ends, kinship in sorted(
        shared_words(align_words(words), witnesses).items(), key=lambda item: item[0]
    ):
        yield ends, tidied(kinship.copyings)


def _in_words(passage: Copying, text: str, words: Sequence[str]) -> bool:
    start = passage.copy.starts[passage.copy_words.start]
    end = passage.copy.ends[passage.copy_words.end - 1]
    for one in words:
        first = text.find(one)
        if min(end, first + len(one)) - max(start, first) > _ENOUGH:
            return True
    return False
