"""A mention while a document is read: the words, and what they tell by themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recension.entities.mention import MentionKind
    from recension.record import EntityType


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words that refer to something. Words are numbered as in the annotation.

    Attributes:
        kind: how they refer.
        first: first word.
        end: one past the last word.
        head: the head word.
        type: what kind of thing, as far as the words tell.
        spots: the words that answer for it.
        words: the words of a name, of a body or of a role, in the form for comparison.
        country: code or words of the country or place that is named, or that a party or people belong to.
        is_state: whether the words themselves tell that it is a state.
        owner: a word of the mention it belongs to.
        noun: lemma of the head noun.
        modifiers: what else the noun is described with, lower case.
        definite: whether the words point at something known.
        plural: whether they mean several.
        gender: "m", "f", or empty where the words do not tell.
        name: the words of a public body's name as it stands, in the form for comparison, where it is one.
        upper: whether it is one word in capitals, as acronyms are.
        acts: whether the name of an unlisted place does what only parties do ("Vessmar agreed").
        why: what made a name refer to what it does, where that is not its words alone.
    """

    kind: MentionKind
    first: int
    end: int
    head: int
    type: EntityType | None
    spots: tuple[int, ...]
    words: tuple[str, ...] = ()
    country: str | None = None
    is_state: bool = False
    owner: int | None = None
    noun: str = ""
    modifiers: frozenset[str] = frozenset()
    definite: bool = False
    plural: bool = False
    gender: str = ""
    name: tuple[str, ...] = ()
    upper: bool = False
    acts: bool = False
    why: str = ""
