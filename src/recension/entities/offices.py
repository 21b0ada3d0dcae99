"""Whether two wordings of an office may be one office that one person holds at one time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recension.entities.lexicon import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet


@dataclass(frozen=True, slots=True)
class Office:
    """An office as the accounts of a story word it.

    Attributes:
        noun: the lemma of its head noun.
        words: its words in lower case, the head noun among them.
        owner: what stands for whom it belongs to; None where the words name nobody.
    """

    noun: str
    words: frozenset[str]
    owner: int | None

    def may_be(self, other: Office) -> bool:
        """Whether nothing tells one office from another of the same noun."""
        if None not in {self.owner, other.owner} and self.owner != other.owner:
            return False
        return telling_words(self.words) == telling_words(other.words)


def office_in_full(words: tuple[str, ...]) -> tuple[str, ...]:
    """Give an office in one wording: "CEO" and "chief executive officer" are a chief executive.

    Args:
        words: its words, the head noun first.
    """
    if words[0] == "officer" and {"chief", "executive"} <= set(words):
        rest = tuple(word for word in words[1:] if word != "executive")
        return ("executive", *rest)
    return ("executive", "chief", *words[1:]) if words[0] == "ceo" else words


def telling_words(words: AbstractSet[str]) -> frozenset[str]:
    """Give the words that tell an office from the one named without them: "former", "new", "deputy"."""
    known = word_set("past_words") | word_set("coming_words") | word_set("rank_words")
    return frozenset(words & known)


def is_one_office(one: Iterable[str], other: Iterable[str]) -> bool:
    """Tell whether two wordings of one noun are of one office: none tells more than the other leaves out.

    Args:
        one: the words of an office.
        other: the words of another one.
    """
    first, second = frozenset(one), frozenset(other)
    return telling_words(first) == telling_words(second) and (first <= second or second <= first)
