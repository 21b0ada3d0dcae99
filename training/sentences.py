"""A training sentence: words with what its source says about them, and nothing where the source is silent."""

from __future__ import annotations

from dataclasses import dataclass, field

TYPES = ("PER", "LOC", "ORG", "NORP", "OTH")
"""Persons; places and countries; organisations; peoples, faiths and parties' members; other names."""

TAGS = ("O", *(f"{mark}-{name}" for name in TYPES for mark in ("B", "I")))
"""The tags of names; their order is part of the model's interface."""

FACTS = ("factuality", "cue", "source", "content")
"""The columns of the head that later stages use."""

ANY = (1 << len(TAGS)) - 1
"""Every tag is possible: the source does not say."""


def only(*tags: str) -> int:
    """Give the set of the named tags as bits."""
    return sum(1 << TAGS.index(tag) for tag in tags)


@dataclass(slots=True, kw_only=True)
class Sentence:
    """One sentence, or one window of a source that marks no sentences.

    Attributes:
        document: key of the document it stands in; neighbours of one document can share a window.
        words: its words.
        tree: whether tags, lemmas, heads, relations and the sentence's start are annotated.
        paragraph: whether a paragraph starts with it.
        heads: 1-based head of each word, 0 for the root.
        allowed: for each word, the tags of names its source leaves possible, as bits.
        facts: for each word, the values of `FACTS`; None where the source is silent.
        misc: the tenth column of CoNLL-U.
        id: the sentence's id in its source.
    """

    document: str
    words: list[str]
    tree: bool
    paragraph: bool = False
    upos: list[str] = field(default_factory=list)
    xpos: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)
    allowed: list[int] = field(default_factory=list)
    facts: list[list[float | None]] = field(default_factory=list)
    misc: list[str] = field(default_factory=list)
    id: str = ""
