"""Which lines are the account, and why the others are not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.documents.boilerplate.captions import is_caption
from recension.documents.boilerplate.credits import is_byline, is_credit_line, is_date_line
from recension.documents.boilerplate.label_lines import (
    has_no_letters,
    is_placeholder,
    is_section_label,
    label_reason,
)
from recension.documents.boilerplate.notices import is_notice, notice_phrases
from recension.documents.boilerplate.repeats import repeated_captions, repeated_lines
from recension.documents.boilerplate.scripts import foreign_script
from recension.documents.boilerplate.teasers import teaser_lines
from recension.documents.headline import find_headline
from recension.record import BoilerplateReason as Reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.documents.line_facts import LineFacts

# What a line of a list of other stories may look like by itself.
_TEASER_PARTS: Final = frozenset(
    {None, Reason.DATE, Reason.CAPTION, Reason.BYLINE, Reason.CREDIT, Reason.REPEATED, Reason.TRUNCATED}
)
# A deck between headline and account is a line of this many words at least; below that it is a label.
_DECK_WORDS: Final = 6
_SIGN_OFF_WORDS: Final = 4
_SHORT_TEXT_LINES: Final = 3
_SHORT_TEXT_WORDS: Final = 3
# Cross-validated on the training lines: F1 .866 (whole pages) and .899 (what an extractor leaves) on fundus, .842 and
# .886 on aeb; .25 and .4 in place of .3 win on one of the two and lose on the other.
_DROPPED_AT: Final = 0.3
_KEPT_AT: Final = 0.5
# Reasons that only a line's place gives: here the model may know better.
_UNSURE: Final = frozenset({Reason.MENU, Reason.SITE_NAME, Reason.TEASER, Reason.SIGN_OFF, Reason.CAPTION})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorted:
    """The lines of a text, told apart.

    Attributes:
        facts: the lines.
        reasons: for each line why it is no part of the account; null for the lines of the account.
        headline: index of the headline's line; null for a text without one.
    """

    facts: Sequence[LineFacts]
    reasons: Sequence[Reason | None]
    headline: int | None


def sort_lines(facts: Sequence[LineFacts]) -> Sorted:
    """Tell the account from what stands around it: by the rules, then by the model where they are unsure."""
    from recension.documents.body_model import body_probabilities  # noqa: PLC0415 - numpy, when a text is read
    from recension.documents.line_features import line_features  # noqa: PLC0415 - the same

    own = own_reasons(facts)
    by_rules = _by_rules(facts, own)
    features = line_features(facts, own, by_rules.reasons, by_rules.headline)
    likely = body_probabilities(features).tolist()
    reasons = [
        _decide(fact, mine, ruled, probability)
        for fact, mine, ruled, probability in zip(facts, own, by_rules.reasons, likely, strict=True)
    ]
    if by_rules.headline is not None:
        reasons[by_rules.headline] = None
    return Sorted(facts=facts, reasons=reasons, headline=by_rules.headline)


def sort_by_rules(facts: Sequence[LineFacts]) -> Sorted:
    """Tell the lines of the account from those around it by the rules alone."""
    return _by_rules(facts, own_reasons(facts))


def _by_rules(facts: Sequence[LineFacts], own: Sequence[Reason | None]) -> Sorted:
    headline = find_headline(facts, own)
    return Sorted(facts=facts, reasons=_reasons(facts, list(own), headline), headline=headline)


def _decide(fact: LineFacts, own: Reason | None, ruled: Reason | None, probability: float) -> Reason | None:
    """Weigh the rules' reason against the model's probability that a line belongs to the account."""
    if ruled is None:
        return None if probability > _DROPPED_AT else _unlikely(fact)
    if own is None and ruled in _UNSURE and probability > _KEPT_AT:
        return None
    return ruled


def _unlikely(fact: LineFacts) -> Reason:
    """A reason for a line that only the model sets aside: it stands and looks as lines of other texts do."""
    return Reason.OUTSIDE_MAIN_TEXT


def _reasons(
    facts: Sequence[LineFacts], reasons: list[Reason | None], headline: int | None
) -> list[Reason | None]:
    _mark_repeats(facts, reasons, headline)
    _mark_foreign(facts, reasons)
    teasers = teaser_lines(facts, [reason is not None for reason in reasons])
    for index, marked in enumerate(teasers):
        if marked and (reasons[index] in _TEASER_PARTS or is_placeholder(facts[index])):
            cut = facts[index].prose and not facts[index].ends_sentence
            reasons[index] = Reason.TRUNCATED if cut else Reason.TEASER
    prose = _prose_lines(facts, reasons)
    if not prose:
        return _without_prose(facts, reasons)
    first, last = prose[0], prose[-1]
    for index, reason in enumerate(reasons):
        if reason is not None or index == headline:
            continue
        if index < first:
            reasons[index] = _before(facts[index], index, headline)
        elif index > last:
            reasons[index] = _after(facts, index)
        elif is_section_label(facts[index]) or (notice_phrases(facts[index])[0] and not facts[index].prose):
            reasons[index] = Reason.MENU if is_section_label(facts[index]) else Reason.NOTICE
    return reasons


def own_reasons(facts: Sequence[LineFacts]) -> list[Reason | None]:
    """The reason that each line's own words give, before its neighbours are asked."""
    return [_own_reason(fact) for fact in facts]


def _own_reason(facts: LineFacts) -> Reason | None:
    label = label_reason(facts)
    if label is Reason.TOOLBAR and has_no_letters(facts) and is_date_line(facts):
        return Reason.DATE
    if label is not None:
        return label
    if is_date_line(facts):
        return Reason.DATE
    if is_byline(facts):
        return Reason.BYLINE
    if is_credit_line(facts):
        return Reason.CREDIT
    if is_caption(facts):
        return Reason.CAPTION
    if is_notice(facts):
        return Reason.NOTICE
    return None


def _mark_repeats(facts: Sequence[LineFacts], reasons: list[Reason | None], headline: int | None) -> None:
    for index in repeated_captions(facts, headline):
        reasons[index] = reasons[index] or Reason.CAPTION
    for index in repeated_lines(facts):
        if index != headline:
            reasons[index] = reasons[index] or Reason.REPEATED


def _mark_foreign(facts: Sequence[LineFacts], reasons: list[Reason | None]) -> None:
    prose = _prose_lines(facts, reasons)
    foreign = foreign_script(facts, prose)
    inside = {index for index in foreign if prose and prose[0] < index < prose[-1]}
    outside = foreign - inside
    for index in sorted(outside):
        reasons[index] = Reason.OTHER_LANGUAGE
    for index in range(1, len(facts)):
        if has_no_letters(facts[index]) and reasons[index] is Reason.TOOLBAR:
            reasons[index] = reasons[index - 1] or reasons[index]


def _prose_lines(facts: Sequence[LineFacts], reasons: Sequence[Reason | None]) -> list[int]:
    return [index for index, fact in enumerate(facts) if fact.prose and reasons[index] is None]


def _without_prose(facts: Sequence[LineFacts], reasons: list[Reason | None]) -> list[Reason | None]:
    """A text without running prose: sentences stand as the account, or the few lines there are."""
    few = len(facts) <= _SHORT_TEXT_LINES
    for index, fact in enumerate(facts):
        if reasons[index] is not None:
            continue
        sentence = fact.ends_sentence and fact.words >= _SHORT_TEXT_WORDS
        if not sentence and not (few and fact.words >= _SHORT_TEXT_WORDS):
            reasons[index] = Reason.MENU
    return reasons


def _before(fact: LineFacts, index: int, headline: int | None) -> Reason | None:
    """Why a line above the account's first paragraph is none of it."""
    if headline is None or index < headline:
        return Reason.MENU if is_section_label(fact) or fact.words < _DECK_WORDS else Reason.SITE_NAME
    if fact.words >= _DECK_WORDS or fact.ends_sentence:
        return None
    return Reason.MENU if is_section_label(fact) else Reason.SITE_NAME


def _after(facts: Sequence[LineFacts], index: int) -> Reason | None:
    """Why a line below the account's last paragraph is none of it."""
    fact = facts[index]
    if fact.ends_sentence and not fact.bullet and fact.words > _SIGN_OFF_WORDS:
        return None if index <= 0 or facts[index - 1].prose else Reason.TEASER
    if notice_phrases(fact)[0]:
        return Reason.NOTICE
    if index == len(facts) - 1 and fact.words <= _SIGN_OFF_WORDS:
        return Reason.SIGN_OFF
    return Reason.TEASER if fact.words >= _DECK_WORDS else Reason.MENU
