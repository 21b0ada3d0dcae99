"""Lost sources of statements: what was said in a place that was not given."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from recension.language.message_kinds import Use, message_kinds
from recension.record import Source, SourceId, SourceKind, content_id
from recension.statements.lexicon import word_set
from recension.statements.sameness import DAYS_APART

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from recension.record import DocumentId, EntityId, Evidence
    from recension.statements.grouping import Group
    from recension.statements.utterance import Utterance


class _Said(NamedTuple):
    day: dt.date | None
    number: int
    document: DocumentId


_ARTICLES: Final = frozenset({"a", "an", "the", "his", "her", "its", "their", "this"})


def occasions(groups: Sequence[Group]) -> list[list[int]]:
    """Bring groups together that were said on one occasion: by one speaker, in one medium, on one day.

    Args:
        groups: utterances brought together, none with an origin among the given documents.

    Returns:
        Numbers of groups, each list one occasion, in a fixed order.
    """
    leader = list(range(len(groups)))
    by_key: dict[tuple[object, ...], list[_Said]] = defaultdict(list)
    for number, group in enumerate(groups):
        for utterance in group.utterances:
            speakers = utterance.speakers or ((utterance.speaker_text.casefold(),) if utterance.named else ())
            if speakers:
                by_key[utterance.story, speakers, utterance.channel].append(
                    _Said(day_of(group), number, utterance.document)
                )
    for found in by_key.values():
        for numbers in _near_in_time(found):
            for number in numbers[1:]:
                one, other = sorted((_top(leader, numbers[0]), _top(leader, number)))
                leader[other] = one
    result: dict[int, list[int]] = defaultdict(list)
    for number in range(len(groups)):
        result[_top(leader, number)].append(number)
    return [result[number] for number in sorted(result)]


def _top(leader: list[int], number: int) -> int:
    while leader[number] != number:
        leader[number] = leader[leader[number]]
        number = leader[number]
    return number


def _near_in_time(found: Sequence[_Said]) -> list[list[int]]:
    """Numbers by day: what has no day goes with the rest where there is but one day.

    Else it goes with the one day of which its document tells, or by itself.
    """
    dated = sorted((one.day, one.number) for one in found if one.day is not None)
    undated = sorted({one.number for one in found if one.day is None})
    joined = [[number for _, number in run] for run in _runs(dated)]
    if len(joined) <= 1:
        return [[*(joined[0] if joined else []), *undated]]
    documents = [{one.document for one in found if one.number in run} for run in map(frozenset, joined)]
    rest: list[int] = []
    for number in undated:
        own = {one.document for one in found if one.number == number}
        beside = [run for run, told in zip(joined, documents, strict=True) if not own.isdisjoint(told)]
        (beside[0] if len(beside) == 1 else rest).append(number)
    return [*joined, rest]


def _runs(dated: Sequence[tuple[dt.date, int]]) -> list[list[tuple[dt.date, int]]]:
    """Days in a row, each at most a day behind the one before."""
    found: list[list[tuple[dt.date, int]]] = []
    for entry in dated:
        if found and (entry[0] - found[-1][-1][0]).days <= DAYS_APART:
            found[-1].append(entry)
        else:
            found.append([entry])
    return found


def day_of(group: Group) -> dt.date | None:
    """Give the first day on which a group was said, where one of its utterances says so."""
    return min((utterance.day for utterance in group.utterances if utterance.day is not None), default=None)


def lost_source(groups: Sequence[Group], names: Mapping[EntityId, str]) -> Source:
    """Make the source of what was said on one occasion.

    Args:
        groups: what was said.
        names: the name of each entity.
    """
    utterances = [utterance for group in groups for utterance in group.utterances]
    speakers = max((one.speakers for one in utterances), key=lambda found: (len(found), found))
    label = _label(utterances, names)
    days = [day for group in groups if (day := day_of(group)) is not None]
    longest = min((one.words for one in utterances), key=lambda words: (-len(words), words))
    channel = min((one.channel for one in utterances if one.channel), default="")
    evidence: list[Evidence] = []
    for one in sorted(utterances, key=lambda one: (one.document, one.content[0].start, one.index)):
        evidence += one.content
        evidence += [found for found in (one.speaker, one.cue) if found is not None]
    documents = sorted({one.document for one in utterances})
    carried = "one document carries" if len(documents) == 1 else f"{len(documents)} documents carry"
    reasons = [f"{carried} words from it; no given document is the place where they were said"]
    if days:
        reasons.append(f"said on {min(days).isoformat()}, by the words of a document")
    return Source(
        id=SourceId(
            content_id(
                "s", "lost", "statement", *speakers, channel, str(min(days)) if days else None, *longest
            )
        ),
        kind=SourceKind.LOST,
        label=label,
        document=None,
        reasons=tuple(reasons),
        evidence=tuple(dict.fromkeys(evidence)),
    )


def _label(utterances: Sequence[Utterance], names: Mapping[EntityId, str]) -> str:
    """A name from the text: "post on X by ...", "statement by ...", "words of ..."."""
    spoken = sorted(
        {one.speaker_text for one in utterances if one.named and not _is_text(one)},
        key=lambda text: (-len(text), text),
    )
    known = sorted({names[speaker] for one in utterances for speaker in one.speakers if speaker in names})
    named = [
        text for text in spoken if any(one.speaker_text == text and _is_named(one) for one in utterances)
    ]
    described = [text for text in spoken if len(known) == 1 and known[0].casefold() in text.casefold()]
    unnamed = len(known) != 1 or not known[0][:1].isupper()
    if named or described or (spoken and unnamed):
        name = _inside_a_sentence((named or described or spoken)[0])
        if len(known) == 1 and set(name.split()) < set(known[0].split()):
            name = known[0]  # "Holt" is Ada Holt, by what other words of the story say
    else:
        name = " and ".join(known)
    media = sorted({one.medium for one in utterances if one.medium}, key=lambda text: (-len(text), text))
    if not media:
        return f"words of {name}" if name else "words of a speaker who is not named"
    medium = media[0]
    first = medium.split()[0].lower()
    if first in _ARTICLES:
        medium = medium[len(first) :].strip()
    if (message_kinds(Use.MEDIUM) | word_set("text_nouns")).isdisjoint(medium.lower().split()):
        medium = f"post on {medium}"
    return f"{medium} by {name}" if name and name not in medium else medium


def _inside_a_sentence(text: str) -> str:
    """Words for a speaker as they stand inside a sentence: an article in lower case."""
    first, _, rest = text.partition(" ")
    return f"{first.lower()} {rest}" if rest and first.lower() in _ARTICLES else text


def _is_named(utterance: Utterance) -> bool:
    """Whether the head of the words for a speaker is part of a name."""
    head = utterance.attribution.head
    return head is not None and utterance.account.annotated.annotation.upos[head] == "PROPN"


def _is_text(utterance: Utterance) -> bool:
    return utterance.medium is not None and utterance.medium == utterance.speaker_text
