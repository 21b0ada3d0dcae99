"""Findings: what a reader noticed about bytes, before it is known which document they belong to."""

from __future__ import annotations

from typing import NamedTuple


class Finding(NamedTuple):
    """Something a person should know about an input that could still be read.

    Attributes:
        code: a short name that programs can test, as in `Problem.code`.
        message: what was found, where, and what a person can do.
    """

    code: str
    message: str
