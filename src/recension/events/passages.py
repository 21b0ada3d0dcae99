"""What a way is opened or closed to, where a parse takes it for a verb: "the road was reopened to aid"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.events.lemmas import lemma_of
from recension.events.wordlists import words

if TYPE_CHECKING:
    from recension.language.trees import Trees


def is_let_through(trees: Trees, word: int) -> bool:
    """Tell what passes along a way from what somebody does.

    Args:
        trees: the trees.
        word: a word that is read as an infinitive.

    Returns:
        Whether a verb of opening or closing and a "to" stand right before it, and it is a noun as well.
    """
    if word < 2 or trees.annotation.lemmas[word - 1].lower() != "to":  # noqa: PLR2004 - the verb and "to"
        return False
    opens = lemma_of(trees, word - 2) in words("passages", "opening")
    return opens and trees.annotation.lemmas[word].lower() in words("passages", "passing")
