"""Tags, lemmas, trees and sentence starts of the shipped English model on dev sets of EWT and GUM.

With gold words and sentences: share of words with the right tag, lemma, head (UAS), head and
relation with its subtype (LAS), punctuation included. From raw text: F1 of words by place, and of
sentence starts inside paragraphs; the first sentence of a paragraph is left out because nobody can
miss it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from evaluation.conllu import Gold, joined, present, read_treebank
from evaluation.measurement import DataAbsentError, Measurement
from recension.errors import ModelError
from recension.language.english import EnglishAnnotator, english

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from recension.language.annotation import Annotation

_FREE: Final = ("news", "interview", "bio", "voyage", "academic", "court")
"""The genres of GUM that the model is trained on: those whose texts GUM's own licence file lists as free."""

_SHARES: Final = ("UPOS", "XPOS", "lemma", "UAS", "LAS")


def measure(data: Path) -> Measurement:
    """Measure the installed model.

    Args:
        data: folder of the labelled data.

    Returns:
        Figures in percent.

    Raises:
        DataAbsentError: the treebanks or the model are not there.
    """
    ewt = present(data / "ud" / "en_ewt-ud-dev.conllu")
    gum = present(data / "ud" / "en_gum_free-ud-dev.conllu")
    annotator = installed()
    free = [gold for gold in read_treebank(gum) if gold.document.split("_")[1] in _FREE]
    sets = {
        "EWT": list(read_treebank(ewt)),
        "GUM": free,
        "GUM news": [gold for gold in free if gold.document.split("_")[1] == "news"],
    }
    rows: list[tuple[str, ...]] = []
    figures: dict[str, float] = {}
    for name, sentences in sets.items():
        found = on_gold_words(annotator, sentences) | on_raw_text(annotator, sentences)
        figures |= {f"{name} {figure}": round(value, 2) for figure, value in found.items()}
        rows.append((name, *(f"{value:.1f}" for value in found.values())))
    return Measurement(
        columns=("set", *_SHARES, "words", "starts"), rows=tuple(rows), figures=figures, inputs=(ewt, gum)
    )


def installed() -> EnglishAnnotator:
    """Load the installed model, or say that it is absent."""
    try:
        return english()
    except ModelError as error:
        raise DataAbsentError(str(error)) from error


def on_gold_words(annotator: EnglishAnnotator, sentences: list[Gold]) -> dict[str, float]:
    """Measure on gold words and sentences.

    Args:
        annotator: the annotator.
        sentences: gold sentences.

    Returns:
        Shares of words, in percent.
    """
    text, places, starts = joined([gold.words for gold in sentences])
    found = annotator.annotate_given(text, places, starts)
    right = dict.fromkeys(_SHARES, 0)
    for start, gold in zip(starts, sentences, strict=True):
        for index in range(len(gold.words)):
            word = start + index
            head = int(found.heads[word]) - start + 1 if found.heads[word] >= 0 else 0
            right["UPOS"] += found.upos[word] == gold.upos[index]
            right["XPOS"] += found.xpos[word] == gold.xpos[index]
            right["lemma"] += found.lemmas[word] == gold.lemmas[index]
            right["UAS"] += head == gold.heads[index]
            right["LAS"] += head == gold.heads[index] and found.relations[word] == gold.relations[index]
    return {name: 100 * count / max(len(places), 1) for name, count in right.items()}


def on_raw_text(annotator: EnglishAnnotator, sentences: list[Gold]) -> dict[str, float]:
    """Measure words and sentence starts on documents as written, an empty line between paragraphs.

    Args:
        annotator: the annotator.
        sentences: gold sentences in order.

    Returns:
        F1 of words and of sentence starts inside paragraphs, in percent.
    """
    documents: dict[str, list[Gold]] = {}
    for gold in sentences:
        documents.setdefault(gold.document, []).append(gold)
    words = _Agreement()
    starts = _Agreement()
    for golds in documents.values():
        text, places, firsts, hard = _as_written(golds)
        found = annotator.annotate(text)
        words.add(set(places), set(zip(found.starts.tolist(), found.ends.tolist(), strict=True)))
        starts.add(firsts - hard, _starts(found) - hard)
    return {"words": words.score(), "starts": starts.score()}


def _starts(found: Annotation) -> set[int]:
    return {int(found.starts[first]) for first in found.sentences}


def _as_written(golds: list[Gold]) -> tuple[str, list[tuple[int, int]], set[int], set[int]]:
    """Give the text, the places of words that stand in it as such, sentence starts and paragraph starts."""
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    starts: set[int] = set()
    hard: set[int] = set()
    length = 0
    for gold in golds:
        if parts:
            parts.append("\n\n" if gold.paragraph else " ")
            length += len(parts[-1])
        starts.add(length)
        if gold.paragraph or not hard:
            hard.add(length)
        place = 0
        for word in gold.words:
            at = gold.text.find(word, place)
            if at >= 0:
                places.append((length + at, length + at + len(word)))
                place = at + len(word)
        parts.append(gold.text)
        length += len(gold.text)
    return "".join(parts), places, starts, hard


class _Agreement:
    """Counts what two sets share."""

    def __init__(self) -> None:
        self._hit = self._said = self._true = 0

    def add(self, true: AbstractSet[object], said: AbstractSet[object]) -> None:
        self._hit += len(true & said)
        self._said += len(said)
        self._true += len(true)

    def score(self) -> float:
        return 200 * self._hit / max(self._said + self._true, 1)
