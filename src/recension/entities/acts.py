"""What the sentences of a document say that somebody does, and what is done to him."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.entities.lexicon import word_classes, word_set
from recension.entities.mention import MentionKind
from recension.entities.reading import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recension.entities.phrases import Phrase
    from recension.entities.reading import Reading


def acts_of(reading: Reading, phrases: Sequence[Phrase]) -> tuple[str, ...]:
    """Give the acts that mentions of one thing take part in.

    Args:
        reading: the document.
        phrases: the mentions.

    Returns:
        Lemmas of verbs, "<" before what is done to it and ">" behind what it does, one for all words of one
        act; without verbs that many do in any story.
    """
    found: set[str] = set()
    for phrase in phrases:
        if phrase.kind not in {MentionKind.DEMONYM, MentionKind.GROUP, MentionKind.ROLE}:
            found.update(_of_participles(reading, phrase.head))
            found.update(_of_verb(reading, phrase.head))
    light, same = word_set("light_verbs"), word_classes("same_acts")
    return tuple(sorted({same.get(act, act) for act in found if act.strip("<>") not in light}))


def _of_participles(reading: Reading, word: int) -> Iterator[str]:
    """As in "A man accused of ...", "a woman walking out of ..."."""
    for child in reading.related(word, "acl"):
        if reading.xpos[child] == "VBN":
            yield f"<{reading.lemmas[child]}"
        elif reading.xpos[child] == "VBG":
            yield f"{reading.lemmas[child]}>"


def _of_verb(reading: Reading, word: int) -> Iterator[str]:
    verb, relation = reading.heads[word], reading.relations[word]
    if verb < 0 or reading.upos[verb] != "VERB":
        return
    if relation in {"obj", "nsubj:pass"}:
        yield f"<{reading.lemmas[verb]}"
        for other in _beside(reading, verb) if relation == "nsubj:pass" else ():
            if reading.xpos[other] == "VBN":
                yield f"<{reading.lemmas[other]}"
    elif relation == "nsubj":
        yield f"{reading.lemmas[verb]}>"
        for other in _beside(reading, verb):
            yield f"{reading.lemmas[other]}>"
    elif relation == "obl:agent":
        yield f"{reading.lemmas[verb]}>"


def _beside(reading: Reading, verb: int) -> Iterator[int]:
    """The verbs that share a verb's subject: "hit and killed"."""
    for other in reading.related(verb, "conj"):
        own = any(reading.relations[child] in SUBJECTS for child in reading.children(other))
        if reading.upos[other] == "VERB" and not own:
            yield other
