"""Words that two documents share because both quote a third: they make no kin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from recension.lineage.common_source import own_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recension.lineage.copying import Copying
    from recension.lineage.kinship import Kinship
    from recension.record import DocumentId

    Kin = Mapping[tuple[DocumentId, DocumentId], Kinship]

# Both sides have this share of the shared words in quotation marks: what they share is the utterance.
_BOTH: Final = 0.75
# Or they set the marks differently around one utterance: some words are quoted by both, most by one of them.
# Who copies a sentence copies its marks.
_SOME: Final = 0.3
_EITHER: Final = 0.5
# What else two documents must share, outside quotation marks, for the quoted words to count: a short
# sentence.
_FEWEST_WORDS: Final = 12
# A third document has the utterance too, if it has this share of its words.
_HAS_IT: Final = 0.5


def said_by_third(stretch: Copying) -> bool:
    """Whether both sides quote the shared words, so that both may have them from whoever said them."""
    both = either = total = 0
    for run in stretch.runs:
        for offset in range(run.length):
            one = bool(stretch.source.quoted[run.source + offset])
            other = bool(stretch.copy.quoted[run.copy + offset])
            both += one and other
            either += one or other
            total += 1
    return both >= _BOTH * total or (both >= _SOME * total and either >= _EITHER * total and either > both)


def without_third_voices(kin: Kin) -> dict[tuple[DocumentId, DocumentId], Kinship]:
    """Leave out the stretches that two documents both quote, unless they also share other words of their own.

    Other words count if they stand outside quotation marks and no document without the utterance explains
    them.

    Args:
        kin: what every two documents share, both ways.
    """
    result: dict[tuple[DocumentId, DocumentId], Kinship] = {}
    relatives: dict[DocumentId, set[DocumentId]] = {}
    for one, other in kin:
        relatives.setdefault(one, set()).add(other)
    for (first, second), kinship in kin.items():
        if first > second:
            continue
        utterances = [said_by_third(stretch) for stretch in kinship.copyings]
        kept: Kinship | None = kinship
        third = sorted(relatives[first] & relatives[second])
        if any(utterances) and _own_words(kinship, third, kin, utterances) < _FEWEST_WORDS:
            kept = kinship.only([not utterance for utterance in utterances])
        if kept is not None:
            result[first, second] = kept
            result[second, first] = kept.reversed()
    return result


def _own_words(kinship: Kinship, third: list[DocumentId], kin: Kin, utterances: list[bool]) -> int:
    """How many shared words outside quotation marks no document without the utterances explains."""
    first, second = kinship.first.document.id, kinship.second.document.id
    one_words, other_words = kinship.equal
    spoken = np.repeat(utterances, [pairs.shape[1] for pairs in kinship.pairs])
    own = ~spoken & ~(kinship.first_quoted[one_words] & kinship.second_quoted[other_words])
    if own.sum() < _FEWEST_WORDS:
        return 0
    one_spoken, other_spoken = one_words[spoken], other_words[spoken]
    without = [
        document
        for document in third
        if (
            kin[document, first].equal_second[one_spoken] & kin[document, second].equal_second[other_spoken]
        ).sum()
        < _HAS_IT * len(one_spoken)
    ]
    own &= own_words(kinship, [kin[document, first].first.runs for document in without])
    return int(own.sum())
