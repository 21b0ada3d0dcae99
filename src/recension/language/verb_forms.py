"""Forms of verbs: which lemmas a past or a gerund can have, by the grammar of English."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from recension.data_files import entries_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_TAGS: Final = frozenset({"VBD", "VBN", "VBG"})
_PREFIXES: Final = ("re", "un", "out", "over", "under", "up", "with", "fore", "mis", "inter")
_LEAST: Final = 2  # letters of a stem
_VOWELS: Final = frozenset("aeiouy")
_KEPT_DOUBLE: Final = frozenset("lsfz")
"""Letters that end verbs doubled as they are: "spelled", "passed"; others were doubled for the ending."""

_MUTE: Final = frozenset("cgsuvz")
"""Letters that no verb ends in after a vowel or a consonant of its own, so that an "e" was lost: "seize"."""


def lemma_of_form(word: str, tag: str, proposed: str, verbs: Collection[str]) -> str | None:
    """Find the lemma of a past or a gerund.

    Args:
        word: the form in lower case.
        tag: its Penn tag.
        proposed: what a model makes of it; kept where the grammar allows it and nothing better is known.
        verbs: lemmas that are known.

    Returns:
        The lemma; None for other forms, and where the form has none of the endings.
    """
    if tag == "VBP" and word not in verbs:
        return _irregular_lemma(word)
    if tag not in _TAGS:
        return None
    irregular = _irregular_lemma(word) if tag != "VBG" and word not in verbs else None
    if irregular is not None:
        return irregular
    possible = _possible(word, "ing" if tag == "VBG" else "ed")
    if not possible:
        return None
    if proposed in possible and proposed in verbs:
        return proposed
    known = [one for one in possible if one in verbs]
    return known[0] if known else possible[0]


def _irregular_lemma(word: str) -> str | None:
    """Look a form up, behind a prefix too ("relit"); a prefix alone is no verb."""
    found = _irregular().get(word)
    if found is not None:
        return found
    for prefix in _PREFIXES:
        rest = _irregular().get(word.removeprefix(prefix)) if word.startswith(prefix) else None
        if rest is not None:
            return prefix + rest
    return None


@cache
def _irregular() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for line in entries_of("recension.language", "irregular_verbs.txt"):
        form, lemma = line.split()
        found[form] = lemma
    return found


def _possible(word: str, ending: str) -> list[str]:
    """The lemmas that a regular form can have, the likeliest first."""
    stem = word.removesuffix(ending)
    if stem == word or len(stem) < _LEAST or not set(stem) & _VOWELS:
        return []
    if ending == "ed" and stem.endswith("i"):
        return [stem[:-1] + "y", stem + "e"] if len(stem) > _LEAST else [stem + "e", stem[:-1] + "y"]
    if ending == "ing" and stem.endswith("y") and len(stem) == _LEAST:
        return [stem[:-1] + "ie", stem]
    doubled = stem[-1] == stem[-2] and stem[-1] not in _VOWELS
    if doubled:
        whole = [stem, stem[:-1]]
        return whole if stem[-1] in _KEPT_DOUBLE else whole[::-1]
    return [stem + "e", stem] if _lost_an_e(stem) else [stem, stem + "e"]


def _lost_an_e(stem: str) -> bool:
    """Whether a stem is likelier without its last letter: "fin" of "fined", "seiz", "ced", "stabl"."""
    last, before = stem[-1], stem[-2]
    if last == "e":
        return True
    if last in _VOWELS:
        return last == "u"
    if last in _MUTE:
        return not (last == "s" and before == "s")
    if last == "l" and before not in _VOWELS:
        return True
    vowels = sum(letter in _VOWELS for letter in stem)
    return vowels == 1 and before in _VOWELS and last not in {"w", "x", "y"}
