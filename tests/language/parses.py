"""Annotations written by hand, for tests of what reads them."""

from __future__ import annotations

import numpy as np

from recension.language.annotation import Annotation, Column


def parse(*rows: str) -> Annotation:
    """Make one sentence of rows "word lemma UPOS XPOS head relation", head counted from 1, 0 the root."""
    cells = [row.split() for row in rows]
    starts: list[int] = []
    place = 0
    for word, *_ in cells:
        starts.append(place)
        place += len(word) + 1
    return Annotation(
        annotator="hand",
        starts=np.array(starts, dtype=np.int32),
        ends=np.array(
            [start + len(row[0]) for start, row in zip(starts, cells, strict=True)], dtype=np.int32
        ),
        sentences=np.array([0], dtype=np.int32),
        lemmas=Column.of([row[1] for row in cells]),
        upos=Column.of([row[2] for row in cells]),
        xpos=Column.of([row[3] for row in cells]),
        heads=np.array([int(row[4]) - 1 for row in cells], dtype=np.int32),
        relations=Column.of([row[5] for row in cells]),
        name_starts=np.zeros(0, dtype=np.int32),
        name_ends=np.zeros(0, dtype=np.int32),
        name_types=Column.of([]),
        facts=np.zeros((0, 4), dtype=np.float32),
    )
