"""Captions and picture credits."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from recension.documents.line_facts import LOOKED_AT
from recension.documents.word_sets import label, phrases, tokens

if TYPE_CHECKING:
    from recension.documents.line_facts import LineFacts

# Where a caption's credit may begin: after the last full sentence, or this many words before the end.
_TAIL_WORDS: Final = 9
# A caption of one unended sentence with its credit is not longer; a longer one is a paragraph cut off.
_ONE_SENTENCE_WORDS: Final = 45
# A caption tells what is seen. Of 1,205 training lines that these rules call captions 98 % are no article
# text, the longest of those has 75 words.
_CAPTION_WORDS: Final = 80

# "Photo: Archive / A. Name"; with more words an opener begins a caption.
_CREDIT_WORDS: Final = 6
_OPENING_LETTERS: Final = 80
_OPENER: Final = re.compile(
    r"[\W_]{0,4}([^\W\d_]+(?:\s[^\W\d_]+){0,3}?)\s*"
    r"(?:[:|©/]|[–—-]\s|(?P<word>(?:by|via|from|courtesy|credits?|von|vom|par|por|de|di|da|av|af)\b))",
    re.IGNORECASE,
)
_CREDIT_MARKS: Final = ("©", "ⓒ", "(c)", "(C)", "/", ":", "|")
_TAIL_LETTERS: Final = 160
_CREDIT_SIGN: Final = re.compile(r"[©ⓒ]\s?\S|\((?:c|C)\)\s")
# NAME NAME/AGENCY: a slash between names, the part after it in capitals or a name.
_SLASH: Final = re.compile(r"[^\W\d_][\w.’'-]{0,40}\s?/\s?(?:[A-Z]{2,}|[A-Z][\w.]+)[\w /.-]{0,60}\)?$")
_LAST_STOP: Final = re.compile(r"[.!?…。][\"'”’»)]{0,2}\s+(?=[^.!?…。]*$)")


def opens_caption(text: str) -> bool:
    """Whether a text opens as a caption or credit: "Photo:", "Image via", "Picture by"."""
    match = _OPENER.match(text[:_OPENING_LETTERS])
    if match is None:
        return False
    words = tokens(match[1])
    if not words or phrases("caption_openers").opening(words) != len(words):
        return False
    named = text[match.end() :].lstrip()[:1]
    return match["word"] is None or not named.islower()


def credit_start(text: str) -> int | None:
    """Where the credit at the end of a text begins; null where there is none.

    The credit is what follows the last full stop, when it opens as a credit, bears a sign of copyright, has
    the form NAME/AGENCY or ends in the name of an agency or stock of pictures.
    """
    body = text.rstrip(" .)")
    stops = list(_LAST_STOP.finditer(body[-400:]))
    start = len(body) - len(body[-400:]) + stops[-1].end() if stops else 0
    tail = text[start:]
    if not stops and len(text.split()) > _ONE_SENTENCE_WORDS:
        return None
    if not stops or len(tail.split()) > 2 * _TAIL_WORDS:
        words = text.rsplit(maxsplit=_TAIL_WORDS)
        tail = text if len(words) <= _TAIL_WORDS else " ".join(words[1:])
        start = len(text) - len(tail)
    return start if _is_credit(tail) else None


def is_caption(facts: LineFacts) -> bool:
    """Whether a line is a caption or a picture credit on its words alone."""
    if facts.words > _CAPTION_WORDS or len(facts.line.text) > LOOKED_AT:
        return False
    text = facts.line.text
    return opens_caption(text) or (_may_end_in_credit(facts) and credit_start(text) is not None)


def _may_end_in_credit(facts: LineFacts) -> bool:
    """Whether any sign of a credit stands near a line's end; asked first, because most lines have none."""
    text = facts.line.text[-_TAIL_LETTERS:]
    return any(mark in text for mark in _CREDIT_MARKS) or not _first_words().isdisjoint(
        facts.tokens[-2 * _TAIL_WORDS :]
    )


@cache
def _first_words() -> frozenset[str]:
    return frozenset(phrases("caption_openers").by_first) | frozenset(phrases("photo_agencies").by_first)


def is_picture_credit(facts: LineFacts) -> bool:
    """Whether a line holds a picture's credit and tells nothing of what is seen."""
    return facts.words <= _CREDIT_WORDS and not facts.prose and opens_caption(facts.line.text)


def _is_credit(tail: str) -> bool:
    if opens_caption(tail) or _CREDIT_SIGN.search(tail):
        return True
    bare = tail.strip(" .()[]")
    if _SLASH.search(bare) and not tail.rstrip().endswith("."):
        return True
    if tail.rstrip().endswith((".", "!", "?", '"', "”", ":")):
        return False
    words = tokens(bare)
    known = phrases("photo_agencies")
    return (
        any(
            known.opening(words[start:]) == len(words) - start
            for start in range(max(0, len(words) - 3), len(words))
        )
        and len(label(bare)) > 0
    )
