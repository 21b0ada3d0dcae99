"""What one document tells of things said: its attributions as utterances, with their speakers resolved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from recension.record import StatementMode
from recension.statements.attribution import Act, Pattern
from recension.statements.dating import said_when
from recension.statements.lexicon import word_set
from recension.statements.media import message_of
from recension.statements.pronouns import resolved, sentences_on
from recension.statements.quoted_words import quoted_in
from recension.statements.utterance import SHINGLE, Utterance, folded, is_wordlike, sense_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from recension.language.annotated import Annotated
    from recension.record import EntityId, StoryId
    from recension.statements.account import Account, Entities
    from recension.statements.attribution import Attribution

_NEXT: Final = 1
"""Sentences further on in which a speaker without a medium of his own still speaks in the same one."""

_SELF: Final = frozenset({"i", "we", "you", "one", "us", "me"})


def utterances_in(account: Account, entities: Entities, story: StoryId | None) -> Iterator[Utterance]:
    """Go through what a document tells of things said.

    Left out are what a speaker says of himself or thinks inside his own quoted words, what the document
    itself vouches for ("learned that"), what is denied to have been said, and credits of pictures.

    Args:
        account: the document.
        entities: who is who.
        story: the document's story.
    """
    made: dict[int, Utterance] = {}
    last: dict[object, Utterance] = {}
    last_told: Utterance | None = None
    heard: set[EntityId] = set()
    jointly: tuple[EntityId, ...] = ()
    inside = [False] * len(account.annotated.annotation)
    for quotation in quoted_in(account.annotated):
        first, end = quotation.words
        inside[first:end] = [True] * (end - first)
    for index, attribution in enumerate(account.attributions):
        if not _is_told(account, attribution):
            continue
        utterance = _utterance(account, index, entities, story, inside)
        outer = made.get(attribution.within) if attribution.within is not None else None
        if outer is not None and outer.attribution.mode is not StatementMode.INDIRECT:
            himself = not utterance.speakers or set(utterance.speakers) <= set(outer.speakers)
            if himself and attribution.pattern is not Pattern.CLAUSE:
                continue
        utterance = resolved(last_told, utterance, heard, _meaning(account, entities))
        if utterance.named:
            heard.update(utterance.speakers)
        if not utterance.speakers and _are_parties(utterance):
            utterance = replace(utterance, speakers=jointly)
        if len(utterance.speakers) > 1:
            jointly = utterance.speakers
        last_told = utterance
        who = utterance.speakers or utterance.speaker_text.casefold()
        if not utterance.channel and _goes_on(last.get(who), utterance):
            utterance = replace(utterance, channel=last[who].channel)
        made[index] = last[who] = utterance
        yield utterance


def _meaning(account: Account, entities: Entities) -> Callable[[int], tuple[EntityId, ...]]:
    """Make what gives whom a word of a document refers to."""
    document, starts = account.annotated.document.id, account.annotated.annotation.starts
    return lambda word: tuple(sorted(entities.all_of_word(document, int(starts[word]))))


def _are_parties(utterance: Utterance) -> bool:
    """Whether a source is several bodies without a name: "the countries", "both governments"."""
    head = utterance.attribution.head
    annotated = utterance.account.annotated
    return (
        head is not None
        and annotated.annotation.xpos[head] == "NNS"
        and annotated.lemma(head).lower() in word_set("bodies")
    )


def _goes_on(before: Utterance | None, utterance: Utterance) -> bool:
    """Whether a speaker goes on right behind what he said: in the same medium, then."""
    if before is None or not before.channel:
        return False
    return sentences_on(before, utterance) <= _NEXT


def _is_told(account: Account, attribution: Attribution) -> bool:
    if attribution.negated or attribution.pattern is Pattern.CREDIT or attribution.act is Act.KNOWLEDGE:
        return False
    head = attribution.head
    if head is not None and account.annotated.word(head).lower() in _SELF:
        return False
    if attribution.within is not None and attribution.act is not Act.SPEECH:
        return account.attributions[attribution.within].mode is StatementMode.INDIRECT
    return True


def _utterance(
    account: Account, index: int, entities: Entities, story: StoryId | None, inside: Sequence[bool]
) -> Utterance:
    annotated = account.annotated
    attribution = account.attributions[index]
    numbers = [word for run in attribution.content for word in range(*run)]
    words = tuple(key for key in map(folded, map(annotated.word, numbers)) if is_wordlike(key))
    tags = annotated.annotation.upos
    speaker = annotated.cite(*attribution.source) if attribution.source is not None else None
    who = annotated.cite(*attribution.owner) if attribution.owner is not None else speaker
    medium, channel = _medium(account, attribution)
    return Utterance(
        account=account,
        index=index,
        attribution=attribution,
        story=story,
        content=tuple(annotated.cite(*run) for run in attribution.content),
        speaker=speaker,
        cue=annotated.cite(*attribution.cue) if attribution.cue is not None else None,
        speakers=_speakers(account, attribution, entities),
        speaker_text=" ".join(who.quote.split()) if who is not None else "",
        named=attribution.head is not None and tags[attribution.head] != "PRON",
        medium=medium,
        channel=channel,
        date=said_when(account, attribution),
        words=words,
        sense=sense_of(annotated, numbers),
        shingles=_runs(words),
        quoted=frozenset(
            shingle for row in _quoted_rows(annotated, numbers, inside) for shingle in _runs(row)
        ),
    )


def _quoted_rows(annotated: Annotated, numbers: Sequence[int], inside: Sequence[bool]) -> list[list[str]]:
    """The words of each stretch in quotation marks."""
    rows: list[list[str]] = [[]]
    for word in numbers:
        key = folded(annotated.word(word))
        if inside[word] and is_wordlike(key):
            rows[-1].append(key)
        elif not inside[word] and rows[-1]:
            rows.append([])
    return rows


def _runs(words: Sequence[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1))


def _speakers(account: Account, attribution: Attribution, entities: Entities) -> tuple[EntityId, ...]:
    document = account.annotated.document.id
    starts = account.annotated.annotation.starts

    def meant(words: Iterable[int]) -> set[EntityId]:
        return {one for word in words for one in entities.all_of_word(document, int(starts[word]))}

    found = meant(attribution.speakers)
    if not found and attribution.role is not None:
        found = meant(range(*attribution.role)[-1:])
    if not found and _is_body(account, attribution) and attribution.source is not None:
        found = meant(range(*attribution.source))
    return tuple(sorted(found))


def _is_body(account: Account, attribution: Attribution) -> bool:
    """Whether the source is a body that speaks for those named beside it: "the governments of A and B"."""
    head = attribution.head
    return head is not None and account.annotated.lemma(head).lower() in word_set("bodies")


def _medium(account: Account, attribution: Attribution) -> tuple[str | None, str]:
    """The words for what it was said in, and the network or the kind of message."""
    if attribution.medium is None:
        return None, ""
    annotated = account.annotated
    kind, network = message_of(annotated, attribution.medium)
    return " ".join(annotated.cite(*attribution.medium).quote.split()), folded(network) or kind
