"""Signs of direction in who speaks: a copy quotes, hands words to a speaker, reports what was said."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from recension.lineage.lexicon import word_pairs, word_set
from recension.lineage.sign_strength import SHORTENING, share, some

if TYPE_CHECKING:
    from recension.lineage.pair import Pair
    from recension.lineage.witness import Witness
    from recension.record import Span


def cites_utterance(pair: Pair) -> float:
    """The source is headed as a statement, release or speech, and the copy speaks of one as another's."""
    if not pair.source.headed_as_utterance or pair.copy.headed_as_utterance:
        return 0.0
    spoken = verbs_of_saying()
    named = pair.copy.names_utterance
    return 1.0 if named and any(key in spoken for key in pair.copy.keys) else 0.0


def quotes(pair: Pair) -> float:
    """Shared words stand inside quotation marks in the copy and outside them in the source."""
    only = sum(
        bool(pair.copy.quoted[copy]) and not pair.source.quoted[source] for source, copy in pair.shared
    )
    return share(only, len(pair.shared))


def attributes(pair: Pair) -> float:
    """Shared words stand in or after a sentence that hands them to a speaker, in words the source lacks."""
    spoken = verbs_of_saying()
    copy = pair.copy
    shared = {index for _, index in pair.shared}
    speaking: set[int] = set()
    announcing: set[int] = set()
    with_shared = {copy.sentences[index] for index in shared}
    for index, key in enumerate(copy.keys):
        if (
            index not in shared
            and not copy.quoted[index]
            and (key in spoken or key in word_set("utterance_kinds"))
        ):
            if key in spoken:
                speaking.add(copy.sentences[index])
            if copy.sentences[index] not in with_shared:
                announcing.add(copy.sentences[index] + 1)
    handed = sum(copy.sentences[index] in speaking or copy.sentences[index] in announcing for index in shared)
    return share(handed, len(shared))


@cache
def verbs_of_saying() -> frozenset[str]:
    """Verbs that hand words to a speaker, neutral or not."""
    return word_set("attribution") | word_set("attribution_loaded")


def _interrupts(witness: Witness, words: Span, shared: set[int]) -> bool:
    """Whether words hand a sentence to a speaker of which other words are shared."""
    spoken = verbs_of_saying()
    return any(
        witness.keys[index] in spoken and witness.sentences[index] in shared for index in range(*words)
    )


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
