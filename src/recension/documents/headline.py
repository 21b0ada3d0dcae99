"""The headline among the first lines of a text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from recension.documents.boilerplate.label_lines import is_section_label
from recension.documents.boilerplate.repeats import repeated_captions
from recension.record import BoilerplateReason as Reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.documents.line_facts import LineFacts

# A headline has 3 to 40 words; of the 150 titles that the training pages give the longest has 29.
_FEWEST_WORDS: Final = 3
_MOST_WORDS: Final = 40
# Shorter words are mostly articles and prepositions.
_CONTENT_LETTERS: Final = 4
_DECK_WORDS: Final = 6
# A first paragraph that ends as a question may be the headline itself, if it is no longer than this.
_LONG_HEADLINE: Final = 25
_FAR: Final = 20
_NEAR: Final = 4

# Weights of a logistic regression over the lines that could be the headline, on fundus training pages:
# cross-validated it finds 139 of the 197 headlines that have a line of their own, weights by hand found 134.
_SIX_WORDS: Final = 2.1
_ECHO: Final = 2.5
_SECTION_BELOW: Final = -2.1
_FULL_STOP: Final = -3.5
_PROSE: Final = -2.8
_CAPTION: Final = -2.2
_DISTANCE: Final = -0.14
_DATE_BELOW: Final = 1.0
_BYLINE_BELOW: Final = 0.6
_COPY: Final = 1.0
_UNDER_ANOTHER: Final = -0.8
_NOTICE: Final = -1.0
# An institution names itself above its menu and again in its copyright. Not fitted, as no training page has
# so long a name there: the weight is that of a section's name below.
_SIGNED_BELOW: Final = -2.1
_LIKELY: Final = 3.0
# A line that scores less is no headline: better none than a wrong one.
_LEAST_SCORE: Final = 0.0


def find_headline(
    facts: Sequence[LineFacts], reasons: Sequence[Reason | None], likely: Sequence[float] | None = None
) -> int | None:
    """Index of the headline, or null for a text that opens with its account.

    The headline stands above the first paragraph of prose. Of several lines that could be it the one is taken
    whose length, place and words speak most for it: its words come back in the account below, a line followed
    by a section's name or named in a copyright is the site's, one that ends in a full stop is a deck or a
    caption.

    Args:
        facts: the lines.
        reasons: the reason that each line's own words give.
        likely: how likely each line belongs to the account, where the model has been asked.
    """
    first = next((index for index, fact in enumerate(facts) if fact.prose and reasons[index] is None), None)
    if first is None:
        return None
    candidates = [index for index in range(first + 1) if reasons[index] is None and _could_be(facts[index])]
    if not candidates:
        return None
    below = {word for fact in facts[first:] if fact.prose for word in fact.tokens}
    notices = [at for at in range(first, len(facts)) if reasons[at] is Reason.NOTICE]
    captions = set(repeated_captions(facts[: first + 1], None))
    copies = Counter(fact.label for fact in facts)
    best: int | None = None
    best_score = _LEAST_SCORE
    for index in candidates:
        score = (
            _own_score(facts[index], below)
            + _place_score(facts, reasons, index)
            + _DISTANCE * min(first - index, _FAR)
            + _CAPTION * (index in captions)
            + _COPY * (copies[facts[index].label] > 1)
            + _SIGNED_BELOW * _is_signed(facts[index], [facts[at] for at in notices])
            + (_LIKELY * likely[index] if likely is not None else 0.0)
        )
        if score > best_score:
            best, best_score = index, score
    return best


def _could_be(fact: LineFacts) -> bool:
    if fact.bullet or is_section_label(fact) or not _FEWEST_WORDS <= fact.words <= _MOST_WORDS:
        return False
    return not fact.prose or (fact.words <= _LONG_HEADLINE and not _ends_in_stop(fact))


def _own_score(fact: LineFacts, below: set[str]) -> float:
    content = [word for word in fact.tokens if len(word) >= _CONTENT_LETTERS]
    echoed = sum(word in below for word in content) / len(content) if content else 0.0
    return (
        _SIX_WORDS * (fact.words >= _DECK_WORDS)
        + _ECHO * echoed
        + _FULL_STOP * _ends_in_stop(fact)
        + _PROSE * fact.prose
        + _NOTICE * (fact.notices[0] > 0)
    )


def _place_score(facts: Sequence[LineFacts], reasons: Sequence[Reason | None], index: int) -> float:
    near = reasons[index + 1 : index + 1 + _NEAR]
    return (
        _SECTION_BELOW * (index + 1 < len(facts) and is_section_label(facts[index + 1]))
        + _DATE_BELOW * (Reason.DATE in near)
        + _BYLINE_BELOW * (Reason.BYLINE in near)
        + _UNDER_ANOTHER * (index > 0 and reasons[index - 1] is None and _could_be(facts[index - 1]))
    )


def _is_signed(fact: LineFacts, notices: Sequence[LineFacts]) -> bool:
    """Whether the words of a line stand in a notice that says more."""
    return any(fact.label in notice.label and fact.label != notice.label for notice in notices)


def _ends_in_stop(fact: LineFacts) -> bool:
    return fact.ends_sentence and not any(mark in fact.line.text[-3:] for mark in "?!？！")
