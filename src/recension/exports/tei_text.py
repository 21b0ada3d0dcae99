"""The text of a TEI export: the base's account by paragraph, its apparatus inside."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recension.exports.markup import characters, element
from recension.exports.paragraphs import paragraphs_of
from recension.exports.tei_header import change_id
from recension.exports.transpositions import blocks_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from recension.exports.apparatus import Apparatus
    from recension.exports.readings import Entry, Reading
    from recension.record import Document, DocumentId, Span, VariantWeight


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Markup at a place of the base.

    Attributes:
        at: first code point.
        rank: what comes first at one place.
        end: one past the last code point that it stands for.
        markup: the markup.
    """

    at: int
    rank: int
    end: int
    markup: str


def paragraphs(base: Document, apparatus: Apparatus) -> str:
    """The base's account as head and p elements, one a line."""
    items = sorted(_items(base, apparatus), key=lambda item: (item.at, item.rank, item.end))
    lines = paragraphs_of(base)
    written: list[str] = []
    waiting = 0
    for line in lines:
        parts: list[str] = []
        for span in line:
            stop = waiting
            while stop < len(items) and _within(items[stop], span):
                stop += 1
            parts.append(_stretch(base.text, span, items[waiting:stop]))
            waiting = stop
        name = "head" if not written and _is_title(base, line) else "p"
        written.append(element(name, None, " ".join(parts)))
    if not any(each.startswith("<p>") for each in written):
        written.append(element("p"))  # a body wants one
    return "\n".join(written)


def _within(item: Item, span: Span) -> bool:
    return item.at < span.end or item.at == item.end == span.end


def _stretch(text: str, span: Span, items: Iterable[Item]) -> str:
    at = span.start
    parts: list[str] = []
    for item in items:
        parts += [characters(text[at : item.at]), item.markup]
        at = item.end
    parts.append(characters(text[at : span.end]))
    return "".join(parts)


def _is_title(base: Document, line: Sequence[Span]) -> bool:
    evidence = base.title.evidence if base.title else None
    if evidence is None or evidence.document != base.id:
        return False
    start, end = line[0].start, line[-1].end
    outside = base.text[start : evidence.start] + base.text[evidence.end : end]
    return start <= evidence.start <= evidence.end <= end and not outside.strip()


def _items(base: Document, apparatus: Apparatus) -> list[Item]:
    letters = {witness.document: witness.siglum for witness in apparatus.witnesses}
    items = _extents(apparatus, letters)
    for index, entry in enumerate(apparatus.entries):
        follows = index + 1 < len(apparatus.entries) and apparatus.entries[index + 1].continued
        attributes = {
            "xml:id": app_id(index),
            "n": f"{entry.start}-{entry.end}",
            "prev": f"#{app_id(index - 1)}" if entry.continued and index else None,
            "next": f"#{app_id(index + 1)}" if follows else None,
        }
        markup = element(
            "app",
            attributes,
            _lem(index, entry, [letters[apparatus.base], *(letters[id_] for id_ in entry.agreeing)]),
            *_readings(index, entry, letters, base.text),
        )
        rank = 2 if entry.start == entry.end else 4
        items.append(Item(at=entry.start, rank=rank, end=entry.end, markup=markup))
    return items


def _extents(apparatus: Apparatus, letters: Mapping[DocumentId, str]) -> list[Item]:
    """Where witnesses begin and end; not inside an entry, whose readings say so themselves."""
    covered = [(entry.start, entry.end) for entry in apparatus.entries if entry.start < entry.end]
    found: dict[tuple[int, int, str], list[str]] = defaultdict(list)
    for each in apparatus.collations:
        added = [departure for departure in each.departures if departure.start == departure.end == each.end]
        if not _inside(covered, each.start):
            found[each.start, 1, "witStart"].append(letters[each.witness])
        if not _inside(covered, each.end):
            found[each.end, 3 if added else 0, "witEnd"].append(letters[each.witness])
    return [
        Item(
            at=at,
            rank=rank,
            end=at,
            markup=element(
                "app", {"type": "extent"}, element("rdg", {"wit": _wit(sigla)}, element(milestone))
            ),
        )
        for (at, rank, milestone), sigla in found.items()
    ]


def _inside(spans: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether a place lies within one of sorted, separate spans, not at its ends."""
    index = bisect_left(spans, at, key=lambda span: span[0]) - 1
    return index >= 0 and at < spans[index][1]


def _lem(index: int, entry: Entry, sigla: Iterable[str]) -> str:
    return element("lem", {"wit": _wit(sigla)}, _blocks(index, entry))


def _blocks(index: int, entry: Entry) -> str:
    """The base's words, with the blocks that change places marked."""
    blocks = blocks_in(entry)
    if not blocks:
        return characters(entry.words)
    parts: list[str] = []
    at = 0
    for block in sorted(blocks):
        parts.append(characters(entry.words[at : block.start]))
        words = characters(entry.words[block.start : block.end])
        parts.append(element("seg", {"xml:id": block_id(index, block)}, words))
        at = block.end
    parts.append(characters(entry.words[at:]))
    return "".join(parts)


def _readings(index: int, entry: Entry, letters: Mapping[DocumentId, str], text: str) -> list[str]:
    written: dict[VariantWeight | None, list[str]] = {}
    for number, reading in enumerate(entry.readings):
        attributes = {
            "xml:id": reading_id(index, number),
            "wit": _wit(letters[id_] for id_ in reading.witnesses),
            "type": reading.weight,
            "cause": reading.kind,
            "ana": " ".join(f"#{change_id(change)}" for change in reading.changes) or None,
        }
        content = _content(entry, reading, text)
        written.setdefault(reading.weight, []).append(element("rdg", attributes, content))
    return [
        element("rdgGrp", {"type": weight}, *some) if weight and len(some) > 1 else "".join(some)
        for weight, some in written.items()
    ]


def _content(entry: Entry, reading: Reading, text: str) -> str:
    between = element("witEnd") + element("witStart")
    content = between.join(map(characters, reading.parts))
    if entry.start == entry.end and content:
        before, after = text[entry.start - 1 : entry.start], text[entry.end : entry.end + 1]
        content = f"{' ' if before.strip() else ''}{content}{' ' if after.isalnum() else ''}"
    return (
        f"{element('witStart') if reading.begins else ''}{content}{element('witEnd') if reading.ends else ''}"
    )


def blocks_in(entry: Entry) -> tuple[Span, ...] | None:
    """The blocks of the first reading of an entry that has some."""
    return next((blocks for reading in entry.readings if (blocks := blocks_of(entry, reading))), None)


def app_id(index: int) -> str:
    """The identifier of an entry."""
    return f"app-{index + 1}"


def reading_id(index: int, number: int) -> str:
    """The identifier of a reading of an entry."""
    return f"{app_id(index)}-{number + 1}"


def block_id(index: int, block: Span) -> str:
    """The identifier of a block of the base's words in an entry."""
    return f"{app_id(index)}-at-{block.start}"


def _wit(sigla: Iterable[str]) -> str:
    return " ".join(f"#{siglum}" for siglum in sigla)
