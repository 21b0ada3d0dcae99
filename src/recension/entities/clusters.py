"""Which mentions of a document go together, as they are joined one by one, each time with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.entities.mention import MentionKind
from recension.entities.person_names import is_part, same_full_name
from recension.record import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.entities.phrases import Phrase

_ALIKE: Final = {
    frozenset({EntityType.COUNTRY, EntityType.PLACE}): EntityType.COUNTRY,
    frozenset({EntityType.ORGANIZATION, EntityType.OTHER}): EntityType.ORGANIZATION,
    frozenset({EntityType.PLACE, EntityType.OTHER}): EntityType.PLACE,
    frozenset({EntityType.ORGANIZATION, EntityType.PLACE}): EntityType.ORGANIZATION,
}
"""Types that one thing may be read as, and which of them it then is."""


class Clusters:
    """A forest of mentions (Tarjan 1975) that keeps what each tree is known to be.

    Attributes:
        phrases: the mentions.
        links: what was joined: a mention, the one it was joined to, and why.
    """

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        """Begin with every mention by itself."""
        self.phrases = phrases
        self.links: list[tuple[int, int, str]] = []
        self._parents = list(range(len(phrases)))
        self._sizes = [1] * len(phrases)
        self._types = [_type(phrase) for phrase in phrases]
        self._genders = [phrase.gender for phrase in phrases]
        self._named = [phrase.kind is MentionKind.NAME for phrase in phrases]
        self._persons = [_person(phrase) for phrase in phrases]
        self._apart: dict[int, set[int]] = {}
        self._plural: list[bool | None] = [
            None
            if phrase.kind is MentionKind.PRONOUN and not phrase.gender and not phrase.plural
            else phrase.plural
            for phrase in phrases
        ]

    def root(self, mention: int) -> int:
        """Give the mention that stands for all it goes together with."""
        while self._parents[mention] != mention:
            self._parents[mention] = self._parents[self._parents[mention]]
            mention = self._parents[mention]
        return mention

    def type(self, mention: int) -> EntityType | None:
        """What kind of thing a mention is of, as far as is known by now."""
        return self._types[self.root(mention)]

    def gender(self, mention: int) -> str:
        """The gender that the words so far tell; empty where they do not."""
        return self._genders[self.root(mention)]

    def is_plural(self, mention: int) -> bool:
        """Whether a mention is of several people or things."""
        return bool(self._plural[self.root(mention)])

    def is_named(self, mention: int) -> bool:
        """Whether a mention goes together with a name."""
        return self._named[self.root(mention)]

    def keep_apart(self, one: int, other: int) -> None:
        """Keep what goes together with one mention from what goes together with another one."""
        first, second = self.root(one), self.root(other)
        if first != second:
            self._apart.setdefault(first, set()).add(second)
            self._apart.setdefault(second, set()).add(first)

    def apart_from(self, mention: int) -> frozenset[int]:
        """Give a mention of each thing that a mention is kept apart from."""
        return frozenset(self.root(one) for one in self._apart.get(self.root(mention), ()))

    def fits(self, one: int, other: int) -> bool:
        """Whether nothing known speaks against two mentions being of one thing."""
        first, second = self.root(one), self.root(other)
        if first == second:
            return True
        types = self._types[first], self._types[second]
        if None not in types and types[0] != types[1] and frozenset(types) not in _ALIKE:
            return False
        if {self._genders[first], self._genders[second]} == {"m", "f"}:
            return False
        if not _one_bearer(self._persons[first], self._persons[second]):
            return False
        if second in self.apart_from(first):
            return False
        return None in {self._plural[first], self._plural[second]} or (
            self._plural[first] == self._plural[second]
        )

    def join(self, mention: int, to: int, reason: str) -> bool:
        """Join two mentions unless something speaks against it.

        Returns:
            Whether they are of one thing now.
        """
        first, second = self.root(to), self.root(mention)
        if first == second:
            return True
        if not self.fits(first, second):
            return False
        self.links.append((mention, to, reason))
        kind = _joined_type(self._types[first], self._types[second])
        gender = self._genders[first] or self._genders[second]
        plural = self._plural[second] if self._plural[first] is None else self._plural[first]
        if self._sizes[first] < self._sizes[second]:
            first, second = second, first
        self._parents[second] = first
        self._sizes[first] += self._sizes[second]
        if second in self._apart:
            self._apart.setdefault(first, set()).update(self._apart.pop(second))
        self._named[first] |= self._named[second]
        self._persons[first] = max(self._persons[first], self._persons[second], key=len)
        self._types[first], self._genders[first], self._plural[first] = kind, gender, plural
        return True

    def join_collective(self, mention: int, to: int, reason: str) -> None:
        """Join a plural pronoun with the one body that it means; the body stays one."""
        self._plural[self.root(mention)] = None
        self.join(mention, to, reason)


def _type(phrase: Phrase) -> EntityType | None:
    if phrase.is_state and phrase.kind in {MentionKind.NAME, MentionKind.PARTY}:
        return EntityType.COUNTRY
    return EntityType.COUNTRY if phrase.kind is MentionKind.DEMONYM and phrase.country else phrase.type


def _person(phrase: Phrase) -> tuple[str, ...]:
    return phrase.words if phrase.kind is MentionKind.NAME and phrase.type is EntityType.PERSON else ()


def _one_bearer(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one person may bear two names; an apposition read wrongly joins two who are named together."""
    if not one or not other or one == other:
        return True
    if len(one) == len(other) == 1:
        return False
    return is_part(one, other) or is_part(other, one) or same_full_name(one, other)


def _joined_type(one: EntityType | None, other: EntityType | None) -> EntityType | None:
    if one is None or other is None or one == other:
        return one or other
    return _ALIKE[frozenset({one, other})]
