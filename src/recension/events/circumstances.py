"""When, where, how and on what condition an act is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.events.bounding import bounded_by, is_of_a_thing, joined
from recension.events.datelines import is_in_dateline
from recension.events.governing import is_proviso
from recension.events.means import governor_of_means
from recension.events.parties import is_place
from recension.events.phrases import first_preposition, noun_of_infinitive, preposition
from recension.events.unreal import awaited
from recension.events.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from recension.events.protocols import Timed
    from recension.language.annotated import Annotated
    from recension.language.trees import Trees

_FROM_TO: Final = frozenset({"from", "to"})
_STEPS: Final = 8
"""Words between an expression of time and the act it belongs to; more are a wrong parse."""


def times_of_acts(
    annotated: Annotated, times: Sequence[Timed], act_of: Callable[[int], int | None]
) -> Mapping[int, Timed]:
    """Give each act its own time.

    Args:
        annotated: the document.
        times: the expressions of time.
        act_of: the act that a word tells, or hands on to; None to climb on, -1 to give up.

    Returns:
        The first time of each act that has any, by the act's word; of days in a row with "and" all together.
    """
    trees = annotated.trees
    found: dict[int, Timed] = {}
    for time in sorted(times, key=lambda one: (one.first, one.end)):
        if _is_distance(trees, time) or is_in_dateline(annotated, time):
            continue
        top = trees.top(time.first, time.end)
        here = _outside_name(trees, top, act_of)
        reached: Timed | None = time
        for _ in range(_STEPS):
            if here is None:
                break
            act = act_of(here)
            if act is not None:
                if act >= 0 and reached is not None and not _is_moved(annotated, act, time):
                    before = found.setdefault(act, reached)
                    if before is not reached and (both := joined(annotated, before, reached)) is not None:
                        found[act] = both
                break
            if is_of_a_thing(annotated, time, here):
                break
            if here != top and reached is time:
                reached = bounded_by(annotated, here, time)
            here = trees.head(here)
    return found


def _is_moved(annotated: Annotated, act: int, time: Timed) -> bool:
    """Tell the old or the new day of what is put off from the day of putting it off."""
    if not time.first or annotated.word(time.first - 1).lower() not in _FROM_TO:
        return False
    return annotated.lemma(act).lower() in words("rescheduling_verbs")


def _is_distance(trees: Trees, time: Timed) -> bool:
    """Tell how long after or before a clause something was: "months after Norland seized the port"."""
    after = time.end
    texts = trees.annotation.lemmas
    last = time.end - 1
    for word in (last, after):
        if word >= len(trees.annotation) or texts[word].lower() not in {"after", "before"}:
            continue
        clause = trees.head(word)
        marks = clause is not None and trees.plain_relation(word) == "mark"
        if marks and clause is not None and trees.head(trees.top(time.first, last + 1)) in {clause, word}:
            return True
        if marks and trees.top(time.first, last + 1) == clause:
            return True
    return False


def _outside_name(trees: Trees, top: int, act_of: Callable[[int], int | None]) -> int | None:
    """Tell a time that only names a thing ("the war of 2030") from one of an act.

    Returns:
        Where to climb from; None where the time names a thing that is no act and does not date one either.
    """
    head = trees.head(top)
    naming = (
        trees.relation(top) in {"compound", "amod", "nmod:poss", "nummod"} or preposition(trees, top) == "of"
    )
    if head is None or not naming or act_of(head) is not None:
        return top
    dating = trees.plain_relation(head) == "obl" and first_preposition(trees, head) in words(
        "temporal_prepositions"
    )
    return head if dating else None


def place_of(
    annotated: Annotated, act: int, things: Sequence[int], timed: Callable[[int], bool]
) -> int | None:
    """Find the head of the words for where.

    Args:
        annotated: the document.
        act: the word that tells the act.
        things: head words of its objects: a parse may hang the place on them ("a convoy near the border").
        timed: tells of a word whether it belongs to a time.

    Returns:
        The head word; None where the words give no place.
    """
    trees = annotated.trees
    inner = [child for thing in things for child in trees.related(thing, "nmod")]
    inner.extend([deeper for child in inner for deeper in trees.related(child, "nmod")])
    for child in (*trees.related(act, "obl", "nmod"), *inner):
        if preposition(trees, child) not in words("place_prepositions") or timed(child):
            continue
        if is_place(annotated, child):
            return child
    return None


def condition_of(trees: Trees, act: int) -> int | None:
    """Find the head of the clause that an act depends on."""
    conditions = words("modal_words", "conjunction possible") - {"whether"}
    for child in trees.related(act, "advcl"):
        if first_preposition(trees, child) in conditions or is_proviso(trees, child):
            return child
        if trees.annotation.lemmas[awaited(trees, child) or act].lower() == "once":
            return child
    for child in trees.related(act, "obl"):
        if trees.annotation.lemmas[child].lower() == "condition" and trees.related(child, "acl", "ccomp"):
            return child
    things = trees.related(act, "obj", "nsubj", "obl")
    provisos = [
        child for thing in things for child in trees.related(thing, "acl") if is_proviso(trees, child)
    ]
    return provisos[0] if provisos else None


def means_of(trees: Trees, act: int) -> int | None:
    """Find the head of the clause that says how an act is done ("by putting off its visit")."""
    for child in trees.related(act, "advcl"):
        if preposition(trees, child) == "by" and governor_of_means(trees, child) == act:
            return child
    clauses = [clause for thing in trees.related(act, "obj") for clause in trees.related(thing, "acl")]
    clauses.extend(one for one in trees.related(act, "advcl") if noun_of_infinitive(trees, one) is not None)
    for clause in clauses:
        for child in trees.related(clause, "advcl"):
            if preposition(trees, child) == "by" and governor_of_means(trees, child) == act:
                return child
    return None
