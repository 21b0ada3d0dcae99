"""The headline of a document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recension.documents.page import Field
from recension.documents.word_sets import label
from recension.record import Method, RivalValue, StatedValue

if TYPE_CHECKING:
    from recension.documents.metadata.account import Account

_SUFFIX: Final = re.compile(r"\s+[|•·]\s+([^|•·]{2,50})$|\s+[–—-]\s+([^–—]{2,50})$")
_SUFFIX_WORDS: Final = 5


def read_title(account: Account) -> StatedValue | None:
    """The title with its words: what the markup declares first, else the headline's line."""
    found: list[StatedValue] = account.stated(Field.TITLE)
    if account.headline is not None:
        text = account.facts[account.headline].line.text
        found.append(
            StatedValue(
                value=text, method=Method.HEADLINE, evidence=account.words(account.headline, 0, len(text))
            )
        )
    if not found:
        return None
    best = found[0]
    rivals = tuple(
        RivalValue(value=other.value, method=other.method, evidence=other.evidence)
        for other in found[1:]
        if label(other.value) != label(best.value)
    )
    return StatedValue(
        value=best.value, method=best.method, evidence=best.evidence, place=best.place, rivals=rivals
    )


def outlet_suffix(text: str) -> tuple[int, int, bool] | None:
    """Where a headline's last part may name the outlet, and whether a bar sets it off; null without one."""
    match = _SUFFIX.search(text)
    if match is None:
        return None
    group = 1 if match[1] is not None else 2
    if len(match[group].split()) > _SUFFIX_WORDS or any(letter.isdigit() for letter in match[group]):
        return None
    return match.start(group), match.end(group), group == 1
