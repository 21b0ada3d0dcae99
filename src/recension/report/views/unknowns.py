"""Problems and unknowns: what went wrong with an input, and what the documents do not say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recension.record import Method
from recension.report.views.cards import Card, document_card

if TYPE_CHECKING:
    from recension.record import Document, Problem
    from recension.report.catalogue import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemCard:
    """One problem, and the document it concerns if it could be read."""

    path: str | None
    card: Card | None
    code: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownCard:
    """What is unknown of one document, and what was inferred and not stated."""

    card: Card
    unknown: tuple[str, ...]
    inferred: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemsAndUnknowns:
    """Everything that a reader cannot rely on."""

    problems: tuple[ProblemCard, ...]
    unknowns: tuple[UnknownCard, ...]


def unknown_fields(document: Document) -> tuple[str, ...]:
    """The names of the fields that a document leaves unknown."""
    fields = {
        "title": document.title,
        "publisher": document.publisher,
        "author": document.authors or None,
        "date": document.published,
        "language": document.language,
        "role": document.role,
    }
    return tuple(name for name, value in fields.items() if value is None)


def _inferred(document: Document) -> tuple[str, ...]:
    fields = (
        ("title", document.title),
        ("publisher", document.publisher),
        *(("author", author) for author in document.authors),
        ("date", document.published),
    )
    return tuple(name for name, value in fields if value is not None and value.method is Method.INFERRED)


def problems_and_unknowns(catalogue: Catalogue) -> ProblemsAndUnknowns:
    """List every problem and every unknown field of a record."""
    return ProblemsAndUnknowns(
        problems=tuple(_problem(catalogue, problem) for problem in catalogue.record.problems),
        unknowns=tuple(
            UnknownCard(
                card=document_card(catalogue, document),
                unknown=unknown_fields(document),
                inferred=_inferred(document),
            )
            for document in catalogue.documents.values()
            if unknown_fields(document) or _inferred(document)
        ),
    )


def _problem(catalogue: Catalogue, problem: Problem) -> ProblemCard:
    document = catalogue.documents.get(problem.document) if problem.document else None
    return ProblemCard(
        path=problem.path,
        card=document_card(catalogue, document) if document else None,
        code=problem.code,
        message=problem.message,
    )
