"""Counted and measured things in a phrase, as typed values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from recension.events.numbers import is_number, value_of
from recension.events.phrases import phrase
from recension.events.vague_amounts import vague_at
from recension.events.wordlists import table, words
from recension.record import Quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from recension.language.annotated import Annotated

_LONGEST_PHRASE: Final = 4
_LONGEST_NUMBER: Final = 8
_YEAR_DIGITS: Final = 4
_RANGE_JOINTS: Final = frozenset({"to", "-", "–", "—", "or", "and"})
_SCALES: Final = frozenset({"hundred", "thousand", "million", "billion"})
_NUMERALS: Final = frozenset({"NUM", "NOUN", "DET", "PRON", "SYM", "ADJ"})


class _Run(NamedTuple):
    """A run of words that is read for quantities."""

    annotated: Annotated
    first: int
    end: int
    skip: Callable[[int], bool]
    least: int

    def lower(self, word: int) -> str:
        return self.annotated.word(word).lower()

    def parts(self, word: int) -> list[str]:
        """Split a word at hyphens, if all its parts are numbers; nothing behind the end."""
        if word >= self.end:
            return []
        spelled = self.lower(word).replace("‑", "-").replace("‐", "-")
        parts = [part for part in spelled.split("-") if part]
        return parts if parts and all(is_number(part) for part in parts) else []

    def value(self, first: int, end: int) -> float | None:
        return value_of([part for word in range(first, end) for part in self.parts(word)])


def quantities_in(
    annotated: Annotated, first: int, end: int, skip: Callable[[int], bool], *, least: int = 0
) -> tuple[Quantity, ...]:
    """Find the quantities in a run of words.

    Args:
        annotated: the document.
        first: first word of the run.
        end: one past its last word.
        skip: tells of a word whether it belongs to a time or a name, where numbers count nothing.
        least: first word that may open a number ("over"), in front of the run too.

    Returns:
        The quantities in the order of the text. "Dozens" and "most of them" have no value.
    """
    before = max(least, first - _LONGEST_PHRASE, 0)
    return tuple(_found(_Run(annotated, first, end, skip, before), first))


def _found(run: _Run, first: int) -> Iterator[Quantity]:
    place = first
    annotation = run.annotated.annotation
    while place < run.end:
        compound = annotation.relations[place] == "compound" and annotation.upos[place] != "NUM"
        if run.skip(place) or compound:
            place += 1
        elif run.parts(place) and annotation.upos[place] in _NUMERALS:
            stop = _number_end(run, place)
            value = run.value(place, stop)
            if value is not None and _counts(run, place, stop):
                quantity, stop = _counted(run, place, stop, value)
                yield quantity
            place = stop
        else:
            vague = vague_at(run.annotated, place, run.end)
            if vague is not None:
                yield vague[0]
            place = place + 1 if vague is None else vague[1]


def _number_end(run: _Run, place: int) -> int:
    """Find one past the last word of a number: "forty - one", "two hundred and six", not "20 - 30"."""
    stop = place + 1
    while stop < run.end and stop - place < _LONGEST_NUMBER and not run.skip(stop):
        lower, before = run.lower(stop), run.lower(stop - 1)
        joint = lower in {"-", "‐", "‑"} and before.isalpha() and before not in {"a", "an"}
        joint = joint or (lower == "and" and before in _SCALES)
        if not run.parts(stop) and not (joint and run.parts(stop + 1)):
            break
        stop += 1
    return stop


def _counts(run: _Run, place: int, stop: int) -> bool:
    """Tell whether a number counts something; a pronoun "one", a year, a number after its noun do not."""
    trees = run.annotated.trees
    lower, relation = run.lower(place), trees.plain_relation(place)
    if stop - place == 1 and lower == "one":
        return relation == "nummod" or bool(trees.related(place, "nmod"))
    if stop - place == 1 and len(lower) == _YEAR_DIGITS and lower.isdigit() and lower[0] in "12":
        return relation == "nummod"
    head = trees.head(stop - 1)
    behind = head is not None and run.first <= head < place
    return not (behind and trees.relation(stop - 1) in {"nmod:unmarked", "flat"})


def _counted(run: _Run, place: int, stop: int, value: float) -> tuple[Quantity, int]:
    """Read a number: the quantity, and where to go on."""
    start, kind = _before(run, place)
    lower_end, most, stop = _range(run, place, stop, value)
    if most is not None and start > run.least and run.lower(start - 1) == "between":
        start -= 1
    unit, last, whole = _unit(run, place, stop)
    money = table("units").get(run.lower(start - 1)) if start > run.least else None
    if money is not None and not run.lower(start - 1).isalpha():
        unit, start = money[0], start - 1
    bounded = kind in {"at most", "under"}
    quantity = Quantity(
        value=None if bounded else lower_end,
        most=value if bounded else most,
        unit=unit,
        of=whole,
        approximate=kind is not None or most is not None,
        evidence=run.annotated.cite(start, last),
    )
    return quantity, max(stop, place + 1)


def _range(run: _Run, place: int, stop: int, value: float) -> tuple[float, float | None, int]:
    """Read "20 to 30", "two or three", "between 5 and 10", "2 to 3 million"."""
    joint = run.lower(stop) if stop + 1 < run.end else ""
    between = place > 0 and run.lower(place - 1) == "between"
    if joint not in _RANGE_JOINTS or not run.parts(stop + 1) or (joint == "and" and not between):
        return value, None, stop
    last = _number_end(run, stop + 1)
    upper, first = run.value(stop + 1, last), run.value(stop + 1, stop + 2)
    if upper is None or not first or upper <= value:
        return value, None, stop
    scaled = value * upper / first
    return (scaled if last - stop > 2 and scaled <= upper else value), upper, last  # noqa: PLR2004 - a scale follows


def _before(run: _Run, place: int) -> tuple[int, str | None]:
    """Find words before a number that open it: where they begin and their kind."""
    for length in range(_LONGEST_PHRASE, 0, -1):
        start = place - length
        if start < run.least:
            continue
        said = " ".join(run.lower(word) for word in range(start, place))
        for kind in ("at least", "over", "at most", "under", "about"):
            if said in words("amounts", kind):
                return start, kind
    article = place > run.least and run.lower(place - 1) in {"a", "an"}
    return (place - 1 if article else place), None


def _unit(run: _Run, place: int, stop: int) -> tuple[str | None, int, str | None]:
    """Find what a number counts: the unit, one past the last word of it, and the whole it is a part of."""
    trees, units = run.annotated.trees, table("units")
    for length in (2, 1):
        if stop + length <= run.end:
            said = "_".join(run.lower(word) for word in range(stop, stop + length))
            if said in units:
                return units[said][0].replace("_", " "), stop + length, None
    top = trees.top(place, stop)
    head = trees.head(top)
    counted = trees.plain_relation(top) in {"nummod", "det", "amod", "compound"}
    if counted and head is not None and head >= stop:
        return run.lower(head), head + 1, None
    if stop < run.end and run.annotated.annotation.upos[stop] == "NOUN":
        return run.lower(stop), stop + 1, None
    if stop < run.end and run.lower(stop) == "of":
        for child in trees.related(top, "nmod"):
            if child >= stop:
                begin, last = phrase(trees, child)
                return None, last, run.annotated.cite(begin, last).quote
    return None, stop, None
