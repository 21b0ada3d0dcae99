"""Words that say how real the act is that they govern."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.events.lemmas import lemma_of, verb_lemma
from recension.events.phrases import infinitive, preposition
from recension.events.standing import MODALITIES
from recension.events.wordlists import by_line, words
from recension.language.trees import direct_object, is_negated, is_passive
from recension.record import Modality

if TYPE_CHECKING:
    from recension.events.standing import Standing
    from recension.language.trees import Trees


def governing(trees: Trees, word: int) -> str | None:
    """Give what a governing verb, adjective or noun makes of what it governs; None where it is none."""
    if trees.annotation.upos[word] in {"NOUN", "PROPN"} and not trees.annotation.xpos[word].startswith("VB"):
        if _hides_a_source(trees, word):
            return None
        return by_line("governing_nouns").get(lemma_of(trees, word))
    own, with_particle = lemma_of(trees, word), verb_lemma(trees, word)
    participle = trees.annotation.xpos[word] == "VBN" and not trees.related(word, "aux")
    if is_passive(trees, word) or participle:
        for section in ("alleged when passive", "planned when passive"):
            if own in words("governing_verbs", section):
                return section.split()[0]
    if own == "welcome" and trees.annotation.upos[word] == "ADJ":
        return "possible"  # "welcome to come"
    found = by_line("governing_verbs").get(with_particle)
    if found == "called_for to" and any(
        infinitive(trees, child) for child in trees.related(word, "xcomp", "ccomp", "advcl")
    ):
        return "called_for"
    # "called the deal a gift" calls for nothing
    calls = with_particle != "call" or any(
        infinitive(trees, child) or preposition(trees, child) in {"on", "upon", "for"}
        for child in trees.related(word, "obl", "xcomp", "advcl")
    )
    return found if found is not None and " " not in found and calls else None


def _hides_a_source(trees: Trees, noun: int) -> bool:
    """Tell "on condition of anonymity", which is no condition of what is said behind it."""
    return lemma_of(trees, noun) == "condition" and any(
        lemma_of(trees, one) in words("naming", "hidden") for one in trees.related(noun, "nmod")
    )


def takes_infinitive(trees: Trees, word: int) -> bool:
    """Tell whether an infinitive that hangs loosely on a word is what it governs, not what it is done for.

    "Called on him to leave" and "ready to leave" govern; "scrapped the step to save time" does not.
    """
    kind = governing(trees, word)
    if trees.annotation.upos[word] == "ADJ":
        return kind is not None
    if kind in {None, "actual"}:
        return False
    return kind == "called_for" or direct_object(trees, word) is None


def announced_as_done(trees: Trees, act: int, head: int) -> bool:
    """Tell whether what is announced is told as past: "announced that the bridge was opened on Sunday".

    "Announced that it would open", "that it was closing", "that it opens" tell what is to come.
    """
    if lemma_of(trees, head) != "announce":
        return False
    tags, helping = trees.annotation.xpos, trees.related(act, "aux")
    if any(tags[word] == "MD" for word in helping):
        return False
    before = any(tags[word] == "VBD" or lemma_of(trees, word) == "have" for word in helping)
    return tags[act] == "VBD" or (tags[act] == "VBN" and before)


def reacts(trees: Trees, word: int) -> bool:
    """Tell whether a verb reacts to what it governs ("welcomed the deal"), and so takes it as given."""
    verb = trees.annotation.upos[word] == "VERB" or trees.annotation.xpos[word].startswith("VB")
    return verb and lemma_of(trees, word) in words("reaction_verbs")


def govern(trees: Trees, word: int, found: Standing) -> bool:
    """Let a governing word decide; tells whether it is one."""
    kind = governing(trees, word)
    if kind is None:
        return False
    found.known = True
    if kind == "actual":
        found.governors.append(word)
        if reacts(trees, word) and not found.given:
            found.given = True
            found.reasons.append(f"taken as given: {lemma_of(trees, word)!r} only reacts to it")
    elif kind == "refused":
        found.governors.append(word)
        found.negative, found.refused = not found.negative, True
        found.deciding = word if found.deciding is None else found.deciding
    elif kind == "denied" and trees.annotation.upos[word] != "NOUN" and is_negated(trees, word):
        found.take(Modality.POSSIBLE, word)
        found.negative = not found.negative
    else:
        found.take(MODALITIES[kind], word)
    return True


def is_proviso(trees: Trees, word: int) -> bool:
    """Tell "provided that", which a parse takes for a verb."""
    return (
        trees.annotation.lemmas[word].lower() in words("modal_words", "conjunction possible")
        and trees.annotation.upos[word] == "VERB"
        and trees.plain_relation(word) in {"advcl", "acl"}
        and bool(trees.related(word, "ccomp"))
    )
