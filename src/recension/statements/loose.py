"""Quotations that no clause hands over: they go on from an attributed one, or nothing says whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.statements.attribution import Act, Pattern, Tone
from recension.statements.lexicon import word_set
from recension.statements.reading import Draft
from recension.statements.sources import speakers_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.statements.reading import Reading

_LONG_ENOUGH: Final = 8
"""In words. So many with a verb, set into the writer's sentence, are somebody's, not a turn of phrase."""

_DASHES: Final = frozenset({"-", "--", "–", "—", "―"})
FEWEST_WORDS: Final = 4
"""A quotation of fewer words, or without a verb, is a name, a term or a scare quote, not something said."""


def is_said(reading: Reading, index: int) -> bool:
    """Tell whether a quotation reads like something said rather than a name or a term.

    Args:
        reading: the document.
        index: the quotation's index.

    Returns:
        Whether it has a verb that is not a bare participle, and words enough.
    """
    first, end = reading.quotations[index].words
    if sum(reading.is_word(word) for word in range(first, end)) < FEWEST_WORDS:
        return False
    return any(
        reading.upos[word] in {"VERB", "AUX"} and reading.xpos[word] not in {"VBN", "VBG"}
        for word in range(first, end)
    )


def loose_quotations(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """Find the quotations that read like something said and that no draft has.

    Args:
        reading: the document.
        drafts: what was found so far.

    Returns:
        One draft for each: with the speaker of the attributed quotation right before it, or with none.
    """
    owner: dict[int, Draft] = {}
    for draft in drafts:
        for index in draft.quotations:
            owner.setdefault(index, draft)
    covered = {word for draft in drafts for word in draft.content}
    found: list[Draft] = []
    for index, quotation in enumerate(reading.quotations):
        words = range(*quotation.words)
        if index in owner or not (is_said(reading, index) or _is_sentence(reading, index)):
            continue
        if covered.issuperset(word for word in words if reading.is_word(word)):
            continue
        made = _handed_by_place(reading, index, owner, drafts)
        if made is not None:
            owner[index] = made
            found.append(made)
    return found


def _handed_by_place(
    reading: Reading, index: int, owner: dict[int, Draft], drafts: Sequence[Draft]
) -> Draft | None:
    """What a quotation's place says of its speaker; None where it is too short to be somebody's words."""
    words = range(*reading.quotations[index].words)
    if not _stands_alone(reading, index):
        if len(words) < _LONG_ENOUGH:
            return None
        before = owner.get(index - 1)
        if before is not None and reading.sentence_of[before.anchor] == reading.sentence_of[words.start]:
            return _continued(index, words, before)
        return _unknown(index, words, _text_before(reading, words.start))
    announced = _announced_by(reading, index)
    if announced:
        return _unknown(index, words, announced)
    before = _goes_on_from(reading, index, owner) or _sentence_before(reading, index, drafts)
    if before is not None:
        return _continued(index, words, before)
    return _unknown(index, words, ())


def _stands_alone(reading: Reading, index: int) -> bool:
    """Whether a quotation begins its sentence: inside a sentence of the writer's it is a part of that."""
    first = reading.quotations[index].words.first
    start, _ = reading.bounds(first)
    return all(not reading.is_word(word) for word in range(start, first)) or reading.words[first - 2] == ":"


def _is_sentence(reading: Reading, index: int) -> bool:
    """Whether a quotation is a sentence of its own without a verb: "No tolls, no chains."."""
    first, end = reading.quotations[index].words
    return (
        end - first > FEWEST_WORDS
        and reading.words[end - 1] in {".", "!", "?"}
        and _stands_alone(reading, index)
    )


def _goes_on_from(reading: Reading, index: int, owner: dict[int, Draft]) -> Draft | None:
    """The attribution whose quotation is the nearest before, with no sentence of the writer's own between."""
    if index == 0 or index - 1 not in owner:
        return None
    draft = owner[index - 1]
    before = reading.quotations[index - 1].words.end
    here = reading.quotations[index].words.first
    between = [word for word in range(before, here) if reading.is_word(word)]
    return draft if all(word in draft.clause for word in between) else None


def _sentence_before(reading: Reading, index: int, drafts: Sequence[Draft]) -> Draft | None:
    """The attribution of the sentence right before, in the same paragraph: its speaker speaks on."""
    first = reading.quotations[index].words.first
    start, _ = reading.bounds(first)
    opening = range(start, first + 1)
    if start == 0 or any(word in reading.paragraph_starts for word in opening):
        return None
    number = reading.sentence_of[start - 1]
    found = [draft for draft in drafts if _frames(reading, draft, number)]
    return min(found, key=lambda draft: draft.anchor, default=None)


def _frames(reading: Reading, draft: Draft, number: int) -> bool:
    """Whether a person's act of speech is what a sentence tells: no quotation holds its cue."""
    return (
        reading.sentence_of[draft.anchor] == number
        and draft.act is Act.SPEECH
        and bool(draft.speakers)
        and reading.quotation_of[draft.anchor] < 0
    )


def _continued(index: int, words: range, before: Draft) -> Draft:
    return Draft(
        anchor=before.anchor,
        speakers=before.speakers,
        cue=before.cue,
        content=frozenset(words),
        root=None,
        clause=before.clause,
        pattern=Pattern.CONTINUATION,
        act=before.act,
        tone=before.tone,
        addressee=before.addressee,
        quotations=frozenset({index}),
        negated=before.negated,
        reasons=(*before.reasons, "the quotation goes on from the one before"),
    )


def _announced_by(reading: Reading, index: int) -> tuple[int, ...]:
    """Who speaks where only a colon before the quotation, or a dash and a name behind it, says so."""
    first, end = reading.quotations[index].words
    before = first - 1
    while before >= 0 and not reading.is_word(before) and reading.words[before] != ":":
        before -= 1
    if before > 0 and reading.words[before] == ":":
        start, _ = reading.bounds(before)
        top = reading.trees.top(start, before)
        if reading.upos[top] == "VERB":
            return speakers_of(reading, top)
    after = end
    while after < len(reading) and not reading.is_word(after):
        after += 1
    dashed = any(reading.words[word] in _DASHES for word in range(end, after))
    if dashed and after < len(reading) and reading.names.get(after) in {"PER", "ORG"}:
        stop = after
        while stop < len(reading) and stop in reading.names:
            stop += 1
        if stop == len(reading) or stop in reading.paragraph_starts:
            return (reading.trees.top(after, stop),)
    return ()


def _text_before(reading: Reading, first: int) -> tuple[int, ...]:
    """The text that a sentence quotes from: "under the statement the road "will be open to all"."""
    start, _ = reading.bounds(first)
    for word in range(first - 1, start - 1, -1):
        if reading.lemmas[word] in word_set("text_nouns") and reading.upos[word] == "NOUN":
            cases = {reading.lemmas[case] for case in reading.trees.related(word, "case")}
            return (word,) if cases & {"under", "in", "by", "per"} else ()
    return ()


def _unknown(index: int, words: range, speakers: tuple[int, ...]) -> Draft:
    reason = (
        "a colon, a dash or the text that it quotes from hands it over"
        if speakers
        else "words in quotation marks that nothing beside them hands to anyone"
    )
    return Draft(
        anchor=words.start,
        speakers=speakers,
        cue=None,
        content=frozenset(words),
        root=None,
        clause=frozenset(),
        pattern=Pattern.LOOSE,
        act=Act.SPEECH,
        tone=Tone.NEUTRAL,
        quotations=frozenset({index}),
        reasons=(reason,),
    )
