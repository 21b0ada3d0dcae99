"""The apparatus: every place where the witnesses of a story depart from a base, readings grouped.

Only what the record compares is used: passages that have the base on one side. A witness that is further
off is named with the reason; nothing is carried over through a third document.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recension.exports.choice import document_named, story_of, usual_base
from recension.exports.collation import Collation, collate
from recension.exports.paragraphs import paragraphs_of
from recension.exports.readings import Entry, entries_of
from recension.record.sigla import sigla_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recension.record import Document, DocumentId, Passage, PassageId, Record, Span, StoryId


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """A document of the story.

    Attributes:
        document: its id.
        siglum: its letter, the same in the report and in every export of a record.
        passages: the passages in which it is compared with the base, in the order of the base.
        set_aside: the passages with the base that are not in the apparatus.
        reasons: why a passage is set aside, or why nothing is compared. Empty for the base.
    """

    document: DocumentId
    siglum: str
    passages: tuple[PassageId, ...]
    set_aside: tuple[PassageId, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Apparatus:
    """The witnesses of a story beside one base.

    Attributes:
        story: the story's id.
        base: the base's id.
        witnesses: all documents of the story, the base among them, in the order of their sigla.
        collations: what is compared, in the order of the base; no two of one witness overlap.
        entries: the places where some witness departs, in the order of the base.
    """

    story: StoryId
    base: DocumentId
    witnesses: tuple[Witness, ...]
    collations: tuple[Collation, ...]
    entries: tuple[Entry, ...]


def apparatus(record: Record, *, story: str | None = None, base: str | None = None) -> Apparatus:
    """Collate a story on a base.

    Args:
        record: the record.
        story: a story's id; the base's story where none is named, else the one with most documents.
        base: a document's id or path; the document that most passages were taken from where none is named.

    Raises:
        RecensionError: the record does not hold what is named, or holds no story.
    """
    named = document_named(record, base) if base is not None else None
    chosen = story_of(record, story, named)
    main = named or usual_base(record, chosen)
    letters = sigla_of(record)
    order = {id_: index for index, id_ in enumerate(letters)}
    told = set(chosen.documents)
    members = {document.id: document for document in record.documents if document.id in told}
    beside = _passages_beside(record, main, members)
    stretches = [span for paragraph in paragraphs_of(main) for span in paragraph]

    witnesses: list[Witness] = []
    collations: list[Collation] = []
    for id_ in sorted(members, key=order.__getitem__):
        found, crossed = _collated(beside.get(id_, ()), main, stretches, members[id_])
        kept, double = _apart(found)
        reasons = (
            *(f"{id_}: its variants cannot be read in the order of the base" for id_ in crossed),
            *(f"{id_}: a longer passage stands beside the same words of the base" for id_ in double),
        )
        if id_ != main.id and not kept and not reasons:
            reasons = (_why_not(record, id_, letters),)
        witnesses.append(
            Witness(
                document=id_,
                siglum=letters[id_],
                passages=tuple(each.passage for each in kept),
                set_aside=tuple(sorted((*crossed, *double))),
                reasons=reasons,
            )
        )
        collations.extend(kept)
    collations.sort(key=lambda each: (each.start, order[each.witness], each.passage))
    return Apparatus(
        story=chosen.id,
        base=main.id,
        witnesses=tuple(witnesses),
        collations=tuple(collations),
        entries=entries_of(main.text, collations, order),
    )


def _passages_beside(
    record: Record, base: Document, members: Iterable[DocumentId]
) -> dict[DocumentId, list[tuple[Passage, bool]]]:
    """For each witness the passages it shares with the base, each with whether the base is the copy."""
    given = {source.id: source.document for source in record.sources}
    wanted = set(members)
    found: dict[DocumentId, list[tuple[Passage, bool]]] = {}
    for passage in record.passages:
        origin, copy = given.get(passage.from_.source), passage.to.document
        if origin is None or origin == copy or base.id not in {origin, copy}:
            continue
        inverted = copy == base.id
        witness = origin if inverted else copy
        if witness in wanted:
            found.setdefault(witness, []).append((passage, inverted))
    return found


def _collated(
    passages: Iterable[tuple[Passage, bool]], base: Document, stretches: Sequence[Span], witness: Document
) -> tuple[list[Collation], list[PassageId]]:
    found: list[Collation] = []
    crossed: list[PassageId] = []
    for passage, inverted in passages:
        collation = collate(passage, base, stretches, witness, inverted=inverted) if stretches else None
        if collation is None:
            crossed.append(passage.id)
        else:
            found.append(collation)
    return found, sorted(crossed)


def _apart(found: Iterable[Collation]) -> tuple[list[Collation], list[PassageId]]:
    """The longest passages of a witness that do not overlap in the base, and those left over."""
    kept: list[tuple[int, int, PassageId, Collation]] = []
    double: list[PassageId] = []
    for each in sorted(found, key=lambda each: (each.start - each.end, each.start, each.passage)):
        at = bisect_left(kept, (each.start, each.end, each.passage))
        clear_before = at == 0 or kept[at - 1][1] <= each.start
        clear_after = at == len(kept) or each.end <= kept[at][0]
        if clear_before and clear_after:
            insort(kept, (each.start, each.end, each.passage, each), key=lambda entry: entry[:3])
        else:
            double.append(each.passage)
    return [entry[3] for entry in kept], sorted(double)


def _why_not(record: Record, document: DocumentId, letters: dict[str, str]) -> str:
    """Why a document shares no passage with the base."""
    given = {source.id: source.document or source.id for source in record.sources}
    others: set[str] = set()
    for passage in record.passages:
        pair = {given.get(passage.from_.source, ""), passage.to.document}
        if document in pair:
            others |= pair - {document}
    known = sorted((letters[other] for other in others if other in letters), key=lambda s: (len(s), s))
    if known:
        return f"shares passages with {', '.join(known)}, none with the base"
    return "shares no passage with any other document"
