"""What a document says at its top of itself: whether it is itself an utterance, and whose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.language.message_kinds import Use, message_kinds
from recension.statements.finiteness import FINITE
from recension.statements.lexicon import word_set

if TYPE_CHECKING:
    from recension.record import EntityId
    from recension.statements.account import Account, Entities

_TITLE_WORDS: Final = 4
"""So near the beginning of a title stands the word that says what a text is: "Joint statement of ..."."""

_LINES: Final = 6
"""A title stands among so many lines at the top."""


def is_utterance(account: Account) -> bool:
    """Tell whether a document is headed as a statement, a letter, a speech: "Joint statement of A and B".

    Args:
        account: the document.
    """
    return any(_heads_utterance(account, title) for title in titles_of(account))


def issuers_of(account: Account, entities: Entities) -> tuple[EntityId, ...]:
    """Find whose text an utterance is: who is named in the line that heads it, behind the word for it.

    Args:
        account: a document that is itself an utterance.
        entities: who is who.

    Returns:
        Their ids, sorted; empty where the heading names nobody, or stands outside what was read.
    """
    annotated = account.annotated
    for title in titles_of(account):
        if not _heads_utterance(account, title):
            continue
        start = annotated.text.find(title)
        words = annotated.words_at(start, start + len(title)) if start >= 0 else range(0)
        starts = annotated.annotation.starts
        found = {
            one for word in words for one in entities.all_of_word(annotated.document.id, int(starts[word]))
        }
        if found:
            return tuple(sorted(found))
    return ()


def _heads_utterance(account: Account, title: str) -> bool:
    media = message_kinds(Use.MEDIUM)
    words = title.lower().replace(":", " : ").split()
    for at, word in enumerate(words[:_TITLE_WORDS]):
        behind = words[at + 1] if at + 1 < len(words) else ""
        if word.removesuffix("s") in media and behind in {"of", "by", "from"}:
            return True
        if word in word_set("agreements") and behind in {"of", "between"} and not _tells(account, title):
            return True
    return False


def _tells(account: Account, title: str) -> bool:
    """Whether a title is a headline that tells something: it has a finite verb."""
    annotated = account.annotated
    start = annotated.text.find(title)
    words = annotated.words_at(start, start + len(title)) if start >= 0 else range(0)
    return any(annotated.annotation.xpos[word] in FINITE for word in words)


def titles_of(account: Account) -> list[str]:
    """Give the title, and the lines at the top that are no sentences."""
    document = account.annotated.document
    titles = [document.title.value] if document.title is not None else []
    lines = [line.strip() for line in document.text.split("\n", _LINES * 2)[: _LINES * 2]]
    return titles + [line for line in [line for line in lines if line][:_LINES] if line[-1] not in ".!?"]
