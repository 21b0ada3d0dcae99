"""What tests of this room share: texts told by the shipped model, and events found by their predicate."""

from __future__ import annotations

from functools import cache

from recension.events import Told, events_in
from recension.language.annotated import Annotated
from recension.language.english import EnglishAnnotator, english
from tests.factories import document


@cache
def model() -> EnglishAnnotator:
    return english()


def annotated(text: str) -> Annotated:
    given = document(text)
    return Annotated(document=given, annotation=model().annotate(text, given.body))


def told(text: str) -> tuple[Told, ...]:
    return events_in(annotated(text), (), ())


def the(text: str, predicate: str, nth: int = 0) -> Told:
    found = told(text)
    ones = [one for one in found if one.predicate == predicate]
    assert len(ones) > nth, [one.predicate for one in found]
    return ones[nth]


def actors(one: Told) -> list[str]:
    return [part.evidence.quote for part in one.actors]


def targets(one: Told) -> list[str]:
    return [part.evidence.quote for part in one.targets]


def thing(one: Told) -> str | None:
    return None if one.object is None else one.object.evidence.quote
