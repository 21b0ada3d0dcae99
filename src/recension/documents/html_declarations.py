"""The declarations of a page: what its markup says about it, each value at a place in the canonical text.

The canonical text begins with what the page's head declares, one declaration a line, so that a value that
no reader of the page sees still stands somewhere as words.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Final

from recension.documents.html_dates import iso_date
from recension.documents.html_head import LAST, declared_in_head
from recension.documents.html_marks import declared_by_marks
from recension.documents.html_names_of_people import is_outlet, names_in
from recension.documents.json_ld import declared_in_blocks
from recension.documents.page import Declaration, Field
from recension.documents.word_sets import fold, label
from recension.record import Method, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.documents.html_element import Element
    from recension.documents.html_layout import Layout
    from recension.documents.html_stated import Stated

# Which kind of markup is trusted first for a field. Right on the pages of evaluation/html_metadata.py in this
# order: dates .978, titles .821, author sets .871. With the h1 first titles are .73, with og:title first .66.
# htmldate was tried where no date is declared: it gave none that the labels call right and the page shows.
_TRUST: Final = {
    Field.TITLE: (Method.JSON_LD, Method.PAGE_ELEMENT, Method.META_TAG),
    Field.AUTHOR: (Method.JSON_LD, Method.META_TAG, Method.PAGE_ELEMENT),
    Field.PUBLISHED: (Method.JSON_LD, Method.META_TAG, Method.PAGE_ELEMENT),
    Field.PUBLISHER: (Method.JSON_LD, Method.META_TAG, Method.PAGE_ELEMENT),
    Field.LANGUAGE: (Method.META_TAG, Method.JSON_LD, Method.PAGE_ELEMENT),
    Field.URL: (Method.META_TAG, Method.JSON_LD, Method.PAGE_ELEMENT),
}

# Values of a field that are kept; the most on a dev page is 42. Finding a place takes time with each.
_MOST: Final = 100
_JOINT: Final = re.compile(r"\s*[:|•·»]\s+|\s+[–—-]\s+")
_OUTLET: Final = re.compile(r"\s+[|•·–—-]\s+[^|•·–—]{2,50}$")


def declare(root: Element, layout: Layout) -> tuple[str, tuple[Declaration, ...]]:
    """Read what a page declares.

    Args:
        root: the page's root element.
        layout: its visible text and the places of its marked elements.

    Returns:
        The lines that come before the visible text, an empty one last ("" where nothing is declared);
        and the declarations, by field, the most trusted first. Of authors only one group is declared:
        the authors that the most trusted markup names.
    """
    in_head = list(declared_in_head(root))
    titles = frozenset(fold(stated.words) for stated in in_head if stated.field is Field.TITLE)
    visible = list(declared_by_marks(layout))
    titles |= {fold(stated.words) for stated in visible if stated.field is Field.TITLE}
    stated = [*declared_in_blocks(root, titles), *in_head]
    head, places = _head(stated)
    shifted = [
        (value, Span(value.span.start + len(head), value.span.end + len(head)))
        for value in visible
        if value.span
    ]
    found = [*zip(stated, places, strict=True), *shifted]
    return head, tuple(_declarations(root, found))


def _head(stated: list[Stated]) -> tuple[str, list[Span]]:
    """The lines of the head, and where each value stands in them."""
    lines: list[str] = []
    places: list[Span] = []
    known: dict[tuple[str, str], Span] = {}
    position = 0
    for value in stated:
        key = (value.label, value.words)
        if key not in known:
            start = position + len(value.label) + 2
            known[key] = Span(start, start + len(value.words))
            lines.append(f"{value.label}: {value.words}\n")
            position += len(lines[-1])
        places.append(known[key])
    return "".join(lines) + "\n" if lines else "", places


def _declarations(root: Element, found: list[tuple[Stated, Span]]) -> Iterator[Declaration]:
    tree = root.getroottree()
    outlets = frozenset(label(value.words) for value, _ in found if value.field is Field.PUBLISHER)
    for field, trust in _TRUST.items():
        ranked = sorted(
            ((value, span) for value, span in found if value.field is field),
            key=lambda entry: (entry[0].rank >= LAST, trust.index(entry[0].method), entry[0].rank),
        )
        if field is Field.AUTHOR:
            ranked = _one_group(ranked, outlets)
        elif field is Field.TITLE:
            ranked = _bare_first(ranked)
        for value, span in ranked[:_MOST]:
            for words, start, end in _meant(value, outlets):
                yield Declaration(
                    field=field,
                    value=words,
                    method=value.method,
                    place=tree.getpath(value.element),
                    start=span.start + start,
                    end=span.start + end,
                )


def _one_group(ranked: list[tuple[Stated, Span]], outlets: frozenset[str]) -> list[tuple[Stated, Span]]:
    """The values of the most trusted markup that names authors.

    Markup that only repeats the outlet's own name says nothing of who wrote, where other markup does.
    """
    groups: dict[tuple[Method, int], list[tuple[Stated, Span]]] = {}
    persons: dict[tuple[Method, int], bool] = {}
    for value, span in ranked:
        key = (value.method, value.rank)
        for name, *_ in _meant(value, outlets):
            persons[key] = persons.get(key, False) or not is_outlet(name, outlets)
            if (value, span) not in groups.setdefault(key, [])[-1:]:
                groups[key].append((value, span))
    best = sorted(groups, key=lambda key: not persons[key])
    return groups[best[0]] if best else []


def _bare_first(ranked: list[tuple[Stated, Span]]) -> list[tuple[Stated, Span]]:
    """Titles in the order of trust, but one that is another with the outlet's name after it stands last."""
    known = {label(value.words) for value, _ in ranked}
    return sorted(ranked, key=lambda entry: _without_outlet(entry[0].words) in known)


def _without_outlet(words: str) -> str | None:
    """The label of a title without the outlet's name at its end; null where there is none."""
    suffix = _OUTLET.search(words)
    return label(words[: suffix.start()]) if suffix is not None else None


def _title(words: str, outlets: frozenset[str]) -> tuple[int, int]:
    """The place of a title beside the name of its outlet, before it or behind it; else all of it."""
    for joint in _JOINT.finditer(words):
        if label(words[: joint.start()]) in outlets:
            return joint.end(), len(words)
        if label(words[joint.end() :]) in outlets:
            return 0, joint.start()
    return 0, len(words)


def _meant(value: Stated, outlets: frozenset[str]) -> Iterator[tuple[str, int, int]]:
    """The values that words mean, each with its place in them; none where they are no value of the field."""
    words = value.words
    if value.field is Field.TITLE and value.method is Method.META_TAG:
        start, end = _title(words, outlets)
        yield unescape(words[start:end]), start, end
        return
    if value.field is Field.PUBLISHED:
        date = (iso_date(value.attribute) if value.attribute else None) or iso_date(words)
        if date is not None:
            yield date, 0, len(words)
    elif value.field is Field.AUTHOR:
        visible = value.method is Method.PAGE_ELEMENT
        for start, end in names_in(words, visible=visible):
            yield unescape(words[start:end]), start, end
    else:
        yield unescape(words), 0, len(words)
