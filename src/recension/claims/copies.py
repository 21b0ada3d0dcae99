"""Copies: where words were copied to, at any remove, and what was changed of them on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from recension.claims.distortions import counts, is_an_act, is_another_act, meet, slot_of
from recension.claims.projection import COVERED, on_words, to_copy
from recension.record import PassageKind, Span, VariantKind, VariantWeight, cite

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recension.claims.known import Known
    from recension.record import Event, Evidence, Passage

_DEEPEST: Final = 40
"""Copies of copies that are followed, as in `origins`."""


_LEAST: Final = 0.4
"""Share of the length of words below which what stands for them is a remnant."""


class Departure(NamedTuple):
    """A change of sense in copied words.

    Attributes:
        slot: the slot it touches.
        before: the words of the source.
        after: the words of the copy.
    """

    slot: str
    before: Evidence
    after: Evidence


class Copy(NamedTuple):
    """Words of a document that were copied, directly or by way of others.

    Attributes:
        place: the words.
        passage: the passage they came by, from the nearest source.
        departures: what was changed on the whole way.
    """

    place: Evidence
    passage: Passage
    departures: tuple[Departure, ...]


def copies_of(place: Evidence, known: Known, event: Event | None = None) -> Iterator[Copy]:
    """Find where words were copied to. What is only retold is no copy.

    Args:
        place: the words.
        known: the facts.
        event: the event they tell of; a change of a number is then one of its own numbers only.

    Yields:
        One for each document that has at least half of the words, the nearest first.
    """
    waiting: list[tuple[Evidence, tuple[Departure, ...]]] = [(place, ())]
    seen = {place.document}
    for _ in range(_DEEPEST):
        found: list[tuple[Evidence, tuple[Departure, ...]]] = []
        for here, departures in waiting:
            for passage in known.passages_from(known.source_of(here.document)):
                if passage.kind is PassageKind.PARAPHRASE:
                    continue
                copy = copied(here, passage, known)
                if here == place and event is not None and not _has_the_act(event, passage):
                    continue
                if copy is not None and copy.document not in seen:
                    seen.add(copy.document)
                    own = event if here == place else None
                    whole = (*departures, *_departures(here, passage, known, own))
                    yield Copy(copy, passage, whole)
                    found.append((copy, whole))
        if not found:
            return
        waiting = found


def quoted_from(place: Evidence, known: Known) -> Iterator[Evidence]:
    """Find what other documents carry of the statement that words of a document are.

    Args:
        place: the words, where they were said.
        known: the facts.

    Yields:
        Contents, by document and place; none where the statement has much more than these words.
    """
    for start, end, statement in known.statements_in(place.document):
        shared = min(end, place.end) - max(start, place.start)
        if shared < COVERED * max(end - start, place.end - place.start):
            continue
        for occurrence in statement.occurrences:
            if occurrence.content.document != place.document:
                yield occurrence.content


def copied(place: Evidence, passage: Passage, known: Known) -> Evidence | None:
    """The words of a copy that stand for words of its source; null where it has less than half of them."""
    first, last = passage.from_.start, passage.from_.end
    if first is None or last is None:
        return None
    shared = min(place.end, last) - max(place.start, first)
    left_out = sum(
        min(place.end, variant.from_.end) - max(place.start, variant.from_.start)
        for variant in passage.variants
        if variant.kind is VariantKind.OMISSION and variant.from_ is not None and meet(variant.from_, place)
    )
    if shared - left_out < COVERED * (place.end - place.start):
        return None
    words, stops = _parted(place.quote)
    span, whole = (
        to_copy(passage, place.start, place.start + len(words), behind=behind) for behind in (False, True)
    )
    document = known.documents.get(passage.to.document)
    if span is None or whole is None or document is None:
        return None
    text = document.text
    start, end = on_words(text, Span(span.start, _clause_end(text, span.end, whole.end)))
    for stop in stops:
        end += text.startswith(stop, end)
    copy = cite(document, start, end)
    return copy if len(copy.quote) >= _LEAST * len(place.quote) else None


def _clause_end(text: str, end: int, last: int) -> int:
    """How far words that a copy puts in go on with the clause before: "..., the text said" is not of it."""
    here = end
    while here < last and (text[here] == " " or text[here].isalnum() or text[here] in "'’-,"):
        here += 1
    while here > end and not text[here - 1].isalnum():
        here -= 1
    return here


def _parted(quote: str) -> tuple[str, str]:
    """A quotation up to its last word, and the stops behind that."""
    end = len(quote)
    while end and not quote[end - 1].isalnum():
        end -= 1
    return (quote[:end], quote[end:]) if end else (quote, "")


def _has_the_act(event: Event, passage: Passage) -> bool:
    """Whether the verb of an event was copied too, where it is known: without it the words tell of no act."""
    mention, first, last = event.mention, passage.from_.start, passage.from_.end
    if mention is None or first is None or last is None:
        return True
    if mention.start < first or mention.end > last:
        return False
    return not any(
        variant.from_ is not None
        and meet(variant.from_, mention)
        and variant.kind is not VariantKind.TRANSPOSITION
        and variant.weight is not VariantWeight.SPELLING
        for variant in passage.variants
    )


def _departures(place: Evidence, passage: Passage, known: Known, event: Event | None) -> Iterable[Departure]:
    for variant in passage.variants:
        slot, before = slot_of(variant), variant.from_
        if before is None or not meet(before, place):
            continue
        if is_another_act(before, variant.to, known):
            yield Departure("action", before, variant.to)
            continue
        if slot is None:
            continue
        if slot == "characterisation" and (is_an_act(variant.to, known) or is_an_act(before, known)):
            continue
        if slot == "number" and event is not None and not counts(event, before):
            continue
        yield Departure(slot, before, variant.to)
