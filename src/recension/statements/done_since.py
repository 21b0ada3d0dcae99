"""Done since: what an account tells as done where the text it resembles says that it will be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.statements.utterance import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recension.statements.account import Account

_TO_COME: Final = frozenset({"will", "shall"})
_REPORTED: Final = frozenset({"would", "should", "to"})


def tells_as_done(account: Account, own: Iterable[int], text: Account, there: Iterable[int]) -> bool:
    """Tell whether an account tells as done, or calls for, what a text says will be: that is of another day.

    Args:
        account: the account.
        own: its words.
        text: the text.
        there: the words of its sentence.
    """
    words = {folded(account.annotated.word(word)) for word in own}
    promised = {folded(text.annotated.word(word)) for word in there}
    return not _TO_COME.isdisjoint(promised) and (_TO_COME | _REPORTED).isdisjoint(words)
