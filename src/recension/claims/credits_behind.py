"""Credits behind: a sentence that hands the one before it to somebody: "This was announced by the board"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.claims.words import phrase_place, spoken, stems
from recension.lineage.variants.numerals import is_number, value_of
from recension.record import Evidence

if TYPE_CHECKING:
    from decimal import Decimal

    from recension.claims.known import Known
    from recension.claims.parties import Parties
    from recension.record import DocumentId, Entity

_OPENING: Final = 2
"""Code points before the words that open such a sentence."""

_MOST: Final = 0.5
"""Share of the words of sense that a given text must have of what is handed to its house."""


def credit_behind(place: Evidence, known: Known) -> tuple[str, Entity] | None:
    """Find whom the sentence behind a place names for it.

    Args:
        place: words of a document.
        known: the facts.

    Returns:
        The words that hand it over and who is named; null where nobody is.
    """
    text = known.documents[place.document].text
    span = known.sentence(place)
    start = span.end
    while start < len(text) and text[start] in " \t":
        start += 1
    if start >= len(text) or text[start] == "\n":
        return None
    behind = known.sentence_at(place.document, start, start + 1)
    found = phrase_place(text[start : behind.end], "credits_behind")
    if found is None or found[0] > _OPENING:
        return None
    first = start + found[1]
    rest = Evidence(document=place.document, start=first, end=behind.end, quote=text[first : behind.end])
    who = known.named_at(rest)
    return (text[start:first], who) if who is not None else None


def text_of(entity: Entity, place: Evidence, known: Known, parties: Parties) -> DocumentId | None:
    """Find the one given text of a house that has what is handed to it: its numbers and half of its words.

    Args:
        entity: to whom words are handed.
        place: the words.
        known: the facts.
        parties: who belongs to whom.
    """
    root = parties.root(entity.id)
    day = known.day_of(place.document)
    told, numbers = stems(place.quote), _numbers(place.quote)
    found: list[DocumentId] = []
    for document, issuers in sorted(known.issuers.items()):
        issued = known.day_of(document)
        late = day is not None and issued is not None and day < issued
        if document == place.document or late or root not in parties.roots(issuers):
            continue
        if known.story_of(document) != known.story_of(place.document):
            continue
        words = known.words_outside(document, ())
        kept = [word for word in told if word in words]
        if numbers <= _numbers(known.documents[document].text) and len(kept) >= _MOST * len(told):
            found.append(document)
    return found[0] if len(found) == 1 else None


def _numbers(text: str) -> frozenset[Decimal]:
    values = (value_of([word]) for word in spoken(text) if is_number(word))
    return frozenset(value for value in values if value is not None)
