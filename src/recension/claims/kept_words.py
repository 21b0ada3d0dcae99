"""Kept words: where a party says that it has kept its word, and another says that it has not.

No event need be read in such words; they are found among what speakers say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.claims.objects import heads_of
from recension.claims.words import has_phrase, kinds, spoken, stems
from recension.record import Status, StatusValue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.claims.promise import Promise
    from recension.claims.scales import Scales
    from recension.record import DocumentId, Evidence, SourceId, Statement


def disputes_of_a_word(promise: Promise, since: str | None, scales: Scales) -> Iterator[Status]:
    """Find where a party says, after an undertaking, that it kept its word, and another denies it.

    What the word was about has to stand before it in the paragraph.
    """
    known = scales.known
    heads = heads_of(promise.telling)
    for document, start, end, statement in scales.kept_words:
        day, text = known.day_of(document), known.documents[document].text
        if known.story_of(document) != promise.telling.story or day is None or since is None or day <= since:
            continue
        if not scales.parties.roots(statement.speakers) & promise.roots:
            continue
        first = text.rfind("\n", 0, start) + 1
        last = text.find("\n", end)
        against = [
            (one_start, one_end, other)
            for one_start, one_end, other in known.statements_in(document)
            if end <= one_start
            and (last < 0 or one_end <= last)
            and _is_denial(text[one_start:one_end])
            and not scales.parties.roots(other.speakers) & promise.roots
        ]
        if against and heads & kinds(stems(text[first:start])):
            yield _disputed(document, day, (start, end, statement), min(against, key=_place), scales)


def _place(one: tuple[int, int, Statement]) -> tuple[int, int, str]:
    return one[0], one[1], one[2].id


def _is_denial(words: str) -> bool:
    """Whether words only deny what another said, without saying it again."""
    found = has_phrase(words, "elliptic_denials")
    return found is not None and tuple(found.split()) == spoken(words)


def _disputed(
    document: DocumentId,
    day: str,
    kept: tuple[int, int, Statement],
    denied: tuple[int, int, Statement],
    scales: Scales,
) -> Status:
    evidence: list[Evidence] = []
    sources: set[SourceId] = set()
    for start, end, statement in (kept, denied):
        place = next(
            one.content
            for one in statement.occurrences
            if one.content.document == document and (one.content.start, one.content.end) == (start, end)
        )
        evidence.append(place)
        source = scales.origins.at(place, statement).source
        if source is not None and statement is kept[2]:
            sources.add(source)
    origins = tuple(sorted(sources))
    return Status(
        value=StatusValue.DISPUTED,
        as_of=day,
        evidence=tuple(evidence),
        origins=origins,
        independent_sources=len(scales.voices.of(origins)),
        reasons=("one side says that the word was kept, another denies it",),
    )
