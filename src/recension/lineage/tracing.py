"""Tracing: from what documents share to who took which words from whom."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from recension.lineage.direction.direction import direction_of
from recension.lineage.lost.in_stemma import with_lost, with_versions
from recension.lineage.lost.lost_sources import lost_sources
from recension.lineage.lost.lost_versions import lost_versions
from recension.lineage.lost.version_sources import below_versions, version_source
from recension.lineage.passages.edges import tidied
from recension.lineage.passages.passages import passages_of
from recension.lineage.retelling.paraphrases import known_from, paraphrases
from recension.lineage.retelling.passages import beyond_copying
from recension.lineage.retelling.retold_stemma import with_retold
from recension.lineage.stemma.kinship import Kinship, shared_words
from recension.lineage.stemma.parents import parents_of
from recension.lineage.stemma.roles import roles_of
from recension.lineage.stemma.said_by_third import without_third_voices
from recension.lineage.stemma.second_parents import SecondParents
from recension.lineage.stemma.stemma import stemma_of
from recension.lineage.witnesses.sources import source_id, source_of
from recension.lineage.witnesses.witness import Witness

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from recension.language.annotated import Annotated
    from recension.lineage.alignments.alignment import Alignment
    from recension.lineage.alignments.words import Words
    from recension.lineage.direction.direction import Direction
    from recension.lineage.lost.lost_versions import LostVersion
    from recension.lineage.retelling.likeness import Encoder
    from recension.lineage.stemma.parents import Parent
    from recension.lineage.witnesses.voices import Voices
    from recension.record import Document, DocumentId, Passage, Role, Source, Stemma

    Kin = Mapping[tuple[DocumentId, DocumentId], Kinship]

# A document without a date comes after all that have one, where nothing else decides.
_NO_DATE = "9999"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """Who took which words from whom.

    Attributes:
        sources: one for every document, sorted by id.
        passages: what was copied, sorted by copy and place.
        stemma: the most likely parent of every copy.
        roles: what each document is to the others, sorted by document.
    """

    sources: tuple[Source, ...]
    passages: tuple[Passage, ...]
    stemma: Stemma
    roles: tuple[tuple[DocumentId, Role], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Link:
    """One document's debt to another: what was copied, and how sure it is that it went this way."""

    kinship: Kinship
    direction: Direction


def trace(
    documents: Sequence[Document],
    alignments: Sequence[Alignment],
    words: Sequence[Words],
    *,
    annotated: Sequence[Annotated] = (),
    encoder: Encoder | None = None,
    stories: Sequence[Collection[DocumentId]] = (),
    voices: Sequence[Voices] = (),
) -> Lineage:
    """Find who took which words from whom.

    Pure and deterministic; the order of what is given changes nothing. A passage is listed where words were
    really copied: along the edges of the stemma, and from a second parent where no common source explains
    what two documents share. Where an annotator and an encoder have read the documents, sentences that tell
    others again in other words are listed too.

    Args:
        documents: the documents of one build.
        alignments: what they share.
        words: their words, as the alignments count them.
        annotated: the documents that an annotator covers.
        encoder: gives the vectors of sentences; without one no retelling is looked for.
        stories: ids of the documents of each story, in which alone retellings are looked for; without any,
            all documents are taken for one story.
        voices: whose words those of each document are by its own account, where its sentences were read.
    """
    by_id = {document.id: document for document in documents}
    voices_of = {one.document: one for one in voices}
    witnesses = {
        one.document: Witness(document=by_id[one.document], words=one, voices=voices_of.get(one.document))
        for one in sorted(words, key=lambda one: one.document)
        if one.document in by_id
    }
    shared = shared_words(alignments, witnesses)
    kin = without_third_voices(shared)
    ordered = sorted(witnesses, key=lambda document: (_date(by_id[document]), document))
    parents = parents_of(ordered, kin)
    versions = lost_versions([(one.parent, one.child) for one in parents], kin)
    parents = below_versions(parents, versions, kin)
    links = {
        (one.parent, one.child): _Link(kinship=kin[one.parent, one.child], direction=one.direction)
        for one in parents
    }
    links.update(_second_links(kin, parents, versions))
    passages = {
        ends: passages_of(tidied(link.kinship.copyings), source_id(ends[0]), link.direction)
        for ends, link in sorted(links.items())
    }
    inherited = _inherited(links)
    lost = lost_sources(shared, kin, inherited, witnesses)
    parent_of = {one.child: one.parent for one in parents}
    behind = [version_source(one, witnesses, parent_of) for one in versions]
    quoted = [passage for one in (*lost, *behind) for passage in one.passages]
    retold: dict[tuple[DocumentId, DocumentId], tuple[Passage, ...]] = {}
    if encoder is not None and annotated:
        known = known_from(
            {ends: link.direction for ends, link in links.items()}, inherited, quoted, witnesses
        )
        told_again = paraphrases(annotated, stories or [frozenset(witnesses)], witnesses, known, encoder)
        retold = {
            ends: beyond
            for ends, told in told_again.items()
            if (beyond := beyond_copying(told, passages.get(ends, ())))
        }
    sources = [*map(source_of, witnesses.values()), *(one.source for one in (*lost, *behind))]
    listed = [passage for found in (*passages.values(), quoted, *retold.values()) for passage in found]
    stemma = stemma_of(
        ordered,
        parents,
        passages,
        {ends: _share([link], witnesses[ends[1]]) for ends, link in links.items()},
    )
    if retold:
        stemma = with_retold(stemma, retold, listed, witnesses)
    stemma = with_versions(stemma, behind)
    return Lineage(
        sources=tuple(sorted(sources, key=lambda source: source.id)),
        passages=tuple(
            sorted(
                listed,
                key=lambda passage: (passage.to.document, passage.to.start, passage.to.end, passage.id),
            )
        ),
        stemma=with_lost(stemma, lost),
        roles=roles_of(
            ordered,
            {copy: 0.0 for _, copy in retold}
            | {copy: share for one in behind for copy, share in one.shares.items()}
            | _descended(links, witnesses),
            {source for source, _ in (*links, *retold)},
        ),
    )


def _date(document: Document) -> str:
    return document.published.value if document.published is not None else _NO_DATE


def _second_links(
    kin: Kin, parents: Sequence[Parent], versions: Sequence[LostVersion]
) -> Iterator[tuple[tuple[DocumentId, DocumentId], _Link]]:
    """What documents have from others than their parent, where no common source explains it."""
    joined = {frozenset(ends) for one in versions for ends in combinations(one.copies, 2)}
    beside = SecondParents(kin, {one.child: one.parent for one in parents})
    for first, second in sorted(kin):
        if first > second or frozenset((first, second)) in joined:
            continue
        stretches = beside.unexplained(first, second)
        if not stretches:
            continue
        kinship = Kinship(copyings=stretches)
        direction = direction_of(kinship.pair())
        ends = (first, second)
        if direction.confidence < 0.5:  # noqa: PLR2004 - the other way is the likelier
            kinship, ends = kinship.reversed(), (second, first)
            direction = direction_of(kinship.pair())
        yield ends, _Link(kinship=kinship, direction=direction)


def _share(links: Sequence[_Link], witness: Witness) -> float:
    """The share of a document's words that stand in what it has from others."""
    if not len(witness):
        return 0.0
    inside = np.logical_or.reduce([link.kinship.inside_second for link in links])
    return float(inside.sum()) / len(witness)


def _inherited(links: Mapping[tuple[DocumentId, DocumentId], _Link]) -> dict[DocumentId, NDArray[np.bool_]]:
    """For each document that has words from others, for each of its words whether it is one."""
    inherited: dict[DocumentId, NDArray[np.bool_]] = {}
    for (_, child), link in sorted(links.items()):
        inside = link.kinship.inside_second
        inherited[child] = inherited[child] | inside if child in inherited else inside
    return inherited


def _descended(
    links: Mapping[tuple[DocumentId, DocumentId], _Link], witnesses: Mapping[DocumentId, Witness]
) -> dict[DocumentId, float]:
    debts: dict[DocumentId, list[_Link]] = {}
    for (_, child), link in sorted(links.items()):
        debts.setdefault(child, []).append(link)
    return {child: _share(owed, witnesses[child]) for child, owed in debts.items()}
