"""Antecedents: for whom "it" and "they" stand at the start of a sentence.

Only the plainest cases are decided: who says so, the subject that opens the sentence, behind "and", and the
one that opens the sentence before, in one paragraph and the same speaker's words. All else stays unknown.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from recension.claims.words import spoken
from recension.record import StatementMode

if TYPE_CHECKING:
    from recension.claims.known import Known
    from recension.record import Event, Participant, Span

_SUBJECTS: Final = frozenset({"it", "they"})

_JOINED: Final = (("and",), ("but",))
_OPENING: Final = 4
"""Code points before a subject that opens its sentence: "The ", or a mark of quotation."""


_THAT: Final = 6
"""Code points of reported words before a pronoun that opens them: "that "."""


def antecedent(event: Event, known: Known) -> Participant | None:
    """Find whom the pronoun stands for that is an event's only actor; null where that is not plain."""
    if len(event.actors) != 1 or event.actors[0].entity is not None:
        return None
    pronoun = event.actors[0]
    if pronoun.text.lower() not in _SUBJECTS:
        return None
    said = _speaker(event, pronoun, known)
    if said is not None:
        return said
    document, start = pronoun.evidence.document, pronoun.evidence.start
    text = known.documents[document].text
    here = known.sentence_at(document, start, start + 1)
    if spoken(text[here.start : start])[-1:] in _JOINED:
        return _opening(event, here, known)
    if start - here.start >= _OPENING or here.start == 0:
        return None
    end = len(text[: here.start].rstrip())
    if "\n" in text[end : here.start] or end == 0:
        return None
    before = known.sentence_at(document, end - 1, end)
    return _opening(event, before, known)


def _opening(event: Event, sentence: Span, known: Known) -> Participant | None:
    """The one subject that opens a sentence."""
    document = event.evidence[0].document
    opening = [
        other
        for other in known.events_over(document, sentence.start, sentence.end)
        if other.id != event.id
        and (other.statement == event.statement or not (_is_direct(other, known) or _is_direct(event, known)))
        and any(0 <= one.evidence.start - sentence.start < _OPENING for one in other.actors)
    ]
    subjects = {
        (one.evidence.start, one.entity): one
        for other in opening
        if len(other.actors) == 1
        for one in other.actors
        if one.entity is not None and one.text.lower() not in _SUBJECTS
    }
    several = {len(other.actors) for other in opening}
    return next(iter(subjects.values())) if len(subjects) == 1 and several == {1} else None


def _is_direct(event: Event, known: Known) -> bool:
    """Whether an event stands in words that are quoted."""
    said = known.statements.get(event.statement) if event.statement is not None else None
    return said is not None and said.mode is not StatementMode.INDIRECT


def _speaker(event: Event, pronoun: Participant, known: Known) -> Participant | None:
    """The speaker of reported words that open with a pronoun: "Norland says that it opened the pass"."""
    said = known.statements.get(event.statement) if event.statement is not None else None
    if said is None or len(said.speakers) != 1 or said.mode is not StatementMode.INDIRECT:
        return None
    for occurrence in said.occurrences:
        content, speaker = occurrence.content, occurrence.speaker
        opens = content.document == pronoun.evidence.document and (
            0 <= pronoun.evidence.start - content.start < _THAT
        )
        if opens and speaker is not None and speaker.end <= pronoun.evidence.start:
            return replace(pronoun, entity=said.speakers[0], text=speaker.quote)
    return None
