"""Inputs: what a person names on the command line, turned into bytes to read or problems to report."""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from recension.documents.findings import message_of
from recension.documents.folders import Found, shown, walk
from recension.documents.own_output import is_own_output
from recension.documents.patterns import Pattern, is_pattern
from recension.errors import InputError
from recension.record import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STANDARD_INPUT: Final = "-"
# A text of 256 MiB is some forty million words. It takes about six times its size in memory to read.
LARGEST_INPUT: Final = 256 * 1024 * 1024
# Enough for every signature and for the first words of a page behind a long comment.
_BEGINNING: Final = 64 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """Bytes that can be read, and what they were called.

    Attributes:
        path: the path as given, with forward slashes; "-" for standard input.
        suffix: the lower-case suffix of the path with its dot, a hint at the format; "" where there is none.
        location: the file; null where the bytes are already here.
        content: the bytes; null where they are in a file.
        largest: refuse a file of more bytes than this.
    """

    path: str
    suffix: str
    location: Path | None = None
    content: bytes | None = field(default=None, repr=False)
    largest: int = LARGEST_INPUT

    def beginning(self) -> bytes:
        """The first 64 KiB, enough to tell the format.

        Raises:
            InputError: the file cannot be opened or read.
        """
        return self._read(_BEGINNING)

    def load(self) -> bytes:
        """All bytes.

        Raises:
            InputError: the file cannot be opened or read, or is larger than `largest`.
        """
        data = self._read(self.largest + 1)
        if len(data) > self.largest:
            raise _too_large(self.path, self.largest)
        return data

    def _read(self, most: int) -> bytes:
        if self.content is not None:
            return self.content[:most]
        if self.location is None:
            return b""
        try:
            with self.location.open("rb") as file:
                return file.read(most)
        except OSError as error:
            raise _unreadable(self.path, error) from error


def gather(
    paths: Sequence[str | os.PathLike[str]],
    stdin: BinaryIO | None = None,
    *,
    largest: int = LARGEST_INPUT,
) -> Iterator[Input | Problem]:
    """Find everything that the given paths name.

    A path is a file, a folder (read with all folders inside it, hidden files left out), a pattern
    that no shell expanded ("*.txt", "reports/**/*.html"), or "-" for standard input.

    Args:
        paths: what was given. Their order changes nothing.
        stdin: where "-" reads from; the process's own standard input where null.
        largest: refuse inputs of more bytes than this.

    Yields:
        An `Input` for every file, each path once, or a `Problem` that names the path and says what to
        do; sorted by path. No error is raised for a bad path: the others go on. Records and reports of
        earlier builds are passed over, unless they are named or nothing else is there: then they are
        problems.
    """
    found: dict[str, Found] = {}
    results: dict[str, Input | Problem] = {}
    for given in sorted({os.fspath(path) for path in paths}):
        if given == STANDARD_INPUT:
            results[given] = _standard_input(stdin, largest)
            continue
        for item in _expand(given):
            found.setdefault(item.path, item)
    named = {shown(Path(given)) for given in paths}
    own: dict[str, Problem] = {}
    for path, item in found.items():
        result = item.problem or _check(item, largest)
        if isinstance(result, Input) and is_own_output(result.suffix, result.beginning):
            own[path] = _own(path)
            if path not in named:
                continue
            result = own[path]
        results[path] = result
    if not results:
        results.update(own)
    for path in sorted(results):
        yield results[path]


def _expand(given: str) -> Iterator[Found]:
    """What one given path names."""
    location = Path(given)
    path = shown(location)
    try:
        mode = location.stat().st_mode
    except (OSError, ValueError) as error:
        yield from _absent(given, location, error)
        return
    if not stat.S_ISDIR(mode):
        yield Found(path=path, location=location)
        return
    empty = True
    for item in walk(location):
        empty = False
        yield item
    if empty:
        message = f"The folder {path} holds no files to read. Name a folder with texts or pages in it"
        yield Found(path=path, location=location, problem=_problem(path, "empty_folder", message))


def _absent(given: str, location: Path, error: Exception) -> Iterator[Found]:
    """A path that is not there as it is written: perhaps a pattern."""
    path = shown(location)
    if is_pattern(given):
        matched = False
        for item in Pattern(given).matches():
            matched = True
            yield item
        if matched:
            return
        message = f"No file matches {path}. Check the pattern and the folder you are in"
        problem = _problem(path, "no_match", message)
    elif isinstance(error, FileNotFoundError):
        message = f"There is no file or folder {path}. Check the spelling and the folder you are in"
        problem = _problem(path, "missing", message)
    else:
        problem = _from_error(path, _unreadable(path, error))
    yield Found(path=path, location=location, problem=problem)


def _check(item: Found, largest: int) -> Input | Problem:
    """Whether a file is one, may be read, and is not too large; nothing is read yet."""
    path, location = item.path, item.location
    try:
        status = location.stat()
    except (OSError, ValueError) as error:
        return _from_error(path, _unreadable(path, error))
    if not stat.S_ISREG(status.st_mode):
        message = f"{path} is not a file but a pipe or device. Give its content on standard input, as '-'"
        return _problem(path, "not_a_file", message)
    if not os.access(location, os.R_OK):
        return _from_error(path, _unreadable(path, PermissionError("permission denied")))
    if status.st_size > largest:
        return _from_error(path, _too_large(path, largest))
    return Input(path=path, suffix=location.suffix.lower(), location=location, largest=largest)


def _standard_input(stdin: BinaryIO | None, largest: int) -> Input | Problem:
    try:
        content = (stdin or sys.stdin.buffer).read(largest + 1)
    except (OSError, ValueError) as error:
        return _from_error(STANDARD_INPUT, _unreadable(STANDARD_INPUT, error))
    if len(content) > largest:
        return _from_error(STANDARD_INPUT, _too_large(STANDARD_INPUT, largest))
    return Input(path=STANDARD_INPUT, suffix="", content=content, largest=largest)


def _own(path: str) -> Problem:
    message = "Recension wrote this file; it is no account. Name the texts that it was made from"
    return _problem(path, "own_output", message)


def _unreadable(path: str, error: Exception) -> InputError:
    reason = getattr(error, "strerror", None) or str(error)
    return InputError(
        f"the file cannot be read ({reason})",
        code="unreadable",
        where=path,
        remedy="Check that it exists and that you may read it",
    )


def _too_large(path: str, largest: int) -> InputError:
    return InputError(
        f"the file is larger than {largest:,} bytes",
        code="too_large",
        where=path,
        remedy="Split it into one file for each account",
    )


def _from_error(path: str, error: InputError) -> Problem:
    return _problem(path, error.code, message_of(error))


def _problem(path: str, code: str, message: str) -> Problem:
    return Problem(path=path, document=None, code=code, message=message.rstrip(".") + ".")
