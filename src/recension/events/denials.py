"""Denials beside an act: what somebody rejects in apposition, and a sentence that denies the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.events.governing import governing
from recension.events.lemmas import lemma_of
from recension.events.wordlists import words
from recension.language.trees import is_passive, own_subject

if TYPE_CHECKING:
    from recension.language.trees import Trees

_THAT: Final = frozenset({"that", "this", "it", "these", "those"})
_SHORT: Final = 16
"""Words of a sentence that only denies what was said, with who denies it and where."""


def disputed_beside(trees: Trees, act: int, end: int) -> int | None:
    """Find who takes an act for untrue in the words behind it: "it sank, a finding that the owners reject".

    Args:
        trees: the trees.
        act: the word that tells the act.
        end: one past the last word of its sentence.

    Returns:
        The verb that denies it; None where there is none.
    """
    for noun in range(act + 1, end):
        if lemma_of(trees, noun) not in words("disputed_nouns") or trees.annotation.upos[noun] != "NOUN":
            continue
        first = min((noun, *trees.related(noun, "det", "amod")))
        if trees.annotation.lemmas[first - 1] not in {",", "-", "–", "—"}:
            continue
        for clause in trees.related(noun, "acl"):
            if governing(trees, clause) == "denied" or lemma_of(trees, clause) in words("disputing_verbs"):
                return clause
    return None


def only_denies(trees: Trees, first: int, end: int) -> int | None:
    """Find the verb of a sentence that denies what was said before it and says nothing else.

    "That was denied in Veld", "Norland denies this".

    Args:
        trees: the trees.
        first: first word of the sentence.
        end: one past its last word.

    Returns:
        The verb; None for any other sentence.
    """
    if end - first > _SHORT:
        return None
    for word in range(first, end):
        head = trees.head(word)
        if trees.annotation.upos[word] != "VERB" or (head is not None and first <= head < end):
            continue
        if governing(trees, word) != "denied" and lemma_of(trees, word) not in words("disputing_verbs"):
            continue
        thing = own_subject(trees, word) if is_passive(trees, word) else None
        things = [thing] if thing is not None else trees.related(word, "obj")
        if len(things) == 1 and trees.annotation.lemmas[things[0]].lower() in _THAT:
            return word
    return None
