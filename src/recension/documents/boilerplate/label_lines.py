"""Short lines that are known by their words: menus, toolbars, error boxes, advertisements, placeholders."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from recension.documents.line_facts import LOOKED_AT
from recension.documents.word_sets import labels, phrases
from recension.record import BoilerplateReason as Reason

if TYPE_CHECKING:
    from recension.documents.line_facts import LineFacts

# Labels of menus and boxes are short; longer lines are left to other rules.
_LABEL_WORDS: Final = 8
_TOOLBAR_WORDS: Final = 16
_PLACEHOLDER_WORDS: Final = 3
_ROW_WORDS: Final = 40
_ROW_LABEL_WORDS: Final = 3
_ROW_LABELS: Final = 3
_COMMENT_WORDS: Final = 8

_LABELS: Final = (
    ("advertisement_labels", Reason.ADVERTISEMENT),
    ("error_labels", Reason.NOTICE),
    ("menu_labels", Reason.MENU),
)
_ARROW: Final = re.compile(r"^[←→«»‹›↑↓⟵⟶◀▶<>]{1,3}\s|\s[←→»›⟶▶>]{1,3}$")
_BAR: Final = re.compile(r"\s(?:[|·•›»>/]|\.)\s")
_NO_LETTERS: Final = re.compile(r"[\W\d_]*$")


def label_reason(facts: LineFacts) -> Reason | None:
    """The reason that a line's own few words give, or null."""
    if _opens_comments(facts):
        return Reason.COMMENT
    if facts.words <= _TOOLBAR_WORDS and _is_toolbar(facts):
        return Reason.TOOLBAR
    if _is_menu_row(facts):
        return Reason.MENU
    if facts.words > _LABEL_WORDS or len(facts.line.text) > LOOKED_AT:
        return None
    for name, reason in _LABELS:
        if facts.label in labels(name):
            return reason
    if (_ARROW.search(facts.line.text) and not facts.ends_sentence) or is_placeholder(facts):
        return Reason.MENU
    return Reason.TOOLBAR if has_no_letters(facts) else None


def has_no_letters(facts: LineFacts) -> bool:
    """Whether a line holds numbers and signs only."""
    return _NO_LETTERS.match(facts.line.text) is not None


@cache
def _row_labels() -> frozenset[str]:
    return labels("section_labels") | labels("menu_labels")


def is_section_label(facts: LineFacts) -> bool:
    """Whether a line names a section of a paper or a kind of text."""
    return facts.label in labels("section_labels")


def _is_toolbar(facts: LineFacts) -> bool:
    """Whether a line holds words of a toolbar and nothing else but fillers and numbers."""
    strong, fillers = phrases("toolbar_words"), phrases("toolbar_fillers")
    position, hits = 0, 0
    while position < len(facts.tokens):
        rest = facts.tokens[position : position + 4]
        length = strong.opening(rest)
        hits += length > 0
        if not length:
            length = fillers.opening(rest) or int(_NO_LETTERS.match(rest[0]) is not None)
        if not length:
            return False
        position += length
    return hits > 0 and not (hits == 1 and facts.ends_sentence and len(facts.tokens) > 1)


def _is_menu_row(facts: LineFacts) -> bool:
    """Whether a line is a row of short labels with bars, dots or arrows between them, or a path of such."""
    if facts.words > _ROW_WORDS or len(facts.line.text) > LOOKED_AT:
        return False
    parts = [part.split() for part in _BAR.split(facts.line.text)]
    if not all(0 < len(part) <= _ROW_LABEL_WORDS for part in parts):
        return False
    known = sum(" ".join(part).casefold() in _row_labels() for part in parts)
    return (len(parts) >= _ROW_LABELS and (known > 0 or len(parts) > _ROW_LABELS)) or (
        len(parts) > 1 and known > 0
    )


def is_placeholder(facts: LineFacts) -> bool:
    """Whether a line stands for a picture: a logo, a portrait, an icon."""
    return 0 < len(facts.tokens) <= _PLACEHOLDER_WORDS and facts.tokens[-1] in labels("placeholder_labels")


def _opens_comments(facts: LineFacts) -> bool:
    words = facts.tokens[: _COMMENT_WORDS + 1]
    while words and words[0].isdecimal():
        words = words[1:]
    return (
        len(words) <= _COMMENT_WORDS
        and phrases("comment_labels").opening(words) > 0
        and not facts.ends_sentence
    )
