"""Whose text a text is: "the joint statement of A and B", then "the statement"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from recension.language.trees import passive_agent
from recension.statements.lexicon import word_set
from recension.statements.media import medium_head
from recension.statements.sources import speakers_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.statements.reading import Draft, Reading

_JOINT: Final = frozenset({"joint", "shared", "common", "mutual"})
_ISSUED: Final = frozenset(
    {"make", "issue", "release", "publish", "sign", "give", "deliver", "write", "send"}
)
_KNOWN_BY: Final = frozenset({"the", "this", "that", "these", "those"})
_FURTHEST: Final = 3
"""In sentences. How far behind a text that speaks "it" still stands for it."""


class Text(NamedTuple):
    """A text that a document speaks of.

    Attributes:
        owners: head words of those whose text it is; empty where the document does not say.
        introduced: the noun that first speaks of it.
        joint: whether it is called a joint one.
    """

    owners: tuple[int, ...]
    introduced: int
    joint: bool


class Texts:
    """The texts that a document speaks of, each known again where it is spoken of again."""

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
        self._texts: dict[int, Text] = {}
        last: dict[tuple[str, bool], Text] = {}
        for word in reading.readable():
            lemma = reading.lemmas[word]
            if lemma not in word_set("text_nouns") or reading.upos[word] not in {"NOUN", "PROPN"}:
                continue
            owners = _named_owners(reading, word) or said_in.get(word, ())
            joint = self._is_joint(word)
            known = last.get((lemma, joint)) if self._is_known(word) else None
            text = known if known is not None and not owners else Text(owners, word, joint or len(owners) > 1)
            self._texts[word] = text
            if owners or known is not None:
                last[lemma, False] = text
                if text.joint:
                    last[lemma, True] = text
        self._continue(drafts)

    def _continue(self, drafts: Sequence[Draft]) -> None:
        """Let "it" that goes on to say something be the text that spoke right before."""
        before: Draft | None = None
        for draft in sorted((one for one in drafts if one.speakers), key=lambda one: one.anchor):
            head = draft.speakers[0]
            if self._reading.lemmas[head] == "it" and before is not None and self._is_near(before, draft):
                text = self._spoken(before)
                if text is not None:
                    self._texts[head] = text
            before = draft

    def _is_near(self, before: Draft, draft: Draft) -> bool:
        sentences = self._reading.sentence_of
        return sentences[draft.anchor] - sentences[before.anchor] <= _FURTHEST

    def _spoken(self, draft: Draft) -> Text | None:
        """The text that speaks, or that a person speaks in, who is no "it"."""
        text = self._texts.get(draft.speakers[0])
        if text is None and self._reading.names.get(draft.speakers[0]) == "PER":
            medium = medium_head(self._reading, draft)
            text = None if medium is None else self._texts.get(medium)
        return text

    def of(self, head: int) -> Text | None:
        """Give the text that a noun stands for; None where it stands for none."""
        return self._texts.get(head)

    def _is_known(self, word: int) -> bool:
        """Whether a text was spoken of before: "the statement"."""
        return any(
            self._reading.lemmas[child] in _KNOWN_BY for child in self._reading.trees.related(word, "det")
        )

    def _is_joint(self, word: int) -> bool:
        return any(
            self._reading.words[child].lower() in _JOINT
            for child in self._reading.trees.related(word, "amod", "compound")
        )


def _named_owners(reading: Reading, noun: int) -> tuple[int, ...]:
    """Whose a text is by its own phrase: "Holt's letter", "a statement from A and B", "a Norland letter"."""
    trees = reading.trees
    for child in trees.related(noun, "nmod"):
        cases = {reading.lemmas[case] for case in trees.related(child, "case")}
        if reading.relations[child] == "nmod:poss" or cases & {"of", "from", "by"}:
            return _all_named(reading, child)
    for clause in trees.related(noun, "acl"):
        agent = passive_agent(trees, clause)
        if agent is not None:
            return _all_named(reading, agent)
    head = reading.heads[noun]
    if head >= 0 and reading.plain(noun) == "obj" and reading.lemmas[head] in _ISSUED:
        texts = word_set("text_nouns")
        issuers = tuple(who for who in speakers_of(reading, head) if reading.lemmas[who] not in texts)
        if issuers:
            return issuers
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
    """A head and what is joined to it, to a name inside it too: "the Office of A and the Office of B"."""
    found = [head]
    for word in reading.trees.subtree(head):
        joined = word != head and reading.plain(word) == "conj"
        if not joined or reading.upos[word] not in {"NOUN", "PROPN", "PRON"}:
            continue
        beside = {reading.lemmas[head]} | word_set("collective_nouns")
        if reading.heads[word] in found or reading.lemmas[word] in beside:
            found.append(word)
    return tuple(found)
