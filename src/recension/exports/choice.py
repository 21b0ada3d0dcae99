"""Choice: the story and the base of an apparatus."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from recension.errors import RecensionError
from recension.record.sigla import documents_in_order, stories_in_order

if TYPE_CHECKING:
    from recension.record import Document, Record, Story

_REMEDY: Final = "recension show RECORD documents lists stories, documents and paths"


def story_of(record: Record, story: str | None, base: Document | None) -> Story:
    """The story with this id; the base's where none is named; else the one with most documents.

    Raises:
        RecensionError: there is no such story, or the base does not stand in it.
    """
    stories = stories_in_order(record)
    if story is not None:
        found = [each for each in stories if each.id == story]
    elif base is not None:
        found = [each for each in stories if base.id in each.documents]
    else:
        found = list(stories)
    if not found:
        what = f"the story {story}" if story else "a story"
        raise RecensionError(f"the record does not hold {what}", remedy=_REMEDY)
    if base is not None and base.id not in found[0].documents:
        raise RecensionError(f"the base {base.id} does not stand in the story {found[0].id}", remedy=_REMEDY)
    return found[0]


def document_named(record: Record, name: str) -> Document:
    """The document with this id or path, or the only one whose path ends in it after a slash.

    Raises:
        RecensionError: none is called so, or more than one.
    """
    exact = [d for d in record.documents if name in {d.id, d.source.path, *d.source.also_at}]
    found = exact or [
        d
        for d in record.documents
        if any((p or "").endswith(f"/{name}") for p in (d.source.path, *d.source.also_at))
    ]
    if len(found) != 1:
        how_many = f"{len(found)} documents are" if found else "no document is"
        raise RecensionError(f"{how_many} called {name!r}", remedy=_REMEDY)
    return found[0]


def usual_base(record: Record, story: Story) -> Document:
    """The document of a story that most passages were taken from; of equals the one with the first siglum.

    Raises:
        RecensionError: the record holds no document of the story.
    """
    given = {source.id: source.document for source in record.sources if source.document}
    taken = Counter(given.get(passage.from_.source) for passage in record.passages)
    members = set(story.documents)
    names = [id_ for id_ in documents_in_order(record) if id_ in members]
    if not names:
        raise RecensionError(f"the record holds no document of the story {story.id}", remedy=_REMEDY)
    return record.document(max(names, key=taken.__getitem__))
