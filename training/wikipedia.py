"""Reads the sources that annotate names only: WikiGold, CrossNER politics, re3d."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from training import names
from training.sentences import ANY, FACTS, Sentence, only

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_POLITICS: Final = {
    "politician": "PER",
    "person": "PER",
    "organisation": "ORG",
    "politicalparty": "ORG",
    "country": "LOC",
    "location": "LOC",
    "event": "OTH",
    "election": "OTH",
    "misc": "MISC",
}
_RE3D: Final = {"Person": "PER", "Organisation": "ORG", "Location": "LOC", "Nationality": "NORP"}
_WORD: Final = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W_]+|'s\b|’s\b|[^\w\s]|_")
_LINE_WORDS: Final = 35


def _column(path: Path, separator: str) -> Iterator[tuple[bool, list[str], list[str]]]:
    words: list[str] = []
    tags: list[str] = []
    fresh = True
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("-DOCSTART-"):
            fresh = True
        elif line.strip():
            cells = line.split(separator)
            words.append(cells[0])
            tags.append(cells[-1])
        elif words:
            yield fresh, words, tags
            words, tags, fresh = [], [], False


def _sentence(document: str, words: list[str], allowed: list[int]) -> Sentence:
    facts: list[list[float | None]] = [[None] * len(FACTS) for _ in words]
    return Sentence(document=document, words=words, tree=False, allowed=allowed, facts=facts)


def _spans(tags: list[str]) -> list[tuple[int, int, str]]:
    """Read spans from IOB1 or BIO tags: a name also begins where an inside follows another type or none."""
    spans: list[tuple[int, int, str]] = []
    for index, tag in enumerate(tags):
        if tag == "O":
            continue
        mark, _, kind = tag.partition("-")
        if mark == "I" and spans and spans[-1][1] == index and spans[-1][2] == kind:
            spans[-1] = (spans[-1][0], index + 1, kind)
        else:
            spans.append((index, index + 1, kind))
    return spans


def _typed(words: list[str], spans: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Part what the sources call miscellaneous into peoples and other names."""
    typed: list[tuple[int, int, str]] = []
    for start, end, kind in spans:
        name = kind
        if kind == "MISC":
            name = "NORP" if all(map(names.names_a_people, words[start:end])) else "OTH"
        typed.append((start, end, name))
    return typed


def read_wikigold(data: Path) -> list[Sentence]:
    """Read WikiGold: every name is annotated, so what is outside is certain too."""
    sentences: list[Sentence] = []
    article = 0
    for fresh, words, tags in _column(data / "wikigold" / "wikigold.conll.txt", " "):
        article += fresh
        marks = names.spans_to_tags(len(words), _typed(words, _spans(tags)))
        sentences.append(_sentence(f"wikigold-{article}", words, [only(mark) for mark in marks]))
    return sentences


def read_politics(data: Path, part: str) -> list[Sentence]:
    """Read CrossNER politics; an adjective of a people that it leaves outside stays open."""
    sentences: list[Sentence] = []
    for number, (_, words, tags) in enumerate(_column(data / "crossner_politics" / f"{part}.txt", "\t")):
        spans = [(start, end, _POLITICS[kind]) for start, end, kind in _spans(tags)]
        marks = names.spans_to_tags(len(words), _typed(words, spans))
        allowed = [
            only("O", "B-NORP") if mark == "O" and names.names_a_people(word) else only(mark)
            for word, mark in zip(words, marks, strict=True)
        ]
        sentences.append(_sentence(f"politics-{part}-{number}", words, allowed))
    return sentences


def read_re3d(data: Path, common: frozenset[str]) -> list[Sentence]:
    """Read re3d.

    The end of each mention is certain; its beginning (titles, descriptions) and what is not marked are open.

    Args:
        data: folder of the data.
        common: lower-case words that are no names at the beginning of a sentence.

    Returns:
        Its lines, long ones parted at full stops.
    """
    sentences: list[Sentence] = []
    for line in (data / "re3d" / "re3d.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for number, (start, end) in enumerate(_pieces_of(row["text"])):
            found = [
                (match.start() + start, match.end() + start)
                for match in _WORD.finditer(row["text"][start:end])
            ]
            if found:
                words = [row["text"][first:last] for first, last in found]
                allowed = [names.outside(words, None, index, common) for index in range(len(words))]
                _add_re3d(allowed, words, found, row["mentions"])
                sentences.append(_sentence(f"re3d-{row['id']}-{number}", words, allowed))
    return sentences


def _pieces_of(text: str) -> Iterator[tuple[int, int]]:
    """Part a text at line breaks and, where a line is long, at full stops."""
    for line in re.finditer(r"[^\n]+", text):
        start = line.start()
        for stop in re.finditer(r"[.!?][\"”’]? +(?=[A-Z“\"])", line.group()):
            end = line.start() + stop.end()
            if len(text[start:end].split()) >= _LINE_WORDS:
                yield start, end
                start = end
        if start < line.end():
            yield start, line.end()


def _add_re3d(
    allowed: list[int], words: list[str], places: list[tuple[int, int]], mentions: list[dict[str, object]]
) -> None:
    nothing = [bits == only("O") for bits in allowed]
    certain: set[int] = set()
    for mention in sorted(mentions, key=lambda row: (row["s"], -row["e"])):
        name = _RE3D.get(str(mention["type"]))
        inside = [
            index
            for index, (first, last) in enumerate(places)
            if first >= mention["s"] and last <= mention["e"]
        ]
        if name is None or not inside:
            continue
        capitals = [index for index in inside if words[index][:1].isupper() and not nothing[index]]
        for index in capitals:
            if index not in certain:
                allowed[index] = ANY
        last = inside[-1]
        if not capitals or capitals[-1] != last or last in certain or words[last] in names.words_of("titles"):
            continue
        if name == "PER" and names.names_a_people(words[last]):
            continue
        kind = "NORP" if name == "LOC" and names.names_a_people(words[last]) else name
        if name == "ORG" and words[last] in names.words_of("places"):
            # re3d calls a country that acts an organisation, the other sources a place
            if last == inside[0]:
                allowed[last] = only("B-LOC")
                certain.add(last)
            continue
        alone = not {last - 1, last - 2} & set(capitals)
        allowed[last] = only(f"B-{kind}") if alone else only(f"B-{kind}", f"I-{kind}")
        certain.add(last)
