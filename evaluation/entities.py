"""Entities over documents: ECB+ (people, places), MEANTIME (English), and GUM news within documents.

BCubed (Bagga & Baldwin 1998) over gold mentions: each is given the entity of its head word, and one of its
own where the word refers to none. In ECB+ the sentences count that its annotators checked for coreference,
and clusters are compared inside topics; once each topic is taken for one story, once each of its two stories,
and once the stories are those that the program finds. In MEANTIME two mentions are of one thing where they
share an address of DBpedia, or else an id; the names of its four languages are also put together, their
places and kinds being given (`names_over_languages`). In GUM names and pronouns count, each document by
itself.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from evaluation.conllu import present
from evaluation.measurement import Measurement
from evaluation.names_over_languages import given_mentions, gold_names
from evaluation.parsing import installed
from evaluation.stories import _document as document_of  # pyright: ignore[reportPrivateUsage]
from recension.entities import mentions_in, resolve
from recension.language.annotated import Annotated
from recension.language.cache import CachedAnnotator
from recension.record import Story, StoryId

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from recension.entities import DocumentMentions, Entities
    from recension.language.annotators import Annotator
    from recension.record import DocumentId

_CACHE: Final = "recension-evaluation-annotations"
_MEANTIME: Final = {"PERSON": "person", "ORGANIZATION": "organization", "LOCATION": "location"}


class Labelled(NamedTuple):
    """A gold mention: what it counts as, its gold cluster, and the predicted one."""

    kind: str
    gold: str
    given: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A document of a data set.

    Attributes:
        row: its line.
        annotated: the document with its annotation.
        mentions: what the program finds in it.
    """

    row: dict[str, Any]
    annotated: Annotated
    mentions: DocumentMentions


def measure(data: Path) -> Measurement:
    """Measure the entities that the program finds.

    Args:
        data: folder of the labelled data.

    Returns:
        Precision, recall and F1 by set and kind of mention.

    Raises:
        DataAbsentError: the data or the model are not there.
    """
    train, dev = present(data / "ecbplus" / "train.jsonl"), present(data / "ecbplus" / "dev.jsonl")
    meantime, gum = present(data / "meantime" / "docs.jsonl"), present(data / "gum" / "dev.jsonl")
    instances = present(data / "meantime" / "instances.json")
    annotator = CachedAnnotator(installed(), Path(gettempdir()) / _CACHE)
    tables: dict[str, list[Labelled]] = {}
    for name, path in (("ecbplus train", train), ("ecbplus dev", dev)):
        read = list(_read(path, annotator))
        for field in ("topic", "story"):
            entities = resolve([one.mentions for one in read], _stories(read, field))
            tables[f"{name}, by {field}"] = list(_ecb(read, entities))
        entities = resolve([one.mentions for one in read], _found_stories(read))
        tables[f"{name}, stories found"] = list(_ecb(read, entities))
    english = [one for one in _read(meantime, annotator) if one.row["lang"] == "en"]
    entities = resolve([one.mentions for one in english], _stories(english, "topic"))
    tables["meantime, by topic"] = list(_meantime(english, entities, _addresses(instances)))
    tables |= _over_languages(meantime, _addresses(instances))
    news = [one for one in _read(gum, annotator) if one.row["genre"] == "news"]
    tables["gum news, each document"] = list(_gum(news, resolve([one.mentions for one in news], ())))
    return _measurement(tables, (train, dev, meantime, instances, gum))


def _read(path: Path, annotator: Annotator) -> Iterable[Read]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = cast("dict[str, Any]", json.loads(line))
        if row.get("lang", "en") != "en" or row.get("genre", "news") != "news":
            continue
        start = max(
            (one["end"] for one in row["sentences"] if isinstance(one, dict) and one.get("url_line")),
            default=0,
        )
        document = document_of(row["id"], row["text"], start, "en", None)
        annotated = Annotated(document=document, annotation=annotator.annotate(row["text"], document.body))
        yield Read(row=row, annotated=annotated, mentions=mentions_in(annotated))


def _stories(read: Sequence[Read], field: str) -> list[Story]:
    groups: dict[str, list[Read]] = {}
    for one in read:
        groups.setdefault(one.row[field], []).append(one)
    return [_story(name, [one.annotated.document.id for one in members]) for name, members in groups.items()]


def _story(name: str, documents: Iterable[DocumentId]) -> Story:
    return Story(id=StoryId(name), title=None, documents=tuple(sorted(documents)), first=None, last=None)


def _found_stories(read: Sequence[Read]) -> Sequence[Story]:
    from recension.lineage.alignments.matching import align  # noqa: PLC0415 - heavy, and only if data is there
    from recension.stories import group  # noqa: PLC0415

    documents = [one.annotated.document for one in read]
    return group(documents, align(documents))


def _entity_of(one: Read, entities: Entities, start: int, end: int) -> str | None:
    """The entity of the head of a gold mention, or of several at once."""
    words = one.annotated.words_at(start, end)
    if not words:
        return None
    head = one.annotated.trees.top(words.start, words.stop)
    offset = int(one.annotated.annotation.starts[head])
    found = entities.all_of_word(one.annotated.document.id, offset)
    return " ".join(found) or None


def _ecb(read: Sequence[Read], entities: Entities) -> Iterable[Labelled]:
    for one in read:
        for mention in one.row["mentions"]:
            if mention["coref_checked"] and mention["kind"] in {"human", "loc"}:
                found = _entity_of(one, entities, mention["start"], mention["end"])
                given = mention["id"] if found is None else f"{one.row['topic']} {found}"
                yield Labelled(mention["kind"], mention["cluster"], given)


def _addresses(path: Path) -> Mapping[str, str]:
    instances: Any = json.loads(path.read_text(encoding="utf-8"))
    rows = instances.items() if isinstance(instances, dict) else ((row["id"], row) for row in instances)
    found = {name: (row.get("uri") or "").rpartition("/")[2] for name, row in rows}
    return {name: address for name, address in found.items() if address}


def _meantime(read: Sequence[Read], entities: Entities, addresses: Mapping[str, str]) -> Iterable[Labelled]:
    for one in read:
        for mention in one.row["mentions"]:
            kind = _MEANTIME.get(mention["tag"])
            if mention["kind"] == "entity" and kind is not None:
                found = _entity_of(one, entities, mention["start"], mention["end"])
                name = mention["cluster"].rpartition(":")[2]  # some ids carry the document's before them
                gold = addresses.get(name, name)
                yield Labelled(kind, gold, found or f"{one.row['id']} {mention['id']}")


def _over_languages(path: Path, addresses: Mapping[str, str]) -> dict[str, list[Labelled]]:
    """Put the names of all languages together, each story's and each topic's translations as one story."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    names = [gold_names(row) for row in rows]
    documents = [given_mentions(row, found) for row, found in zip(rows, names, strict=True)]
    tables: dict[str, list[Labelled]] = {}
    for field in ("story", "topic"):
        groups: dict[str, list[DocumentId]] = {}
        for row, document in zip(rows, documents, strict=True):
            groups.setdefault(row[field], []).append(document.document)
        stories = [_story(name, members) for name, members in groups.items()]
        entities = resolve(documents, stories)
        table = tables[f"meantime names over languages, by {field}"] = list[Labelled]()
        for document, found in zip(documents, names, strict=True):
            for name in found:
                gold = name.gold["cluster"].rpartition(":")[2]
                given = entities.of_word(document.document, name.start) or name.gold["id"]
                table.append(Labelled(name.kind, addresses.get(gold, gold), given))
    return tables


def _gum(read: Sequence[Read], entities: Entities) -> Iterable[Labelled]:
    for one in read:
        for number, mention in enumerate(one.row["mentions"]):
            words = one.annotated.words_at(*_head(mention))
            if not words or mention["type"] not in {"person", "place", "organization"}:
                continue
            pronoun = one.annotated.annotation.xpos[words.start] in {"PRP", "PRP$"}
            if not (mention["proper"] or pronoun):
                continue
            found = _entity_of(one, entities, *_head(mention))
            given = found or str(number)
            name = one.row["id"]
            yield Labelled("pronoun" if pronoun else "name", f"{name} {mention['group']}", f"{name} {given}")


def _head(mention: Any) -> tuple[int, int]:  # noqa: ANN401 - a value read from JSON
    head = mention["head"]
    while head and isinstance(head[0], list):
        head = head[0]
    return int(head[0]), int(head[1])


def scores(labelled: Sequence[Labelled]) -> tuple[float, float, float]:
    """Give BCubed precision, recall and F1."""
    gold, given = Counter(one.gold for one in labelled), Counter(one.given for one in labelled)
    both = Counter((one.gold, one.given) for one in labelled)
    precision = sum(count * count / given[name] for (_, name), count in both.items()) / max(len(labelled), 1)
    recall = sum(count * count / gold[name] for (name, _), count in both.items()) / max(len(labelled), 1)
    total = precision + recall
    return precision, recall, 2 * precision * recall / total if total else 0.0


def _measurement(tables: Mapping[str, Sequence[Labelled]], inputs: tuple[Path, ...]) -> Measurement:
    rows: list[tuple[str, ...]] = []
    figures: dict[str, float] = {}
    for name, labelled in tables.items():
        for kind in ("all", *sorted({one.kind for one in labelled})):
            chosen = [one for one in labelled if kind in {"all", one.kind}]
            precision, recall, f1 = scores(chosen)
            rows.append((name, kind, str(len(chosen)), f"{precision:.3f}", f"{recall:.3f}", f"{f1:.3f}"))
            if kind == "all":
                figures |= {f"{name}: precision": round(precision, 4), f"{name}: recall": round(recall, 4)}
    return Measurement(
        columns=("set", "kind", "mentions", "precision", "recall", "F1"),
        rows=tuple(rows),
        figures=figures,
        inputs=inputs,
    )
