"""Agreements: which given document or lost source binds its parties, and who they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.claims.lexicon import word_set
from recension.claims.words import has_phrase, spoken
from recension.record import Modality, Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recension.claims.known import Known
    from recension.claims.parties import Parties
    from recension.record import Document, DocumentId, EntityId, SourceId, StoryId

UNDERTAKEN: Final = frozenset((Modality.PROMISED, Modality.PLANNED, Modality.HOPED, Modality.CALLED_FOR))
"""What a party's will stands behind."""

_BINDING: Final = frozenset({Modality.PROMISED, Modality.PLANNED})

_WORDS_BEFORE: Final = 2  # "Framework peace agreement", "The Brask settlement"

_LEAST_PARTIES: Final = 2
_LEAST_REPORTS: Final = 2
"""Documents that must hand words to a text that is not given before it is taken for an agreement: one alone
may mean anything by "a deal"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A text that binds its parties.

    Attributes:
        source: the given document or lost source.
        document: the document, or null for a lost source.
        story: the story it belongs to.
        parties: who is bound, entities as the text names them, in the order of the text.
        roots: the parties behind them.
        day: ISO 8601 day of the text, where known.
        reasons: why it is taken for an agreement.
    """

    source: SourceId
    document: DocumentId | None
    story: StoryId | None
    parties: tuple[EntityId, ...]
    roots: frozenset[EntityId]
    day: str | None
    reasons: tuple[str, ...]


def agreements_of(known: Known, parties: Parties) -> tuple[Agreement, ...]:
    """Find the agreements that the documents hold, and for stories without one those that they report.

    Returns:
        Sorted by source.
    """
    given = [
        found
        for document in known.documents.values()
        if (found := _given(document, known, parties)) is not None
    ]
    stories = {one.story for one in given}
    lost = [one for one in _lost(known, parties) if one.story not in stories]
    return tuple(sorted([*given, *lost], key=lambda one: one.source))


def _given(document: Document, known: Known, parties: Parties) -> Agreement | None:
    title = document.title.value if document.title is not None else ""
    genre = has_phrase(title, "genres")
    if genre is None or not _is_heading(title, genre) or known.role_of(document.id) is Role.RELAY:
        return None
    bound = _bound_in(document, known, parties)
    in_title = {parties.root(one) for one in bound if _names(title, one, known, parties)}
    issuer = parties.publisher_party(document.id)
    roots = parties.roots(bound)
    titled = len(in_title) >= _LEAST_PARTIES
    primary = known.role_of(document.id) is Role.PRIMARY or (issuer is not None and issuer in roots)
    if len(roots) < _LEAST_PARTIES:
        return None
    formula = _formula(document)
    if formula is None and not ((primary or titled) and (titled or _joint(title, genre))):
        return None
    return Agreement(
        source=known.source_of(document.id),
        document=document.id,
        story=known.story_of(document.id),
        parties=tuple(bound),
        roots=roots,
        day=known.day_of(document.id),
        reasons=(
            f"its title calls it “{genre}”",
            *(() if formula is None else (f"it binds its parties by the words “{formula}”",)),
            "its parties undertake in their own names",
        ),
    )


def _formula(document: Document) -> str | None:
    """The words by which a text itself says that it binds its parties; null where it has none.

    A mediator's copy of an "Agreement on the Ceasefire" names its parties in a sentence, not in its title.
    """
    bodies = (document.text[start:end] for start, end in document.body)
    return next((found for body in bodies if (found := has_phrase(body, "formulas")) is not None), None)


def _is_heading(title: str, genre: str) -> bool:
    """Whether a title names a text ("Joint statement of A") and does not tell of one ("A signs a deal")."""
    words, kind = spoken(title), tuple(genre.split())
    at = next((at for at in range(len(words)) if words[at : at + len(kind)] == kind), len(words))
    after = words[at + len(kind) : at + len(kind) + 1]
    return at <= _WORDS_BEFORE and (not after or after[0] in word_set("heading_links"))


def _joint(title: str, genre: str) -> bool:
    return "joint" in genre.split() or "joint" in spoken(title) or "between" in spoken(title)


def _bound_in(document: Document, known: Known, parties: Parties) -> list[EntityId]:
    """The entities that promise in a document's own voice, one for each party, in the order of the text.

    What is only planned counts where the title names who plans it. The title itself tells of nothing.
    """
    title = " ".join(document.title.value.split()) if document.title is not None else ""
    found: dict[EntityId, EntityId] = {}
    for event in known.events_in(document.id):
        place = event.evidence[0]
        said = known.statement_over(document.id, place.start, place.end)
        quoted = said is not None and said.source != known.source_of(document.id)
        speakers = parties.roots(said.speakers if said is not None else ())
        if event.modality not in _BINDING:
            continue
        if " ".join(known.sentence_text(place).split()) == title:
            continue
        for actor in event.actors:
            root = parties.root(actor.entity) if actor.entity is not None else None
            if root is None or actor.entity is None or (quoted and root not in speakers):
                continue
            if event.modality is Modality.PROMISED or parties.is_named_in(root, title):
                found.setdefault(root, actor.entity)
    named = [root for root in found if parties.is_named(root)]
    single = [root for root in named if len(parties.within_name(root, named)) < _LEAST_PARTIES]
    return [found[root] for root in (single if len(single) >= _LEAST_PARTIES else found)]


def _names(title: str, entity: EntityId, known: Known, parties: Parties) -> bool:
    """Whether a title names an entity or one that belongs to it."""
    words = " ".join(spoken(title))
    root = parties.root(entity)
    return any(
        " ".join(spoken(name)) in words
        for one in known.entities.values()
        if one.id in {entity, root}
        for name in (one.name, *one.aliases)
        if spoken(name)
    )


def _lost(known: Known, parties: Parties) -> Iterable[Agreement]:
    """Lost sources that several documents call an agreement, with several speakers."""
    for source in known.sources.values():
        if source.document is not None:
            continue
        said = known.said_in(source.id)
        roots = parties.roots(speaker for one in said for speaker in one.speakers)
        documents = {occurrence.content.document for one in said for occurrence in one.occurrences}
        genre = next(
            (
                found
                for one in said
                for text in (one.medium or "", one.speaker_text)
                if (found := has_phrase(text, "genres")) is not None
            ),
            has_phrase(source.label, "genres"),
        )
        if genre is None or len(roots) < _LEAST_PARTIES or len(documents) < _LEAST_REPORTS:
            continue
        stories = sorted({story for one in documents if (story := known.story_of(one)) is not None})
        days = [one.date.start for one in said if one.date is not None and one.date.start is not None]
        days.extend(day for one in documents if (day := known.day_of(one)) is not None)
        speakers = sorted({speaker for one in said for speaker in one.speakers})
        bound: dict[EntityId | None, EntityId] = {}
        for speaker in speakers:
            bound.setdefault(parties.root(speaker), speaker)
        yield Agreement(
            source=source.id,
            document=None,
            story=stories[0] if stories else None,
            parties=tuple(root for root in bound if root is not None),
            roots=roots,
            day=min(days)[:10] if days else None,
            reasons=(f"{len(documents)} documents hand words to it and call it “{genre}”; it was not given",),
        )
