"""Lemmas of known words, and the check of what an edit script makes of unknown ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.language.lemmas import apply
from recension.language.verb_forms import lemma_of_form

if TYPE_CHECKING:
    from collections.abc import Iterable

_STRAIGHT: Final = str.maketrans(dict.fromkeys("’ʼ＇‘`´", "'"))


class Lexicon:
    """Lemmas by word and Penn tag, as the treebanks give them."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Read lines of word, tag and lemma parted by tabulators; only proper nouns keep their capitals."""
        self._lemmas: dict[tuple[str, str], str] = {}
        self._verbs: set[str] = set()
        for line in lines:
            word, tag, lemma = line.rstrip("\n").split("\t")
            self._lemmas[word, tag] = lemma
            if tag.startswith("VB"):
                self._verbs.add(lemma)

    def lemma(self, word: str, tag: str, script: str) -> str:
        """Find the lemma of a word.

        Args:
            word: the word as it stands in the text.
            tag: its Penn tag.
            script: the edit script that the model proposes.

        Returns:
            The lemma, never empty for a word that is not.
        """
        word = word.translate(_STRAIGHT)
        known = self._lemmas.get((word if tag.startswith("NNP") else word.lower(), tag))
        if known is not None:
            return known
        found = apply(script, word)
        return lemma_of_form(word.lower(), tag, found, self._verbs) or found or word
