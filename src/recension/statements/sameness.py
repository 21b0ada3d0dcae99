"""Whether two documents tell of one utterance."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import datetime as dt

    from recension.statements.utterance import Utterance

LONG_RUN: Final = 3
"""So many runs of five words (seven words in a row) that both quote are one utterance, whoever is named."""

SHARE_OF_RUNS: Final = 0.3
"""Of the shorter wording's runs: so many shared ones make two wordings of one speaker one utterance."""

MOST_RUNS: Final = 0.6
"""The same share where one names a speaker more than the other, or does not say who speaks."""

LEAST_EVEN: Final = 0.25
"""Share of the longer wording that the shorter one has: a sentence is not one with the whole speech."""

SAME_SENSE: Final = 0.7
"""Share of the shorter content's words of sense that a retelling by the same speaker keeps."""

FEWEST_OF_SENSE: Final = 3
"""Words of sense that must be shared: two remarks of one speaker on one matter share one or two."""

DAYS_APART: Final = 1
"""Days between two datings of one utterance: outlets in different time zones date it a day apart."""


class Standing(Enum):
    """How the speakers of two utterances stand to each other."""

    SAME = "same"
    OPEN = "open"  # of one of them it is not known who speaks
    OTHER = "other"


def likeness(one: Utterance, other: Utterance) -> tuple[float, str]:
    """Say how surely two utterances are one, and why.

    Args:
        one: an utterance.
        other: another.

    Returns:
        0 where they are not, up to 1 for the same words; and the reason.
    """
    standing = _standing(one, other)
    if standing is not Standing.OTHER and one.words == other.words:
        return 1.0, "the same words are handed to the same speaker"
    same_story = one.story is not None and one.story == other.story
    shared = len(one.shingles & other.shingles)
    fewer = min(len(one.shingles), len(other.shingles))
    quoted = len(one.quoted & other.quoted)
    alone = set(one.speakers) != set(other.speakers)
    enough = MOST_RUNS if alone else SHARE_OF_RUNS
    even = min(len(one.words), len(other.words)) >= LEAST_EVEN * max(len(one.words), len(other.words))
    if even and shared and shared >= enough * fewer and standing is Standing.SAME:
        return 0.9 + 0.09 * shared / fewer, "words in a row are handed to the same speaker"
    least_quoted = min(len(one.quoted), len(other.quoted))
    if (
        even
        and quoted >= max(LONG_RUN, SHARE_OF_RUNS * least_quoted)
        and (standing is Standing.SAME or same_story)
    ):
        return 0.8 + 0.09 * shared / fewer, "both quote the same words in a row"
    if even and same_story and standing is Standing.OPEN and shared >= max(LONG_RUN, MOST_RUNS * fewer):
        return 0.7 + 0.09 * shared / fewer, "most words are the same in a row"
    kept = len(one.sense & other.sense)
    least = min(len(one.sense), len(other.sense))
    retold = kept >= FEWEST_OF_SENSE and kept >= SAME_SENSE * least and _near(one, other)
    if retold and same_story and standing is Standing.SAME:
        return 0.6 + 0.19 * kept / least, "the same speaker is said to have said the same in other words"
    return 0.0, ""


def _standing(one: Utterance, other: Utterance) -> Standing:
    if one.speakers and other.speakers:
        return Standing.SAME if set(one.speakers) & set(other.speakers) else Standing.OTHER
    if one.speaker_text and one.speaker_text.casefold() == other.speaker_text.casefold():
        return Standing.SAME
    return Standing.OPEN


def _near(one: Utterance, other: Utterance) -> bool:
    """Whether the days on which two were said are near each other, and none was told before it was said."""
    first, second = one.day, other.day
    if first is not None and second is not None:
        return abs((first - second).days) <= DAYS_APART
    return not (_is_before(other.told, first) or _is_before(one.told, second))


def _is_before(told: dt.date | None, said: dt.date | None) -> bool:
    return told is not None and said is not None and (said - told).days > DAYS_APART
