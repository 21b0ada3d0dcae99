"""Shares: of the words of an account, how many it has from which source, and how many are its own."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from recension.report.figures import percent

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recension.record import Document, Passage, SourceId
    from recension.report.catalogue import Catalogue

_WIDTH, _HEIGHT = 240, 22
_NAMED = 22  # pixels of a part that has room for its letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """The shares of one account.

    Attributes:
        of: the share from each source, 0 to 1. Sources may have words in common, so they need not sum to 1.
        own: the share that stands in no passage, as written.
        drawing: the shares as a bar, each word under one source; null where nothing was taken.
    """

    of: Mapping[SourceId, float]
    own: str
    drawing: Markup | None


def shares(catalogue: Catalogue, document: Document, passages: Sequence[Passage], words: int) -> Shares:
    """Count the words that an account has from each source.

    Args:
        catalogue: the record.
        document: the account.
        passages: the passages that it has from others.
        words: how many words the account has.
    """
    places: dict[SourceId, list[tuple[int, int]]] = defaultdict(list)
    for passage in passages:
        places[passage.from_.source].append((passage.to.start, passage.to.end))
    counted = {
        source: _words(document.text, _merged(spans)) / words if words else 0.0
        for source, spans in places.items()
    }
    order = sorted(counted, key=lambda source: (-counted[source], source))
    covered: list[tuple[int, int]] = []
    parts: list[tuple[str, float]] = []
    before = 0.0
    for source in order:
        covered = _merged([*covered, *places[source]])
        total = _words(document.text, covered) / words if words else 0.0
        parts.append((catalogue.siglum_of(source), max(0.0, total - before)))
        before = total
    own = max(0.0, 1.0 - before)
    return Shares(of=counted, own=percent(own), drawing=_bar(parts, own) if parts else None)


def _merged(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _words(text: str, spans: Sequence[tuple[int, int]]) -> int:
    return sum(len(text[start:end].split()) for start, end in spans)


def _bar(parts: Sequence[tuple[str, float]], own: float) -> Markup:
    pieces: list[Markup] = []
    x = 0.0
    for siglum, share in (*parts, ("", own)):
        width = share * _WIDTH
        if width >= 1:
            pieces.append(
                Markup('<rect{} x="{:.1f}" y="1" width="{:.1f}" height="{}"/>').format(
                    Markup("") if siglum else Markup(' class="own"'), x, max(1.0, width - 1), _HEIGHT - 2
                )
            )
            if siglum and width >= _NAMED:
                pieces.append(Markup('<text x="{:.1f}" y="15.5">{}</text>').format(x + width / 2, siglum))
        x += width
    return Markup(
        '<svg class="shares" width="{0}" height="{1}" viewBox="0 0 {0} {1}" aria-hidden="true" '
        'xmlns="http://www.w3.org/2000/svg">{2}</svg>'
    ).format(_WIDTH, _HEIGHT, Markup("").join(pieces))
