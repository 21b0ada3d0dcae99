"""The report: one self-contained HTML file that shows a record with every piece of its evidence."""

from recension.report.rendering import render
from recension.report.writing import write

__all__ = ["render", "write"]
