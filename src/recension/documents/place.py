"""Why a line is no part of the account, told from its place: above, below or between the account's lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.documents.boilerplate.label_lines import is_section_label
from recension.documents.boilerplate.notices import speaks_as_notice
from recension.documents.metadata.outlets import looks_like_outlet
from recension.documents.metadata.persons import is_person
from recension.record import BoilerplateReason as Reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.documents.line_facts import LineFacts

# Between headline and account a line of this many words is a deck; below that it is a label.
DECK_WORDS: Final = 6
# A site names itself among the first lines; further down stand its menus.
HEADER_LINES: Final = 40
_NAME_WORDS: Final = 12
_SHORT_NAME_WORDS: Final = 6
_SIGN_OFF_WORDS: Final = 4
# A site calls itself by the first words of its name: "Radio Example" for "Radio Example 98.2 FM".
_NAME_BEGINS: Final = 2


def above(
    facts: Sequence[LineFacts], reasons: Sequence[Reason | None], index: int, headline: int | None
) -> Reason | None:
    """Why a line above the account's first paragraph is none of it; null for a deck under the headline."""
    fact = facts[index]
    if is_section_label(fact):
        return Reason.MENU
    below_headline = headline is not None and index > headline
    if below_headline and _is_beside_date(facts, reasons, index) and is_person(fact.line.text):
        return Reason.BYLINE
    if below_headline and (fact.words >= DECK_WORDS or fact.ends_sentence):
        return None
    if speaks_as_notice(fact) and fact.words >= DECK_WORDS:
        return Reason.NOTICE
    if index >= HEADER_LINES:
        return Reason.MENU
    named = Reason.SITE_NAME in reasons[:index]
    return Reason.SITE_NAME if _is_name(facts, index, named=named) else Reason.MENU


def below(facts: Sequence[LineFacts], index: int, names: Sequence[str]) -> Reason:
    """Why a line below the account's last paragraph is none of it.

    Args:
        facts: the lines.
        index: the line.
        names: names of the site, as labels, that stand above the account.
    """
    fact = facts[index]
    if speaks_as_notice(fact):
        return Reason.NOTICE
    if names_site(fact, names):
        return Reason.NOTICE if fact.ends_sentence else Reason.SIGN_OFF
    if index == len(facts) - 1 and fact.words <= _SIGN_OFF_WORDS:
        return Reason.SIGN_OFF
    if looks_like_outlet(fact.line.text) and fact.words <= _SIGN_OFF_WORDS:
        return Reason.SIGN_OFF
    return Reason.MENU if is_section_label(fact) or fact.words < DECK_WORDS else Reason.TEASER


def names_site(fact: LineFacts, names: Sequence[str]) -> bool:
    """Whether a line opens with the name of the site, or with its first words."""
    return any(fact.label.startswith(name) for name in names)


def between(fact: LineFacts) -> Reason:
    """Why a line between paragraphs of the account is none of it."""
    if is_section_label(fact):
        return Reason.MENU
    return Reason.NOTICE if speaks_as_notice(fact) else Reason.OUTSIDE_MAIN_TEXT


def site_names(facts: Sequence[LineFacts], reasons: Sequence[Reason | None], first: int) -> list[str]:
    """Names of the site above the account, as labels."""
    return [
        " ".join(facts[index].tokens[:_NAME_BEGINS])
        for index in range(min(first, len(facts)))
        if reasons[index] is Reason.SITE_NAME and 1 < facts[index].words <= _SHORT_NAME_WORDS
    ]


def _is_name(facts: Sequence[LineFacts], index: int, *, named: bool) -> bool:
    """Whether a line above the account can be the name of its site or office."""
    fact = facts[index]
    if fact.words > _NAME_WORDS:
        return False
    if looks_like_outlet(fact.line.text) or fact.words >= DECK_WORDS:
        return True
    return not named and ((index <= 1 and fact.words > 1) or _comes_back(facts, index))


def _comes_back(facts: Sequence[LineFacts], index: int) -> bool:
    """Whether the words of a line stand in a longer line that is no running text: a credit, a copyright."""
    name = facts[index].label
    return len(facts[index].tokens) > 1 and any(
        name in fact.label and name != fact.label for fact in facts if not fact.prose
    )


def _is_beside_date(facts: Sequence[LineFacts], reasons: Sequence[Reason | None], index: int) -> bool:
    beside = (index - 1, index + 1)
    return any(0 <= place < len(facts) and reasons[place] is Reason.DATE for place in beside)
