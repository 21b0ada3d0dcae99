"""From tellings to events: who is who, whose words, which codes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from recension.events import events_in, settle
from recension.language.model import installed
from recension.record import (
    Entity,
    EntityId,
    EntityType,
    Event,
    Modality,
    Occurrence,
    SourceId,
    Statement,
    StatementId,
    StatementMode,
    cite,
)
from tests.events.telling_texts import annotated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.language.annotated import Annotated
    from recension.record import DocumentId

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")


@dataclass(frozen=True)
class Known:
    """Entities by their words, wherever they stand."""

    found: Annotated
    words: dict[str, EntityId]
    entities: Sequence[Entity] = ()

    def of_word(self, document: DocumentId, offset: int) -> EntityId | None:
        assert document == self.found.document.id
        return next(
            (id_ for word, id_ in self.words.items() if self.found.text.startswith(word, offset)), None
        )


NORLAND, SUDMARK, SPEAKER = EntityId("n"), EntityId("s"), EntityId("p")


def entity(id_: EntityId, part_of: EntityId | None = None) -> Entity:
    return Entity(
        id=id_,
        type=EntityType.OTHER,
        name=id_,
        aliases=(),
        part_of=part_of,
        roles=(),
        identifiers=(),
        mentions=(),
    )


def said(found: Annotated, content: str, speaker: EntityId) -> Statement:
    start = found.text.index(content)
    evidence = cite(found.document, start, start + len(content))
    return Statement(
        id=StatementId("st-1"),
        speakers=(speaker,),
        speaker_text="",
        role=None,
        cue=None,
        mode=StatementMode.INDIRECT,
        content=content,
        medium=None,
        date=None,
        addressee=None,
        source=SourceId("so-1"),
        occurrences=(Occurrence(content=evidence, speaker=None, cue=None, altered=False),),
    )


def one(text: str, words: dict[str, EntityId], statement: str | None = None) -> Event:
    found = annotated(text)
    known = Known(found, words, (entity(NORLAND), entity(SUDMARK), entity(SPEAKER, NORLAND)))
    statements = () if statement is None else (said(found, statement, SPEAKER),)
    (event,) = settle(events_in(found, (), ()), known, statements)
    return event


def test_whose_the_object_is_becomes_the_target() -> None:
    event = one("Norland released 32 Sudmarkish sailors.", {"Norland": NORLAND, "Sudmarkish": SUDMARK})
    assert [who.entity for who in event.actors] == [NORLAND]
    assert SUDMARK in [who.entity for who in event.targets]
    assert "to whom it is done is taken from whose the object is" in event.reasons
    assert (event.type, event.cameo) == ("RETREAT", "0841")


def test_what_is_ones_own_is_done_to_nobody_else() -> None:
    event = one("Norland withdrew its troops.", {"Norland": NORLAND, "its": NORLAND})
    assert NORLAND not in [who.entity for who in event.targets]


def test_a_speaker_who_says_what_it_will_do_promises() -> None:
    text = "A minister said that Norland will release the sailors."
    event = one(text, {"Norland": NORLAND}, "Norland will release the sailors")
    assert event.modality is Modality.PROMISED
    assert event.statement == "st-1"
    assert event.attribution == (SPEAKER,)
    assert (event.type, event.cameo) == ("AGREE", "0353")


def test_a_forecast_about_another_is_a_plan() -> None:
    text = "A minister said that Sudmark will release the sailors."
    event = one(text, {"Sudmark": SUDMARK}, "Sudmark will release the sailors")
    assert event.modality is Modality.PLANNED


def test_order_changes_nothing() -> None:
    found = annotated("Norland freed two men. Sudmark closed the port. Rebels attacked Veld.")
    tolds = events_in(found, (), ())
    results = {settle(order, Known(found, {}), ()) for order in permutations(tolds)}
    assert len(results) == 1
    assert len(next(iter(results))) == 3


def test_a_statement_elsewhere_does_not_carry_it() -> None:
    found = annotated("Norland freed two men. Sudmark closed the port.")
    statement = said(found, "Sudmark closed the port", SPEAKER)
    moved = replace(statement.occurrences[0].content, document="d-other")
    other = replace(statement, occurrences=(replace(statement.occurrences[0], content=moved),))
    events = settle(events_in(found, (), ()), Known(found, {}), (other,))
    assert {event.statement for event in events} == {None}


@pytest.mark.parametrize(("aliases", "whose"), [((), None), (("Norland-Sudmark",), NORLAND)])
def test_two_joined_names_are_neither_of_them(aliases: tuple[str, ...], whose: EntityId | None) -> None:
    found = annotated("Ostra praised the Norland-Sudmark deal.")
    named = replace(entity(NORLAND), aliases=aliases)
    events = settle(events_in(found, (), ()), Known(found, {"Norland": NORLAND}, [named]), ())
    (praise,) = (one for one in events if one.predicate == "praise")
    assert {target.entity for target in praise.targets} <= {whose}
