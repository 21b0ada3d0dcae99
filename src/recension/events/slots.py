"""Words for the slots of an event, as parts with evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.events.acts import predicate_of
from recension.events.phrases import LONGEST, below, noun_of_infinitive, phrase, preposition
from recension.events.told import Part

if TYPE_CHECKING:
    from recension.language.annotated import Annotated
    from recension.record import Evidence
_BEFORE_A_DAY: Final = frozenset({"on", "at", "early", "late"})


def phrase_part(
    annotated: Annotated,
    head: int,
    *,
    joined: bool = False,
    after: int = 0,
    until: int | None = None,
    without: int | None = None,
) -> Part:
    """Take the phrase of a head.

    Args:
        annotated: the document.
        head: the head word.
        joined: whether what is coordinated with it belongs to it.
        after: first word that may belong to it, where the words before are another slot's.
        until: one past the last word that may.
        without: a word that is left out with all that hangs on it: the act, where it describes the head.

    Returns:
        The words.
    """
    first, end = phrase(annotated.trees, head, joined=joined, without=without)
    for begin, stop in _name_around(annotated, head):
        while first > begin and annotated.annotation.upos[first - 1] not in {"CCONJ", "PUNCT"}:
            first -= 1
        while end < stop and annotated.annotation.upos[end] not in {"CCONJ", "PUNCT"}:
            end += 1
    end = max(end, _end_of_infinitive(annotated, head, end))
    if until is not None and head < until:
        end = min(end, until)
    return _part(annotated, head, max(first, after) if head >= after else first, end)


def _end_of_infinitive(annotated: Annotated, head: int, end: int) -> int:
    """Give the end of what a bid is for, where a parse hangs it on the verb ("backs B's bid to host it")."""
    trees = annotated.trees
    verb = trees.head(head)
    for clause in () if verb is None else trees.related(verb, "advcl", "xcomp", "ccomp"):
        noun = noun_of_infinitive(trees, clause)
        if noun is None or not head <= noun < max(end, head + 1):
            continue
        means = {
            word
            for child in trees.related(clause, "advcl")
            if preposition(trees, child) == "by"
            for word in below(trees, child)
        }
        upos = annotated.annotation.upos
        own = [word for word in below(trees, clause) if word not in means and upos[word] != "PUNCT"]
        if min(own) == end:
            bracket = annotated.annotation.xpos[min(max(own) + 1, len(annotated.annotation) - 1)] == "-RRB-"
            return max(own) + 1 + bracket
    return 0


def _name_around(annotated: Annotated, head: int) -> list[tuple[int, int]]:
    """Give the name that a head is in: a parse may cut it ("Norland Glass", "the Union of Glass Workers")."""
    names = annotated.annotation
    row = int(names.name_starts.searchsorted(head, side="right")) - 1
    if row < 0 or int(names.name_ends[row]) <= head:
        return []
    return [(int(names.name_starts[row]), int(names.name_ends[row]))]


def clause_part(annotated: Annotated, head: int | None) -> Part | None:
    """Take the clause of a head, without marks at its ends; None for None."""
    if head is None:
        return None
    own = [word for word in below(annotated.trees, head) if abs(word - head) < LONGEST]
    upos = annotated.annotation.upos
    worded = [word for word in own if upos[word] != "PUNCT"] or [head]
    return _part(annotated, head, worded[0], worded[-1] + 1)


def without_time(annotated: Annotated, part: Part, time: Evidence) -> Part:
    """Cut the act's own time off the end of a slot: "withdrew its objection to the bid [on 5 January]".

    Args:
        annotated: the document.
        part: the words of the slot.
        time: the words of the time that the act took for its own.

    Returns:
        The slot up to the preposition before the time; the same where it does not end in it, or where the
        preposition makes the time a part of the thing ("the war of 2030").
    """
    words = annotated.words_at(time.start, time.end)
    if time.end != part.evidence.end or time.start <= part.place:
        return part
    end = words.start
    while end - 1 > part.head and annotated.word(end - 1).lower() in _BEFORE_A_DAY:
        end -= 1
    first = annotated.words_at(part.evidence.start, part.evidence.end).start
    cut = end < words.start and end > part.head
    return _part(annotated, part.head, first, end) if cut else part


def _part(annotated: Annotated, head: int, first: int, end: int) -> Part:
    place = int(annotated.annotation.starts[head])
    return Part(head=head, place=place, evidence=annotated.cite(first, end))


def last_of_mention(annotated: Annotated, word: int) -> int:
    """Find the last word of a verb with its particle ("hand over", "set free")."""
    spelled = predicate_of(annotated, word).split()[1:]
    following = word + 1
    for child in annotated.trees.children(word):
        close = child in {word + 1, word + 2}
        if close and spelled and annotated.lemma(child).lower() == spelled[0]:
            return child
    alike = following < len(annotated.annotation) and spelled == [annotated.word(following).lower()]
    return following if alike else word


def mention(annotated: Annotated, word: int, *, nominal: bool) -> Evidence:
    """Take the words of the act itself."""
    return annotated.cite(word, (word if nominal else last_of_mention(annotated, word)) + 1)
