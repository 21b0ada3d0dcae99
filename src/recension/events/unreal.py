"""Acts that have not happened though no modal verb says so: "once they have paid", "had it been mended"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.events.lemmas import lemma_of
from recension.events.phrases import infinitive
from recension.events.wordlists import words
from recension.language.trees import own_subject

if TYPE_CHECKING:
    from recension.language.trees import Trees

_FUTURE: Final = frozenset({"will", "shall", "'ll", "wo", "would", "'d"})
_PAST_FUTURE: Final = frozenset({"would", "'d"})
_UNREAL: Final = frozenset({"would", "could", "might", "'d"})
_PRESENT: Final = frozenset({"VBZ", "VBP"})
_FRONTED: Final = frozenset({"have", "be", "do", "should"})
_YET: Final = {"yet": frozenset({"have", "be", "remain"}), "still": frozenset({"have"})}
_OPEN: Final = frozenset({"once", "until", "till", "soon", "long"})
"""Conjunctions that leave open, behind a "would", whether what they wait for has come."""


def not_yet(trees: Trees, act: int) -> int | None:
    """Find the word that says of an act that it is still to come: "has yet to free them".

    Args:
        trees: the trees.
        act: the verb.

    Returns:
        The "yet" or "still"; None where there is none.
    """
    if not infinitive(trees, act):
        return None
    marks = [mark for mark in trees.related(act, "mark") if lemma_of(trees, mark) == "to"]
    before = marks[0] - 1 if marks else 0
    if before < 1:
        return None
    verbs = _YET.get(trees.annotation.lemmas[before].lower(), frozenset())
    return before if trees.annotation.lemmas[before - 1].lower() in verbs else None


def awaited(trees: Trees, act: int) -> int | None:
    """Find the conjunction by which what is to come waits for an act: "will open once Norland has paid".

    What is to come is told with "will", "would" or an infinitive ("agreed to meet before the snow melts").

    Behind a "will" an act in the present or the perfect is awaited; behind a "would" one that "once", "until"
    or "as soon as" opens. "Will be freed after they were pardoned" tells that they were.

    Args:
        trees: the trees.
        act: the verb.

    Returns:
        The word that opens its clause; None where nothing waits for it.
    """
    head, opener = _opened(trees, act)
    if head is None or opener is None:
        return None
    main = {lemma_of(trees, one) for one in trees.related(head, "aux")} & _FUTURE
    if not (main or infinitive(trees, head)) or own_subject(trees, act) is None:
        return None
    if main & _PAST_FUTURE:
        return opener if lemma_of(trees, opener) in _OPEN else None
    finite = [act, *trees.related(act, "aux", "cop")]
    present = any(trees.annotation.xpos[one] in _PRESENT for one in finite)
    return opener if present else None


def _opened(trees: Trees, act: int) -> tuple[int | None, int | None]:
    """Give what a clause of time hangs on, and the word that opens it ("once", "soon" in "as soon as")."""
    head = trees.head(act)
    if head is None or trees.plain_relation(act) != "advcl":
        return None, None
    if lemma_of(trees, head) in {"soon", "long"}:
        return trees.head(head), head
    openers = [
        child
        for child in trees.related(act, "mark", "advmod")
        if child < act and trees.annotation.lemmas[child].lower() in words("awaiting_conjunctions")
    ]
    return head, openers[0] if openers else None


def fronted(trees: Trees, act: int) -> int | None:
    """Find the auxiliary before its subject that makes a condition: "Had it been mended, it would have held".

    Args:
        trees: the trees.
        act: the verb.

    Returns:
        The auxiliary; None where there is none.
    """
    head, subject = trees.head(act), own_subject(trees, act)
    if head is None or subject is None or trees.plain_relation(act) != "advcl":
        return None
    # "Had it done so, he added, it would have lost" hangs on "added"
    mains = (head, *trees.related(head, "ccomp"))
    main = {lemma_of(trees, one) for clause in mains for one in trees.related(clause, "aux")}
    first = [one for one in trees.related(act, "aux", "cop") if one < subject]
    made = bool(first) and lemma_of(trees, first[0]) in _FRONTED and bool(main & _UNREAL)
    return first[0] if made else None


def unfulfilled(trees: Trees, act: int) -> int | None:
    """Find the "should" or "ought" that says of the past what was not done: "should have asked".

    Args:
        trees: the trees.
        act: the verb.

    Returns:
        The auxiliary; None where there is none.
    """
    helping = trees.related(act, "aux")
    perfect = any(lemma_of(trees, one) == "have" and trees.annotation.xpos[one] == "VB" for one in helping)
    should = [one for one in helping if lemma_of(trees, one) in {"should", "ought"}]
    return should[0] if should and perfect else None
