"""Why documents are one story, in plain words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from recension.stories.commonness import expected_share
from recension.stories.labels import label, listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.record import Document, DocumentId
    from recension.stories.passages import SharedPassages
    from recension.stories.terms import Terms

_NAMES_SHOWN = 5
_STEM = 5
_WORDS_SHOWN = 5
_NUMBERS_SHOWN = 3

# What one text in five hundred holds is rare enough to be worth showing.
_RARE = 0.002


def reasons(
    members: Sequence[Document], terms: Sequence[Terms], passages: Sequence[SharedPassages]
) -> tuple[str, ...]:
    """Say what holds a story together.

    Args:
        members: its documents, in the order in which they are told.
        terms: of each member.
        passages: what pairs of members have in the same order.

    Returns:
        Sentences without a full stop, strongest reason first; why it stands apart for a story of one.
    """
    if len(members) == 1:
        if not (terms[0].words or terms[0].numbers):
            return (f"{label(members[0])} has no words of its own to compare",)
        return (f"{label(members[0])} shares too few passages, names and words with any other document",)
    found = [*_passages(members, passages), *_names(terms), *_numbers(terms), *_words(members, terms)]
    return tuple(found) or ("on the whole they share more names, numbers and words than chance brings",)


def _passages(members: Sequence[Document], passages: Sequence[SharedPassages]) -> list[str]:
    """For each member but one the partner it shares most words with, each pair once."""
    by_id = {member.id: member for member in members}
    order = {member.id: place for place, member in enumerate(members)}
    best: dict[DocumentId, SharedPassages] = {}
    for passage in passages:
        for id_ in (passage.left, passage.right):
            known = best.get(id_)
            if known is None or (-passage.words, passage.left, passage.right) < (
                -known.words,
                known.left,
                known.right,
            ):
                best[id_] = passage
    said: list[str] = []
    for pair in sorted(set(best.values()), key=lambda pair: (-pair.words, pair.left, pair.right)):
        first, second = sorted((pair.left, pair.right), key=order.__getitem__)
        said.append(f"{label(by_id[second])} shares {pair.words} words with {label(by_id[first])}")
    return said


def _names(terms: Sequence[Terms]) -> list[str]:
    counts = Counter(name.key for one in terms for name in one.sequences)
    shown = {name.key: name.shown for one in reversed(terms) for name in one.sequences}
    chosen: list[str] = []
    for key in sorted((key for key in counts if counts[key] > 1), key=lambda key: (-counts[key], key)):
        # A land and its people are one name to a reader: Ardenia, Ardenian.
        if len(chosen) < _NAMES_SHOWN and not any(_of_one_stem(key, other) for other in chosen):
            chosen.append(key)
    least = min((counts[key] for key in chosen), default=0)
    return _sharing("name", [shown[key] for key in chosen], least, len(terms))


def _of_one_stem(one: str, other: str) -> bool:
    return one[:_STEM] == other[:_STEM] and " " not in one[:_STEM]


def _numbers(terms: Sequence[Terms]) -> list[str]:
    counts = Counter(number for one in terms for number in one.numbers)
    # A figure of one digit or a year stands in many texts.
    telling = [number for number in counts if counts[number] > 1 and len(number) > 1 and not _year(number)]
    ranked = sorted(telling, key=lambda number: (-counts[number], -len(number), number))
    least = min((counts[number] for number in ranked[:_NUMBERS_SHOWN]), default=0)
    return _sharing("number", ranked[:_NUMBERS_SHOWN], least, len(terms))


def _words(members: Sequence[Document], terms: Sequence[Terms]) -> list[str]:
    counts = Counter(word for one in terms for word in one.words - one.names)
    named = {word for one in terms for word in one.names}
    language = next((member.language for member in members if member.language), None)
    rare = [
        word
        for word in counts
        if counts[word] > 1 and word not in named and expected_share(word, language) < _RARE
    ]
    ranked = sorted(rare, key=lambda word: (-counts[word], expected_share(word, language), word))
    shown = ranked[:_WORDS_SHOWN]
    least = min((counts[word] for word in shown), default=0)
    return _sharing("rare word", [f"“{word}”" for word in shown], least, len(terms))


def _year(number: str) -> bool:
    return len(number) == 4 and number[:2] in {"19", "20"}  # noqa: PLR2004 - digits of a year


def _sharing(kind: str, items: Sequence[str], least: int, members: int) -> list[str]:
    if not items:
        return []
    who = "they" if least == members else f"at least {least} of the {members}"
    return [f"{who} share the {kind}{'s' if len(items) > 1 else ''} {listed(items)}"]
