"""Lineage: who copied whom, as a drawing and as a table with the same facts."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recension.report.anchors import anchor
from recension.report.drawing.stemma import draw
from recension.report.drawing.tree import Edge, Node, plan
from recension.report.figures import decimal, percent
from recension.report.views.cards import Card, source_card

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from recension.record import Passage, PassageId, SourceId, Story
    from recension.report.catalogue import Catalogue
    from recension.report.families import Family

# Nodes of one drawing. Sixty rows are about four screens; more than that nobody follows with the eye.
MOST_DRAWN = 60
_OPEN = 12  # drawings open at first
_LINKS = 12  # links to passages in one cell; the alignment holds them all


@dataclass(frozen=True, slots=True, kw_only=True)
class EdgeRow:
    """One line of the table: a copy and where its words come from.

    Attributes:
        parent: the source.
        copy: the copy.
        share: of the copy's words, how many; null for a passage beside the most likely parent.
        confidence: of parent and direction; null likewise.
        reasons: why.
        passages: fragments of the passages.
        more: how many passages are not linked here.
    """

    parent: Card
    copy: Card
    share: str | None
    confidence: str | None
    reasons: tuple[str, ...]
    passages: tuple[str, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryLineage:
    """The lineage of one story.

    Attributes:
        anchor: its fragment.
        title: the story's title.
        drawing: the drawing.
        drawn: how many of its sources are drawn.
        nodes: how many there are.
        rows: the table.
        alone: documents for which no parent was found and that nobody copied.
        open: whether it is open at first.
    """

    anchor: str
    title: str
    drawing: Markup
    drawn: int
    nodes: int
    rows: tuple[EdgeRow, ...]
    alone: tuple[Card, ...]
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyCard:
    """A family: its documents and the lost sources it needs."""

    cards: tuple[Card, ...]


def family_cards(catalogue: Catalogue, kin: Sequence[Family]) -> tuple[FamilyCard, ...]:
    """The families, the largest first."""
    return tuple(
        FamilyCard(
            cards=tuple(
                source_card(catalogue, source)
                for source in (
                    *family.lost,
                    *(catalogue.source_of[id_] for id_ in family.documents if id_ in catalogue.source_of),
                )
            )
        )
        for family in kin
    )


def story_lineage(
    catalogue: Catalogue, story: Story, title: str, passages: Sequence[Passage], position: int
) -> StoryLineage:
    """Draw and tabulate the lineage of one story."""
    sources = [catalogue.source_of[id_] for id_ in story.documents if id_ in catalogue.source_of]
    inside = set(sources)
    edges = [edge for edge in catalogue.record.stemma.edges if edge.to in inside]
    lost = sorted({edge.from_ for edge in edges} - inside)
    all_sources = [*lost, *sources]
    rows = _rows(catalogue, sources, passages)
    joined = {edge.from_ for edge in edges} | {edge.to for edge in edges}
    nodes = [_node(catalogue, source) for source in all_sources]
    drawn = {node.key for node in nodes[:MOST_DRAWN]}
    picture = plan(
        nodes[:MOST_DRAWN],
        [
            Edge(parent=e.from_, child=e.to, share=e.share, confidence=e.confidence)
            for e in edges
            if e.from_ in drawn and e.to in drawn
        ],
    )
    return StoryLineage(
        anchor=f"lineage-{anchor(story.id)}",
        title=title,
        drawing=draw(picture, name=f"lineage-{anchor(story.id)}", title=title),
        drawn=len(drawn),
        nodes=len(all_sources),
        rows=rows,
        alone=tuple(source_card(catalogue, source) for source in sources if source not in joined),
        open=position < _OPEN,
    )


def _node(catalogue: Catalogue, source: SourceId) -> Node:
    card = source_card(catalogue, source)
    return Node(
        key=source,
        siglum=card.siglum,
        title=card.title,
        publisher=card.publisher or "",
        role=card.role or "",
        href=card.anchor,
        published=card.iso,
        lost=card.lost,
    )


def _rows(
    catalogue: Catalogue, sources: Sequence[SourceId], passages: Sequence[Passage]
) -> tuple[EdgeRow, ...]:
    by_pair: dict[tuple[SourceId, SourceId], list[PassageId]] = defaultdict(list)
    for passage in passages:
        copy = catalogue.source_of.get(passage.to.document)
        if copy is not None:
            by_pair[passage.from_.source, copy].append(passage.id)
    rows: list[EdgeRow] = []
    for source in sources:
        edge = catalogue.parent.get(source)
        if edge is not None:
            rows.append(
                EdgeRow(
                    parent=source_card(catalogue, edge.from_),
                    copy=source_card(catalogue, source),
                    share=percent(edge.share),
                    confidence=decimal(edge.confidence),
                    reasons=edge.reasons,
                    passages=tuple(anchor(id_) for id_ in edge.passages[:_LINKS]),
                    more=max(0, len(edge.passages) - _LINKS),
                )
            )
    parents = {(edge.from_, edge.to) for edge in catalogue.record.stemma.edges}
    rows.extend(
        EdgeRow(
            parent=source_card(catalogue, pair[0]),
            copy=source_card(catalogue, pair[1]),
            share=None,
            confidence=None,
            reasons=(),
            passages=tuple(anchor(id_) for id_ in ids[:_LINKS]),
            more=max(0, len(ids) - _LINKS),
        )
        for pair, ids in by_pair.items()
        if pair not in parents
    )
    return tuple(rows)
