"""Links that a text makes by saying who somebody is: "the driver, identified as Ada Norr"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.entities.mention import MentionKind
from recension.record import EntityType

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recension.entities.clusters import Clusters
    from recension.entities.reading import Reading

_IDENTIFYING: Final = frozenset({"identify", "name"})
_BY_NOUN: Final = frozenset({MentionKind.NOMINAL, MentionKind.ROLE, MentionKind.PRONOUN})


def link_identified(reading: Reading, clusters: Clusters, heads: Mapping[int, int]) -> None:
    """Join whom a text describes with the name that somebody gives them.

    Args:
        reading: the document.
        clusters: its mentions; changed.
        heads: the innermost mention at each word that answers for one.
    """
    for word, index in heads.items():
        name = clusters.phrases[index]
        verb = reading.heads[word]
        if name.kind is not MentionKind.NAME or name.type is not EntityType.PERSON or name.head != word:
            continue
        if verb < 0 or reading.lemmas[verb] not in _IDENTIFYING or reading.case(word) != "as":
            continue
        if reading.related(word, "conj"):
            continue  # several are named
        whom = _identified(reading, verb)
        other = None if whom is None else heads.get(whom)
        if other is None or clusters.is_named(other) or clusters.phrases[other].plural:
            continue
        if clusters.phrases[other].kind in _BY_NOUN:
            clusters.join(other, index, "the text says that it is the one of this name")


def _identified(reading: Reading, verb: int) -> int | None:
    """Whom a verb names: its object, its subject in the passive, or the noun that it hangs on."""
    below = [
        child
        for child in reading.children(verb)
        if reading.relations[child] in {"obj", "nsubj:pass"} and reading.plain(child) != "expl"
    ]
    if len(below) == 1:
        return below[0]
    hangs = reading.relations[verb].startswith("acl") and not below
    return reading.heads[verb] if hangs else None
