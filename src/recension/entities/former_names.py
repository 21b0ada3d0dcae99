"""Names that a text says one thing bore before: "Lantern, formerly known as Beacon"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from recension.entities.lexicon import word_set
from recension.entities.mention import MentionKind
from recension.record import EntityType

if TYPE_CHECKING:
    from recension.entities.clusters import Clusters
    from recension.entities.phrases import Phrase
    from recension.entities.reading import Reading

_MOST_BETWEEN: Final = 6
"""Words between two names of one thing: a comma, "formerly known as" and an article."""

_BEFORE: Final = frozenset({"formerly", "previously"})
_BETWEEN: Final = _BEFORE | {",", "(", "known", "as", "called", "named", "the", '"', "“", "‘", "'", "``"}


def link_former_names(reading: Reading, clusters: Clusters) -> None:
    """Join two names where the text says that the one came before the other.

    Args:
        reading: the document.
        clusters: its mentions; changed.
    """
    names = [index for index, phrase in enumerate(clusters.phrases) if _may_be_renamed(phrase)]
    for one, other in pairwise(names):
        between = reading.words[clusters.phrases[one].end : clusters.phrases[other].first]
        told = 0 < len(between) <= _MOST_BETWEEN and not _BEFORE.isdisjoint(between)
        if told and _BETWEEN.issuperset(between):
            clusters.join(other, one, "the text says that it had this name before")


def _may_be_renamed(phrase: Phrase) -> bool:
    return phrase.kind is MentionKind.NAME and phrase.type is not EntityType.PERSON and not phrase.is_state


def is_part_of_office(reading: Reading, phrase: Phrase) -> bool:
    """Tell whether a name is cut out of an office: "State for Northern Affairs" after "Secretary of"."""
    first = phrase.first
    if phrase.type is EntityType.PERSON or first < 2 or reading.words[first] != "state":  # noqa: PLR2004
        return False
    return reading.words[first - 1] == "of" and reading.lemmas[first - 2] in word_set("office_nouns")
