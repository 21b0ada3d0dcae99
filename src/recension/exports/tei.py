"""TEI: an apparatus as parallel segmentation, with transpositions stand-off.

The encoding is that of the TEI Guidelines (P5), chapter "Critical Apparatus": parallel segmentation,
fragmentary witnesses, and of chapter "Representation of Primary Sources" for `listTranspose`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recension.exports.apparatus import apparatus
from recension.exports.markup import DECLARATION, element
from recension.exports.tei_header import header_of
from recension.exports.tei_text import block_id, blocks_in, paragraphs, reading_id
from recension.exports.transpositions import blocks_of

if TYPE_CHECKING:
    from recension.exports.apparatus import Apparatus
    from recension.record import Record

_NAMESPACE: Final = "http://www.tei-c.org/ns/1.0"
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}")


def export_tei(record: Record, *, story: str | None = None, base: str | None = None) -> str:
    """A story's witnesses beside one base, as a TEI document.

    Args:
        record: the record.
        story: a story's id; the base's story where none is named, else the one with most documents.
        base: a document's id or path; the document that most passages were taken from where none is named.

    Returns:
        XML, to be written in UTF-8.

    Raises:
        RecensionError: the record does not hold what is named, or holds no story.
    """
    collated = apparatus(record, story=story, base=base)
    document = record.document(collated.base)
    told = next(each for each in record.stories if each.id == collated.story)
    language = document.language if _LANGUAGE.fullmatch(document.language or "") else None
    body = element("body", None, "\n", paragraphs(document, collated), "\n")
    root = element(
        "TEI",
        {"xmlns": _NAMESPACE},
        "\n",
        header_of(record, collated, told),
        "\n",
        _stand_off(collated),
        element("text", {"xml:lang": language}, body),
        "\n",
    )
    return f"{DECLARATION}{root}\n"


def _stand_off(collated: Apparatus) -> str:
    transposes: list[str] = []
    for index, entry in enumerate(collated.entries):
        marked = set(blocks_in(entry) or ())
        for number, reading in enumerate(entry.readings):
            blocks = blocks_of(entry, reading)
            if blocks and set(blocks) == marked:
                pointers = [element("ptr", {"target": f"#{block_id(index, block)}"}) for block in blocks]
                corresponding = f"#{reading_id(index, number)}"
                transposes.append(element("transpose", {"corresp": corresponding}, *pointers))
    if not transposes:
        return ""
    described = element("desc", None, "Blocks of the base in the order of the reading that corresp names.")
    return element("standOff", None, element("listTranspose", None, described, *transposes)) + "\n"
