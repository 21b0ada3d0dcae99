"""What a clause of content gains and loses at its edges: wrong trees, and the writer's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.language.trees import own_subject
from recension.statements.attribution import Act
from recension.statements.contents import clause_words
from recension.statements.finiteness import FINITE, tense
from recension.statements.lexicon import Cue, cue_of
from recension.statements.relays import relay_of, relayed_behind

if TYPE_CHECKING:
    from recension.statements.reading import Reading


def settled(
    reading: Reading, verb: int, cue: Cue, root: int, speakers: tuple[int, ...], *, inserted: bool
) -> frozenset[int]:
    """Give the words of a clause of content.

    Args:
        reading: the document.
        verb: the verb of saying.
        cue: what it takes.
        root: head word of the clause.
        speakers: head words of who speaks.
        inserted: whether the verb's clause stands inside the content.
    """
    words = clause_words(reading, root, _around(reading, verb) if inserted else frozenset())
    words -= relayed_behind(reading, verb, root)
    words |= _subject_left_out(reading, verb, root, cue)
    if not inserted:
        words -= _own_voice(reading, verb, root) | _further_acts(reading, verb, root)
        words -= _told_beside(reading, verb, root)
    if root < verb:
        words |= _first_subjects(reading, verb, root, speakers)
    words -= right_behind(reading, verb, root, inserted=inserted or min(words, default=verb) < verb)
    if verb in words:
        words -= clause_words(reading, verb, frozenset({root}))
    return frozenset(words)


def _around(reading: Reading, verb: int) -> frozenset[int]:
    """The verb of a clause inside a content, with what carries it: "..., NPA quoted him as saying"."""
    relay = relay_of(reading, verb)
    return frozenset({verb} if relay is None else {verb, relay})


def _subject_left_out(reading: Reading, verb: int, root: int, cue: Cue) -> set[int]:
    """What stands between a verb and a clause of content without subject: the tree has its subject wrong."""
    if root < verb or "whom" in cue.takes or own_subject(reading.trees, root) is not None:
        return set()
    found: set[int] = set()
    for child in reading.trees.children(verb):
        if verb < child < root and reading.plain(child) in {"obj", "iobj", "advcl", "nsubj", "xcomp"}:
            found |= clause_words(reading, child, frozenset({root}))
    return found


def _first_subjects(reading: Reading, verb: int, root: int, speakers: tuple[int, ...]) -> set[int]:
    """The subject of a content that stands before its cue, where the tree gives it to the cue too."""
    found: set[int] = set()
    if own_subject(reading.trees, root) is None:
        for child in reading.trees.children(verb):
            if child < root and reading.plain(child) == "nsubj" and child not in speakers:
                found |= clause_words(reading, child, frozenset())
    return found


def right_behind(reading: Reading, verb: int, root: int, *, inserted: bool) -> set[int]:
    """Give what stands behind a cue that follows its content, up to a comma: the day or place it was said.

    Args:
        reading: the document.
        verb: the cue.
        root: head word of the content's clause.
        inserted: whether the cue's clause stands inside the content, between commas.
    """
    if root > verb and not inserted:
        return set()
    _, end = reading.bounds(verb)
    found: set[int] = set()
    for word in range(verb + 1, end):
        if reading.words[word] in {",", ";", "—", "–"} or reading.quotation_of[word] >= 0:
            break
        found.add(word)
    if root > verb and not any(reading.words[word] == "," for word in range(verb + 1, root)):
        return set()
    return set() if root in found else found


def _own_voice(reading: Reading, verb: int, root: int) -> set[int]:
    """What is joined to a content but is the writer's own: told in the present in a report in the past.

    English puts what was said back into the past behind a verb of the past ("said he was ready, but the other
    side has not replied"): a clause with a subject of its own that stays in the present is not part of it.
    """
    if (
        reading.xpos[verb] not in {"VBD", "VBN"}
        or tense(reading, root) != "past"
        or reading.quotation_of[root] >= 0
    ):
        return set()
    found: set[int] = set()
    for child in reading.trees.related(root, "conj"):
        comma = any(reading.words[word] == "," for word in range(root, child))
        if comma and own_subject(reading.trees, child) is not None and tense(reading, child) == "present":
            found |= clause_words(reading, child, frozenset())
    return found


def _told_beside(reading: Reading, verb: int, root: int) -> set[int]:
    """What was done besides saying it: a past joined to what "would" be is joined to the cue.

    "They pledged that the pass would open by May and ruled out a toll": the pass rules out nothing.
    """
    if root < verb or reading.quotation_of[root] >= 0 or reading.xpos[verb] not in {"VBD", "VBN"}:
        return set()
    if not any(reading.xpos[word] == "MD" for word in reading.trees.related(root, "aux")):
        return set()
    found: set[int] = set()
    for child in reading.trees.related(root, "conj"):
        alone = not reading.trees.related(child, "aux", "nsubj", "nsubj:pass")
        past = reading.xpos[child] == "VBD" or (
            reading.xpos[child] == "VBN" and bool(reading.trees.related(child, "obj"))
        )
        if past and alone:
            found |= clause_words(reading, child, frozenset())
    return found


def _further_acts(reading: Reading, verb: int, root: int) -> set[int]:
    """What the speaker said besides, hung on the content by the tree: "said it would go, adding that ..."."""
    found: set[int] = set()
    if root < verb or reading.quotation_of[root] >= 0:
        return found
    for child in reading.trees.related(root, "advcl"):
        cue = cue_of("cue_verbs", reading.lemmas[child], reading.words[child])
        if cue is None or cue.act is not Act.SPEECH or reading.xpos[child] != "VBG" or child < root:
            continue
        words = clause_words(reading, child, frozenset())
        first = min(word for word in words if reading.is_word(word))
        if reading.words[first - 1] == ",":
            found |= words
    return found


def without_second_verb(reading: Reading, root: int, words: frozenset[int]) -> frozenset[int]:
    """Give an infinitive without a finite verb joined to it: that one is joined to the cue.

    In "pledged to go and called on them to come" nobody pledged to call.

    Args:
        reading: the document.
        root: the infinitive.
        words: the words of its clause.
    """
    for child in reading.trees.related(root, "conj"):
        if reading.xpos[child] in FINITE:
            words -= clause_words(reading, child, frozenset())
    return words
