"""From what expressions mean to days, counted from the document, the clause, the speaker or the last date."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from recension.chronology.meaning import UNDATED, Bearings, CountsFrom, Direction
from recension.chronology.stretches import Stretch, single
from recension.chronology.units import COARSENESS
from recension.chronology.wordlists import words
from recension.language.message_kinds import Use, message_kinds
from recension.record import Precision, Time, TimeMethod

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recension.chronology.anchors import Anchor
    from recension.chronology.direction import Clauses
    from recension.chronology.meaning import Meaning
    from recension.language.annotated import Annotated

_DAY: Final = timedelta(days=1)

_DATED: Final = 32
"""Dated clauses of one sentence that are looked through for the one above an expression."""

_ERRORS: Final = (ValueError, OverflowError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """An expression with its place and where the words around it look.

    Attributes:
        first: its first word in the annotation.
        end: one past its last.
        sentence: number of its sentence's first word.
        paragraph: number of its paragraph.
        quoted: whether it stands inside quotation marks.
        direction: where the words around it look.
        meaning: what it means.
    """

    first: int
    end: int
    sentence: int
    paragraph: int
    quoted: bool
    direction: Direction
    meaning: Meaning


@dataclass(frozen=True, slots=True, kw_only=True)
class _Base:
    """A stretch to count from, and how it came to be known."""

    stretch: Stretch
    method: TimeMethod
    text: str
    paragraph: int
    reasons: tuple[str, ...] = ()


@dataclass(slots=True)
class Resolver:
    """Resolves the expressions of one document in their order; remembers the dates mentioned.

    Attributes:
        annotated: the document.
        clauses: its predicates.
        whole: what its expressions count from.
        spoken: days of speaking by paragraph, where exactly one is told.
        notes: what the paragraphs count from that were added later and say when.
        anchor: what the expression at hand counts from.
    """

    annotated: Annotated
    clauses: Clauses
    whole: Anchor
    spoken: dict[int, date]
    notes: Mapping[int, Anchor]
    anchor: Anchor = field(init=False)
    _mentioned: dict[Precision, tuple[int, _Base]] = field(default_factory=dict[Precision, tuple[int, _Base]])
    _dated: list[tuple[int, int, _Base]] = field(default_factory=list[tuple[int, int, _Base]])
    _sentence: int = -1

    def __post_init__(self) -> None:
        """Count from the document until a note is reached."""
        self.anchor = self.whole

    def resolve(self, expression: Expression) -> Time:
        """Give the time of an expression; it must come after all that were resolved before."""
        if expression.sentence != self._sentence:
            self._sentence, self._dated = expression.sentence, []
        self.anchor = self.notes.get(expression.paragraph, self.whole)
        time, stretch = self._resolve(expression)
        if stretch is not None and not expression.meaning.bounded:
            self._remember(expression, time, stretch)
        return time

    def _resolve(self, expression: Expression) -> tuple[Time, Stretch | None]:
        meaning = expression.meaning
        text = " ".join(self.annotated.cite(expression.first, expression.end).quote.split())
        if meaning.counts_from is CountsFrom.NOTHING:
            return self._complete(expression, text)
        if meaning.counts_from is CountsFrom.UNDATED:
            return _unresolved(text, TimeMethod.RESOLVED, meaning.reasons), None
        if meaning.counts_from in {CountsFrom.MENTION, CountsFrom.MENTION_OR_WRITING}:
            return self._from_mention(expression, text)
        if meaning.counts_from is CountsFrom.CLAUSE:
            return self._from_clause(expression, text)
        if meaning.counts_from is CountsFrom.SPEAKING and expression.quoted:
            return self._from_speaking(expression, text)
        return self._from_writing(expression, text)

    def _complete(self, expression: Expression, text: str) -> tuple[Time, Stretch | None]:
        meaning = expression.meaning
        alone = _value(meaning, Bearings(base=None, writing=None, direction=expression.direction))
        if alone is None:
            reasons = meaning.reasons or ("there is no such time",)
            return _unresolved(text, TimeMethod.STATED, reasons), None
        until = _value(meaning, Bearings(base=None, writing=self.anchor.day, direction=expression.direction))
        if until is None or until == alone:
            return _time(text, alone, TimeMethod.STATED, None, meaning.reasons), alone
        reasons = (*meaning.reasons, *self.anchor.reasons)
        return _time(text, until, self.anchor.method, self.anchor.text, reasons), until

    def _from_writing(self, expression: Expression, text: str) -> tuple[Time, Stretch | None]:
        meaning, anchor = expression.meaning, self.anchor
        if anchor.first is None or anchor.last is None:
            return _unresolved(text, TimeMethod.RESOLVED, (*anchor.reasons, *meaning.reasons)), None
        is_weekday = meaning.partial is not None and meaning.partial.weekday is not None
        last = anchor.last + timedelta(days=anchor.slack if is_weekday else 0)
        early = _value(meaning, self._bearings(anchor.first, expression))
        late = _value(meaning, self._bearings(last, expression))
        found = early if early == late else _union(early, late)
        reasons = (*meaning.reasons, *anchor.reasons)
        if found is None and last != anchor.last:
            reasons = (*reasons, "which one it is depends on the day of writing, which may be later")
        if found is None:
            why = () if early != late else (_without_value(meaning),)
            return _unresolved(text, anchor.method, (*why, *reasons), anchor.text), None
        return _time(text, found, anchor.method, anchor.text, reasons), found

    def _from_clause(self, expression: Expression, text: str) -> tuple[Time, Stretch | None]:
        """Count from the dated clause above ("promised on 5 May to leave in ten days"), else the document."""
        meaning = expression.meaning
        if expression.direction is Direction.BACK and meaning.bounded:
            return _unresolved(text, TimeMethod.RESOLVED, (UNDATED,)), None
        above = self.clauses.above(self.annotated.trees.top(expression.first, expression.end))
        for _, predicate, base in reversed(self._dated[-_DATED:]):
            if predicate in above and base.stretch.first == base.stretch.last:
                return self._from_base(expression, text, base)
        return (self._from_speaking if expression.quoted else self._from_writing)(expression, text)

    def _from_speaking(self, expression: Expression, text: str) -> tuple[Time, Stretch | None]:
        """Count from the day of speaking; where it is not told, it may be the document's or one earlier."""
        day = self.spoken.get(expression.paragraph)
        if day is not None:
            base = _Base(
                stretch=single(day),
                method=self.anchor.method,
                text=day.isoformat(),
                paragraph=expression.paragraph,
            )
            return self._from_base(expression, text, base)
        writing = self.anchor.day
        if writing is None or writing == date.min:
            return self._from_writing(expression, text)
        late = _value(expression.meaning, self._bearings(writing, expression))
        early = _value(expression.meaning, self._bearings(writing - _DAY, expression))
        reason = (
            "spoken words: the day of speaking is not told, it may be the day before that of the document"
        )
        reasons = (*expression.meaning.reasons, reason, *self.anchor.reasons)
        if early is None or late is None:
            return _unresolved(text, TimeMethod.INFERRED, reasons, self.anchor.text), None
        found = Stretch(first=early.first, last=late.last, precision=Precision.VAGUE)
        return _time(text, found, TimeMethod.INFERRED, self.anchor.text, reasons), found

    def _from_mention(self, expression: Expression, text: str) -> tuple[Time, Stretch | None]:
        meaning = expression.meaning
        rank = COARSENESS[meaning.needs]
        fitting = [
            entry
            for precision, entry in self._mentioned.items()
            if COARSENESS[precision] <= rank
            and (not meaning.same_paragraph or entry[1].paragraph == expression.paragraph)
        ]
        if fitting:
            return self._from_base(expression, text, max(fitting, key=lambda entry: entry[0])[1])
        if meaning.counts_from is CountsFrom.MENTION_OR_WRITING:
            return self._from_writing(expression, text)
        reason = "counts from a date mentioned before, and none is that is exact enough"
        return _unresolved(text, TimeMethod.RESOLVED, (*meaning.reasons, reason)), None

    def _from_base(self, expression: Expression, text: str, base: _Base) -> tuple[Time, Stretch | None]:
        meaning = expression.meaning
        found = _value(
            meaning,
            Bearings(base=base.stretch, writing=self.anchor.day, direction=expression.direction),
        )
        anchor = None if base.stretch.first is None else base.stretch.first.isoformat()
        reasons = (*meaning.reasons, f"counted from “{base.text}”", *base.reasons)
        if found is None:
            return _unresolved(text, base.method, (*reasons, "the calendar has no such day"), anchor), None
        if meaning.counts_from is CountsFrom.MENTION and self._looks_elsewhere(expression, found):
            reason = f"the words do not look where “{base.text}” would put it"
            return _unresolved(text, base.method, (reason,)), None
        return _time(text, found, base.method, anchor, reasons), found

    def _looks_elsewhere(self, expression: Expression, found: Stretch) -> bool:
        """Tell whether what was counted from a mention is past and the words look ahead, or the other way."""
        writing = self.anchor.day
        if writing is None:
            return False
        if expression.direction is Direction.FORWARD:
            return found.last is not None and found.last < writing and expression.quoted
        return expression.direction is Direction.BACK and found.first is not None and found.first > writing

    def _bearings(self, day: date, expression: Expression) -> Bearings:
        return Bearings(base=single(day), writing=day, direction=expression.direction)

    def _remember(self, expression: Expression, time: Time, stretch: Stretch) -> None:
        if stretch.first is None or stretch.last is None or stretch.precision is Precision.VAGUE:
            return
        inferred = time.method is TimeMethod.INFERRED
        base = _Base(
            stretch=stretch,
            method=TimeMethod.INFERRED if inferred else TimeMethod.RESOLVED,
            text=time.text,
            paragraph=expression.paragraph,
            reasons=self.anchor.reasons if inferred else (),
        )
        self._mentioned[stretch.precision] = (expression.first, base)
        top = self.annotated.trees.top(expression.first, expression.end)
        predicate = self.clauses.governor(top)
        if predicate is not None:
            self._dated.append((expression.first, predicate, base))


def days_of_speaking(
    clauses: Clauses, whole: Anchor, notes: Mapping[int, Anchor], expressions: list[Expression]
) -> dict[int, date]:
    """Tell the day of speaking for each paragraph that gives exactly one.

    It is the day that stands outside quotation marks beside a verb of saying.

    Args:
        clauses: the predicates of the document.
        whole: what its expressions count from.
        notes: what those of paragraphs count from that were added later.
        expressions: of the document, in order.
    """
    annotated = clauses.annotated
    found: dict[int, set[date]] = {}
    for one in expressions:
        if (
            one.quoted
            or one.meaning.bounded
            or one.meaning.counts_from
            not in {
                CountsFrom.NOTHING,
                CountsFrom.WRITING,
                CountsFrom.SPEAKING,
            }
        ):
            continue
        verb = clauses.governor(annotated.trees.top(one.first, one.end))
        if verb is None or not _says(annotated, verb):
            continue
        anchor = notes.get(one.paragraph, whole)
        base = None if anchor.day is None else single(anchor.day)
        stretch = _value(one.meaning, Bearings(base=base, writing=anchor.day, direction=one.direction))
        if stretch is not None and stretch.first is not None and stretch.first == stretch.last:
            found.setdefault(one.paragraph, set()).add(stretch.first)
    return {paragraph: min(days) for paragraph, days in found.items() if len(days) == 1}


def _says(annotated: Annotated, verb: int) -> bool:
    """Tell a verb of saying, or what became of the text it is said in: "said in a letter sent on Friday"."""
    if annotated.lemma(verb) in words("saying_verbs"):
        return True
    trees, noun = annotated.trees, annotated.trees.head(verb)
    if noun is None or trees.plain_relation(verb) != "acl" or trees.plain_relation(noun) != "obl":
        return False
    said = trees.head(noun)
    text = annotated.lemma(noun).lower() in message_kinds(Use.MEDIUM)
    return text and said is not None and annotated.lemma(said) in words("saying_verbs")


def last_told(expressions: list[Expression], story: date) -> date | None:
    """Give the last day that an account tells of as past, of those it writes with day and month.

    Args:
        expressions: of the document.
        story: the day of its story; a day without a year is the one nearest to it.
    """
    days: list[date] = []
    for one in expressions:
        partial = one.meaning.partial
        if (
            partial is None
            or partial.day is None
            or partial.month is None
            or one.direction is not Direction.BACK
        ):
            continue
        stretch = _value(one.meaning, Bearings(base=single(story), writing=None, direction=Direction.OPEN))
        if stretch is not None and stretch.first is not None:
            days.append(stretch.first)
    return max(days, default=None)


def _value(meaning: Meaning, bearings: Bearings) -> Stretch | None:
    """Give what a meaning gives; null where it leads out of the calendar."""
    try:
        return meaning.value(bearings)
    except _ERRORS:
        return None


def _without_value(meaning: Meaning) -> str:
    partial = meaning.partial
    if partial is not None and partial.month is not None and partial.day is None:
        return "the words do not tell which year is meant"
    return "the calendar has no such day"


def _union(early: Stretch | None, late: Stretch | None) -> Stretch | None:
    """Join what two days to count from give, where one bound is the same; else nothing is known."""
    if early is None or late is None or (early.first != late.first and early.last != late.last):
        return None
    lasts = [one.last for one in (early, late) if one.last is not None]
    firsts = [one.first for one in (early, late) if one.first is not None]
    return replace(
        late,
        first=min(firsts) if len(firsts) > 1 else None,
        last=max(lasts) if len(lasts) > 1 else None,
    )


def _time(
    text: str, stretch: Stretch, method: TimeMethod, anchor: str | None, reasons: tuple[str, ...]
) -> Time:
    start = None if stretch.first is None else stretch.first.isoformat() + stretch.clock
    point = stretch.first == stretch.last and stretch.precision in {Precision.DAY, Precision.MINUTE}
    end = None if stretch.last is None or point else stretch.last.isoformat()
    return Time(
        start=start,
        end=end,
        precision=stretch.precision,
        text=text,
        method=method,
        anchor=anchor,
        reasons=tuple(dict.fromkeys(reasons)),
    )


def _unresolved(text: str, method: TimeMethod, reasons: tuple[str, ...], anchor: str | None = None) -> Time:
    return Time(
        start=None,
        end=None,
        precision=Precision.VAGUE,
        text=text,
        method=method,
        anchor=anchor,
        reasons=tuple(dict.fromkeys(reasons)),
    )
