"""From what each document's sentences say of speakers to what lineage asks of a document's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.lineage.witnesses.voices import Handed, Voices
from recension.record import Span
from recension.statements import (
    Account,
    Act,
    Pattern,
    is_utterance,
    issuers_of,
    message_of,
    speaking_for,
    utterances_in,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recension.entities import Entities
    from recension.pipeline.facts import DocumentFacts
    from recension.record import EntityId
    from recension.statements import Run, Utterance

# What a network's name alone says that something came in: "wrote on Lantern".
_ON_NETWORK: Final = "post"
# Forms of words that tell what somebody did by saying so.
_TOLD_WITH_IT: Final = frozenset({Pattern.OPEN, Pattern.THING, Pattern.NOUN, Pattern.ADJECTIVE})


def voices_of(facts: Sequence[DocumentFacts], entities: Entities) -> tuple[Voices, ...]:
    """Tell whose words those of each document are, by its own account.

    Args:
        facts: what each document says by itself.
        entities: who is who over all of them.

    Returns:
        One for each, in their order.
    """
    known = {entity.id: entity for entity in entities.entities}
    names = {entity.id: entity.name for entity in entities.entities}
    found: list[Voices] = []
    for one in facts:
        account = Account(annotated=one.annotated, attributions=one.attributions, times=one.times)
        issued = is_utterance(account)
        found.append(
            Voices(
                document=one.annotated.document.id,
                handed=tuple(_handed(told, names) for told in utterances_in(account, entities, None)),
                is_utterance=issued,
                issuers=tuple(sorted(speaking_for(issuers_of(account, entities), known))) if issued else (),
            )
        )
    return tuple(found)


def _handed(told: Utterance, names: Mapping[EntityId, str]) -> Handed:
    attribution = told.attribution
    spoken = [names[speaker] for speaker in told.speakers if speaker in names]
    speaker = " and ".join(spoken) or (told.speaker_text if told.named else "")
    message, place = _message(told)
    return Handed(
        content=tuple(Span(part.start, part.end) for part in told.content),
        cue=None if told.cue is None else Span(told.cue.start, told.cue.end),
        clause=tuple(_span(told, run) for run in attribution.clause),
        speaker=speaker,
        keys=told.speakers or ((speaker.casefold(),) if speaker else ()),
        message=message,
        place=place,
        of_text=told.medium is not None or attribution.owner is not None,
        reports=attribution.act is Act.SPEECH and attribution.pattern not in _TOLD_WITH_IT,
    )


def _span(told: Utterance, run: Run) -> Span:
    return told.account.annotated.annotation.span(*run)


def _message(told: Utterance) -> tuple[str, str]:
    """What it was said in and where that was published, in the words of the document."""
    words = told.attribution.medium
    if words is None:
        return "", ""
    kind, network = message_of(told.account.annotated, words)
    return kind or (_ON_NETWORK if network else ""), network
