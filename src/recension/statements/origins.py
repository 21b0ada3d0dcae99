"""Where statements come from: the given document that is the utterance itself."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from recension.statements.attribution import Run
from recension.statements.done_since import tells_as_done
from recension.statements.headings import is_joint, is_utterance, issuers_of, titles_of
from recension.statements.houses import speaking_for
from recension.statements.quoted_words import paragraphs_of
from recension.statements.sameness import DAYS_APART, LONG_RUN
from recension.statements.utterance import SHINGLE, folded, is_wordlike, sense_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recension.record import DocumentId, EntityId, StoryId
    from recension.statements.account import Account, Entities
    from recension.statements.grouping import Group
    from recension.statements.utterance import Utterance

_MOST_IN_IT: Final = 0.5
"""Share of a wording's runs of words that its place of origin has."""

_RETOLD: Final = 0.6
"""Share of a retelling's words of sense that a sentence of the text has."""

_FEWEST_RETOLD: Final = 5
"""Words of sense that a retelling must keep: fewer could be of anything that was said of the matter."""

_FEWEST_TOLD: Final = 3
"""Words of sense that a joint text must have of what its speakers are said to say."""

_FEWEST_ON_THE_DAY: Final = 2
"""The same where they are said to say it on the day of the text."""

_NEWS: Final = 3
"""Days for which news tells of what was said without its day. Not measured: no data has the texts."""

_JOINT: Final = frozenset({"joint", "shared", "common"})
_MOST_PLACES: Final = 50
"""Places of one run of words that are looked at: what stands in more says nothing of where words are from."""

_DAY: Final = len("2031-01-01")


class Origin(NamedTuple):
    """The place in a given document where something was said.

    Attributes:
        account: the document.
        words: its words there; None where the document is known and the place is not.
        reason: why it is.
        reports: whether the document only reports that it was said.
    """

    account: Account
    words: Run | None
    reason: str
    reports: bool = False


class Kept(NamedTuple):
    """What a text has of the words of sense of what somebody is said to say.

    Attributes:
        anywhere: those that it has.
        together: how many of them one of its sentences has.
        sentence: the first sentence that has as many; None where none has any.
    """

    anywhere: frozenset[str]
    together: int
    sentence: Run | None


class Texts:
    """The given documents that are themselves an utterance: a statement, a letter, a speech in full.

    Attributes:
        speaking: for each text, by its number, who speaks for those that issued it.
        by_one: for each text whether one alone issued it.
    """

    def __init__(
        self, accounts: Sequence[Account], stories: Mapping[DocumentId, StoryId], entities: Entities
    ) -> None:
        """Index the words that these documents say in their own voice.

        Args:
            accounts: the documents.
            stories: the story of each document.
            entities: who is who.
        """
        self._sentences: dict[StoryId | None, list[tuple[int, Run, frozenset[str]]]] = defaultdict(list)
        self._places: dict[tuple[StoryId | None, tuple[str, ...]], list[tuple[int, int]]] = defaultdict(list)
        self._accounts = [account for account in accounts if is_utterance(account)]
        known = {entity.id: entity for entity in entities.entities}
        issuers = [issuers_of(account, entities) for account in self._accounts]
        self.speaking = [speaking_for(found, known) for found in issuers]
        self.by_one = [not is_joint(account) for account in self._accounts]
        self._joint = [
            (account, stories.get(account.annotated.document.id))
            for account in self._accounts
            if any(_JOINT & set(title.lower().split()) for title in titles_of(account))
        ]
        for number, account in enumerate(self._accounts):
            annotated = account.annotated
            story = stories.get(annotated.document.id)
            said_by_others = _handed_over(account)
            told = _in_sentences(account)
            words = [
                (folded(annotated.word(word)), word)
                for word in range(len(annotated.annotation))
                if told[word] and is_wordlike(annotated.word(word))
            ]
            for first, end in annotated.annotation.sentence_bounds():
                self._sentences[story].append(
                    (number, Run(first, end), sense_of(annotated, range(first, end)))
                )
            for at in range(len(words) - SHINGLE + 1):
                run = words[at : at + SHINGLE]
                places = self._places[story, tuple(word for word, _ in run)]
                if not said_by_others[run[0][1]] and len(places) < _MOST_PLACES:
                    places.append((number, run[0][1]))

    def origin_of(self, group: Group) -> Origin | None:
        """Find the text that has the words of a group in its own voice.

        Args:
            group: utterances that are one.

        Returns:
            The document that has most of a wording, and where; None where none has half of it.
        """
        best: tuple[float, int, Run] | None = None
        for utterance in group.utterances:
            quoted = utterance.quoted if len(utterance.quoted) >= LONG_RUN else frozenset[tuple[str, ...]]()
            for runs in (utterance.shingles, quoted):
                for number, share, place in self._holding(utterance, runs):
                    if share >= _MOST_IN_IT and (best is None or share > best[0]):
                        best = (share, number, place)
        if best is None:
            return None
        return Origin(self._accounts[best[1]], best[2], "a given text has the words as its own")

    def _holding(
        self, utterance: Utterance, runs: frozenset[tuple[str, ...]]
    ) -> Iterator[tuple[int, float, Run]]:
        """Each text that has some of an utterance's runs: its number, the share it has, and where."""
        found: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for which, run in enumerate(sorted(runs)):
            for number, word in self._places.get((utterance.story, run), ()):
                found[number].append((word, which))
        for number, words in sorted(found.items()):
            count, place = _densest(sorted(words), len(utterance.words) * 2)
            yield number, count / len(runs), place

    def retold(self, group: Group, speakers: Mapping[int, frozenset[EntityId]]) -> Origin | None:
        """Find the sentence of a text that a group tells in other words.

        Args:
            group: utterances that are one.
            speakers: for each text, by its number, who is known to speak in it.

        Returns:
            The sentence that has most of the content's words of sense; None where none of a text by one of
            the group's speakers has enough of them.
        """
        best: tuple[float, int, Run] | None = None
        for utterance in group.utterances:
            if len(utterance.sense) < _FEWEST_RETOLD:
                continue
            for number, words, sense in self._sentences.get(utterance.story, ()):
                if not speakers.get(number, frozenset()) & set(utterance.speakers):
                    continue
                if not self._may_be_of(number, words, utterance):
                    continue
                kept = len(sense & utterance.sense)
                share = kept / len(utterance.sense)
                if kept >= _FEWEST_RETOLD and share >= _RETOLD and (best is None or share > best[0]):
                    best = (share, number, words)
        if best is None:
            return None
        return Origin(
            self._accounts[best[1]], best[2], "a given text by the same speaker says so in other words"
        )

    def _may_be_of(self, number: int, words: Run, utterance: Utterance) -> bool:
        """Whether somebody may say a sentence in other words, by the days and by its tense."""
        account = self._accounts[number]
        soon = is_news_of(account, utterance) if self.by_one[number] else near(account, utterance)
        own = (word for run in utterance.attribution.content for word in range(*run))
        return soon and not tells_as_done(utterance.account, own, account, range(*words))

    def tells_of(self, account: Account, utterance: Utterance) -> bool:
        """Tell whether a text has what somebody is said to say, anywhere and in whatever order.

        Most of it, or some of it where it was said on the day of the text or the next.

        Args:
            account: one of the texts.
            utterance: what is said.
        """
        kept = len(self.kept(self.number_of(account), utterance).anywhere)
        if kept >= _FEWEST_TOLD and kept >= _RETOLD * len(utterance.sense):
            return True
        issued, said = day_of_issue(account), utterance.day
        near = issued is not None and said is not None and abs((said - issued).days) <= DAYS_APART
        return near and kept >= _FEWEST_ON_THE_DAY

    def kept(self, number: int, utterance: Utterance) -> Kept:
        """Give the words of sense of what somebody is said to say that a text of the story has."""
        anywhere = frozenset[str]()
        best = Kept(anywhere, 0, None)
        for which, words, held in self._sentences.get(utterance.story, ()):
            if which == number:
                anywhere |= held & utterance.sense
                together = len(held & utterance.sense)
                if together > best.together:
                    best = Kept(anywhere, together, words)
        return best._replace(anywhere=anywhere)

    def only_joint(self, group: Group) -> Origin | None:
        """Find the one joint text of a story for what is said in "a joint statement".

        Args:
            group: utterances that are one.

        Returns:
            The text, without a place in it; None where the story has none or several.
        """
        for utterance in group.utterances:
            if utterance.medium is None or not _JOINT & set(utterance.medium.lower().split()):
                continue
            found = [account for account, story in self._joint if story == utterance.story]
            if len(found) == 1:
                return Origin(found[0], None, "it is the only joint text given in the story")
        return None

    @property
    def accounts(self) -> Sequence[Account]:
        """The texts, by number."""
        return self._accounts

    def number_of(self, account: Account) -> int:
        """Give the number of a text that is an origin."""
        return next(number for number, one in enumerate(self._accounts) if one is account)

    def holds(self, account: Account) -> bool:
        """Tell whether a document is itself an utterance."""
        return any(account is one for one in self._accounts)

    def quotes_its_own(self, utterance: Utterance) -> bool:
        """Tell whether a text quotes one of the house that issued it."""
        account = utterance.account
        return self.holds(account) and not self.speaking[self.number_of(account)].isdisjoint(
            utterance.speakers
        )


def near(account: Account, utterance: Utterance) -> bool:
    """Tell whether something may have been said on the day of a text or the next, where both are known."""
    issued, said = day_of_issue(account), utterance.day
    return issued is None or said is None or abs((said - issued).days) <= DAYS_APART


def is_news_of(account: Account, utterance: Utterance) -> bool:
    """Tell whether news may tell of a text: said then, or without a day and told in the days after."""
    issued = day_of_issue(account)
    if issued is not None and utterance.day is None and utterance.told is not None:
        return -DAYS_APART <= (utterance.told - issued).days <= _NEWS
    return near(account, utterance)


def _densest(words: Sequence[tuple[int, int]], longest: int) -> tuple[int, Run]:
    """The stretch of at most so many words that holds the most different runs, and how many it holds."""
    held: Counter[int] = Counter()
    best, low = (0, Run(0, 0)), 0
    for word, which in words:
        held[which] += 1
        while word - words[low][0] > longest:
            held[words[low][1]] -= 1
            if not held[words[low][1]]:
                del held[words[low][1]]
            low += 1
        if len(held) > best[0]:
            best = (len(held), Run(words[low][0], word + SHINGLE))
    return best


def day_of_issue(account: Account) -> dt.date | None:
    """Give the day a document was published on, where it is known to the day."""
    published = account.annotated.document.published
    try:
        return None if published is None else dt.date.fromisoformat(published.value[:_DAY])
    except ValueError:
        return None


def _in_sentences(account: Account) -> list[bool]:
    """For each word whether its line is told in sentences; titles and dates are not."""
    annotated = account.annotated
    result = [False] * len(annotated.annotation)
    for start, end in paragraphs_of(annotated):
        if annotated.text[start:end].rstrip().endswith((".", "!", "?", "”", '"', "’", "»", ":", ";")):
            words = annotated.words_at(start, end)
            result[words.start : words.stop] = [True] * len(words)
    return result


def _handed_over(account: Account) -> list[bool]:
    """For each word whether the document hands it to somebody as said."""
    result = [False] * len(account.annotated.annotation)
    for attribution in account.attributions:
        if attribution.cue is None or attribution.mode != "indirect":
            for run in attribution.content:
                result[run.first : run.end] = [True] * (run.end - run.first)
    return result
