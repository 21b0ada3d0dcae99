"""Nature: what a thing is and to what it belongs, and which way an act goes."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from recension.claims.lexicon import classes, word_set
from recension.claims.words import kinds, phrase_place, spoken, tokens_of
from recension.lineage import lexicon
from recension.lineage.variants.numerals import is_number
from recension.lineage.variants.spelling import stem

if TYPE_CHECKING:
    from recension.record import Event

_KEPT: Final = 8192  # texts whose things are kept
_BEHIND: Final = 24  # code points behind a verb among which the word right behind it stands


class Thing(NamedTuple):
    """What an act is done to.

    Attributes:
        kind: the kind of thing, as stems are compared.
        of: the kind of thing that it is of, for or about, where it is.
        beside: the kind of another thing that is told of with it.
    """

    kind: str
    of: str | None
    beside: str | None


@lru_cache(maxsize=_KEPT)
def thing_of(text: str) -> Thing | None:
    """What words are for: "verdicts for two of the captives" are verdicts, of captives.

    "Most of the sailors" and "a group of sailors" are sailors; in "two sailors and the boats" the second is
    told of beside the first, where a number or an article opens it. Null where a name stands for the thing,
    whatever follows it, or no noun is plain.
    """
    kind, after = _first(text)
    if kind is None:
        return None
    link = spoken(after)[:1]
    of = _first(after[len(link[0]) :])[0] if link and link[0] in word_set("belonging") else None
    return Thing(kind, of, _first(second_of(text))[0])


def second_of(text: str) -> str:
    """The words for the second of two things, from its number or article on; empty where there is but one."""
    words = tokens_of(text)
    for (_, _, word), (at, _, opening) in pairwise(words):
        if word == "between":
            break
        if word == "and" and (is_number(opening) or opening in word_set("determiners")):
            return text[at:]
    return ""


def _first(text: str) -> tuple[str | None, str]:
    """The kind of the first thing in a text, null for a name, and the words that follow it."""
    part = phrase_place(text, "partial") or phrase_place(text, "completing")
    start = part[1] if part is not None else 0
    last = ""
    for at, end, word in tokens_of(text[start:]):
        if word in word_set("phrase_ends"):
            if last and stem(last.lower()) not in _shapes():
                return _kind(last), text[start + at :]
            last = ""
        elif not is_number(word) and word not in lexicon.word_set("function_words"):
            last = text[start + at : start + end]
    return (_kind(last) if last else None), ""


def _kind(word: str) -> str | None:
    return next(iter(kinds(frozenset({stem(word)})))) if word.islower() else None


@lru_cache(maxsize=1)
def _shapes() -> frozenset[str]:
    return frozenset(stem(word) for word in word_set("loose_words") | word_set("collectives"))


def is_lacking(event: Event, *, named: bool) -> bool | None:
    """Whether words say without what something came about: "the deal was reached without a mediator".

    "Without" before a gerund tells another act.

    Args:
        event: the event.
        named: whether a noun tells it.

    Returns:
        Null where a verb tells what happened, and not that something came about.
    """
    mention = event.mention
    if not named and (mention is None or mention.quote.lower() not in spoken(event.object or "")):
        return None
    words = spoken(event.evidence[0].quote)
    return any(one == "without" and not other.endswith("ing") for one, other in pairwise(words))


def ways_of(event: Event) -> frozenset[int]:
    """Which way an act goes, where the word right behind its verb says so: "checked out of the clinic".

    Returns:
        The numbers of ways that have an opposite.
    """
    mention, place = event.mention, event.evidence[0]
    if mention is None or not place.start <= mention.start < place.end:
        return frozenset()
    after = spoken(place.quote[mention.end - place.start :][:_BEHIND])[:1]
    return classes("opposite_ways").get(after[0], frozenset()) if after else frozenset()
