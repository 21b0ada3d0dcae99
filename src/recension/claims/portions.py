"""Portions: whether all of what was undertaken is done, or a part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.claims.numbers import counts_the_same, part_in_words
from recension.claims.words import has_phrase, head, spoken
from recension.lineage.variants.numerals import is_number, value_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.claims.known import Known
    from recension.claims.promise import Promise
    from recension.claims.telling import Telling
    from recension.record import Evidence, Quantity


def part_of(promise: Promise, done: Sequence[Telling], known: Known) -> str:
    """The reason why only a part was done, empty where nothing says so.

    Words that give a part ("351 of the 386", "most of its guards") or a number below the one that was
    undertaken; not where the words complete it ("the remaining twenty").
    """
    left = [one for one in done if not _completes(one)]
    if len(left) < len(done):
        return ""
    for one in left:
        sentence = known.sentence_text(one.event.evidence[0])
        words = (
            part_in_words(sentence) or has_phrase(_object(one), "partial") or has_phrase(sentence, "partly")
        )
        if words is not None:
            return words
    fewer = _fewer_in_words(promise, left, known)
    if fewer is not None:
        return fewer
    told = [(q, one) for one in left for q in one.event.quantities if q.value is not None]
    for whole in promise.telling.event.quantities:
        if whole.value is None:
            continue
        of_object = _counts_the_object(whole, promise.telling)
        alike = [
            q
            for q, one in told
            if not q.unit
            or not whole.unit
            or counts_the_same(whole, q)
            or (of_object and _counts_the_object(q, one))
        ]
        less = [q for q in alike if (q.value or 0) < whole.value and not q.approximate]
        reached = [q for q in alike if (q.value or 0) >= whole.value]
        if less and not any(_is_the_done(q, left) for q in reached):
            return f"{less[0].evidence.quote} of {whole.evidence.quote}"
    return ""


def _counts_the_object(quantity: Quantity, one: Telling) -> bool:
    """Whether a figure counts what an act is done to: "40 Lowmarkers" of "64 Lowmark soldiers"."""
    thing = head(one.event.object or "")
    return quantity.unit is not None and thing is not None and thing == head(quantity.unit)


def _fewer_in_words(promise: Promise, done: Sequence[Telling], known: Known) -> str | None:
    """A share below the one that was undertaken, as sentences have both, whether events have them or not."""
    promised = _shares(known.sentence_text(promise.telling.event.evidence[0]))
    told = [share for one in done for share in _shares(known.sentence_text(one.event.evidence[0]))]
    if len(promised) == 1 and told and max(told) < promised[0]:
        return f"{max(told):g} of {promised[0]:g} per cent"
    return None


def _shares(sentence: str) -> list[float]:
    """The numbers of a sentence that stand before "per cent"."""
    words = spoken(sentence)
    return [
        float(value)
        for at, word in enumerate(words)
        if is_number(word)
        and (words[at + 1 : at + 3] == ("per", "cent") or words[at + 1 : at + 2] == ("percent",))
        if (value := value_of([word])) is not None
    ]


def _completes(one: Telling) -> bool:
    """Whether words say that this was the last of it."""
    return has_phrase(_object(one), "completing") is not None


def _object(one: Telling) -> str:
    """The words for what it was done to, or who moved."""
    return " / ".join([one.event.object or "", *(actor.text for actor in one.event.actors)])


def _is_the_done(quantity: Quantity, done: Sequence[Telling]) -> bool:
    """Whether a figure counts what was done: the first of its clause, not the whole in "351 of the 386"."""
    return any(
        quantity.evidence
        == min((q.evidence for q in one.event.quantities if q.value is not None), key=_place)
        for one in done
        if any(q.evidence == quantity.evidence for q in one.event.quantities)
    )


def _place(evidence: Evidence) -> tuple[str, int]:
    return evidence.document, evidence.start
