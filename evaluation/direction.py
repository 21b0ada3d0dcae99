"""Direction of copying on planted pairs: which of two documents is the copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from benchmarks.planted_direction import TEMPLATES, planted_pairs
from evaluation.measurement import Measurement
from recension.lineage.direction import UNDECIDED, direction_of
from recension.lineage.kinship import shared_words
from recension.lineage.matching import align
from recension.lineage.said_by_third import without_third_voices
from recension.lineage.witness import Witness
from recension.lineage.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from benchmarks.planted_direction import PlantedPair
    from recension.lineage.pair import Pair

# Weights are fitted on the other family of templates and on other seeds, see training/direction.py.
TEST_FAMILY: Final = "works"
TEST_SEED: Final = 20
_PAIRS: Final = 600
# Confidence over this speaks for the true direction.
_EVEN: Final = 0.5
_BINS: Final = ((0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01))


def pair_seen(planted: PlantedPair) -> Pair | None:
    """What two planted documents share, from the source to the copy; nothing where nothing is found."""
    documents = (planted.source, planted.copy)
    words = words_of(documents)
    witnesses = {
        one.document: Witness(document=document, words=one)
        for one, document in zip(words, documents, strict=True)
    }
    kin = without_third_voices(shared_words(align(documents), witnesses))
    found = kin.get((planted.source.id, planted.copy.id))
    return None if found is None else found.pair()


def _confidences(*, dated: bool) -> Iterator[float]:
    """For each pair the confidence in the true direction; 0.5 where no shared words are found."""
    for planted in planted_pairs(TEST_FAMILY, _PAIRS, TEST_SEED, dated=dated):
        pair = pair_seen(planted)
        yield 0.5 if pair is None else direction_of(pair).confidence


def measure(data: Path) -> Measurement:  # noqa: ARG001 - every measurement takes the folder; this one generates its own
    """Measure accuracy, how often no direction is claimed, and calibration."""
    rows: list[tuple[str, ...]] = []
    figures: dict[str, float] = {}
    for name, dated in (("no dates", False), ("dates and credits", True)):
        confidences = np.array(list(_confidences(dated=dated)))
        right = float((confidences > _EVEN).mean())
        claimed = np.maximum(confidences, 1 - confidences)
        decided = claimed >= UNDECIDED
        rows.append((name, "all", str(len(confidences)), f"{right:.3f}", f"{claimed.mean():.3f}"))
        rows.append(
            (
                name,
                "decided",
                str(int(decided.sum())),
                f"{(confidences[decided] > _EVEN).mean():.3f}",
                f"{claimed[decided].mean():.3f}",
            )
        )
        for low, high in _BINS:
            inside = (claimed >= low) & (claimed < high)
            if inside.any():
                rows.append(
                    (
                        name,
                        f"confidence {low:.2f}-{min(high, 1.0):.2f}",
                        str(int(inside.sum())),
                        f"{(confidences[inside] > _EVEN).mean():.3f}",
                        f"{claimed[inside].mean():.3f}",
                    )
                )
        figures[name.replace(" ", "_")] = right
    return Measurement(
        columns=("given", "pairs", "count", "right", "mean confidence"),
        rows=tuple(rows),
        figures=figures,
        inputs=tuple(sorted(TEMPLATES.glob("direction_*.toml"))),
    )
