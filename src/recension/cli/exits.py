"""Exit statuses, and how an error ends a command."""

from __future__ import annotations

import functools
import sys
from typing import TYPE_CHECKING, Final, ParamSpec, TypeVar

import click

from recension.errors import RecensionError

if TYPE_CHECKING:
    from collections.abc import Callable

DONE_WITH_PROBLEMS: Final = 1
NOT_DONE: Final = 3

_Arguments = ParamSpec("_Arguments")
_Result = TypeVar("_Result")


def stopping(command: Callable[_Arguments, _Result]) -> Callable[_Arguments, _Result]:
    """Let a command end with its error's message and status 3 instead of a traceback."""

    @functools.wraps(command)
    def run(*args: _Arguments.args, **kwargs: _Arguments.kwargs) -> _Result:
        try:
            return command(*args, **kwargs)
        except BrokenPipeError:
            raise  # who reads has enough, as `head` does; click ends without a word
        except (RecensionError, OSError) as error:
            click.echo(f"recension: {error}", err=True)
            sys.exit(NOT_DONE)

    return run
