"""Clauses that say something by themselves: what a retelling takes over one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.language.trees import own_subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.language.trees import Trees

FEWEST: Final = 4
"""Words that carry sense (nouns, names, verbs, adjectives, numbers) a clause needs to stand by itself, and
its sentence without it. Of fewer, two tellers choose the same by chance."""

_SENSE: Final = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_PREDICATES: Final = frozenset({"VERB", "AUX"})
# Most clauses of a sentence: what has more is a list or a wrong tree.
_MOST: Final = 12


def clauses_of(trees: Trees, first: int, end: int) -> tuple[tuple[int, ...], ...]:
    """Part a sentence where it says more than one thing.

    A verb that is joined to another ("and called on ..."), stands beside it, or has a subject of its own in
    an adverbial clause ("while ...") begins a clause. What somebody says, hopes or is asked to do stays with
    the verb that governs it.

    Args:
        trees: the trees of the annotation.
        first: number of the sentence's first word.
        end: one past the number of its last word.

    Returns:
        Word numbers of each clause, ascending, in the order of their first words; each word in one clause.
    """
    if first >= end:
        return ()
    owner: dict[int, int] = {}
    for word in range(first, end):
        relation = trees.plain_relation(word)
        if relation in {"conj", "advcl", "parataxis"} and _tells(trees, word, relation):
            owner[word] = word
    if not owner or len(owner) > _MOST:
        return (tuple(range(first, end)),)
    for head in sorted(owner):
        inside = [word for word in range(first, end) if _is_under(trees, word, head, end - first)]
        if _senses(trees, inside) < FEWEST:
            del owner[head]
    heads = frozenset(owner)
    parts: dict[int, list[int]] = {}
    for word in range(first, end):
        parts.setdefault(_clause_head(trees, word, heads, end - first), []).append(word)
    return tuple(sorted(_joined(trees, parts)))


def _tells(trees: Trees, word: int, relation: str) -> bool:
    """Whether a word is a predicate that can begin a clause of its own."""
    if trees.annotation.upos[word] not in _PREDICATES and own_subject(trees, word) is None:
        return False
    return relation != "advcl" or own_subject(trees, word) is not None


def _senses(trees: Trees, words: list[int]) -> int:
    return sum(trees.annotation.upos[word] in _SENSE for word in words)


def _is_under(trees: Trees, word: int, head: int, most: int) -> bool:
    """Whether a word hangs on another, or is it; a tree that is none (a circle) does not hold it up."""
    return _clause_head(trees, word, frozenset({head}), most) == head


def _clause_head(trees: Trees, word: int, heads: frozenset[int], most: int) -> int:
    """The nearest head of a clause at or above a word; -1 for the sentence's own."""
    here: int | None = word
    for _ in range(most):
        if here is None:
            return -1
        if here in heads:
            return here
        here = trees.head(here)
    return -1


def _joined(trees: Trees, parts: dict[int, list[int]]) -> Iterator[tuple[int, ...]]:
    """Clauses, those that say too little put together with the one their head hangs in."""
    heads = frozenset[int](parts)
    for head in sorted(parts, reverse=True):
        if head < 0 or _senses(trees, parts[head]) >= FEWEST:
            continue
        above = trees.head(head)
        into = _clause_head(trees, above, heads - {head}, len(trees.annotation)) if above is not None else -1
        if into in parts:
            parts[into].extend(parts.pop(head))
            heads -= {head}
    if -1 in parts and len(parts) > 1 and _senses(trees, parts[-1]) < FEWEST:
        other = min(head for head in parts if head >= 0)
        parts[other].extend(parts.pop(-1))
    for words in parts.values():
        yield tuple(sorted(words))
