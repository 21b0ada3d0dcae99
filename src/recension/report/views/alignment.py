"""Alignment: a base text beside every witness that shares words with it, passage by passage."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from recension.record import Evidence, VariantWeight
from recension.report.anchors import anchor
from recension.report.figures import decimal, percent
from recension.report.labels import PASSAGE_KINDS, WEIGHTS
from recension.report.typesetting.readings import Row, rows
from recension.report.views.cards import Card, source_card
from recension.report.views.departures import Departure, departure

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recension.record import Passage, SourceId, Story
    from recension.report.catalogue import Catalogue
    from recension.report.notes import Note, Notes

# Every passage is written once for each side that can be the base. In a record with more passages than
# this only the sources that others took from are offered, which halves the page: 1,000 documents with
# 7,200 passages and 13,000 variants went from 69 MB to 43 MB.
_BOTH_SIDES = 400

_OPEN = 4  # alignments open at first; with more stories each opens when asked for

_WEIGHT_ORDER = (VariantWeight.SUBSTANCE, VariantWeight.STYLE, VariantWeight.SPELLING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Aligned:
    """One passage, base beside witness.

    Attributes:
        anchor: its fragment.
        kind: the word for its kind.
        similarity: share of words both sides have in the same order, written out.
        confidence: that the words were taken over and not come to by chance, 0 to 1, written out.
        direction: confidence in the direction, written out.
        reasons: why this direction.
        rows: the two sides line by line.
        base_note: the note of the passage in the base; null where that is lost.
        witness_note: the note of the passage in the witness; null where that is lost.
    """

    anchor: str
    kind: str
    similarity: str
    confidence: str
    direction: str
    reasons: tuple[str, ...]
    rows: tuple[Row, ...]
    base_note: Note | None
    witness_note: Note | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """A witness beside the base.

    Attributes:
        card: the witness.
        copies: whether the witness took the words from the base; otherwise the base took them from it.
        share: of the copy's words, how many it has from the other; null where the stemma does not say.
        passages: what they share.
        substance: how many departures are of substance.
        departures: how many there are.
    """

    card: Card
    copies: bool
    share: str | None
    passages: tuple[Aligned, ...]
    substance: int
    departures: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """The departures of one weight, in the order of the base."""

    weight: str
    meaning: str
    departures: tuple[Departure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """One choice of the base text.

    Attributes:
        card: the base.
        anchor: the fragment of this choice.
        chosen: whether it is the one shown first.
        witnesses: every witness that shares words with it.
        apparatus: the departures, the weightiest first.
    """

    card: Card
    anchor: str
    chosen: bool
    witnesses: tuple[Witness, ...]
    apparatus: tuple[Weighed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryAlignment:
    """All alignments of one story.

    Attributes:
        anchor: the fragment of this part.
        title: the story's title.
        bases: the choices; empty where no words are shared.
        reduced: whether copies are left out as bases, because there are many.
        open: whether it is open at first.
    """

    anchor: str
    title: str
    bases: tuple[Base, ...]
    reduced: bool
    open: bool


def story_alignment(
    catalogue: Catalogue, notes: Notes, story: Story, title: str, passages: Sequence[Passage], position: int
) -> StoryAlignment:
    """Align a story's documents over its passages."""
    reduced = len(catalogue.record.passages) > _BOTH_SIDES
    by_base: dict[SourceId, list[tuple[Passage, bool]]] = defaultdict(list)
    for passage in passages:
        by_base[passage.from_.source].append((passage, False))
        copy = catalogue.source_of.get(passage.to.document)
        if copy is not None and not reduced:
            by_base[copy].append((passage, True))
    taken = {source: sum(not reverse for _, reverse in found) for source, found in by_base.items()}
    order = {id_: index for index, id_ in enumerate(catalogue.sigla)}
    bases = sorted(
        by_base,
        key=lambda source: (-taken[source], order.get(_key(catalogue, source), len(order)), source),
    )
    chosen = bases[0] if bases else None
    bases.sort(key=lambda source: (order.get(_key(catalogue, source), len(order)), source))
    return StoryAlignment(
        anchor=f"alignment-{anchor(story.id)}",
        title=title,
        bases=tuple(
            _base(
                catalogue,
                notes,
                source,
                by_base[source],
                anchor_=f"base-{anchor(story.id)}-{anchor(source)}",
                chosen=source == chosen,
            )
            for source in bases
        ),
        reduced=reduced,
        open=position < _OPEN,
    )


def _key(catalogue: Catalogue, source: SourceId) -> str:
    document = catalogue.document_of(source)
    return document.id if document else source


def _base(
    catalogue: Catalogue,
    notes: Notes,
    source: SourceId,
    found: Iterable[tuple[Passage, bool]],
    *,
    anchor_: str,
    chosen: bool,
) -> Base:
    pairs: dict[tuple[SourceId, bool], list[Passage]] = defaultdict(list)
    for passage, reverse in found:
        other = passage.from_.source if reverse else catalogue.source_of.get(passage.to.document)
        if other is not None:
            pairs[other, reverse].append(passage)
    order = {id_: index for index, id_ in enumerate(catalogue.sigla)}
    keys = sorted(pairs, key=lambda key: (order.get(_key(catalogue, key[0]), len(order)), key))

    all_departures = [
        (passage, reverse, departure(catalogue, notes, passage, index, reverse=reverse))
        for other, reverse in keys
        for passage in pairs[other, reverse]
        for index in range(len(passage.variants))
    ]
    all_departures.sort(key=lambda item: _position(item[2]))
    numbered = [
        (passage, reverse, replace(found, number=number))
        for number, (passage, reverse, found) in enumerate(all_departures, start=1)
    ]
    of_passage: dict[tuple[str, bool], list[Departure]] = defaultdict(list)
    for passage, reverse, found_departure in numbered:
        of_passage[passage.id, reverse].append(found_departure)

    witnesses = tuple(
        _witness(catalogue, notes, other, reverse, pairs[other, reverse], of_passage)
        for other, reverse in keys
    )
    return Base(
        card=source_card(catalogue, source),
        anchor=anchor_,
        chosen=chosen,
        witnesses=witnesses,
        apparatus=tuple(
            Weighed(
                weight=WEIGHTS[weight].text,
                meaning=WEIGHTS[weight].meaning,
                departures=tuple(item for _, _, item in numbered if item.weight is weight),
            )
            for weight in _WEIGHT_ORDER
        ),
    )


def _position(item: Departure) -> tuple[int, int, str, int, str]:
    base, witness = item.base, item.witness
    return (
        base.start if base else 0,
        base.end if base else 0,
        item.siglum,
        witness.start if witness else 0,
        item.anchor,
    )


def _witness(
    catalogue: Catalogue,
    notes: Notes,
    other: SourceId,
    reverse: bool,  # noqa: FBT001 - half of the key of a pair
    passages: Sequence[Passage],
    of_passage: dict[tuple[str, bool], list[Departure]],
) -> Witness:
    aligned = [
        _aligned(catalogue, notes, passage, of_passage[passage.id, reverse], reverse=reverse)
        for passage in sorted(passages, key=lambda p: _start(p, reverse=reverse))
    ]
    departures = [item for passage in passages for item in of_passage[passage.id, reverse]]
    return Witness(
        card=source_card(catalogue, other),
        copies=not reverse,
        share=_share(catalogue, passages[0]),
        passages=tuple(aligned),
        substance=sum(item.weight is VariantWeight.SUBSTANCE for item in departures),
        departures=len(departures),
    )


def _start(passage: Passage, *, reverse: bool) -> tuple[int, int, str]:
    origin = passage.from_.start or 0
    return (passage.to.start, origin, passage.id) if reverse else (origin, passage.to.start, passage.id)


def _share(catalogue: Catalogue, passage: Passage) -> str | None:
    copy = catalogue.source_of.get(passage.to.document)
    edge = catalogue.parent.get(copy) if copy else None
    return percent(edge.share) if edge and edge.from_ == passage.from_.source else None


def _aligned(
    catalogue: Catalogue, notes: Notes, passage: Passage, departures: Sequence[Departure], *, reverse: bool
) -> Aligned:
    origin = origin_evidence(catalogue, passage)
    base, witness = (passage.to, origin) if reverse else (origin, passage.to)
    return Aligned(
        anchor=anchor(passage.id) + ("-reverse" if reverse else ""),
        kind=PASSAGE_KINDS[passage.kind].text,
        similarity=percent(passage.similarity),
        confidence=decimal(passage.confidence),
        direction=decimal(passage.direction),
        reasons=passage.reasons,
        rows=rows(catalogue, base, witness, departures),
        base_note=notes.cite(base) if base else None,
        witness_note=notes.cite(witness) if witness else None,
    )


def origin_evidence(catalogue: Catalogue, passage: Passage) -> Evidence | None:
    """The words in the source that a passage was taken from; null when the source is lost."""
    document, origin = catalogue.origin_of(passage), passage.from_
    if document is None or origin.start is None or origin.end is None:
        return None
    return Evidence(
        document=document.id,
        start=origin.start,
        end=origin.end,
        quote=document.text[origin.start : origin.end],
    )
