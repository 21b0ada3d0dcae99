"""Names that are another's and names in another form: shorter, longer, with a title, of a place's people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.lineage.lexicon import word_set
from recension.lineage.variants.spelling import same_people, stem
from recension.lineage.variants.word_kinds import WordKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recension.lineage.variants.word_kinds import Said
    from recension.lineage.witnesses.witness import Witness
    from recension.record import Span

# Words to either side; more capitals in a row are no name.
_LONGEST_NAME: Final = 12
# "The Republic of Velia", "the Kingdom of the Elms".
_BEFORE_STATE: Final = frozenset({"of", "the"})


def other_names(
    before: Sequence[Said],
    after: Sequence[Said],
    source: tuple[Witness, Sequence[int]],
    copy: tuple[Witness, Sequence[int]],
) -> tuple[list[Said], list[Said]]:
    """Words of names that really are exchanged, lost or gained.

    A place and its people are one name, and so are a name and a longer form of it that goes on beside these
    words, as long as nothing stands in its place: "Jonas" of "Jonas Vell", where the copy has "Vell".

    Args:
        before: words of names that only the source has.
        after: words of names that only the copy has.
        source: the source, with the indices of all words that only it has at this place.
        copy: the copy, with the same.
    """
    lost = [said for said in before if not any(_one_name(said.value, other.value) for other in after)]
    gained = [said for said in after if not any(_one_name(said.value, other.value) for other in before)]
    if lost and gained:
        return lost, gained
    return _without_parts(lost, *source), _without_parts(gained, *copy)


def with_names(said: Iterable[Said], witness: Witness, others: Iterable[Said]) -> tuple[Said, ...]:
    """What is said, a capital word taken for a name too where the other side has a form of it as one."""
    names = [other.value for other in others if other.kind is WordKind.NAME]
    return tuple(
        one._replace(kind=WordKind.NAME, value=key.removesuffix("'s"))
        if one.kind is WordKind.CONTENT
        and witness.surfaces[one.first][:1].isupper()
        and any(_one_name(key := witness.keys[one.first], name) for name in names)
        else one
        for one in said
    )


def _one_name(one: str, other: str) -> bool:
    return same_people(one, other) or stem(one) == stem(other)


def _without_parts(names: Iterable[Said], witness: Witness, unmatched: Sequence[int]) -> list[Said]:
    """Leave out words that are only part of a name that goes on beyond what is unmatched."""
    inside = set(unmatched)
    return [
        said
        for said in names
        if said.value in word_set("name_distinguishers") or not _goes_on(said.first, inside, witness)
    ]


def _goes_on(index: int, inside: set[int], witness: Witness) -> bool:
    """Whether the name that a word is part of has words that are not among these."""
    return any(part not in inside for part in _name_around(index, witness))


def _name_around(index: int, witness: Witness) -> range:
    """The words of the name that a word is part of: capitals in a row with blanks between."""
    first = last = index
    while first > max(0, index - _LONGEST_NAME) and witness.names[first - 1] and _joined(witness, first):
        first -= 1
    most = min(len(witness), index + _LONGEST_NAME)
    while last + 1 < most and witness.names[last + 1] and _joined(witness, last + 1):
        last += 1
    return range(first, last + 1)


def _joined(witness: Witness, index: int) -> bool:
    """Whether a word and the one before it can be one name: a blank between, no genitive before."""
    return not witness.between(index).strip(" \u00a0") and not witness.keys[index - 1].endswith("'s")


def form_of_name(words: Span, witness: Witness) -> bool:
    """Whether these words only lengthen a name that goes on beside them, or give it its title."""
    if words.start == words.end:
        return False
    inside = set(range(*words))
    return all(
        witness.names[index]
        and witness.keys[index] not in word_set("name_distinguishers")
        and _goes_on(index, inside, witness)
        for index in inside
    )


def full_name_words(words: Span, witness: Witness) -> int:
    """How many of these words, at their end, only belong to the full name of the state named next.

    "The Republic of" before "Velia"; at least one of them is a form of state.
    """
    if words.end >= len(witness) or not witness.names[words.end]:
        return 0
    forms = word_set("state_forms")
    first = words.end
    while first > words.start and witness.keys[first - 1] in _BEFORE_STATE and _joined(witness, first):
        first -= 1
    form = first
    while form > words.start and witness.keys[form - 1] in forms and _joined(witness, form):
        form -= 1
    if form == first:
        return 0
    while form > words.start and witness.names[form - 1] and _joined(witness, form):
        form -= 1  # "the United Kingdom of"
    if form > words.start and witness.keys[form - 1] == "the" and _joined(witness, form):
        form -= 1
    return words.end - form


def is_initials(short: Span, abbreviated: Witness, long: Span, full: Witness) -> bool:
    """Whether one word in capitals is made of the first letters of a name: "UVP", "United Velian Party"."""
    if short.end - short.start != 1 or long.end - long.start <= 1:
        return False
    surface = abbreviated.surfaces[short.start]
    words = [word for word in full.surfaces[long.start : long.end] if word[:1].isupper()]
    return surface.isupper() and len(surface) > 1 and surface == "".join(word[0] for word in words)
