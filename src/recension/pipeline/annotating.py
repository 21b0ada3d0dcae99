"""The stage that reads sentences: every document whose language an annotator covers."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import TYPE_CHECKING, Final

from recension.errors import ModelError
from recension.language.annotated import Annotated
from recension.language.annotators import annotator_for, annotator_named
from recension.language.cache import CachedAnnotator
from recension.pipeline.progress import Progress, Stage, silent
from recension.record import Model, Problem, Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from recension.language.annotators import Annotator
    from recension.record import Document

LONGEST: Final = 2_000_000
"""Code points of the longest body whose sentences are read: a report of 600 pages, about a minute's work."""

NONE: Final = "none"
"""The name that stands for no annotator at all."""


def annotators_of(documents: Sequence[Document], chosen: str | None) -> Mapping[str, Annotator]:
    """Load what reads the languages of some documents.

    Args:
        documents: the documents.
        chosen: the annotator that a user named, which comes before all others for the languages it covers;
            `none` for no annotator.

    Returns:
        An annotator for each language that one covers.

    Raises:
        ModelError: there is no annotator of that name, or a model is missing or broken.
    """
    if chosen == NONE:
        return {}
    own = None if chosen is None else _named(chosen)
    found: dict[str, Annotator] = {}
    for language in sorted({document.language for document in documents if document.language is not None}):
        annotator = own if own is not None and language in own.languages else _for(language)
        if annotator is not None:
            found[language] = annotator
    return found


def models_of(annotators: Mapping[str, Annotator]) -> tuple[Model, ...]:
    """Give names and versions of annotators, sorted."""
    names = sorted({annotator.name for annotator in annotators.values()})
    return tuple(Model(name, version) for name, _, version in (one.rpartition(" ") for one in names))


def annotate(
    documents: Sequence[Document],
    annotators: Mapping[str, Annotator],
    *,
    kept: Path | None = None,
    progress: Progress = silent,
) -> tuple[Annotated, ...]:
    """Annotate the bodies of documents; words in another language than the document's are left out.

    Args:
        documents: the documents.
        annotators: what reads each language.
        kept: a folder where annotations are kept, so that a later build need not make them again.
        progress: called for each document.

    Returns:
        The documents that an annotator covers and whose body is neither empty nor too long, sorted by id.
    """
    readable = [
        document
        for document in sorted(documents, key=lambda document: document.id)
        if document.language in annotators and 0 < _length(document) <= LONGEST
    ]
    keeping = {
        language: annotator if kept is None else CachedAnnotator(annotator, kept)
        for language, annotator in annotators.items()
    }

    def work(document: Document) -> Annotated:
        annotation = keeping[document.language or ""].annotate(document.text, read_spans(document))
        return Annotated(document=document, annotation=annotation)

    found: list[Annotated] = []
    progress(Stage.ANNOTATING, 0, len(readable))
    with ThreadPoolExecutor(min(os.cpu_count() or 1, max(len(readable), 1))) as pool:
        for annotated in pool.map(work, readable):
            found.append(annotated)
            progress(Stage.ANNOTATING, len(found), len(readable))
    return tuple(found)


def too_long(documents: Sequence[Document], annotators: Mapping[str, Annotator]) -> tuple[Problem, ...]:
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
        if document.language in annotators and _length(document) > LONGEST
    )


def _length(document: Document) -> int:
    return sum(span.end - span.start for span in document.body)


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
