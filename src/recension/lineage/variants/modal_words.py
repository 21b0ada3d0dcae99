"""How certain, binding or wished something is, compared between two places of two documents."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from recension.lineage.lexicon import word_classes, word_pairs, word_set
from recension.lineage.variants.unlike_words import without
from recension.lineage.variants.word_kinds import WordKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from recension.lineage.variants.word_kinds import Said
    from recension.lineage.witnesses.witness import Witness

    # What is said at a place, the document, the number of the sentence.
    Place = tuple[Sequence[Said], Witness, int]

BINDING: Final = frozenset({("shall", "must"), ("must", "shall")})
"""Words that bind as much: law and treaties say "shall" where others say "must"."""

_BE: Final = frozenset({"is", "are", "was", "were"})
_FUTURE: Final = "will"
_CARRY_OVER: Final = frozenset({"and", "or"})


class ModalityApart(NamedTuple):
    """What differs.

    Attributes:
        lost: what only the source says of how certain, binding or wished something is.
        gained: what only the copy says of it.
        reworded: words of the source and of the copy that say the same of it and are other words.
    """

    lost: list[Said]
    gained: list[Said]
    reworded: tuple[list[Said], list[Said]]


def modality_apart(source: Place, copy: Place) -> ModalityApart:
    """Compare how certain, binding or wished something is.

    "Will" that "would" reports is no change, nor is one that "and" carries over to a second verb.
    """
    before = [
        said for said in source[0] if said.kind is WordKind.MODALITY and not _carried(said, source, copy)
    ]
    after = [said for said in copy[0] if said.kind is WordKind.MODALITY and not _carried(said, copy, source)]
    if _is_reported(copy):
        _cancel(before, source[1], after, copy[1], frozenset(word_pairs("person_shift")))
    _cancel(before, source[1], after, copy[1], BINDING)
    _without_future(before, copy)
    _without_future(after, source)
    lost, gained = without(before, after), without(after, before)
    return ModalityApart(lost, gained, ([], []) if lost or gained else (before, after))


def _cancel(
    before: list[Said], source: Witness, after: list[Said], copy: Witness, pairs: AbstractSet[tuple[str, ...]]
) -> None:
    """Take out words that say the same of it: "will" reported as "would", "shall" and "must"."""
    for said in tuple(before):
        for other in after:
            if (source.keys[said.first], copy.keys[other.first]) in pairs:
                before.remove(said)
                after.remove(other)
                break


def _without_future(these: list[Said], there: Place) -> None:
    """Take out "will" and "shall" where the other sentence says "is to"."""
    keys = _sentence(there)
    if any(one in _BE and other == "to" for one, other in pairwise(keys)):
        these[:] = [said for said in these if said.value != _FUTURE]


def _is_reported(copy: Place) -> bool:
    """Whether a verb of saying stands in the copy's sentence."""
    verbs = word_set("attribution") | word_set("attribution_loaded")
    return any(key in verbs for key in _sentence(copy))


def _carried(said: Said, here: Place, there: Place) -> bool:
    """Whether "and" carries a word over that the other side says once: "will meet and (will) sign"."""
    keys = here[1].keys
    after_and = said.first > 0 and keys[said.first - 1] in _CARRY_OVER
    return after_and and keys[said.first] in word_classes("modality") and keys[said.first] in _sentence(there)


def _sentence(place: Place) -> tuple[str, ...]:
    _, witness, sentence = place
    words = witness.sentence_words(sentence)
    return witness.keys[words.start : words.stop]
