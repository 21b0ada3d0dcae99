"""Lines in another language than the account: what language, and whether they are a switch of the page's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.documents.boilerplate.scripts import script
from recension.documents.language_id import guess_language
from recension.documents.line_facts import shown
from recension.record import BoilerplateReason as Reason
from recension.record import LanguageSpan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recension.documents.line_facts import LineFacts

# Outside the account a line is tried when it has this many words and letters and is no item of a list; beside
# a foreign line fewer will do. In the 150 training pages of fundus 74 stretches are found so; of 40 read
# five were names or lists of its own language (with four words and .6: of 60 half).
_FEWEST_WORDS: Final = 5
_FEWEST_LETTERS: Final = 25
_FEWEST_BESIDE: Final = 2
_SURE: Final = 0.7
_SURE_BESIDE: Final = 0.4
# A script apart from the account's is sure; which of its languages it is needs some letters.
_SCRIPT_LETTERS: Final = 12
# The account's script is told by the beginnings of its first lines.
_SCRIPT_SAMPLE: Final = 20
_LIKELY: Final = 0.3
# Reasons that a line of another language may have been given by its place or its words.
_OPEN: Final = frozenset(
    {
        Reason.NOTICE,
        Reason.TEASER,
        Reason.OUTSIDE_MAIN_TEXT,
        Reason.SITE_NAME,
        Reason.MENU,
        Reason.SIGN_OFF,
        Reason.TRUNCATED,
    }
)


def mark_foreign(
    facts: Sequence[LineFacts], reasons: Sequence[Reason | None], language: str | None
) -> tuple[list[Reason | None], tuple[LanguageSpan, ...]]:
    """Find the lines in another language than the account's.

    Args:
        facts: the lines.
        reasons: for each line why it is no part of the account.
        language: the account's language; null leaves all lines as they are.

    Returns:
        The reasons, with OTHER_LANGUAGE for lines outside the account, and the spans with their languages.
        Lines of the account stay in it, whatever their language.
    """
    marked = list(reasons)
    if language is None:
        return marked, ()
    languages = _by_script(facts, marked, language)
    for index, reason in enumerate(marked):
        if index not in languages and reason in _OPEN and _can_tell(facts[index]):
            found = guess_language(facts[index].folded, _SURE)
            if found is not None and found != language:
                languages[index] = found
    for index in range(1, len(facts)):
        beside = languages.get(index - 1)
        if beside is None or index in languages or marked[index] not in _OPEN:
            continue
        if (
            facts[index].words >= _FEWEST_BESIDE
            and guess_language(facts[index].folded, _SURE_BESIDE) == beside
        ):
            languages[index] = beside
    for index in languages:
        if marked[index] is not None:
            marked[index] = Reason.OTHER_LANGUAGE
    return marked, _spans(facts, languages)


def _can_tell(fact: LineFacts) -> bool:
    return not fact.bullet and fact.words >= _FEWEST_WORDS and len(fact.folded) >= _FEWEST_LETTERS


def _by_script(facts: Sequence[LineFacts], reasons: Sequence[Reason | None], language: str) -> dict[int, str]:
    """Languages of the lines in another script than the account's; one guess for all lines of a script."""
    account = script(
        " ".join(shown(fact.line) for fact, reason in zip(facts, reasons, strict=True) if reason is None)
    )
    groups: dict[str, list[int]] = {}
    for index, (fact, reason) in enumerate(zip(facts, reasons, strict=True)):
        if reason is not None and reason is not Reason.OTHER_LANGUAGE:
            continue
        if fact.line.text.isascii() and account == "LATIN":
            continue
        name = script(shown(fact.line))
        if name is not None and name != account:
            groups.setdefault(name, []).append(index)
    found: dict[int, str] = {}
    for indices in groups.values():
        text = " ".join(shown(facts[index].line) for index in indices)
        guessed = guess_language(text, _LIKELY) if len(text) >= _SCRIPT_LETTERS else None
        if guessed is not None and guessed != language:
            found.update(dict.fromkeys(indices, guessed))
    return found


def _spans(facts: Sequence[LineFacts], languages: dict[int, str]) -> tuple[LanguageSpan, ...]:
    """Spans of neighbouring lines of one language."""
    spans: list[LanguageSpan] = []
    previous = -2
    for index in sorted(languages):
        line = facts[index].line
        if previous == index - 1 and spans[-1].language == languages[index]:
            spans[-1] = LanguageSpan(language=languages[index], start=spans[-1].start, end=line.end)
        else:
            spans.append(LanguageSpan(language=languages[index], start=line.start, end=line.end))
        previous = index
    return tuple(spans)
