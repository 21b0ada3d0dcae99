"""Lemmas of known words, and the check of what an edit script makes of unknown ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.language.lemmas import apply

if TYPE_CHECKING:
    from collections.abc import Iterable

_DOUBLED: Final = 3
"""Shortest stem that can end in a doubled letter: "add" keeps its own, "stopp" does not."""

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
        if tag in {"VBG", "VBD", "VBN"} and found not in self._verbs:
            if found + "e" in self._verbs:
                return found + "e"
            if len(found) > _DOUBLED and found[-1] == found[-2] and found[:-1] in self._verbs:
                return found[:-1]
        return found or word
