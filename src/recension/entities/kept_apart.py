"""What the words of one document tell from each other: whose something is, is another thing than it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.entities.lexicon import word_set
from recension.entities.mention import MentionKind
from recension.record import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from recension.entities.clusters import Clusters
    from recension.entities.phrases import Phrase
    from recension.entities.reading import Reading

_OWNED: Final = frozenset({MentionKind.ROLE, MentionKind.NOMINAL, MentionKind.BODY})


def keep_apart(reading: Reading, clusters: Clusters, heads: Mapping[int, int]) -> None:
    """Keep what a noun means, and the name beside it, from the one whose it is.

    As in "Norr's wife, Ada Norr", "Vell Holding, the parent of Vell Lines", "the Vell subsidiary". In "the
    town of Norr" the two are one.

    Args:
        reading: the document.
        clusters: its mentions, of which none are joined; changed.
        heads: the innermost mention at each word that answers for one.
    """
    for index, phrase in enumerate(clusters.phrases):
        if phrase.kind not in _OWNED:
            continue
        beside = [index, *_named_beside(reading, clusters, heads, phrase)]
        for owner in _owners(reading, heads, phrase):
            for one in beside:
                if one != owner and not _overlap(clusters.phrases[one], clusters.phrases[owner]):
                    clusters.keep_apart(one, owner)


def _owners(reading: Reading, heads: Mapping[int, int], phrase: Phrase) -> Iterator[int]:
    """The mentions that say whose something is."""
    for child in reading.children(phrase.head):
        relation = reading.relations[child]
        owned = relation == "nmod:poss"
        of = relation == "nmod" and child > phrase.head and reading.case(child) == "of"
        beside = reading.plain(child) == "compound" and phrase.noun in word_set("belonging_nouns")
        if child in heads and (owned or beside or (of and phrase.type is not EntityType.PLACE)):
            yield heads[child]


def _named_beside(
    reading: Reading, clusters: Clusters, heads: Mapping[int, int], phrase: Phrase
) -> Iterator[int]:
    """The name that a phrase stands beside: as an apposition, before or behind it."""
    words = reading.related(phrase.head, "appos")
    if reading.relations[phrase.head] == "appos":
        words.append(reading.heads[phrase.head])
    for word in words:
        index = heads.get(word)
        if index is not None and clusters.phrases[index].kind is MentionKind.NAME:
            yield index


def _overlap(one: Phrase, other: Phrase) -> bool:
    """Whether a name has the other mention's words inside it."""
    return one.kind is MentionKind.NAME and one.first <= other.head < one.end
