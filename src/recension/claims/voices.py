"""Voices: the parties behind origins. Voices that share a party are one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recension.claims.joining import Joining
from recension.claims.words import spoken
from recension.record import EntityType, Voice

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recension.claims.agreements import Agreement
    from recension.claims.cast import Cast
    from recension.claims.known import Known
    from recension.claims.origins import Origins
    from recension.claims.parties import Parties
    from recension.record import DocumentId, EntityId, SourceId


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who stands behind one source.

    Attributes:
        keys: what it shares with others of the same voice.
        parties: the entities that speak; empty for a publisher's own reporting.
        label: a name to show.
    """

    keys: frozenset[str]
    parties: tuple[EntityId, ...]
    label: str


class Voices:
    """The voices of sources."""

    def __init__(
        self,
        known: Known,
        parties: Parties,
        origins: Origins,
        agreements: tuple[Agreement, ...],
        cast: Cast,
    ) -> None:
        """Take the facts."""
        self._known = known
        self._parties = parties
        self._origins = origins
        self._cast = cast
        self._agreements = {one.source: one for one in agreements}
        self._found: dict[tuple[SourceId, bool], Speaker] = {}

    def of(self, sources: Iterable[SourceId], *, generous: bool = False) -> tuple[Voice, ...]:
        """Bring sources together into voices.

        Args:
            sources: origins.
            generous: whether a person whose role makes it doubtful that he speaks for his house has a voice
                of his own, and publishers that are not known are separate.

        Returns:
            The voices, by their first source.
        """
        ordered = sorted(set(sources))
        speakers = [self.speaker(source, generous=generous) for source in ordered]
        joining = Joining(len(ordered))
        first: dict[str, int] = {}
        for at, speaker in enumerate(speakers):
            for key in sorted(speaker.keys):
                joining.join(first.setdefault(key, at), at)
        return tuple(
            self._voice([ordered[at] for at in group], [speakers[at] for at in group])
            for group in joining.groups()
        )

    def speaker(self, source: SourceId, *, generous: bool = False) -> Speaker:
        """Find who stands behind a source."""
        key = (source, generous)
        if key not in self._found:
            self._found[key] = self._speaker(source, generous=generous)
        return self._found[key]

    def _speaker(self, source: SourceId, *, generous: bool) -> Speaker:
        agreement = self._agreements.get(source)
        document = self._known.document_of(source)
        if agreement is not None:
            keys = {f"party:{root}" for root in agreement.roots}
            if document is not None:
                keys |= {
                    one for one in self._publisher(document, generous=generous).keys if one[:4] != "docu"
                }
            label = " and ".join(self._parties.name(root) for root in agreement.parties)
            return Speaker(keys=frozenset(keys), parties=tuple(sorted(agreement.roots)), label=label)
        if document is not None:
            return self._issued(document) or self._publisher(document, generous=generous)
        return self._of_lost(source, generous=generous)

    def _issued(self, document: DocumentId) -> Speaker | None:
        """Who issued a text that is itself an utterance, whoever's page carries it."""
        issuers = [one for one in self._known.issuers.get(document, ()) if one in self._known.entities]
        roots = self._parties.roots(issuers)
        if not roots:
            return None
        keys = {f"party:{root}" for root in roots}
        publisher = self._publisher(document, generous=False)
        names = {word for one in issuers for word in spoken(self._parties.name(one))}
        if roots & set(publisher.parties) or names >= set(spoken(publisher.label)):
            keys |= publisher.keys  # on its own page
        label = " and ".join(self._parties.name(one) for one in issuers)
        return Speaker(keys=frozenset(keys), parties=tuple(sorted(issuers)), label=label)

    def _of_lost(self, source: SourceId, *, generous: bool) -> Speaker:
        entities = {entity for said in self._known.said_in(source) for entity in said.speakers}
        said = self._origins.speakers_of_made.get(source)
        if said is not None:
            entities |= set(said.speakers)
        found = self._known.sources.get(source) or self._origins.made.get(source)
        label = found.label if found is not None else str(source)
        if source in self._known.lost_versions:
            keys = frozenset({f"source:{source}" if generous else "publisher:"})
            return Speaker(keys=keys, parties=(), label=label)
        if not entities:
            entities = set(self._in_label(label)) or self._joint(label, source)
        if not entities:
            text = said.speaker_text if said is not None else ""
            words = " ".join(spoken(text))
            return Speaker(
                keys=frozenset(
                    {f"source:{source}"} | ({f"words:{words}"} if words and not generous else set())
                ),
                parties=(),
                label=label,
            )
        roots = {
            entity if generous and self._parties.is_outsider(entity) else self._parties.root(entity) or entity
            for entity in entities
        }
        name = " and ".join(self._parties.name(one) for one in sorted(entities))
        return Speaker(
            keys=frozenset(f"party:{root}" for root in roots), parties=tuple(sorted(entities)), label=name
        )

    def _in_label(self, label: str) -> list[EntityId]:
        """The people that the label of a lost source names in full, or where it names none, the houses."""
        words = f" {' '.join(spoken(label))} "
        named = [
            entity
            for entity in self._known.entities.values()
            if f" {' '.join(spoken(entity.name))} " in words and entity.name[:1].isupper()
        ]
        people = [entity.id for entity in named if entity.type is EntityType.PERSON]
        return people or [entity.id for entity in named if entity.type is not EntityType.PLACE]

    def _joint(self, label: str, source: SourceId) -> set[EntityId]:
        """The parties of the agreement of a story whose documents hand words to "the two sides"."""
        said = self._known.said_in(source)
        documents = {occurrence.content.document for one in said for occurrence in one.occurrences}
        texts = [label, *(one.speaker_text for one in said)]
        stories = {self._known.story_of(document) for document in documents}
        return {
            root for text in texts for story in stories for root in self._cast.joint(text, story, within=True)
        }

    def _publisher(self, document: DocumentId, *, generous: bool) -> Speaker:
        known = self._known.documents[document].publisher
        if known is None:
            return Speaker(
                keys=frozenset({f"document:{document}" if generous else "publisher:"}),
                parties=(),
                label="a publisher that is not known",
            )
        keys = {f"publisher:{' '.join(spoken(known.value))}"}
        party = self._parties.publisher_party(document)
        if party is not None:
            keys.add(f"party:{party}")
        return Speaker(keys=frozenset(keys), parties=(party,) if party is not None else (), label=known.value)

    def _voice(self, sources: list[SourceId], speakers: list[Speaker]) -> Voice:
        parties = tuple(sorted({party for one in speakers for party in one.parties}))
        labels = list(dict.fromkeys(one.label for one in speakers))
        reasons: list[str] = []
        if len(sources) > 1:
            shared = frozenset[str]().union(*(one.keys for one in speakers))
            names = sorted(self._parties.name(key[6:]) for key in shared if key.startswith("party:"))
            if names:
                reasons.append(f"they speak for {', '.join(names)}")
            elif any(key == "publisher:" for key in shared):
                reasons.append("their publishers are not known, so they may be one")
            else:
                reasons.append("one publisher")
        return Voice(label="; ".join(labels), parties=parties, origins=tuple(sources), reasons=tuple(reasons))
