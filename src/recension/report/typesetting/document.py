"""A document's full text: set aside, copied, cited and foreign words each marked in their own way."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recension.record import Span, VariantWeight
from recension.report.anchors import place_anchor
from recension.report.labels import PASSAGE_KINDS
from recension.report.shown import escaped
from recension.report.typesetting.marks import Mark, typeset
from recension.report.typesetting.paragraphs import document_blocks, inline_asides

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markupsafe import Markup

    from recension.record import Document, Passage


class Tag(NamedTuple):
    """A copied passage with the letter of its source and its fragment in the alignment, both plain."""

    passage: Passage
    siglum: str
    href: str


def document_text(document: Document, cited: Sequence[Span], tags: Sequence[Tag]) -> Markup:
    """Set a document.

    Args:
        document: the document.
        cited: the places the report cites; each gets its fragment.
        tags: the passages it copies.
    """
    places = set(cited)
    marks: list[Mark] = [*inline_asides(document), *_copied(document, tags, places)]
    marks.extend(_changed(document, tags, places))
    marks.extend(_foreign(document))
    for start, end in sorted(places):
        id_ = place_anchor(document.id, start, end)
        marks.append(
            Mark(
                start=start,
                end=end,
                opening=f'<span id="{id_}" class="place{"" if end > start else " point"}">',
                reopening=f'<span class="place" data-at="{id_}">',
                closing="</span>",
                rank=3,
            )
        )
    return typeset(document.text, document_blocks(document), marks)


def _copied(document: Document, tags: Sequence[Tag], places: set[Span]) -> Iterator[Mark]:
    for tag in tags:
        place = Span(tag.passage.to.start, tag.passage.to.end)
        names = f'class="copied {tag.passage.kind}"'
        id_ = place_anchor(document.id, *place)
        own = f' id="{id_}"' if place in places else ""
        places.discard(place)
        kind = PASSAGE_KINDS[tag.passage.kind].text
        yield Mark(
            start=place.start,
            end=place.end,
            opening=f'<span{own} {names}><a class="origin" href="#{tag.href}">'
            f'<span class="away">{kind}, from </span>{tag.siglum}<span class="away">: </span></a>',
            reopening=f'<span {names} data-at="{id_}">',
            closing="</span>",
            rank=0,
        )


def _changed(document: Document, tags: Sequence[Tag], places: set[Span]) -> Iterator[Mark]:
    """Words of the copy that change the sense."""
    for tag in tags:
        for index, variant in enumerate(tag.passage.variants):
            place = Span(variant.to.start, variant.to.end)
            if variant.weight is not VariantWeight.SUBSTANCE or place not in places:
                continue
            places.discard(place)
            id_ = place_anchor(document.id, *place)
            yield Mark(
                start=place.start,
                end=place.end,
                opening=f'<span id="{id_}" class="changed"><a class="n" href="#{tag.href}-v{index + 1}">●'
                f'<span class="away"> changed: </span></a>',
                reopening=f'<span class="changed" data-at="{id_}">',
                closing="</span>",
                rank=4,
            )


def _foreign(document: Document) -> Iterator[Mark]:
    for span in document.other_languages:
        language = escaped(span.language)
        yield Mark(
            start=span.start,
            end=span.end,
            opening=f'<span class="foreign" lang="{language}"><span class="code">{language}</span>',
            reopening=f'<span class="foreign" lang="{language}">',
            closing="</span>",
            rank=1,
        )
