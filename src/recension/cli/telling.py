"""Progress on a terminal, silence elsewhere."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from recension.pipeline.progress import Progress, Stage, silent

if TYPE_CHECKING:
    from collections.abc import Generator


@contextmanager
def progress_on(stream: TextIO, *, wanted: bool) -> Generator[Progress]:
    """Something to call while a build runs. It writes only where a person is looking."""
    if not wanted or not stream.isatty():
        yield silent
        return
    from rich.console import Console  # noqa: PLC0415 - only on a terminal

    with Console(file=stream).status("starting") as status:

        def tell(stage: Stage, done: int, total: int | None) -> None:
            count = f"{done} of {total}" if total is not None and done else str(done or total or "")
            status.update(f"{stage} {count} documents" if count else str(stage))

        yield tell
