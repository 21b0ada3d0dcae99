"""What a writer says of a source that gives no name: "who declined to be named", "asked not to be quoted"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.events.lemmas import lemma_of
from recension.events.wordlists import words
from recension.language.trees import is_passive

if TYPE_CHECKING:
    from recension.language.trees import Trees

_NAMELESS: Final = frozenset({"anonymous", "nameless", "unidentified", "unnamed"})


def is_about_a_source(trees: Trees, word: int) -> bool:
    """Tell a verb that only says that somebody who speaks gives no name; it tells no act.

    Args:
        trees: the trees.
        word: the verb that asks for it, or what it asks for.

    Returns:
        Whether it is "declined" or "named" in "declined to be named".
    """
    if _is_wish(trees, word):
        return any(
            _is_naming(trees, child) for child in trees.related(word, "xcomp", "ccomp", "obj", "advcl")
        )
    head = trees.head(word)
    return head is not None and _is_wish(trees, head) and _is_naming(trees, word)


def _is_wish(trees: Trees, word: int) -> bool:
    return lemma_of(trees, word) in words("naming", "wish")


def _is_naming(trees: Trees, word: int) -> bool:
    lemma = lemma_of(trees, word)
    if lemma in words("naming", "named"):
        return is_passive(trees, word)
    things = {lemma_of(trees, child) for child in trees.related(word, "obj", "nsubj:pass")}
    if lemma in words("naming", "kept") and "name" in things:
        return True
    states = {lemma_of(trees, child) for child in trees.related(word, "xcomp")}
    return lemma in {"be", "remain", "stay"} and bool(states & _NAMELESS)
