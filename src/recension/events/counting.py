"""Which quantities in the words for the participants are the event's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.events.parties import name_type
from recension.events.phrases import members, preposition
from recension.events.quantities import quantities_in
from recension.events.slots import phrase_part
from recension.events.wordlists import table, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.events.roles import Roles
    from recension.language.annotated import Annotated
    from recension.record import Quantity

_DEFINITE: Final = frozenset({"the", "these", "those", "their", "both"})
_NEAR: Final = 4


def quantities_of(
    annotated: Annotated, roles: Roles, timed: frozenset[int], *, after: int = 0
) -> tuple[Quantity, ...]:
    """Find the quantities of an event.

    Args:
        annotated: the document.
        roles: its participants.
        timed: words of expressions of time, where numbers count nothing.
        after: first word that may belong to a participant behind it.

    Returns:
        Those that count a participant, what stands in apposition to it, or what "a total of" counts; not the
        number of known actors ("the two countries").
    """
    trees, upos = annotated.trees, annotated.annotation.upos

    def skip(word: int) -> bool:
        return word in timed or (upos[word] in {"PROPN", "ADJ"} and name_type(annotated, word) is not None)

    heads = sorted({*roles.actors, *roles.targets, *roles.objects})
    counted = _counted(annotated, heads) | _charged(annotated, heads, timed)
    found: dict[tuple[int, int], Quantity] = {}
    for head in heads:
        for one in (head, *trees.related(head, "appos"), *sorted(_charged(annotated, [head], timed))):
            evidence = phrase_part(annotated, one, joined=one != head, after=after).evidence
            inside = annotated.words_at(evidence.start, evidence.end)
            begin = _widened(annotated, inside.start)
            opened = after if one >= after else 0
            for quantity in quantities_in(annotated, begin, inside.stop, skip, least=opened):
                inside = annotated.words_at(quantity.evidence.start, quantity.evidence.end)
                if not counted.isdisjoint(inside) and not _is_known(annotated, inside.start, roles.actors):
                    found.setdefault((quantity.evidence.start, quantity.evidence.end), quantity)
    return tuple(found[key] for key in sorted(found))


def measures_of(
    annotated: Annotated, verb: int, timed: frozenset[int], known: Sequence[Quantity]
) -> tuple[Quantity, ...]:
    """Find sums of money and shares among the circumstances of a verb ("by 3 per cent", "for $5 million").

    Args:
        annotated: the document.
        verb: the verb.
        timed: words of expressions of time.
        known: the quantities of its participants.

    Returns:
        Those in a recorded unit that are not known.
    """
    units = {values[0] for values in table("units").values()}
    places = {one.evidence.start for one in known}
    found: list[Quantity] = []
    for child in annotated.trees.related(verb, "obl"):
        evidence = phrase_part(annotated, child).evidence
        inside = annotated.words_at(evidence.start, evidence.end)
        found.extend(
            one
            for one in quantities_in(annotated, inside.start, inside.stop, timed.__contains__)
            if one.unit in units and one.evidence.start not in places
        )
    return tuple(found)


def _widened(annotated: Annotated, first: int) -> int:
    """Take in the numbers right before a phrase, which a parse may hang elsewhere ("20 and 30 people")."""
    begin = first
    while begin > 0 and first - begin < _NEAR and annotated.annotation.upos[begin - 1] in {"NUM", "CCONJ"}:
        begin -= 1
    while begin < first and annotated.annotation.upos[begin] != "NUM":
        begin += 1
    return begin


def _counted(annotated: Annotated, heads: Sequence[int]) -> set[int]:
    """Give the words whose number is the event's: heads, what apposes them, what "a total of" counts."""
    trees = annotated.trees
    found: set[int] = set(heads)
    for head in heads:
        for one in trees.related(head, "appos"):
            found.update(members(trees, one))
        container = annotated.word(head).lower() in words("amounts", "container")
        if container or annotated.annotation.upos[head] == "NUM":
            found.update(one for one in trees.related(head, "nmod") if preposition(trees, one) == "of")
    return found


def _charged(annotated: Annotated, heads: Sequence[int], timed: frozenset[int]) -> set[int]:
    """Give what a charge is on: "waive tolls on up to 9,000 carts" is told of 9,000 carts.

    A parse may hang it on the verb.
    """
    trees = annotated.trees
    found: set[int] = set()
    for head in heads:
        if annotated.lemma(head).lower() not in words("amounts", "charge") or trees.related(head, "nummod"):
            continue
        verb = trees.head(head)
        beside = () if verb is None or trees.plain_relation(head) != "obj" else trees.related(verb, "obl")
        found.update(
            one
            for one in (*trees.related(head, "nmod"), *beside)
            if one > head
            and one not in timed
            and preposition(trees, one) in {"on", "of"}
            and trees.related(one, "nummod")
            and not any(
                annotated.annotation.upos[between] in {"NOUN", "PROPN"} for between in range(head + 1, one)
            )
        )
    return found


def _is_known(annotated: Annotated, first: int, actors: Sequence[int]) -> bool:
    """Tell "the two countries", who act, from a number of things that are acted on."""
    definite = first > 0 and annotated.word(first - 1).lower() in _DEFINITE
    return definite and any(first <= actor <= first + _NEAR for actor in actors)
