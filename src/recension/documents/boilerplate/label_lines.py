"""Short lines that are known by their words: menus, toolbars, error boxes, advertisements, placeholders."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recension.documents.word_sets import labels, phrases
from recension.record import BoilerplateReason as Reason

if TYPE_CHECKING:
    from recension.documents.line_facts import LineFacts

# Labels of menus and boxes are short; longer lines are left to other rules.
_LABEL_WORDS: Final = 8
_TOOLBAR_WORDS: Final = 16
_PLACEHOLDER_WORDS: Final = 3
_COMMENT_WORDS: Final = 8

_ARROW: Final = re.compile(r"^[←→«»‹›↑↓⟵⟶◀▶<>]{1,3}\s|\s[←→»›⟶▶>]{1,3}$")
_NO_LETTERS: Final = re.compile(r"[\W\d_]*$")


def label_reason(facts: LineFacts) -> Reason | None:
    """The reason that a line's own few words give, or null."""
    if facts.words > _TOOLBAR_WORDS:
        return None
    if _is_toolbar(facts):
        return Reason.TOOLBAR
    if facts.words > _LABEL_WORDS:
        return None
    text = facts.label
    if text in labels("advertisement_labels"):
        return Reason.ADVERTISEMENT
    if text in labels("error_labels"):
        return Reason.NOTICE
    if text in labels("menu_labels") or (_ARROW.search(facts.line.text) and not facts.ends_sentence):
        return Reason.MENU
    if is_placeholder(facts):
        return Reason.MENU
    if _opens_comments(facts):
        return Reason.COMMENT
    if has_no_letters(facts):
        return Reason.TOOLBAR
    return None


def has_no_letters(facts: LineFacts) -> bool:
    """Whether a line holds numbers and signs only."""
    return _NO_LETTERS.match(facts.line.text) is not None


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


def is_placeholder(facts: LineFacts) -> bool:
    """Whether a line stands for a picture: a logo, a portrait, an icon."""
    return 0 < len(facts.tokens) <= _PLACEHOLDER_WORDS and facts.tokens[-1] in labels("placeholder_labels")


def _opens_comments(facts: LineFacts) -> bool:
    words = facts.tokens
    while words and words[0].isdecimal():
        words = words[1:]
    return (
        len(words) <= _COMMENT_WORDS
        and phrases("comment_labels").opening(words) > 0
        and not facts.ends_sentence
    )
