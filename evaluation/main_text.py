"""Main text of pages: what the reader keeps, beside the extractor's own strings, in one run.

`Page.main` are lines of the page's visible text; trafilatura's precision mode gives strings. Both are
scored as the article extraction benchmark does (evaluation/shingles.py).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from evaluation.measurement import DataAbsentError, Measurement
from evaluation.pages import files, pages
from evaluation.shingles import score

if TYPE_CHECKING:
    from pathlib import Path

# (name of the data set, its labels, the label that is the body)
_SETS: Final = (
    ("article-extraction", "ground-truth.json", "articleBody"),
    ("news-metadata", "gold.json", "body"),
)


def measure(data: Path) -> Measurement:
    """Measure shingle F1 of the main text on both data sets.

    Raises:
        DataAbsentError: none of the data sets is there.
    """
    rows: list[tuple[str, ...]] = []
    figures: dict[str, float] = {}
    inputs: list[Path] = []
    for name, labels, body in _SETS:
        if not (data / name / labels).is_file():
            continue
        inputs.extend(files(data / name, labels))
        key = name.replace("-", "_")
        found: dict[str, list[tuple[str, str]]] = {"recension": [], "trafilatura": []}
        for page in pages(data / name, labels):
            gold = str(page.gold[body])
            found["recension"].append((gold, _ours(page.html)))
            found["trafilatura"].append((gold, _theirs(page.html)))
        for system, pairs in found.items():
            result = score(pairs)
            rows.append((name, system, str(len(pairs)), *(f"{value:.4f}" for value in result)))
            figures[f"{key}_{system}_f1"] = round(result.f1, 4)
        figures[f"{key}_gain"] = round(figures[f"{key}_recension_f1"] - figures[f"{key}_trafilatura_f1"], 4)
    if not rows:
        raise DataAbsentError(f"there is neither {' nor '.join(name for name, *_ in _SETS)} in {data}")
    return Measurement(
        columns=("data", "system", "pages", "precision", "recall", "F1"),
        rows=tuple(rows),
        figures=figures,
        inputs=tuple(inputs),
    )


def _ours(html: bytes) -> str:
    from recension.documents.html_reader import HtmlReader  # noqa: PLC0415 - loads what reads pages

    page = HtmlReader().read(html, stated_encoding=None).page
    return "\n".join(page.text[start:end] for start, end in page.main or ())


def _theirs(html: bytes) -> str:
    from trafilatura import extract  # noqa: PLC0415 - loads what reads pages

    return extract(html.decode("utf-8", "replace"), favor_precision=True, include_comments=False) or ""
