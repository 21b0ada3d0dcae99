"""Texts read with the shipped model, and attributions as words, for tests of who said what."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from recension.language.annotated import Annotated
from recension.language.english import EnglishAnnotator, english
from tests.factories import document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.record import Document
    from recension.statements import Attribution, Run


@cache
def annotator() -> EnglishAnnotator:
    """The shipped model, loaded once."""
    return english()


def annotate(given: Document) -> Annotated:
    """Annotate a document."""
    return Annotated(document=given, annotation=annotator().annotate(given.text, given.body))


@cache
def read(text: str) -> Annotated:
    """Annotate a text, every line of it."""
    return annotate(document(text))


class Said(NamedTuple):
    """An attribution in words: who, by which cue, what; runs of the content parted by a bar."""

    who: str
    cue: str
    what: str


def words_of(annotated: Annotated, run: Run | None) -> str:
    """Give the words of a run on one line; nothing for none."""
    return "" if run is None else " ".join(annotated.cite(*run).quote.split())


def said(annotated: Annotated, attributions: Sequence[Attribution]) -> list[Said]:
    """Give attributions in words."""
    return [
        Said(
            who=words_of(annotated, one.source),
            cue=words_of(annotated, one.cue),
            what=" | ".join(words_of(annotated, run) for run in one.content),
        )
        for one in attributions
    ]
