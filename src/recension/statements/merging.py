"""Statements over all documents: utterances brought together, each with its source."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.record import SourceKind, Statement, StatementId, StatementMode, content_id
from recension.statements.grouping import Group, together
from recension.statements.lost import lost_source, occasions
from recension.statements.occurrences import occurrences_of
from recension.statements.origins import Origin, Texts
from recension.statements.shared_passages import passages_from
from recension.statements.utterance import Utterance, utterances_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from recension.record import DocumentId, EntityId, Passage, Source, SourceId, Story, StoryId
    from recension.statements.account import Account, Entities

_COVERED: Final = 0.5
"""Share of a content that a lost source's passage must hold for the content to come from there."""


_JOINTLY: Final = 2
"""Speakers that make a text a joint one: the same ones do not issue two on one matter."""

_SAME_TEXT: Final = "the same speakers say so in a text, and one such text of theirs is given"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statements:
    """Who said what, over all documents.

    Attributes:
        statements: sorted by id.
        sources: lost sources that statements come from and that lineage did not have, sorted by id.
        passages: what two or more documents have from each of these, sorted by id.
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


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Sourced:
    """A group with where it comes from."""

    group: Group
    origin: Origin | None
    source: SourceId | None
    reasons: tuple[str, ...]


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
    texts = Texts(ordered, story_of)
    sourced, made = _sourced(groups, texts, _Given(passages, sources), entities)
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
        frozenset(source.id for source in made),
    )
    return Statements(
        statements=tuple(sorted(statements, key=lambda statement: statement.id)),
        sources=tuple(sorted(made, key=lambda source: source.id)),
        passages=found,
        carriers=carriers,
    )


class _Given:
    """What lineage found: which source a document is, and what documents have from lost sources."""

    def __init__(self, passages: Sequence[Passage], sources: Sequence[Source]) -> None:
        lost = {source.id for source in sources if source.kind is SourceKind.LOST}
        self.source_of = {source.document: source.id for source in sources if source.document is not None}
        self._from_lost: dict[DocumentId, list[Passage]] = defaultdict(list)
        for passage in passages:
            if passage.from_.source in lost:
                self._from_lost[passage.to.document].append(passage)

    def lost_source_of(self, group: Group) -> SourceId | None:
        """The lost source whose passages hold most of what a group's documents have, at least half."""
        held: dict[SourceId, int] = defaultdict(int)
        for utterance in group.utterances:
            for passage in self._from_lost.get(utterance.document, ()):
                for content in utterance.content:
                    inside = min(passage.to.end, content.end) - max(passage.to.start, content.start)
                    if inside >= _COVERED * min(
                        content.end - content.start, passage.to.end - passage.to.start
                    ):
                        held[passage.from_.source] += inside
        return min(held, key=lambda source: (-held[source], source), default=None)


def _sourced(
    groups: Sequence[Group], texts: Texts, given: _Given, entities: Entities
) -> tuple[list[_Sourced], list[Source]]:
    """Give every group its source, and make the lost sources that none has yet."""
    origins = [_origin(group, texts) for group in groups]
    origins = _by_the_same(groups, _retold(groups, origins, texts), texts)
    open_: list[int] = []
    result: list[_Sourced | None] = [None] * len(groups)
    for number, (group, origin) in enumerate(zip(groups, origins, strict=True)):
        if origin is not None:
            document = origin.account.annotated.document.id
            source = given.source_of.get(document)
            result[number] = _Sourced(group=group, origin=origin, source=source, reasons=(origin.reason,))
        elif any(one.speaker is not None for one in group.utterances) or given.lost_source_of(group):
            open_.append(number)
        else:
            reasons = ("nobody is named as its source",)
            result[number] = _Sourced(group=group, origin=None, source=None, reasons=reasons)
    names = {entity.id: entity.name for entity in entities.entities}
    made: list[Source] = []
    for occasion in occasions([groups[number] for number in open_]):
        numbers = [open_[number] for number in occasion]
        known = [found for number in numbers if (found := given.lost_source_of(groups[number])) is not None]
        if known:
            source, why = min(known), "documents quote it from a source that was not given"
        else:
            lost = lost_source([groups[number] for number in numbers], names)
            made.append(lost)
            source, why = lost.id, "the place where it was said was not given"
        for number in numbers:
            result[number] = _Sourced(group=groups[number], origin=None, source=source, reasons=(why,))
    return [entry for entry in result if entry is not None], made


def _origin(group: Group, texts: Texts) -> Origin | None:
    for utterance in group.utterances:
        if texts.holds(utterance.account) and utterance.attribution.mode is not StatementMode.DIRECT:
            content = utterance.attribution.content[0]
            return Origin(utterance.account, content, "the text itself says so")
    return texts.origin_of(group)


def _retold(groups: Sequence[Group], origins: Sequence[Origin | None], texts: Texts) -> list[Origin | None]:
    """Give a text also to what tells one of its sentences in other words, by one of those who speak in it."""
    speakers: dict[int, frozenset[EntityId]] = {}
    for group, origin in zip(groups, origins, strict=True):
        if origin is not None:
            number = texts.number_of(origin.account)
            found = {speaker for one in group.utterances for speaker in one.speakers}
            speakers[number] = speakers.get(number, frozenset()) | found
    return [
        origin if origin is not None else texts.retold(group, speakers)
        for group, origin in zip(groups, origins, strict=True)
    ]


def _by_the_same(groups: Sequence[Group], origins: list[Origin | None], known: Texts) -> list[Origin | None]:
    """Give the text that a group comes from also to what else the same speakers are said to say in a text."""
    texts: dict[tuple[StoryId | None, tuple[EntityId, ...]], set[int]] = defaultdict(set)
    for number, (group, origin) in enumerate(zip(groups, origins, strict=True)):
        if origin is not None:
            for utterance in group.utterances:
                if len(utterance.speakers) >= _JOINTLY and utterance.medium is not None:
                    texts[utterance.story, utterance.speakers].add(number)
    result = list(origins)
    for number, group in enumerate(groups):
        if origins[number] is not None:
            continue
        result[number] = known.only_joint(group)
        for utterance in group.utterances:
            if len(utterance.speakers) < _JOINTLY or utterance.medium is None:
                continue
            found = texts.get((utterance.story, utterance.speakers), set())
            accounts = {id(origin.account): origin for one in found if (origin := origins[one]) is not None}
            if len(accounts) == 1:
                (origin,) = accounts.values()
                result[number] = Origin(origin.account, None, _SAME_TEXT)
    return result


def _ids(sourced: Sequence[_Sourced]) -> list[StatementId]:
    """Ids of speakers and content; where two statements would share one, the place of the first is added."""
    keys = [(_speakers(entry.group), _fullest(entry.group).words) for entry in sourced]
    counted = Counter(keys)
    result: list[StatementId] = []
    for (speakers, words), entry in zip(keys, sourced, strict=True):
        place: tuple[str | int, ...] = ()
        if counted[speakers, words] > 1:
            first = entry.group.utterances[0]
            place = (first.document, first.content[0].start)
        text = () if speakers else (_fullest(entry.group).speaker_text.casefold(),)
        result.append(StatementId(content_id("t", *speakers, *text, *words, *place)))
    return result


def _fullest(group: Group) -> Utterance:
    """The longest wording, a direct one first."""
    return min(
        group.utterances,
        key=lambda one: (one.attribution.mode is StatementMode.INDIRECT, -len(one.words), one.key),
    )


def _speakers(group: Group) -> tuple[EntityId, ...]:
    """Who speaks, as most utterances have it; of as many those with the most speakers."""
    counted: dict[tuple[EntityId, ...], int] = defaultdict(int)
    for utterance in group.utterances:
        if utterance.speakers:
            counted[utterance.speakers] += 1
    return min(counted, key=lambda found: (-counted[found], -len(found), found), default=())


def _statement(
    id_: StatementId, entry: _Sourced, by_carrier: Mapping[tuple[DocumentId, int], StatementId]
) -> Statement:
    group = entry.group
    fullest = _fullest(group)
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
    times = [one.date for one in group.utterances if one.date is not None]
    return Statement(
        id=id_,
        speakers=_speakers(group),
        speaker_text=text,
        role=_longest(_role(one) for one in group.utterances),
        cue=" ".join(fullest.cue.quote.split()) if fullest.cue is not None else None,
        mode=fullest.attribution.mode,
        content=" … ".join(" ".join(part.quote.split()) for part in fullest.content),
        medium=_longest(one.medium for one in group.utterances),
        date=min(
            times, key=lambda time: (time.precision != "day", time.start or "", time.text), default=None
        ),
        addressee=_longest(_addressee(one) for one in group.utterances),
        source=entry.source,
        occurrences=occurrences_of(group, entry.origin),
        within=within[0] if within else None,
        reasons=(*group.reasons, *entry.reasons, *fullest.attribution.reasons),
    )


def _role(utterance: Utterance) -> str | None:
    role = utterance.attribution.role
    return None if role is None else " ".join(utterance.account.annotated.cite(*role).quote.split())


def _addressee(utterance: Utterance) -> str | None:
    hearer = utterance.attribution.addressee
    return None if hearer is None else " ".join(utterance.account.annotated.cite(*hearer).quote.split())


def _longest(words: Iterable[str | None]) -> str | None:
    found = [one for one in words if one]
    return min(found, key=lambda one: (-len(one), one), default=None)
