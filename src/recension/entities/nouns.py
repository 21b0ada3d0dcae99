"""What offices, public bodies and nouns such as "the company" refer to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.entities.lexicon import word_set
from recension.entities.mention import MentionKind
from recension.entities.offices import is_one_office
from recension.entities.places import is_code
from recension.record import EntityType

if TYPE_CHECKING:
    from recension.entities.phrases import Phrase
    from recension.entities.scene import Scene

NOUN_REACH: Final = 3
"""Sentences back that "the company" looks.

ECB+ dev: precision .919, recall .561 with three, .918 and .556 with eight.
"""

_OFFICE_REACH: Final = 1
"""Sentences back that the office of a surname without introduction is looked for."""

_MOST_WORDS: Final = 12
"""Words of a name by which it is found."""

_MOST_ALIKE: Final = 30
"""Phrases with one noun that are compared with each other."""

_JOINING: Final = frozenset({"of", "for", "in", "on"})
"""Words of a name before which it has told what it is."""

_ACTING: Final = frozenset({EntityType.COUNTRY, EntityType.ORGANIZATION})


class Nouns:
    """Joins the phrases of one document that refer by a noun."""

    def __init__(self, scene: Scene) -> None:
        """Index the offices and bodies by their nouns."""
        self._scene = scene
        self._roles: dict[str, list[int]] = {}
        self._bodies: dict[str, list[int]] = {}
        self._named_with: dict[str, list[int]] = {}
        self._aged: set[int] = set()
        self._heard: set[tuple[str, ...]] = set()
        self._nominals: dict[tuple[str, bool], list[int]] = {}
        for index, phrase in enumerate(scene.clusters.phrases):
            if phrase.kind is MentionKind.NAME and len(phrase.words) > 1:
                for word in set(_of_its_kind(phrase.words[:_MOST_WORDS])):
                    self._named_with.setdefault(word, []).append(index)
            if phrase.kind is MentionKind.ROLE and not phrase.plural:
                self._roles.setdefault(phrase.noun, []).append(index)
            elif phrase.kind is MentionKind.BODY:
                self._bodies.setdefault(phrase.noun, []).append(index)

    def _owner(self, mention: int) -> int | None:
        owner = self._scene.phrase(mention).owner
        found = None if owner is None else self._scene.heads.get(owner)
        return None if found is None else self._scene.clusters.root(found)

    def role(self, mention: int) -> None:
        """As in "The foreign minister": the one person here who holds the office, named before or after."""
        scene, phrase = self._scene, self._scene.phrase(mention)
        if scene.clusters.is_named(mention) or phrase.plural:
            return
        owner = self._owner(mention)
        if not phrase.definite and owner is None:
            return
        named: dict[int, int] = {}
        others: dict[int, int] = {}
        for other in self._roles[phrase.noun][:_MOST_ALIKE]:
            theirs = self._owner(other)
            strange = owner is not None and theirs is not None and owner != theirs
            if other == mention or strange or not is_one_office(phrase.words, scene.phrase(other).words):
                continue
            if scene.clusters.is_named(other):
                named.setdefault(scene.clusters.root(other), other)
            elif other < mention:
                others[scene.clusters.root(other)] = other
        if named:
            self._holder(mention, named)
        elif len(others) == 1:
            scene.clusters.join(mention, next(iter(others.values())), "the same office")

    def _holder(self, mention: int, named: dict[int, int]) -> None:
        """Join an office with the one who holds it, of several with the one just spoken of."""
        if len(named) == 1:
            to = next(iter(named.values()))
            self._scene.clusters.join(mention, to, "the only one here who holds this office")
        else:
            self._nearest_holder(mention, named)

    def _nearest_holder(self, mention: int, named: dict[int, int]) -> None:
        """Of several whose office fits, the one who is spoken of in this sentence or the one before."""
        roots = {self._scene.clusters.root(one) for one in self._scene.nearest(mention, _OFFICE_REACH)}
        near = [other for root, other in named.items() if root in roots]
        if len(near) == 1:
            self._scene.clusters.join(mention, near[0], "the only one just spoken of whose office fits")

    def body(self, mention: int) -> None:
        """As in "Norland's foreign ministry": one body of one owner, or the only one of its name here."""
        scene, phrase = self._scene, self._scene.phrase(mention)
        owner = self._owner(mention)
        found: dict[int, int] = {}
        for other in self._bodies[phrase.noun][:_MOST_ALIKE]:
            if other == mention:
                continue
            theirs, words = self._owner(other), scene.phrase(other).words
            if owner is not None and owner == theirs and words == phrase.words:
                scene.clusters.join(mention, other, "the same public body of the same owner")
                return
            owned = theirs is not None and set(phrase.words) <= set(words)
            again = theirs is None and words == phrase.words and other < mention
            if owner is None and (owned or again):
                found.setdefault(scene.clusters.root(other), other)
        if len(found) == 1:
            scene.clusters.join(mention, next(iter(found.values())), "the only public body of this name here")
        elif not found and owner is None and len(phrase.words) == 1:
            self.by_name(mention, phrase)

    def nominal(self, mention: int) -> None:
        """As in "the suspect": the same noun before, else the one thing near that it can mean."""
        scene, phrase = self._scene, self._scene.phrase(mention)
        earlier = self._nominals.setdefault((phrase.noun, phrase.plural), [])
        if scene.clusters.root(mention) == mention and phrase.why != "new":
            same = [
                other
                for other in reversed(earlier[-_MOST_ALIKE:])
                if phrase.modifiers <= scene.phrase(other).modifiers
            ]
            belonging = word_set("belonging_nouns") - phrase.modifiers
            if any(scene.phrase(other).modifiers & belonging for other in same):
                pass  # after "its parent company" it is open which one "the company" is
            elif same:
                scene.clusters.join(mention, same[0], "the same noun again")
            elif phrase.definite and not (phrase.plural or self._is_owned(phrase)):
                named = self.by_name(mention, phrase)
                if not (named or any(map(is_code, phrase.modifiers))):
                    self._nearest(mention, phrase)
        earlier.append(mention)

    def _is_owned(self, phrase: Phrase) -> bool:
        reading = self._scene.reading
        if reading.related(phrase.head, "nmod:poss"):
            return True
        return phrase.type is EntityType.ORGANIZATION and any(
            self._is_name(child)
            for child in reading.related(phrase.head, "compound", "nmod")
            if child < phrase.head or reading.case(child) == "of"
        )

    def _is_name(self, word: int) -> bool:
        mention = self._scene.heads.get(word)
        return mention is not None and self._scene.phrase(mention).kind is MentionKind.NAME

    def by_name(self, mention: int, phrase: Phrase) -> bool:
        """As in "The Commission": the one name here that the noun is part of."""
        scene = self._scene
        if phrase.type not in {EntityType.ORGANIZATION, EntityType.PLACE} or phrase.is_state:
            return False
        found: dict[int, int] = {}
        for other in self._named_with.get(phrase.noun, ())[:_MOST_ALIKE]:
            if scene.clusters.type(other) in {EntityType.ORGANIZATION, EntityType.PLACE, EntityType.OTHER}:
                found.setdefault(scene.clusters.root(other), other)
        if len(found) != 1 or phrase.modifiers:
            return False
        return scene.clusters.join(
            mention, next(iter(found.values())), "the only name here that the noun is part of"
        )

    def after_office(self, mention: int) -> None:
        """A surname heard for the first time right after an office-holder without a name has spoken is hers.

        "The chair of the committee said ... Norr also said ...": a writer who gives only a surname has
        introduced its bearer.
        """
        scene, phrase = self._scene, self._scene.phrase(mention)
        clusters, reading = scene.clusters, scene.reading
        first = clusters.root(mention) == mention and phrase.words not in self._heard
        self._heard.add(phrase.words)
        if not first or len(phrase.words) != 1 or reading.relations[phrase.head] != "nsubj":
            return
        holders: dict[int, int] = {}
        for other in scene.nearest(mention, _OFFICE_REACH):
            before = scene.phrase(other)
            if clusters.type(other) is not EntityType.PERSON or not scene.is_subject(before.head):
                continue
            if clusters.is_named(other) or before.kind is not MentionKind.ROLE or before.owner is None:
                return
            holders.setdefault(clusters.root(other), other)
        if len(holders) == 1 and not clusters.is_plural(next(iter(holders))):
            reason = "a surname first heard right after an office-holder without a name has spoken"
            clusters.join(next(iter(holders.values())), mention, reason)

    def with_age(self, mention: int) -> None:
        """A full name with an age right after ("Ada Norr, 42,") is the one person described just before."""
        scene, phrase = self._scene, self._scene.phrase(mention)
        clusters, reading = scene.clusters, scene.reading
        after = phrase.end
        if len(phrase.words) == 1 or after + 2 >= len(reading) or reading.words[after] != ",":
            return
        if not (reading.words[after + 1].isdecimal() and reading.words[after + 2] in {",", ".", ")"}):
            return
        found: dict[int, int] = {}
        for other in scene.nearest(mention, NOUN_REACH):
            before = scene.phrase(other)
            if clusters.root(other) == clusters.root(mention) or clusters.is_plural(other):
                continue
            described = clusters.type(other) is EntityType.PERSON and before.kind is MentionKind.NOMINAL
            if described and not clusters.is_named(other):
                found.setdefault(clusters.root(other), other)
        if len(found) == 1 and mention not in self._aged:
            clusters.join(
                next(iter(found.values())), mention, "a name with an age, and the one described before"
            )
        self._aged.add(mention)

    def _nearest(self, mention: int, phrase: Phrase) -> None:
        scene = self._scene
        found: dict[int, int] = {}
        best: tuple[float, int] | None = None
        for other in scene.nearest(mention, NOUN_REACH):
            before = scene.phrase(other)
            if before.kind is MentionKind.GROUP or not self._is_kind(phrase, other):
                continue
            found.setdefault(scene.clusters.root(other), other)
            if before.kind is MentionKind.DEMONYM:
                continue  # it makes the country one that could be meant, no more
            score = scene.score(phrase.head, other)
            if best is None or score > best[0]:
                best = (score, other)
        if best is None:
            return
        if len(found) == 1:
            scene.clusters.join(mention, best[1], "a noun and the only thing near that it can mean")
        elif scene.is_subject(scene.phrase(best[1]).head) and phrase.type in _ACTING:
            scene.clusters.join(mention, best[1], "a noun and the nearest subject that it can mean")

    @staticmethod
    def _is_named_so(phrase: Phrase, name: Phrase) -> bool:
        """Whether an organisation of this name may be called by this noun: a ministry is no company."""
        words = set(name.words)
        if phrase.noun in word_set("outlet_nouns"):
            return not words.isdisjoint(word_set("outlet_words"))
        general = word_set("general_organizations")
        telling = (word_set("organ_nouns") | word_set("organization_nouns")) - general
        other = name.kind is MentionKind.BODY or not words.isdisjoint(telling)
        return phrase.noun in general and not other

    def _is_kind(self, phrase: Phrase, other: int) -> bool:
        clusters = self._scene.clusters
        kind = clusters.type(other)
        if not clusters.is_named(other) or clusters.is_plural(other):
            return False
        if phrase.type is EntityType.PLACE:
            return phrase.is_state and kind is EntityType.COUNTRY
        if phrase.type is EntityType.ORGANIZATION and not self._is_named_so(
            phrase, self._scene.phrase(other)
        ):
            return False
        return kind is phrase.type and {clusters.gender(other), phrase.gender} != {"m", "f"}


def _of_its_kind(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name that may tell what it is: the dam is no "Dam Safety Authority of Norland"."""
    first = next((at for at, word in enumerate(words) if word in _JOINING), len(words))
    kinds = [at for at, word in enumerate(words[:first]) if word in word_set("separate_kinds")]
    return words[kinds[-1] :] if kinds else words
