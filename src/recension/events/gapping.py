"""Clauses whose verb is left out: "A releases 32 and B two"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from recension.language.annotated import Annotated

_OPENERS: Final = frozenset({"CD", "DT", "PRP$"})
_LONGEST_NAME: Final = 8


@dataclass(frozen=True, slots=True)
class Gap:
    """What a clause without its verb says.

    Attributes:
        actor: head word of who does it.
        object: head word of what it is done to.
        member: the coordinated word that holds both; it is no object of the clause before.
    """

    actor: int
    object: int
    member: int


def gaps_of(annotated: Annotated, verb: int, objects: list[int]) -> list[Gap]:
    """Find the clauses that share a verb.

    A name never stands right before a number or an article in one phrase, so "B two" and "B its own" are
    two participants. Parses hang them on the object or the verb.

    Args:
        annotated: the document.
        verb: the verb.
        objects: head words of its objects, those coordinated included.

    Returns:
        The gaps in the order of the text.
    """
    trees = annotated.trees
    found: list[Gap] = []
    candidates = [
        *objects[1:],
        *(one for one in trees.related(verb, "conj") if annotated.annotation.upos[one] != "VERB"),
    ]
    for member in sorted(set(candidates)):
        orphans = trees.related(member, "orphan")
        if orphans:
            found.append(Gap(member, orphans[0], member))
            continue
        gap = _split(annotated, member)
        if gap is not None:
            found.append(gap)
    return found


def _split(annotated: Annotated, member: int) -> Gap | None:
    trees = annotated.trees
    own = [
        word
        for word in trees.subtree(member)[: _LONGEST_NAME * 4]
        if annotated.annotation.upos[word] not in {"CCONJ", "PUNCT"}
    ]
    if not own:
        return None
    xpos = annotated.annotation.xpos
    place = 0
    if xpos[own[0]] == "DT":
        place = 1
    name = place
    while place < len(own) and place < _LONGEST_NAME and xpos[own[place]] in {"NNP", "NNPS"}:
        place += 1
    if place == name or place >= len(own) or xpos[own[place]] not in _OPENERS:
        return None
    rest = own[place:]
    actor = own[place - 1]
    heads = [word for word in rest if trees.head(word) not in rest]
    thing = member if member in rest else (heads[0] if heads else rest[0])
    return Gap(actor, thing, member)
