"""The family tree of Notre Besoin, an artificial tradition whose true tree is known.

Roos & Heikkilä, Literary and Linguistic Computing 24 (2009). Eleven witnesses were copied by hand from each
other; one was copied from two, and one lost copy stands between two of them, whose edge counts as found if
they are joined. The witnesses are given as plain texts: no collation is used.
"""

from __future__ import annotations

import csv
import hashlib
from typing import TYPE_CHECKING, Final

from evaluation.measurement import DataAbsentError, Measurement
from recension.lineage.alignments.matching import align
from recension.lineage.alignments.words import words_of
from recension.lineage.tracing import trace
from recension.lineage.witnesses.sources import source_id
from recension.record import Document, DocumentId, Provenance, Span, content_id

if TYPE_CHECKING:
    from pathlib import Path

# Parent, child. F has two parents; U reaches B by a lost copy.
_TRUE: Final = ("AJ", "AC", "CM", "CF", "CS", "SD", "AU", "UF", "UV", "UB", "BL")
_ROOT: Final = "A"


def _witnesses(path: Path) -> dict[str, Document]:
    if not path.is_file():
        raise DataAbsentError(f"no {path.name}")
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    texts = {
        name: " ".join(word for row in rows[1:] if (word := row[column].strip(" -")))
        for column, name in enumerate(rows[0])
    }
    return {name: _document(text) for name, text in texts.items()}


def _document(text: str) -> Document:
    return Document(
        id=DocumentId(content_id("d", text)),
        source=Provenance(
            path=None,
            url=None,
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            media_type="text/plain",
            encoding="utf-8",
        ),
        text=text,
        title=None,
        publisher=None,
        authors=(),
        published=None,
        language="fr",
        body=(Span(0, len(text)),),
        boilerplate=(),
        other_languages=(),
    )


def measure(data: Path) -> Measurement:
    """Measure true edges found, directed and not, and whether the root is right."""
    path = data / "stemma-besoin" / "besoin-aligned.csv"
    witnesses = _witnesses(path)
    documents = list(witnesses.values())
    names = {source_id(document.id): name for name, document in witnesses.items()}
    lineage = trace(documents, align(documents), words_of(documents))
    found = {(names[edge.from_], names[edge.to]) for edge in lineage.stemma.edges}
    true = {(edge[0], edge[1]) for edge in _TRUE}
    undirected = len({frozenset(edge) for edge in found} & {frozenset(edge) for edge in true})
    directed = len(found & true)
    roots = set(witnesses) - {child for _, child in found}
    return Measurement(
        columns=("witnesses", "edges drawn", "true edges", "with direction", "roots"),
        rows=(
            (str(len(witnesses)), str(len(found)), str(undirected), str(directed), " ".join(sorted(roots))),
        ),
        figures={
            "edges_found": float(undirected),
            "edges_with_direction": float(directed),
            "root_right": float(roots == {_ROOT}),
        },
        inputs=(path,),
    )
