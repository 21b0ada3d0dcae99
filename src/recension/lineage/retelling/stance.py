"""How certain, wished or denied a retelling makes what it tells, beside what the source made of it.

Retellings change these words with the wording: who is asked is requested, what one plans is to come. A word
that only one side has bends something only where the other side's sentence has nothing that could stand for
it, and where it governs what both sides tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from recension.lineage.lexicon import word_classes, word_set
from recension.lineage.retelling.governing import governing
from recension.lineage.variants.modal_words import modality_apart
from recension.lineage.variants.word_kinds import WordKind, said_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.lineage.retelling.links import Link
    from recension.lineage.retelling.teller import Teller
    from recension.lineage.retelling.units import Telling, Unit
    from recension.lineage.variants.word_kinds import Said
    from recension.lineage.witnesses.witness import Witness

# "Will" comes and goes with the tense of the telling, and what parties declare they have agreed on: these
# alone bend nothing.
_PLAIN: Final = frozenset({"will", "would", "agree"})
# Who may borrow a thing is lent it: "can" hedges nothing, while "could" does.
_ABLE: Final = frozenset({"can", "able"})
_BE: Final = frozenset({"is", "are", "was", "were", "be", "been"})
_VERBS: Final = frozenset({"VERB", "AUX"})
# These help a verb, whatever a tagger says of them.
_HELPING: Final = frozenset({"may", "might", "must", "should", "could", "ought", "shall"})


class Stance(NamedTuple):
    """A word that only the source has, and one that only the copy has; null where there is none."""

    lost: Said | None
    gained: Said | None


def modality_bent(link: Link, source: Teller, copy: Teller) -> Iterator[Stance]:
    """Find what the copy makes more or less certain, binding or wished.

    Args:
        link: the clauses and the words that say the same.
        source: the document that is told again.
        copy: the document that tells.
    """
    ours, theirs = {same.source for same in link.same}, {same.copy for same in link.same}
    before = _unmatched(link.source, ours) + governing(link.source, source, WordKind.MODALITY)
    after = _unmatched(link.copy, theirs) + governing(link.copy, copy, WordKind.MODALITY)
    apart = modality_apart(
        (before, source.witness, source.witness.sentences[link.source.words[0]]),
        (after, copy.witness, copy.witness.sentences[link.copy.words[0]]),
    )
    lost = [said for said in apart.lost if _tells(said, source.witness)]
    gained = [said for said in apart.gained if _tells(said, copy.witness)]
    if lost and gained:
        for index in range(max(len(lost), len(gained))):
            yield Stance(
                lost[index] if index < len(lost) else None, gained[index] if index < len(gained) else None
            )
        return
    denied = _denies(link.source, source.witness) or _denies(link.copy, copy.witness)
    if lost and not denied and not _could_stand(link.copy, copy.witness):
        yield from (Stance(said, None) for said in lost if _bends_verb(said, link.source, ours, source))
    if gained and not denied and not _could_stand(link.source, source.witness):
        yield from (Stance(None, said) for said in gained if _bends_verb(said, link.copy, theirs, copy))


def negation_bent(link: Link, source: Teller, copy: Teller) -> Stance | None:
    """Find a denial on one side only, of something that the other side has.

    Args:
        link: the clauses and the words that say the same.
        source: the document that is told again.
        copy: the document that tells.
    """
    lost, gained = (
        [
            index
            for index, telling in enumerate(unit.tellings)
            if telling.said.kind is WordKind.NEGATION and index not in matched
        ]
        for unit, matched in (
            (link.source, {same.source for same in link.same}),
            (link.copy, {same.copy for same in link.same}),
        )
    )
    if len(lost) == len(gained):
        return None
    unit, denials, matched = (
        (link.source, lost, {same.source for same in link.same})
        if lost
        else (link.copy, gained, {same.copy for same in link.same})
    )
    other, witness = (link.copy, copy.witness) if lost else (link.source, source.witness)
    if _has(other, witness, word_set_of_lines("denying_words")) or not any(
        unit.above[index] in matched for index in denials
    ):
        return None
    return Stance(
        link.source.tellings[lost[0]].said if lost else None,
        link.copy.tellings[gained[0]].said if gained else None,
    )


def word_set_of_lines(name: str) -> frozenset[str]:
    """Every word of a table of classes."""
    return frozenset(word_classes(name))


def _unmatched(unit: Unit, matched: set[int]) -> list[Said]:
    """Words of modality that no word of the other side matches and that stand over or under a matched one.

    "No fee is demanded" and "may study without a fee" wish nothing of each other's words.
    """
    return [
        telling.said
        for index, telling in enumerate(unit.tellings)
        if telling.said.kind is WordKind.MODALITY
        and index not in matched
        and (unit.above[index] in matched or any(index in _over(unit, other) for other in matched))
    ]


def _bends_verb(said: Said, unit: Unit, matched: set[int], teller: Teller) -> bool:
    """Whether a word governs a verb that both sides have, or helps one, as a wish does: "plans to move".

    What governs the whole clause from outside does.
    """
    for index, telling in enumerate(unit.tellings):
        if telling.said == said:
            governs = any(
                index in _over(unit, other) and unit.tellings[other].part in _VERBS for other in matched
            )
            return governs or (unit.above[index] in matched and _is_auxiliary(telling, teller))
    return True


def _is_auxiliary(telling: Telling, teller: Teller) -> bool:
    if teller.witness.keys[telling.said.first] in _HELPING:
        return True
    return telling.part not in {"VERB", "NOUN"}


def _over(unit: Unit, index: int) -> set[int]:
    """The words above a word in the tree."""
    found: set[int] = set()
    here = unit.above[index]
    while here >= 0 and here not in found:
        found.add(here)
        here = unit.above[here]
    return found


def _tells(said: Said, witness: Witness) -> bool:
    return said.value not in _PLAIN and witness.keys[said.first] not in _ABLE


def _could_stand(unit: Unit, witness: Witness) -> bool:
    """Whether a sentence has a word that says how certain or wished something is, or "is to come"."""
    words = _sentence(unit, witness)
    if any(
        witness.keys[index] in _BE and index + 1 in words and witness.keys[index + 1] == "to"
        for index in words
    ):
        return True
    return any(
        said.kind is WordKind.MODALITY and said.value not in _PLAIN for said in said_by(witness, list(words))
    )


def _denies(unit: Unit, witness: Witness) -> bool:
    words = _sentence(unit, witness)
    return _has(unit, witness, word_set_of_lines("denying_words")) or any(
        witness.keys[index] in word_set("negation") or witness.keys[index].endswith("n't") for index in words
    )


def _has(unit: Unit, witness: Witness, words: frozenset[str]) -> bool:
    return any(witness.keys[index] in words for index in _sentence(unit, witness))


def _sentence(unit: Unit, witness: Witness) -> range:
    return witness.sentence_words(witness.sentences[unit.words.start])
