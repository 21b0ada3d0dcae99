"""Signs of direction in who speaks: a copy quotes, hands words to a speaker, reports what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.language.message_kinds import Use, message_kinds
from recension.lineage.direction.outside_signs import names_in
from recension.lineage.direction.sign_strength import SHORTENING, share, some
from recension.lineage.lexicon import word_pairs

if TYPE_CHECKING:
    from recension.lineage.direction.pair import Pair
    from recension.lineage.witnesses.voices import Handed
    from recension.lineage.witnesses.witness import Witness
    from recension.record import Span

# Fewer shared words than these could be handed to anybody: a name, a turn of speech.
_FEWEST_WORDS: Final = 4


def cites_utterance(pair: Pair) -> float:
    """The source is headed as a statement, release or speech, and the copy speaks of one as another's."""
    if not pair.source.headed_as_utterance or pair.copy.headed_as_utterance:
        return 0.0
    return 1.0 if pair.copy.names_utterance and any(pair.copy.hands_over) else 0.0


def quotes(pair: Pair) -> float:
    """Shared words stand inside quotation marks in the copy and outside them in the source."""
    only = sum(
        bool(pair.copy.quoted[copy]) and not pair.source.quoted[source] for source, copy in pair.shared
    )
    return share(only, len(pair.shared))


def attributes(pair: Pair) -> float:
    """Shared words stand in or after a sentence that hands them to a speaker, in words the source lacks.

    Told by verbs of saying alone; where the sentences of both were read, see `hands_on`.
    """
    if pair.source.voices is not None and pair.copy.voices is not None:
        return 0.0
    copy = pair.copy
    shared = {index for _, index in pair.shared}
    speaking: set[int] = set()
    announcing: set[int] = set()
    with_shared = {copy.sentences[index] for index in shared}
    for index, says in enumerate(copy.hands_over):
        if (
            index not in shared
            and not copy.quoted[index]
            and (says or copy.keys[index] in message_kinds(Use.HEADING))
        ):
            if says:
                speaking.add(copy.sentences[index])
            if copy.sentences[index] not in with_shared:
                announcing.add(copy.sentences[index] + 1)
    handed = sum(copy.sentences[index] in speaking or copy.sentences[index] in announcing for index in shared)
    return share(handed, len(shared))


def hands_on(pair: Pair) -> float:
    """Shared words are handed to a speaker in the copy to whom the source does not hand them."""
    if pair.source.voices is None or pair.copy.voices is None:
        return 0.0
    return share(len(pair.newly_handed), len(pair.shared))


def hands_to_source(pair: Pair) -> float:
    """The copy hands shared words to who published, wrote or issued the source, or to such a text.

    The source has the words as its own, or hands them to somebody whom the copy lets the source report.
    """
    source, copy = pair.source, pair.copy
    if source.voices is None or copy.voices is None:
        return 0.0
    newly = pair.newly_handed
    count = sum(
        len(newly & {word for span in handed.content for word in copy.words_in(span)}) >= _FEWEST_WORDS
        for handed in copy.reported
        if _means(handed, copy, source)
    )
    return some(count)


def _means(handed: Handed, copy: Witness, source: Witness) -> bool:
    """Whether words are handed to another document: to its outlet or author, its issuers, or its kind."""
    voices = source.voices
    if voices is not None and voices.is_utterance:
        if set(handed.keys) & set(voices.issuers):
            return True
        if handed.of_text and not (handed.keys and voices.issuers):
            return True
    text = copy.document.text
    said = " ".join(text[span.start : span.end] for span in handed.clause)
    return any(names_in(name, said) for name in _signed_by(source, copy))


def _signed_by(source: Witness, copy: Witness) -> list[str]:
    """Publisher and authors of a document that are not the other's too."""
    ours, theirs = _names_of(copy), _names_of(source)
    known = {name.casefold() for name in ours}
    return [name for name in theirs if name.casefold() not in known]


def _names_of(witness: Witness) -> list[str]:
    document = witness.document
    publisher = [] if document.publisher is None else [document.publisher]
    return [stated.value for stated in (*publisher, *document.authors)]


def _interrupts(witness: Witness, words: Span, shared: set[int]) -> bool:
    """Whether words hand a sentence to a speaker of which other words are shared."""
    return any(witness.hands_over[index] and witness.sentences[index] in shared for index in range(*words))


def interrupts(pair: Pair) -> float:
    """Who says it is put in between shared words."""
    ours_shared = {pair.copy.sentences[index] for _, index in pair.shared}
    theirs_shared = {pair.source.sentences[index] for index, _ in pair.shared}
    count = 0
    for edit in pair.edits:
        ours = _interrupts(pair.copy, edit.copy, ours_shared)
        theirs = _interrupts(pair.source, edit.source, theirs_shared)
        count += ours and not theirs
    return some(count)


def reports_speech(pair: Pair) -> float:
    """A speaker's "we" and "today" are a reporter's "they" and "Friday" in the copy."""
    shifts = frozenset(word_pairs("person_shift"))
    count = 0
    for edit in pair.edits:
        before = pair.source.keys[edit.source.start : edit.source.end]
        after = pair.copy.keys[edit.copy.start : edit.copy.end]
        count += any((one, other) in shifts for one in before[:SHORTENING] for other in after[:SHORTENING])
    return some(count)
