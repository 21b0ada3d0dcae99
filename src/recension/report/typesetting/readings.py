"""The two sides of a passage, line beside line, with their differences marked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from recension.record import VariantKind
from recension.report.shown import escaped
from recension.report.typesetting.marks import Block, Mark, typeset_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recension.record import Evidence
    from recension.report.catalogue import Catalogue
    from recension.report.views.departures import Departure

_LINE = re.compile(r"[^\n]+")


class Row(NamedTuple):
    """A line of the base and what answers to it in the witness; null where a side is lost."""

    base: Markup | None
    witness: Markup | None


def rows(
    catalogue: Catalogue, base: Evidence | None, witness: Evidence | None, departures: Sequence[Departure]
) -> tuple[Row, ...]:
    """Set the two sides of a passage beside each other.

    Lines stand beside each other where both sides have as many; otherwise each side is one piece.
    """
    left = _side(catalogue, base, departures, of_base=True)
    right = _side(catalogue, witness, departures, of_base=False)
    if left is not None and right is not None and len(left) == len(right):
        return tuple(Row(one, other) for one, other in zip(left, right, strict=True))
    return (
        Row(
            None if left is None else Markup("").join(left),
            None if right is None else Markup("").join(right),
        ),
    )


def _side(
    catalogue: Catalogue, place: Evidence | None, departures: Sequence[Departure], *, of_base: bool
) -> list[Markup] | None:
    if place is None:
        return None
    document = catalogue.documents[place.document]
    language = f' lang="{escaped(document.language)}"' if document.language else ""
    blocks = [
        Block(
            start=place.start + match.start(),
            end=place.start + match.end(),
            opening=f'<p dir="auto"{language}>',
            closing="</p>",
        )
        for match in _LINE.finditer(place.quote)
        if not match.group().isspace()
    ]
    pieces = typeset_blocks(document.text, blocks, _marks(place, departures, of_base=of_base))
    if len(pieces) > len(blocks) > 0:  # points after the last line stay with it
        pieces[-2:] = [pieces[-2] + pieces[-1]]
    return pieces


def _marks(place: Evidence, departures: Sequence[Departure], *, of_base: bool) -> Iterator[Mark]:
    for item in departures:
        at = item.base if of_base else item.witness
        if at is None or at.document != place.document:
            continue
        element = _element(item.kind, of_base=of_base, empty=at.start == at.end)
        # nothing here is from outside: the fragment is plain, the rest are words and signs of this package
        names = f'class="variant {item.kind} {item.weight}"'
        label = f"{item.kind_label}, {item.weight_label}"
        link = (
            f'<a class="n" href="#{item.anchor}"><span class="away">variant </span>{item.symbol}{item.number}'
            f'<span class="away">, {label}: </span></a>'
        )
        yield Mark(
            start=max(at.start, place.start),
            end=max(at.start, place.start, min(at.end, place.end)),
            opening=f"<{element} {names}>{link}",
            reopening=f"<{element} {names}>",
            closing=f"</{element}>",
        )


def _element(kind: VariantKind, *, of_base: bool, empty: bool) -> str:
    if empty or kind is VariantKind.TRANSPOSITION:
        return "span"
    return "del" if of_base else "ins"
