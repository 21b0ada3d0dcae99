"""From bytes to documents: readers by format, the account and its surroundings, metadata with its words."""

from __future__ import annotations

from recension.documents.inputs import LARGEST_INPUT, Input, gather
from recension.documents.page import Declaration, Field, Page
from recension.documents.reader import Reader, Reading
from recension.documents.reading import read

__all__ = [
    "LARGEST_INPUT",
    "Declaration",
    "Field",
    "Input",
    "Page",
    "Reader",
    "Reading",
    "gather",
    "read",
]
