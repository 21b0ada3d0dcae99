"""Accounts made by hand, with what the rooms below would have found in them: for tests of claims."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from recension.claims import Gathered
from recension.lineage.witnesses.sources import source_id
from recension.record import (
    Document,
    DocumentId,
    Entity,
    EntityId,
    EntityType,
    Event,
    EventId,
    Evidence,
    Modality,
    Occurrence,
    Participant,
    Passage,
    PassageId,
    PassageKind,
    PassageOrigin,
    Polarity,
    Precision,
    Quantity,
    Role,
    Source,
    SourceId,
    SourceKind,
    Statement,
    StatementId,
    StatementMode,
    Stemma,
    Story,
    StoryId,
    Time,
    TimeMethod,
    Variant,
    VariantChange,
    VariantKind,
    VariantWeight,
    cite,
    content_id,
)
from tests.factories import document

if TYPE_CHECKING:
    from collections.abc import Sequence


def words(where: Document, quote: str) -> Evidence:
    """The first place of words in a document."""
    start = where.text.index(quote)
    return cite(where, start, start + len(quote))


def entity(
    name: str,
    *,
    type_: EntityType = EntityType.ORGANIZATION,
    part_of: Entity | None = None,
    roles: Sequence[str] = (),
    aliases: Sequence[str] = (),
) -> Entity:
    return Entity(
        id=EntityId(content_id("e", type_, name)),
        type=type_,
        name=name,
        aliases=tuple(aliases),
        part_of=part_of.id if part_of is not None else None,
        roles=tuple(roles),
        identifiers=(),
        mentions=(),
        reasons=("given by the test",),
    )


def time(
    start: str, end: str | None = None, *, text: str = "then", precision: Precision = Precision.DAY
) -> Time:
    return Time(start=start, end=end, precision=precision, text=text, method=TimeMethod.STATED, anchor=None)


@dataclass
class Newsroom:
    """Collects what is found in documents; `gathered()` gives it all."""

    documents: list[Document] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    lost: list[Source] = field(default_factory=list)

    def who(self, *entities: Entity) -> None:
        self.entities.extend(entities)

    def account(
        self,
        text: str,
        *,
        publisher: str | None,
        day: str = "2031-03-05",
        title: str | None = None,
        role: Role = Role.REPORT,
    ) -> Document:
        made = replace(document(text, publisher=publisher, published=day, title=title), role=role)
        self.documents.append(made)
        return made

    def event(  # noqa: PLR0913 - the slots of one event
        self,
        where: Document,
        quote: str,
        predicate: str,
        *,
        actors: Sequence[Entity | str] = (),
        targets: Sequence[Entity | str] = (),
        object_: str | None = None,
        number: tuple[str, float, str] | None = None,
        approximate: bool = False,
        modality: Modality = Modality.ACTUAL,
        polarity: Polarity = Polarity.POSITIVE,
        when: Time | None = None,
        place: str | None = None,
        statement: Statement | None = None,
        attribution: Sequence[Entity] = (),
        holders: Sequence[Entity] = (),
        mention: str | None = None,
        presupposed: bool = False,
    ) -> Event:
        evidence = words(where, quote)

        def participant(who: Entity | str) -> Participant:
            if isinstance(who, str):
                return Participant(entity=None, text=who, evidence=evidence)
            return Participant(entity=who.id, text=who.name, evidence=evidence)

        quantities: tuple[Quantity, ...] = ()
        if number is not None:
            at = evidence.start + evidence.quote.index(number[0])
            quantities = (
                Quantity(
                    value=number[1],
                    most=None,
                    unit=number[2],
                    of=None,
                    approximate=approximate,
                    evidence=cite(where, at, at + len(number[0])),
                ),
            )
        made = Event(
            id=EventId(content_id("v", predicate, evidence.document, evidence.start, evidence.end, modality)),
            type=None,
            predicate=predicate,
            actors=tuple(map(participant, actors)),
            targets=tuple(map(participant, targets)),
            object=object_,
            quantities=quantities,
            time=when,
            place=place,
            modality=modality,
            polarity=polarity,
            attribution=tuple(one.id for one in attribution),
            holders=tuple(map(participant, holders)),
            mention=words(where, mention) if mention is not None else None,
            evidence=(evidence,),
            statement=statement.id if statement is not None else None,
            presupposed=presupposed,
        )
        self.events.append(made)
        return made

    def lost_source(self, label: str) -> SourceId:
        made = Source(
            id=SourceId(content_id("s", "lost", label)),
            kind=SourceKind.LOST,
            label=label,
            document=None,
            reasons=("given by the test",),
        )
        self.lost.append(made)
        return made.id

    def said(
        self,
        *places: tuple[Document, str],
        speakers: Sequence[Entity] = (),
        by: str = "",
        source: SourceId | None = None,
        mode: StatementMode = StatementMode.INDIRECT,
        medium: str | None = None,
    ) -> Statement:
        made = Statement(
            id=StatementId(
                content_id("t", *(quote for _, quote in places), by, *(one.id for one in speakers))
            ),
            speakers=tuple(one.id for one in speakers),
            speaker_text=by or " and ".join(one.name for one in speakers),
            role=None,
            cue="said",
            mode=mode,
            content=places[0][1],
            medium=medium,
            date=None,
            addressee=None,
            source=source,
            occurrences=tuple(
                Occurrence(content=words(where, quote), speaker=None, cue=None, altered=False)
                for where, quote in places
            ),
        )
        self.statements.append(made)
        return made

    def copied(
        self,
        source: Document,
        copy: Document,
        quote: str,
        *,
        as_: str | None = None,
        kind: PassageKind = PassageKind.VERBATIM,
        direction: float = 0.95,
        change: tuple[str, str, VariantChange] | None = None,
    ) -> Passage:
        there, here = words(source, quote), words(copy, as_ or quote)
        variants: tuple[Variant, ...] = ()
        if change is not None:
            before = source.text.index(change[0], there.start)
            after = copy.text.index(change[1], here.start)
            variants = (
                Variant(
                    kind=VariantKind.SUBSTITUTION,
                    weight=VariantWeight.SUBSTANCE,
                    changes=(change[2],),
                    from_=cite(source, before, before + len(change[0])),
                    to=cite(copy, after, after + len(change[1])),
                ),
            )
        made = Passage(
            id=PassageId(content_id("p", source.id, copy.id, here.start)),
            from_=PassageOrigin(
                source=source_id(source.id), start=there.start, end=there.end, quote=there.quote
            ),
            to=here,
            kind=kind,
            similarity=1.0,
            direction=direction,
            reasons=("given by the test",),
            variants=variants,
        )
        self.passages.append(made)
        return made

    def gathered(self, without: DocumentId | None = None) -> Gathered:
        """Everything, or what would be found if one document were not given."""
        kept = [one for one in self.documents if one.id != without]
        ids = {one.id for one in kept}
        statements = [
            replace(one, occurrences=tuple(o for o in one.occurrences if o.content.document in ids))
            for one in self.statements
        ]
        return Gathered(
            documents=tuple(kept),
            stories=(
                Story(
                    id=StoryId("y-1"),
                    title=None,
                    documents=tuple(one.id for one in kept),
                    first=None,
                    last=None,
                ),
            ),
            sources=(
                *self.lost,
                *(
                    Source(
                        id=source_id(one.id),
                        kind=SourceKind.DOCUMENT,
                        label=one.publisher.value if one.publisher is not None else "unknown",
                        document=one.id,
                    )
                    for one in kept
                ),
            ),
            passages=tuple(
                one
                for one in self.passages
                if one.to.document in ids
                and (
                    one.from_.source in {source_id(id_) for id_ in ids}
                    or one.from_.source in {lost.id for lost in self.lost}
                )
            ),
            stemma=Stemma(nodes=(), edges=()),
            entities=tuple(self.entities),
            statements=tuple(one for one in statements if one.occurrences),
            events=tuple(one for one in self.events if one.evidence[0].document in ids),
        )


def source_of(where: Document) -> SourceId:
    """The source that a document is."""
    return source_id(where.id)
