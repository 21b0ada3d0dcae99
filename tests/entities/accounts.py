"""Texts about invented countries, annotated and resolved, and ways to ask who is who in them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from recension.entities import NOBODY, Entities, mentions_in, resolve
from recension.language.annotated import Annotated
from recension.language.english import english
from recension.record import Story, StoryId
from tests.factories import document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.entities import DocumentMentions, Gazetteer
    from recension.language.english import EnglishAnnotator
    from recension.record import Entity


@cache
def _annotator() -> EnglishAnnotator:
    return english()


@cache
def annotated(text: str) -> Annotated:
    """Annotate a text whose lines are paragraphs."""
    given = document(text)
    return Annotated(document=given, annotation=_annotator().annotate(given.text, given.body))


@cache
def mentions(text: str) -> DocumentMentions:
    """Find the mentions of a text."""
    return mentions_in(annotated(text))


def story(texts: Sequence[str], name: str = "s") -> Story:
    """Say that texts tell of the same happening."""
    ids = tuple(sorted({annotated(text).document.id for text in texts}))
    return Story(id=StoryId(name), title=None, documents=ids, first=None, last=None)


@dataclass(frozen=True)
class Told:
    """Texts of one story and the entities in them."""

    texts: tuple[str, ...]
    entities: Entities

    def at(self, word: str, *, text: int = 0, nth: int = 0) -> Entity | None:
        """The entity that the nth time of a word in a text refers to."""
        found = self.all_at(word, text=text, nth=nth)
        return found[0] if len(found) == 1 else None

    def all_at(self, word: str, *, text: int = 0, nth: int = 0) -> tuple[Entity, ...]:
        """The entities that the nth time of a word in a text refers to."""
        place = -1
        for _ in range(nth + 1):
            place = self.texts[text].index(word, place + 1)
        ids = self.entities.all_of_word(annotated(self.texts[text]).document.id, place)
        return tuple(one for id_ in ids if (one := self.entities.named(id_)) is not None)

    def named(self, name: str) -> list[Entity]:
        """The entities with a name, among them those that have it as an alias."""
        return [one for one in self.entities.entities if name in {one.name, *one.aliases}]


def told(*texts: str, gazetteer: Gazetteer = NOBODY) -> Told:
    """Resolve texts as one story."""
    return Told(texts, resolve([mentions(text) for text in texts], [story(texts)], gazetteer))
