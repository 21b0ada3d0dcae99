"""Body lines of scraped text: which lines belong to the account, beside the rules alone, in one run.

A line counts when it is neither blank nor listed as ambiguous (lines/SOURCE.md). F1 is over all lines of a
data set together, so that long pages weigh more; the mean over pages stands beside it.
"""

from __future__ import annotations

import gzip
import json
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple, TypedDict, cast

from evaluation.measurement import DataAbsentError, Measurement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from recension.documents.body import Sorted
    from recension.documents.line_facts import LineFacts

_SETS: Final = ("fundus", "aeb")
_VARIANTS: Final = ("full", "main")


class LabelledPage(TypedDict):
    """A page of the data: its lines, 1 for each line of the account, and the lines that do not count."""

    doc: str
    variant: str
    lines: list[str]
    label: list[int]
    ambiguous: list[int]


class Counts(NamedTuple):
    """Lines of the account that were kept, others that were kept, and lines of the account that were not."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """Share of the kept lines that belong to the account."""
        return self.right / max(self.right + self.wrong, 1)

    @property
    def recall(self) -> float:
        """Share of the account's lines that were kept."""
        return self.right / max(self.right + self.missed, 1)

    @property
    def f1(self) -> float:
        """Harmonic mean of both; 1 for a page without an account of which nothing was kept."""
        both = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / both if both else 1.0


def measure(data: Path) -> Measurement:
    """Measure line precision, recall and F1 on the dev files, for both variants.

    Raises:
        DataAbsentError: a dev file is not there.
    """
    from recension.documents.body import sort_by_rules, sort_lines  # noqa: PLC0415 - loads what reads texts

    inputs = tuple(data / "lines" / f"dev-{name}.jsonl.gz" for name in _SETS)
    absent = [path for path in inputs if not path.is_file()]
    if absent:
        raise DataAbsentError(f"there is no {absent[0]}")
    rows: list[tuple[str, ...]] = []
    figures: dict[str, float] = {}
    for name, path in zip(_SETS, inputs, strict=True):
        pages = list(labelled_pages(path))
        for variant in _VARIANTS:
            chosen = [page for page in pages if page["variant"] == variant]
            for system, sort in (("rules", sort_by_rules), ("recension", sort_lines)):
                each = [count(page, sort) for page in chosen]
                whole = Counts(*(sum(column) for column in zip(*each, strict=True)))
                mean = sum(counts.f1 for counts in each) / len(each)
                figures[f"{name}_{variant}_{system}_f1"] = round(whole.f1, 4)
                numbers = (whole.precision, whole.recall, whole.f1, mean)
                rows.append((name, variant, system, str(len(each)), *(f"{number:.4f}" for number in numbers)))
    return Measurement(
        columns=("data", "variant", "system", "pages", "precision", "recall", "F1", "mean F1 of pages"),
        rows=tuple(rows),
        figures=figures,
        inputs=inputs,
    )


def labelled_pages(path: Path) -> Iterator[LabelledPage]:
    """The pages of a data file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield cast("LabelledPage", json.loads(line))


def count(page: LabelledPage, sort: Callable[[Sequence[LineFacts]], Sorted]) -> Counts:
    """Hold what is kept of a page against its labels."""
    from recension.documents.line_facts import look  # noqa: PLC0415 - loads what reads texts
    from recension.documents.lines import split_lines  # noqa: PLC0415 - the same

    facts = look(split_lines("\n".join(page["lines"])))
    starts = list(accumulate((len(line) + 1 for line in page["lines"]), initial=0))
    kept = {
        bisect_right(starts, fact.line.start) - 1
        for fact, reason in zip(facts, sort(facts).reasons, strict=True)
        if reason is None
    }
    ambiguous = set(page["ambiguous"])
    scored = [
        (index in kept, label == 1)
        for index, (line, label) in enumerate(zip(page["lines"], page["label"], strict=True))
        if line.strip() and index not in ambiguous
    ]
    return Counts(
        right=sum(keep and body for keep, body in scored),
        wrong=sum(keep and not body for keep, body in scored),
        missed=sum(body and not keep for keep, body in scored),
    )
