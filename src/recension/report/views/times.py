"""Times: every expression of time with what it means, and words in quotation marks that are no statement."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.report.dates import readable_date
from recension.report.labels_of_facts import PHRASE_KINDS, PRECISIONS, TIME_METHODS
from recension.report.shown import shortened
from recension.report.views.cited import Cited, all_cited
from recension.report.when import readable_time

if TYPE_CHECKING:
    from recension.record import QuotedPhraseKind, TimeMention
    from recension.report.catalogue import Catalogue
    from recension.report.labels import Label
    from recension.report.notes import Notes

MOST_TIMES: Final = 300
"""Rows of the table; `recension show times` lists every expression."""

_MOST_PHRASES: Final = 300
_MOST_CITED: Final = 12
_OPEN: Final = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRow:
    """Expressions of the same words and meaning.

    Attributes:
        words: the words.
        value: what they mean, as people read it; null where that is not known.
        precision: how exact that is.
        method: how it came to be known.
        anchor: the date it counts from.
        reasons: why, where it was inferred or stayed unknown.
        cited: where it stands.
        more: at how many further places.
    """

    words: str
    value: str | None
    precision: str
    method: str
    anchor: str | None
    reasons: tuple[str, ...]
    cited: tuple[Cited, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseGroup:
    """Words in quotation marks of one kind."""

    kind: Label
    phrases: tuple[Cited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """Times and quoted phrases of a record, and how many of each are not shown."""

    times: tuple[TimeRow, ...]
    more_times: int
    times_open: bool
    phrases: tuple[PhraseGroup, ...]
    more_phrases: int


def marked(catalogue: Catalogue, notes: Notes) -> Marked:
    """Set out the expressions of time, earliest meaning first, and the quoted phrases of a record."""
    groups: dict[tuple[str, ...], list[TimeMention]] = defaultdict(list)
    for mention in catalogue.record.times:
        time = mention.time
        known = time.start is not None or time.end is not None
        groups[
            "" if known else "9",
            time.start or time.end or "",
            time.end or "",
            time.precision,
            time.text.casefold(),
            time.method,
            time.anchor or "",
        ].append(mention)
    ordered = [found for _, found in sorted(groups.items())]
    phrases: dict[QuotedPhraseKind, list[Cited]] = defaultdict(list)
    for phrase in catalogue.record.quoted_phrases[:_MOST_PHRASES]:
        phrases[phrase.kind].extend(all_cited(catalogue, notes, (phrase.evidence,)))
    return Marked(
        times=tuple(_row(catalogue, notes, found) for found in ordered[:MOST_TIMES]),
        more_times=max(0, len(ordered) - MOST_TIMES),
        times_open=len(ordered) <= _OPEN,
        phrases=tuple(
            PhraseGroup(kind=label, phrases=tuple(phrases[kind]))
            for kind, label in PHRASE_KINDS.items()
            if phrases[kind]
        ),
        more_phrases=max(0, len(catalogue.record.quoted_phrases) - _MOST_PHRASES),
    )


def _row(catalogue: Catalogue, notes: Notes, found: list[TimeMention]) -> TimeRow:
    time = found[0].time
    known = time.start is not None or time.end is not None
    return TimeRow(
        words=shortened(time.text, 80),
        value=readable_time(time) if known else None,
        precision=PRECISIONS[time.precision].text,
        method=TIME_METHODS[time.method].text,
        anchor=readable_date(time.anchor) if time.anchor else None,
        reasons=time.reasons,
        cited=all_cited(catalogue, notes, (one.evidence for one in found[:_MOST_CITED])),
        more=max(0, len(found) - _MOST_CITED),
    )
