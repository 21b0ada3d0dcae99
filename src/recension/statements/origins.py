"""Where statements come from: the given document that is the utterance itself."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from recension.statements.attribution import Run
from recension.statements.lexicon import word_set
from recension.statements.utterance import SHINGLE, folded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recension.record import StoryId
    from recension.statements.account import Account
    from recension.statements.grouping import Group

_TITLE_WORDS: Final = 4
"""The word that says what a text is stands so near the beginning of its title: "Joint press statement of ..."."""

_MOST_IN_IT: Final = 0.5
"""Share of a wording's runs of words that its place of origin has."""

_LINES: Final = 6
"""A title stands among so many lines at the top."""


class Origin(NamedTuple):
    """The place in a given document where something was said.

    Attributes:
        account: the document.
        words: its words there.
    """

    account: Account
    words: Run


class Texts:
    """The given documents that are themselves an utterance: a statement, a letter, a speech in full."""

    def __init__(self, accounts: Sequence[Account], stories: Mapping[str, StoryId]) -> None:
        """Index the words that these documents say in their own voice.

        Args:
            accounts: the documents.
            stories: the story of each document.
        """
        self._places: dict[tuple[StoryId | None, tuple[str, ...]], list[tuple[int, int]]] = defaultdict(list)
        self._accounts = [account for account in accounts if is_utterance(account)]
        for number, account in enumerate(self._accounts):
            annotated = account.annotated
            story = stories.get(annotated.document.id)
            said_by_others = _handed_over(account)
            words = [
                (folded(annotated.word(word)), word)
                for word in range(len(annotated.annotation))
                if any(character.isalnum() for character in annotated.word(word))
            ]
            for at in range(len(words) - SHINGLE + 1):
                run = words[at : at + SHINGLE]
                if not said_by_others[run[0][1]]:
                    self._places[story, tuple(word for word, _ in run)].append((number, run[0][1]))

    def origin_of(self, group: Group) -> Origin | None:
        """Find the text that has the words of a group in its own voice.

        Args:
            group: utterances that are one.

        Returns:
            The document that has most of a wording, and where; None where none has half of it.
        """
        best: tuple[float, int, Run] | None = None
        for utterance in group.utterances:
            found: dict[int, list[int]] = defaultdict(list)
            for shingle in sorted(utterance.shingles):
                for number, word in self._places.get((utterance.story, shingle), ())[:_LINES]:
                    found[number].append(word)
            for number, words in sorted(found.items()):
                share = min(1.0, len(words) / len(utterance.shingles))
                place = _densest(sorted(words), len(utterance.words) * 2)
                if share >= _MOST_IN_IT and (best is None or share > best[0]):
                    best = (share, number, place)
        if best is None:
            return None
        return Origin(self._accounts[best[1]], best[2])

    def holds(self, account: Account) -> bool:
        """Tell whether a document is itself an utterance."""
        return any(account is one for one in self._accounts)


def _densest(words: Sequence[int], longest: int) -> Run:
    """The stretch of at most so many words that holds the most of the places."""
    best, low = (0, 0, 0), 0
    for high, word in enumerate(words):
        while word - words[low] > longest:
            low += 1
        if high - low + 1 > best[0]:
            best = (high - low + 1, words[low], word)
    return Run(best[1], best[2] + SHINGLE)


def is_utterance(account: Account) -> bool:
    """Tell whether a document is headed as a statement, a letter, a speech: "Joint statement of A and B".

    Args:
        account: the document.
    """
    document = account.annotated.document
    titles = [document.title.value] if document.title is not None else []
    lines = [line.strip() for line in document.text.split("\n", _LINES * 2)[: _LINES * 2] if line.strip()]
    titles += [line for line in lines[:_LINES] if line[-1] not in ".!?"]
    media = word_set("media")
    for title in titles:
        words = title.lower().replace(":", " : ").split()
        for at, word in enumerate(words[:_TITLE_WORDS]):
            behind = words[at + 1] if at + 1 < len(words) else ""
            if word.removesuffix("s") in media and behind in {"of", "by", "from"}:
                return True
    return False


def _handed_over(account: Account) -> list[bool]:
    """For each word whether the document hands it to somebody as said."""
    result = [False] * len(account.annotated.annotation)
    for attribution in account.attributions:
        if attribution.cue is None or attribution.mode != "indirect":
            for run in attribution.content:
                result[run.first : run.end] = [True] * (run.end - run.first)
    return result
