"""What a document says at its top of itself: whether it is itself an utterance, and whose."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from recension.language.message_kinds import Use, message_kinds
from recension.record import EntityType
from recension.statements.finiteness import FINITE
from recension.statements.lexicon import word_set

if TYPE_CHECKING:
    from recension.record import EntityId
    from recension.statements.account import Account, Entities

_TITLE_WORDS: Final = 4
"""So near the beginning of a title stands the word that says what a text is: "Joint statement of ..."."""

_LINES: Final = 6
"""A title stands among so many lines at the top."""

_ISSUED_BY: Final = frozenset({"of", "by", "from"})
_TOGETHER: Final = frozenset({"and", "joint", "between", "trilateral", "bilateral"})
_IN_PLAIN: Final = str.maketrans(dict.fromkeys(":|,.–—()/#", " "))
_ISSUERS: Final = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.COUNTRY})


def is_utterance(account: Account) -> bool:
    """Tell whether a document is headed as a statement, a letter, a speech: "Joint statement of A and B".

    Args:
        account: the document.
    """
    return any(_heads_utterance(account, title) for title in titles_of(account))


def issuers_of(account: Account, entities: Entities) -> tuple[EntityId, ...]:
    """Find whose text an utterance is: who is named in the line that heads it, behind the word for it.

    Where that line names nobody ("Press release"), it is whom the lines at the top name first, those behind
    it before those above it: a page that carries the release of another stands above it.

    Args:
        account: a document that is itself an utterance.
        entities: who is who.

    Returns:
        Their ids, sorted; empty where the top names nobody, or stands outside what was read.
    """
    titles = titles_of(account)
    heading = next((at for at, title in enumerate(titles) if _heads_utterance(account, title)), None)
    if heading is None:
        return ()
    for title in titles[heading:]:
        if _is_issued_by(title) and _heads_utterance(account, title):
            named = _named_in(account, title, entities)
            if named:
                return tuple(sorted({one for _, one in named}))
    known = {entity.id: entity.type for entity in entities.entities}
    for title in (*titles[heading + 1 :], *reversed(titles[:heading])):
        named = _named_in(account, title, entities)
        found = [(first, one) for first, one in named if known.get(one) in _ISSUERS]
        if found:  # with its country: "Ministry of Dykes of Norland"
            return tuple(
                sorted(
                    {
                        one
                        for first, one in found
                        if first == found[0][0] or known.get(one) is EntityType.COUNTRY
                    }
                )
            )
    return ()


def is_joint(account: Account) -> bool:
    """Tell whether several issued an utterance together: "Joint statement", "Declaration of A and B".

    Args:
        account: a document that is itself an utterance.
    """
    return any(
        not _TOGETHER.isdisjoint(title.lower().split())
        for title in titles_of(account)
        if _heads_utterance(account, title)
    )


def _named_in(account: Account, title: str, entities: Entities) -> list[tuple[int, EntityId]]:
    """Who and what is named in a line, with the word that names it."""
    annotated = account.annotated
    start = annotated.text.find(title)
    words = annotated.words_at(start, start + len(title)) if start >= 0 else range(0)
    starts = annotated.annotation.starts
    if not words:  # a line that was set aside: the name of the site
        name = title.casefold()
        return [
            (0, one.id)
            for one in entities.entities
            if any(name == known.casefold() for known in (one.name, *one.aliases))
        ]
    return [
        (word, one)
        for word in words
        for one in entities.all_of_word(annotated.document.id, int(starts[word]))
    ]


def _heads_utterance(account: Account, title: str) -> bool:
    media = message_kinds(Use.MEDIUM)
    words = title.lower().replace(":", " : ").split()
    for at, word in enumerate(words[:_TITLE_WORDS]):
        behind = words[at + 1] if at + 1 < len(words) else ""
        if word.removesuffix("s") in media and behind in _ISSUED_BY:
            return True
        if word in word_set("agreements") and behind in {"of", "between"} and not _tells(account, title):
            return True
    return _is_kind_alone(account, title)


def _is_issued_by(title: str) -> bool:
    """Whether the line that heads a text says whose it is: "Statement by the harbour board"."""
    words = title.lower().split()
    return any(
        word.removesuffix("s") in message_kinds(Use.MEDIUM) | word_set("agreements")
        and behind in {*_ISSUED_BY, "between"}
        for word, behind in pairwise(words[: _TITLE_WORDS + 1])
    )


def _is_kind_alone(account: Account, title: str) -> bool:
    """Whether a line has nothing but the kind of text, with its number and day, or says on what it is.

    "PRESS RELEASE No. 7", "Communique on the flood"; not "Statement on flood angers villagers", which tells
    something.
    """
    words = title.lower().translate(_IN_PLAIN).split()
    numbers = word_set("heading_numbers") | word_set("days")
    for length in (2, 1):
        if " ".join(words[:length]) not in message_kinds(Use.ALONE):
            continue
        rest = words[length:]
        if all(any(map(str.isdigit, word)) or word in numbers for word in rest):
            return True
        if rest[0] in word_set("heading_matters"):
            return not _tells(account, title)
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
