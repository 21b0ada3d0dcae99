"""Annotations kept by text, parts and annotator, so that a second build does not parse again."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

import numpy as np

from recension.language.annotation import Annotation, Column

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from recension.language.annotators import Annotator
    from recension.record import Span

_VERSION: Final = 5
"""Raised where the form changes, or where the program comes to say something else with the same model."""

_ARRAYS: Final = ("starts", "ends", "sentences", "heads", "name_starts", "name_ends", "facts")
_COLUMNS: Final = ("upos", "xpos", "lemmas", "relations", "name_types")


def key_of(text: str, spans: Sequence[Span] | None, annotator: str) -> str:
    """Name what an annotation depends on.

    Args:
        text: the canonical text.
        spans: the parts that are read.
        annotator: name and version of the annotator.

    Returns:
        64 hexadecimal digits.
    """
    head = json.dumps([_VERSION, annotator, None if spans is None else [list(span) for span in spans]])
    return hashlib.sha256(head.encode() + b"\0" + text.encode("utf-8", "surrogatepass")).hexdigest()


class CachedAnnotator:
    """An annotator that keeps what it found in a folder.

    A file that is missing, damaged or of an older version is made again; a folder that cannot be written
    costs only time.
    """

    def __init__(self, annotator: Annotator, folder: Path) -> None:
        """Wrap an annotator; the folder is made when first written to."""
        self._annotator = annotator
        self._folder = folder

    @property
    def name(self) -> str:
        """Name and version of the annotator inside."""
        return self._annotator.name

    @property
    def languages(self) -> frozenset[str]:
        """The languages it covers."""
        return self._annotator.languages

    def annotate(self, text: str, spans: Sequence[Span] | None = None) -> Annotation:
        """Give the kept annotation, or annotate and keep it."""
        place = self._folder / f"{key_of(text, spans, self.name)}.npz"
        try:
            return unpacked(place.read_bytes())
        except (OSError, EOFError, ValueError, KeyError, TypeError, zipfile.BadZipFile, zlib.error):
            found = self._annotator.annotate(text, spans)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            partial = place.with_suffix(".partial")
            partial.write_bytes(packed(found))
            partial.replace(place)
        except OSError:
            return found
        return found


def packed(annotation: Annotation) -> bytes:
    """Write an annotation as bytes; the same annotation gives the same bytes."""
    arrays = {name: getattr(annotation, name) for name in _ARRAYS}
    arrays |= {name: getattr(annotation, name).codes for name in _COLUMNS}
    tables = {name: getattr(annotation, name).table for name in _COLUMNS}
    head = json.dumps(
        {"version": _VERSION, "annotator": annotation.annotator, "tables": tables}, sort_keys=True
    )
    arrays["head"] = np.frombuffer(head.encode(), dtype=np.uint8)
    out = io.BytesIO()
    np.savez_compressed(out, **arrays)
    return out.getvalue()


def unpacked(data: bytes) -> Annotation:
    """Read an annotation from bytes.

    Args:
        data: what `packed` wrote.

    Returns:
        The annotation.

    Raises:
        ValueError: the bytes are of another version or do not fit together.
    """
    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        head = json.loads(arrays["head"].tobytes())
        if head["version"] != _VERSION:
            message = f"version {head['version']}"
            raise ValueError(message)
        tables: dict[str, list[str]] = head["tables"]

        def column(name: str) -> Column:
            return Column(codes=arrays[name], table=tuple(tables[name]))

        return Annotation(
            annotator=str(head["annotator"]),
            starts=arrays["starts"],
            ends=arrays["ends"],
            sentences=arrays["sentences"],
            upos=column("upos"),
            xpos=column("xpos"),
            lemmas=column("lemmas"),
            heads=arrays["heads"],
            relations=column("relations"),
            name_starts=arrays["name_starts"],
            name_ends=arrays["name_ends"],
            name_types=column("name_types"),
            facts=arrays["facts"],
        )
