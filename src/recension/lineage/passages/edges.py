"""Where a copied stretch begins and ends: stray words cut off, quotation parted from what is not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from recension.lineage.lexicon import word_set
from recension.lineage.passages.completion import completed
from recension.lineage.witnesses.copying import Run
from recension.record import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recension.lineage.witnesses.copying import Copying
    from recension.lineage.witnesses.witness import Witness

# A run at the edge that is shorter than a third of the gap behind it is there by chance: three words of a new
# sentence for one that is shared say more against it than for it.
_GAP_PER_WORD: Final = 3
# So many words of grammar beyond a sentence's end are shared by chance: "... of the treaty. The"; so are so
# many words beside a quotation, with others between.
_STRAY: Final = 3
# A part of a stretch stands by itself if it shares this many words: the usual length of a fingerprint.
_STANDS_ALONE: Final = 8
# So many words apart in one paragraph, two stretches are one with a gap: a clause, not a sentence.
_NEAR: Final = 12
# Of two stretches that take the same words of the copy from two places, the weaker is left out if it lies
# inside the other for this share.
_SAME_WORDS: Final = 0.8


def tidied(stretches: Iterable[Copying]) -> tuple[Copying, ...]:
    """Stretches as passages should have them, in the order of the copy.

    Args:
        stretches: all that one document has from another, seen from source to copy.
    """
    joined = _joined(sorted(stretches, key=lambda one: (one.copy_words, one.source_words)))
    parts = [_trimmed(part) for stretch in joined for part in _parted(_trimmed(stretch))]
    return _completed(_without_doubles(parts))


def _joined(stretches: Sequence[Copying]) -> list[Copying]:
    """Join stretches that follow each other closely in both documents, within one paragraph."""
    joined: list[Copying] = []
    for stretch in stretches:
        last = joined[-1] if joined else None
        if last is not None and _follows(last, stretch):
            joined[-1] = _from_runs(last, [*last.runs, *stretch.runs])
        else:
            joined.append(stretch)
    return joined


def _follows(last: Copying, stretch: Copying) -> bool:
    source_gap = stretch.source_words.start - last.source_words.end
    copy_gap = stretch.copy_words.start - last.copy_words.end
    if not (0 <= source_gap <= _NEAR and 0 <= copy_gap <= _NEAR):
        return False
    return not _line_between(
        last.source, last.source_words.end, stretch.source_words.start
    ) and not _line_between(last.copy, last.copy_words.end, stretch.copy_words.start)


def _completed(stretches: tuple[Copying, ...]) -> tuple[Copying, ...]:
    """Complete each stretch into words that no other one has."""
    done: list[Copying] = []
    for index, stretch in enumerate(stretches):
        others = [*done, *stretches[index + 1 :]]
        source_free = _free(
            stretch.source_words, [other.source_words for other in others], len(stretch.source)
        )
        copy_free = _free(stretch.copy_words, [other.copy_words for other in others], len(stretch.copy))
        done.append(completed(stretch, source_free=source_free, copy_free=copy_free))
    return tuple(done)


def _free(words: Span, others: Sequence[Span], length: int) -> Span:
    start = max((other.end for other in others if other.end <= words.start), default=0)
    end = min((other.start for other in others if other.start >= words.end), default=length)
    if any(other.start < words.start < other.end for other in others):
        start = words.start
    if any(other.start < words.end < other.end for other in others):
        end = words.end
    return Span(start, end)


def _from_runs(stretch: Copying, runs: Sequence[Run]) -> Copying:
    first, last = runs[0], runs[-1]
    source = Span(first.source, last.source + last.length)
    copy = Span(first.copy, last.copy + last.length)
    equal = sum(run.length for run in runs)
    return replace(
        stretch,
        source_words=source,
        copy_words=copy,
        runs=tuple(runs),
        similarity=equal / max(source.end - source.start, copy.end - copy.start),
    )


def _trimmed(stretch: Copying) -> Copying:
    runs = list(stretch.runs)
    while len(runs) > 1 and _by_chance(stretch, runs[0], runs[0], runs[1]):
        del runs[0]
    while len(runs) > 1 and _by_chance(stretch, runs[-1], runs[-2], runs[-1]):
        del runs[-1]
    stray = _stray_at_end(stretch.source, runs[-1].source, runs[-1].length)
    stray = max(stray, _stray_at_end(stretch.copy, runs[-1].copy, runs[-1].length))
    if 0 < stray < runs[-1].length:
        runs[-1] = runs[-1]._replace(length=runs[-1].length - stray)
    return _from_runs(stretch, runs) if tuple(runs) != stretch.runs else stretch


def _by_chance(stretch: Copying, edge: Run, one: Run, other: Run) -> bool:
    """Whether a run at the edge is there by chance: short for its gap, or alone in another paragraph."""
    if edge.length * _GAP_PER_WORD < _gap(one, other):
        return True
    if edge.length >= _STANDS_ALONE:
        return False
    ours = _line_between(stretch.source, one.source + one.length, other.source)
    theirs = _line_between(stretch.copy, one.copy + one.length, other.copy)
    return ours or theirs


def _line_between(witness: Witness, first: int, last: int) -> bool:
    return any(index in witness.line_starts for index in range(first, last + 1))


def _gap(one: Run, other: Run) -> int:
    return max(other.source - one.source, other.copy - one.copy) - one.length


def _stray_at_end(witness: Witness, start: int, length: int) -> int:
    """How many words of grammar at the end of a run belong to a sentence that only begins there."""
    grammar = word_set("function_words")
    for stray in range(1, min(_STRAY, length - 1) + 1):
        index = start + length - stray
        if witness.keys[index] not in grammar:
            return 0
        if witness.sentence_starts[index]:
            return stray
    return 0


def _parted(stretch: Copying) -> Iterator[Copying]:
    """Part a stretch where the copy passes from its own words into a quotation or out of one."""
    pieces = list(_pieces(stretch))
    groups: list[list[Run]] = []
    for run, quoted in pieces:
        if groups and bool(stretch.copy.quoted[groups[-1][-1].copy]) == quoted:
            groups[-1].append(run)
        else:
            groups.append([run])
    while len(groups) > 1 and _strays_beside(groups[0], groups[1], groups[0]):
        del groups[0]
    while len(groups) > 1 and _strays_beside(groups[-2], groups[-1], groups[-1]):
        del groups[-1]
    stretch = _from_runs(stretch, [run for group in groups for run in group])
    if len(groups) < 2 or any(sum(run.length for run in group) < _STANDS_ALONE for group in groups):  # noqa: PLR2004 - one group is the whole
        yield stretch
        return
    for group in groups:
        yield _from_runs(stretch, group)


def _strays_beside(one: list[Run], other: list[Run], edge: list[Run]) -> bool:
    """Whether a few words at an edge are on another side of a quotation mark, with a gap between."""
    return sum(run.length for run in edge) <= _STRAY and _gap(one[-1], other[0]) > 0


def _pieces(stretch: Copying) -> Iterator[tuple[Run, bool]]:
    """Runs cut where the copy's quotation marks stand, each with whether it is quoted."""
    quoted = stretch.copy.quoted
    for run in stretch.runs:
        start = 0
        for offset in range(1, run.length + 1):
            ends = offset == run.length
            if ends or bool(quoted[run.copy + offset]) != bool(quoted[run.copy + start]):
                piece = Run(run.source + start, run.copy + start, offset - start)
                yield piece, bool(quoted[piece.copy])
                start = offset


def _without_doubles(stretches: list[Copying]) -> tuple[Copying, ...]:
    """Where the source has words twice, the copy has them from the place it agrees with more."""
    best_first = sorted(
        stretches,
        key=lambda one: (-sum(run.length for run in one.runs), one.copy_words, one.source_words),
    )
    taken: set[int] = set()
    kept: list[Copying] = []
    for stretch in best_first:
        words = {run.copy + offset for run in stretch.runs for offset in range(run.length)}
        if len(words & taken) < _SAME_WORDS * len(words):
            kept.append(stretch)
            taken |= words
    return tuple(sorted(kept, key=lambda one: (one.copy_words, one.source_words)))
