"""Patterns of paths that no shell expanded: *, ?, [] inside a name, ** for any folders."""

from __future__ import annotations

import re
from fnmatch import translate
from pathlib import Path
from typing import TYPE_CHECKING, Final

from recension.documents.folders import Found, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAGIC: Final = re.compile(r"[*?\[]")
_ANY_FOLDERS: Final = "**"


def is_pattern(given: str) -> bool:
    """Whether a path holds a character that patterns use."""
    return _MAGIC.search(given) is not None


class Pattern:
    """One pattern, matched against the files below the folder it starts in.

    A file matches when the pattern matches its path or a folder above it, as when a shell had named
    that folder. Hidden files match nothing.
    """

    def __init__(self, given: str) -> None:
        parts = Path(given).parts
        first = next((index for index, part in enumerate(parts) if is_pattern(part)), len(parts))
        self._root = Path(*parts[:first])
        self._steps = tuple(
            None if part == _ANY_FOLDERS else re.compile(translate(part)) for part in parts[first:]
        )

    def matches(self) -> Iterator[Found]:
        """Files that match, and problems of folders on the way."""
        if not self._root.is_dir():
            return
        for item in walk(self._root):
            if self._fits(item.location.relative_to(self._root).parts):
                yield item

    def _fits(self, names: tuple[str, ...]) -> bool:
        """Whether the steps match the first few names or all of them. Linear in names times steps."""
        last = len(self._steps)
        reached = self._skip({0})
        for name in names:
            if last in reached:
                return True
            following: set[int] = set()
            for step in reached:
                expression = self._steps[step]
                if expression is None:
                    following.add(step)
                elif expression.match(name):
                    following.add(step + 1)
            reached = self._skip(following)
        return last in reached

    def _skip(self, reached: set[int]) -> set[int]:
        """Let every ** that is reached also stand for no folder at all."""
        result = set(reached)
        for step in sorted(reached):
            at = step
            while at < len(self._steps) and self._steps[at] is None:
                at += 1
                result.add(at)
        return result
