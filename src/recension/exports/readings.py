"""Readings: what each witness has at a place of the base, witnesses with the same words together."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from recension.exports.collation import heaviest, united
from recension.exports.paragraphs import single_spaced
from recension.record import VariantKind, VariantWeight

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recension.exports.collation import Collation, Departure
    from recension.record import DocumentId, PassageId, VariantChange


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Witnesses that have the same words where the base has others.

    Attributes:
        witnesses: the documents, in the order of their sigla.
        passages: the passages that show it, sorted.
        parts: what they have, single spaces between words; empty where they have nothing. More than one
            where a passage ends and another begins at this place: between them nothing is compared.
        kind: omission, addition, substitution or transposition, as seen from the base; null where no
            departure is recorded and only a part of the place is compared.
        weight: spelling, style or substance; of several departures the heaviest; null as for `kind`.
        changes: the parts of the sense that they touch.
        begins: whether the passage begins inside this place: what stands before is not compared.
        ends: whether the passage ends inside this place: what follows is not compared.
    """

    witnesses: tuple[DocumentId, ...]
    passages: tuple[PassageId, ...]
    parts: tuple[str, ...]
    kind: VariantKind | None
    weight: VariantWeight | None
    changes: tuple[VariantChange, ...]
    begins: bool
    ends: bool

    @property
    def words(self) -> str:
        """All of its words."""
        return " ".join(part for part in self.parts if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A place of the base where some witness departs. It never runs over the end of a line.

    Attributes:
        start: first code point in the base.
        end: one past the last; equal to `start` where witnesses add words.
        words: the base's words; empty where witnesses add some.
        agreeing: the documents that were compared here and depart in nothing, in the order of their sigla.
        readings: the departing ones, the reading of the first siglum first.
        continued: whether departures of the entry before run on here.
    """

    start: int
    end: int
    words: str
    agreeing: tuple[DocumentId, ...]
    readings: tuple[Reading, ...]
    continued: bool


def entries_of(text: str, collations: Sequence[Collation], order: Mapping[str, int]) -> tuple[Entry, ...]:
    """All entries, in the order of the base. Departures that overlap are read together.

    Args:
        text: the base's text.
        collations: no two of one witness overlap.
        order: the place of each document among the sigla.
    """
    ranked = sorted(collations, key=lambda each: (each.start, order[each.witness], each.passage))
    spans = sorted({(d.start, d.end) for each in ranked for d in each.departures})
    entries: list[Entry] = []
    active: list[Collation] = []
    waiting = 0
    for start, end in _clusters(spans):
        while waiting < len(ranked) and ranked[waiting].start <= end:
            active.append(ranked[waiting])
            waiting += 1
        active = [each for each in active if each.end >= start]
        entries.append(_entry(text, start, end, active, order))
    return tuple(entries)


def _clusters(spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join places that overlap; a place without words joins only what it stands inside."""
    start = end = -1
    for span in spans:
        if span[0] < end:
            end = max(end, span[1])
        else:
            if start >= 0:
                yield start, end
            start, end = span
    if start >= 0:
        yield start, end


def _entry(text: str, start: int, end: int, active: Sequence[Collation], order: Mapping[str, int]) -> Entry:
    beside: dict[DocumentId, list[Collation]] = {}
    for each in active:
        if _compared(each, start, end):
            beside.setdefault(each.witness, []).append(each)
    agreeing: list[DocumentId] = []
    # readings without their witnesses, so that equal ones fall together
    groups: dict[Reading, tuple[list[DocumentId], list[PassageId]]] = {}
    continued = False
    for witness in sorted(beside, key=order.__getitem__):
        collations = beside[witness]
        departures = [found for each in collations for found in departures_in(each, start, end)]
        continued = continued or any(departure.continued for departure in departures)
        if not departures and collations[0].start <= start and end <= collations[0].end:
            agreeing.append(witness)
            continue
        members, passages = groups.setdefault(_read(text, start, end, collations, departures), ([], []))
        members.append(witness)
        passages.extend(each.passage for each in collations)
    return Entry(
        start=start,
        end=end,
        words=text[start:end],
        agreeing=tuple(agreeing),
        readings=tuple(
            replace(reading, witnesses=tuple(members), passages=tuple(sorted(passages)))
            for reading, (members, passages) in groups.items()
        ),
        continued=continued,
    )


def _compared(each: Collation, start: int, end: int) -> bool:
    if start < end:
        return each.start < end and start < each.end
    return each.start < start < each.end or bool(departures_in(each, start, end))


def departures_in(each: Collation, start: int, end: int) -> tuple[Departure, ...]:
    """The departures of a witness that make up its reading of an entry's place."""
    found: list[Departure] = []
    for index in range(bisect_left(each.departures, start, key=lambda d: d.end), len(each.departures)):
        departure = each.departures[index]
        if departure.start > end:
            break
        wordless = departure.start == departure.end
        if start == end:
            belongs = wordless and departure.start == start
        elif wordless:
            belongs = start < departure.start < end
        else:
            belongs = departure.start < end and start < departure.end
        if belongs:
            found.append(departure)
    return tuple(found)


def _read(
    text: str, start: int, end: int, collations: Sequence[Collation], departures: Sequence[Departure]
) -> Reading:
    kinds = {departure.kind for departure in departures}
    weight = heaviest((departure.weight for departure in departures), VariantWeight.SPELLING)
    kind = next(iter(kinds)) if len(kinds) == 1 else VariantKind.SUBSTITUTION
    return Reading(
        witnesses=(),
        passages=(),
        parts=tuple(_applied(text, each, start, end) for each in collations),
        kind=kind if departures else None,
        weight=weight if departures else None,
        changes=united(departure.changes for departure in departures),
        begins=collations[0].start > start,
        ends=collations[-1].end < end,
    )


def _applied(text: str, each: Collation, start: int, end: int) -> str:
    """What a witness has at a place: the base's words with its departures put in."""
    at, stop = max(start, each.start), min(end, each.end)
    parts: list[str] = []
    for departure in departures_in(each, start, end):
        parts += [text[at : departure.start], _spaced(text, departure)]
        at = departure.end
    if at < stop:
        parts.append(text[at:stop])
    return single_spaced("".join(parts))


def _spaced(text: str, departure: Departure) -> str:
    """A reading that does not run into the words around its place."""
    reading = departure.reading
    if not reading or departure.start < departure.end:
        return reading
    before, after = text[departure.start - 1 : departure.start], text[departure.end : departure.end + 1]
    return f"{'' if not before or before.isspace() else ' '}{reading}{' ' if after.isalnum() else ''}"
