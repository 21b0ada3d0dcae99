"""Statements over all documents: utterances brought together, each with its source."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recension.record import SourceKind, Statement, StatementId, content_id
from recension.statements.dating import date_of
from recension.statements.disputes import by_speakers
from recension.statements.grouping import Group, fullest, together
from recension.statements.occurrences import occurrences_of
from recension.statements.origins import Texts
from recension.statements.shared_passages import passages_from
from recension.statements.sourcing import Given, with_sources
from recension.statements.utterances import utterances_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from recension.record import DocumentId, EntityId, Passage, Source, Story
    from recension.statements.account import Account, Entities
    from recension.statements.sourcing import Sourced
    from recension.statements.utterance import Utterance


@dataclass(frozen=True, slots=True, kw_only=True)
class Statements:
    """Who said what, over all documents.

    Attributes:
        statements: sorted by id.
        sources: lost sources that statements come from and that lineage did not have, sorted by id.
        passages: what two or more documents have from lost sources and lineage did not find.
        carriers: for each statement's occurrences the attribution that each was made of, sorted.
    """

    statements: tuple[Statement, ...]
    sources: tuple[Source, ...]
    passages: tuple[Passage, ...]
    carriers: tuple[Carrier, ...]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Carrier:
    """Which attribution of which document is which statement: how other rooms find statements again.

    Attributes:
        document: the document.
        attribution: index of the attribution in what `attributions_in` gives for it.
        statement: the statement.
    """

    document: DocumentId
    attribution: int
    statement: StatementId


def merge(
    accounts: Sequence[Account],
    entities: Entities,
    passages: Sequence[Passage],
    sources: Sequence[Source],
    stories: Sequence[Story],
) -> Statements:
    """Make statements of the attributions of all documents.

    Pure and deterministic; the order of what is given changes nothing. A copy of a document adds occurrences
    to statements, never a statement.

    Args:
        accounts: documents with their attributions and times.
        entities: who is who.
        passages: what documents took from each other and from lost sources.
        sources: the given documents' sources, and the lost sources that lineage found.
        stories: which documents tell of the same.

    Returns:
        Statements, and the lost sources that they need beside the given ones.
    """
    ordered = sorted(accounts, key=lambda account: account.annotated.document.id)
    story_of = {document: story.id for story in stories for document in story.documents}
    groups = together(
        utterance
        for account in ordered
        for utterance in utterances_in(account, entities, story_of.get(account.annotated.document.id))
    )
    texts = Texts(ordered, story_of, entities)
    names = {entity.id: entity.name for entity in entities.entities}
    together_, made = with_sources(groups, texts, Given(passages, sources), names)
    known = {entity.id: entity for entity in entities.entities}
    sourced = [part for entry in together_ for part in by_speakers(entry, known)]
    ids = _ids(sourced)
    carriers = tuple(
        sorted(
            Carrier(document=one.document, attribution=one.index, statement=id_)
            for id_, entry in zip(ids, sourced, strict=True)
            for one in entry.group.utterances
        )
    )
    by_carrier = {(one.document, one.attribution): one.statement for one in carriers}
    statements = [_statement(id_, entry, by_carrier) for id_, entry in zip(ids, sourced, strict=True)]
    found = passages_from(
        [(entry.source, entry.group) for entry in sourced if entry.source is not None],
        frozenset(source.id for source in (*sources, *made) if source.kind is SourceKind.LOST),
        passages,
    )
    return Statements(
        statements=tuple(sorted(statements, key=lambda statement: statement.id)),
        sources=tuple(sorted(made, key=lambda source: source.id)),
        passages=found,
        carriers=carriers,
    )


def _ids(sourced: Sequence[Sourced]) -> list[StatementId]:
    """Ids of speakers and content; where two statements would share one, the place of the first is added."""
    keys = [(_speakers(entry.group), fullest(entry.group).words) for entry in sourced]
    counted = Counter(keys)
    result: list[StatementId] = []
    for (speakers, words), entry in zip(keys, sourced, strict=True):
        place: tuple[str | int, ...] = ()
        if counted[speakers, words] > 1:
            first = entry.group.utterances[0]
            place = (first.document, first.content[0].start)
        text = () if speakers else (fullest(entry.group).speaker_text.casefold(),)
        result.append(StatementId(content_id("t", *speakers, *text, *words, *place)))
    return result


def _speakers(group: Group) -> tuple[EntityId, ...]:
    """Who speaks, as most tellings have it; of as many those with the most speakers.

    A telling counts once, however many documents copy it.
    """
    tellings = {
        (one.speakers, one.words, one.speaker_text, one.cue_text) for one in group.utterances if one.speakers
    }
    counted = Counter(speakers for speakers, *_ in tellings)
    return min(counted, key=lambda found: (-counted[found], -len(found), found), default=())


def _statement(
    id_: StatementId, entry: Sourced, by_carrier: Mapping[tuple[DocumentId, int], StatementId]
) -> Statement:
    group = entry.group
    wording = fullest(group)
    named = [one for one in group.utterances if one.named] or [
        one for one in group.utterances if one.speaker_text
    ]
    text = min((one.speaker_text for one in named), key=lambda words: (-len(words), words), default="")
    within = sorted(
        {
            found
            for one in group.utterances
            if one.attribution.within is not None
            and (found := by_carrier.get((one.document, one.attribution.within))) is not None
            and found != id_
        }
    )
    origin = entry.origin
    own = origin.account if origin is not None and not origin.reports else None
    return Statement(
        id=id_,
        speakers=_speakers(group),
        speaker_text=text,
        role=_role_of(group.utterances, text),
        cue=" ".join(wording.cue.quote.split()) if wording.cue is not None else None,
        mode=wording.attribution.mode,
        content=" … ".join(" ".join(part.quote.split()) for part in wording.content),
        medium=_longest(one.medium for one in group.utterances),
        date=date_of((one.date for one in group.utterances), own),
        addressee=_longest(_addressee(one) for one in group.utterances),
        source=entry.source,
        occurrences=occurrences_of(group, entry.origin),
        within=within[0] if within else None,
        reasons=(*group.reasons, *entry.reasons, *wording.attribution.reasons),
    )


def _role_of(utterances: Sequence[Utterance], text: str) -> str | None:
    """The office beside the words for a speaker, or what other tellings call it in more words."""
    roles = [role for one in utterances if (role := _role(one)) is not None]
    own = _longest(_role(one) for one in utterances if one.speaker_text == text)
    if own is None:
        return _longest(roles)
    return _longest(role for role in roles if _words(own) <= _words(role))


def _words(text: str) -> frozenset[str]:
    return frozenset(text.casefold().split())


def _role(utterance: Utterance) -> str | None:
    role = utterance.attribution.role
    return None if role is None else " ".join(utterance.account.annotated.cite(*role).quote.split())


def _addressee(utterance: Utterance) -> str | None:
    hearer = utterance.attribution.addressee
    return None if hearer is None else " ".join(utterance.account.annotated.cite(*hearer).quote.split())


def _longest(words: Iterable[str | None]) -> str | None:
    found = [one for one in words if one]
    return min(found, key=lambda one: (-len(one), one), default=None)
