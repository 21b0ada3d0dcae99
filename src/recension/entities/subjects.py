"""Things of a story as they are compared: what the chains that were joined so far tell together."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.entities.lexicon import word_classes, word_set
from recension.entities.offices import Office
from recension.entities.same_kin import kin_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recension.entities.joining import Joining
    from recension.entities.mention import Chain
    from recension.record import EntityType

_MOST_PLACES: Final = 20
"""Mentions of a thing in a document whose places are kept: later ones are near none that is brought in."""


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """What the chains that were joined so far tell together.

    Attributes:
        root: the chain that stands for them.
        type: what kind of thing.
        plural: whether it is several.
        named: whether it has a name.
        nouns: its nouns, those of one meaning alike.
        vague: whether its nouns are of any place.
        anyone: whether its nouns are of people in any story.
        words: lemmas of the words beside the nouns and in the names.
        names: words of names that hang on its nouns.
        own_names: the words of its names.
        owners: words of the names of those whose it is.
        acts: what it does and what is done to it.
        ages: years.
        counts: numbers.
        peoples: the peoples that its nouns are described with.
        documents: numbers of the documents that speak of it.
        told: how many different sentences first speak of it.
        further: whether most accounts tell it from others ("another driver").
        passing: whether most accounts tell of an office over or to come.
        bare: whether its nouns never have an article.
        beside: the fewest persons with names that an account of it has.
        offices: its offices.
        kin: as what it is told to be somebody's with a name, and whose.
        gender: "m" or "f" where its words tell; empty where they do not.
        places: for each document the code points at which it is spoken of, the first ones.
        new: whether most accounts bring it in as something new ("a driver").
        nouns_told: how many different sentences that first speak of it are of accounts with each noun.
    """

    root: int
    type: EntityType | None
    plural: bool
    named: bool
    nouns: frozenset[str]
    vague: bool
    anyone: bool
    words: frozenset[str]
    names: frozenset[str]
    own_names: frozenset[str]
    owners: frozenset[str]
    acts: frozenset[str]
    ages: frozenset[int]
    counts: frozenset[int]
    peoples: frozenset[str]
    documents: frozenset[int]
    told: int
    further: bool
    passing: bool
    bare: bool
    beside: int
    offices: frozenset[Office]
    kin: frozenset[tuple[str, int]]
    gender: str
    places: Mapping[int, tuple[int, ...]]
    new: bool
    nouns_told: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Cast:
    """Who has a name in each document.

    Attributes:
        named: for each document and type how often it speaks of each thing with a name.
    """

    named: Mapping[tuple[int, EntityType | None], Mapping[int, int]]

    def of(self, document: int, kind: EntityType | None) -> Mapping[int, int]:
        """How often a document speaks of each thing of a type that has a name."""
        return self.named.get((document, kind), {})


def subject_of(joining: Joining, root: int, members: Sequence[int], persons: Mapping[int, int]) -> Subject:
    """Put together what joined chains tell.

    Args:
        joining: all chains.
        root: the chain that stands for them.
        members: they themselves.
        persons: for each document how many persons with names it has.
    """
    chains = [joining.nodes[index].chain for index in members]
    told = [chain.description for chain in chains if chain.description.nouns]
    nouns = {noun for one in told for noun in one.nouns}
    classes = word_classes("same_nouns")
    return Subject(
        root=root,
        type=joining.type(root),
        plural=2 * sum(chain.plural for chain in chains) > len(chains),
        named=joining.is_named(root),
        nouns=frozenset(classes.get(noun) or noun for noun in nouns),
        vague=bool(nouns) and nouns <= word_set("vague_places"),
        anyone=bool(nouns) and nouns <= word_set("anyone_nouns"),
        words=frozenset(word for chain in chains for word in chain.description.words),
        names=frozenset(word for one in told for word in one.names),
        own_names=frozenset(word for chain in chains for name in chain.names for word in name),
        owners=frozenset(word for one in told for word in one.owners),
        acts=frozenset(act for chain in chains for act in chain.acts),
        ages=frozenset(age for chain in chains for age in chain.ages),
        counts=frozenset(count for chain in chains for count in chain.counts),
        peoples=frozenset(people for chain in chains for people in chain.peoples_of),
        documents=frozenset(joining.nodes[index].document for index in members),
        told=len({chain.sentence for chain in chains}),
        further=2 * sum(chain.further for chain in chains) >= len(chains),
        passing=2 * sum(one.passing for one in told) >= len(told) > 0,
        bare=bool(told) and all(one.bare for one in told),
        beside=min(persons.get(joining.nodes[index].document, 0) for index in members),
        offices=frozenset(
            Office(role.noun, frozenset(role.words), joining.owner_of_role(index, role.owner))
            for index in members
            for role in joining.nodes[index].chain.roles
        ),
        kin=frozenset(one for index in members for one in kin_of(joining, index)),
        gender=joining.gender(root),
        places=_places(joining, members),
        new=2 * sum(one.new for one in told) > len(told),
        nouns_told=_nouns_told(chains),
    )


def _nouns_told(chains: Sequence[Chain]) -> dict[str, int]:
    classes = word_classes("same_nouns")
    told = {
        (classes.get(noun) or noun, chain.sentence) for chain in chains for noun in chain.description.nouns
    }
    return dict(Counter(noun for noun, _ in told))


def _places(joining: Joining, members: Sequence[int]) -> dict[int, tuple[int, ...]]:
    found: dict[int, tuple[int, ...]] = {}
    for index in members:
        node = joining.nodes[index]
        mentions = joining.documents[node.document].mentions
        starts = tuple(mentions[one].evidence.start for one in node.chain.mentions)
        found[node.document] = tuple(sorted((*found.get(node.document, ()), *starts)))[:_MOST_PLACES]
    return found
