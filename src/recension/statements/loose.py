"""Quotations that no clause hands over: they go on from an attributed one, or nothing says whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.statements.attribution import Act, Pattern, Tone
from recension.statements.reading import Draft

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.statements.reading import Reading

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
    covered = [False] * len(reading)
    for draft in drafts:
        for word in draft.content:
            covered[word] = True
    found: list[Draft] = []
    for index, quotation in enumerate(reading.quotations):
        words = range(*quotation.words)
        if index in owner or all(covered[word] for word in words if reading.is_word(word)):
            continue
        if not is_said(reading, index) or not _stands_alone(reading, index):
            continue
        before = _goes_on_from(reading, index, owner)
        made = _continued(index, words, before) if before is not None else _unknown(index, words)
        owner[index] = made
        found.append(made)
    return found


def _stands_alone(reading: Reading, index: int) -> bool:
    """Whether a quotation begins its sentence: inside a sentence of the writer's it is a part of that."""
    first = reading.quotations[index].words.first
    start, _ = reading.bounds(first)
    return all(not reading.is_word(word) for word in range(start, first)) or reading.words[first - 2] == ":"


def _goes_on_from(reading: Reading, index: int, owner: dict[int, Draft]) -> Draft | None:
    """The attribution whose quotation is the nearest before, with no sentence of the writer's own between."""
    if index == 0 or index - 1 not in owner:
        return None
    draft = owner[index - 1]
    before = reading.quotations[index - 1].words.end
    here = reading.quotations[index].words.first
    between = [word for word in range(before, here) if reading.is_word(word)]
    return draft if all(word in draft.clause for word in between) else None


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


def _unknown(index: int, words: range) -> Draft:
    return Draft(
        anchor=words.start,
        speakers=(),
        cue=None,
        content=frozenset(words),
        root=None,
        clause=frozenset(),
        pattern=Pattern.LOOSE,
        act=Act.SPEECH,
        tone=Tone.NEUTRAL,
        quotations=frozenset({index}),
        reasons=("words in quotation marks that nothing beside them hands to anyone",),
    )
