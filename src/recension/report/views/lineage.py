"""Lineage: who copied whom, as a drawing and as a table with the same facts."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from recension.record import PassageKind
from recension.report.anchors import anchor
from recension.report.drawing.stemma import draw
from recension.report.drawing.tree import Edge, Node, plan
from recension.report.figures import decimal, percent
from recension.report.labels import PASSAGE_KINDS
from recension.report.views.cards import Card, source_card
from recension.report.views.common import Common, common

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup

    from recension.record import Passage, PassageId, SourceId, StemmaEdge, Story
    from recension.report.catalogue import Catalogue
    from recension.report.families import Family
    from recension.report.notes import Notes
    from recension.report.views.lost_days import LostDay

# Nodes of one drawing. Sixty rows are about four screens; more than that nobody follows with the eye.
MOST_DRAWN = 60
_OPEN = 12  # drawings open at first
_NAMED_ARROWS = 2  # arrows into one copy that there is room to write at; the table has them all
_BESIDE = "shares these passages too, but is none of its most likely sources"
_LINKS = 12  # links to passages in one cell; the alignment holds them all


@dataclass(frozen=True, slots=True, kw_only=True)
class EdgeRow:
    """One line of the table: a copy and where its words come from.

    Attributes:
        anchor: its fragment.
        source: the id of the source.
        target: the id of the copy.
        parent: the source.
        copy: the copy.
        how: copied, quoted or retold.
        share: of the copy's words, how many; null for passages beside the edges of the stemma.
        confidence: of parent and direction; null likewise.
        reasons: why.
        passages: fragments of the passages.
        more: how many passages are not linked here.
    """

    anchor: str
    source: SourceId
    target: SourceId
    parent: Card
    copy: Card
    how: str
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
    """A family: its documents, the lost sources it needs, and the words that most of it has in common."""

    cards: tuple[Card, ...]
    common: Common | None


def family_cards(catalogue: Catalogue, notes: Notes, kin: Sequence[Family]) -> tuple[FamilyCard, ...]:
    """The families, the largest first."""
    home = {id_: index for index, family in enumerate(kin) for id_ in family.documents}
    taken: dict[int, list[Passage]] = defaultdict(list)
    for passage in catalogue.record.passages:
        if passage.to.document in home:
            taken[home[passage.to.document]].append(passage)
    return tuple(
        FamilyCard(
            cards=tuple(
                source_card(catalogue, source)
                for source in (
                    *family.lost,
                    *(catalogue.source_of[id_] for id_ in family.documents if id_ in catalogue.source_of),
                )
            ),
            common=common(catalogue, notes, family, taken[index]) if len(family.documents) > 1 else None,
        )
        for index, family in enumerate(kin)
    )


def story_lineage(
    catalogue: Catalogue,
    story: Story,
    title: str,
    passages: Sequence[Passage],
    position: int,
    days: Mapping[SourceId, LostDay],
) -> StoryLineage:
    """Draw and tabulate the lineage of one story.

    Args:
        catalogue: the record.
        story: the story.
        title: its title.
        passages: its passages.
        position: its place among the stories.
        days: the days of lost sources.
    """
    sources = [catalogue.source_of[id_] for id_ in story.documents if id_ in catalogue.source_of]
    inside = set(sources)
    edges = [edge for source in sources for edge in catalogue.edges_to(source)]
    behind = sorted({edge.from_ for edge in edges} - inside)
    edges += [edge for source in behind for edge in catalogue.edges_to(source)]
    rows = _rows(catalogue, edges, passages)
    quoted = [row for row in rows if row.share is None and row.parent.lost]
    above = {edge.from_ for edge in edges} | {row.source for row in quoted}
    lost = sorted(above - inside)
    all_sources = [*lost, *sources]
    joined = {edge.from_ for edge in edges} | {edge.to for edge in edges}
    joined |= {source for row in quoted for source in (row.source, row.target)}
    nodes = [_node(catalogue, source, days.get(source)) for source in all_sources]
    drawn = {node.key for node in nodes[:MOST_DRAWN]}
    arrows = [_edge(catalogue, edge) for edge in edges]
    rooted = {arrow.child for arrow in arrows}
    arrows += [_quoted(row, second=row.target in rooted) for row in quoted]
    arrows = [arrow for arrow in arrows if arrow.parent in drawn and arrow.child in drawn]
    picture = plan(nodes[:MOST_DRAWN], _one_tree(arrows))
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


def _node(catalogue: Catalogue, source: SourceId, day: LostDay | None) -> Node:
    card = source_card(catalogue, source)
    return Node(
        key=source,
        siglum=card.siglum,
        title=card.title,
        publisher=card.publisher or "",
        role=card.role or "",
        href=card.anchor,
        published=card.iso or (day.iso if day else None),
        lost=card.lost,
        when=day.words if day else "",
    )


def _edge(catalogue: Catalogue, edge: StemmaEdge) -> Edge:
    kept = catalogue.parent.get(edge.to)
    return Edge(
        parent=edge.from_,
        child=edge.to,
        share=edge.share,
        confidence=edge.confidence,
        retold=_how(catalogue, edge.passages) == PASSAGE_KINDS[PassageKind.PARAPHRASE].text,
        second=kept is not edge,
        href=_row_anchor(edge.from_, edge.to),
        reasons=edge.reasons,
    )


def _quoted(row: EdgeRow, *, second: bool) -> Edge:
    """An arrow from a lost source that passages show and the stemma has no edge for."""
    return Edge(
        parent=row.source,
        child=row.target,
        share=0.0,
        confidence=None,
        retold=row.how == PASSAGE_KINDS[PassageKind.PARAPHRASE].text,
        second=second,
        href=row.anchor,
        reasons=(_BESIDE,),
    )


def _one_tree(arrows: Sequence[Edge]) -> list[Edge]:
    """The arrows with one that places each copy, and the others beside it."""
    ends: dict[str, int] = defaultdict(int)
    found: list[Edge] = []
    for arrow in arrows:
        second = arrow.second or ends[arrow.child] > 0
        found.append(replace(arrow, second=second, named=ends[arrow.child] < _NAMED_ARROWS))
        ends[arrow.child] += 1
    return found


def _how(catalogue: Catalogue, passages: Sequence[PassageId]) -> str:
    """The kind of most of the words of some passages."""
    words: dict[PassageKind, int] = dict.fromkeys(PASSAGE_KINDS, 0)
    for id_ in passages:
        passage = catalogue.passages.get(id_)
        if passage is not None:
            words[passage.kind] += max(1, len(passage.to.quote))
    most = max(words, key=lambda kind: words[kind])
    return PASSAGE_KINDS[most].text if words[most] else ""


def _row_anchor(source: SourceId, target: SourceId) -> str:
    return f"edge-{anchor(source)}-{anchor(target)}"


def _rows(
    catalogue: Catalogue, edges: Sequence[StemmaEdge], passages: Sequence[Passage]
) -> tuple[EdgeRow, ...]:
    by_pair: dict[tuple[SourceId, SourceId], list[PassageId]] = defaultdict(list)
    for passage in passages:
        copy = catalogue.source_of.get(passage.to.document)
        if copy is not None:
            by_pair[passage.from_.source, copy].append(passage.id)
    rows = [_edge_row(catalogue, edge) for edge in edges]
    parents = {(edge.from_, edge.to) for edge in catalogue.record.stemma.edges}
    rows.extend(
        EdgeRow(
            anchor=_row_anchor(*pair),
            source=pair[0],
            target=pair[1],
            parent=source_card(catalogue, pair[0]),
            copy=source_card(catalogue, pair[1]),
            how=_how(catalogue, ids),
            share=None,
            confidence=None,
            reasons=(_beside(catalogue, *pair),),
            passages=tuple(anchor(id_) for id_ in ids[:_LINKS]),
            more=max(0, len(ids) - _LINKS),
        )
        for pair, ids in by_pair.items()
        if pair not in parents
    )
    return tuple(rows)


def _beside(catalogue: Catalogue, source: SourceId, target: SourceId) -> str:
    """Why passages have no edge of their own: what was not given may stand between."""
    edge = catalogue.parent.get(target)
    if edge is None or catalogue.document_of(edge.from_) is not None:
        return _BESIDE
    label = source_card(catalogue, edge.from_).title
    above = catalogue.parent.get(edge.from_)
    if above is not None and above.from_ == source:
        return f"it has these words by way of the {label}"
    beside = catalogue.parent.get(source)
    if beside is not None and beside.from_ == edge.from_:
        return f"both have these words from the {label}"
    return _BESIDE


def _edge_row(catalogue: Catalogue, edge: StemmaEdge) -> EdgeRow:
    return EdgeRow(
        anchor=_row_anchor(edge.from_, edge.to),
        source=edge.from_,
        target=edge.to,
        parent=source_card(catalogue, edge.from_),
        copy=source_card(catalogue, edge.to),
        how=_how(catalogue, edge.passages),
        share=percent(edge.share),
        confidence=decimal(edge.confidence),
        reasons=edge.reasons,
        passages=tuple(anchor(id_) for id_ in edge.passages[:_LINKS]),
        more=max(0, len(edge.passages) - _LINKS),
    )
