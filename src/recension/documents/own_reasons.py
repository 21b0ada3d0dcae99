"""The reason that a line's own words give, before its neighbours are asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.documents.boilerplate.captions import is_caption, is_picture_credit
from recension.documents.boilerplate.corrections import is_correction
from recension.documents.boilerplate.credits import is_byline, is_credit_line, is_date_line
from recension.documents.boilerplate.label_lines import has_no_letters, label_reason
from recension.documents.boilerplate.notices import is_copyright, is_notice
from recension.record import BoilerplateReason as Reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.documents.line_facts import LineFacts


def own_reasons(facts: Sequence[LineFacts]) -> list[Reason | None]:
    """The reason that each line's own words give; null where they give none."""
    return [_own_reason(fact) for fact in facts]


def _own_reason(facts: LineFacts) -> Reason | None:
    label = label_reason(facts)
    if label is not None and not (label is Reason.TOOLBAR and has_no_letters(facts)):
        return label
    if is_date_line(facts):
        return Reason.DATE
    if label is not None:
        return label
    for applies, reason in _RULES:
        if applies(facts):
            return reason
    return None


_RULES = (
    (is_correction, Reason.CORRECTION),
    (is_byline, Reason.BYLINE),
    (is_copyright, Reason.NOTICE),
    (is_credit_line, Reason.CREDIT),
    (is_picture_credit, Reason.CREDIT),
    (is_caption, Reason.CAPTION),
    (is_notice, Reason.NOTICE),
)
