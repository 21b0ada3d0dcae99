"""The headline among the first lines of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.documents.boilerplate.label_lines import is_section_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.documents.line_facts import LineFacts
    from recension.record import BoilerplateReason

# A headline has 3 to 40 words; of the 150 titles that the training pages give the longest has 29.
_FEWEST_WORDS: Final = 3
_MOST_WORDS: Final = 40
# Shorter words are mostly articles and prepositions.
_CONTENT_LETTERS: Final = 4
# A longer name of a site than this is not told from a headline by its length.
_SITE_NAME_WORDS: Final = 10


def find_headline(facts: Sequence[LineFacts], reasons: Sequence[BoilerplateReason | None]) -> int | None:
    """Index of the headline, or null for a text that opens with its account.

    The headline stands above the first paragraph of prose. Of several lines that could be it the one is taken
    whose words come back most in the account below, a line followed by a section's name being the site's.
    """
    first = next((index for index, fact in enumerate(facts) if fact.prose and reasons[index] is None), None)
    if first is None:
        return None
    candidates = [
        index
        for index in range(first)
        if reasons[index] is None
        and not is_section_label(facts[index])
        and _FEWEST_WORDS <= facts[index].words <= _MOST_WORDS
        and not facts[index].bullet
    ]
    if not candidates:
        return None
    below = {word for fact in facts[first:] if fact.prose for word in fact.tokens}
    return max(candidates, key=lambda index: (_score(facts, index, below), -index))


def _score(facts: Sequence[LineFacts], index: int, below: set[str]) -> float:
    fact = facts[index]
    content = [word for word in fact.tokens if len(word) >= _CONTENT_LETTERS]
    echoed = sum(word in below for word in content) / len(content) if content else 0.0
    length = min(fact.words, _SITE_NAME_WORDS) / _SITE_NAME_WORDS
    site = index + 1 < len(facts) and is_section_label(facts[index + 1])
    sentence = fact.ends_sentence and fact.line.text.endswith(".")
    return echoed + length - (1.0 if site else 0.0) - (0.75 if sentence else 0.0)
