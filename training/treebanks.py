"""Reads the treebanks (CoNLL-U) with what other sources add: names, factuality, attributions."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from training import names
from training.sentences import ANY, FACTS, TAGS, Sentence, only

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FREE_GENRES: Final = frozenset({"news", "interview", "bio", "voyage", "academic", "court"})
"""The genres of GUM whose texts' licences its own LICENSE.txt lists as free."""

_IDENTITY: Final = 7
"""Place of the Wikipedia title among the fields of an entity."""

_KINDS: Final = {"person": "PER", "place": "LOC", "organization": "ORG"}


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Read a CoNLL-U file; words are its syntactic words, multi-word tokens and empty nodes left out."""
    document, paragraph = "", True
    sentence = Sentence(document=document, words=[], tree=True)
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            key, _, value = line[1:].partition("=")
            if key.strip() == "newdoc id":
                document, paragraph = value.strip(), True
            elif key.strip().startswith("newpar"):
                paragraph = True
            elif key.strip() == "sent_id":
                sentence.id = value.strip()
        elif line:
            cells = line.split("\t")
            if cells[0].isdigit():
                sentence.words.append(cells[1])
                sentence.lemmas.append(cells[2])
                sentence.upos.append(cells[3])
                sentence.xpos.append(cells[4])
                sentence.heads.append(int(cells[6]))
                sentence.relations.append(cells[7])
                sentence.misc.append(cells[9])
        elif sentence.words:
            sentence.document, sentence.paragraph = document, paragraph
            sentence.allowed = [ANY] * len(sentence.words)
            sentence.facts = [[None] * len(FACTS) for _ in sentence.words]
            yield sentence
            paragraph = False
            sentence = Sentence(document=document, words=[], tree=True)


def read_ewt(data: Path, part: str) -> list[Sentence]:
    """Read EWT with the names of Universal NER and, for training, the factuality of UDS-IH2.

    Args:
        data: folder of the data.
        part: `train` or `dev`.

    Returns:
        Its sentences in their order.
    """
    sentences = list(read_conllu(data / "ud" / f"en_ewt-ud-{part}.conllu"))
    tagged = dict(_read_uner(data / "uner_ewt" / f"{part}.iob2"))
    for sentence in sentences:
        if sentence.id in tagged:
            _add_names(sentence, *tagged[sentence.id])
    _add_factuality(sentences, data / "uds-factuality" / f"{part}.jsonl")
    return sentences


def _read_uner(path: Path) -> Iterator[tuple[str, tuple[list[str], list[str]]]]:
    identity, words, tags = "", [], []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# sent_id"):
            identity = line.partition("=")[2].strip()
        elif line.startswith("#"):
            continue
        elif line:
            cells = line.split("\t")
            words.append(cells[1])
            tags.append(cells[2])
        elif words:
            yield identity, (words, tags)
            words, tags = [], []


def _add_names(sentence: Sentence, words: list[str], tags: list[str]) -> None:
    """Carry tags over by characters: the two sources part some words differently."""
    if "".join(words).replace(" ", "") != "".join(sentence.words).replace(" ", ""):
        return
    marks: list[str] = []
    for word, tag in zip(words, tags, strict=True):
        characters = len(word.replace(" ", ""))
        marks.extend([tag] + [tag.replace("B-", "I-")] * (characters - 1))
    place = 0
    for index, word in enumerate(sentence.words):
        length = len(word.replace(" ", ""))
        here = marks[place : place + length]
        place += length
        inside = [mark for mark in here if mark != "O"]
        if inside:
            sentence.allowed[index] = only(inside[0])
        else:
            sentence.allowed[index] = names.outside(sentence.words, sentence.xpos, index)
    for index, allowed in enumerate(sentence.allowed):
        # a word parted differently can leave a name that begins with its inside
        name = TAGS[allowed.bit_length() - 1]
        if allowed == only(name) and name.startswith("I-"):
            before = sentence.allowed[index - 1] if index else 0
            if not before & only(name, name.replace("I-", "B-")):
                sentence.allowed[index] = only(name.replace("I-", "B-"))


def _add_factuality(sentences: list[Sentence], path: Path) -> None:
    by_text = {"".join(sentence.words): sentence for sentence in sentences}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        words = row["text"].split(" ")
        sentence = by_text.get("".join(words))
        if sentence is None:
            continue
        starts = _character_starts(words)
        at = {place: index for index, place in enumerate(_character_starts(sentence.words))}
        for target in row["targets"]:
            index = at.get(starts[target["span1"][0]])
            if index is not None:
                sentence.facts[index][0] = target["label"] / 3


def _character_starts(words: list[str]) -> list[int]:
    starts, place = [], 0
    for word in words:
        starts.append(place)
        place += len(word)
    return starts


def read_gum(data: Path, part: str) -> list[Sentence]:
    """Read the free genres of GUM with names cut out of its mentions, and its attributions.

    Args:
        data: folder of the data.
        part: `train` or `dev`.

    Returns:
        Its sentences in their order.
    """
    sentences = [
        sentence
        for sentence in read_conllu(data / "ud" / f"en_gum_free-ud-{part}.conllu")
        if sentence.document.split("_")[1] in FREE_GENRES
    ]
    for sentence in sentences:
        _add_mentions(sentence)
    documents: dict[str, list[Sentence]] = {}
    for sentence in sentences:
        documents.setdefault(sentence.document, []).append(sentence)
    for line in (data / "gum" / f"{part}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["id"] in documents:
            _add_attributions(documents[row["id"]], row)
    return sentences


def _mentions(sentence: Sentence) -> list[tuple[int, int, str, int, bool]]:
    """Read the mentions of proper nouns: start, end, type, head, whether it has an identity."""
    opened: dict[str, list[tuple[int, list[str]]]] = {}
    found: list[tuple[int, int, str, int, bool]] = []
    for index, misc in enumerate(sentence.misc):
        entity = next((cell[7:] for cell in misc.split("|") if cell.startswith("Entity=")), "")
        for opening, closing in re.findall(r"\(([^()]+\)?)|([^()]+)\)", entity):
            parts = (opening or closing).rstrip(")").split("-")
            if opening:
                opened.setdefault(parts[0], []).append((index, parts))
            if closing or opening.endswith(")"):
                stack = opened.get(parts[0], [])
                if not stack:
                    continue
                start, fields = stack.pop()
                smallest = [start + int(part) - 1 for part in fields[5].split(",") if part.isdigit()]
                proper = [head for head in smallest if head <= index and sentence.upos[head] == "PROPN"]
                if proper:
                    found.append((start, index + 1, fields[1], proper[0], len(fields) > _IDENTITY))
    return sorted(found, key=lambda mention: (mention[0], -mention[1]))


def _add_mentions(sentence: Sentence) -> None:
    words, upos = sentence.words, sentence.upos
    sentence.allowed = [names.outside(words, sentence.xpos, index) for index in range(len(words))]
    taken = [False] * len(words)
    for start, end, kind, head, identity in _mentions(sentence):
        if taken[head]:
            continue
        if kind == "event" and identity:
            _open_tail(sentence, start, end, taken)
            continue
        name = _KINDS.get(kind)
        if name is None:
            continue
        first, last = names.mention_core(name, start, end, head, words, upos)
        if first == last:
            for index in range(start, end):
                if upos[index] == "PROPN" and not taken[index]:
                    sentence.allowed[index] |= only("O")
            continue
        for index in range(first, last):
            sentence.allowed[index] = only(f"I-{name}") if index > first else only(f"B-{name}")
            taken[index] = True
        if name != "PER":
            _open_extension(sentence, last, end, taken)


def _open_extension(sentence: Sentence, last: int, end: int, taken: list[bool]) -> None:
    """Leave open whether "of X" after the core belongs to the name."""
    if last + 1 < end and sentence.words[last] in {"of", "for", "and", "on"}:
        for index in range(last, end):
            word = sentence.words[index]
            if taken[index] or not (
                any(map(str.isupper, word)) or word in {"of", "for", "and", "on", "the", "&"}
            ):
                break
            sentence.allowed[index] = ANY


def _open_tail(sentence: Sentence, start: int, end: int, taken: list[bool]) -> None:
    for index in range(start, end):
        if sentence.upos[index] in {"PROPN", "NUM"} and not taken[index]:
            sentence.allowed[index] = only("B-OTH", "I-OTH", "O")


def _add_attributions(sentences: list[Sentence], row: dict[str, object]) -> None:
    tokens = row["tokens"]
    total = sum(len(sentence.words) for sentence in sentences)
    if not isinstance(tokens, list) or len(tokens) != total:
        return
    columns = {name: [0.0] * total for name in FACTS[1:]}
    for attribution in row["attributions"]:  # type: ignore[attr-defined]
        for name in FACTS[1:]:
            for start, end in _spans(attribution.get(name)):
                for index, (first, last) in enumerate(tokens):
                    if first < end and start < last:
                        columns[name][index] = 1.0
    place = 0
    for sentence in sentences:
        for index in range(len(sentence.words)):
            for column, name in enumerate(FACTS[1:], start=1):
                sentence.facts[index][column] = columns[name][place + index]
        place += len(sentence.words)


def _spans(value: object) -> list[tuple[int, int]]:
    if isinstance(value, dict):
        if "s" in value:
            return [(value["s"], value["e"])]
        return [pair for inner in value.values() for pair in _spans(inner)]
    if isinstance(value, list):
        if len(value) == 2 and all(isinstance(item, int) for item in value):  # noqa: PLR2004 - a pair
            return [(value[0], value[1])]
        return [pair for inner in value for pair in _spans(inner)]
    return []
