"""Entities: who and what is spoken of, under which names, and why each mention is taken to be of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.report.anchors import anchor
from recension.report.extent import entities_set_out
from recension.report.figures import percent
from recension.report.labels_of_facts import ENTITY_TYPES
from recension.report.shown import shortened
from recension.report.views.cards import Card, document_card
from recension.report.views.cited import Cited, cited
from recension.report.views.parties import Party, party

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.record import Entity, Evidence, Identifier, Merge
    from recension.report.catalogue import Catalogue
    from recension.report.labels import Label
    from recension.report.notes import Note, Notes

_MANY_DOCUMENTS: Final = 50
_MENTIONS, _MENTIONS_OF_MANY = 400, 12
"""Mentions of one entity that a page leads to, and in a record of many documents: a note and its place in the
text are about 400 bytes."""

_MERGES, _MERGES_OF_MANY = 60, 6
_OPEN: Final = 25
_NAME: Final = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionsIn:
    """The mentions of an entity in one document."""

    card: Card
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeView:
    """Why a mention was taken to be of the same entity as another.

    Attributes:
        mention: the words.
        with_: the mention it was joined to.
        reason: why.
        likely: how likely it is right, where that is weighed and no rule says so; else empty.
    """

    mention: Cited
    with_: Cited
    reason: str
    likely: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityView:
    """One entity.

    Attributes:
        anchor: its fragment.
        name: the fullest name.
        aliases: other names and descriptions.
        part_of: what it belongs to or acts for.
        roles: offices and functions.
        identifiers: keys in registers.
        count: how many mentions it has.
        documents: in how many documents.
        mentions: the mentions, document by document.
        more: how many mentions are not led to.
        merges: why they are one.
        more_merges: how many such reasons are not shown.
        reasons: anything else on how it was made.
    """

    anchor: str
    name: str
    aliases: tuple[str, ...]
    part_of: Party | None
    roles: tuple[str, ...]
    identifiers: tuple[Identifier, ...]
    count: int
    documents: int
    mentions: tuple[MentionsIn, ...]
    more: int
    merges: tuple[MergeView, ...]
    more_merges: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityGroup:
    """The entities of one type, those with most mentions first."""

    type: Label
    entities: tuple[EntityView, ...]
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Every entity by type, and how many are not shown."""

    groups: tuple[EntityGroup, ...]
    count: int
    more: int


def cast(catalogue: Catalogue, notes: Notes) -> Cast:
    """Set out the entities of a record."""
    shown = entities_set_out(catalogue.record)
    groups: list[EntityGroup] = []
    for type_, label in ENTITY_TYPES.items():
        members = [entity for entity in shown if entity.type is type_]
        if members:
            groups.append(
                EntityGroup(
                    type=label,
                    entities=tuple(_view(catalogue, notes, entity) for entity in members),
                    open=len(members) <= _OPEN,
                )
            )
    count = len(catalogue.record.entities)
    return Cast(groups=tuple(groups), count=count, more=count - len(shown))


def _view(catalogue: Catalogue, notes: Notes, entity: Entity) -> EntityView:
    many = len(catalogue.documents) > _MANY_DOCUMENTS
    most = _MENTIONS_OF_MANY if many else _MENTIONS
    most_merges = _MERGES_OF_MANY if many else _MERGES
    merges = [
        found
        for merge in entity.merges[:most_merges]
        if (found := _merge(catalogue, notes, merge)) is not None
    ]
    return EntityView(
        anchor=anchor(entity.id),
        name=shortened(entity.name, _NAME),
        aliases=tuple(one for one in entity.aliases if one not in entity.roles),
        part_of=party(catalogue, entity.part_of) if entity.part_of else None,
        roles=entity.roles,
        identifiers=entity.identifiers,
        count=len(entity.mentions),
        documents=len({mention.document for mention in entity.mentions}),
        mentions=_mentions(catalogue, notes, entity.mentions[:most]),
        more=max(0, len(entity.mentions) - most),
        merges=tuple(merges),
        more_merges=max(0, len(entity.merges) - most_merges),
        reasons=entity.reasons,
    )


def _mentions(catalogue: Catalogue, notes: Notes, mentions: Sequence[Evidence]) -> tuple[MentionsIn, ...]:
    found: dict[str, list[Evidence]] = defaultdict(list)
    for mention in mentions:
        found[mention.document].append(mention)
    return tuple(
        MentionsIn(
            card=document_card(catalogue, document), notes=tuple(notes.cite(one) for one in found[id_])
        )
        for id_, document in catalogue.documents.items()
        if id_ in found
    )


def _merge(catalogue: Catalogue, notes: Notes, merge: Merge) -> MergeView | None:
    mention, with_ = cited(catalogue, notes, merge.mention), cited(catalogue, notes, merge.with_)
    if mention is None or with_ is None:
        return None
    likely = "" if merge.confidence is None else percent(merge.confidence)
    return MergeView(mention=mention, with_=with_, reason=merge.reason, likely=likely)
