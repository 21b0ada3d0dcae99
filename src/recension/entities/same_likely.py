"""What accounts of a story tell of in different words, joined where the signs make it likely to be one."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from recension.entities.likeness import in_words, likelihood, signs
from recension.entities.same_nouns import several_bodies
from recension.entities.subjects import Cast, Subject, subject_of
from recension.record import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recension.entities.joining import Joining
    from recension.entities.likeness import Signs

LIKELY: Final = 0.4
"""Likelihood from which two things are taken to be one.

ECB+ train by story, with weights fitted on other topics: precision .924, recall .742 from .5, .920 and .747
from .45, .920 and .748 from .4. Of the pairs from .4 to .5 half are one, of those below .4 a quarter.
"""

_SUREST: Final = 0.8
"""The most that is said of a merge that is a guess: of the pairs from .7 on .79 are one, of those from .9 on
no more than of the others.
"""

_MOST_TOLD: Final = 3
"""Things of a kind that a story speaks of most, with and without names.

ECB+ train by story: precision .926, recall .747 with three, .923 and .745 with two.
"""

_CANDIDATES: Final = 8
"""Things of a kind, those most spoken of, that each nameless one is compared with, with and without names.

ECB+ train by story: precision .923, recall .738 with eight, .921 and .736 with five.
"""

_SHARING: Final = 10
"""Things with one noun or one act, those most spoken of, that are compared with each other."""

_ROUNDS: Final = 2
"""Times that things are compared.

ECB+ train by story: precision .923, recall .738 with one, .922 and .742 with two or three.
"""

_FITTING: Final = {
    EntityType.PERSON: (EntityType.PERSON,),
    EntityType.ORGANIZATION: (EntityType.ORGANIZATION, EntityType.OTHER, EntityType.PLACE),
    EntityType.PLACE: (EntityType.PLACE, EntityType.ORGANIZATION, EntityType.OTHER),
    EntityType.OTHER: (EntityType.OTHER, EntityType.ORGANIZATION, EntityType.PLACE),
}
"""What a thing of a type may also be read as; a place without a name is no country."""

_LOOKED_AT: Final = 40
"""Things that are looked through for those that may be joined at all."""

Pair = tuple["Subject", "Subject", "Signs"]


def join_likely(joining: Joining) -> None:
    """Join things without names with what they most likely are, the likeliest first.

    Each is joined once a round, so that no chain of likely neighbours makes one thing of many; and no two
    that one document tells of side by side. What was joined is compared again, as it then tells more.
    """
    for _ in range(_ROUNDS):
        _join_round(joining)


def _join_round(joining: Joining) -> None:
    found: list[tuple[float, int, int, str]] = []
    told: dict[int, _Told] = {}
    for one, other, seen in compared(joining):
        likely = likelihood(seen)
        if likely >= LIKELY:
            found.append((-likely, one.root, other.root, in_words(one, other)))
            for subject in (one, other):
                told[subject.root] = _Told(subject.documents, subject.counts, subject.peoples)
    moved: set[int] = set()
    for less, root, other, reason in sorted(found):
        one, to = (other, root) if root in moved else (root, other)
        first, second = joining.root(one), joining.root(to)
        if one in moved or joining.is_named(one) or first == second:
            continue
        if not told[first].fits(told[second], named=joining.is_named(to)):
            continue
        if joining.join(one, to, reason, likely=min(-less, _SUREST)):
            moved.add(one)
            told[joining.root(to)] = told[first].with_(told[second])


class _Told(NamedTuple):
    """What keeps things apart that are joined one by one."""

    documents: frozenset[int]
    counts: frozenset[int]
    peoples: frozenset[str]

    def fits(self, other: _Told, *, named: bool) -> bool:
        """Whether two may be one, of which one may have a name."""
        if not named and not self.documents.isdisjoint(other.documents):
            return False
        if self.counts and other.counts and self.counts.isdisjoint(other.counts):
            return False
        return not (self.peoples and other.peoples and self.peoples.isdisjoint(other.peoples))

    def with_(self, other: _Told) -> _Told:
        """What both tell."""
        return _Told(
            self.documents | other.documents, self.counts | other.counts, self.peoples | other.peoples
        )


def compared(joining: Joining) -> Iterator[Pair]:
    """Give the pairs of things of one story that are worth a comparison, each once, and their signs."""
    by_story: dict[str, list[Subject]] = {}
    for subject in _subjects(joining):
        by_story.setdefault(joining.nodes[subject.root].story, []).append(subject)
    cast, several = _cast(joining), several_bodies(joining)
    for story, subjects in by_story.items():
        if len({joining.nodes[one.root].document for one in subjects}) > 1:
            for pair in _in_story(joining, subjects, cast):
                if pair[0].words or all((story, noun) not in several for noun in pair[0].nouns):
                    yield pair  # of two ministries it is open which one "the ministry" is


def _cast(joining: Joining) -> Cast:
    """Who has a name in each document, and how often each is spoken of."""
    named: dict[tuple[int, EntityType | None], dict[int, int]] = {}
    for index, node in enumerate(joining.nodes):
        if joining.is_named(index) and not node.chain.plural:
            told = named.setdefault((node.document, joining.type(index)), {})
            root = joining.root(index)
            told[root] = told.get(root, 0) + len(node.chain.mentions)
    return Cast(named)


def _subjects(joining: Joining) -> Iterator[Subject]:
    members: dict[int, list[int]] = {}
    persons: dict[int, set[int]] = {}
    for index, node in enumerate(joining.nodes):
        root = joining.root(index)
        members.setdefault(root, []).append(index)
        if node.chain.names and joining.type(index) is EntityType.PERSON:
            persons.setdefault(node.document, set()).add(root)
    counts = {document: len(roots) for document, roots in persons.items()}
    for root, indexes in members.items():
        story = joining.nodes[root].story
        here = [index for index in indexes if joining.nodes[index].story == story]
        if joining.type(root) is not None:
            subject = subject_of(joining, root, here, counts)
            if subject.nouns or subject.named:
                yield subject


def _in_story(joining: Joining, subjects: Sequence[Subject], cast: Cast) -> Iterator[Pair]:
    pools = _Pools(subjects)
    done: set[tuple[int, int]] = set()
    for one in subjects:
        if one.named or not one.nouns or one.type not in _FITTING:
            continue
        for other in pools.beside(joining, one):
            key = (min(one.root, other.root), max(one.root, other.root))
            if key not in done:
                done.add(key)
                told = signs(one, other, pools.most_told, cast)
                if told is not None:
                    yield one, other, told


class _Pools:
    """The things of a story by what brings them together, those most spoken of first."""

    def __init__(self, subjects: Sequence[Subject]) -> None:
        self._kinds: dict[tuple[EntityType | None, bool, bool], list[Subject]] = {}
        self._sharing: dict[str, list[Subject]] = {}
        for one in sorted(subjects, key=lambda one: (-one.told, one.root)):
            self._put(self._kinds.setdefault((one.type, one.plural, one.named), []), one)
            for key in _shared(one):
                self._put(self._sharing.setdefault(key, []), one)
        self.most_told = frozenset(one.root for kind in self._kinds.values() for one in kind[:_MOST_TOLD])

    @staticmethod
    def _put(pool: list[Subject], one: Subject) -> None:
        if len(pool) < _LOOKED_AT:
            pool.append(one)

    def beside(self, joining: Joining, one: Subject) -> Iterator[Subject]:
        """What a thing is compared with."""
        types = _FITTING[one.type or EntityType.OTHER]
        for named in (True, False):
            near = [other for kind in types for other in self._kinds.get((kind, one.plural, named), ())]
            near.sort(key=lambda other: (-other.told, other.root))
            yield from islice(_fitting(joining, one, near), _CANDIDATES)
        for key in _shared(one):
            yield from islice(_fitting(joining, one, self._sharing[key]), _SHARING)


def _shared(one: Subject) -> list[str]:
    return [*(f"noun {noun}" for noun in sorted(one.nouns)), *(f"act {act}" for act in sorted(one.acts))]


def _fitting(joining: Joining, one: Subject, others: Iterable[Subject]) -> Iterator[Subject]:
    """Those that it may be joined with."""
    types = _FITTING[one.type or EntityType.OTHER]
    for other in others:
        alike = other is not one and other.plural is one.plural and other.type in types
        if alike and joining.may_join(one.root, other.root):
            yield other
