"""What a build tells while it runs."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol


class Stage(StrEnum):
    """A stage of a build, in the order they run."""

    READING = "reading"
    MATCHING = "matching"
    GROUPING = "grouping"
    ANNOTATING = "annotating"
    TRACING = "tracing"
    WEIGHING = "weighing"


class Progress(Protocol):
    """Called when a stage begins and while it goes on."""

    def __call__(self, stage: Stage, done: int, total: int | None) -> None:
        """Take note: `done` documents of `total` (null while unknown)."""
        ...


def silent(stage: Stage, done: int, total: int | None) -> None:
    """Tell nobody."""
    del stage, done, total
