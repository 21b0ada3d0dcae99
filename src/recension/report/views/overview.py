"""The front page: how many accounts, who is the source, who copies, what was changed of substance."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from recension.record import Role, VariantWeight
from recension.report.anchors import anchor
from recension.report.dates import readable_date
from recension.report.drawing.stemma import SURE
from recension.report.figures import counted_role, decimal, percent
from recension.report.labels import ROLES
from recension.report.views.cards import Card, document_card, source_card
from recension.report.views.changes import LIKELY, ChangeCard, changes_of_substance
from recension.report.views.unknowns import unknown_fields

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recension.record import Document, Passage, Record, Story, StoryId
    from recension.report.catalogue import Catalogue
    from recension.report.families import Family
    from recension.report.notes import Notes
    from recension.report.views.summary import Summary

_CHANGES_SHOWN = 5  # with source and copies above them, as many as fit on a first screen
_TOLD_IN_FULL = 12  # further stories are one line each
_NAMED = 8  # documents of one role that a story names before it says how many more there are


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A document in a story's summary, with what it has from whom.

    Attributes:
        card: the document.
        parent: its most likely parent; null where it has none.
        share: of its words, how many it has from there.
        doubt: the confidence, where that is too low to go without saying.
        unlikely: whether it is rather not from there.
    """

    card: Card
    parent: Card | None
    share: str | None
    doubt: str | None
    unlikely: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleGroup:
    """The documents of one role: "1 relay" or "2 relays", what that means, and who they are."""

    heading: str
    meaning: str
    accounts: tuple[Account, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryCard:
    """One story, summed up.

    Attributes:
        anchor: its fragment.
        alignment: the fragment of its alignment.
        lineage: the fragment of its lineage.
        title: the title of its earliest document that has one.
        first: its first date as people read it; null where no date is known.
        last: its last date, where that is another.
        documents: how many accounts.
        groups: its documents by role.
        lost: sources that must exist though they were not given.
        passages: how many copied passages.
        variants: how many departures.
        substance: how many of those are of substance.
        changes: the weightiest changes of substance.
        summary: what its record holds, in short paragraphs, phrase by phrase.
        unknown: how many fields are unknown.
        in_full: whether there is room for all of this.
    """

    anchor: str
    alignment: str
    lineage: str
    title: str
    first: str | None
    last: str | None
    documents: int
    groups: tuple[RoleGroup, ...]
    lost: tuple[Card, ...]
    passages: int
    variants: int
    substance: int
    changes: tuple[ChangeCard, ...]
    summary: Summary
    unknown: int
    in_full: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The front page.

    Attributes:
        documents: how many documents.
        families: how many families.
        primaries: the cards of the primary documents.
        passages: how many copied passages.
        variants: how many departures.
        substance: how many of those are of substance.
        problems: how many inputs had a problem.
        unknown: how many fields are unknown.
        stories: those of two documents or more.
        apart: documents that share nothing with another.
    """

    documents: int
    families: int
    primaries: tuple[Card, ...]
    passages: int
    variants: int
    substance: int
    problems: int
    unknown: int
    stories: tuple[StoryCard, ...]
    apart: tuple[Card, ...]


def overview(
    catalogue: Catalogue,
    notes: Notes,
    kin: Sequence[Family],
    by_story: Mapping[StoryId, Sequence[Passage]],
    summaries: Mapping[StoryId, Summary],
) -> Overview:
    """Sum up a record.

    Args:
        catalogue: the record.
        notes: where evidence is cited.
        kin: its families.
        by_story: the passages of each story.
        summaries: the paragraph of each story that has one.
    """
    record = catalogue.record
    together = [story for story in catalogue.stories if len(story.documents) > 1]
    told = {id_ for story in together for id_ in story.documents}
    return Overview(
        documents=len(record.documents),
        families=len(kin),
        primaries=tuple(
            document_card(catalogue, document)
            for document in catalogue.documents.values()
            if document.role is Role.PRIMARY
        ),
        passages=len(record.passages),
        variants=sum(len(passage.variants) for passage in record.passages),
        substance=_substance(record.passages),
        problems=len(record.problems),
        unknown=_unknown(record),
        stories=tuple(
            replace(
                _story(catalogue, notes, story, by_story.get(story.id, ()), in_full=index < _TOLD_IN_FULL),
                summary=summaries.get(story.id, ()) if index < _TOLD_IN_FULL else (),
            )
            for index, story in enumerate(together)
        ),
        apart=tuple(
            document_card(catalogue, document)
            for id_, document in catalogue.documents.items()
            if id_ not in told
        ),
    )


def story_title(catalogue: Catalogue, story: Story) -> str:
    """A story's title, or that of what stands for one."""
    if story.title:
        return story.title
    for id_ in story.documents:
        if id_ in catalogue.documents:
            return document_card(catalogue, catalogue.documents[id_]).title
    return story.id


def _story(
    catalogue: Catalogue, notes: Notes, story: Story, passages: Sequence[Passage], *, in_full: bool
) -> StoryCard:
    documents = [catalogue.documents[id_] for id_ in story.documents if id_ in catalogue.documents]
    first = readable_date(story.first) if story.first else None
    last = readable_date(story.last) if story.last else None
    lost = {p.from_.source for p in passages if catalogue.document_of(p.from_.source) is None}
    for document in documents:
        edge = catalogue.edge_to(document)
        if edge and catalogue.document_of(edge.from_) is None:
            lost.add(edge.from_)
    return StoryCard(
        anchor=anchor(story.id),
        alignment=f"alignment-{anchor(story.id)}",
        lineage=f"lineage-{anchor(story.id)}",
        title=story_title(catalogue, story),
        first=first,
        last=last if last != first else None,
        documents=len(documents),
        groups=_groups(catalogue, documents) if in_full else (),
        lost=tuple(source_card(catalogue, source) for source in sorted(lost)),
        passages=len(passages),
        variants=sum(len(passage.variants) for passage in passages),
        substance=_substance(passages),
        changes=changes_of_substance(catalogue, notes, passages, _CHANGES_SHOWN) if in_full else (),
        summary=(),
        unknown=sum(len(unknown_fields(document)) for document in documents),
        in_full=in_full,
    )


def _groups(catalogue: Catalogue, documents: Sequence[Document]) -> tuple[RoleGroup, ...]:
    groups: list[RoleGroup] = []
    for role in (*Role, None):
        members = [document for document in documents if document.role is role]
        if members:
            groups.append(
                RoleGroup(
                    heading=counted_role(len(members), ROLES[role].text if role else None),
                    meaning=ROLES[role].meaning if role else "What it is to the others is not known.",
                    accounts=tuple(_account(catalogue, document) for document in members[:_NAMED]),
                    more=max(0, len(members) - _NAMED),
                )
            )
    return tuple(groups)


def _account(catalogue: Catalogue, document: Document) -> Account:
    edge = catalogue.edge_to(document)
    return Account(
        card=document_card(catalogue, document),
        parent=source_card(catalogue, edge.from_) if edge else None,
        share=percent(edge.share) if edge else None,
        doubt=decimal(edge.confidence) if edge and edge.confidence < SURE else None,
        unlikely=edge is not None and edge.confidence < LIKELY,
    )


def _substance(passages: Sequence[Passage]) -> int:
    return sum(
        variant.weight is VariantWeight.SUBSTANCE for passage in passages for variant in passage.variants
    )


def _unknown(record: Record) -> int:
    return sum(len(unknown_fields(document)) for document in record.documents)
