"""Findings: what a reader noticed about bytes, before it is known which document they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from recension.errors import RecensionError


class Finding(NamedTuple):
    """Something a person should know about an input that could still be read.

    Attributes:
        code: a short name that programs can test, as in `Problem.code`.
        message: what was found, where, and what a person can do.
    """

    code: str
    message: str


def message_of(error: RecensionError) -> str:
    """What happened and what to do, without the place: a problem names its path beside the message."""
    parts = (part.rstrip(".") for part in (error.message, error.remedy) if part)
    return ". ".join(part[:1].upper() + part[1:] for part in parts) + "."
