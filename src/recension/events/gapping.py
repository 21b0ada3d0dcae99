"""Clauses whose verb is left out: "A releases 32 and B two"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.events.phrases import below

if TYPE_CHECKING:
    from recension.language.annotated import Annotated

SPLIT: Final = frozenset({"set free", "hand over", "hand back", "give back", "give up", "turn over"})
"""Verbs whose particle a parse may take for a part of what follows: "hand over nine boats"."""

_OPENERS: Final = frozenset({"CD", "DT", "PRP$"})
_LONGEST_NAME: Final = 8


@dataclass(frozen=True, slots=True)
class Gap:
    """What a clause without its verb says.

    Attributes:
        actor: last word of who does it; None for whom the clause before names.
        object: head word of what it is done to.
        member: the coordinated word that holds both; it is no object of the clause before.
        verb: the word of its own verb, where a parse takes it for a part of the object; None if it has none.
    """

    actor: int | None
    object: int
    member: int
    verb: int | None = None


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
        gap = _split(annotated, member) or _parted(annotated, member, objects)
        if gap is not None:
            found.append(gap)
    return found


def _parted(annotated: Annotated, member: int, objects: list[int]) -> Gap | None:
    """Read "the crews and hand over nine boats" where verb and boats are taken for two more objects."""
    following = [one for one in objects if one > member]
    if not following or member + 1 >= len(annotated.annotation):
        return None
    spelled = f"{annotated.word(member)} {annotated.word(member + 1)}".lower()
    return Gap(None, following[0], following[0], member) if spelled in SPLIT else None


def _split(annotated: Annotated, member: int) -> Gap | None:
    trees = annotated.trees
    own = [
        word
        for word in below(trees, member)[: _LONGEST_NAME * 4]
        if annotated.annotation.upos[word] not in {"CCONJ", "PUNCT"}
    ]
    xpos = annotated.annotation.xpos
    hidden = " ".join(annotated.word(word).lower() for word in own[:2])
    if hidden in SPLIT:
        things = [word for word in own[2:] if trees.head(word) in own[:2]]
        thing = member if member not in own[:2] else next(iter(things), None)
        return None if thing is None else Gap(None, thing, member, own[0])
    place = 1 if own and xpos[own[0]] == "DT" else 0
    name = place
    while place < len(own) and place < _LONGEST_NAME and xpos[own[place]] in {"NNP", "NNPS"}:
        place += 1
    if place == name or place >= len(own) or xpos[own[place]] not in _OPENERS:
        return None
    rest = own[place:]
    heads = [word for word in rest if trees.head(word) not in rest]
    return Gap(own[place - 1], member if member in rest else (heads or rest)[0], member)
