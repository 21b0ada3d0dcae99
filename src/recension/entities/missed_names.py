"""Names that the annotator missed: capital words that are a name elsewhere in the text, or look like one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from recension.entities.lexicon import word_set
from recension.entities.mention import MentionKind
from recension.entities.name_words import joined_words, plain_word
from recension.entities.phrases import Phrase
from recension.entities.plain_nouns import is_plain_noun, is_upper, without_endings
from recension.record import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recension.entities.reading import Reading

_LONGEST_NAME: Final = 60
"""Words of a name that are looked at."""

_ANY_NOUN: Final = ("office_nouns", "titles")
"""Lists of nouns that in capitals are no names, beside those of persons, organisations and places."""

_INSIDE: Final = frozenset({"compound", "flat", "amod"})


def missed_names(reading: Reading, found: Iterable[Phrase]) -> Iterator[Phrase]:
    """Find capital words that are a name elsewhere in the document, or look like one.

    Args:
        reading: the document.
        found: the names that the annotator found.
    """
    found = list(found)
    taken = {word for phrase in found for word in range(phrase.first, phrase.end)}
    for again in (_numbered_again(reading, found), _nouns_again(reading, found)):
        for phrase in again:
            if taken.isdisjoint(phrase.spots):
                taken.update(phrase.spots)
                yield phrase
    known = {one.words[0]: one for one in reversed(found) if len(one.words) == 1 and _is_name(one)}
    for word, tag in enumerate(reading.xpos):
        if tag not in {"NNP", "NNPS"} or word in taken or not reading.forms[word][:1].isupper():
            continue
        if reading.relations[word] in _INSIDE or is_plain_noun(reading, word):
            continue
        like = known.get(plain_word(reading.words[word]))
        run = _flat_run(reading, word, taken)
        if like is not None and len(run) == 1:
            yield replace(like, first=word, end=word + 1, head=word, spots=(word,), gender="")
        elif len(run) > 1 or not _is_title(reading, word):
            yield _unknown(reading, word, run)


def _is_name(phrase: Phrase) -> bool:
    return phrase.kind is MentionKind.NAME


def _unknown(reading: Reading, word: int, run: Sequence[int]) -> Phrase:
    return Phrase(
        kind=MentionKind.NAME,
        first=run[0],
        end=run[-1] + 1,
        head=word,
        type=EntityType.PERSON if len(run) > 1 else None,
        spots=tuple(run),
        words=without_endings(joined_words(reading.words[run[0] : run[-1] + 1])),
        definite=True,
        upper=len(run) == 1 and is_upper(reading.forms[word]),
    )


def _numbered_again(reading: Reading, found: Iterable[Phrase]) -> Iterator[Phrase]:
    """Names that end in a number and letters right behind it: "the 88ers" of "the Norr 88ers"."""
    known: dict[tuple[str, ...], Phrase] = {}
    for phrase in found:
        if _is_name(phrase) and len(phrase.words) > 1 and phrase.words[-2].isdecimal():
            known.setdefault(phrase.words[-2:], phrase)
    for word in range(len(reading) - 1) if known else ():
        like = known.get(tuple(reading.words[word : word + 2]))
        if like is not None:
            spots = (word, word + 1)
            yield replace(
                like, first=word, end=word + 2, head=word + 1, spots=spots, words=like.words[-2:], gender=""
            )


def _nouns_again(reading: Reading, found: Iterable[Phrase]) -> Iterator[Phrase]:
    """Names that are common nouns too, where a capital and no article tells which: "Price threw it"."""
    known: dict[str, Phrase] = {}
    for phrase in found:
        last = phrase.type in {EntityType.PERSON, EntityType.ORGANIZATION}
        if _is_name(phrase) and phrase.words and (len(phrase.words) == 1 or last):
            known.setdefault(phrase.words[-1], phrase)
    small = frozenset(form for form in reading.forms if form.islower())
    for word, tag in enumerate(reading.xpos):
        like = known.get(plain_word(reading.words[word])) if tag in {"NN", "NNS"} else None
        if like is not None and _is_bare(reading, word, small):
            words = joined_words(reading.words[word : word + 1])
            yield replace(
                like,
                first=word,
                end=word + 1,
                head=word,
                spots=(word,),
                words=words,
                gender="",
                upper=False,
            )


def _is_bare(reading: Reading, word: int, small: frozenset[str]) -> bool:
    """Whether a common noun in capitals stands as a name does: alone, and nowhere in small letters."""
    if not reading.forms[word][:1].isupper() or reading.plain(word) in _INSIDE:
        return False
    alone = not reading.related(word, "det", "amod", "compound", "nummod", "nmod:poss")
    return alone and not is_plain_noun(reading, word) and reading.words[word] not in small


def _is_title(reading: Reading, word: int) -> bool:
    forms = {reading.lemmas[word], plain_word(reading.words[word])}
    return any(not forms.isdisjoint(word_set(name)) for name in _ANY_NOUN)


def _flat_run(reading: Reading, word: int, taken: set[int]) -> list[int]:
    """A word and the capital words after it that are joined to it as parts of one name."""
    run = [word]
    while (
        run[-1] + 1 < len(reading)
        and run[-1] + 1 not in taken
        and len(run) < _LONGEST_NAME
        and reading.relations[run[-1] + 1] == "flat"
        and reading.heads[run[-1] + 1] in run
        and reading.xpos[run[-1] + 1].startswith("NNP")
    ):
        run.append(run[-1] + 1)
    return run
