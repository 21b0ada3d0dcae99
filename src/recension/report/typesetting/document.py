"""A document's full text: set aside, copied, cited and foreign words each marked in their own way."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from recension.record import VariantWeight
from recension.report.anchors import place_anchor
from recension.report.labels import PASSAGE_KINDS
from recension.report.typesetting.marks import Mark, typeset
from recension.report.typesetting.paragraphs import document_blocks, inline_asides

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recension.record import Document, Passage, Span

_CLOSE = Markup("</span>")


class Tag(NamedTuple):
    """A copied passage with the letter of its source and its fragment in the alignment."""

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
        names = Markup(' class="place"') if end > start else Markup(' class="place point"')
        marks.append(
            Mark(
                start=start,
                end=end,
                opening=Markup('<span id="{}"{}>').format(place_anchor(document.id, start, end), names),
                reopening=Markup('<span class="place" data-at="{}">').format(
                    place_anchor(document.id, start, end)
                ),
                closing=_CLOSE,
                rank=3,
            )
        )
    return typeset(document.text, document_blocks(document), marks)


def _copied(document: Document, tags: Sequence[Tag], places: set[Span]) -> Iterator[Mark]:
    for tag in tags:
        place = tag.passage.to
        names = f"copied {tag.passage.kind}"
        id_ = place_anchor(document.id, place.start, place.end)
        first = (place.start, place.end) in places
        places.discard((place.start, place.end))  # pyright: ignore[reportArgumentType] - a span equals a pair
        yield Mark(
            start=place.start,
            end=place.end,
            opening=Markup('<span{} class="{}"><a class="origin" href="#{}">{}{}{}</a>').format(
                Markup(' id="{}"').format(id_) if first else "",
                names,
                tag.href,
                Markup('<span class="away">{}, from </span>').format(PASSAGE_KINDS[tag.passage.kind].text),
                tag.siglum,
                Markup('<span class="away">: </span>'),
            ),
            reopening=Markup('<span class="{}" data-at="{}">').format(names, id_),
            closing=_CLOSE,
            rank=0,
        )


def _changed(document: Document, tags: Sequence[Tag], places: set[Span]) -> Iterator[Mark]:
    """Words of the copy that change the sense."""
    for tag in tags:
        for index, variant in enumerate(tag.passage.variants):
            if variant.weight is not VariantWeight.SUBSTANCE:
                continue
            place = variant.to
            id_ = place_anchor(document.id, place.start, place.end)
            if (place.start, place.end) not in places:
                continue
            places.discard((place.start, place.end))  # pyright: ignore[reportArgumentType] - a span equals a pair
            yield Mark(
                start=place.start,
                end=place.end,
                opening=Markup(
                    '<span id="{}" class="changed"><a class="n" href="#{}-v{}">●'
                    '<span class="away"> changed: </span></a>'
                ).format(id_, tag.href, index + 1),
                reopening=Markup('<span class="changed" data-at="{}">').format(id_),
                closing=_CLOSE,
                rank=4,
            )


def _foreign(document: Document) -> Iterator[Mark]:
    for span in document.other_languages:
        yield Mark(
            start=span.start,
            end=span.end,
            opening=Markup('<span class="foreign" lang="{0}"><span class="code">{0}</span>').format(
                span.language
            ),
            reopening=Markup('<span class="foreign" lang="{}">').format(span.language),
            closing=_CLOSE,
            rank=1,
        )
