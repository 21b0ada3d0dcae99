"""A number, name or time in the place of another: both hang on the same, or are alone of their kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.lineage.lexicon import word_classes, word_pairs, word_set
from recension.lineage.retelling.bends import Bend, in_rows, span_of, unmatched
from recension.lineage.retelling.units import sentence_of
from recension.lineage.variants.amounts import amount_of, amount_of_time, other_unit, same_amount, same_hour
from recension.lineage.variants.numerals import value_of
from recension.lineage.variants.spelling import stem
from recension.lineage.variants.times import times_apart
from recension.lineage.variants.word_kinds import WordKind
from recension.record import Span, VariantChange

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from decimal import Decimal

    from recension.lineage.retelling.links import Link
    from recension.lineage.retelling.teller import Teller
    from recension.lineage.retelling.units import Telling, Unit
    from recension.lineage.variants.word_kinds import Said
    from recension.lineage.witnesses.witness import Witness

    Apart = Callable[[Telling, Telling], bool]

MOSTLY: Final = 0.5
"""Share of one of two clauses that the other must tell for what is alone of its kind in both to stand in each
other's place: half, by definition."""

# Letters in which a name and what is made of it are alike.
_ALIKE: Final = 4
_NUMBERS: Final = frozenset({WordKind.NUMBER, WordKind.ORDINAL})
_EACH: Final = frozenset({"each", "apiece", "either"})
_THINGS: Final = frozenset({"NOUN", "PROPN"})

_NUMBER: Final = "another number in the retelling"
_NAME: Final = "another name in the retelling"
_TIME: Final = "another time in the retelling"
_UNIT: Final = "another unit in the retelling"


def facts_bent(link: Link, source: Teller, copy: Teller) -> Iterator[Bend]:
    """Find numbers, names and times that stand in the place of others.

    Args:
        link: the clauses and the words that say the same.
        source: the document that is told again.
        copy: the document that tells.
    """
    ours, theirs = source.witness, copy.witness
    yield from _units(link, ours, theirs)
    lost, gained = (_figures(side) for side in unmatched(link, _NUMBERS))
    alike = _one_amount(link, lost, gained, ours, theirs)
    lost, gained = ([one for one in side if one.said not in alike] for side in (lost, gained))
    yield from _in_place(
        link, lost, gained, (VariantChange.NUMBER, _NUMBER), lambda one, other: not _unlike(link, one, other)
    )
    before, after = unmatched(link, frozenset({WordKind.NAME}))
    yield from _in_place(link, _names(before, after), _names(after, before), (VariantChange.NAME, _NAME))
    before, after = unmatched(link, frozenset({WordKind.TIME}))
    ends = {said.last for said in alike}
    before, after = ([one for one in side if one.said.first not in ends] for side in (before, after))
    before, after = _other_spans(before, ours, after, theirs)
    yield from (
        bend
        for bend in _in_place(link, _times(before, after), _times(after, before), (VariantChange.TIME, _TIME))
        if bend.lost is not None
        and bend.gained is not None
        and times_apart(bend.lost, ours, bend.gained, theirs)
    )


def _in_place(
    link: Link,
    lost: Sequence[Telling],
    gained: Sequence[Telling],
    named: tuple[VariantChange, str],
    comparable: Apart = lambda _one, _other: True,
) -> Iterator[Bend]:
    """What stands in the place of something else: alone of its kind on both sides, or under the same word."""
    before, after = in_rows(lost), in_rows(gained)
    alone = len(before) == len(after) == 1 and abs(_length(before[0]) - _length(after[0])) <= 1
    if alone and max(link.signs.told, link.signs.covered) >= MOSTLY:
        if comparable(lost[0], gained[0]):
            yield Bend(named[0], before[0], after[0], named[1])
        return
    left = list(gained)
    for one in lost:
        for other in left:
            if _answers(link, one, other):
                left.remove(other)
                yield Bend(named[0], span_of(one.said), span_of(other.said), named[1])
                break


def _length(words: Span) -> int:
    return words.end - words.start


def _answers(link: Link, one: Telling, other: Telling) -> bool:
    """Whether two words hang on words that say the same."""
    above, beyond = _above(link.source, one), _above(link.copy, other)
    return any(same.source == above and same.copy == beyond for same in link.same)


def _above(unit: Unit, telling: Telling) -> int:
    return unit.above[unit.tellings.index(telling)]


def _unlike(link: Link, one: Telling, other: Telling) -> bool:
    """Whether two figures count things that are nothing to each other: "120 observers", "40 blankets"."""
    above, beyond = _above(link.source, one), _above(link.copy, other)
    if above < 0 or beyond < 0 or _answers(link, one, other):
        return False
    return link.source.tellings[above].part in _THINGS and link.copy.tellings[beyond].part in _THINGS


def _units(link: Link, source: Witness, copy: Witness) -> Iterator[Bend]:
    """The same figure of another unit. Units of time are words of time, and looked at as these."""
    for same in link.same:
        one, other = link.source.tellings[same.source].said, link.copy.tellings[same.copy].said
        if one.kind is not WordKind.NUMBER or other.kind is not WordKind.NUMBER:
            continue
        before, after = amount_of(one, source), amount_of(other, copy)
        if before is None or after is None or "time" in {before.measure, after.measure}:
            continue
        if other_unit(before, after):
            yield Bend(VariantChange.NUMBER, before.words, after.words, _UNIT)


def _one_amount(
    link: Link, lost: Sequence[Telling], gained: Sequence[Telling], source: Witness, copy: Witness
) -> frozenset[Said]:
    """Figures that differ and come to the same: in another unit, as an hour, as parts of a count."""
    alike: set[Said] = set()
    parts = _parts(link, source, copy)
    each = _each(link, source, copy)
    for one in in_rows(lost):
        for other in in_rows(gained):
            if same_hour(one, source, other, copy):
                alike |= {t.said for t in lost if one.start <= t.said.first < one.end}
                alike |= {t.said for t in gained if other.start <= t.said.first < other.end}
    for one in lost:
        for other in gained:
            before, after = amount_of(one.said, source), amount_of(other.said, copy)
            if before is None or after is None:
                continue
            rest = before.value + after.value in parts  # "all but 2 of the 14", "12 of the 14"
            doubled = each and max(before.value, after.value) == 2 * min(before.value, after.value)
            if same_amount(before, after) or abs(before.value - after.value) in parts or rest or doubled:
                alike |= {one.said, other.said}
    return frozenset(alike)


def _other_spans(
    before: Sequence[Telling], source: Witness, after: Sequence[Telling], copy: Witness
) -> tuple[list[Telling], list[Telling]]:
    """Words of time without units of it that come to the same: "a week", "seven days"."""
    same: set[Said] = set()
    for one in before:
        for other in after:
            ours, theirs = amount_of_time(one.said, source), amount_of_time(other.said, copy)
            if ours is not None and theirs is not None and same_amount(ours, theirs):
                same |= {one.said, other.said}
    return [one for one in before if one.said not in same], [one for one in after if one.said not in same]


def _parts(link: Link, source: Witness, copy: Witness) -> frozenset[Decimal]:
    """Counts by which a figure may lie over or under another where a sentence parts it: "and 38 others"."""
    sentences = [(source, sentence_of(link.source, source)), (copy, sentence_of(link.copy, copy))]
    words = word_set("rest_words")
    if not any(witness.keys[index] in words for witness, sentence in sentences for index in sentence):
        return frozenset()
    values = (value_of([witness.keys[index]]) for witness, sentence in sentences for index in sentence)
    return frozenset(value for value in values if value is not None and value > 0)


def _each(link: Link, source: Witness, copy: Witness) -> bool:
    """Whether a sentence counts for each of two: "seven each" are fourteen."""
    return any(
        not _EACH.isdisjoint(witness.keys[index] for index in sentence_of(unit, witness))
        for unit, witness in ((link.source, source), (link.copy, copy))
    )


def _times(these: Sequence[Telling], those: Sequence[Telling]) -> list[Telling]:
    """Words that name a time which no word of the other side names in another form.

    "Until", "before" and "earlier" come and go with the wording, and change the sense only where one stands
    for its opposite.
    """
    units = {stem(word): unit for word, unit in word_classes("time_units").items()}
    order = {stem(word) for word in word_set("order_in_time")}
    pairs = [(stem(one), stem(other)) for one, other in word_pairs("opposites")]
    turned = {*pairs, *((other, one) for one, other in pairs)}
    found: list[Telling] = []
    for one in these:
        value = one.said.value
        if value in order:
            kept = any((value, other.said.value) in turned for other in those)
        else:
            kept = value not in units or all(units.get(other.said.value) != units[value] for other in those)
        if kept:
            found.append(one)
    return found


def _names(these: Sequence[Telling], those: Sequence[Telling]) -> list[Telling]:
    """Names that no name of the other side begins like, as that of a place and of its people do."""
    return [
        one for one in these if all(one.said.value[:_ALIKE] != other.said.value[:_ALIKE] for other in those)
    ]


def _figures(tellings: Sequence[Telling]) -> list[Telling]:
    """Numbers that count; "every" and "several" come and go with the wording."""
    return [telling for telling in tellings if telling.said.value[:1].isdigit()]
