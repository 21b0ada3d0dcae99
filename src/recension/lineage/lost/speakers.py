"""The speaker of an utterance that several documents quote, and a name for it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recension.record import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who spoke the words of a quotation, as one document has it.

    Attributes:
        evidence: the words that hand it to a speaker; None where only the layout does.
        speaker: the name, as the words give it; empty where it cannot be told.
        key: the name as compared: of one word where only that much is known.
        message: what it came in, as the words give it: "post", "statement".
        place: the name of where it was published.
    """

    evidence: Evidence | None
    speaker: str
    key: str
    message: str = ""
    place: str = ""


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


def last_name(name: str) -> str:
    """The last word of a name as compared; empty where there is none."""
    return name.rsplit(maxsplit=1)[-1].casefold() if name else ""


def speaker_of(attributions: Sequence[Sequence[Attribution]]) -> Speaker:
    """Who spoke an utterance: the fullest of the names, if all that name someone name the same.

    Args:
        attributions: for each quotation to whom it is handed, the nearest to the words first: several where
            one speaker reports another.
    """
    named = [kept for one in attributions if (kept := [found for found in one if found.speaker])]
    if not named:
        return Speaker(key="", label="", reasons=("none of them names the speaker beside the words",))
    common = [key for key in _keys(named) if all(any(_is_of(found, key) for found in one) for one in named)]
    if not common:
        names = sorted({one[0].speaker for one in named})
        return Speaker(key="", label="", reasons=(f"they name different speakers: {', '.join(names)}",))
    said = [found for one in attributions for found in one if _is_of(found, common[0]) or not found.speaker]
    name = min((one.speaker for one in said if one.speaker), key=lambda one: (-len(one), one))
    message = _most(one.message for one in said)
    place = _most(one.place for one in said if one.message == message)
    label = f"{message or 'words'} {'by' if message else 'of'} {name}"
    if place:
        label = f"{message} on {place} by {name}"
    return Speaker(key=last_name(common[0]), label=label, reasons=(f"the speaker is given as {name}",))


def _keys(named: Sequence[Sequence[Attribution]]) -> list[str]:
    """All names as compared, those nearest to the words first, the fullest of as near ones."""
    nearest: dict[str, int] = {}
    for one in named:
        for order, found in enumerate(one):
            nearest[found.key] = min(order, nearest.get(found.key, order))
    return sorted(nearest, key=lambda key: (nearest[key], -len(key), key))


def _is_of(attribution: Attribution, key: str) -> bool:
    """Whether a name as compared is one of this attribution's; of a name of one word the last must agree."""
    if not attribution.key:
        return False
    if " " in attribution.key and " " in key:
        return attribution.key == key
    return last_name(attribution.key) == last_name(key)


def _most(words: Iterable[str]) -> str:
    """The word that is given most often; of as many the first in the alphabet."""
    counted = Counter(word for word in words if word)
    return min(counted, key=lambda word: (-counted[word], word), default="")
