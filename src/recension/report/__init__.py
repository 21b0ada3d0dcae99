"""The report: one self-contained HTML file that shows a record with its evidence; and the brief."""

from recension.report.briefing.writing import brief
from recension.report.rendering import render
from recension.report.writing import write

__all__ = ["brief", "render", "write"]
