"""Supports: how each document stands to a claim, and where what it says starts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from recension.claims.marks import in_quotation_marks
from recension.claims.words import has_phrase
from recension.record import PassageKind, Relation, Role, StatementMode, Support

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recension.claims.known import Known
    from recension.claims.origin import Origin
    from recension.claims.telling import Telling
    from recension.record import SourceId


@dataclass(frozen=True, slots=True, kw_only=True)
class Supported:
    """A support, with the source under the reading that counts more and the telling behind it."""

    support: Support
    generous: SourceId | None
    telling: Telling


def supports_of(group: Sequence[Telling], known: Known) -> tuple[Supported, ...]:
    """Say how each document of a group of tellings stands to what they tell.

    The claim is what is said to be, where anybody says so; who says that it is not contradicts it. An own
    assertion in a document that elsewhere cites a source which says this very thing has that source as its
    origin, unless the document says that it saw for itself. Of what was done the document may know on its
    own, which the generous reading allows; of what a party will do only the party can tell. Who only reacts
    rests on the first that tells it.

    Returns:
        One for each telling, in the order of documents and places.
    """
    turned = all(one.negative for one in group)
    sources = {one.origin.source for one in group if not one.origin.own and one.origin.source is not None}
    sources |= {known.source_of(one.document) for one in group}
    cited = {
        known.source_of(one.document): source
        for one in group
        if one.origin.own and (source := _cited_elsewhere(one, sources, known)) is not None
    }
    found: list[Supported] = []
    for one in group:
        origin = one.origin
        if origin.reacting and origin.source is None:
            origin = _told_by_another(one, group, known)
        source = _last(origin.source, cited)
        if source is not None and (origin.own or origin.passage is not None):
            label = known.sources[source].label if source in known.sources else source
            reason = f"the document cites {label} elsewhere, which says this very thing"
            steps = (reason,) if origin.own else (*origin.reasons[:-1], reason)
            origin = replace(origin, source=source, own=False, reasons=steps)
        relation = _relation(
            one,
            cited=one.origin.own and not origin.own,
            against=one.negative and not turned,
            mostly=known.role_of(one.document) is Role.RELAY,
        )
        if relation is Relation.PARAPHRASES and _is_quoted(one, known):
            relation = Relation.QUOTES
        if relation is Relation.ASSERTS and _is_anothers(one, known):
            relation = Relation.PARAPHRASES
        if relation is Relation.QUOTES and origin.source in known.given:
            relation = _of_given(one)
        found.append(
            Supported(
                support=Support(
                    document=one.document,
                    relation=relation,
                    evidence=one.event.evidence[0],
                    origin=origin.source,
                    reasons=origin.reasons,
                ),
                generous=origin.generous if one.happened or source is None else source,
                telling=one,
            )
        )
    return tuple(
        sorted(
            found, key=lambda one: (one.support.document, one.support.evidence.start, one.telling.event.id)
        )
    )


def _told_by_another(one: Telling, group: Sequence[Telling], known: Known) -> Origin:
    """The origin of a reaction: the first source that tells what it reacts to, no later than it."""
    for other in sorted(group, key=lambda each: each.place):
        source = other.origin.source
        if source is None or other.origin.reacting or other.negative or not _not_later(source, one, known):
            continue
        label = known.sources[source].label if source in known.sources else source
        reasons = (*one.origin.reasons, f"{label} tells what it reacts to")
        return replace(one.origin, source=source, generous=source, reasons=reasons)
    return one.origin


def _last(source: SourceId | None, cited: Mapping[SourceId, SourceId]) -> SourceId | None:
    """The end of a chain of citations; null where a source cites none."""
    seen: set[SourceId] = set()
    found: SourceId | None = None
    while source is not None and source in cited and source not in seen:
        seen.add(source)
        found = source = cited[source]
    return found


def _cited_elsewhere(one: Telling, sources: set[SourceId], known: Known) -> SourceId | None:
    """A source of the claim that the document cites: by a passage from it, or by words handed to it."""
    if (
        one.origin.binding
        or has_phrase(known.sentence_text(one.event.evidence[0]), "own_witness") is not None
    ):
        return None
    own = known.source_of(one.document)
    by_passage = {passage.from_.source for passage in known.taken_by(one.document)}
    by_words = {said.source for _, _, said in known.statements_in(one.document)}
    cited = sorted(source for source in sources & (by_passage | by_words) if source != own)
    earlier = [source for source in cited if _not_later(source, one, known)]
    return earlier[0] if earlier else None


def _not_later(source: SourceId, one: Telling, known: Known) -> bool:
    document = known.document_of(source)
    day = known.day_of(document) if document is not None else None
    return day is None or one.day is None or day <= one.day


def _relation(one: Telling, *, cited: bool, against: bool, mostly: bool) -> Relation:
    if against:
        return Relation.CONTRADICTS
    passage = one.origin.passage
    if passage is not None and passage.from_lost_version:
        return Relation.COPIES
    if passage is not None and passage.from_.start is None and one.origin.statement is None:
        return Relation.QUOTES  # handed to an utterance that was not given
    if passage is not None:
        if passage.kind is PassageKind.QUOTATION and not mostly:
            return Relation.QUOTES
        return Relation.PARAPHRASES if passage.kind is PassageKind.PARAPHRASE else Relation.COPIES
    if one.origin.reacting or one.origin.enacted:
        return Relation.PARAPHRASES
    if one.origin.statement is not None:
        return Relation.QUOTES
    return Relation.PARAPHRASES if cited else Relation.ASSERTS


def _is_quoted(one: Telling, known: Known) -> bool:
    """Whether a retelling stands in quotation marks as the words of who said them; no reaction to them."""
    said = known.statements.get(one.event.statement) if one.event.statement is not None else None
    text = known.documents[one.document].text
    direct = said is not None and said.mode is StatementMode.DIRECT
    return direct and not one.origin.reacting and in_quotation_marks(text, one.event.evidence[0].start)


def _is_anothers(one: Telling, known: Known) -> bool:
    """Whether the words of a document come from another that was given, by its own account."""
    source = one.origin.source
    return not one.origin.own and source in known.given and source != known.source_of(one.document)


def _of_given(one: Telling) -> Relation:
    """Words handed to a source that was given: a quotation where marks say so, else a retelling."""
    if one.origin.passage is not None:
        return Relation.QUOTES
    said = one.origin.statement
    direct = said is not None and said.mode is StatementMode.DIRECT
    return Relation.QUOTES if direct else Relation.PARAPHRASES
