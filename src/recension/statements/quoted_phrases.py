"""Words in quotation marks that nobody is said to have said: scare quotes, nicknames, titles, terms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.record import QuotedPhrase, QuotedPhraseKind
from recension.statements.lexicon import word_set
from recension.statements.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.language.annotated import Annotated
    from recension.statements.attribution import Attribution, Run

_LONGEST_NICKNAME: Final = 3
"""In words. What stands between a first name and a surname and is longer is no nickname."""

_REACH: Final = 3
"""In words. How far before a quotation the word may stand that says what it is."""

_TITLE_CASE: Final = 0.5
"""Share of words with a capital above which several words are a title: its small words have none."""


def quoted_phrases_in(annotated: Annotated, attributions: Sequence[Attribution]) -> tuple[QuotedPhrase, ...]:
    """List the quotations of a document that are no statement.

    Args:
        annotated: the document.
        attributions: what `attributions_in` gives for it.

    Returns:
        A phrase for every quotation outside all contents, and for every nickname wherever it stands, in the
        order of the text.
    """
    reading = Reading(annotated)
    said = [False] * len(reading)
    for attribution in attributions:
        for run in attribution.content:
            said[run.first : run.end] = [True] * (run.end - run.first)
    found: list[QuotedPhrase] = []
    for quotation in reading.quotations:
        kind = _kind(reading, quotation.words)
        if kind is not QuotedPhraseKind.NICKNAME and any(said[quotation.words.first : quotation.words.end]):
            continue
        found.append(QuotedPhrase(kind=kind, evidence=annotated.cite(*quotation.words)))
    return tuple(found)


def _kind(reading: Reading, words: Run) -> QuotedPhraseKind:
    if _is_nickname(reading, words):
        return QuotedPhraseKind.NICKNAME
    before = [
        reading.lemmas[word]
        for word in range(max(0, words.first - 1 - _REACH), words.first)
        if reading.is_word(word) and reading.sentence_of[word] == reading.sentence_of[words.first]
    ]
    if word_set("title_words") & set(before):
        return QuotedPhraseKind.TITLE
    if word_set("term_words") & set(before):
        return QuotedPhraseKind.TERM
    letters = [reading.words[word] for word in range(*words) if reading.words[word][:1].isalpha()]
    if len(letters) > 1 and sum(word[0].isupper() for word in letters) > _TITLE_CASE * len(letters):
        return QuotedPhraseKind.TITLE
    return QuotedPhraseKind.SCARE


def _is_nickname(reading: Reading, words: Run) -> bool:
    """Whether a quotation stands inside a person's name: Tom “Tiger” Bell."""
    before, behind = words.first - 2, words.end + 1
    if before < 0 or behind >= len(reading) or words.end - words.first > _LONGEST_NICKNAME:
        return False
    return (
        reading.upos[before] == "PROPN"
        and reading.upos[behind] == "PROPN"
        and reading.words[words.first][:1].isupper()
        and reading.sentence_of[before] == reading.sentence_of[behind]
    )
