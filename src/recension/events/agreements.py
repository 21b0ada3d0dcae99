"""Texts by which parties bind themselves: "the Republic of A releases ..." is a promise there, not a deed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.events.coordination import first_verb
from recension.events.lemmas import lemma_of
from recension.events.wordlists import words
from recension.language.trees import own_subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.events.protocols import Attributed
    from recension.language.annotated import Annotated

_HEADINGS: Final = 4
"""Sentences from the top in which a heading is looked for: institution, kind of page, title, date."""

_COPIED: Final = 0.4
"""Share of a sentence's words that descend from an agreement, from which on all of it is taken to. Below lie
sentences that quote a phrase of it; two clauses of which one is copied stand above."""

_LONGEST_HEADING: Final = 60
_PRESENT: Final = frozenset({"VBZ", "VBP"})
_BOUND_ALONE: Final = frozenset({"statement", "understanding", "convention"})


def is_agreement(annotated: Annotated) -> bool:
    """Tell whether a document is the text of an agreement.

    A heading at its top is a noun for such a text ("Joint statement of ...", "Agreement between ...") without
    a finite verb: a report about one says what was done with it.

    Args:
        annotated: the document.

    Returns:
        Whether its present tense binds its parties.
    """
    for number, (first, end) in enumerate(annotated.annotation.sentence_bounds()):
        if number >= _HEADINGS:
            return False
        if end - first <= _LONGEST_HEADING and _is_heading(annotated, first, end):
            return True
    return False


def names_agreement(annotated: Annotated, first: int, end: int) -> bool:
    """Tell whether a run of words is a noun phrase for the text of an agreement."""
    kinds = words("agreement_words", "agreement")
    joint = words("agreement_words", "joint")
    for word in range(first, end):
        lower = annotated.word(word).lower()
        if lower in kinds and annotated.annotation.upos[word] in {"NOUN", "PROPN"}:
            if lower not in _BOUND_ALONE:
                return True
            return any(annotated.word(before).lower() in joint for before in range(first, word))
    return False


def _is_heading(annotated: Annotated, first: int, end: int) -> bool:
    xpos = annotated.annotation.xpos
    if any(xpos[word] in {"VBZ", "VBP", "VBD", "MD"} for word in range(first, end)):
        return False
    if annotated.word(end - 1) in {".", "!", "?"}:
        return False
    opening = first
    while opening < end and opening - first < 5:  # noqa: PLR2004 - "Joint declaration", "Framework agreement on"
        lower = annotated.word(opening).lower()
        if annotated.annotation.upos[opening] == "ADP" or lower in {"to", ","}:
            return False
        if lower in words("agreement_words", "agreement"):
            follows = annotated.word(opening + 1).lower() if opening + 1 < end else "of"
            if follows in {
                "of",
                "between",
                "by",
                "on",
                "for",
                "concerning",
                "regarding",
                "among",
                "(",
                "with",
            }:
                return names_agreement(annotated, first, opening + 1)
            return False
        opening += 1
    return False


def binds(annotated: Annotated, verb: int, *, bound: bool) -> str | None:
    """Tell why the present tense of a verb is a promise.

    Args:
        annotated: the document.
        verb: the verb.
        bound: whether the words are those of an agreement.

    Returns:
        The reason; None where it is none.
    """
    trees = annotated.trees
    here = verb
    while own_subject(trees, here) is None and (head := first_verb(trees, here)) is not None:
        here = head
    subject = own_subject(trees, here)
    present = annotated.annotation.xpos[verb] in _PRESENT or annotated.annotation.xpos[here] in _PRESENT
    future = any(
        trees.annotation.lemmas[one].lower() in {"will", "shall"} for one in trees.related(here, "aux")
    )
    if subject is None or not (future or (present and not trees.related(verb, "aux"))):
        return None
    if lemma_of(trees, verb) in words("attitudes") and not future:
        return None
    formal = annotated.word(subject).lower() in words("formal_styles")
    named = annotated.annotation.upos[subject] == "PROPN"
    if bound and (formal or named):
        return "an agreement's text: its parties bind themselves in the present tense"
    of_name = any(annotated.annotation.upos[child] == "PROPN" for child in trees.related(subject, "nmod"))
    if formal and named and of_name and trees.plain_relation(here) == "root":
        return "a party under its formal name binds itself: words of an agreement"
    return None


def bound_words(
    annotated: Annotated, attributions: Sequence[Attributed], spans: Sequence[tuple[int, int]]
) -> frozenset[int]:
    """Find the words that come from an agreement.

    Args:
        annotated: the document.
        attributions: who said what; what a joint statement or an agreement says counts.
        spans: places, in code points, that are known to descend from one.

    Returns:
        Word numbers.
    """
    if is_agreement(annotated):
        return frozenset(range(len(annotated.annotation)))
    found: set[int] = set()
    for start, end in spans:
        found.update(annotated.words_at(start, end))
    for first, end in annotated.annotation.sentence_bounds():
        # a relay may change a word or two of a sentence that it takes over
        held = sum(word in found for word in range(first, end)) if found else 0
        if held >= _COPIED * (end - first):
            found.update(range(first, end))
    for attribution in attributions:
        source = attribution.source
        if source is not None and names_agreement(annotated, source[0], source[1]):
            for first, end in attribution.content:
                found.update(range(first, end))
    return frozenset(found)
