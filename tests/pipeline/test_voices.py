from __future__ import annotations

from typing import TYPE_CHECKING

from recension.entities import resolve
from recension.pipeline.facts import DocumentFacts, Task, facts_of
from recension.pipeline.voices import voices_of
from tests.factories import document

if TYPE_CHECKING:
    from recension.record import Document

_STATEMENT = """Joint statement of Norland and Sudmark

Norland will return the fishing boats before the end of May. Sudmark will open the northern road to carts."""
_REPORT = """Boats to come home

Norland will return the boats in May, the Elm Gazette reported.

Ada Holt wrote in a post on Lantern that she was glad. "It took nine weeks," she said.

Sudmark pledged to open a road."""


def _facts(given: Document) -> DocumentFacts:
    found = facts_of(Task(document=given, annotator=None, kept=None, story_date=None))
    assert isinstance(found, DocumentFacts)
    return found


def test_who_is_handed_what_and_who_issued_a_text() -> None:
    facts = [_facts(document(_STATEMENT)), _facts(document(_REPORT))]
    entities = resolve([one.mentions for one in facts], [])
    statement, report = voices_of(facts, entities)
    names = {entity.name: entity.id for entity in entities.entities}
    assert statement.is_utterance
    assert names["Sudmark"] in statement.issuers
    assert len(statement.issuers) == len(("Norland", "Sudmark"))
    assert not report.is_utterance
    assert report.issuers == ()
    said = {
        " ".join(_REPORT[part.start : part.end] for part in handed.content): handed
        for handed in report.handed
    }
    told = next(handed for content, handed in said.items() if content.startswith("Norland will"))
    assert told.speaker == "Elm Gazette"
    assert told.reports
    posted = next(handed for content, handed in said.items() if "glad" in content)
    assert (posted.speaker, posted.message, posted.place, posted.of_text) == (
        "Ada Holt",
        "post",
        "Lantern",
        True,
    )
    spoken = next(handed for content, handed in said.items() if "nine weeks" in content)
    assert spoken.speaker == "Ada Holt", "a pronoun has the name of whom it stands for"
    pledged = next(handed for content, handed in said.items() if "road" in content)
    assert not pledged.reports
