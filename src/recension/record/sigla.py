"""Sigla: a letter for every witness, as critical editions give them."""

from __future__ import annotations

from string import ascii_uppercase
from typing import TYPE_CHECKING, Final

from recension.record.lineage import SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recension.record.documents import Story
    from recension.record.ids import DocumentId
    from recension.record.record import Record

_LOST: Final = "αβγδεζηθικλμνξοπρστυφχψω"  # Greek for a witness that is lost, by the custom of stemmatics
_LAST: Final = "9999"  # an unknown date sorts after every known one


def sigla_of(record: Record) -> dict[str, str]:
    """The letter of each document by its id, and of each lost source by its own."""
    lost = sorted(source.id for source in record.sources if source.kind is SourceKind.LOST)
    return sigla(documents_in_order(record), lost)


def stories_in_order(record: Record) -> tuple[Story, ...]:
    """The stories: the largest first, then by date."""
    return tuple(sorted(record.stories, key=lambda s: (-len(s.documents), s.first or _LAST, s.id)))


def documents_in_order(record: Record) -> tuple[DocumentId, ...]:
    """The documents story by story, each story in its own order; what stands in no story comes last."""
    given = {document.id for document in record.documents}
    told = dict.fromkeys(id_ for story in stories_in_order(record) for id_ in story.documents if id_ in given)
    return (*told, *sorted(given - told.keys()))


def sigla(given: Iterable[str], lost: Iterable[str]) -> dict[str, str]:
    """A letter for each id: A, B, ... Z, A2, ... for documents, α, β, ... for lost sources, in order."""
    named = {id_: _letter(ascii_uppercase, position) for position, id_ in enumerate(given)}
    named.update((id_, _letter(_LOST, position)) for position, id_ in enumerate(lost))
    return named


def _letter(alphabet: str, position: int) -> str:
    round_, index = divmod(position, len(alphabet))
    return alphabet[index] + (str(round_ + 1) if round_ else "")
