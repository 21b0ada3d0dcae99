"""Whose text a text is: "the joint statement of A and B", then "the statement"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.language.trees import passive_agent
from recension.statements.lexicon import word_set
from recension.statements.media import medium_head

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.statements.reading import Draft, Reading

_KNOWN_BY: Final = frozenset({"the", "this", "that", "these", "those"})


class Owners:
    """The texts that a document speaks of, each with the head words of those whose it is."""

    def __init__(self, reading: Reading, drafts: Sequence[Draft]) -> None:
        """Look through a document once.

        Args:
            reading: the document.
            drafts: its attributions: who says something in a text owns it.
        """
        self._reading = reading
        said_in = {
            medium: draft.speakers
            for draft in drafts
            if draft.speakers
            and (medium := medium_head(reading, draft)) is not None
            and medium not in draft.speakers
        }
        self._owners: dict[int, tuple[int, ...]] = {}
        last: dict[str, tuple[int, ...]] = {}
        texts = word_set("text_nouns")
        for word in range(len(reading)):
            lemma = reading.lemmas[word]
            if lemma not in texts or reading.upos[word] not in {"NOUN", "PROPN"}:
                continue
            own = _named_owners(reading, word) or said_in.get(word, ())
            if own:
                last[lemma] = own
            elif self._is_known(word):
                own = last.get(lemma, ())
            if own:
                self._owners[word] = own

    def of(self, head: int) -> tuple[int, ...]:
        """Give the head words of those whose text a noun stands for; empty where it is none or nobody's."""
        return self._owners.get(head, ())

    def _is_known(self, word: int) -> bool:
        """Whether a text was spoken of before: "the statement"."""
        return any(
            self._reading.lemmas[child] in _KNOWN_BY for child in self._reading.trees.related(word, "det")
        )


def _named_owners(reading: Reading, noun: int) -> tuple[int, ...]:
    """Whose a text is by its own phrase: "Holt's letter", "a statement from A and B", "a Norland statement"."""
    trees = reading.trees
    for child in trees.related(noun, "nmod"):
        cases = {reading.lemmas[case] for case in trees.related(child, "case")}
        if reading.relations[child] == "nmod:poss" or cases & {"of", "from", "by"}:
            return _all_named(reading, child)
    for clause in trees.related(noun, "acl"):
        agent = passive_agent(trees, clause)
        if agent is not None:
            return _all_named(reading, agent)
    behind = noun + 1
    if (
        behind < len(reading)
        and reading.lemmas[behind] in {"of", "from", "by"}
        and reading.plain(behind) == "case"
    ):
        return _all_named(reading, reading.heads[behind])
    for child in trees.children(noun):
        if child < noun and reading.names.get(child) in {"NORP", "LOC", "ORG", "PER"}:
            return (child,)
    return ()


def _all_named(reading: Reading, head: int) -> tuple[int, ...]:
    """A head and what is joined to it, also where the tree joins it to a name inside ("the Office of A and the Office of B")."""
    found = [head]
    for word in reading.trees.subtree(head):
        if (
            word == head
            or reading.plain(word) != "conj"
            or reading.upos[word] not in {"NOUN", "PROPN", "PRON"}
        ):
            continue
        if reading.heads[word] in found or reading.lemmas[word] == reading.lemmas[head]:
            found.append(word)
    return tuple(found)
