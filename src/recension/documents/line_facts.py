"""What can be seen on one line by itself: its length, its sentences, its words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from recension.documents.notice_phrases import count_notices
from recension.documents.word_sets import bare, fold, split_folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recension.documents.lines import Line

# A line longer than this is looked at by its beginning and its end only: nothing that a rule asks for is
# longer, and a text of one line of 50 MB stays cheap. Of 61,000 training lines four are longer.
LOOKED_AT: Final = 2400
_END_LOOKED_AT: Final = 400

# Fewer words than this, and a line that ends like a sentence is still no running prose: of the training lines
# that end so 78 % are article text when they have 10 words and more, 34 % when they have 4 to 9.
PROSE_WORDS: Final = 10
_SEVERAL: Final = 2

_SENTENCE_END: Final = re.compile(r"[.!?…。！？।۔؟։][\"'”’»“‘›」』)\]\s\u00a0]*$")
_SENTENCE_BREAK: Final = re.compile(r"[.!?…。！？।۔؟։][\"'”’»“‘›」』)\]]{0,3}(?=\s|$)|[。！？]")
_UNSPACED: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1780-\u17ff]")
_BULLET: Final = re.compile(r"^(?:[•·▪◦‣●■◆►▶*]|\d{1,2}\.(?=\s))\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class LineFacts:
    """One line and what it shows.

    Attributes:
        line: its place and text.
        folded: its text with case and blanks folded; of a long line its beginning and end.
        label: the same without marks at the ends.
        tokens: its words, folded, of a long line those of its beginning and end.
        words: number of words, in unspaced scripts half the number of characters.
        sentences: number of sentence ends.
        ends_sentence: whether it ends as a sentence does.
        bullet: whether it opens with a bullet or a number of a list.
        notices: how many phrases of notices it holds, and how many words they take.
        prose: whether it reads as running text: long enough and ended, or several sentences long.
    """

    line: Line
    folded: str
    label: str
    tokens: tuple[str, ...]
    words: int
    sentences: int
    ends_sentence: bool
    bullet: bool
    notices: tuple[int, int]
    prose: bool


def shown(line: Line) -> str:
    """The text of a line; of a very long one its beginning and its end."""
    if len(line.text) <= LOOKED_AT:
        return line.text
    return f"{line.text[:LOOKED_AT]} {line.text[-_END_LOOKED_AT:]}"


def look(lines: Iterable[Line]) -> list[LineFacts]:
    """Look at every line by itself."""
    return [_look(line) for line in lines]


def _look(line: Line) -> LineFacts:
    text = shown(line)
    unspaced = 0 if text.isascii() else len(_UNSPACED.findall(text))
    words = line.text.count(" ") + 1 + unspaced // 2
    sentences = len(_SENTENCE_BREAK.findall(text))
    ends = _SENTENCE_END.search(text[-12:]) is not None
    folded = fold(text)
    words_alone = split_folded(folded)
    return LineFacts(
        line=line,
        folded=folded,
        label=bare(folded),
        tokens=words_alone,
        words=words,
        sentences=sentences,
        ends_sentence=ends,
        bullet=_BULLET.match(text) is not None,
        notices=count_notices(words_alone, folded),
        prose=words >= PROSE_WORDS and (ends or sentences >= _SEVERAL or words >= 3 * PROSE_WORDS),
    )
