"""Runners: the same work on many items, in this process or in several, with the same results."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

FEWEST: Final = 40
"""Items from which on several processes pay: each takes about two seconds to start and to load the model."""

_CHUNK: Final = (
    8  # items handed to a process at a time: enough to hide the handing, few enough to share fairly
)


def run(work: Callable[[_Item], _Result], items: Sequence[_Item], workers: int = 1) -> Iterator[_Result]:
    """Do the same work on every item.

    Args:
        work: a function of a module, so that another process can find it; it must not depend on what was done
            before.
        items: what it is done on; they must be picklable where there are several workers.
        workers: processes; one means this process alone.

    Yields:
        The results, in the order of the items.
    """
    if workers <= 1 or len(items) < FEWEST:
        yield from map(work, items)
        return
    # a fork would copy the threads' locks of the model's runtime in whatever state they are
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(work, items, chunksize=_CHUNK)
