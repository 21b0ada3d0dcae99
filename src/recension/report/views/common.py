"""What a family has in common: the words of one member, or of a lost source, that most of the others have."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.record import Evidence
from recension.report.shown import shortened
from recension.report.views.cards import Card, document_card, source_card

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.record import Document, DocumentId, Passage
    from recension.report.catalogue import Catalogue
    from recension.report.families import Family
    from recension.report.notes import Note, Notes

_SHORTEST: Final = 20
"""Code points of a stretch: shorter ones are set phrases that any two accounts share."""

_MOST_NAMED: Final = 24
_WORDS: Final = 240


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """Words that members of a family share.

    Attributes:
        card: the member or lost source they come from.
        words: the words.
        note: where they stand.
        cards: the other members that have them.
        more: how many further members have them.
    """

    card: Card
    words: str
    note: Note
    cards: tuple[Card, ...]
    more: int


def common(catalogue: Catalogue, notes: Notes, family: Family, passages: Sequence[Passage]) -> Common | None:
    """The stretch that most members of a family have from one of them; of equals the longest.

    Args:
        catalogue: the record.
        notes: where evidence is cited.
        family: the family.
        passages: the passages whose copies are members of it.
    """
    members = set(family.documents)
    of_base: dict[DocumentId, list[Passage]] = defaultdict(list)
    of_lost: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        origin = catalogue.origin_of(passage)
        if origin is None:
            of_lost[passage.from_.source].append(passage)
        elif origin.id in members:
            of_base[origin.id].append(passage)
    found = [
        best
        for id_, taken in of_base.items()
        if (best := _most_taken(catalogue.documents[id_], taken)) is not None
    ]
    given = max(found, key=lambda one: (len(one[3]), one[2] - one[1], one[0].id), default=None)
    lost = max(of_lost, key=lambda id_: (len({p.to.document for p in of_lost[id_]}), id_), default=None)
    holders = frozenset(passage.to.document for passage in of_lost.get(lost or "", ()))
    # the member that a stretch comes from has it too
    if given is not None and len(given[3]) + 1 >= len(holders):
        document, start, end, copies = given
        place = Evidence(document=document.id, start=start, end=end, quote=document.text[start:end])
        return _common(catalogue, notes, document_card(catalogue, document), place, copies)
    if lost is None:
        return None
    shortest = min(of_lost[lost], key=lambda p: (len(p.to.quote), p.id))
    return _common(catalogue, notes, source_card(catalogue, shortest.from_.source), shortest.to, holders)


def _most_taken(
    document: Document, taken: Sequence[Passage]
) -> tuple[Document, int, int, frozenset[DocumentId]] | None:
    """The stretch of a document that most copies have, whole words only (a sweep over both ends)."""
    ends: list[tuple[int, bool, DocumentId]] = []
    for passage in taken:
        if passage.from_.start is not None and passage.from_.end is not None:
            ends.append((passage.from_.start, True, passage.to.document))
            ends.append((passage.from_.end, False, passage.to.document))
    ends.sort(key=lambda end: (end[0], end[1], end[2]))
    held: dict[DocumentId, int] = {}
    best: tuple[int, int, int, frozenset[DocumentId]] | None = None
    before = 0
    for at, opens, copy in ends:
        start, end = _trimmed(document.text, before, at)
        longer = best is None or (len(held), end - start) > (best[0], best[2] - best[1])
        if held and end - start >= _SHORTEST and longer:
            best = len(held), start, end, frozenset(held)
        held[copy] = held.get(copy, 0) + (1 if opens else -1)
        if not held[copy]:
            del held[copy]
        before = at
    return (document, *best[1:]) if best else None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))


def _common(
    catalogue: Catalogue,
    notes: Notes,
    card: Card,
    place: Evidence,
    holders: frozenset[DocumentId],
) -> Common:
    cards = [
        document_card(catalogue, document) for id_, document in catalogue.documents.items() if id_ in holders
    ]
    return Common(
        card=card,
        words=shortened(place.quote, _WORDS),
        note=notes.cite(place),
        cards=tuple(cards[:_MOST_NAMED]),
        more=max(0, len(cards) - _MOST_NAMED),
    )
