"""Direction of copying on planted pairs: which of two documents is the copy."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from benchmarks.planted_attributions import planted_attributions
from benchmarks.planted_direction import TEMPLATES, planted_pairs
from evaluation.measurement import Measurement
from recension.entities import resolve
from recension.lineage.alignments.matching import align
from recension.lineage.alignments.words import words_of
from recension.lineage.direction.direction import UNDECIDED, direction_of
from recension.lineage.stemma.kinship import shared_words
from recension.lineage.stemma.said_by_third import without_third_voices
from recension.lineage.witnesses.witness import Witness
from recension.pipeline.facts import Task, facts_of
from recension.pipeline.voices import voices_of
from recension.record import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from benchmarks.planted_direction import PlantedPair
    from recension.lineage.direction.pair import Pair
    from recension.lineage.witnesses.voices import Voices
    from recension.record import Document

# Weights are fitted on the other family of templates and on other seeds, see training/direction.py.
TEST_FAMILY: Final = "works"
TEST_SEED: Final = 20
_PAIRS: Final = 600
# Reading costs more than all the rest.
_READ: Final = 400
# Confidence over this speaks for the true direction.
_EVEN: Final = 0.5
_BINS: Final = ((0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01))


def pair_seen(planted: PlantedPair, *, read: bool = False, kept: Path | None = None) -> Pair | None:
    """What two planted documents share, from the source to the copy; nothing where nothing is found.

    Args:
        planted: the two.
        read: whether their sentences are read, so that it is known whom they hand words to.
        kept: a folder for annotations.
    """
    documents = (planted.source, planted.copy)
    words = words_of(documents)
    voices = _voices(documents, kept) if read else (None, None)
    witnesses = {
        one.document: Witness(document=document, words=one, voices=voice)
        for one, document, voice in zip(words, documents, voices, strict=True)
    }
    kin = without_third_voices(shared_words(align(documents), witnesses))
    found = kin.get((planted.source.id, planted.copy.id))
    return None if found is None else found.pair()


def _voices(documents: Sequence[Document], kept: Path | None) -> tuple[Voices, ...]:
    tasks = [Task(document=one, annotator=None, kept=kept, story_date=None) for one in documents]
    facts = [found for task in tasks if not isinstance(found := facts_of(task), Problem)]
    return voices_of(facts, resolve([one.mentions for one in facts], []))


class _Given(NamedTuple):
    """What is given with the documents of a row.

    Attributes:
        row: the row's name.
        pairs: the pairs.
        read: whether their sentences are read.
    """

    row: str
    pairs: Iterator[PlantedPair]
    read: bool


def _rows() -> Iterator[_Given]:
    for row, dated in (("no dates", False), ("dates and credits", True)):
        yield _Given(row, planted_pairs(TEST_FAMILY, _PAIRS, TEST_SEED, dated=dated), read=False)
    yield _Given("no dates, read", planted_pairs(TEST_FAMILY, _READ, TEST_SEED, dated=False), read=True)
    for row, read in (("attributions", False), ("attributions, read", True)):
        yield _Given(row, planted_attributions(TEST_FAMILY, _READ, TEST_SEED), read)


def _confidences(given: _Given, kept: Path) -> Iterator[float]:
    """For each pair the confidence in the true direction; 0.5 where no shared words are found."""
    for planted in given.pairs:
        pair = pair_seen(planted, read=given.read, kept=kept)
        yield 0.5 if pair is None else direction_of(pair).confidence


def _measured() -> Iterator[tuple[_Given, NDArray[np.float64]]]:
    with TemporaryDirectory() as kept:
        for given in _rows():
            yield given, np.array(list(_confidences(given, Path(kept))))


def measure(data: Path) -> Measurement:  # noqa: ARG001 - every measurement takes the folder; this one generates its own
    """Measure accuracy, how often no direction is claimed, and calibration."""
    rows: list[tuple[str, ...]] = []
    figures: dict[str, float] = {}
    for given, confidences in _measured():
        name = given.row
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
        figures[name.replace(",", "").replace(" ", "_")] = right
    return Measurement(
        columns=("given", "pairs", "count", "right", "mean confidence"),
        rows=tuple(rows),
        figures=figures,
        inputs=tuple(sorted([*TEMPLATES.glob("direction_*.toml"), *TEMPLATES.glob("attributions_*.toml")])),
    )
