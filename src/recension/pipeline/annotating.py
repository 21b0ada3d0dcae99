"""The annotator of each document, and its annotation."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from recension.errors import ModelError
from recension.language.annotated import Annotated
from recension.language.annotators import annotator_for, annotator_named
from recension.language.cache import CachedAnnotator
from recension.record import Model, Problem, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from recension.language.annotators import Annotator
    from recension.record import Document

LONGEST: Final = 2_000_000
"""Code points of the longest body whose sentences are read: a report of 600 pages, about a minute's work."""

NONE: Final = "none"
"""The name that stands for no annotator at all."""


def annotator_of(language: str | None, chosen: str | None) -> Annotator | None:
    """Load what reads a language; the second time it is there already.

    Args:
        language: ISO 639-1 code.
        chosen: the annotator that a user named, which comes before all others for the languages it covers;
            `none` for no annotator.

    Returns:
        The annotator; None where none covers the language.

    Raises:
        ModelError: there is no annotator of that name, or a model is missing or broken.
    """
    if chosen == NONE:
        return None
    own = None if chosen is None else _named(chosen)
    if language is None:
        return None
    return own if own is not None and language in own.languages else _for(language)


def covered(documents: Sequence[Document], chosen: str | None) -> tuple[Document, ...]:
    """Find the documents whose sentences can be read.

    Args:
        documents: the documents.
        chosen: see `annotator_of`.

    Returns:
        Those that an annotator covers and whose body is neither empty nor too long, sorted by id.

    Raises:
        ModelError: there is no annotator of that name, or a model is missing or broken.
    """
    readers = {language: annotator_of(language, chosen) for language in _languages(documents)}
    return tuple(
        document
        for document in sorted(documents, key=lambda document: document.id)
        if readers[document.language] is not None and 0 < _length(document) <= LONGEST
    )


def models_of(documents: Iterable[Document], chosen: str | None) -> tuple[Model, ...]:
    """Give names and versions of what reads some documents, sorted."""
    readers = (annotator_of(language, chosen) for language in _languages(documents))
    names = sorted({annotator.name for annotator in readers if annotator is not None})
    return tuple(Model(name, version) for name, _, version in (one.rpartition(" ") for one in names))


def too_long(documents: Sequence[Document], chosen: str | None) -> tuple[Problem, ...]:
    """Tell of the documents that an annotator covers but that are too long for it."""
    return tuple(
        Problem(
            path=document.source.path,
            document=document.id,
            code="too_long_to_annotate",
            message=f"Its account has {_length(document):,} characters, and sentences are read of at most "
            f"{LONGEST:,}. It has passages and dates, but no entities, statements and events. "
            "Give it in parts, one account a file.",
        )
        for document in documents
        if _length(document) > LONGEST and annotator_of(document.language, chosen) is not None
    )


def annotation_of(document: Document, chosen: str | None, kept: Path | None) -> Annotated:
    """Annotate the body of a document; words in another language than its own are left out.

    Args:
        document: one of those that `covered` gives.
        chosen: see `annotator_of`.
        kept: a folder where annotations are kept, so that a later build need not make them again.
    """
    annotator = annotator_of(document.language, chosen)
    if annotator is None:
        raise ModelError(f"no annotator covers {document.language!r}", where=str(document.id))
    keeping = annotator if kept is None else CachedAnnotator(annotator, kept)
    return Annotated(document=document, annotation=keeping.annotate(document.text, read_spans(document)))


def read_spans(document: Document) -> tuple[Span, ...]:
    """Give the parts of a document's body that are in its own language, ascending."""
    found: list[Span] = []
    for start, end in document.body:
        here = start
        for other in document.other_languages:
            if other.start < end and other.end > here:
                if other.start > here:
                    found.append(Span(here, other.start))
                here = max(here, other.end)
        if here < end:
            found.append(Span(here, end))
    return tuple(found)


def _languages(documents: Iterable[Document]) -> list[str | None]:
    return sorted({document.language for document in documents}, key=lambda language: language or "")


def _length(document: Document) -> int:
    return sum(span.end - span.start for span in document.body)


@cache
def _named(name: str) -> Annotator:
    return annotator_named(name)


@cache
def _for(language: str) -> Annotator | None:
    try:
        return annotator_for(language)
    except ModelError as error:
        raise ModelError(
            error.message,
            where=error.where,
            remedy=f"{error.remedy}. Or build without reading sentences: --annotator {NONE}",
        ) from error
