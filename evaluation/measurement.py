"""What one measurement gives: a table for people, figures for programs, and the data it stands on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class DataAbsentError(Exception):
    """The data of a measurement is not there: it is skipped, never passed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """One run of one measurement.

    Attributes:
        columns: the heads of the table.
        rows: its cells, as text.
        figures: name and value of every figure that a floor can be pinned to; larger is better.
        inputs: the data files it was measured on, for the digest beside the floors.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    figures: dict[str, float]
    inputs: tuple[Path, ...]
