"""The expected record of the harbour exchange, read from beside its accounts.

What is `open` is true and not found yet, and says why.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

STORY: Final = Path(__file__).parents[2] / "examples" / "harbour-exchange"
ACCOUNTS: Final = STORY / "accounts"

BODY: Final = "body"
ANY: Final = "*"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedLine:
    """A line of an account: body, or boilerplate for one of some reasons."""

    text: str
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedForeign:
    """Words in another language than the account's."""

    language: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedDocument:
    """What the record must say of one account. Publisher: any of the forms."""

    name: str
    title: str
    publisher: tuple[str, ...]
    authors: tuple[str, ...]
    published: str
    rival_dates: tuple[str, ...]
    language: str
    role: str
    parent: str | None
    lines: tuple[ExpectedLine, ...]
    foreign: tuple[ExpectedForeign, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedPassage:
    """Words that a copy has from a source, in one of some kinds of passage."""

    copy: str
    source: str
    kinds: tuple[str, ...]
    words: str
    open: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedVariant:
    """A change that the record must name. A weight of null leaves the weight open."""

    copy: str
    source: str
    kind: str
    weight: str | None
    changes: tuple[str, ...]
    before: str
    after: str
    why: str
    open: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedAbsence:
    """Two accounts between which something must not be reported; * stands for any."""

    copy: str
    source: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedLostSource:
    """A source that was not given, and the accounts that quote it."""

    label: str
    documents: tuple[str, ...]
    words: str
    open: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectations:
    """Everything that is expected of the record."""

    documents: tuple[ExpectedDocument, ...]
    passages: tuple[ExpectedPassage, ...]
    absent_passages: tuple[ExpectedAbsence, ...]
    variants: tuple[ExpectedVariant, ...]
    no_substance: tuple[ExpectedAbsence, ...]
    lost_sources: tuple[ExpectedLostSource, ...]
    stories: tuple[frozenset[str], ...]


def load() -> Expectations:
    """Read expected.json."""
    data: dict[str, Any] = json.loads((STORY / "expected.json").read_text("utf-8"))
    return Expectations(
        documents=tuple(_document(name, fields) for name, fields in data["documents"].items()),
        passages=tuple(
            ExpectedPassage(
                copy=item["copy"],
                source=item["source"],
                kinds=tuple(item["kinds"]),
                words=words,
                open=item["open"],
            )
            for item in data["passages"]
            for words in item["words"]
        ),
        absent_passages=tuple(ExpectedAbsence(**item) for item in data["absent_passages"]),
        variants=tuple(_variant(item) for item in data["variants"]),
        no_substance=tuple(ExpectedAbsence(**item) for item in data["no_substance"]),
        lost_sources=tuple(
            ExpectedLostSource(
                label=item["label"],
                documents=tuple(item["documents"]),
                words=item["words"],
                open=item["open"],
            )
            for item in data["lost_sources"]
        ),
        stories=tuple(frozenset(story) for story in data["stories"]),
    )


def _document(name: str, fields: dict[str, Any]) -> ExpectedDocument:
    return ExpectedDocument(
        name=name,
        title=fields["title"],
        publisher=tuple(fields["publisher"]),
        authors=tuple(fields["authors"]),
        published=fields["published"],
        rival_dates=tuple(fields["rival_dates"]),
        language=fields["language"],
        role=fields["role"],
        parent=fields["parent"],
        lines=tuple(ExpectedLine(text=line["text"], kinds=tuple(line["is"])) for line in fields["lines"]),
        foreign=tuple(ExpectedForeign(**item) for item in fields["other_languages"]),
    )


def _variant(item: dict[str, Any]) -> ExpectedVariant:
    return ExpectedVariant(
        copy=item["copy"],
        source=item["source"],
        kind=item["kind"],
        weight=item["weight"],
        changes=tuple(item["changes"]),
        before=item["from"],
        after=item["to"],
        why=item["why"],
        open=item["open"],
    )
