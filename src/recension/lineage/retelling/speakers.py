"""Who says it: one party's words handed to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.language.trees import doer
from recension.lineage.lexicon import word_set
from recension.lineage.retelling.actors import stand_apart, words_of_actor
from recension.lineage.retelling.bends import Bend
from recension.lineage.retelling.units import sentence_of
from recension.record import Span, VariantChange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.lineage.retelling.links import Link
    from recension.lineage.retelling.teller import Teller
    from recension.lineage.retelling.units import Unit

_THINGS: Final = frozenset({"NOUN", "PROPN"})
_REASON: Final = "handed to another speaker, whom a text names beside the one of the source"


def speaker_bent(link: Link, source: Teller, copy: Teller) -> Iterator[Bend]:
    """Find that a sentence is handed to somebody else, whom a text names beside the source's speaker.

    Args:
        link: the clauses and the words that say the same.
        source: the document that is told again.
        copy: the document that tells.
    """
    ours, theirs = _speakers(link.source, source), _speakers(link.copy, copy)
    if len(ours) != 1 or len(theirs) != 1:
        return
    (before,), (after,) = ours, theirs
    one, other = words_of_actor(source.annotated, before), words_of_actor(copy.annotated, after)
    lost, gained = source.word_of(before), copy.word_of(after)
    if lost is None or gained is None or not one.isdisjoint(other):
        return
    if stand_apart(one, other, *source.rows_of_actors, *copy.rows_of_actors):
        yield Bend(VariantChange.ATTRIBUTION, Span(lost, lost + 1), Span(gained, gained + 1), _REASON)


def _speakers(unit: Unit, teller: Teller) -> frozenset[int]:
    """Who a sentence hands its words to: the doer of a verb of saying, whom "according to" names."""
    trees = teller.annotated.trees
    verbs = word_set("attribution") | word_set("attribution_loaded")
    found: set[int] = set()
    for index in sentence_of(unit, teller.witness):
        word, key = teller.in_tree[index], teller.witness.keys[index]
        if word < 0:
            continue
        if key == "according":
            who = trees.head(word)
        elif key in verbs and trees.annotation.upos[word] == "VERB":
            who = doer(trees, word)
        else:
            continue
        if who is not None and trees.annotation.upos[who] in _THINGS:
            found.add(who)
    return frozenset(found)
