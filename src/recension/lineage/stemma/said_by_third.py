"""Words that two documents share because both quote a third: they make no kin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from recension.lineage.stemma.common_source import shared_runs, unexplained_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recension.lineage.stemma.kinship import Kinship
    from recension.lineage.witnesses.copying import Copying
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
    if not any(stretch.source.quoted[slice(*stretch.source_words)]) or not any(
        stretch.copy.quoted[slice(*stretch.copy_words)]
    ):
        return False
    both = either = total = 0
    for run in stretch.runs:
        one = stretch.source.in_quotation[run.source : run.source + run.length]
        other = stretch.copy.in_quotation[run.copy : run.copy + run.length]
        both += int((one & other).sum())
        either += int((one | other).sum())
        total += run.length
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
        if any(utterances) and not _share_more(kinship, kin, relatives, utterances):
            kept = kinship.only([not utterance for utterance in utterances])
            if kept is not None:
                result[first, second] = kept
                result[second, first] = kept.reversed()
        else:
            result[first, second] = kinship
            result[second, first] = kin[second, first]
    return result


def _share_more(
    kinship: Kinship, kin: Kin, relatives: Mapping[DocumentId, set[DocumentId]], utterances: list[bool]
) -> bool:
    """Whether two documents share words outside quotation marks that none without the utterances has."""
    first, second = kinship.first.document.id, kinship.second.document.id
    pairs = kinship.pairs
    equal = np.concatenate(pairs, axis=1)
    one_words, other_words = equal
    spoken = np.repeat(utterances, [one.shape[1] for one in pairs])
    own = ~spoken & ~(kinship.first_quoted[one_words] & kinship.second_quoted[other_words])
    if own.sum() < _FEWEST_WORDS:
        return False
    at = shared_runs(equal)
    keys = kinship.first.runs[one_words[at]]
    explained = np.zeros(len(at), dtype=np.bool_)
    one_spoken, other_spoken = one_words[spoken], other_words[spoken]
    for document in sorted(relatives[first] & relatives[second]):
        one, other = kin[document, first], kin[document, second]
        found = np.isin(keys, one.first.runs)
        if (found & ~explained).any():
            has_it = one.equal_second[one_spoken] & other.equal_second[other_spoken]
            if has_it.sum() < _HAS_IT * len(one_spoken):
                explained |= found
                if (own & unexplained_words(equal, at, explained)).sum() < _FEWEST_WORDS:
                    return False
    return bool((own & unexplained_words(equal, at, explained)).sum() >= _FEWEST_WORDS)
