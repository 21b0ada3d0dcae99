"""How this was made: what built the record, from which bytes, and what it does not cover."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from recension.report.dates import readable_date
from recension.report.labels import CHANGES, PASSAGE_KINDS, REASONS, ROLES, VARIANT_KINDS, WEIGHTS, Label
from recension.report.labels_of_claims import CONFLICT_KINDS, FIDELITIES, FORCES, STANDINGS, STATUSES
from recension.report.labels_of_facts import ENTITY_TYPES, MODALITIES, MODES, PRECISIONS, TIME_METHODS
from recension.report.views.cards import Card, document_card

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recension.record import Model
    from recension.report.catalogue import Catalogue

_Key = TypeVar("_Key", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class InputRow:
    """One input as it was read."""

    card: Card
    paths: tuple[str, ...]
    url: str | None
    sha256: str
    media_type: str
    encoding: str
    characters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word the report uses, with its meaning and its fragment."""

    anchor: str
    label: Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The words of one kind."""

    name: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """How the record was made.

    Attributes:
        name: of the program.
        version: of the program.
        schema: of the record.
        created: as people read it.
        models: that took part.
        inputs: every input.
        missing: the parts of the record that this version leaves empty.
        vocabulary: what the words of the report mean.
    """

    name: str
    version: str
    schema: str
    created: str
    models: tuple[Model, ...]
    inputs: tuple[InputRow, ...]
    missing: tuple[str, ...]
    vocabulary: tuple[Terms, ...]


def making(catalogue: Catalogue) -> Making:
    """Say how a record was made."""
    record = catalogue.record
    parts = {
        "entities": record.entities,
        "statements": record.statements,
        "events": record.events,
        "undertakings": record.undertakings,
        "claims": record.claims,
        "timeline": record.timeline,
        "times": record.times,
    }
    told = (
        (_terms("What an account makes of a claim", "standing", STANDINGS), record.claims),
        (_terms("Where accounts differ", "differing", CONFLICT_KINDS), record.claims),
        (_terms("How far an undertaking binds", "force", FORCES), record.undertakings),
        (_terms("What an account makes of an undertaking", "fidelity", FIDELITIES), record.undertakings),
        (_terms("Where an undertaking stands", "status", STATUSES), record.undertakings),
        (_terms("How real a happening is said to be", "modality", MODALITIES), record.timeline),
        (_terms("How a statement is given", "mode", MODES), record.statements),
        (_terms("How exact a time is", "precision", PRECISIONS), record.times),
        (_terms("How a time is known", "known", TIME_METHODS), record.times),
        (_terms("What is named", "entity", ENTITY_TYPES), record.entities),
    )
    return Making(
        name=record.generator.name,
        version=record.generator.version,
        schema=record.schema,
        created=readable_date(record.created),
        models=record.generator.models,
        inputs=tuple(
            InputRow(
                card=document_card(catalogue, document),
                paths=tuple(p for p in (document.source.path, *document.source.also_at) if p is not None),
                url=document.source.url,
                sha256=document.source.sha256,
                media_type=document.source.media_type,
                encoding=document.source.encoding,
                characters=len(document.text),
            )
            for document in catalogue.documents.values()
        ),
        missing=tuple(name for name, part in parts.items() if not part),
        vocabulary=(
            _terms("Roles", "role", ROLES),
            _terms("Passages", "passage", PASSAGE_KINDS),
            _terms("Variants", "variant", VARIANT_KINDS),
            _terms("Weights", "weight", WEIGHTS),
            _terms("What a change touches", "change", CHANGES),
            _terms("Why words are set aside", "reason", REASONS),
            *(terms for terms, used in told if used),
        ),
    )


def _terms(name: str, prefix: str, labels: Mapping[_Key, Label]) -> Terms:
    return Terms(
        name=name,
        terms=tuple(Term(anchor=f"{prefix}-{key}", label=label) for key, label in labels.items()),
    )
