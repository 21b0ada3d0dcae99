"""Reads treebanks (CoNLL-U) and columns of tags: the gold that analyses are held against."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from evaluation.measurement import DataAbsentError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(slots=True, kw_only=True)
class Gold:
    """A sentence of a treebank.

    Attributes:
        document: the document's id.
        paragraph: whether a paragraph begins with it.
        text: the sentence as it was written.
        words: its words; the other columns have one entry for each.
        lemmas: lemmas.
        upos: universal tags.
        xpos: Penn tags.
        heads: heads counted from 1, 0 the root.
        relations: relations with subtypes.
    """

    document: str = ""
    paragraph: bool = False
    text: str = ""
    words: list[str] = field(default_factory=list[str])
    lemmas: list[str] = field(default_factory=list[str])
    upos: list[str] = field(default_factory=list[str])
    xpos: list[str] = field(default_factory=list[str])
    heads: list[int] = field(default_factory=list[int])
    relations: list[str] = field(default_factory=list[str])


def present(path: Path) -> Path:
    """Give a data file back, or say that it is absent."""
    if not path.is_file():
        message = f"{path.parent.name}/{path.name} is absent"
        raise DataAbsentError(message)
    return path


def read_treebank(path: Path) -> Iterator[Gold]:
    """Read the sentences of a CoNLL-U file; multi-word tokens and empty nodes are left out."""
    document, paragraph = "", True
    gold = Gold()
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            key, _, value = line[1:].partition("=")
            if key.strip() == "newdoc id":
                document, paragraph = value.strip(), True
            elif key.strip().startswith("newpar"):
                paragraph = True
            elif key.strip() == "text":
                gold.text = value.strip()
        elif line:
            cells = line.split("\t")
            if cells[0].isdigit():
                gold.words.append(cells[1])
                gold.lemmas.append(cells[2])
                gold.upos.append(cells[3])
                gold.xpos.append(cells[4])
                gold.heads.append(int(cells[6]))
                gold.relations.append(cells[7])
        elif gold.words:
            gold.document, gold.paragraph = document, paragraph
            yield gold
            paragraph, gold = False, Gold()


def read_tags(path: Path, *, word: int, tag: int) -> Iterator[tuple[bool, list[str], list[str]]]:
    """Read sentences of words and BIO tags in columns parted by tabulators.

    Args:
        path: the file; lines with # are comments, an empty line ends a sentence.
        word: number of the column of words.
        tag: number of the column of tags.

    Yields:
        Whether a document begins here, the words and the tags of each sentence.
    """
    words: list[str] = []
    tags: list[str] = []
    fresh = False
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        cells = line.split("\t")
        if line.startswith("#"):
            fresh = fresh or line.startswith("# newdoc")
        elif len(cells) > max(word, tag):
            words.append(cells[word])
            tags.append(cells[tag])
        elif words:
            yield fresh, words, tags
            words, tags, fresh = [], [], False


def spans_of(tags: list[str]) -> list[tuple[int, int, str]]:
    """Read the spans (first word, one past the last, type) of BIO tags."""
    spans: list[tuple[int, int, str]] = []
    for index, tag in enumerate(tags):
        mark, _, kind = tag.partition("-")
        if mark == "B" or (mark == "I" and not (spans and spans[-1][1:] == (index, kind))):
            spans.append((index, index + 1, kind))
        elif mark == "I":
            spans[-1] = (spans[-1][0], index + 1, kind)
    return spans


def joined(sentences: list[list[str]]) -> tuple[str, list[tuple[int, int]], list[int]]:
    """Write sentences of words as a text of words with spaces between.

    Args:
        sentences: words of each sentence.

    Returns:
        The text, the place of each word, and the number of the first word of each sentence.
    """
    places: list[tuple[int, int]] = []
    starts: list[int] = []
    place = 0
    for words in sentences:
        starts.append(len(places))
        for word in words:
            places.append((place, place + len(word)))
            place += len(word) + 1
    return " ".join(word for words in sentences for word in words), places, starts
