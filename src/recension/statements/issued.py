"""What accounts hand to whoever issued a given text, and to "the text" itself: where it is from that text.

A text that several issued is not looked at here: what one of them says by himself is not from it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.language.message_kinds import Use, message_kinds
from recension.lineage.variants.numerals import value_of
from recension.statements.done_since import tells_as_done
from recension.statements.lexicon import word_set
from recension.statements.origins import Origin, is_news_of
from recension.statements.utterance import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal

    from recension.record import DocumentId
    from recension.statements.account import Account
    from recension.statements.grouping import Group
    from recension.statements.origins import Texts
    from recension.statements.utterance import Utterance

_FEWEST: Final = 3
"""Words of sense that a text must have of what its issuer is said to say: fewer could be of any day."""

_MOST: Final = 0.6
"""Share of them that it must have.

Words of anywhere in a text are counted: a lead sums up several sentences. One that has nothing of the matter
still says "the town" and "the talks", so that one sentence must have some of them, all its numbers must be
there, and it must deny no more and no less."""

_FEWEST_IN_TEXT: Final = 2
"""The same where an account says that it stands in such a text."""

_MOST_IN_TEXT: Final = 0.5

_SAID_IN_IT: Final = "its issuer says so in such a text, and one text of his has it"
_SAID_BY_ISSUER: Final = "its issuer is said to say so, and one text of his has it"
_BY_THE_TEXT: Final = "a text says so, and one given text of which the account speaks has it"


def from_issuers(
    groups: Sequence[Group], origins: Sequence[Origin | None], texts: Texts
) -> list[Origin | None]:
    """Find the given text for what is handed to its issuer or to "the text", where it has most of the words.

    Args:
        groups: utterances brought together.
        origins: what is known of where each comes from.
        texts: the given documents that are themselves an utterance.

    Returns:
        The origins, more of them known. Where two texts would do, none is taken.
    """
    result = [origin or _by_issuer(group, texts) for group, origin in zip(groups, origins, strict=True)]
    spoken_of: dict[DocumentId, set[int]] = {}
    for group, origin in zip(groups, result, strict=True):
        for one in group.utterances if origin is not None else ():
            if origin is not None and one.account is not origin.account:
                spoken_of.setdefault(one.document, set()).add(texts.number_of(origin.account))
    return [
        origin or _by_the_text(group, spoken_of, texts) for group, origin in zip(groups, result, strict=True)
    ]


def _by_issuer(group: Group, texts: Texts) -> Origin | None:
    for utterance in group.utterances:
        issued = [
            number
            for number, account in enumerate(texts.accounts)
            if texts.by_one[number]
            and not texts.speaking[number].isdisjoint(utterance.speakers)
            and is_news_of(account, utterance)
        ]
        in_text = utterance.channel in _kinds()
        found = _having(issued, utterance, texts, in_text=in_text)
        if found is not None:
            return Origin(texts.accounts[found], None, _SAID_IN_IT if in_text else _SAID_BY_ISSUER)
    return None


def _by_the_text(group: Group, spoken_of: dict[DocumentId, set[int]], texts: Texts) -> Origin | None:
    """Find the text that "the text says" means: one that the account quotes, else the one that has it."""
    for utterance in group.utterances:
        if utterance.speakers or not _is_a_text(utterance):
            continue
        known = spoken_of.get(utterance.document, set())
        found = _having(sorted(known), utterance, texts, in_text=True)
        if found is None:
            found = _having(range(len(texts.accounts)), utterance, texts, in_text=False)
        if found is not None:
            return Origin(texts.accounts[found], None, _BY_THE_TEXT)
    return None


def _is_a_text(utterance: Utterance) -> bool:
    """Whether a text speaks: "the text", "the statement"."""
    head = utterance.attribution.head
    lemma = utterance.account.annotated.lemma(head).lower() if head is not None else ""
    return lemma in word_set("text_nouns")


def _having(numbers: Iterable[int], utterance: Utterance, texts: Texts, *, in_text: bool) -> int | None:
    """The one text that has most of the words of sense of what is said; None where none or several do."""
    fewest, most = (_FEWEST_IN_TEXT, _MOST_IN_TEXT) if in_text else (_FEWEST, _MOST)
    found: list[int] = []
    for number in numbers:
        kept = texts.kept(number, utterance)
        if len(kept.anywhere) < most * len(utterance.sense) or kept.together < fewest:
            continue
        annotated = texts.accounts[number].annotated
        whole = range(len(annotated.annotation))
        own = [word for run in utterance.attribution.content for word in range(*run)]
        if not _numbers(utterance.account, own) <= _numbers(texts.accounts[number], whole):
            continue
        there = range(*kept.sentence) if kept.sentence is not None else range(0)
        if tells_as_done(utterance.account, own, texts.accounts[number], there):
            continue
        denies = _denies(utterance.account, own) != _is_denial(utterance)
        if in_text or denies == _denies(texts.accounts[number], there):
            found.append(number)
    return found[0] if len(found) == 1 else None


def _is_denial(utterance: Utterance) -> bool:
    """Whether a cue denies what it hands over: "denied that"."""
    cue = utterance.attribution.cue
    words = range(*cue) if cue is not None else range(0)
    lemmas = {utterance.account.annotated.lemma(word).lower() for word in words}
    return not word_set("denying_cues").isdisjoint(lemmas)


def _numbers(account: Account, words: Iterable[int]) -> frozenset[Decimal]:
    """The numbers among words, in figures or in words."""
    annotated = account.annotated
    tags = annotated.annotation.upos
    found = (value_of([folded(annotated.word(word))]) for word in words if tags[word] == "NUM")
    return frozenset(value for value in found if value is not None)


def _denies(account: Account, words: Iterable[int]) -> bool:
    """Whether words deny something: "not", "without"."""
    return any(folded(account.annotated.word(word)) in word_set("negations") for word in words)


def _kinds() -> frozenset[str]:
    """Words for a text that is itself an utterance: "release", "communique"."""
    return frozenset(kind.split()[-1] for kind in message_kinds(Use.ALONE))
