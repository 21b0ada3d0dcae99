"""Contents carried to the end of the quotations they begin, end or stand in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from recension.statements.attribution import Pattern

if TYPE_CHECKING:
    from recension.statements.reading import Draft, Reading


def _inside_only(reading: Reading, draft: Draft, own: int) -> set[int]:
    """What was said between marks without what the writer adds behind the cue, outside any marks."""
    content = set(draft.content)
    root = draft.root
    if root is None or reading.quotation_of[root] in {-1, own} or root > draft.anchor:
        return content
    return {word for word in content if word < draft.anchor or reading.quotation_of[word] >= 0}


_NOT_FINITE: Final = frozenset({"VB", "VBG"})


def carried(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Carry every content to the end of its quotation.

    A clause whose head stands in quotation marks that do not hold the cue is part of what was said between
    the marks: all of it is content, over sentences and paragraphs. Where marks open inside a content and
    close behind its end, the content ends where they close.

    Args:
        reading: the document.
        drafts: findings in the order of the text.

    Returns:
        The same findings with their contents complete.
    """
    return [_carried(reading, draft) for draft in drafts]


def _carried(reading: Reading, draft: Draft) -> Draft:
    own = reading.quotation_of[draft.anchor]
    content = _inside_only(reading, draft, own)
    whole = set(draft.quotations)
    touched = {reading.quotation_of[word] for word in content} - {-1, own}
    for index in sorted(touched):
        words = range(*reading.quotations[index].words)
        at_edge = words.stop - 1 > max(content) or (draft.root is not None and draft.root in words)
        if at_edge:
            content.update(words)
            whole.add(index)
        elif content.issuperset(word for word in words if reading.is_word(word)):
            whole.add(index)
    behind = _behind_clause(reading, draft, own)
    if behind is not None and max(content) < draft.anchor:
        content.update(range(*reading.quotations[behind].words))
        whole.add(behind)
    else:
        content = _its_quotation(reading, draft, content, own)
    split = _before_clause(reading, draft, content, own)
    if split is not None:
        content.update(range(*reading.quotations[split].words))
        whole.add(split)
    return replace(draft, content=frozenset(content), quotations=frozenset(whole))


def _its_quotation(reading: Reading, draft: Draft, content: set[int], own: int) -> set[int]:
    """The quotation beside the cue alone, where a full stop or a colon parts it from the rest of the tree."""
    if draft.root is None or not content:
        return content
    last = max((word for word in content if reading.is_word(word)), default=draft.root)
    beside = last if last < draft.anchor else draft.root
    index = reading.quotation_of[beside]
    if index in {-1, own}:
        return content
    words = range(*reading.quotations[index].words)
    before = [word for word in content if word < words.start]
    if not before:
        return content
    ended = reading.words[words.start - 2] in {".", "!", "?"} and last < draft.anchor
    announced = draft.anchor < min(content) and reading.words[words.start - 2] == ":"
    return set(words) if ended or announced else content


def _behind_clause(reading: Reading, draft: Draft, own: int) -> int | None:
    """The quotation that opens right behind an attributing clause: "..., she said, "and nobody saw it"."""
    if draft.root is None or own >= 0:
        return None
    here = max(draft.clause, default=draft.anchor) + 1
    while (
        here < len(reading)
        and not reading.is_word(here)
        and reading.words[here] not in {".", ";", ":", "!", "?"}
    ):
        here += 1
    if here >= len(reading) or reading.sentence_of[here] != reading.sentence_of[draft.anchor]:
        return None
    index = reading.quotation_of[here]
    return index if index >= 0 and reading.quotations[index].words.first == here else None


def _before_clause(reading: Reading, draft: Draft, content: set[int], own: int) -> int | None:
    """The half of a quotation before a cue that ends in a conjunction: "We came, and," he said, "we pay"."""
    first = min((word for word in content if word > draft.anchor and reading.is_word(word)), default=0)
    index = reading.quotation_of[first]
    if draft.root is None or own >= 0 or index < 1 or first < draft.anchor:
        return None
    before = reading.quotations[index - 1].words
    last = next((word for word in reversed(range(*before)) if reading.is_word(word)), before.first)
    goes_on = reading.upos[last] in {"CCONJ", "SCONJ"} and reading.words[first][:1].islower()
    inside = reading.sentence_of[before.end - 1] == reading.sentence_of[draft.anchor]
    between = [word for word in range(before.end, first) if reading.is_word(word)]
    cue = draft.clause | {draft.anchor}
    held = all(word in cue for word in between) and all(
        word in range(*before) for word in content if word < draft.anchor and reading.is_word(word)
    )
    return index - 1 if goes_on and inside and held else None


def each_once(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Leave every bare quotation with one cue only: the nearest, and none where a clause has it.

    Args:
        reading: the document.
        drafts: findings in the order of the text, not yet carried.

    Returns:
        The same without findings whose quotations others have.
    """
    nearest: dict[int, tuple[int, int]] = {}
    for draft in drafts:
        if draft.root is not None:
            index = reading.quotation_of[draft.root]
            if index >= 0 and index != reading.quotation_of[draft.anchor]:
                nearest[index] = (-1, draft.anchor)
            continue
        for index in draft.quotations:
            first, end = reading.quotations[index].words
            far = first - draft.anchor if draft.anchor < first else draft.anchor - end + 1
            nearest[index] = min(nearest.get(index, (far, draft.anchor)), (far, draft.anchor))
    inside = {word for draft in drafts if draft.root is not None for word in draft.content}
    kept: list[Draft] = []
    for draft in drafts:
        if draft.root is None and draft.anchor in inside and reading.xpos[draft.anchor] in _NOT_FINITE:
            continue  # "said he was glad to welcome "the breakthrough"": one act of speech
        if draft.root is not None or not draft.quotations:
            kept.append(draft)
            continue
        own = frozenset(index for index in draft.quotations if nearest[index][1] == draft.anchor)
        words = {word for index in own for word in range(*reading.quotations[index].words)}
        if own:
            around = draft.content if own == draft.quotations else frozenset(words)
            kept.append(replace(draft, quotations=own, content=around))
    return kept


def without_others_phrases(drafts: list[Draft]) -> list[Draft]:
    """Leave "according to X" out of what is reported inside its content: it is said of the whole.

    Args:
        drafts: findings with their contents complete.

    Returns:
        The same; a content that holds such a phrase, whose cue stands inside what the phrase hands over,
        without it.
    """
    phrases = [draft for draft in drafts if draft.pattern is Pattern.ACCORDING]
    result: list[Draft] = []
    for draft in drafts:
        content = draft.content
        for phrase in phrases:
            if draft.anchor in phrase.content and phrase.anchor in content:
                content -= phrase.clause
        result.append(replace(draft, content=content))
    return result
