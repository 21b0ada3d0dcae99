"""Which lines are the account, and why the others are not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.documents.boilerplate.label_lines import has_no_letters, is_placeholder, is_section_label
from recension.documents.boilerplate.repeats import repeated_captions, repeated_lines
from recension.documents.boilerplate.scripts import foreign_script
from recension.documents.boilerplate.teasers import teaser_lines
from recension.documents.headline import find_headline
from recension.documents.line_facts import PROSE_WORDS
from recension.documents.own_reasons import own_reasons
from recension.documents.place import above, below, between, names_site, site_names
from recension.record import BoilerplateReason as Reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.documents.line_facts import LineFacts

# What a line of a list of other stories may look like by itself.
_TEASER_PARTS: Final = frozenset(
    {None, Reason.DATE, Reason.CAPTION, Reason.BYLINE, Reason.CREDIT, Reason.REPEATED, Reason.TRUNCATED}
)
_CAPTIONS: Final = frozenset({Reason.CAPTION, Reason.CREDIT})
# Hardly a headline is longer (one in a hundred of the training pages); without an end such a line was cut.
_LEAD_WORDS: Final = 20
_SHORT_TEXT_LINES: Final = 3
_SHORT_TEXT_WORDS: Final = 3
_SIGN_OFF_WORDS: Final = 4
# Cross-validated on the training lines, F1 of whole pages and of what an extractor leaves: at .3 it is .866
# and .899 on fundus, .842 and .886 on aeb; at .4 it is .872 and .904, .838 and .878. This lies between.
_DROPPED_AT: Final = 0.35
_KEPT_AT: Final = 0.5
# Reasons that only a line's place gives: here the model may know better.
_UNSURE: Final = frozenset({Reason.MENU, Reason.TEASER, Reason.CAPTION})


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
    headline = find_headline(facts, own)
    ruled = _by_rules(facts, own, headline)
    paragraphs = set(_prose_lines(facts, ruled))
    if not paragraphs:
        return Sorted(facts=facts, reasons=ruled, headline=headline)
    likely = body_probabilities(line_features(facts, own, ruled, headline)).tolist()
    unlikely = [
        reason or (Reason.OUTSIDE_MAIN_TEXT if index in paragraphs and likely[index] <= _DROPPED_AT else None)
        for index, reason in enumerate(own)
    ]
    found = find_headline(facts, unlikely, likely)
    if found is not None and found != headline:
        headline = found
        ruled = _by_rules(facts, own, headline)
    reasons: list[Reason | None] = []
    dropped: set[int] = set()
    for index, probability in enumerate(likely):
        reason = ruled[index]
        if reason is None and probability <= _DROPPED_AT and index != headline:
            dropped.add(index)
        elif own[index] is None and reason in _UNSURE and probability > _KEPT_AT:
            reason = None
        reasons.append(Reason.OUTSIDE_MAIN_TEXT if index in dropped else reason)
    if paragraphs <= dropped:  # a text unlike any page: an account is better than none
        return Sorted(facts=facts, reasons=ruled, headline=headline)
    _give_reasons(facts, reasons, dropped, headline)
    return Sorted(facts=facts, reasons=reasons, headline=headline)


def sort_by_rules(facts: Sequence[LineFacts]) -> Sorted:
    """Tell the lines of the account from those around it by the rules alone."""
    own = own_reasons(facts)
    headline = find_headline(facts, own)
    return Sorted(facts=facts, reasons=_by_rules(facts, own, headline), headline=headline)


def _by_rules(
    facts: Sequence[LineFacts], own: Sequence[Reason | None], headline: int | None
) -> list[Reason | None]:
    reasons = list(own)
    _mark_repeats(facts, reasons, headline)
    _mark_foreign(facts, reasons)
    _mark_teasers(facts, reasons)
    prose = _prose_lines(facts, reasons)
    if not prose:
        return _without_prose(facts, reasons)
    first, last = prose[0], prose[-1]
    for index in range(first):
        if reasons[index] is None and index != headline:
            reasons[index] = above(facts, reasons, index, headline)
    names = site_names(facts, reasons, first)
    for index in range(first, len(facts)):
        if reasons[index] is Reason.TEASER and index > last and names_site(facts[index], names):
            reasons[index] = below(facts, index, names)
        if reasons[index] is not None or index == headline:
            continue
        if index > last:
            if not _goes_on(facts, index):
                reasons[index] = below(facts, index, names)
        elif is_section_label(facts[index]) or (facts[index].notices[0] and not facts[index].prose):
            reasons[index] = between(facts[index])
    return reasons


def _give_reasons(
    facts: Sequence[LineFacts], reasons: list[Reason | None], dropped: set[int], headline: int | None
) -> None:
    """Tell from its place why a line that only the model sets aside is no part of the account."""
    kept = [index for index, reason in enumerate(reasons) if reason is None and index != headline]
    first, last = (kept[0], kept[-1]) if kept else (len(facts), -1)
    names = site_names(facts, reasons, first)
    for index in sorted(dropped):
        if index < first:
            reasons[index] = above(facts, reasons, index, headline) or Reason.OUTSIDE_MAIN_TEXT
        elif index > last:
            reasons[index] = below(facts, index, names)
        else:
            reasons[index] = between(facts[index])


def _mark_repeats(facts: Sequence[LineFacts], reasons: list[Reason | None], headline: int | None) -> None:
    repeated = [index for index in repeated_lines(facts) if index != headline]
    for index in repeated:
        if reasons[index] is None or reasons[index] in _CAPTIONS:
            reasons[index] = Reason.REPEATED
    for index in repeated_captions(facts, headline):
        reasons[index] = reasons[index] or Reason.CAPTION


def _mark_foreign(facts: Sequence[LineFacts], reasons: list[Reason | None]) -> None:
    prose = _prose_lines(facts, reasons)
    for index in sorted(foreign_script(facts, prose)):
        if index < prose[0] or index > prose[-1]:
            reasons[index] = Reason.OTHER_LANGUAGE
    for index in range(1, len(facts)):
        if has_no_letters(facts[index]) and reasons[index] is Reason.TOOLBAR:
            reasons[index] = reasons[index - 1] or reasons[index]


def _mark_teasers(facts: Sequence[LineFacts], reasons: list[Reason | None]) -> None:
    marks = teaser_lines(facts, [reason is not None for reason in reasons])
    for index, marked in enumerate(marks):
        if marked and (reasons[index] in _TEASER_PARTS or is_placeholder(facts[index])):
            reasons[index] = _teaser_reason(facts[index])


def _teaser_reason(fact: LineFacts) -> Reason:
    dots = fact.line.text.endswith(("…", "..."))
    if (fact.words >= _LEAD_WORDS and not fact.ends_sentence) or (fact.words >= PROSE_WORDS and dots):
        return Reason.TRUNCATED
    own_notice = fact.notices[0] > 0 and (fact.ends_sentence or "©" in fact.folded)
    return Reason.NOTICE if own_notice else Reason.TEASER


def _prose_lines(facts: Sequence[LineFacts], reasons: Sequence[Reason | None]) -> list[int]:
    return [index for index, fact in enumerate(facts) if fact.prose and reasons[index] is None]


def _goes_on(facts: Sequence[LineFacts], index: int) -> bool:
    """Whether a short sentence below the last long paragraph still belongs to it."""
    fact = facts[index]
    sentence = fact.ends_sentence and not fact.bullet and fact.words > _SIGN_OFF_WORDS
    return sentence and (index == 0 or facts[index - 1].prose) and not fact.notices[0]


def _without_prose(facts: Sequence[LineFacts], reasons: list[Reason | None]) -> list[Reason | None]:
    """A text without running prose: sentences stand as the account, or the few lines there are."""
    few = len(facts) <= _SHORT_TEXT_LINES
    for index, fact in enumerate(facts):
        if reasons[index] is None and (fact.words < _SHORT_TEXT_WORDS or not (fact.ends_sentence or few)):
            reasons[index] = Reason.MENU
    return reasons
