"""Who spoke the words of a quotation where nothing has read the sentences: by names and verbs of saying.

No grammar is known here: the speaker is the name beside the verb of saying that stands next to the
quotation, or, for a pronoun there, the name that begins a sentence above it. What cannot be told is left
open. Where the sentences were read, `voices.py` says who speaks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.language.message_kinds import Use, message_kinds
from recension.lineage.lexicon import word_set
from recension.lineage.lost.speakers import Attribution, last_name
from recension.record import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.lineage.witnesses.witness import Witness

# So many words from the quotation a verb of saying still speaks of it: an office or a day stands between.
_REACH: Final = 12
# So many words from its verb a name is still its subject: "said the head of the guild, Ada Holt".
_BESIDE: Final = 6
# A name that begins so many words into a sentence is its subject.
_SUBJECT: Final = 4
# So many words after what an utterance came in its place is named: "post on the network Lantern".
_PLACE: Final = 4


def attribution_of(witness: Witness, quotation: int) -> Attribution | None:
    """Who a document says spoke a quotation; nothing where no verb of saying stands beside it.

    Args:
        witness: the document.
        quotation: the number of an outermost quotation, see `Witness.quoted`.
    """
    verb = _verb(witness, *witness.quotation_words(quotation))
    if verb is None:
        return None
    words = _sentence(witness, verb)
    message, place = _message(witness, words)
    name = _speaker(witness, verb, words)
    speaker = _written(witness, name) if name is not None else ""
    return Attribution(
        evidence=witness.evidence(*words),
        speaker=speaker,
        key=last_name(speaker),
        message=message,
        place=place,
    )


def _verb(witness: Witness, first: int, last: int) -> int | None:
    """The nearest verb of saying outside quotation marks in the quotation's line; of two the one after it."""
    after = _outside(witness, range(last, min(len(witness), last + _REACH)))
    before = _outside(witness, range(first - 1, max(-1, first - 1 - _REACH), -1))
    found = [
        (distance, side, index)
        for side, indices in enumerate((after, before))
        for distance, index in enumerate(indices)
        if witness.hands_over[index]
    ]
    return min(found)[2] if found else None


def _outside(witness: Witness, indices: range) -> Iterator[int]:
    """Words outside quotation marks, up to the end of the line, away from a quotation.

    Going forward the words of the sentence that ends the quotation, going back those before it.
    """
    for index in indices:
        opens = index in witness.line_starts
        if opens and indices.step > 0:
            return
        if indices.step > 0 and index > indices.start and witness.sentence_starts[index]:
            return
        if witness.quoted[index]:
            return
        yield index
        if opens:
            return


def _sentence(witness: Witness, index: int) -> Span:
    """The words outside quotation marks around one, within its sentence."""
    start = index
    while start > 0 and not witness.sentence_starts[start] and not witness.quoted[start - 1]:
        start -= 1
    end = index + 1
    while end < len(witness) and not witness.sentence_starts[end] and not witness.quoted[end]:
        end += 1
    return Span(start, end)


def _speaker(witness: Witness, verb: int, words: Span) -> Span | None:
    pronouns = word_set("speaker_pronouns")
    near = range(max(words.start, verb - 1), min(words.end, verb + 2))
    if any(witness.keys[index] in pronouns for index in near):
        return _subject_above(witness, words.start)
    hearer = witness.keys[verb] in word_set("addressing_verbs")
    beside = [
        (min(abs(name.start - verb - 1), abs(verb - name.end)), name)
        for name in _names(witness, words)
        if not _is_place(witness, name) and not (hearer and name.start > verb)
    ]
    beside = [(distance, name) for distance, name in beside if distance < _BESIDE]
    return min(beside)[1] if beside else None


def _names(witness: Witness, words: Span) -> list[Span]:
    """The names among words: capitals in a row; a first word of a sentence only with a name after it."""
    grammar = word_set("function_words")
    found: list[Span] = []
    index = words.start
    while index < words.end:
        begins = (
            witness.surfaces[index][:1].isupper()
            and witness.keys[index] not in grammar
            and index + 1 < words.end
            and witness.names[index + 1]
            and not witness.between(index + 1).strip()
        )
        if not witness.names[index] and not begins:
            index += 1
            continue
        end = index + 1
        while end < words.end and witness.names[end] and not witness.between(end).strip():
            end += 1
        found.append(Span(index, end))
        index = end
    return found


def _is_place(witness: Witness, name: Span) -> bool:
    """Whether a name says where or whose, not who: "on Lantern", "of the League", "Velia's"."""
    if witness.keys[name.end - 1].endswith("'s"):
        return True
    before = name.start - 1
    if before > 0 and witness.keys[before] == "the":
        before -= 1
    if before < 0 or witness.keys[before] not in word_set("place_prepositions"):
        return False
    # "according to Holt"
    return before == 0 or witness.keys[before - 1] not in word_set("attribution")


def _subject_above(witness: Witness, index: int) -> Span | None:
    """The name that begins the nearest sentence above, in this paragraph or the one before."""
    lines = 0
    while index > 0:
        lines += index in witness.line_starts
        if lines > 1:
            return None
        index -= 1
        while index > 0 and not witness.sentence_starts[index]:
            index -= 1
        if witness.quoted[index]:
            continue
        end = index + 1
        while end < len(witness) and not witness.sentence_starts[end] and not witness.quoted[end]:
            end += 1
        for name in _names(witness, Span(index, end)):
            if name.start - index < _SUBJECT and not _is_place(witness, name):
                return name
    return None


def _message(witness: Witness, words: Span) -> tuple[str, str]:
    """What an utterance came in, and where that was published; nothing where it does not say."""
    kinds = message_kinds(Use.MESSAGE)
    for index in range(words.start, words.end):
        if witness.keys[index] not in kinds or witness.names[index]:
            continue
        after = range(index + 1, min(words.end, index + 1 + _PLACE))
        if after and witness.keys[after.start] == "on":
            for name in _names(witness, Span(after.start, words.end)):
                if name.start in after:
                    return witness.keys[index], _written(witness, name)
        return witness.keys[index], ""
    return "", ""


def _written(witness: Witness, words: Span) -> str:
    """Words as they stand, without a genitive's ending."""
    quote = " ".join(witness.evidence(words.start, words.end).quote.split())
    return quote.removesuffix("'s").removesuffix("’s")
