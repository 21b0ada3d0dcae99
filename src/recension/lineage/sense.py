"""Which parts of the sense differ between two runs of words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from recension.lineage.lexicon import word_pairs, word_set
from recension.lineage.numerals import is_number, value_of
from recension.lineage.spelling import same_people, stem
from recension.record import VariantChange

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recension.lineage.witness import Witness
    from recension.record import Span


def changes_between(
    source: Witness, source_words: Span, copy: Witness, copy_words: Span
) -> tuple[VariantChange, ...]:
    """Parts of the sense that the words of the copy change, in the order of VariantChange.

    Words count as they stand; their order does not. One form of a word for another changes nothing here.

    Args:
        source: the source.
        source_words: word indices in the source, half-open; may be empty.
        copy: the copy.
        copy_words: word indices in the copy, half-open; may be empty.
    """
    indices = _unlike(source, source_words, copy, copy_words)
    before, after = _Sense(source, indices[0]), _Sense(copy, indices[1])
    found: set[VariantChange] = set()
    if before.numbers != after.numbers or before.quantity != after.quantity:
        found.add(VariantChange.NUMBER)
    lost, gained = _unmatched_names(before.names, after.names)
    if lost or gained:
        found.add(VariantChange.NAME)
    party = word_set("party_words")
    lost_words, gained_words = _left(before.content, after.content), _left(after.content, before.content)
    party_stems = {stem(word) for word in party}
    if _names_another_party(lost, gained, source, copy) or (
        (lost_words or lost) and (gained_words or gained) and (lost_words | gained_words) & party_stems
    ):
        found.add(VariantChange.PARTY)
    if before.negation != after.negation:
        found.add(VariantChange.NEGATION)
    if before.modality != after.modality:
        found.add(VariantChange.MODALITY)
    if before.attributed != after.attributed or before.loaded != after.loaded:
        found.add(VariantChange.ATTRIBUTION)
    if before.time != after.time:
        found.add(VariantChange.TIME)
    if before.attributed != after.attributed:  # "the statement said": what said it is part of who said it
        kinds = {stem(word) for kind in word_set("utterance_kinds") for word in kind.split()}
        lost_words, gained_words = lost_words - kinds, gained_words - kinds
    if lost_words or gained_words or _turned_round(before.grammar, after.grammar):
        found.add(VariantChange.CONTENT)
    return tuple(change for change in VariantChange if change in found)


def _unlike(
    source: Witness, source_words: Span, copy: Witness, copy_words: Span
) -> tuple[list[int], list[int]]:
    """Word indices of both sides without the words that both have; numbers stay, with their neighbours."""
    ours, theirs = list(range(*source_words)), list(range(*copy_words))
    by_key: dict[str, list[int]] = {}
    for index in theirs:
        by_key.setdefault(copy.keys[index], []).append(index)
    same_ours: set[int] = set()
    same_theirs: set[int] = set()
    for index in ours:
        key = source.keys[index]
        if by_key.get(key) and not is_number(key):
            same_ours.add(index)
            same_theirs.add(by_key[key].pop(0))
    return [i for i in ours if i not in same_ours], [i for i in theirs if i not in same_theirs]


class _Sense:
    """The words of one side, sorted by what they say."""

    def __init__(self, witness: Witness, indices: Sequence[int]) -> None:
        self.numbers: Counter[str] = Counter()
        self.names: Counter[str] = Counter()
        self.content: frozenset[str]
        self.quantity: Counter[str] = Counter()
        self.negation = 0
        self.modality: Counter[str] = Counter()
        self.loaded: Counter[str] = Counter()
        self.time: Counter[str] = Counter()
        self.attributed = False
        self.grammar: set[str] = set()
        content: set[str] = set()
        numbers: list[str] = []
        last = -1
        for index in indices:
            key = witness.keys[index]
            if index != last + 1:
                self._close(numbers)
            last = index
            if is_number(key) and not (key == "one" and not numbers):
                numbers.append(key)
                continue
            self._close(numbers)
            self._sort(key, content, is_name=witness.names[index])
        self._close(numbers)
        self.content = frozenset(content)

    def _close(self, numbers: list[str]) -> None:
        if numbers:
            value = value_of(numbers)
            self.numbers.update([str(value.normalize())] if value is not None else numbers)
            numbers.clear()

    def _sort(self, key: str, content: set[str], *, is_name: bool) -> None:
        if key in word_set("negation") or key.endswith("n't"):
            self.negation += 1
        elif key in word_set("modality"):
            self.modality[stem(key)] += 1
        elif key in word_set("attribution_loaded"):
            self.loaded[stem(key)] += 1
        elif key in word_set("attribution") and not is_name:
            self.attributed = True
        elif key in word_set("time"):
            self.time[stem(key)] += 1
        elif key in word_set("quantity"):
            self.quantity[key] += 1
        elif is_name:
            self.names[key.removesuffix("'s")] += 1
        elif key not in word_set("function_words"):
            content.add(stem(key))
        else:
            self.grammar.add(key)


def _turned_round(before: set[str], after: set[str]) -> bool:
    """Whether a word of grammar gave way to one that says the opposite."""
    return any(
        (one in before and other in after) or (other in before and one in after)
        for one, other in word_pairs("opposites")
    )


def _left(one: Iterable[str], other: Iterable[str]) -> set[str]:
    return set(one) - set(other)


def _unmatched_names(before: Counter[str], after: Counter[str]) -> tuple[set[str], set[str]]:
    """Names that only one side has; a place and its people, or two forms of one name, are the same."""
    lost, gained = _left(before, after), _left(after, before)
    return (
        {name for name in lost if not any(_one_name(name, other) for other in after)},
        {name for name in gained if not any(_one_name(name, other) for other in before)},
    )


def _one_name(one: str, other: str) -> bool:
    return same_people(one, other) or stem(one) == stem(other)


def _names_another_party(lost: set[str], gained: set[str], source: Witness, copy: Witness) -> bool:
    """Whether a name gave way to one that the source has elsewhere: an actor put in the place of another."""
    if not lost or not gained:
        return False
    return any(name in source.name_keys for name in gained) or any(name in copy.name_keys for name in lost)
