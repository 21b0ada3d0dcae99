"""Gold mentions of events in ECB+, as the program reads the words around them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from evaluation.entities import _found_stories as found_stories  # pyright: ignore[reportPrivateUsage]
from evaluation.entities import _read as read_side  # pyright: ignore[reportPrivateUsage]
from recension.chronology import times_in
from recension.claims.gathered import Gathered
from recension.claims.happening import Happenings
from recension.claims.known import Known
from recension.entities import resolve
from recension.events import events_at, settle
from recension.language.cache import CachedAnnotator
from recension.lineage.variants.spelling import stem
from recension.record import Stemma, cite

if TYPE_CHECKING:
    from collections.abc import Iterator

    from evaluation.entities import Read
    from recension.claims.happening import Happening
    from recension.events import Told
    from recension.language.annotators import Annotator
    from recension.record import Event

_CACHE: Final = "recension-evaluation-annotations"
_KIND: Final = "action"


class Marked(NamedTuple):
    """A gold mention.

    Attributes:
        id: its id in the set.
        gold: its gold event.
        topic: the topic of its document.
        happening: what the program compares it by.
        stem: the stem of its head word.
    """

    id: str
    gold: str
    topic: str
    happening: Happening
    stem: str


class _Mark(NamedTuple):
    """A gold mention on its way: its row, its document's row, its event and its stem."""

    mention: dict[str, Any]
    document: dict[str, Any]
    told: Told
    stem: str


def marked_in(path: Path, annotator: Annotator) -> list[Marked]:
    """Read a side of ECB+ and how the program sees the gold mentions of its checked sentences.

    All documents are one heap, in which the program finds stories and entities by itself.

    Args:
        path: the side.
        annotator: the annotator; what it finds is kept in a folder for temporary files.

    Returns:
        The mentions in the order of the file.
    """
    read = list(read_side(path, CachedAnnotator(annotator, Path(gettempdir()) / _CACHE)))
    stories = found_stories(read)
    entities = resolve([one.mentions for one in read], stories)
    marks = [mark for one in read for mark in _marks(one)]
    events = settle([mark.told for mark in marks], entities, ())
    known = Known(
        Gathered(
            documents=tuple(one.annotated.document for one in read),
            stories=tuple(stories),
            sources=(),
            passages=(),
            stemma=Stemma(nodes=(), edges=()),
            entities=tuple(entities.entities),
            statements=(),
            events=events,
        )
    )
    happenings = Happenings(known)
    placed = {_key(event): event for event in events}
    return [
        Marked(
            id=str(mark.mention["id"]),
            gold=str(mark.mention["cluster"]),
            topic=str(mark.document["topic"]),
            happening=happenings.of(placed[_key(mark.told)]),
            stem=mark.stem,
        )
        for mark in marks
    ]


def _key(one: Told | Event) -> object:
    """What an event's id is made from."""
    return None if one.mention is None else one.mention.start, one.evidence, one.predicate


def _marks(read: Read) -> Iterator[_Mark]:
    """The gold mentions of a document with the events that their head words tell."""
    annotated = read.annotated
    heads: list[tuple[dict[str, Any], int]] = []
    for mention in read.row["mentions"]:
        words = annotated.words_at(int(mention["start"]), int(mention["end"]))
        if mention["kind"] == _KIND and mention["coref_checked"] and len(words):
            heads.append((mention, annotated.trees.top(words.start, words.stop)))
    told = events_at(annotated, [word for _, word in heads], times_in(annotated, None))
    by_word = {one.word: one for one in told}
    for mention, word in heads:
        place = cite(annotated.document, int(mention["start"]), int(mention["end"]))
        yield _Mark(
            mention=mention,
            document=read.row,
            told=replace(by_word[word], mention=place),
            stem=stem(annotated.lemma(word).lower()),
        )
