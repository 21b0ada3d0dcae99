"""What a check of a record finds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A promise that a record breaks.

    Attributes:
        where: the field, as a path from the record.
        code: a short name that programs can test.
        message: what is wrong.
    """

    where: str
    code: str
    message: str
