"""Credits: accounts that hand one quotation to different speakers.

The words are one utterance; who spoke them, the accounts do not agree on, and neither is taken to be right.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final, NamedTuple

from recension.claims.words import spoken
from recension.record import ConflictKind
from recension.statements.disputes import are_two, name_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recension.claims.known import Known
    from recension.claims.pair import Pair
    from recension.claims.parties import Parties
    from recension.claims.supports import Supported
    from recension.record import Entity, Evidence, SourceId

_RUN: Final = 7
"""Words in a row that make two quotations one, as statements are brought together."""

_MOUTHPIECE: Final = "spokes"  # begins "spokesman", "spokeswoman", "spokesperson"


class Credit(NamedTuple):
    """Whom a document names for words that it quotes.

    Attributes:
        source: where the words come from.
        content: the words.
        speaker: who is named.
        place: the words that name the speaker.
    """

    source: SourceId
    content: Evidence
    speaker: Entity
    place: Evidence


def other_speakers(supports: Sequence[Supported], known: Known, parties: Parties) -> Iterable[Pair]:
    """Find documents that give the same quoted words to different persons, or to different states.

    A minister and the spokeswoman who speaks for her are no others, nor are two names of one person; of a
    ministry and a person nothing is said.

    Args:
        supports: how documents stand to one claim.
        known: the facts.
        parties: who belongs to whom.

    Yields:
        The names of two speakers, each with the words that name it, in the order of documents.
    """
    named = [one for one in {_credit(each, known) for each in supports} if one is not None]
    named.sort(key=lambda one: (one.place.document, one.place.start, one.content.start))
    for one, other in combinations(named, 2):
        if (
            one.source == other.source
            and one.place.document != other.place.document
            and name_words([one.place.quote]).isdisjoint(name_words([other.place.quote]))
            and are_others(one.speaker, other.speaker, parties)
            and _have_a_run(one.content, other.content)
        ):
            first, second = sorted((one, other), key=lambda each: (each.speaker.name, each.place.document))
            yield (
                "attribution",
                ConflictKind.CONFLICT,
                ((first.speaker.name, first.place), (second.speaker.name, second.place)),
            )


def _credit(one: Supported, known: Known) -> Credit | None:
    """Whom the document of a support names as the speaker of its words; null where it names nobody."""
    spoken_in = one.telling.event.statement
    said = known.statements.get(spoken_in) if spoken_in is not None else None
    place = one.support.evidence
    for occurrence in said.occurrences if said is not None else ():
        content, named = occurrence.content, occurrence.speaker
        if said is None or named is None or content.document != place.document:
            continue
        if content.end <= place.start or content.start >= place.end:
            continue
        speaker = known.named_at(named)
        if speaker is None or said.source is None:
            return None
        return Credit(said.source, content, speaker, named)
    return None


def are_others(one: Entity, other: Entity, parties: Parties) -> bool:
    """Whether two speakers are surely two, and neither speaks for the other."""
    ours, theirs = parties.root(one.id), parties.root(other.id)
    return are_two(one, other) and (ours != theirs or not any(map(_is_a_mouthpiece, (one, other))))


def _is_a_mouthpiece(one: Entity) -> bool:
    return any(word.startswith(_MOUTHPIECE) for role in one.roles for word in spoken(role))


def _have_a_run(one: Evidence, other: Evidence) -> bool:
    """Whether two quotations have a row of words in common, or are the same few."""
    ours, theirs = spoken(one.quote), spoken(other.quote)
    length = min(_RUN, len(ours), len(theirs))
    runs = {ours[at : at + length] for at in range(len(ours) - length + 1)}
    return any(theirs[at : at + length] in runs for at in range(len(theirs) - length + 1))
