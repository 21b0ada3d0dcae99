"""The order of the stages, from inputs to a record."""

from recension.pipeline.build import build
from recension.pipeline.progress import Progress, Stage

__all__ = ["Progress", "Stage", "build"]
