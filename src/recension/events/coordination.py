"""What a verb is coordinated with, where the parse says something that grammar rules out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.events.phrases import preposition
from recension.language.trees import own_subject

if TYPE_CHECKING:
    from recension.language.trees import Trees

_STEPS: Final = 6
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})


def first_verb(trees: Trees, verb: int) -> int | None:
    """Find the verb that one is coordinated with.

    A bare infinitive goes with an infinitive ("will free the men held there and return the boats": not with
    "held"), and a finite verb without a subject with a finite one.

    Args:
        trees: the trees.
        verb: a verb.

    Returns:
        The verb it shares its subject and auxiliaries with; None where it is coordinated with none.
    """
    if trees.plain_relation(verb) != "conj":
        return None
    head = trees.head(verb)
    xpos = trees.annotation.xpos[verb]
    bare = xpos == "VB" and not trees.related(verb, "mark", "aux")
    finite = xpos in {"VBD", "VBZ", "VBP"} and not trees.related(verb, "aux")
    if head is None or not (bare or finite) or own_subject(trees, verb) is not None:
        return head
    if finite and _is_finite(trees, head) and xpos != trees.annotation.xpos[head]:
        return _alike(trees, head, xpos)
    here: int | None = head
    for _ in range(_STEPS):
        if here is None:
            return head
        fits = trees.annotation.xpos[here] == "VB" if bare else _is_finite(trees, here)
        if fits and trees.annotation.upos[here] in {"VERB", "AUX", "ADJ"}:
            return here
        here = trees.head(here)
    return head


def _alike(trees: Trees, head: int, xpos: str) -> int:
    """Prefer the verb of the same tense ("ends the strike that began in May and withdraws its suit")."""
    here: int | None = head
    for _ in range(_STEPS):
        if here is None:
            break
        if trees.annotation.xpos[here] == xpos:
            return here
        here = trees.head(here)
    return head


def _is_finite(trees: Trees, verb: int) -> bool:
    if trees.annotation.xpos[verb] in {"VBD", "VBZ", "VBP"}:
        return True
    return any(trees.annotation.xpos[child] in _FINITE for child in trees.related(verb, "aux", "cop"))


def named_in_its_case(trees: Trees, verb: int) -> int | None:
    """Find the name that limits a verb to one of several: "and, in the case of Norland, gave up a seat".

    Args:
        trees: the trees.
        verb: the verb.

    Returns:
        The name; None where the words give none.
    """
    if trees.annotation.xpos[verb] == "VB":
        return None  # "in the case of Norland, rest assured"
    for case in trees.related(verb, "obl"):
        if (
            case < verb
            and trees.annotation.lemmas[case].lower() == "case"
            and preposition(trees, case) == "in"
        ):
            for name in trees.related(case, "nmod"):
                if preposition(trees, name) == "of" and trees.annotation.upos[name] == "PROPN":
                    return name
    return None
