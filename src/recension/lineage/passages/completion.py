"""Copied stretches completed: a transposed beginning and the rest of a quotation belong to them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from recension.lineage.lexicon import word_set
from recension.lineage.variants.spelling import stem
from recension.record import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recension.lineage.witnesses.copying import Copying
    from recension.lineage.witnesses.witness import Witness

# Words at an edge are taken in if so large a share of their words of sense stands, unmatched, in the
# sentence they would answer to, and at least so many of them do, or all.
_SHARE: Final = 0.6
_FEWEST: Final = 2
_FEW: Final = 3
# A sentence longer than this is no sentence: a list, a table, a text without full stops.
_LONGEST: Final = 80


def completed(stretch: Copying, *, source_free: Span, copy_free: Span) -> Copying:
    """Extend a stretch to the ends of its sentences or its quotation where the words there belong to it.

    Args:
        stretch: seen from source to copy.
        source_free: word indices of the source it may extend to, half-open: what no neighbouring stretch has.
        copy_free: the same for the copy.
    """
    source_start, copy_start = _edge(stretch, source_free.start, copy_free.start, forward=False)
    source_end, copy_end = _edge(stretch, source_free.end, copy_free.end, forward=True)
    source, copy = Span(source_start, source_end), Span(copy_start, copy_end)
    if (source, copy) == (stretch.source_words, stretch.copy_words):
        return stretch
    return replace(stretch, source_words=source, copy_words=copy)


def _edge(stretch: Copying, source_limit: int, copy_limit: int, *, forward: bool) -> tuple[int, int]:
    """Where the stretch should begin, or end if forward."""
    source, copy = stretch.source, stretch.copy
    source_at = stretch.source_words.end if forward else stretch.source_words.start
    copy_at = stretch.copy_words.end if forward else stretch.copy_words.start
    source_to = _sentence_edge(source, source_at, source_limit, forward=forward)
    copy_to = _sentence_edge(copy, copy_at, copy_limit, forward=forward)
    quotation_to = _quotation_edge(copy, copy_at, copy_limit, forward=forward)
    ours, theirs = _sense(source, source_at, source_to), _sense(copy, copy_at, copy_to)
    inner_ours = _unmatched(stretch, source_at, forward=forward, in_source=True)
    inner_theirs = _unmatched(stretch, copy_at, forward=forward, in_source=False)
    if quotation_to != copy_at and abs(quotation_to - copy_at) <= sum(run.length for run in stretch.runs):
        # the rest of a quotation answers to the rest of the sentence it quotes
        return source_to, quotation_to
    if _belongs(ours, theirs) or _belongs(theirs, ours):
        return source_to, copy_to
    return (
        source_to if _belongs(ours, inner_theirs) else source_at,
        copy_to if _belongs(theirs, inner_ours) else copy_at,
    )


def _sentence_edge(witness: Witness, at: int, limit: int, *, forward: bool) -> int:
    """Where the sentence at an edge ends, or begins if not forward; the edge itself if that is too far."""
    to = at
    if forward:
        while to < limit and not witness.sentence_starts[to]:
            to += 1
    else:
        while to > limit and not witness.sentence_starts[to]:
            to -= 1
    return to if abs(to - at) <= _LONGEST else at


def _quotation_edge(witness: Witness, at: int, limit: int, *, forward: bool) -> int:
    """Where the quotation ends that the edge cuts, or begins if not forward, within its sentence."""
    inside = at - 1 if forward else at
    if not 0 <= inside < len(witness) or not witness.quoted[inside]:
        return at
    number = witness.quoted[inside]
    to = at
    edge = _sentence_edge(witness, at, limit, forward=forward)
    if forward:
        while to < edge and witness.quoted[to] == number:
            to += 1
    else:
        while to > edge and witness.quoted[to - 1] == number:
            to -= 1
    return to


def _sense(witness: Witness, one: int, other: int) -> list[str]:
    grammar = word_set("function_words")
    keys = witness.keys[min(one, other) : max(one, other)]
    return [stem(key) for key in keys if key not in grammar]


def _unmatched(stretch: Copying, at: int, *, forward: bool, in_source: bool) -> list[str]:
    """Words of sense without an answer in the sentence at an edge, inside the stretch."""
    witness = stretch.source if in_source else stretch.copy
    words = stretch.source_words if in_source else stretch.copy_words
    edge = at - 1 if forward else at
    sentence = witness.sentences[edge]
    matched = {
        (run.source if in_source else run.copy) + offset
        for run in stretch.runs
        for offset in range(run.length)
    }
    step = -1 if forward else 1
    found: list[str] = []
    index = edge
    while words.start <= index < words.end and witness.sentences[index] == sentence:
        if index not in matched:
            found += _sense(witness, index, index + 1)
        index += step
    return found


def _belongs(edge: Iterable[str], waiting: list[str]) -> bool:
    words = list(edge)
    answered = sum(word in waiting for word in words)
    if answered < _FEWEST:
        return 0 < answered == len(words) and len(waiting) <= _FEW
    return answered >= _SHARE * len(words)
