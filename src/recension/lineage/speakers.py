"""The speaker of an utterance that several documents quote, and a name for it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recension.lineage.attributions import Attribution


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who spoke an utterance, as far as the documents agree.

    Attributes:
        key: what the names have in common, as compared; empty where they name nobody or not the same.
        label: a name for the utterance, of words that stand in the documents; empty where nobody is named.
        reasons: what the documents say of the speaker.
    """

    key: str
    label: str
    reasons: tuple[str, ...]


def speaker_of(attributions: Sequence[Attribution]) -> Speaker:
    """Who spoke an utterance: the fullest of the names, if all that name someone end in the same word.

    Args:
        attributions: who each quotation is handed to.
    """
    names = sorted({one.speaker for one in attributions if one.speaker})
    keys = {name.split()[-1].casefold() for name in names}
    if not names:
        return Speaker(key="", label="", reasons=("none of them names the speaker beside the words",))
    if len(keys) > 1:
        return Speaker(key="", label="", reasons=(f"they name different speakers: {', '.join(names)}",))
    name = min(names, key=lambda one: (-len(one), one))
    message = _most(one.message for one in attributions)
    place = _most(one.place for one in attributions if one.message == message)
    label = f"{message or 'words'} {'by' if message else 'of'} {name}"
    if place:
        label = f"{message} on {place} by {name}"
    return Speaker(key=keys.pop(), label=label, reasons=(f"the speaker is given as {name}",))


def _most(words: Iterable[str]) -> str:
    """The word that is given most often; of as many the first in the alphabet."""
    counted = Counter(word for word in words if word)
    return min(counted, key=lambda word: (-counted[word], word), default="")
