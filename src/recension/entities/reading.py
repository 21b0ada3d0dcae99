"""A document's words and trees in the form in which mentions are looked for: plain lists, read once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from recension.language.annotated import Annotated

_MOST_CHILDREN: Final = 200
"""Words that may hang on one word: more is no sentence, and looking through them each time would cost their
square."""

_MOST_STEPS: Final = 40
"""Steps up a tree; deeper trees are wrong parses."""

SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})


class Reading:
    """Columns of one annotated document as lists.

    Attributes:
        annotated: the document and its annotation.
        upos: universal tags.
        xpos: Penn tags.
        lemmas: lemmas in lower case.
        words: words in lower case.
        heads: number of the word each word hangs on, -1 for a root.
        relations: relations with their subtypes.
        sentences: number of the sentence of each word.
        paragraphs: number of the paragraph of each sentence.
    """

    def __init__(self, annotated: Annotated) -> None:
        annotation = annotated.annotation
        text = annotated.text
        self.annotated = annotated
        self.upos = list(annotation.upos)
        self.xpos = list(annotation.xpos)
        self.lemmas = [lemma.lower() for lemma in annotation.lemmas]
        self.starts: list[int] = annotation.starts.tolist()
        self.ends: list[int] = annotation.ends.tolist()
        self.forms = [text[start:end] for start, end in zip(self.starts, self.ends, strict=True)]
        self.words = [form.lower() for form in self.forms]
        self.heads: list[int] = annotation.heads.tolist()
        self.relations = list(annotation.relations)
        self.bounds = list(annotation.sentence_bounds())
        lengths = [end - first for first, end in self.bounds]
        self.sentences: list[int] = np.repeat(np.arange(len(lengths)), lengths).tolist()
        self.paragraphs = self._paragraphs(text)
        count = len(annotation)
        self._counts: list[int] = np.bincount(annotation.heads + 1, minlength=count + 1)[1:].tolist()

    def __len__(self) -> int:
        return len(self.heads)

    def _paragraphs(self, text: str) -> list[int]:
        found: list[int] = []
        number = 0
        for index, (first, _) in enumerate(self.bounds):
            if index and "\n" in text[self.ends[first - 1] : self.starts[first]]:
                number += 1
            found.append(number)
        return found

    def headline(self) -> int:
        """Give the number of words of the first line; none where the text has no other."""
        first = next((number for number, one in enumerate(self.paragraphs) if one), None)
        return 0 if first is None else self.bounds[first][0]

    def children(self, word: int) -> list[int]:
        """Give the words that hang on a word, in the order of the text; none where there are too many."""
        if not 0 < self._counts[word] <= _MOST_CHILDREN:
            return []
        return self.annotated.trees.children(word)

    def related(self, word: int, *relations: str) -> list[int]:
        """Give the children in any of these relations, subtypes included where none is named."""
        return [
            child
            for child in self.children(word)
            if self.relations[child] in relations or self.plain(child) in relations
        ]

    def plain(self, word: int) -> str:
        """Give a word's relation without its subtype."""
        return self.relations[word].partition(":")[0]

    def up(self, word: int) -> list[int]:
        """Give the words above a word, nearest first."""
        found: list[int] = []
        here = self.heads[word]
        while here >= 0 and len(found) < _MOST_STEPS:
            found.append(here)
            here = self.heads[here]
        return found

    def inside(self, first: int, end: int) -> int:
        """Give the head of a run of words: the first whose own head lies outside it."""
        tops = [word for word in range(first, end) if not first <= self.heads[word] < end]
        if all(self.plain(word) in {"compound", "amod", "nmod"} for word in tops):
            return tops[-1] if tops else first  # "Norlandic State Department" before "spokesman"
        return tops[0]

    def case(self, word: int) -> str:
        """Give the preposition of a word in lower case, with what is fixed to it; empty where it has none."""
        for child in self.children(word):
            if self.relations[child] == "case" and self.upos[child] != "PART":
                fixed = self.related(child, "fixed")
                return " ".join(self.words[one] for one in (child, *fixed))
        return ""

    def first_conjunct(self, word: int) -> int:
        """Give the first member of the coordination a word belongs to; the word itself where it is none."""
        for _ in range(_MOST_STEPS):
            if self.plain(word) != "conj" or self.heads[word] < 0:
                break
            word = self.heads[word]
        return word

    def is_plural(self, word: int) -> bool:
        """Tell whether a noun is in the plural."""
        return self.xpos[word] in {"NNS", "NNPS"}
