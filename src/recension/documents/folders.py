"""Folders: every file below one, each real folder once, whatever the links inside."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recension.record import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A file that was found, or what is wrong with a place.

    Attributes:
        path: the path as shown, with forward slashes.
        location: the place itself.
        problem: what is wrong, if anything is.
    """

    path: str
    location: Path
    problem: Problem | None = None


def walk(root: Path) -> Iterator[Found]:
    """Every file below a folder, hidden files and folders left out.

    Real folders are walked before links to folders, so which path a file is found under does not
    depend on the names of links. A link back to a folder that was walked is a problem, not a loop.

    Args:
        root: a folder. Walked with a stack, so that no depth of folders can exhaust the interpreter's own.

    Yields:
        Files and problems, in an order that only names decide.
    """
    seen: set[tuple[int, int]] = set()
    links: list[Path] = []
    waiting = [root]
    while waiting or links:
        follow = not waiting
        folder = links.pop(0) if follow else waiting.pop()
        try:
            status = folder.stat()
            identity = (status.st_dev, status.st_ino)
            if identity in seen:
                if follow:
                    yield _repeated(folder)
                continue
            seen.add(identity)
            with os.scandir(folder) as scan:
                entries = sorted(scan, key=lambda entry: entry.name)
        except OSError as error:
            yield _closed(folder, error)
            continue
        folders: list[Path] = []
        for entry in entries:
            if entry.name.startswith("."):
                continue
            place = folder / entry.name
            if not _is_folder(entry):
                yield Found(path=shown(place), location=place)
            elif entry.is_symlink():
                links.append(place)
            else:
                folders.append(place)
        waiting.extend(reversed(folders))
        links.sort()


def shown(location: Path) -> str:
    r"""A path as it is shown: forward slashes, and bytes that are no UTF-8 as \x and two digits."""
    return location.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False  # a link that leads nowhere or round and round: opening it will say so


def _repeated(folder: Path) -> Found:
    path = shown(folder)
    target = shown(folder.resolve())
    message = (
        f"The folder {path} is a link to {target}, which is read already; it was not read again. "
        "Nothing needs to be done unless you meant another folder."
    )
    return Found(
        path=path,
        location=folder,
        problem=Problem(path=path, document=None, code="repeated_folder", message=message),
    )


def _closed(folder: Path, error: OSError) -> Found:
    path = shown(folder)
    message = f"The folder {path} cannot be read ({error.strerror or error}). Check that you may open it."
    return Found(
        path=path,
        location=folder,
        problem=Problem(path=path, document=None, code="unreadable", message=message),
    )
