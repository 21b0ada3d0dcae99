"""A document as the rules of this room read it, and the draft of what they find."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final

from recension.statements.quoted_words import quoted_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.language.annotated import Annotated
    from recension.language.trees import Trees
    from recension.statements.attribution import Act, Pattern, Run, Tone
    from recension.statements.quoted_words import Quoted

LONGEST_SENTENCE: Final = 400
"""In words. What is longer is a table or a list, whose tree says nothing; it bounds what a rule walks."""


_LONGEST_DATELINE: Final = 16
"""In words, the dash included: place, country, day, agency."""

_DASHES: Final = frozenset({"-", "--", "–", "—"})
_IN_DATELINES: Final = frozenset({"PROPN", "NUM", "PUNCT", "SYM", "X", "ADP"})


class Reading:
    """What the rules ask of a document, worked out once.

    Attributes:
        annotated: the document.
        trees: its trees.
        lemmas: lower-case lemma of each word.
        upos: universal tag of each word.
        xpos: Penn tag of each word.
        relations: relation of each word.
        heads: the word each hangs on, -1 for a root.
        words: each word as it stands.
        quotations: outermost quotations in order.
        quotation_of: for each word the index of its quotation, -1 outside.
        sentence_of: for each word the number of its sentence.
    """

    def __init__(self, annotated: Annotated) -> None:
        """Index a document; one pass."""
        annotation = annotated.annotation
        self.annotated = annotated
        self.trees: Trees = annotated.trees
        self.lemmas = [lemma.lower() for lemma in annotation.lemmas]
        self.upos = list(annotation.upos)
        self.xpos = list(annotation.xpos)
        self.relations = list(annotation.relations)
        self.heads: list[int] = annotation.heads.tolist()
        text = annotated.text
        self.starts: list[int] = annotation.starts.tolist()
        self.ends: list[int] = annotation.ends.tolist()
        self.words = [text[start:end] for start, end in zip(self.starts, self.ends, strict=True)]
        self.quotations: tuple[Quoted, ...] = quoted_in(annotated)
        self.quotation_of = [-1] * len(annotation)
        for index, quotation in enumerate(self.quotations):
            for word in range(*quotation.words):
                self.quotation_of[word] = index
        self.sentences = list(annotation.sentence_bounds())
        self.sentence_of = [0] * len(annotation)
        for number, (first, end) in enumerate(self.sentences):
            self.sentence_of[first:end] = [number] * (end - first)

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def paragraph_starts(self) -> frozenset[int]:
        """The words that begin a line."""
        text = self.annotated.text
        return frozenset(
            word
            for word in range(len(self))
            if word == 0 or "\n" in text[self.ends[word - 1] : self.starts[word]]
        )

    @cached_property
    def names(self) -> dict[int, str]:
        """The type of name of each word that is part of one."""
        return {
            word: kind for first, end, kind in self.annotated.annotation.names() for word in range(first, end)
        }

    @cached_property
    def datelines(self) -> frozenset[int]:
        """The words of datelines: place, day and agency before the dash that opens a report."""
        found: set[int] = set()
        for start in self.paragraph_starts:
            for word in range(start + 1, min(len(self), start + _LONGEST_DATELINE)):
                if self.words[word] in _DASHES and self.ends[word - 1] < self.starts[word]:
                    found.update(range(start, word + 1))
                if self.words[word] in _DASHES or self.upos[word] not in _IN_DATELINES:
                    break
        return frozenset(found)

    def plain(self, word: int) -> str:
        """Give a word's relation without its subtype."""
        return self.relations[word].partition(":")[0]

    def is_word(self, word: int) -> bool:
        """Tell whether a token holds a letter or a digit."""
        return any(character.isalnum() for character in self.words[word])

    def readable(self) -> Iterator[int]:
        """Go through the words of sentences that are short enough for their tree to mean something."""
        for first, end in self.sentences:
            if end - first <= LONGEST_SENTENCE:
                yield from range(first, end)

    def bounds(self, word: int) -> tuple[int, int]:
        """Give first word and end of a word's sentence."""
        return self.sentences[self.sentence_of[word]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A finding before its content has its edges.

    Attributes:
        anchor: the word the rule started from.
        speakers: head words of who says so; empty where nobody is named.
        cue: the words that hand over.
        content: the words of the content, punctuation as it comes.
        root: the head word of the content's clause; None for a bare quotation.
        clause: all words of the attributing clause.
        pattern: the form of words.
        act: said, thought or found.
        tone: whether the cue judges.
        addressee: head word of who is spoken to.
        label: the words for the source where the layout gives them; None where its phrase does.
        quotations: indexes of the quotations that are content in full.
        negated: whether it is denied that it was said.
        reasons: how it was told.
    """

    anchor: int
    speakers: tuple[int, ...]
    cue: Run | None
    content: frozenset[int]
    root: int | None
    clause: frozenset[int]
    pattern: Pattern
    act: Act
    tone: Tone
    addressee: int | None = None
    label: Run | None = None
    quotations: frozenset[int] = field(default_factory=frozenset[int])
    negated: bool = False
    reasons: tuple[str, ...] = ()
