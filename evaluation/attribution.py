"""Who said what, on GUM: attributions found in raw text against those of its discourse trees.

GUM counts speech and thought alike, and clauses only: what is promised, asked for or announced without a
clause is no gold and counts against what is found. News of the training part shaped the rules; the
development part did not. Credits of pictures are attributions to GUM; the last rows leave them out.
"""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any, Final

from evaluation.attribution_score import Spanned, Tally, count
from evaluation.conllu import present
from evaluation.measurement import Measurement
from evaluation.parsing import installed
from recension.language.annotated import Annotated
from recension.record import Document, DocumentId, Provenance, Span
from recension.statements import Pattern, attributions_in

if TYPE_CHECKING:
    from pathlib import Path

    from recension.language.english import EnglishAnnotator
    from recension.statements import Attribution

_PARTS: Final = ("train", "dev")
_COLUMNS: Final = ("gold", "found", "linked@0.5", "content@0.5", "speaker", "direct", "mixed", "indirect")


def measure(data: Path) -> Measurement:
    """Measure the rules with the installed model.

    Args:
        data: folder of the labelled data.

    Returns:
        F1 of linked attributions and of contents, accuracy of speakers, and the share of gold contents linked
        by type, in percent: news and all genres of either part. The table's last row says what annotation and
        finding attributions took.

    Raises:
        DataAbsentError: the data or the model are not there.
    """
    paths = [present(data / "gum" / f"{part}.jsonl") for part in _PARTS]
    annotator = installed()
    figures: dict[str, float] = {}
    rows: list[tuple[str, ...]] = []
    spent = [0.0, 0.0]
    for part, path in zip(_PARTS, paths, strict=True):
        tallies = {name: Tally.empty() for name in ("news", "all", "news, no credits")}
        for line in path.read_text(encoding="utf-8").splitlines():
            row: Any = json.loads(line)
            found, seconds = _found(annotator, row)
            spent = [one + more for one, more in zip(spent, seconds, strict=True)]
            gold = [_gold(one) for one in row["attributions"]]
            spans = [spanned for spanned, _ in found]
            count(tallies["all"], row["text"], gold, spans)
            if row["genre"] == "news":
                count(tallies["news"], row["text"], gold, spans)
                kept = [spanned for spanned, pattern in found if pattern is not Pattern.CREDIT]
                shown = [one for one in gold if not _is_credit(row["text"], one)]
                count(tallies["news, no credits"], row["text"], shown, kept)
        for name, tally in tallies.items():
            found_here = tally.figures()
            figures |= {f"{part} {name}: {figure}": value for figure, value in found_here.items()}
            rows.append((f"{part} {name}", *_cells(tally, found_here)))
    rows.append(
        ("seconds", f"annotation {spent[0]:.1f}", f"attributions {spent[1]:.1f}", *[""] * (len(_COLUMNS) - 2))
    )
    return Measurement(columns=("GUM", *_COLUMNS), rows=tuple(rows), figures=figures, inputs=tuple(paths))


def _cells(tally: Tally, figures: dict[str, float]) -> tuple[str, ...]:
    kinds = (f"{figures[f'{kind} linked']:.1f}" for kind in ("direct", "mixed", "indirect"))
    return (
        str(tally.gold),
        str(tally.found),
        *(f"{figures[name]:.1f}" for name in ("linked@0.5", "content@0.5", "speaker")),
        *kinds,
    )


def _gold(row: Any) -> Spanned:  # noqa: ANN401 - a value read from JSON
    return Spanned(source=row["source"] or [], content=row["content"] or [])


def _is_credit(text: str, gold: Spanned) -> bool:
    """Whether a gold attribution is the credit of a picture: its source stands behind "Image:"."""
    return any(text[:start].rstrip().endswith(("Image:", "Video:", "Audio:")) for start, _ in gold.source)


def _found(
    annotator: EnglishAnnotator,
    row: Any,  # noqa: ANN401 - a value read from JSON
) -> tuple[list[tuple[Spanned, Pattern]], tuple[float, float]]:
    """Find the attributions of a document; with the seconds that annotation and finding took."""
    text = str(row["text"])
    body = (Span(0, len(text)),)
    began = time.perf_counter()
    annotation = annotator.annotate(text, body)
    read = time.perf_counter()
    annotated = Annotated(document=_document(str(row["id"]), text, body), annotation=annotation)
    found = [(_spanned(annotated, one), one.pattern) for one in attributions_in(annotated)]
    return found, (read - began, time.perf_counter() - read)


def _spanned(annotated: Annotated, attribution: Attribution) -> Spanned:
    annotation = annotated.annotation
    source = [annotation.span(*attribution.source)] if attribution.source is not None else []
    return Spanned(source=source, content=[annotation.span(*run) for run in attribution.content])


def _document(name: str, text: str, body: tuple[Span, ...]) -> Document:
    return Document(
        id=DocumentId(name),
        source=Provenance(path=None, url=None, sha256="", media_type="text/plain", encoding="utf-8"),
        text=text,
        title=None,
        publisher=None,
        authors=(),
        published=None,
        language="en",
        body=body,
        boilerplate=(),
        other_languages=(),
    )
