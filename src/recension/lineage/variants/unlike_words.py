"""Words that only one of two places has: as words, as what they say, as stems."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from recension.lineage.lexicon import word_pairs
from recension.lineage.variants.numerals import is_number
from recension.lineage.variants.spelling import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recension.lineage.variants.word_kinds import Said
    from recension.lineage.witnesses.witness import Witness
    from recension.record import Span


def unlike(
    source: Witness, source_words: Span, copy: Witness, copy_words: Span
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Word indices of both sides without the words that both have; numbers stay, with their neighbours."""
    by_key: dict[str, list[int]] = {}
    for index in range(*copy_words):
        by_key.setdefault(copy.keys[index], []).append(index)
    ours, same = list[int](), set[int]()
    for index in range(*source_words):
        key = source.keys[index]
        if by_key.get(key) and not is_number(key):
            same.add(by_key[key].pop(0))
        else:
            ours.append(index)
    return tuple(ours), tuple(index for index in range(*copy_words) if index not in same)


def without(these: Iterable[Said], those: Iterable[Said]) -> list[Said]:
    """What is said here more often than there, the later ones."""
    left = Counter(said.value for said in those)
    result: list[Said] = []
    for said in these:
        if left[said.value]:
            left[said.value] -= 1
        else:
            result.append(said)
    return result


def unlike_stems(
    source: Witness, before: Sequence[Said], copy: Witness, after: Sequence[Said]
) -> tuple[list[Said], list[Said]]:
    """What is said here in words of which the other side has no form, for both sides."""
    ours = {_sense(source.keys[said.first]) for said in before}
    theirs = {_sense(copy.keys[said.first]) for said in after}
    return (
        [said for said in before if _sense(source.keys[said.first]) not in theirs],
        [said for said in after if _sense(copy.keys[said.first]) not in ours],
    )


def _sense(key: str) -> str:
    """What a word of sense is compared by: its stem, unless it says something else than its stem does."""
    return key if key in _unlike_modifiers() else stem(key)


@cache
def _unlike_modifiers() -> frozenset[str]:
    return frozenset(adjective for _, adjective in word_pairs("unlike_modifiers"))


def words_of_said(witness: Witness, said: Iterable[Said]) -> tuple[str, ...]:
    """What is said as it stands; words in a row are one."""
    found: list[Said] = []
    for one in sorted(said, key=lambda one: one.first):
        if found and found[-1].last >= one.first:
            found[-1] = found[-1]._replace(last=max(found[-1].last, one.last))
        else:
            found.append(one)
    return tuple(witness.words_between(one.first, one.last) for one in found)
