"""A noun before a noun told as an adjective that says something else: "peace treaty", "peaceful treaty"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.lineage.lexicon import word_pairs
from recension.lineage.retelling.bends import Bend, span_of
from recension.record import VariantChange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.lineage.retelling.links import Link
    from recension.lineage.retelling.teller import Teller
    from recension.lineage.retelling.units import Telling

_BEFORE: Final = frozenset({"compound", "amod"})
_REASON: Final = "a word made from the source's says something else of the thing"


def modifiers_bent(link: Link, source: Teller, copy: Teller) -> Iterator[Bend]:
    """Find nouns before a noun that became an adjective of another sense, or the other way.

    Args:
        link: the clauses and the words that say the same.
        source: the document that is told again.
        copy: the document that tells.
    """
    unlike = frozenset(frozenset(pair) for pair in word_pairs("unlike_modifiers"))
    for one in link.source.tellings:
        for other in link.copy.tellings:
            if frozenset({one.lemma, other.lemma}) not in unlike:
                continue
            if _stands_before(one, source) and _stands_before(other, copy):
                yield Bend(VariantChange.CONTENT, span_of(one.said), span_of(other.said), _REASON)


def _stands_before(telling: Telling, teller: Teller) -> bool:
    return telling.word >= 0 and teller.annotated.trees.plain_relation(telling.word) in _BEFORE
