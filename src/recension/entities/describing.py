"""What the nouns for something say of it: the words beside them and the names that hang on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.entities.lexicon import word_set
from recension.entities.mention import Description, MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recension.entities.phrases import Phrase
    from recension.entities.reading import Reading

_DESCRIBED: Final = frozenset({MentionKind.NOMINAL, MentionKind.ROLE})
_NAMING: Final = frozenset({MentionKind.NAME, MentionKind.BODY})
_TELLING: Final = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})
_HANGING: Final = ("nmod", "compound", "amod", "appos")
_INSIDE: Final = ("compound", "flat", "nmod", "amod")
_DETERMINING: Final = ("det", "nummod", "nmod:poss")

_MOST_MENTIONS: Final = 60
"""Mentions of one thing whose words are gathered: later ones say nothing new."""


def description_of(reading: Reading, phrases: Sequence[Phrase]) -> Description:
    """Gather what the nouns of a document say of one thing.

    Args:
        reading: the document.
        phrases: the mentions of the thing.

    Returns:
        The nouns and the words around them; empty where it has no noun and no name.
    """
    described = [phrase for phrase in phrases if phrase.kind in _DESCRIBED][:_MOST_MENTIONS]
    naming = [phrase for phrase in phrases if phrase.kind in _NAMING][:_MOST_MENTIONS]
    words = {word for phrase in described for word in _beside(reading, phrase)}
    words.update(
        reading.lemmas[word]
        for phrase in naming
        for word in range(phrase.first, phrase.end)
        if reading.upos[word] in _TELLING
    )
    passing = [phrase for phrase in described if _is_passing(reading, phrase)]
    return Description(
        nouns=tuple(sorted({phrase.noun for phrase in described})),
        words=tuple(sorted(words)),
        names=tuple(sorted({word for phrase in described for word in _hanging(reading, phrase.head)})),
        owners=tuple(sorted({word for phrase in described for word in _owning(reading, phrase.head)})),
        bare=bool(described) and not any(_determined(reading, phrase.head) for phrase in described),
        new=bool(described) and described[0].why == "new",
        passing=2 * len(passing) >= len(described) > 0,
    )


def _beside(reading: Reading, phrase: Phrase) -> Iterator[str]:
    for word in range(phrase.first, phrase.end):
        if word != phrase.head and reading.upos[word] in _TELLING:
            yield reading.lemmas[word]


def _hanging(reading: Reading, word: int) -> Iterator[str]:
    """The words of names that hang on a noun, before or behind it, and on what hangs on it."""
    for child in reading.related(word, *_HANGING):
        if reading.relations[child] != "nmod:poss":
            for one in (child, *reading.related(child, *_INSIDE)):
                if reading.xpos[one] in {"NNP", "NNPS"}:
                    yield reading.words[one]


def _owning(reading: Reading, word: int) -> Iterator[str]:
    """The words of names that say whose something is: "Norr's lawyer"."""
    for child in reading.related(word, "nmod:poss"):
        for one in (child, *reading.related(child, *_INSIDE)):
            if reading.xpos[one] in {"NNP", "NNPS"}:
                yield reading.words[one]


def _determined(reading: Reading, word: int) -> bool:
    return bool(reading.related(word, *_DETERMINING))


def _is_passing(reading: Reading, phrase: Phrase) -> bool:
    known = word_set("past_words") | word_set("coming_words")
    return any(reading.lemmas[word] in known for word in range(phrase.first, phrase.end))
