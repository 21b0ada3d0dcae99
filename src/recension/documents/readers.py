"""Readers: which of them reads an input.

A package can add a format: it names an object with the interface of `Reader` (or a class or function
that gives one without arguments) as an entry point of the group "recension.readers". Those are asked
before the readers that come with Recension, in the order of their names.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, cast

from recension.documents.binary import is_binary, kind_of
from recension.documents.reader import Reader
from recension.documents.word_sets import entries
from recension.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

ENTRY_POINTS: Final = "recension.readers"


def choose(suffix: str, beginning: bytes, *, stated_encoding: str | None = None) -> Reader:
    """The reader for an input.

    What the bytes surely are counts more than the suffix; anything that looks like text and has no
    suffix of another format is plain text.

    Args:
        suffix: the lower-case suffix of its path with the dot, "" where there is none.
        beginning: its first bytes, up to 64 KiB.
        stated_encoding: what the user states the encoding to be; then the bytes are taken to be text.

    Raises:
        InputError: no reader knows the format (`not_text`, `unknown_format`).
    """
    known = readers()
    for reader in known:
        if reader.sniff(beginning):
            return reader
    if stated_encoding is None and is_binary(beginning):
        kind = kind_of(beginning)
        raise InputError(
            "no reader knows this format, which is not text"
            if kind is None
            else f"it is {kind}, and no reader reads that",
            code="not_text",
            remedy="Export it to plain text or HTML, or leave it out",
        )
    for reader in known:
        if suffix in reader.suffixes:
            return reader
    if suffix in machine_suffixes():
        raise InputError(
            f"{suffix} files hold data or code rather than an account, and no reader knows them",
            code="unknown_format",
            remedy="Name it .txt if it is an account, or leave it out",
        )
    return known[-1]


@cache
def readers() -> tuple[Reader, ...]:
    """Every reader: those of other packages by name, then HTML, then plain text."""
    from importlib.metadata import entry_points  # noqa: PLC0415 - needed only when something is read

    from recension.documents.html_reader import HtmlReader  # noqa: PLC0415 - lxml, when something is read
    from recension.documents.text_reader import TextReader  # noqa: PLC0415

    added = [_load(point.load()) for point in sorted(entry_points(group=ENTRY_POINTS), key=lambda p: p.name)]
    return (*added, HtmlReader(), TextReader())


def _load(offered: object) -> Reader:
    """The reader that an entry point offers: itself, or what it makes."""
    if isinstance(offered, type) or not isinstance(offered, Reader):
        return cast("Callable[[], Reader]", offered)()
    return offered


@cache
def machine_suffixes() -> frozenset[str]:
    """Suffixes of text files that hold no account."""
    return frozenset(suffix for _, suffix in entries("machine_suffixes"))
