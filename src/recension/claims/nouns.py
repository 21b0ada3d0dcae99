"""Nouns: happenings that are only named, "the fall of the tower", and not told by a clause of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.claims.lexicon import word_set
from recension.claims.words import spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.claims.known import Known
    from recension.record import Event

_AROUND: Final = 40
"""Code points before and after a noun among which its article, its owner or its preposition stands."""
_NEAR: Final = 3  # words before a noun among which its article or owner stands
_BEING: Final = frozenset({"is", "are", "was", "were", "been", "being"})
_ENDINGS: Final = ("tion", "sion", "ment", "ance", "ence", "tions", "sions", "ments")
"""Ends of nouns made of verbs."""
_AFTER: Final = frozenset({"of", "between"})
_ANEW: Final = frozenset({"and", "or", "to", "will", "would", "shall", "who", "which", "not"})
"""Words after which a verb comes, not the noun of an article before them."""


def is_noun(event: Event, known: Known) -> bool:
    """Whether an act is told by a noun, as far as its word and those around it show.

    It ends as nouns of acts do, "of" or "between" follows, or it has an article or an owner.
    """
    mention = event.mention
    if mention is None:
        return False
    text = known.documents[mention.document].text
    word, verb = mention.quote.lower(), event.predicate.lower().split()[0]
    after = spoken(text[mention.end : mention.end + _AROUND])[:1]
    before = spoken(text[max(0, mention.start - _AROUND) : mention.start])[-_NEAR:]
    owned = _has_owner(before) and not (after and after[0] in word_set("determiners"))
    if word.endswith(_ENDINGS) and word != verb:
        return True
    if word.endswith(("ed", "ing")):
        return False
    plain = word in {verb, f"{verb}s"}
    return owned if plain else bool(after) and after[0] in _AFTER


def _has_owner(before: Sequence[str]) -> bool:
    """Whether an article or an owner stands before a word, and nothing after it that begins anew."""
    at = [at for at, one in enumerate(before) if one in word_set("determiners") or one.endswith("'s")]
    return bool(at) and not set(before[at[-1] :]) & _ANEW


def is_only_named(event: Event, known: Known) -> bool:
    """Whether a happening is only named: a noun, with no verb of a whole clause around it.

    A verb that opens the words, as in "would host the talks", is another act's. "The talks were announced"
    only names them too.
    """
    if not is_noun(event, known):
        return False
    words = spoken(event.evidence[0].quote)[1:]
    if words and words[-1] in word_set("spoken_of"):
        words = tuple(word for word in words[:-1] if word not in _BEING)
    return not any(word in word_set("auxiliaries") or word.endswith("ed") for word in words)


def phase_of(event: Event) -> int | None:
    """Which part of a happening its words tell: its start or its end, by number; null for the whole."""
    words = spoken(event.evidence[0].quote)
    return next((at for at, name in enumerate(("starting", "ending")) if set(words) & word_set(name)), None)
