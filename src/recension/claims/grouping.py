"""Grouping: tellings of one proposition, over all documents of a story."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from recension.claims.apart import Bounds, are_apart
from recension.claims.distortions import meet
from recension.claims.happening import Happenings
from recension.claims.joining import Joining
from recension.claims.likeness import SURE, Likeness
from recension.claims.matching import ALIKE, LIKENESS, SAME, may_be_loose, points
from recension.claims.moments import is_days_later
from recension.claims.origins import WISHES
from recension.claims.projection import COVERED, covered, to_source
from recension.claims.reactions import is_reaction_to_news
from recension.claims.words import spoken, stems
from recension.record import Evidence, PassageKind, VariantKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from recension.claims.known import Known
    from recension.claims.likeness import Similarity
    from recension.claims.origins import Origins
    from recension.claims.telling import Telling
    from recension.record import Event, Passage

_MOST_KINDS: Final = 6
"""Different wordings of one group that are compared with another group: the first by date."""

_QUOTED: Final = 7
"""Words in a row that make two quotations of one source one, as statements are brought together."""

_WIDEST_BLOCK: Final = 400
"""Groups that share a key and are compared with each other. A wider key ("the government") tells nothing
apart; groups beyond it are still compared by their other keys. With it a made-up story of 1,000 documents and
30,000 events took 8 processor seconds (`python -m benchmarks.claims`)."""


def grouped(
    tellings: Sequence[Telling], known: Known, origins: Origins, similarity: Similarity | None = None
) -> list[list[Telling]]:
    """Group tellings of one proposition: those of copied words first, then those that match by slots.

    Args:
        tellings: all tellings.
        known: the facts.
        origins: where tellings start; knows which event of a source an event of a copy stands for.
        similarity: from texts to unit vectors, one row a text, where an encoder is at hand.

    Returns:
        Groups by their first telling, each in the order of dates and places.
    """
    ordered = sorted(tellings, key=lambda one: one.place)
    joining = Joining(len(ordered))
    _by_passages(ordered, known, origins, joining)
    _by_signature(ordered, joining)
    _by_slots(ordered, known, joining, similarity)
    return [[ordered[at] for at in group] for group in joining.groups()]


def _by_passages(ordered: Sequence[Telling], known: Known, origins: Origins, joining: Joining) -> None:
    """An event inside a passage is the event at the aligned place of what it was taken from."""
    number = {telling.event.id: at for at, telling in enumerate(ordered)}
    for at, telling in enumerate(ordered):
        place = telling.event.evidence[0]
        for passage in known.passages_to(telling.document):
            if passage.to.start >= place.end or covered(place, passage) < COVERED:
                continue
            document = known.document_of(passage.from_.source)
            span = to_source(passage, place.start, place.end)
            if document is None or document not in known.documents or span is None:
                continue
            text = known.documents[document].text
            there = Evidence(
                document=document, start=span.start, end=span.end, quote=text[span.start : span.end]
            )
            event = _put_for(telling.event, passage, known) or origins.aligned(telling.event, there)
            there_at = number.get(event.id) if event is not None else None
            if there_at is not None and _may_be_the_same(telling, ordered[there_at], passage):
                joining.join(at, there_at)


def _put_for(event: Event, passage: Passage, known: Known) -> Event | None:
    """The event of a source for whose verb a copy puts another: "guard the pact" for "widen the pact"."""
    mention, wishes = event.mention, event.modality in WISHES
    for variant in passage.variants if mention is not None else ():
        before, single = variant.from_, len(stems(variant.to.quote)) == 1
        if mention is None or before is None or not single or len(stems(before.quote)) != 1:
            continue
        if variant.kind is not VariantKind.SUBSTITUTION or not meet(variant.to, mention):
            continue
        over = [
            one
            for one in known.events_over(before.document, before.start, before.end)
            if one.mention is not None and meet(one.mention, before) and (one.modality in WISHES) is wishes
        ]
        return over[0] if len(over) == 1 else None
    return None


def _may_be_the_same(one: Telling, other: Telling, passage: Passage) -> bool:
    """Whether aligned words can tell of one act: the same act, or in copied words the same doer or thing.

    Others who act on other things are never the same, whatever the words.
    """
    apart = bool(one.actors and other.actors) and one.actors.isdisjoint(other.actors)
    shared = bool(one.things & other.things)
    if apart and not shared:
        return False
    if passage.kind is PassageKind.PARAPHRASE and _is_done_since(one, other):
        return False
    if one.acts & other.acts:
        return True
    if passage.kind is PassageKind.PARAPHRASE or not (shared or one.actors & other.actors):
        return False
    return _verbs_meet(one, other, passage)


def _is_done_since(one: Telling, other: Telling) -> bool:
    """Whether one tells as done what the other tells as to come, in an account of days later.

    News of the same days that tells a promise as done retells it; a month later it tells what came of it, but
    not where it hands the words to somebody ("the text noted that").
    """
    if not one.happened or other.happened or one.event.statement is not None:
        return False
    return is_days_later(one.day, other.day)


def _verbs_meet(one: Telling, other: Telling, passage: Passage) -> bool:
    """Whether the verb of a telling in a copy stands where that of the other stands in what was copied."""
    mention, verb = one.event.mention, other.event.mention
    if mention is None or verb is None:
        return True
    span = to_source(passage, mention.start, mention.end)
    if span is None or span == (passage.from_.start, passage.from_.end):
        return False  # it stands for nothing in particular of what was copied
    return span.start < verb.end and verb.start < span.end


def _by_signature(ordered: Sequence[Telling], joining: Joining) -> None:
    """Tellings with equal slots are one: of copies without a passage, of stock sentences.

    So are the same words of one source, whomever accounts name as their speaker and mean by "we".
    """
    first: dict[object, int] = {}
    for at, one in enumerate(ordered):
        words = spoken(one.event.evidence[0].quote)
        if one.origin.source is not None and one.event.statement is not None and len(words) >= _QUOTED:
            joining.join(first.setdefault((one.origin.source, one.event.predicate, words), at), at)
        if not (one.actors or one.actor_words):
            continue
        if is_reaction_to_news(one.event) and one.origin.source is not None:
            reaction = one.origin.source, one.event.predicate, one.actors, one.negative
            joining.join(first.setdefault(reaction, at), at)
        if one.things:
            joining.join(first.setdefault(_signature(one), at), at)
            continue
        alike = first.setdefault((one.story, one.event.predicate, one.happened, _clause(one)), at)
        if not are_apart(ordered[alike], one):
            joining.join(alike, at)


def _clause(one: Telling) -> tuple[object, ...]:
    """Who acts and the words of sense that go with an act that is done to nothing: "fired first"."""
    start = one.event.evidence[0].start
    actor = min((each.evidence.start for each in one.event.actors), default=start)
    words = one.event.evidence[0].quote[max(0, actor - start) :]
    return one.actors, one.actor_words, stems(words) | frozenset(re.findall(r"\d+", words))


def _signature(one: Telling) -> object:
    numbers = tuple(sorted((q.value or 0.0, q.most or 0.0) for q in one.event.quantities))
    time = (one.event.time.start, one.event.time.end) if one.event.time is not None else None
    return (
        one.story,
        one.event.predicate,
        one.actors,
        one.actor_words,
        one.targets,
        one.things,
        numbers,
        time,
        one.happened,
        one.negative,
        one.phase if one.named else None,
        one.lacking,
        one.ways,
    )


def _by_slots(
    ordered: Sequence[Telling], known: Known, joining: Joining, similarity: Similarity | None
) -> None:
    """Join groups that match, the likest first."""
    groups = joining.groups()
    kinds = [_kinds([ordered[at] for at in group]) for group in groups]
    leader = [group[0] for group in groups]
    blocks: dict[object, list[int]] = defaultdict(list)
    for number, several in enumerate(kinds):
        for key in sorted({key for one in several for key in _keys(one)}, key=repr):
            blocks[key].append(number)
    scored: dict[tuple[int, int], _Likest] = {}
    for key in sorted(blocks, key=repr):
        block = blocks[key][:_WIDEST_BLOCK]
        for position, first in enumerate(block):
            for second in block[position + 1 :]:
                if (first, second) not in scored:
                    scored[first, second] = _likest(kinds[first], kinds[second])
    told = {pair: found for pair, found in scored.items() if found.points > 0}
    likely = _decided(told, known, similarity)
    held = {group[0]: {_sentence(ordered[at], known) for at in group} for group in groups}
    bounds = {group[0]: Bounds(ordered[at] for at in group) for group in groups}
    for first, second in sorted(likely, key=lambda pair: (-likely[pair], pair)):
        one, other = joining.first(leader[first]), joining.first(leader[second])
        if one == other or held[one] & held[other]:
            continue  # one sentence does not say one thing twice
        if bounds[one].exclude(bounds[other]):
            continue
        joining.join(one, other)
        kept, left = (one, other) if joining.first(one) == one else (other, one)
        held[kept] = held[one] | held[other]
        bounds[kept].add(bounds[left])


def _sentence(one: Telling, known: Known) -> tuple[str, int]:
    return one.document, known.sentence(one.event.evidence[0]).start


class _Likest(NamedTuple):
    """The likest tellings of two groups.

    Attributes:
        points: how much speaks for one proposition.
        one: that of the first; null where none is.
        other: that of the second.
        loose: whether nothing but a doer is missing to tie them.
    """

    points: float
    one: Telling | None = None
    other: Telling | None = None
    loose: bool = False


def _likest(ones: Sequence[Telling], others: Sequence[Telling]) -> _Likest:
    best = _Likest(0.0)
    for one in ones:
        for other in others:
            found = points(one, other)
            if found > best.points:
                best = _Likest(found, one, other)
    if best.points > 0:
        return best
    for one in ones:
        for other in others:
            if may_be_loose(one, other):
                found = points(one, other, anchored=True)
                if found > best.points:
                    best = _Likest(found, one, other, loose=True)
    return best


def _decided(
    scored: Mapping[tuple[int, int], _Likest], known: Known, similarity: Similarity | None
) -> dict[tuple[int, int], float]:
    """The pairs that are one: by their slots, and of those that fall a little short, by how like they are.

    Their words are near as a whole, or the comparison of acts, people and numbers says so.
    """
    sure = {pair: found.points for pair, found in scored.items() if found.points >= SAME and not found.loose}
    short = {
        pair: (found.one, found.other, found)
        for pair, found in scored.items()
        if pair not in sure
        and found.points >= SAME - LIKENESS
        and found.one is not None
        and found.other is not None
    }
    if similarity is None or not short:
        return sure
    texts = sorted({_words(one) for found in short.values() for one in found[:2]})
    row = {text: at for at, text in enumerate(texts)}
    vectors = similarity(texts)
    happenings = Happenings(known)
    events = {one.event.id: one.event for found in short.values() for one in found[:2]}
    likeness = Likeness([happenings.of(events[id_]) for id_ in sorted(events)], similarity)
    for pair, (one, other, found) in short.items():
        alike = float(vectors[row[_words(one)]] @ vectors[row[_words(other)]]) >= ALIKE and not found.loose
        if alike or likeness.of(happenings.of(one.event), happenings.of(other.event)) >= SURE:
            sure[pair] = found.points + LIKENESS
    return sure


def _words(one: Telling) -> str:
    return one.event.evidence[0].quote


def _kinds(group: Sequence[Telling]) -> list[Telling]:
    """The first tellings of a group that differ in slots or in origin, which may tie them to others."""
    found: dict[object, Telling] = {}
    for one in group:
        found.setdefault((_signature(one), one.origin.source), one)
        if len(found) == _MOST_KINDS:
            break
    return list(found.values())


def _keys(one: Telling) -> Iterable[object]:
    for act in one.acts:
        for thing in one.things or {""}:
            yield one.story, one.happened, act, thing
        for actor in one.actors or one.actor_words:
            yield one.story, one.happened, act, actor
