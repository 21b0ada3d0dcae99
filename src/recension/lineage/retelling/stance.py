"""How certain, wished or denied a retelling makes what it tells, beside what the source made of it.

Retellings change these words with the wording: who is asked is requested, what one plans is to come. A word
that only one side has bends something only where the other side's sentence has nothing that could stand for
it, and where it governs what both sides tell.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Final, NamedTuple

from recension.lineage.lexicon import phrases, word_classes, word_set
from recension.lineage.retelling.forces import forces_of
from recension.lineage.retelling.governing import governing
from recension.lineage.retelling.standing import stands_for, urging
from recension.lineage.retelling.units import sentence_of
from recension.lineage.variants.modal_words import modality_apart
from recension.lineage.variants.word_kinds import Said, WordKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recension.lineage.retelling.links import Link
    from recension.lineage.retelling.teller import Teller
    from recension.lineage.retelling.units import Telling, Unit
    from recension.lineage.variants.modal_words import ModalityApart
    from recension.lineage.witnesses.witness import Witness

# "Will" comes and goes with the tense of the telling, and what parties declare they have agreed on: these
# alone bend nothing.
PLAIN: Final = frozenset({"will", "would", "agree"})
# Who may borrow a thing is lent it: "can" hedges nothing, while "could" does.
_ABLE: Final = frozenset({"can", "able"})
# The class of words that give a condition; the classes of asking and of advising, which say much the same.
_IF: Final = "if"
_URGED: Final = (("call", "propose"), ("propose", "call"))
_ASSUMED: Final = frozenset({"acl", "advcl", "amod"})
_ONLY: Final = frozenset({"only", "solely", "exclusively"})
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
    denied = _denies(link.source, source.witness) or _denies(link.copy, copy.witness)
    weighed: tuple[set[int], set[int]] = (set(), set())
    for lost, gained, apart in forces_of(link, source, copy):
        one, other = _said_at(lost, source), _said_at(gained, copy)
        if one is None or other is None or one.first in weighed[0]:
            continue
        weighed[0].add(one.first)
        weighed[1].add(other.first)
        if apart and not _limited(link, source, copy):
            yield Stance(one, other)
    before, after = (
        [said for said in side if said.first not in known]
        for side, known in zip(_wishes(link, source, copy), weighed, strict=True)
    )
    apart = modality_apart(
        (before, source.witness, source.witness.sentences[link.source.words[0]]),
        (after, copy.witness, copy.witness.sentences[link.copy.words[0]]),
    )
    yield from _unanswered(link, source, copy, apart, denied=denied)


def _unanswered(
    link: Link, source: Teller, copy: Teller, apart: ModalityApart, *, denied: bool
) -> Iterator[Stance]:
    """Wishes, hedges and the like that the other side has another for, or nothing to stand for them."""
    lost = [said for said in apart.lost if _tells(said, source.witness)]
    gained = [said for said in apart.gained if _tells(said, copy.witness)]
    pairs = list(zip_longest(_apart_from(lost, _IF), _apart_from(gained, _IF)))
    if all(one is not None and other is not None for one, other in pairs[:1]):
        yield from (Stance(one, other) for one, other in pairs if not _urge(one, other))
        lost, gained = ([said for said in side if said.value == _IF] for side in (lost, gained))
    if denied or (lost and gained):
        return
    ours, theirs = {same.source for same in link.same}, {same.copy for same in link.same}
    for said in lost:
        if not stands_for(said, link.copy, copy) and _bends_verb(said, link.source, ours, source):
            yield Stance(said, None)
    for said in gained:
        if said.value == _IF and _only_assumed(said, link, source):
            continue
        if not stands_for(said, link.source, source) and _bends_verb(said, link.copy, theirs, copy):
            yield Stance(None, said)


def _only_assumed(said: Said, link: Link, source: Teller) -> bool:
    """Whether what the copy makes a condition is no statement in the source either: "whose train is late"."""
    answers = {same.copy: same.source for same in link.same}
    trees = source.annotated.trees
    return any(
        telling.said.first == said.first
        and (head := answers.get(link.copy.above[index])) is not None
        and trees.plain_relation(link.source.tellings[head].word) in _ASSUMED
        for index, telling in enumerate(link.copy.tellings)
    )


def _urge(one: Said | None, other: Said | None) -> bool:
    """Whether one side asks for what the other advises."""
    return one is not None and other is not None and (one.value, other.value) in _URGED


def _apart_from(these: Sequence[Said], value: str) -> list[Said]:
    return [said for said in these if said.value != value]


def _wishes(link: Link, source: Teller, copy: Teller) -> tuple[list[Said], list[Said]]:
    """Words of modality of both sides that no word of their own class answers."""
    ours, theirs = set[int](), set[int]()
    for same in link.same:
        one, other = _wish(link.source.tellings[same.source]), _wish(link.copy.tellings[same.copy])
        if one is not None and other is not None and one.value != other.value:
            continue
        ours.add(same.source)
        theirs.add(same.copy)
    return (
        _unmatched(link.source, ours) + governing(link.source, source, WordKind.MODALITY),
        _unmatched(link.copy, theirs) + governing(link.copy, copy, WordKind.MODALITY),
    )


def _limited(link: Link, source: Teller, copy: Teller) -> bool:
    """Whether a sentence says "only": "shall be used for drinking only" permits no other use."""
    return any(
        _has(unit, teller.witness, _ONLY) for unit, teller in ((link.source, source), (link.copy, copy))
    )


def _said_at(word: int, teller: Teller) -> Said | None:
    index = teller.word_of(word)
    return None if index is None else Said(WordKind.MODALITY, teller.witness.keys[index], index, index + 1)


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
    if _denies_by_sense(other, witness) or not any(unit.above[index] in matched for index in denials):
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
        said
        for index, telling in enumerate(unit.tellings)
        if (said := _wish(telling)) is not None
        and index not in matched
        and (unit.above[index] in matched or any(index in _over(unit, other) for other in matched))
    ]


def _wish(telling: Telling) -> Said | None:
    if telling.said.kind is WordKind.MODALITY:
        return telling.said
    value = urging(telling)
    return None if value is None else telling.said._replace(kind=WordKind.MODALITY, value=value)


def _bends_verb(said: Said, unit: Unit, matched: set[int], teller: Teller) -> bool:
    """Whether a word governs a verb that both sides have, or helps one, as a wish does: "plans to move".

    What governs the whole clause from outside does.
    """
    for index, telling in enumerate(unit.tellings):
        if telling.said.first == said.first:
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
    return said.value not in PLAIN and witness.keys[said.first] not in _ABLE


def _denies_by_sense(unit: Unit, witness: Witness) -> bool:
    """Whether a sentence has a word or a phrase of sense that denies: "failed to", "free of"."""
    keys = tuple(witness.keys[index] for index in sentence_of(unit, witness))
    found = (phrase for key in set(keys) for phrase in phrases("denying_phrases").get(key, ()))
    phrased = any(keys[at : at + len(phrase)] == phrase for phrase in found for at in range(len(keys)))
    return phrased or not word_set_of_lines("denying_words").isdisjoint(keys)


def _denies(unit: Unit, witness: Witness) -> bool:
    words = sentence_of(unit, witness)
    return _has(unit, witness, word_set_of_lines("denying_words")) or any(
        witness.keys[index] in word_set("negation") or witness.keys[index].endswith("n't") for index in words
    )


def _has(unit: Unit, witness: Witness, words: frozenset[str]) -> bool:
    return any(witness.keys[index] in words for index in sentence_of(unit, witness))
