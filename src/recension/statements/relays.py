"""Relays: who is quoted by somebody else: "NPA quoted Holt as saying", "..., said Holt, quoted by NPA"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.statements.contents import clause_words

if TYPE_CHECKING:
    from recension.statements.reading import Reading

RELAYING: Final = frozenset({"quote", "cite", "report"})
"""Lemmas of verbs that hand on what another said."""


def relay_of(reading: Reading, verb: int) -> int | None:
    """Find the verb that carries a verb of saying: "quoted" in "was quoted by Tarn News as saying".

    Args:
        reading: the document.
        verb: the verb of saying.
    """
    head = reading.heads[verb]
    if reading.words[verb] != "saying" or not 0 <= head < verb or reading.lemmas[head] not in RELAYING:
        return None
    marks = {reading.lemmas[mark] for mark in reading.trees.related(verb, "mark")}
    return head if "as" in marks and reading.plain(verb) in {"advcl", "xcomp", "acl"} else None


def carries_another(reading: Reading, verb: int) -> bool:
    """Tell whether a verb only carries a verb of saying, which hands over by itself."""
    return any(relay_of(reading, child) == verb for child in reading.trees.children(verb))


def before_relay(reading: Reading, relay: int) -> int | None:
    """Find the head of the clause that "X was quoted as saying" behind it hands over."""
    if reading.plain(relay) == "parataxis" and 0 <= reading.heads[relay] < relay:
        return reading.heads[relay]
    return next((child for child in reading.trees.related(relay, "ccomp") if child < relay), None)


def relayed_behind(reading: Reading, verb: int, root: int) -> set[int]:
    """Give the words behind a cue that say who handed it on: "..., said Holt, as quoted by the Post".

    Args:
        reading: the document.
        verb: the verb of saying.
        root: head word of the clause of content, which the tree hangs them on.
    """
    found: set[int] = set()
    for child in reading.trees.related(root, "advcl", "acl", "parataxis"):
        by = any(
            reading.lemmas[case] == "by"
            for agent in reading.trees.related(child, "obl")
            for case in reading.trees.related(agent, "case")
        )
        if child > verb > root and by and reading.lemmas[child] in RELAYING and reading.xpos[child] == "VBN":
            found |= clause_words(reading, child, frozenset())
    return found
