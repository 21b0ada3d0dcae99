"""The places where documents carry a statement, each with its own wording."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.record import Occurrence
from recension.statements.grouping import fullest
from recension.statements.utterance import SHINGLE, folded

if TYPE_CHECKING:
    from recension.statements.attribution import Run
    from recension.statements.grouping import Group
    from recension.statements.origins import Origin
    from recension.statements.utterance import Utterance

_INSERTED: Final = frozenset({"[", "…", "...", "[…]", "[...]"})


def occurrences_of(group: Group, origin: Origin | None) -> tuple[Occurrence, ...]:
    """List the places that carry a statement.

    Args:
        group: the utterances that are one.
        origin: the place in a given document where it was said, if there is one.

    Returns:
        Sorted by document and place. An occurrence is altered where its words are not, in a row, those of the
        place of origin or, if that is not given, of the longest wording, or where words were put in or left
        out between brackets or dots.
    """
    reference = _reference(group, origin)
    place = origin.words if origin is not None else None
    own = [one for one in group.utterances if origin is not None and one.account is origin.account]
    found = [
        Occurrence(
            content=content,
            speaker=utterance.speaker,
            cue=utterance.cue,
            altered=_is_altered(utterance, run, reference),
        )
        for utterance in group.utterances
        for content, run in zip(utterance.content, utterance.attribution.content, strict=True)
        if origin is None
        or place is None
        or utterance.account is not origin.account
        or not _part_of(run, place)
    ]
    own = [
        run
        for one in group.utterances
        if origin and one.account is origin.account
        for run in one.attribution.content
    ]
    if origin is not None and place is not None and place not in own:
        content = origin.account.annotated.cite(*place)
        found.append(Occurrence(content=content, speaker=None, cue=None, altered=False))
    return tuple(sorted(found, key=lambda one: (one.content.document, one.content.start, one.content.end)))


def _part_of(run: Run, place: Run) -> bool:
    """Whether a run is a part of a place, and not all of it."""
    return run != place and place.first <= run.first and run.end <= place.end


def _reference(group: Group, origin: Origin | None) -> str:
    if origin is not None and origin.words is not None:
        annotated = origin.account.annotated
        words = range(
            max(0, origin.words.first - SHINGLE), min(len(annotated.annotation), origin.words.end + SHINGLE)
        )
        return _row([folded(annotated.word(word)) for word in words])
    return _row(list(fullest(group).words))


def _row(words: list[str]) -> str:
    kept = [word for word in words if any(character.isalnum() for character in word)]
    return f" {' '.join(kept)} "


def _is_altered(utterance: Utterance, run: Run, reference: str) -> bool:
    annotated = utterance.account.annotated
    words = [annotated.word(word) for word in range(*run)]
    return bool(_INSERTED & set(words)) or _row([folded(word) for word in words]) not in reference
