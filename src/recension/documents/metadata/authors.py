"""Who wrote a document: bylines, and names beside its date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recension.documents.metadata.persons import is_person
from recension.documents.page import Field
from recension.documents.word_sets import fold, label, phrases
from recension.record import BoilerplateReason as Reason
from recension.record import Method, StatedValue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.documents.metadata.account import Account

# A byline below the account stands within this many lines of it.
_NEAR_END: Final = 2

_PART: Final = re.compile(
    r"\s*(?:,|;|\||/|•|·|&|–|—|\s-\s|\s(?:[Aa]nd|AND|und|et|y|e|i|и|і|та|ve|och|og|en|[Ff]or|für|with|mit|avec|in)\s)\s*"
)
_OPENER_END: Final = re.compile(r"[\s:]*")


def read_authors(account: Account) -> tuple[StatedValue, ...]:
    """The authors with their words; none where no byline names a person."""
    found: list[StatedValue] = account.stated(Field.AUTHOR) or list(_from_bylines(account))
    seen: set[str] = set()
    authors: list[StatedValue] = []
    for author in found:
        if label(author.value) not in seen:
            seen.add(label(author.value))
            authors.append(author)
    return tuple(authors)


def _from_bylines(account: Account) -> Iterator[StatedValue]:
    for index, reason in enumerate(account.reasons):
        if reason is not Reason.BYLINE:
            continue
        if index > account.last + _NEAR_END:
            return
        fact = account.facts[index]
        start = _after_opener(fact.line.text, phrases("byline_openers").opening(fact.tokens))
        named = list(_persons(account, index, start))
        if not named and start >= len(fact.line.text) and index + 1 < len(account.facts):
            following = account.facts[index + 1]
            if account.reasons[index + 1] in {Reason.SITE_NAME, Reason.MENU, Reason.BYLINE} and is_person(
                following.line.text
            ):
                named = list(_persons(account, index + 1, 0))
        yield from named


def _after_opener(text: str, words: int) -> int:
    position = 0
    for word in re.finditer(r"[^\s:]+", text):
        if not words:
            break
        position = word.end()
        words -= 1 if fold(word[0]) else 0
    match = _OPENER_END.match(text, position)
    return match.end() if match is not None else position


def _persons(account: Account, index: int, start: int) -> Iterator[StatedValue]:
    text = account.facts[index].line.text
    position = start
    parts: list[tuple[int, int]] = []
    for separator in _PART.finditer(text, start):
        parts.append((position, separator.start()))
        position = separator.end()
    parts.append((position, len(text)))
    for left, right in parts:
        name = text[left:right].strip(" .,()@")
        if name and is_person(name):
            offset = text.index(name, left)
            yield StatedValue(
                value=" ".join(name.split()),
                method=Method.BYLINE,
                evidence=account.words(index, offset, offset + len(name)),
            )
