"""Paraphrase: retellings found, and false links between documents that do not know each other.

Found: planted retellings of the family that is not fitted, where the copy hands some sentences to a statement
that is given, and where nothing else binds the two documents. False links: pairs of ECB+ (dev) of different
topics, and pairs of one story that share no passage word for word, taken for independent reports though some
are not; a pair counts as linked if a single clause of it is. Left alone: planted retellings that say the same
and of which no change of sense is listed.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from benchmarks.planted_paraphrases import TEMPLATES, planted_paraphrases
from evaluation.measurement import DataAbsentError, Measurement
from evaluation.same_story import reports

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from benchmarks.planted_paraphrases import PlantedParaphrase, Retold
    from recension.language.annotators import Annotator
    from recension.lineage.retelling.likeness import Encoder
    from recension.lineage.tracing import Lineage
    from recension.record import Document, Passage

    Pairs = Sequence[tuple[Document, Document]]

_FAMILY = "works"
_SEED = 20
_PAIRS = 100
_THOUSAND, _HUNDRED = 1000, 100
_BINS = ((0.5, 0.7), (0.7, 0.85), (0.85, 0.95), (0.95, 1.01))


def measure(data: Path) -> Measurement:
    """Measure recall and precision on planted retellings, bent sense found, false links, and calibration.

    Raises:
        DataAbsentError: ECB+ is not there, or no model is installed.
    """
    from recension.errors import ModelError  # noqa: PLC0415 - heavy, and only if data is there
    from recension.language.annotators import annotator_named  # noqa: PLC0415
    from recension.language.vectors import sentence_encoder  # noqa: PLC0415

    path = data / "ecbplus" / "dev.jsonl"
    told = reports(path)
    try:
        annotator, encoder = annotator_named("english"), sentence_encoder()
    except ModelError as error:
        raise DataAbsentError(str(error)) from error
    rows: list[tuple[str, ...]] = []
    figures: dict[str, float] = {}
    surety: list[tuple[float, bool]] = []
    for name, attributed in (("statement given", True), ("nothing else known", False)):
        counts = _planted(annotator, encoder, attributed=attributed)
        surety += counts.surety
        figures[f"recall, {name}"] = counts.right / counts.planted
        figures[f"precision, {name}"] = counts.true / max(1, counts.found)
        figures[f"bent found, {name}"] = counts.bent_found.total() / max(1, counts.bent.total())
        figures[f"faithful left alone, {name}"] = counts.alone / max(1, counts.faithful)
        rows.append((name, f"{counts.planted}", *(f"{figures[f'{what}, {name}']:.3f}" for what in _COLUMNS)))
        for change, planted in sorted(counts.bent.items()):
            found = counts.bent_found[change] / planted
            rows.append((f"{name}: another {change}", f"{planted}", "", "", f"{found:.3f}", ""))
    same, apart = _false_links(told.same, annotator, encoder)
    linked, unrelated = _false_links(told.unrelated, annotator, encoder)
    rows.append(("one story, independent", f"{apart}", "", f"{same} linked", "", ""))
    rows.append(("different topics", f"{unrelated}", "", f"{linked} linked", "", ""))
    figures["unlinked per 100 of one story"] = _HUNDRED * (1 - same / apart)
    figures["unlinked per 1000 of different topics"] = _THOUSAND * (1 - linked / unrelated)
    for low, high in _BINS:
        inside = [(sure, right) for sure, right in surety if low <= sure < high]
        if inside:
            mean = sum(sure for sure, _ in inside) / len(inside)
            true = sum(right for _, right in inside) / len(inside)
            rows.append(
                (
                    f"confidence {low:.2f}-{min(high, 1.0):.2f}",
                    f"{len(inside)}",
                    "",
                    f"{true:.3f}",
                    f"{mean:.3f}",
                    "",
                )
            )
    return Measurement(
        columns=(
            "documents",
            "clauses or pairs",
            "recall",
            "precision",
            "bent found or mean confidence",
            "faithful left alone",
        ),
        rows=tuple(rows),
        figures=figures,
        inputs=(path, *sorted(TEMPLATES.glob("paraphrase_*.toml"))),
    )


_COLUMNS = ("recall", "precision", "bent found", "faithful left alone")


class _Counts:
    """What was planted and what was found."""

    def __init__(self) -> None:
        self.planted = self.found = self.true = self.right = self.faithful = self.alone = 0
        self.bent: Counter[str] = Counter()
        self.bent_found: Counter[str] = Counter()
        self.surety: list[tuple[float, bool]] = []


def _planted(annotator: Annotator, encoder: Encoder, *, attributed: bool) -> _Counts:
    counts = _Counts()
    for pair in planted_paraphrases(_FAMILY, _PAIRS, _SEED, attributed=attributed):
        lineage = traced((pair.source, pair.copy), annotator, encoder)
        hit, bent = set[int](), set[int]()
        counts.planted += len(pair.retold)
        for passage in lineage.passages:
            # a copied passage may hold several sentences
            numbers = [i for i, one in enumerate(pair.retold) if _is_of(passage, pair, one)]
            hit.update(numbers)
            if str(passage.kind) == "paraphrase":
                counts.found += 1
                counts.true += bool(numbers)
                counts.surety.append((passage.confidence, bool(numbers)))
                faithful = [number for number in numbers if not pair.retold[number].change][:1]
                counts.faithful += len(faithful)
                counts.alone += bool(faithful and not passage.variants)
            bent.update(
                number
                for number in numbers
                if pair.retold[number].change in _changes(passage, pair.copy.text, pair.retold[number])
            )
        counts.right += len(hit)
        for number, one in enumerate(pair.retold):
            if one.change:
                counts.bent[one.change] += 1
                counts.bent_found[one.change] += number in bent
    return counts


def _changes(passage: Passage, text: str, retold: Retold) -> set[str]:
    """What a passage changes of one sentence that it has."""
    first, last = _place(text, retold.copy)
    return {
        str(change)
        for variant in passage.variants
        if first <= variant.to.start <= last
        for change in variant.changes
    }


def _is_of(passage: Passage, pair: PlantedParaphrase, retold: Retold) -> bool:
    """Whether a passage goes from a sentence of the source to its retelling."""
    if passage.to.document != pair.copy.id or passage.from_.start is None or passage.from_.end is None:
        return False
    return _overlaps(pair.source.text, retold.source, passage.from_.start, passage.from_.end) and _overlaps(
        pair.copy.text, retold.copy, passage.to.start, passage.to.end
    )


def _overlaps(text: str, sentence: str, start: int, end: int) -> bool:
    """Whether more than half of a place, or of the sentence, lies in the other."""
    first, last = _place(text, sentence)
    common = min(end, last) - max(start, first)
    return first >= 0 and 2 * common > min(end - start, last - first)


def _place(text: str, sentence: str) -> tuple[int, int]:
    """Where a sentence stands, its full stop aside; (-1, ...) where it does not."""
    words = sentence.removesuffix(".")
    first = text.find(words)
    return first, first + len(words)


def _false_links(pairs: Pairs, annotator: Annotator, encoder: Encoder) -> tuple[int, int]:
    """How many pairs are linked by a retelling, and how many share no passage word for word."""
    linked = independent = 0
    for pair in pairs:
        kinds = {str(passage.kind) for passage in traced(pair, annotator, encoder).passages}
        if kinds <= {"paraphrase"}:
            independent += 1
            linked += bool(kinds)
    return linked, independent


def traced(documents: Sequence[Document], annotator: Annotator, encoder: Encoder) -> Lineage:
    """Trace a few documents as if they told one story."""
    from recension.language.annotated import Annotated  # noqa: PLC0415 - heavy
    from recension.lineage.alignments.matching import align_words  # noqa: PLC0415
    from recension.lineage.alignments.words import words_of  # noqa: PLC0415
    from recension.lineage.tracing import trace  # noqa: PLC0415

    words = words_of(documents)
    annotated = [
        Annotated(document=document, annotation=annotator.annotate(document.text, document.body))
        for document in documents
    ]
    return trace(documents, align_words(words), words, annotated=annotated, encoder=encoder)
