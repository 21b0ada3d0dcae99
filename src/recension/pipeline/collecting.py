"""Collecting: fewer looks of Python's cycle collector at values that never form a cycle.

What a build holds are frozen values, freed as soon as nothing refers to them. The collector walks all of them
again whenever there are a quarter more, and finds nothing: of the build of a thousand documents of one story
this took 15 of 118 seconds.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Generator

# New values before the youngest are looked at, and how many such looks come before a look at older ones:
# young cycles (an exception with its traceback) are still freed, the old are left until the build is over.
_THRESHOLDS: Final = (100_000, 50, 1_000_000)

_lock = Lock()
_before: list[tuple[int, int, int]] = []


@contextmanager
def seldom_collected() -> Generator[None, None, None]:
    """Let the cycle collector look seldom while the block or the decorated function runs.

    It is as it was when the last of those that run at once has ended. Who has turned it off keeps it off.
    """
    with _lock:
        _before.append(gc.get_threshold())
        if gc.get_threshold()[0]:
            gc.set_threshold(*_THRESHOLDS)
    try:
        yield
    finally:
        with _lock:
            first = _before[0]
            _before.pop()
            if not _before:
                gc.set_threshold(*first)
