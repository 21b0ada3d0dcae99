"""What single words say: each word of a document is a number, a name, a denial and so on, or plain sense."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from recension.lineage.lexicon import phrases, word_classes, word_set
from recension.lineage.variants.numerals import is_number, value_of
from recension.lineage.variants.spelling import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recension.lineage.witnesses.witness import Witness

# "the one who", "a new one": what follows tells the number from the pronoun; before these it is the pronoun.
_BEFORE_PRONOUN: Final = frozenset({"the", "this", "that", "no", "every", "any", "which", "each", "another"})
_BEFORE_YEAR: Final = frozenset({"in", "since", "by", "until", "of", "from", "during"})
_YEAR: Final = re.compile(r"1[89]\d\d|20\d\d")
# Words of the calendar this long have no other sense: "friday", not "may", "march" or "sun".
_ONLY_A_DATE: Final = 6


class WordKind(StrEnum):
    """What a word says."""

    NUMBER = "number"
    ORDINAL = "ordinal"
    NAME = "name"
    NEGATION = "negation"
    MODALITY = "modality"
    SAYING = "saying"
    JUDGING = "judging"  # a verb of saying that judges what is said
    TIME = "time"
    STATE_FORM = "state form"  # of a state's full name: "the Republic of"
    CONTENT = "content"
    GRAMMAR = "grammar"


class Said(NamedTuple):
    """What a word says, or the words of one number.

    Attributes:
        kind: the kind of word.
        value: what it is compared by: a number's value, a stem, a class of words.
        first: index of the first word.
        last: one past the index of the last word.
    """

    kind: WordKind
    value: str
    first: int
    last: int


def said_by(witness: Witness, indices: Sequence[int]) -> tuple[Said, ...]:
    """What words of a document say, in their order; the words of one number are taken together.

    Args:
        witness: the document.
        indices: word indices, ascending.
    """
    found: list[Said] = []
    numbers: list[int] = []
    for index in indices:
        if numbers and index != numbers[-1] + 1:
            found += _number(witness, numbers)
            numbers = []
        if _is_number(witness, index, after_number=bool(numbers)):
            numbers.append(index)
            continue
        found += _number(witness, numbers)
        numbers = []
        kind, value = _kind(witness, index)
        found.append(Said(kind, value, index, index + 1))
    found += _number(witness, numbers)
    return tuple(found)


def _number(witness: Witness, indices: Sequence[int]) -> Iterator[Said]:
    """The number that words in a row are, or one for each word where they are no single number."""
    if not indices:
        return
    value = value_of([witness.keys[index] for index in indices])
    if value is not None:
        kind = WordKind.NUMBER
        if _in_date(witness, indices[0], indices[-1] + 1):
            kind = WordKind.TIME
        elif len(indices) == 1 and witness.keys[indices[0]] in word_set("ordinals"):
            kind = WordKind.ORDINAL
        yield Said(kind, str(value.normalize()), indices[0], indices[-1] + 1)
        return
    for index in indices:
        yield Said(WordKind.NUMBER, witness.keys[index], index, index + 1)


def _in_date(witness: Witness, first: int, last: int) -> bool:
    """Whether a number is a day beside its month, or a year."""
    calendar = word_set("calendar")
    before, after = _key(witness, first - 1), _key(witness, last)
    if (before in calendar and _is_date_word(witness, first - 1)) or (
        after in calendar and _is_date_word(witness, last)
    ):
        return True
    return last == first + 1 and before in _BEFORE_YEAR and _YEAR.fullmatch(witness.keys[first]) is not None


def _is_number(witness: Witness, index: int, *, after_number: bool) -> bool:
    key = witness.keys[index]
    if not is_number(key) or _in_set_phrase(witness, index):
        return False
    if key != "one" or after_number:
        return True
    following = _key(witness, index + 1)
    if _key(witness, index - 1) in _BEFORE_PRONOUN or not following:
        return False
    return following == "of" or following not in word_set("function_words") | word_set("negation")


def _kind(witness: Witness, index: int) -> tuple[WordKind, str]:
    """The kind of a word that is no number, and what it is compared by."""
    key = witness.keys[index]
    if _in_set_phrase(witness, index):
        return WordKind.GRAMMAR, key
    if key in word_set("negation") or key.endswith("n't"):
        return WordKind.NEGATION, ""
    if key in word_set("calendar") and _is_date_word(witness, index):
        return WordKind.TIME, stem(key)
    if witness.names[index] and not _is_office(key):
        return WordKind.NAME, key.removesuffix("'s")
    return _as_verb(witness, index) or _as_word(witness, index)


def _as_verb(witness: Witness, index: int) -> tuple[WordKind, str] | None:
    """What a word says as a verb of saying, wishing or planning; null where it is none."""
    key = witness.keys[index]
    following = _key(witness, index + 1)
    is_noun = key in word_set("nouns_too") and _key(witness, index - 1) in word_set("determiners")
    if witness.names[index] or (is_noun and following != "to"):
        return None
    known = phrases("modality_phrases").get(key)
    if known and (key, following) not in known:
        return None
    if key in word_classes("modality"):
        return WordKind.MODALITY, word_classes("modality")[key]
    if key in word_set("attribution_loaded"):
        return WordKind.JUDGING, stem(key)
    return (WordKind.SAYING, "") if key in word_set("attribution") else None


def _as_word(witness: Witness, index: int) -> tuple[WordKind, str]:
    key, following = witness.keys[index], _key(witness, index + 1)
    if key in word_set("time"):
        return WordKind.TIME, stem(key)
    if key in word_set("quantity") or (key in word_set("shares") and following == "of"):
        return WordKind.NUMBER, key
    if key in word_classes("bounds") and _leads_to_number(witness, index + 1):
        return WordKind.NUMBER, word_classes("bounds")[key]
    if _is_form_of_state(witness, index):
        return WordKind.STATE_FORM, key
    bounding = key == "than" and _key(witness, index - 1) in word_classes("bounds")
    if key in word_set("function_words") or key == "one" or bounding:
        return WordKind.GRAMMAR, key
    return WordKind.CONTENT, stem(key)


def _is_office(key: str) -> bool:
    word = key.removesuffix("'s")
    return word in word_classes("party_words") or word in word_set("state_forms")


def _is_form_of_state(witness: Witness, index: int) -> bool:
    """Whether a word only belongs to the full name of a state: "the Republic of Velia"."""
    at = index
    while _key(witness, at) in word_set("state_forms") and witness.names[at]:
        at += 1
    return at > index and _key(witness, at) == "of" and at + 1 < len(witness) and witness.names[at + 1]


def _is_date_word(witness: Witness, index: int) -> bool:
    """Whether a word that can name a day or month does: beside a number, or by a capital of its own."""
    if is_number(_key(witness, index - 1)) or is_number(_key(witness, index + 1)):
        return True
    if len(witness.keys[index]) >= _ONLY_A_DATE:
        return True
    return (
        witness.surfaces[index][:1].isupper()
        and witness.capitals_tell[index]
        and not witness.sentence_starts[index]
    )


def _leads_to_number(witness: Witness, index: int) -> bool:
    """Whether a number stands here, or one follows after "than" or "to": "more than 40", "up to 40"."""
    key = _key(witness, index)
    if key in {"than", "to"}:
        key = _key(witness, index + 1)
    return is_number(key) or key in word_set("quantity")


def _in_set_phrase(witness: Witness, index: int) -> bool:
    key = witness.keys[index]
    for known in phrases("set_phrases").values():
        for phrase in known:
            if key not in phrase:
                continue
            start = index - phrase.index(key)
            if start >= 0 and witness.keys[start : start + len(phrase)] == phrase:
                return True
    return False


def _key(witness: Witness, index: int) -> str:
    return witness.keys[index] if 0 <= index < len(witness) else ""
