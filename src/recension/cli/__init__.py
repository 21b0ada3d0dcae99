"""The command `recension`: data on standard output, progress on standard error, and only on a terminal."""

from recension.cli.commands import main

__all__ = ["main"]
