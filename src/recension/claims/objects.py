"""Objects: whether what something was done to is what was undertaken, and whether all of it is."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from recension.claims.acts import act_keys
from recension.claims.lexicon import word_set
from recension.claims.words import containment, has_phrase, head, kinds, phrase_place, spoken, stems
from recension.lineage import lexicon
from recension.lineage.variants.numerals import is_number
from recension.lineage.variants.spelling import stem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recension.claims.parties import Parties
    from recension.claims.telling import Telling
    from recension.record import EntityId

SHARED: Final = 0.5
"""Share of the words of sense of the shorter object that both must have: half, so that "the hall" is "the
east hall" and "the suit" is not "the strike". Not measured."""

_KEPT: Final = 8192  # texts whose heads are kept
_ABOUT: Final = frozenset({"of", "about", "on", "over", "against"})
_WHERE: Final = frozenset({"at", "in", "from", "near", "off", "out"})
_NEAREST: Final = 6  # words after "from" among which the name of a place stands: "from the island of Tesk"
_HELD: Final = frozenset({"held", "taken", "kept", "caught", "lost"})
_ALL: Final = frozenset({"all", "both", "the", "its", "their", "these", "those"})
_NONE: Final = frozenset({"no", "none", "neither"})


def is_of(
    one: Telling, told: Telling, parties: Parties, sides: Iterable[EntityId], sentence: str, around: str
) -> bool:
    """Whether the object of a telling is that of an undertaking.

    Their heads are of one kind and they share words of sense; names in them ("the bridge at Orm") are not
    others; a sum of money goes where it was promised.

    Args:
        one: a telling of something done or planned.
        told: the undertaking.
        parties: who belongs to whom.
        sides: the parties of the agreement.
        sentence: the words of the sentence of the first, in which a sum of money says to whom it goes.
        around: the words of its paragraph, in which a bare "the remaining twenty" has what it counts.
    """
    done, promised = one.event.object or "", told.event.object or ""
    if _is_none(done):
        return False
    if not heads_of(one) and _only_counts(done):
        return bool(heads_of(told) & kinds(stems(around)))
    if _is_name_of(done, told, parties, sides):
        return True
    if not heads_of(one) & (heads_of(told) | told.things):
        return False
    if containment(one.things, told.things) < SHARED or _are_others(done, promised, parties, sides):
        return False
    if _differ(
        _names(_bare(done), parties, sides) | _places(one, parties, sides),
        _names(_bare(promised), parties, sides) | _places(told, parties, sides),
    ):
        return False
    beside = _behind(_bare(done), parties, sides, only=_ABOUT)
    if beside and not beside & kinds(stems(told.event.evidence[0].quote)):
        return False
    return not _is_amount(told) or bool(_rest(told) & stems(sentence))


def is_subject_of(text: str, told: Telling, parties: Parties, sides: Iterable[EntityId]) -> bool:
    """Whether words for who moves are those for what an undertaking is done to: "all 32 sailors".

    Words for a few of a kind that are not counted in the undertaking ("two guards") are not, nor are words
    with a name that the undertaking does not have ("surveyors from Belmar", "the sluice at Ister").
    """
    words = spoken(text)
    if _is_name_of(text, told, parties, sides):
        return True
    if not words or words[0] in _NONE or not heads_in(text) & heads_of(told):
        return False
    if _are_others(text, told.event.object or "", parties, sides):
        return False
    known, quote = (*sides, *told.actors), told.event.evidence[0].quote
    if _names(_bare(text), parties, known) - _names(quote, parties, known):
        return False
    counted = any(quantity.value is not None for quantity in told.event.quantities)
    bare = words[0] not in _ALL and has_phrase(text, "completing") is None
    return not bare or (counted and is_number(words[0]))


def _is_name_of(text: str, told: Telling, parties: Parties, sides: Iterable[EntityId]) -> bool:
    """Whether words are a name and nothing else, which stands after the act of an undertaking."""
    words = [word.strip(".,;:“”\"'’()") for word in text.split()]
    mention, place = told.event.mention, told.event.evidence[0]
    if mention is None or not words or not all(word[:1].isupper() for word in words):
        return False
    names, after = _names(text, parties, sides), place.quote[max(0, mention.end - place.start) :]
    return len(names) == len(words) and names <= _names(after, parties, sides)


def heads_of(one: Telling) -> frozenset[str]:
    """What the object of a telling is about, by kinds: "twelve of the sailors", "most of its guards"."""
    units = (quantity.unit for quantity in one.event.quantities if quantity.unit)
    return heads_in(one.event.object or "").union(*(heads_in(unit) for unit in units))


@lru_cache(maxsize=_KEPT)
def heads_in(text: str) -> frozenset[str]:
    """What words are about, by kinds, without those that count or give a part."""
    found = head(_whole(text))
    empty = {stem(word) for word in word_set("loose_words")} | {"remain", "rest"}
    return kinds(frozenset({found})) if found is not None and found not in empty else frozenset()


def _whole(text: str) -> str:
    """Words for a thing without those that make it a part: "the sailors" of "most of the sailors"."""
    part = phrase_place(text, "partial") or phrase_place(text, "completing")
    return text[part[1] :].removeprefix(" of ") if part is not None and part[1] < len(text) else text


def _behind(
    text: str, parties: Parties, sides: Iterable[EntityId], only: frozenset[str] | None = None
) -> frozenset[str]:
    """The words of sense after the head of words for a thing: "of the mill" in "its boycott of the mill".

    With `only`, none where another word follows the head.
    """
    whole = _whole(text).split()
    found = head(" ".join(whole))
    at = next((at for at, word in enumerate(whole) if found in stems(word)), len(whole))
    if only is not None and not set(whole[at + 1 : at + 2]) & only:
        return frozenset()
    telling = (
        word
        for word in whole[at + 1 :]
        if word.lower().strip(".,") not in lexicon.word_set("calendar")
        and (word.islower() or not any(parties.is_named_in(side, word) for side in sides))
    )
    return kinds(stems(" ".join(telling)))


def _kind_of(text: str, parties: Parties, sides: Iterable[EntityId]) -> frozenset[str]:
    """The words of sense before the head of words for a thing, without numbers and names of parties."""
    whole = _whole(text).split()
    found = head(" ".join(whole))
    at = next((at for at, word in enumerate(whole) if found in stems(word)), 0)
    telling = [word for word in whole[:at] if not any(parties.is_named_in(side, word) for side in sides)]
    return kinds(stems(" ".join(telling)))


def is_left(one: Telling, told: Telling, parties: Parties, sides: Iterable[EntityId]) -> bool:
    """Whether where those go away from is named in an undertaking: "out of Fort Hale", "left Tesk"."""
    place = one.event.evidence[0]
    words = place.quote.split()
    names = " ".join([one.event.object or "", *(target.text for target in one.event.targets)])
    behind = [
        " ".join(words[at + 1 : at + _NEAREST])
        for at, word in enumerate(words)
        if word.lower() in {"from", "of", "off"}
    ]
    return is_named_place(" ".join([names, *behind]), told, parties, sides)


def is_named_place(text: str, told: Telling, parties: Parties, sides: Iterable[EntityId]) -> bool:
    """Whether words name a place or a thing that the words of an undertaking name."""
    return bool(_names(text, parties, sides) & _names(told.event.evidence[0].quote, parties, sides))


def is_elsewhere(text: str, told: Telling, parties: Parties, sides: Iterable[EntityId]) -> bool:
    """Whether words name other places or things than the object of an undertaking does."""
    return _differ(_names(text, parties, sides), _names(_bare(told.event.object or ""), parties, sides))


def _are_others(done: str, promised: str, parties: Parties, sides: Iterable[EntityId]) -> bool:
    """Whether two objects are of the people or things of different parties, or have different names."""
    of_done, of_promised = (
        {side for side in sides if parties.is_named_in(side, text)} for text in (done, promised)
    )
    behind, before = (_behind(_bare(text), parties, sides) for text in (done, promised))
    if behind and before and containment(behind, before) <= SHARED:
        return True  # "of the winter festival", "of the summer festival"
    kind, other = (_kind_of(text, parties, sides) for text in (done, promised))
    if _differ(kind, other):
        return True  # "the town hall", "the concert hall"
    return (bool(of_done and of_promised) and not of_done & of_promised) or _differ(
        _names(_bare(done), parties, sides), _names(_bare(promised), parties, sides)
    )


def _differ(ones: frozenset[str], others: frozenset[str]) -> bool:
    return bool(ones and others) and not ones & others


def _places(one: Telling, parties: Parties, sides: Iterable[EntityId]) -> frozenset[str]:
    """Names of where and from where, after the act. Who is freed need not be freed where he was held."""
    if not one.acts.isdisjoint(act_keys("release")):
        return frozenset()
    place, mention = one.event.evidence[0], one.event.mention
    inside = mention is not None and place.start <= mention.start < place.end
    after = place.quote[mention.end - place.start :] if mention is not None and inside else place.quote
    words = after.split()
    where: list[str] = [one.event.place or ""]
    for at, word in enumerate(words):
        if word.lower() in _WHERE:
            where.extend(words[at + 1 : at + _NEAREST])
    return _names(" ".join(where), parties, sides)


def _names(text: str, parties: Parties, sides: Iterable[EntityId]) -> frozenset[str]:
    """The capitalised words of sense in a text that name no party, no month and no day."""
    found = (word.strip(".,;:“”\"'’()") for word in text.split())
    named = {word for word in found if word[:1].isupper()}
    return frozenset(
        lower
        for word in named
        if (lower := word.lower().removesuffix("'s").removesuffix("’s"))
        not in lexicon.word_set("function_words")
        | lexicon.word_set("calendar")
        | word_set("state_words")
        | _ALL
        and not is_number(lower)
        and not any(parties.is_named_in(side, word) for side in sides)
    )


def _bare(text: str) -> str:
    """A noun phrase up to its first participle: "the sailors held at Fort Hale"."""
    kept: list[str] = []
    for word in text.split():
        if kept and word.islower() and (word in _HELD or (word.endswith("ed") and len(kept) > 1)):
            break
        kept.append(word)
    return " ".join(kept)


def _only_counts(text: str) -> bool:
    """Whether words count without saying what: "the remaining twenty", "the rest"."""
    words = spoken(text)
    return any(map(is_number, words)) or has_phrase(text, "completing") is not None


def _is_none(text: str) -> bool:
    return bool(set(spoken(text)[:1]) & _NONE)


def _is_amount(told: Telling) -> bool:
    """Whether an object is nothing but an amount: "40 million marks"."""
    units = frozenset(word for quantity in told.event.quantities for word in stems(quantity.unit or ""))
    return bool(units) and told.things <= kinds(units) and head(told.event.object or "") in units


def _rest(told: Telling) -> frozenset[str]:
    """The words of sense of an undertaking beside its object, its act and its party."""
    quote = told.event.evidence[0].quote
    mention = told.event.mention
    after = quote[mention.end - told.event.evidence[0].start :] if mention is not None else quote
    return stems(after) - stems(told.event.object or "")
