"""Which chains of different documents go together, as they are joined one by one, each time with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.record import EntityType

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from recension.entities.gazetteer import Gazetteer, KnownEntity
    from recension.entities.mention import Chain, DocumentMentions
    from recension.record import DocumentId

_YEARS_OFF: Final = 3
"""Years by which accounts differ in the age of one person.

ECB+ train gives one victim 31 and 34 years, one suspect 18 and 20: recall .675 with three, .667 with one.
"""

_NOWHERE: Final = "\0"


@dataclass(frozen=True, slots=True)
class Node:
    """A chain of one document.

    Attributes:
        document: number of the document.
        chain: the chain.
        story: the story its document tells of; the document itself where it is of none.
        known: what the user's gazetteer has under one of its names.
    """

    document: int
    chain: Chain
    story: str
    known: KnownEntity | None


class Joining:
    """The chains of all documents and which of them are of one thing by now.

    Attributes:
        documents: the documents, sorted by id.
        nodes: their chains, in the order of documents and places.
        links: what was joined: a chain, the one it was joined to, why, and how likely where that is a guess.
    """

    def __init__(
        self,
        documents: Sequence[DocumentMentions],
        stories: Mapping[DocumentId, str],
        gazetteer: Gazetteer,
    ) -> None:
        """Begin with every chain by itself."""
        self.documents = sorted(documents, key=lambda one: one.document)
        self.nodes: list[Node] = []
        self._offsets: list[int] = []
        for number, document in enumerate(self.documents):
            self._offsets.append(len(self.nodes))
            story = stories.get(document.document, _NOWHERE + document.document)
            self.nodes.extend(
                Node(number, chain, story, _known(chain, gazetteer)) for chain in document.chains
            )
        count = len(self.nodes)
        self.links: list[tuple[int, int, str, float | None]] = []
        self._owners: dict[int, int] | None = None
        self._parents = list(range(count))
        self._sizes = [1] * count
        self._types = [node.known.type if node.known else node.chain.type for node in self.nodes]
        self._genders = [node.chain.gender for node in self.nodes]
        self._ages = [set(node.chain.ages) for node in self.nodes]
        self._unnamed = [node.chain.unnamed for node in self.nodes]
        self._apart: list[set[int]] = [set() for _ in self.nodes]
        for index, node in enumerate(self.nodes):
            for other in node.chain.apart:
                far = self.number(node.document, other)
                self._apart[index].add(far)
                self._apart[far].add(index)
        self._named_in: list[set[int]] = [
            {node.document} if node.chain.names else set() for node in self.nodes
        ]

    def number(self, document: int, chain: int) -> int:
        """Give the number of a document's chain among all chains."""
        return self._offsets[document] + chain

    def root(self, node: int) -> int:
        """Give the chain that stands for all it goes together with."""
        while self._parents[node] != node:
            self._parents[node] = self._parents[self._parents[node]]
            node = self._parents[node]
        return node

    def type(self, node: int) -> EntityType | None:
        """What kind of thing a chain is of, as far as is known by now."""
        return self._types[self.root(node)]

    def gender(self, node: int) -> str:
        """The gender that the words so far tell; empty where they do not."""
        return self._genders[self.root(node)]

    def retype(self, node: int, kind: EntityType) -> None:
        """Take a chain for another kind of thing than its own document does."""
        self._types[self.root(node)] = kind

    def owner(self, node: int) -> int | None:
        """The chain, as joined by now, that a chain belongs to."""
        one = self.nodes[node]
        return None if one.chain.owner is None else self.root(self.number(one.document, one.chain.owner))

    def owner_of(self, node: int) -> int | None:
        """The chain that any of the chains joined with this one belongs to."""
        root = self.root(node)
        if self._owners is None:
            self._owners = {}
            for index in range(len(self.nodes)):
                owner = self.owner(index)
                if owner is not None:
                    self._owners.setdefault(self.root(index), owner)
        return self._owners.get(root)

    def owner_of_role(self, node: int, owner: int | None) -> int | None:
        """The chain, as joined by now, that an office of a person belongs to."""
        return None if owner is None else self.root(self.number(self.nodes[node].document, owner))

    def two_in_one_document(self, one: int, other: int) -> bool:
        """Whether some document names both, and so keeps them apart."""
        return not self._named_in[self.root(one)].isdisjoint(self._named_in[self.root(other)])

    def _are_apart(self, first: int, second: int) -> bool:
        """Whether some sentence tells the one from the other."""
        few, other = (
            (first, second) if len(self._apart[first]) <= len(self._apart[second]) else (second, first)
        )
        return any(self.root(node) == other for node in self._apart[few])

    def is_named(self, node: int) -> bool:
        """Whether a chain goes together with a name."""
        return bool(self._named_in[self.root(node)])

    def may_join(self, node: int, to: int) -> bool:
        """Whether nothing speaks against two chains being of one thing."""
        first, second = self.root(to), self.root(node)
        if first == second:
            return True
        if {self._genders[first], self._genders[second]} == {"m", "f"}:
            return False
        if (self._unnamed[first] and self._named_in[second]) or (
            self._unnamed[second] and self._named_in[first]
        ):
            return False
        named = bool(self._named_in[first] and self._named_in[second])
        if not (named or _one_age(self._ages[first], self._ages[second])):
            return False  # accounts of somebody with a name may differ in the age
        persons = EntityType.PERSON in {self._types[first], self._types[second]}
        return not (persons and (self.two_in_one_document(first, second) or self._are_apart(first, second)))

    def join(
        self,
        node: int,
        to: int,
        reason: str,
        kind: EntityType | None = None,
        likely: float | None = None,
    ) -> bool:
        """Join two chains unless something speaks against it.

        Args:
            node: a chain.
            to: the one it is joined to.
            reason: why they are of one thing.
            kind: what they are together, where the reason tells; else the type that fits both.
            likely: how likely they are of one thing, where the reason is a likelihood.

        Returns:
            Whether they are of one thing now.
        """
        first, second = self.root(to), self.root(node)
        if first == second:
            return True
        if not self.may_join(node, to):
            return False
        self.links.append((node, to, reason, likely))
        kind = kind or _wider(self._types[first], self._types[second])
        if self._sizes[first] < self._sizes[second]:
            first, second = second, first
        self._parents[second] = first
        self._sizes[first] += self._sizes[second]
        self._types[first] = kind
        self._genders[first] = self._genders[first] or self._genders[second]
        self._unnamed[first] = self._unnamed[first] or self._unnamed[second]
        for sets in (self._apart, self._named_in, self._ages):
            few, many = sorted((sets[first], sets[second]), key=len)
            many.update(few)
            sets[first] = many
        return True


def _one_age(one: AbstractSet[int], other: AbstractSet[int]) -> bool:
    """Whether two ages may be one person's."""
    near = (abs(first - second) <= _YEARS_OFF for first in one for second in other)
    return not one or not other or any(near)


def _known(chain: Chain, gazetteer: Gazetteer) -> KnownEntity | None:
    if not gazetteer.entities:
        return None
    found = {
        known.name: known
        for name in chain.names
        if (known := gazetteer.find(name)) is not None
        and (chain.type is not EntityType.PERSON or known.type is EntityType.PERSON)
    }
    return next(iter(found.values())) if len(found) == 1 else None


_ORDER: Final = (
    EntityType.COUNTRY,
    EntityType.ORGANIZATION,
    EntityType.PLACE,
    EntityType.PERSON,
    EntityType.OTHER,
)


def _wider(one: EntityType | None, other: EntityType | None) -> EntityType | None:
    return min((kind for kind in (one, other) if kind is not None), key=_ORDER.index, default=None)
