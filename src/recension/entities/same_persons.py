"""Persons over documents: full names everywhere, surnames and offices only within a story."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.entities.lexicon import word_set
from recension.entities.offices import is_one_office
from recension.entities.person_names import (
    first_sound,
    has_later_surname,
    romanized,
    same_full_name,
    variant_full_name,
)
from recension.record import EntityType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from typing import TypeAlias

    from recension.entities.joining import Joining
    from recension.entities.mention import Role

    _Agree: TypeAlias = Callable[[Sequence[str], Sequence[str]], bool]

_MOST_ALIKE: Final = 30
"""Names with one word in common that are compared with each other."""


class Persons:
    """The chains of persons, by the words of their names."""

    def __init__(self, joining: Joining) -> None:
        """Index the full names by story and surname."""
        self._joining = joining
        self._persons = [
            index for index, _ in enumerate(joining.nodes) if joining.type(index) is EntityType.PERSON
        ]
        self._offices_by_root: dict[int, list[tuple[Role, int | None]]] = {}
        self._full: dict[tuple[str, str], dict[tuple[str, ...], int]] = {}
        for index, name in self._names():
            if len(name) > 1:
                key = (joining.nodes[index].story, name[-1])
                self._full.setdefault(key, {}).setdefault(name, index)

    def _names(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        for index in self._persons:
            for name in self._joining.nodes[index].chain.names:
                yield index, name

    def join(self) -> None:
        """Join them all, the surest first."""
        self._same_names()
        for names in self._full.values():
            self._agreeing(names, same_full_name, "full names that agree")
        self._later_surnames()
        self._variants()
        self._bare()
        self._offices()
        self._posts()

    def _same_names(self) -> None:
        """One full name is one person, in any story, unless a document keeps two of them apart."""
        firsts: dict[tuple[str, ...], int] = {}
        for index, name in self._names():
            if len(name) > 1:
                first = firsts.setdefault(name, index)
                self._joining.join(index, first, "the same full name")

    def _agreeing(self, names: dict[tuple[str, ...], int], agree: _Agree, reason: str) -> None:
        """Join a name with all it agrees with, unless two of those contradict each other."""
        known = sorted(names.items())[:_MOST_ALIKE]
        for name, index in known:
            fitting = [(other, first) for other, first in known if other != name and agree(name, other)]
            if all(one == other or agree(one, other) for one, _ in fitting for other, _ in fitting):
                for _, first in fitting:
                    self._joining.join(index, first, reason)

    def _variants(self) -> None:
        """Spellings of one name within a story: alike in surname and given names."""
        near: dict[tuple[str, str], dict[tuple[str, ...], int]] = {}
        for (story, _), names in self._full.items():
            for name, index in names.items():
                for key in {first_sound(name[0]), romanized(name[0])[:1]}:
                    near.setdefault((story, key), {}).setdefault(name, index)
        for names in near.values():
            if len(names) <= _MOST_VARIANTS:
                self._agreeing(names, variant_full_name, "two spellings of one full name")

    def _later_surnames(self) -> None:
        """A full name and the same with a surname more, where a story has one such."""
        known = {
            (story, name): index for (story, _), names in self._full.items() for name, index in names.items()
        }
        for (story, name), index in sorted(known.items()):
            short = known.get((story, name[:-1]))
            if short is not None and has_later_surname(name[:-1], name):
                self._joining.join(index, short, "the same full name with a surname more")

    def _bare(self) -> None:
        """A bare surname is the one person of the story with it; two of one surname keep it apart."""
        given: dict[tuple[str, str], dict[int, int]] = {}
        surname: dict[tuple[str, str], dict[int, int]] = {}
        for index, name in self._names():
            if len(name) > 1:
                story, root = self._joining.nodes[index].story, self._joining.root(index)
                surname.setdefault((story, name[-1]), {}).setdefault(root, index)
                given.setdefault((story, name[0]), {}).setdefault(root, index)
                if len(name) > 2:  # noqa: PLR2004 - "Lo Presti" is the surname of "Ada Lo Presti"
                    surname.setdefault((story, " ".join(name[-2:])), {}).setdefault(root, index)
        alone: dict[tuple[str, str], int] = {}
        for index, name in self._names():
            key = (self._joining.nodes[index].story, " ".join(name))
            if len(name) > 1 and key not in surname:
                continue
            found = surname.get(key) or given.get(key) or {}
            roots = {self._joining.root(first): first for first in found.values()}
            several = len(roots) > 1
            if several:
                roots = self._by_office_or_gender(index, roots)
            if len(roots) == 1:
                reason = "the only full name of the story with it"
                if several:
                    reason += ", in the same office or of the same gender"
                self._joining.join(index, next(iter(roots.values())), reason)
            elif not found:
                self._joining.join(index, alone.setdefault(key, index), "the same name in one story")

    def _by_office_or_gender(self, index: int, roots: Mapping[int, int]) -> dict[int, int]:
        """Of several of one surname those in its office or with its title, else the one of its gender."""
        office = {root: one for root, one in roots.items() if self._shares_office(index, one)}
        title = {root: one for root, one in roots.items() if self._shares_office(index, one, owned=False)}
        gender = self._joining.gender(index)
        same = {root: one for root, one in roots.items() if gender and self._joining.gender(one) == gender}
        others = [one for one in roots.values() if not self._joining.gender(one)]
        return office or title or ({} if others else same)

    def _shares_office(self, index: int, other: int, *, owned: bool = True) -> bool:
        """Whether two persons hold one office of one owner, or bear one title, as their documents say."""
        root = self._joining.root(other)
        offices = self._offices_by_root.get(root)
        if offices is None:
            offices = [
                (role, self._joining.owner_of_role(one, role.owner))
                for one in self._persons
                if self._joining.root(one) == root
                for role in self._joining.nodes[one].chain.roles
            ]
            self._offices_by_root[root] = offices
        return any(
            (owner is not None) is owned
            and owner == self._joining.owner_of_role(index, role.owner)
            and role.noun == theirs.noun
            and is_one_office(role.words, theirs.words)
            for role in self._joining.nodes[index].chain.roles
            for theirs, owner in offices
        )

    def _offices(self) -> None:
        """An office without a name is the one person of the story who holds it."""
        holders: dict[tuple[str, int, str], list[tuple[int, Role]]] = {}
        nameless: list[tuple[int, Role, int]] = []
        for index in self._persons:
            for role in self._joining.nodes[index].chain.roles:
                owner = self._joining.owner_of_role(index, role.owner)
                if owner is None or role.post:
                    continue
                story = self._joining.nodes[index].story
                if self._joining.is_named(index):
                    holders.setdefault((story, owner, role.noun), []).append((index, role))
                else:
                    nameless.append((index, role, owner))
        alone: dict[tuple[str, int, tuple[str, ...]], int] = {}
        for index, role, owner in nameless:
            story = self._joining.nodes[index].story
            found = {
                self._joining.root(one): one
                for one, other in holders.get((story, owner, role.noun), [])
                if is_one_office(role.words, other.words)
            }
            if len(found) == 1:
                self._joining.join(
                    index, next(iter(found.values())), "the only one of the story in this office"
                )
            elif not found:
                first = alone.setdefault((story, owner, role.words), index)
                self._joining.join(index, first, "the same office in one story")

    def _posts(self) -> None:
        """A post ("asked her to be harbour master") is one in a story, and one of one owner everywhere.

        Only posts of several words, where the story knows of no two owners; who holds them is another matter.
        """
        posts: dict[tuple[str, tuple[str, ...]], list[int]] = {}
        owners: dict[tuple[str, tuple[str, ...]], set[int]] = {}
        for index in self._persons:
            story, roles = self._joining.nodes[index].story, self._joining.nodes[index].chain.roles
            for role in roles:
                words = tuple(word for word in role.words if word not in word_set("coming_words"))
                owner = self._joining.owner_of_role(index, role.owner)
                if owner is not None and self._is_named_body(owner):
                    owners.setdefault((story, words), set()).add(owner)
                if self._joining.is_named(index) or not all(one.post for one in roles):
                    continue
                if len(words) > 1 and word_set("past_words").isdisjoint(words):
                    posts.setdefault((story, words), []).append(index)
        firsts: dict[tuple[int, tuple[str, ...]], int] = {}
        for (story, words), indexes in sorted(posts.items()):
            known = owners.get((story, words), set())
            if len(known) > 1:
                continue
            for index in indexes:
                self._joining.join(index, indexes[0], "the only post of this name", EntityType.OTHER)
            for owner in known:
                first = firsts.setdefault((owner, words), indexes[0])
                self._joining.join(indexes[0], first, "one post of one owner", EntityType.OTHER)

    def _is_named_body(self, owner: int) -> bool:
        named = self._joining.is_named(owner) or self._joining.nodes[owner].chain.countries != ()
        return named and self._joining.type(owner) is not EntityType.PERSON


_MOST_VARIANTS: Final = 400
"""Full names of one story with one initial among which spellings are looked for."""
