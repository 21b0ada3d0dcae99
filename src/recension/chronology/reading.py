"""The expressions of time of a document and what each one means."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Final

from recension.chronology.anchors import anchor_of, published_day
from recension.chronology.bounds import read_expression
from recension.chronology.datelines import dateline_days
from recension.chronology.day_order import day_order
from recension.chronology.direction import Clauses
from recension.chronology.meaning import CountsFrom, Direction
from recension.chronology.notes import anchors_of_notes
from recension.chronology.quoting import paragraphs, quoted
from recension.chronology.resolving import Expression, Resolver, days_of_speaking, last_told
from recension.chronology.sentences import sentences
from recension.chronology.wordlists import labels, numbers, words

if TYPE_CHECKING:
    from recension.chronology.meaning import Found
    from recension.chronology.sentences import Sentence
    from recension.language.annotated import Annotated
    from recension.record import Evidence, Time

_ATTRIBUTES: Final = frozenset({"compound", "nummod", "amod", "nmod:unmarked"})


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeInText:
    """An expression of time in a document.

    Attributes:
        first: its first word in the annotation.
        end: one past its last.
        time: what it means.
        evidence: its words.
    """

    first: int
    end: int
    time: Time
    evidence: Evidence


def times_in(annotated: Annotated, story_date: str | None) -> tuple[TimeInText, ...]:
    """Find the expressions of time of a document and tell what days they mean.

    An expression that is not complete counts from the day of the document, the clause above, the speaker or
    the date mentioned last, as its words ask; docs/explanation/times.md gives the conventions. What stays
    unknown keeps its words and says why.

    Args:
        annotated: the document.
        story_date: ISO 8601, the day inferred for its story; used where the document gives no day of its own.

    Returns:
        The expressions in the order of the text, none overlapping; none for a document that is not English.
    """
    if annotated.document.language not in {None, "en"}:
        return ()
    published = published_day(annotated.document)
    order = day_order(annotated.text, published)
    clauses = Clauses(annotated)
    found = [(s, one) for s in sentences(annotated, order) for one in _scan(s, clauses)]
    inside, lines = quoted(annotated), paragraphs(annotated)
    expressions = [
        Expression(
            first=s.first + one.first,
            end=s.first + one.end,
            sentence=s.first,
            paragraph=lines[s.first + one.first],
            quoted=inside[s.first + one.first],
            direction=_direction(clauses, s, one),
            meaning=one.meaning,
        )
        for s, one in found
    ]
    datelines = dateline_days(found, published)
    anchor = anchor_of(annotated.document, datelines, story_date, lambda day: last_told(expressions, day))
    notes = anchors_of_notes(annotated, expressions, anchor)
    spoken = days_of_speaking(clauses, anchor, notes, expressions)
    resolver = Resolver(annotated, clauses, anchor, spoken, notes)
    return tuple(
        TimeInText(
            first=one.first,
            end=one.end,
            time=_with_attribute(annotated, one, resolver.resolve(one)),
            evidence=annotated.cite(one.first, one.end),
        )
        for one in expressions
    )


def _direction(clauses: Clauses, sentence: Sentence, found: Found) -> Direction:
    """Tell where the words look; tense says nothing of a month that belongs to a noun ("the May vote")."""
    first, end = sentence.first + found.first, sentence.first + found.end
    looks, partial = clauses.look(first, end), found.meaning.partial
    if looks is Direction.FORWARD or partial is None or partial.month is None or partial.day is not None:
        return looks
    trees = clauses.annotated.trees
    top = trees.top(first, end)
    head = trees.head(top)
    attribute = head is not None and head >= end and trees.relation(top) in _ATTRIBUTES
    return Direction.OPEN if attribute else looks


@cache
def _openers() -> frozenset[str]:
    """Every word that an expression may begin with, figures aside."""
    lists = ("months", "weekdays", "seasons", "units", "number_words", "parts_of_day", "unsaid_counts")
    found = {word for name in lists for word in words(name)}
    found |= {phrase.split()[0] for phrase in (*labels("vague_times"), *words("named_days"))}
    found |= {f"mid-{month}" for month in numbers("months")}
    return frozenset(found | words("opening_words") | {"q1", "q2", "q3", "q4", "h1", "h2"})


def _scan(sentence: Sentence, clauses: Clauses) -> list[Found]:
    """Read a sentence from left to right, at each place the longest expression."""
    openers = _openers()
    found: list[Found] = []
    here = 0
    for number, word in enumerate(sentence.lower):
        if number < here or not (word in openers or word[:1].isdigit() or word.startswith("fy")):
            continue
        one = read_expression(sentence, number)
        if one is None or one.end <= number:
            continue
        if one.meaning.only_forward:
            looks = clauses.look(sentence.first + one.first, sentence.first + one.end)
            if looks is not Direction.FORWARD:
                continue
        found.append(one)
        here = one.end
    return found


def _with_attribute(annotated: Annotated, one: Expression, time: Time) -> Time:
    """Say where a time belongs to a thing ("the 2020 war") and not to what the sentence tells."""
    top = annotated.trees.top(one.first, one.end)
    head = annotated.trees.head(top)
    if one.meaning.counts_from is not CountsFrom.NOTHING and one.meaning.partial is None:
        return time
    if head is None or head < one.end or annotated.trees.relation(top) not in _ATTRIBUTES:
        return time
    if annotated.annotation.upos[head] not in {"NOUN", "PROPN"}:
        return time
    reason = f"says when “{annotated.word(head)}” was, not when what the sentence tells happened"
    return replace(time, reasons=(*time.reasons, reason))
