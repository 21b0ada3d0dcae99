"""Lost versions: inferred from generated traditions of which copies are lost, and from some where none is.

Without dates. A version is right if all documents that it is put between stand next to one lost text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from benchmarks.lost_copies import LOSSES, lossy_tradition
from benchmarks.planted_direction import TEMPLATES
from evaluation.measurement import Measurement
from recension.lineage.alignments.matching import align
from recension.lineage.alignments.words import words_of
from recension.lineage.tracing import trace
from recension.lineage.witnesses.sources import source_id
from recension.record import SourceKind

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.lost_copies import LossyTradition

# The measurement makes its own traditions.
BUNDLED: Final = True
_FAMILIES: Final = ("accords", "works")
_SIZES: Final = (5, 10, 20)
_EACH: Final = 8
_FIRST_SEED: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Lost texts and versions, counted over traditions.

    Attributes:
        lost: lost texts that can be told.
        found: those of them that a version stands for.
        inferred: versions that were inferred.
        right: those of them that are right.
        way: right ones that stand under the right document, or rightly under none.
    """

    lost: int = 0
    found: int = 0
    inferred: int = 0
    right: int = 0
    way: int = 0

    def __add__(self, other: Counts) -> Counts:
        """Both together."""
        return Counts(
            lost=self.lost + other.lost,
            found=self.found + other.found,
            inferred=self.inferred + other.inferred,
            right=self.right + other.right,
            way=self.way + other.way,
        )


def counted(tradition: LossyTradition) -> Counts:
    """Draw the stemma of what is left of a tradition, and count its lost versions."""
    documents = tradition.documents
    lineage = trace(documents, align(documents), words_of(documents))
    number = {source_id(document.id): index for index, document in enumerate(documents)}
    can_be_told = [text for text in tradition.lost if text.can_be_told]
    found: set[int] = set()
    inferred = right = way = 0
    for source in lineage.sources:
        if source.kind is not SourceKind.LOST:
            continue
        below = {number[edge.to] for edge in lineage.stemma.edges if edge.from_ == source.id}
        if not below:
            continue  # an utterance that documents quote beside what they copy
        inferred += 1
        above = {number[edge.from_] for edge in lineage.stemma.edges if edge.to == source.id}
        texts = [at for at, text in enumerate(can_be_told) if text.beside >= below | above]
        right += bool(texts)
        way += any(
            (can_be_told[at].above in above) if above else can_be_told[at].above is None for at in texts
        )
        found.update(texts[:1])
    return Counts(lost=len(can_be_told), found=len(found), inferred=inferred, right=right, way=way)


def measure(data: Path) -> Measurement:  # noqa: ARG001 - this one generates its own data
    """Count for every kind of loss what is found of it, and what is inferred beside it."""
    rows: list[tuple[str, ...]] = []
    figures: dict[str, float] = {}
    for loss in LOSSES:
        counts = sum(
            (
                counted(lossy_tradition(loss, family, size, _FIRST_SEED + seed))
                for family in _FAMILIES
                for size in _SIZES
                for seed in range(_EACH)
            ),
            Counts(),
        )
        rows.append(
            (loss.name, *map(str, (counts.lost, counts.found, counts.inferred, counts.right, counts.way)))
        )
        figures[f"{loss.name}, wrong, below zero"] = float(counts.right - counts.inferred)
        if counts.lost:
            figures[f"{loss.name}, found"] = counts.found / counts.lost
            figures[f"{loss.name}, right"] = counts.right / max(1, counts.inferred)
            figures[f"{loss.name}, right way"] = counts.way / max(1, counts.inferred)
    return Measurement(
        columns=("tradition", "lost", "found", "inferred", "right", "right way"),
        rows=tuple(rows),
        figures=figures,
        inputs=tuple(sorted(TEMPLATES.glob("direction_*.toml"))),
    )
