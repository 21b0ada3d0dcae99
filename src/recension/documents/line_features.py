"""Lines as numbers: what the model of body lines sees of a text. No word of a text is among them."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Final

import numpy as np

from recension.documents.boilerplate.label_lines import is_section_label
from recension.documents.boilerplate.teasers import is_teaser_heading
from recension.record import BoilerplateReason as Reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from recension.documents.line_facts import LineFacts

OWN: Final = (
    "words",
    "letters",
    "word_length",
    "sentences",
    "ends_sentence",
    "ends_open",
    "prose",
    "bullet",
    "capitals",
    "first_small",
    "upper",
    "digits",
    "marks",
    "commas",
    "quotes",
    "bars",
    "repeats",
    "copy",
    "contained",
    "notices",
    "notice_share",
    "heading",
    "section",
    "known_account",
    "label_like",
    "dated",
    "named",
    "caption",
)
# Own numbers that a line's neighbours are seen with.
_NEIGHBOURLY: Final = (
    "words",
    "ends_sentence",
    "prose",
    "capitals",
    "known_account",
    "label_like",
    "caption",
    "bullet",
    "heading",
    "dated",
)
_NEIGHBOURS: Final = (-3, -2, -1, 1, 2, 3)
_WINDOWS: Final = (4, 10)
_AVERAGED: Final = ("prose", "words", "label_like", "known_account")
_PLACE: Final = (
    "lines",
    "share_above",
    "from_top",
    "from_end",
    "from_first_prose",
    "to_last_prose",
    "in_block",
    "from_block_start",
    "to_block_end",
    "block_words",
    "prose_above",
    "prose_below",
    "since_heading",
    "since_comment",
    "since_headline",
    "echo",
    "rule",
    "teaser",
)
NAMES: Final = (
    *OWN,
    *(f"{name}{offset:+d}" for offset in _NEIGHBOURS for name in _NEIGHBOURLY),
    *(
        f"{name}~{window}"
        for window in _WINDOWS
        for name in ("prose", "words", "label_like", "known_account")
    ),
    *_PLACE,
)

_LABELS: Final = frozenset({Reason.MENU, Reason.TOOLBAR, Reason.NOTICE, Reason.ADVERTISEMENT, Reason.COMMENT})
_DATED: Final = frozenset({Reason.DATE})
_NAMED: Final = frozenset({Reason.BYLINE, Reason.CREDIT})
_ECHO_LETTERS: Final = 5
# Shares of letters, capitals, digits and marks are taken from this many code points of a line.
_SAMPLE: Final = 240
# Shorter lines stand inside longer ones by chance.
_CONTAINED_LETTERS: Final = 20
_FAR: Final = 60.0


def line_features(
    facts: Sequence[LineFacts],
    own: Sequence[Reason | None],
    rules: Sequence[Reason | None],
    headline: int | None,
) -> NDArray[np.float32]:
    """Turn the lines of a text into numbers, one row a line, columns as `NAMES` says.

    Args:
        facts: the lines.
        own: the reason that each line's own words give.
        rules: the reason that the rules give it among its neighbours.
        headline: index of the headline's line.
    """
    count = len(facts)
    if not count:
        return np.zeros((0, len(NAMES)), dtype=np.float32)
    table = np.array(_own_rows(facts, own), dtype=np.float32)
    column = {name: table[:, index] for index, name in enumerate(OWN)}
    columns: list[NDArray[np.float32]] = [table]
    watched = np.stack([column[name] for name in _NEIGHBOURLY], axis=1)
    padded = np.full((count + 2 * max(_NEIGHBOURS), watched.shape[1]), -1.0, dtype=np.float32)
    padded[max(_NEIGHBOURS) : max(_NEIGHBOURS) + count] = watched
    columns.extend(
        padded[max(_NEIGHBOURS) + offset : max(_NEIGHBOURS) + offset + count] for offset in _NEIGHBOURS
    )
    columns.extend(
        np.stack([_mean(column[name], window) for name in _AVERAGED], axis=1) for window in _WINDOWS
    )
    columns.append(_places(facts, column, rules, headline))
    return np.concatenate(columns, axis=1, dtype=np.float32)


def _own_rows(facts: Sequence[LineFacts], own: Sequence[Reason | None]) -> list[tuple[float, ...]]:
    copies = Counter(fact.folded for fact in facts)
    seen: Counter[str] = Counter()
    rows: list[tuple[float, ...]] = []
    previous = ""
    for index, (fact, reason) in enumerate(zip(facts, own, strict=True)):
        following = facts[index + 1].folded if index + 1 < len(facts) else ""
        rows.append(_own_row(fact, reason, copies[fact.folded], seen[fact.folded], previous, following))
        seen[fact.folded] += 1
        previous = fact.folded
    return rows


def _own_row(
    fact: LineFacts, reason: Reason | None, copies: int, above: int, previous: str, following: str
) -> tuple[float, ...]:
    text = fact.line.text[:_SAMPLE]
    length = len(text)
    words = text.split()
    capitals = sum(word[0].isupper() for word in words)
    letters = sum(map(str.isalpha, text))
    notices, notice_words = fact.notices
    last = fact.line.text[-1]
    return (
        math.log1p(fact.words),
        math.log1p(fact.line.end - fact.line.start),
        length / max(len(words), 1),
        min(fact.sentences, 10.0),
        float(fact.ends_sentence),
        float(last in ":,;…"),
        float(fact.prose),
        float(fact.bullet),
        capitals / max(len(words), 1),
        float(text[0].islower()),
        sum(map(str.isupper, text)) / max(letters, 1),
        sum(map(str.isdigit, text)) / length,
        (length - letters - text.count(" ")) / length,
        text.count(",") / max(len(words), 1),
        float(any(mark in text for mark in '"“”„«»‘')),
        float(any(mark in text for mark in "|»>›→•·©")),
        math.log(copies),
        float(above > 0),
        float(
            (len(fact.folded) > _CONTAINED_LETTERS and fact.folded in following)
            or (len(previous) > _CONTAINED_LETTERS and previous in fact.folded)
        ),
        min(notices, 4.0),
        notice_words / fact.words,
        float(is_teaser_heading(fact)),
        float(is_section_label(fact)),
        float(reason is None),
        float(reason in _LABELS),
        float(reason in _DATED),
        float(reason in _NAMED),
        float(reason is Reason.CAPTION),
    )


def _mean(values: NDArray[np.float32], reach: int) -> NDArray[np.float32]:
    """Mean over the lines up to `reach` above and below."""
    total = np.concatenate([[0.0], np.cumsum(values, dtype=np.float64)])
    places = np.arange(len(values))
    left = np.maximum(places - reach, 0)
    right = np.minimum(places + reach + 1, len(values))
    return ((total[right] - total[left]) / (right - left)).astype(np.float32)


def _places(
    facts: Sequence[LineFacts],
    column: dict[str, NDArray[np.float32]],
    rules: Sequence[Reason | None],
    headline: int | None,
) -> NDArray[np.float32]:
    count = len(facts)
    places = np.arange(count, dtype=np.float32)
    prose = column["prose"] * column["known_account"]
    where = np.flatnonzero(prose)
    first, last = (int(where[0]), int(where[-1])) if len(where) else (0, count - 1)
    lengths = np.array([fact.words for fact in facts], dtype=np.float64)
    start, end = _block(prose, lengths)
    above = np.cumsum(prose * lengths)
    total = max(float(above[-1]), 1.0)
    comments = np.array([rule is Reason.COMMENT for rule in rules])
    return np.stack(
        [
            np.full(count, np.log1p(count)),
            places / count,
            np.minimum(places, _FAR),
            np.minimum(count - 1 - places, _FAR),
            np.clip(places - first, -_FAR, _FAR),
            np.clip(last - places, -_FAR, _FAR),
            ((places >= start) & (places <= end)).astype(np.float32),
            np.clip(places - start, -_FAR, _FAR),
            np.clip(end - places, -_FAR, _FAR),
            np.full(count, float((prose * lengths)[start : end + 1].sum()) / total),
            above / total,
            1.0 - above / total,
            _since(column["heading"] > 0),
            _since(comments),
            np.full(count, -_FAR) if headline is None else np.clip(places - headline, -_FAR, _FAR),
            _echo(facts, prose, start, end),
            np.array([rule is None for rule in rules], dtype=np.float32),
            np.array([rule in {Reason.TEASER, Reason.TRUNCATED} for rule in rules], dtype=np.float32),
        ],
        axis=1,
    ).astype(np.float32)


def _since(marks: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Lines since the last mark at or above each line."""
    places = np.arange(len(marks))
    last = np.maximum.accumulate(np.where(marks, places, -1))
    return np.where(last < 0, _FAR, np.minimum(places - last, _FAR)).astype(np.float32)


def _block(prose: NDArray[np.float32], lengths: NDArray[np.float64]) -> tuple[int, int]:
    """First and last line of the stretch in which prose outweighs the rest most (Kadane's algorithm)."""
    gains = np.where(prose > 0, np.minimum(lengths, 60.0) / 10.0, -1.0)
    best, best_start, best_end = -np.inf, 0, len(gains) - 1
    running, start = 0.0, 0
    for index, gain in enumerate(gains.tolist()):
        if running <= 0:
            running, start = 0.0, index
        running += gain
        if running > best:
            best, best_start, best_end = running, start, index
    return best_start, best_end


def _echo(
    facts: Sequence[LineFacts], prose: NDArray[np.float32], start: int, end: int
) -> NDArray[np.float32]:
    """Share of a line's longer words that stand in other lines of the main stretch."""
    counts: Counter[str] = Counter()
    inside = [start <= index <= end and prose[index] > 0 for index in range(len(facts))]
    sets = [{word for word in fact.tokens if len(word) >= _ECHO_LETTERS} for fact in facts]
    for within, words in zip(inside, sets, strict=True):
        if within:
            counts.update(words)
    once, twice = set(counts), {word for word, count in counts.items() if count > 1}
    shares = [
        len(words & (twice if within else once)) / len(words) if words else -1.0
        for within, words in zip(inside, sets, strict=True)
    ]
    return np.array(shares, dtype=np.float32)
