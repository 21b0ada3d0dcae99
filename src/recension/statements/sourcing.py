"""Every statement's source: the given text that it is, or a lost one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.record import SourceKind, StatementMode
from recension.statements.grouping import Group
from recension.statements.issued import from_issuers
from recension.statements.lost import lost_source, occasions
from recension.statements.origins import Origin, near

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recension.record import DocumentId, EntityId, Passage, Source, SourceId, StoryId
    from recension.statements.account import Account
    from recension.statements.origins import Texts
    from recension.statements.utterance import Utterance

_COVERED: Final = 0.5
"""Share of a content that a lost source's passage must hold for the content to come from there."""

_JOINTLY: Final = 2
"""Speakers that make a text a joint one: the same ones do not issue two on one matter."""

_SAME_TEXT: Final = "the same speakers say so in a text, and one such text of theirs is given"
_SAME_MATTER: Final = "the same speakers issued one given text, and it has what they are said to say"
_MOST_KEPT: Final = 0.5
"""Share of the words of the longer wording that a copy must keep of what a report hands over."""

_IN_A_REPORT: Final = "its words were taken from a report of a given text, and some were changed"
_IN_A_PASSAGE: Final = "its words were taken from a given text of the same speaker"
_OWN_WORDS: Final = "the text itself says so"
_OWN_HOUSE: Final = "the text quotes one of the house that issued it"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sourced:
    """Utterances that are one, with where they come from.

    Attributes:
        group: the utterances.
        origin: the given text that they are from; None where it was not given.
        source: the source's id; None where nobody is named.
        reasons: why this source.
    """

    group: Group
    origin: Origin | None
    source: SourceId | None
    reasons: tuple[str, ...]


class Given:
    """What lineage found: which source a document is, and what documents have from lost sources."""

    def __init__(self, passages: Sequence[Passage], sources: Sequence[Source]) -> None:
        """Index them by document."""
        lost = {source.id for source in sources if source.kind is SourceKind.LOST}
        self.source_of = {source.document: source.id for source in sources if source.document is not None}
        self._from_lost: dict[DocumentId, list[Passage]] = defaultdict(list)
        self._from_given: dict[DocumentId, list[Passage]] = defaultdict(list)
        for passage in passages:
            if passage.from_.source not in lost:
                self._from_given[passage.to.document].append(passage)
            elif not passage.from_lost_version:
                self._from_lost[passage.to.document].append(passage)

    def passages_of(self, utterance: Utterance) -> list[Passage]:
        """Find where a document took the words from with which it hands something over, cue and all."""
        if utterance.cue is None:
            return []
        places = (utterance.cue, *utterance.content)
        return [
            passage
            for passage in self._from_given.get(utterance.document, ())
            if all(passage.to.start <= place.start and place.end <= passage.to.end for place in places)
        ]

    def sources_of(self, utterance: Utterance) -> frozenset[SourceId]:
        """Find the given sources that it took them from."""
        return frozenset(passage.from_.source for passage in self.passages_of(utterance))

    def lost_source_of(self, group: Group) -> SourceId | None:
        """Find the lost source whose passages hold most of what a group's documents have, at least half."""
        held: dict[SourceId, int] = defaultdict(int)
        for utterance in group.utterances:
            for passage in self._from_lost.get(utterance.document, ()):
                for content in utterance.content:
                    inside = min(passage.to.end, content.end) - max(passage.to.start, content.start)
                    shorter = min(content.end - content.start, passage.to.end - passage.to.start)
                    if inside >= _COVERED * shorter:
                        held[passage.from_.source] += inside
        return min(held, key=lambda source: (-held[source], source), default=None)


def with_sources(
    groups: Sequence[Group], texts: Texts, given: Given, names: Mapping[EntityId, str]
) -> tuple[list[Sourced], list[Source]]:
    """Give every group its source, and make the lost sources that none has yet.

    Args:
        groups: utterances brought together.
        texts: the given documents that are themselves an utterance.
        given: what lineage found.
        names: the name of each entity.

    Returns:
        The groups in their order, one that tells a part of another's place of origin joined to that one; and
        the lost sources that were made.
    """
    groups, origins = _absorbed(groups, [_origin(group, texts) for group in groups])
    origins = _retold(groups, origins, texts, given)
    origins = _by_the_same(groups, origins, texts)
    origins = _copied(groups, from_issuers(groups, origins, texts), given)
    open_: list[int] = []
    result: list[Sourced | None] = [None] * len(groups)
    known: dict[int, SourceId] = {}
    for number, (group, origin) in enumerate(zip(groups, origins, strict=True)):
        if origin is not None:
            source = given.source_of.get(origin.account.annotated.document.id)
            result[number] = Sourced(group=group, origin=origin, source=source, reasons=(origin.reason,))
            continue
        lost = given.lost_source_of(group)
        if lost is not None:
            known[number] = lost
        if lost is not None or any(one.speaker is not None for one in group.utterances):
            open_.append(number)
        else:
            reasons = ("nobody is named as its source",)
            result[number] = Sourced(group=group, origin=None, source=None, reasons=reasons)
    made: list[Source] = []
    for occasion in occasions([groups[number] for number in open_]):
        numbers = [open_[number] for number in occasion]
        found = sorted(known[number] for number in numbers if number in known)
        if found:
            source_id, why = found[0], "documents quote it from a source that was not given"
        else:
            made.append(lost_source([groups[number] for number in numbers], names))
            source_id, why = made[-1].id, "the place where it was said was not given"
        for number in numbers:
            result[number] = Sourced(group=groups[number], origin=None, source=source_id, reasons=(why,))
    return [entry for entry in result if entry is not None], made


def _origin(group: Group, texts: Texts) -> Origin | None:
    found = texts.origin_of(group)
    if found is not None:
        return found
    for utterance in group.utterances:
        if not texts.holds(utterance.account):
            continue
        place = utterance.attribution.content[0]
        if texts.quotes_its_own(utterance):
            return Origin(utterance.account, place, _OWN_HOUSE)
        if utterance.attribution.mode is not StatementMode.DIRECT:
            return Origin(utterance.account, place, _OWN_WORDS, reports=True)
    return None


def _absorbed(
    groups: Sequence[Group], origins: Sequence[Origin | None]
) -> tuple[list[Group], list[Origin | None]]:
    """Join what a text says of its own words to what others quote from that place.

    "A and B share the view that ..." is a thought handed to A and B in their own text; where others quote the
    sentence, it is one statement.
    """
    places: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for number, origin in enumerate(origins):
        if origin is not None and origin.words is not None and not _is_own(groups[number], origin):
            places[id(origin.account)].append((origin.words.first, origin.words.end, number))
    into: dict[int, int] = {}
    for number, group in enumerate(groups):
        origin = origins[number]
        if origin is None or origin.words is None or not _is_own(group, origin):
            continue
        holders = [
            (end - first, other)
            for first, end, other in places[id(origin.account)]
            if first <= origin.words.first and origin.words.end <= end
        ]
        if holders:
            into[number] = min(holders)[1]
    more: dict[int, list[Group]] = defaultdict(list)
    for number, other in into.items():
        more[other].append(groups[number])
    kept = [number for number in range(len(groups)) if number not in into]
    return [_joined(groups[number], more[number]) for number in kept], [origins[number] for number in kept]


def _is_own(group: Group, origin: Origin) -> bool:
    """Whether only the text that words are from carries them."""
    return all(one.account is origin.account for one in group.utterances)


def _joined(group: Group, others: Sequence[Group]) -> Group:
    utterances = [*group.utterances, *(one for other in others for one in other.utterances)]
    return Group(
        tuple(sorted(utterances, key=lambda one: (one.document, one.content[0].start, one.index))),
        tuple(sorted({*group.reasons, *(reason for other in others for reason in other.reasons)})),
    )


def _retold(
    groups: Sequence[Group], origins: Sequence[Origin | None], texts: Texts, given: Given
) -> list[Origin | None]:
    """Give a text also to what tells its words again by one of those who speak in it.

    That is one of its sentences in other words, or words that were taken from it, cue and all.
    """
    speakers = dict(enumerate(texts.speaking))
    for group, origin in zip(groups, origins, strict=True):
        if origin is not None:
            number = texts.number_of(origin.account)
            speakers[number] |= {speaker for one in group.utterances for speaker in one.speakers}
    by_source = {
        source: account
        for account in texts.accounts
        if (source := given.source_of.get(account.annotated.document.id)) is not None
    }

    def taken(group: Group) -> Origin | None:
        """The text from which an account took the words that hand something over."""
        for utterance in group.utterances:
            for source in sorted(given.sources_of(utterance) & by_source.keys()):
                text = by_source[source]
                known = speakers.get(texts.number_of(text), frozenset())
                if not known.isdisjoint(utterance.speakers) and near(text, utterance):
                    return Origin(text, None, _IN_A_PASSAGE)
        return None

    return [
        origin or texts.retold(group, speakers) or taken(group)
        for group, origin in zip(groups, origins, strict=True)
    ]


def _by_the_same(groups: Sequence[Group], origins: list[Origin | None], known: Texts) -> list[Origin | None]:
    """Give the text that a group comes from also to what else the same speakers are said to say in it.

    That is what they say "in a text", and what the one text of theirs has in whatever words.
    """
    texts = _texts_of_several(groups, origins)
    result = list(origins)
    for number, group in enumerate(groups):
        if origins[number] is not None:
            continue
        result[number] = known.only_joint(group)
        for utterance in group.utterances:
            found = texts.get((utterance.story, utterance.speakers), ())
            if len(found) != 1:
                continue
            if utterance.channel:  # in a text, or right behind what they say in one
                result[number] = Origin(found[0], None, _SAME_TEXT)
            elif known.tells_of(found[0], utterance):
                result[number] = Origin(found[0], None, _SAME_MATTER)
    return result


def _copied(groups: Sequence[Group], origins: Sequence[Origin | None], given: Given) -> list[Origin | None]:
    """Give what a copy changed in a report the text that the report has it from.

    "Another 48 are missing, the ministry said" was taken, cue and all, from "Another 84 are missing, the
    ministry said": that the copy has other words makes no second text.
    """
    reported: dict[SourceId, list[tuple[Utterance, Origin]]] = defaultdict(list)
    for group, origin in zip(groups, origins, strict=True):
        for one in group.utterances if origin is not None else ():
            source = given.source_of.get(one.document)
            if origin is not None and source is not None and one.account is not origin.account:
                reported[source].append((one, origin))

    def found(group: Group) -> Origin | None:
        for utterance in group.utterances:
            for passage in given.passages_of(utterance):
                for one, origin in reported.get(passage.from_.source, ()):
                    if _is_reworded(utterance, one, passage):
                        return Origin(origin.account, None, _IN_A_REPORT)
        return None

    return [origin or found(group) for group, origin in zip(groups, origins, strict=True)]


def _is_reworded(copy: Utterance, report: Utterance, passage: Passage) -> bool:
    """Whether a copy hands over what a report does in the words it was taken from, with some changed."""
    first, end = passage.from_.start, passage.from_.end
    if report.cue is None or first is None or end is None or copy.cue_text != report.cue_text:
        return False
    same = set(copy.words) & set(report.words)
    longer = max(len(set(copy.words)), len(set(report.words)))
    within = first <= report.cue.start and report.cue.end <= end
    return within and copy.speakers == report.speakers and len(same) >= _MOST_KEPT * longer


def _texts_of_several(
    groups: Sequence[Group], origins: Sequence[Origin | None]
) -> dict[tuple[StoryId | None, tuple[EntityId, ...]], list[Account]]:
    """By story and speakers, the given texts that two or more issued together."""
    texts: dict[tuple[StoryId | None, tuple[EntityId, ...]], list[Account]] = defaultdict(list)
    for group, origin in zip(groups, origins, strict=True):
        if origin is None:
            continue
        for utterance in group.utterances:
            own = utterance.account is origin.account
            if len(utterance.speakers) >= _JOINTLY and (own or utterance.medium is not None):
                accounts = texts[utterance.story, utterance.speakers]
                if not any(account is origin.account for account in accounts):
                    accounts.append(origin.account)
    return texts
