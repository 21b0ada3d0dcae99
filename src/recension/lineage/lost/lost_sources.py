"""Lost sources: utterances that two or more documents quote and that none of them can have spoken.

Where documents that are no kin through it have the same words in quotation marks, hand them to a speaker, and
no given document has them as its own, the words come from somewhere that was not given. One document that
quotes someone asks for no such source, nor do words that a document has from its parent.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from recension.lineage.lost.speakers import speaker_of
from recension.lineage.lost.utterances import Attributions, Place, Shared, one_utterance
from recension.lineage.stemma.said_by_third import said_by_third
from recension.lineage.witnesses.named_witnesses import listed, name_of, time_bound
from recension.record import (
    Passage,
    PassageId,
    PassageKind,
    PassageOrigin,
    Source,
    SourceId,
    SourceKind,
    content_id,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from recension.lineage.stemma.kinship import Kinship
    from recension.lineage.witnesses.witness import Witness
    from recension.record import DocumentId

    Kin = Mapping[tuple[DocumentId, DocumentId], Kinship]
    Masks = Mapping[DocumentId, NDArray[np.bool_]]
    Witnesses = Mapping[DocumentId, Witness]

# Fewer quoted words are an expression, not an utterance: the fewest that are aligned.
_FEWEST_WORDS: Final = 6
# A document has the words from elsewhere if half of them stand there.
_HAS_IT: Final = 0.5
# Two documents that share so much of the shorter one are copies of one text, not two who heard one speaker.
_ONE_TEXT: Final = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class LostSource:
    """A source that was not given.

    Attributes:
        source: the source, with its reasons.
        passages: what documents have from it.
        shares: for each document that has words from it, the share of its body's words, sorted by document.
    """

    source: Source
    passages: tuple[Passage, ...]
    shares: tuple[tuple[DocumentId, float], ...]


def lost_sources(shared: Kin, kin: Kin, inherited: Masks, witnesses: Witnesses) -> tuple[LostSource, ...]:
    """Find the utterances that documents show must exist though they were not given, sorted by id.

    Args:
        shared: all that every two documents share, both ways.
        kin: the same without what both only quote, see `said_by_third.py`.
        inherited: for each document that has words from others, for each of its words whether it is one.
        witnesses: the documents.
    """
    attributions = Attributions(witnesses)
    found = [one for one in _shared_quotations(shared, kin, witnesses) if attributions.both(one)]
    owned = _owned({place.document for one in found for place in one.places}, shared, witnesses)
    found = [
        one
        for one in found
        if not any(
            _mostly(mask.get(place.document), words)
            for mask in (owned, inherited)
            for place, words in zip(one.places, one.words, strict=True)
        )
    ]
    lost = [_lost(group, attributions, witnesses) for group in one_utterance(found, attributions)]
    return tuple(sorted(lost, key=lambda one: one.source.id))


def _shared_quotations(shared: Kin, kin: Kin, witnesses: Witnesses) -> Iterator[Shared]:
    """What the quotations of two documents share, where the two are no kin through it."""
    for (first, second), kinship in sorted(shared.items(), key=lambda entry: entry[0]):
        if first > second or kin.get((first, second)) is kinship:
            continue
        pairs = kinship.pairs
        shorter = min(len(kinship.first), len(kinship.second))
        if sum(pair.shape[1] for pair in pairs) >= _ONE_TEXT * shorter:
            continue
        quoted = [
            pair for pair, copying in zip(pairs, kinship.copyings, strict=True) if said_by_third(copying)
        ]
        if not quoted:
            continue
        one, other = np.concatenate(quoted, axis=1)
        left = np.array(witnesses[first].quoted)[one]
        right = np.array(witnesses[second].quoted)[other]
        for here, there in sorted({(int(a), int(b)) for a, b in zip(left, right, strict=True) if a and b}):
            together = (left == here) & (right == there)
            if together.sum() >= _FEWEST_WORDS:
                yield Shared(
                    Place(first, here), Place(second, there), np.stack([one[together], other[together]])
                )


def _owned(documents: set[DocumentId], shared: Kin, witnesses: Witnesses) -> Masks:
    """For each word of some documents whether another document has it outside quotation marks."""
    result = {document: np.zeros(len(witnesses[document]), dtype=np.bool_) for document in sorted(documents)}
    for (_, second), kinship in shared.items():
        if second in result:
            one, other = kinship.equal
            result[second][other[~kinship.first_quoted[one]]] = True
    return result


def _mostly(mask: NDArray[np.bool_] | None, words: NDArray[np.int64]) -> bool:
    return mask is not None and bool(mask[words].sum() >= _HAS_IT * len(words))


def _lost(group: Sequence[Shared], attributions: Attributions, witnesses: Witnesses) -> LostSource:
    places = _places(group)
    documents = sorted({place.document for place in places})
    speaker = speaker_of([attributions.of(place) for place in sorted(places)])
    id_ = SourceId(content_id("s", "lost", speaker.key, *_longest(group, witnesses)))
    names = listed([name_of(witnesses[document]) for document in documents])
    passages: list[Passage] = []
    counts = dict.fromkeys(documents, 0)
    for place, words in sorted(places.items()):
        first, last = min(words), max(words) + 1
        to = witnesses[place.document].evidence(first, last)
        counts[place.document] += last - first
        passages.append(
            Passage(
                id=PassageId(content_id("p", id_, to.document, to.start, to.end)),
                from_=PassageOrigin(source=id_),
                to=to,
                kind=PassageKind.QUOTATION,
                similarity=round(len(words) / (last - first), 4),
                # who is quoted spoke first: that is what a quotation says of itself
                direction=1.0,
                reasons=("the words stand in quotation marks and are handed to a speaker",),
                variants=(),
            )
        )
    reasons = [
        f"{names} quote the same words and hand them to a speaker; none of them has them from another",
        "no given document has them as its own",
        *speaker.reasons,
    ]
    reasons += time_bound([witnesses[document].document for document in documents])
    said = [
        one.evidence for place in sorted(places) for one in attributions.of(place) if one.evidence is not None
    ]
    return LostSource(
        source=Source(
            id=id_,
            kind=SourceKind.LOST,
            label=speaker.label or f"words quoted by {names}",
            document=None,
            reasons=tuple(reasons),
            evidence=tuple(dict.fromkeys([*(passage.to for passage in passages), *said])),
        ),
        passages=tuple(passages),
        shares=tuple((document, counts[document] / len(witnesses[document])) for document in documents),
    )


def _places(group: Sequence[Shared]) -> dict[Place, set[int]]:
    """The quotations of a group, each with those of its words that another has too."""
    places: dict[Place, set[int]] = {}
    for one in group:
        for place, words in zip(one.places, one.words, strict=True):
            places.setdefault(place, set()).update(words.tolist())
    return places


def _longest(group: Sequence[Shared], witnesses: Witnesses) -> tuple[str, ...]:
    """The most words that two of the quotations share, as compared; of as many the first in the alphabet."""
    texts: list[tuple[str, ...]] = []
    for one in group:
        keys = witnesses[one.first.document].keys
        texts.append(tuple(keys[int(index)] for index in one.words[0]))
    return min(texts, key=lambda text: (-len(text), text))
