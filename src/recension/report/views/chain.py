"""The chain behind a number: voices, the origins that speak with them, and who carries each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.record import Relation
from recension.report.labels_of_claims import STANDINGS
from recension.report.views.cards import Card, source_card
from recension.report.views.cited import Cited, cited
from recension.report.views.parties import Party, parties

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from recension.record import Claim, DocumentId, SourceId, Support
    from recension.report.catalogue import Catalogue
    from recension.report.labels_of_claims import Standing
    from recension.report.notes import Notes

    Standings = Mapping[DocumentId, Sequence[tuple[Standing, Support]]]

_MOST_CARRIERS: Final = 24
"""Documents that one origin lists; a dispatch in 900 papers is not listed paper by paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """A document that carries a claim: how, in which words, and why it is taken to have this origin."""

    standing: str
    cited: Cited
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """A source that a claim starts from, and the documents that have it from there."""

    card: Card
    carriers: tuple[Carrier, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceView:
    """A party behind origins: what the number counts."""

    label: str
    parties: tuple[Party, ...]
    reasons: tuple[str, ...]
    origins: tuple[Origin, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """Everything behind the number of independent sources.

    Attributes:
        voices: what the number counts.
        uncounted: origins without a voice of their own, which the number leaves out.
        unnamed: documents whose origin nobody names; they count as none.
        against: documents that say otherwise.
    """

    voices: tuple[VoiceView, ...]
    uncounted: tuple[Origin, ...]
    unnamed: Origin | None
    against: tuple[Carrier, ...]


def chain(catalogue: Catalogue, notes: Notes, claim: Claim, standing: Standings) -> Chain:
    """Show what stands behind the number of a claim."""
    for_it: dict[SourceId | None, list[tuple[Standing, Support]]] = {}
    against: list[tuple[Standing, Support]] = []
    for document in _in_order(catalogue, standing):
        for pair in standing[document]:
            if pair[1].relation is Relation.CONTRADICTS:
                against.append(pair)
            else:
                for_it.setdefault(pair[1].origin, []).append(pair)
    spoken = {origin for voice in claim.voices for origin in voice.origins}
    known = sorted(origin for origin in {*claim.origins, *for_it} if origin is not None)
    unnamed = for_it.get(None)
    return Chain(
        voices=tuple(
            VoiceView(
                label=voice.label,
                parties=parties(catalogue, voice.parties),
                reasons=voice.reasons,
                origins=tuple(_origin(catalogue, notes, id_, for_it.get(id_, ())) for id_ in voice.origins),
            )
            for voice in claim.voices
        ),
        uncounted=tuple(
            _origin(catalogue, notes, id_, for_it.get(id_, ())) for id_ in known if id_ not in spoken
        ),
        unnamed=_origin(catalogue, notes, None, unnamed) if unnamed else None,
        against=_carriers(catalogue, notes, against),
    )


def _in_order(catalogue: Catalogue, standing: Standings) -> Iterable[DocumentId]:
    order = {id_: index for index, id_ in enumerate(catalogue.documents)}
    return sorted((id_ for id_ in standing if id_ in order), key=order.__getitem__)


def _origin(
    catalogue: Catalogue, notes: Notes, id_: SourceId | None, pairs: Sequence[tuple[Standing, Support]]
) -> Origin:
    return Origin(
        card=source_card(catalogue, id_) if id_ is not None else _NOBODY,
        carriers=_carriers(catalogue, notes, pairs),
        more=max(0, len(pairs) - _MOST_CARRIERS),
    )


def _carriers(
    catalogue: Catalogue, notes: Notes, pairs: Sequence[tuple[Standing, Support]]
) -> tuple[Carrier, ...]:
    found: list[Carrier] = []
    for standing, support in pairs[:_MOST_CARRIERS]:
        words = cited(catalogue, notes, support.evidence)
        if words is not None:
            found.append(Carrier(standing=STANDINGS[standing].text, cited=words, reasons=support.reasons))
    return tuple(found)


_NOBODY: Final = Card(
    siglum="?",
    anchor="",
    title="nobody is named",
    titled=False,
    publisher=None,
    published=None,
    iso=None,
    role=None,
    language=None,
)
