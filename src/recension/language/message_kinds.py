"""Words for what an utterance comes in, for all rooms: one list, with what each word may be taken for."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from recension.data_files import entries_of


class Use(StrEnum):
    """What a word for a kind of message may be taken for, see `data/message_kinds.txt`."""

    MEDIUM = "medium"
    MESSAGE = "message"
    HEADING = "heading"
    ALONE = "alone"


@cache
def message_kinds(use: Use) -> frozenset[str]:
    """The words and phrases of one use, in lower case.

    Raises:
        ValueError: a line of the list names a use that there is not.
    """
    found: set[str] = set()
    for line in entries_of("recension.language", "message_kinds.txt"):
        kind, uses = line.split(":")
        if use in {Use(one) for one in uses.split()}:
            found.add(kind)
    return frozenset(found)
