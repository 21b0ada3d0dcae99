"""Every error Recension raises, in one tree.

RecensionError
├── InputError          an input cannot be read; the rest goes on
├── RecordError         a record breaks its contract
│   ├── EvidenceError   a quote is not what the text says at that place
│   └── CodecError      a JSON value is not of the shape the contract fixes
├── ModelError          a language model is missing, truncated or foreign
└── OutputError         a result cannot be written; what was there before is whole
"""

from __future__ import annotations


class RecensionError(Exception):
    """Base of all errors of this package.

    Attributes:
        message: what happened.
        where: the document, file or field it happened in, if there is one.
        remedy: what a person can do next.
    """

    def __init__(self, message: str, *, where: str = "", remedy: str = "") -> None:
        self.message = message
        self.where = where
        self.remedy = remedy
        parts = [f"{where}: {message}" if where else message]
        if remedy:
            parts.append(remedy)
        super().__init__(". ".join(part.rstrip(".") for part in parts) + ".")


class InputError(RecensionError):
    """An input cannot be read.

    Attributes:
        code: a short name of the problem that programs can test, as in `Problem.code`.
    """

    def __init__(self, message: str, *, code: str, where: str = "", remedy: str = "") -> None:
        self.code = code
        super().__init__(message, where=where, remedy=remedy)


class RecordError(RecensionError):
    """A record breaks its contract."""


class EvidenceError(RecordError):
    """A quote is not what the text says at that place."""


class CodecError(RecordError):
    """A JSON value is not of the shape that the contract fixes."""


class ModelError(RecensionError):
    """A language model is missing, truncated or foreign."""


class OutputError(RecensionError):
    """A result cannot be written; what was there before is whole."""
