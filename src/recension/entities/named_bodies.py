"""Names of organisations, told by the noun beside them: "the airline Vell", "Norr, a brewing company"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from recension.entities.lexicon import word_set
from recension.entities.mention import MentionKind
from recension.entities.vessels import hang_together
from recension.record import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.entities.phrases import Phrase
    from recension.entities.reading import Reading

_UNSURE: Final = frozenset({EntityType.PERSON, EntityType.OTHER, None})
"""Types that names of organisations are given by mistake."""


def with_bodies(reading: Reading, names: Sequence[Phrase], nouns: Sequence[Phrase]) -> list[Phrase]:
    """Take names for organisations' where a noun for one stands beside them, every time that they stand.

    Args:
        reading: the document.
        names: its names.
        nouns: its phrases that refer by a noun.

    Returns:
        The names, in their order.
    """
    bodies = {
        phrase.head: phrase
        for phrase in nouns
        if phrase.kind is MentionKind.NOMINAL
        and phrase.type is EntityType.ORGANIZATION
        and not phrase.plural
        and phrase.noun in word_set("general_organizations")
    }
    told = {name.words for name in names if _may_be(name) and _is_called(reading, name, bodies)}
    return [
        replace(name, type=EntityType.ORGANIZATION, gender="")
        if name.words in told and _may_be(name)
        else name
        for name in names
    ]


def _may_be(name: Phrase) -> bool:
    return name.kind is MentionKind.NAME and name.type in _UNSURE and not name.gender


def _is_called(reading: Reading, name: Phrase, bodies: dict[int, Phrase]) -> bool:
    """Whether a noun for a body stands right before a name, or the two are in apposition."""
    before, above = name.first - 1, reading.heads[name.head]
    if before in bodies and hang_together(reading, before, name.head):
        return True
    beside = above in bodies and reading.relations[name.head] == "appos"
    return beside or any(one in bodies for one in reading.related(name.head, "appos"))
