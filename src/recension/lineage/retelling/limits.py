"""How many a retelling makes of what it tells: "all" told as "some", "more than 40" as "fewer than 40"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from recension.lineage.lexicon import lines_of, word_classes, word_set
from recension.lineage.retelling.bends import Bend
from recension.lineage.retelling.units import sentence_of
from recension.lineage.variants.word_kinds import WordKind
from recension.record import Span, VariantChange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.lineage.retelling.links import Link
    from recension.lineage.retelling.teller import Teller
    from recension.lineage.retelling.units import Unit
    from recension.lineage.variants.word_kinds import Said
    from recension.lineage.witnesses.witness import Witness

_SHARE: Final = "another share of them in the retelling"
_LIMIT: Final = "a figure is a limit on the other side in the retelling"
_MOST: Final = "the most there can be told as what there is, or the other way"
_OFTEN: Final = "more or less often in the retelling"
_TIMES: Final = {"once": "1", "twice": "2", "thrice": "3"}
_PER: Final = frozenset(
    {"a", "an", "per", "each", "every", "daily", "weekly", "monthly", "yearly", "annually"}
)
_PART: Final = "part"
_OVER: Final = "over"
_CEILING: Final = "ceiling"
_OF: Final = frozenset({"nmod", "obl"})
_COUNTING: Final = frozenset({"det", "amod", "nummod", "advmod", "det:predet"})


def shares_bent(link: Link, source: Teller, copy: Teller) -> Iterator[Bend]:
    """Find things that both clauses have all of on one side and some, most or few of on the other.

    Args:
        link: the clauses and the words that say the same.
        source: the document that is told again.
        copy: the document that tells.
    """
    ours, theirs = _shares(link.source, source), _shares(link.copy, copy)
    for same in link.same:
        one, other = ours.get(same.source), theirs.get(same.copy)
        if one is None or other is None or one.kind == other.kind:
            continue
        if _PART not in {one.kind, other.kind} or "all" in {one.kind, other.kind}:
            yield Bend(VariantChange.NUMBER, one.words, other.words, _SHARE)
    before, after = _how_often(link.source, source.witness), _how_often(link.copy, copy.witness)
    if len(before) == len(after) == 1 and before[0].kind != after[0].kind:
        yield Bend(VariantChange.NUMBER, before[0].words, after[0].words, _OFTEN)


def limits_bent(link: Link, source: Teller, copy: Teller) -> Iterator[Bend]:
    """Find figures that both clauses have, as a least on one side and as a most on the other.

    Args:
        link: the clauses and the words that say the same.
        source: the document that is told again.
        copy: the document that tells.
    """
    for same in link.same:
        one, other = link.source.tellings[same.source].said, link.copy.tellings[same.copy].said
        if one.kind is not WordKind.NUMBER or other.kind is not WordKind.NUMBER:
            continue
        before, after = _limit(one, source.witness), _limit(other, copy.witness)
        sides = {limit.kind for limit in (before, after) if limit is not None}
        if _OVER in sides and len(sides) > 1 and before is not None and after is not None:
            yield Bend(VariantChange.NUMBER, before.words, after.words, _LIMIT)
        elif sides == {_CEILING} and (before is None or after is None):
            unit, teller = (link.copy, copy) if after is None else (link.source, source)
            if not _limits(unit, teller.witness):
                yield Bend(
                    VariantChange.NUMBER,
                    before.words if before is not None else None,
                    after.words if after is not None else None,
                    _MOST,
                )


class _Found(NamedTuple):
    kind: str
    words: Span


def _shares(unit: Unit, teller: Teller) -> dict[int, _Found]:
    """By the place of what is counted among the tellings of a clause, how many of it there are."""
    classes = word_classes("quantifiers")
    witness = teller.witness
    places = {telling.word: place for place, telling in enumerate(unit.tellings)}
    found: dict[int, _Found] = {}
    for index in sentence_of(unit, witness):
        word = teller.in_tree[index]
        kind = classes.get(witness.keys[index]) or _part(word, teller)
        if kind is None or word < 0 or _is_no_share(index, witness):
            continue
        for thing in _counted(teller, word):
            if thing in places and not _negated(index, witness):
                found.setdefault(places[thing], _Found(kind, Span(index, index + 1)))
                break
    return found


def _part(word: int, teller: Teller) -> str | None:
    """Whether a figure takes a part of more: "four of the seven gates"."""
    trees = teller.annotated.trees
    if word < 0 or trees.annotation.upos[word] != "NUM":
        return None
    parted = any(
        trees.annotation.lemmas[case] == "of"
        for thing in trees.related(word, *_OF)
        for case in trees.related(thing, "case")
    )
    return _PART if parted else None


def _how_often(unit: Unit, witness: Witness) -> list[_Found]:
    """How often in a time a sentence has something happen: "twice a year"."""
    found: list[_Found] = []
    words = sentence_of(unit, witness)
    for index in words:
        key = witness.keys[index]
        if key in _TIMES and index + 1 in words and witness.keys[index + 1] in _PER:
            found.append(_Found(_TIMES[key], Span(index, index + 1)))
    return found


def _counted(teller: Teller, word: int) -> Iterator[int]:
    """What a word counts: the noun it stands before, or the one after "of"."""
    trees = teller.annotated.trees
    yield from trees.related(word, *_OF)
    head = trees.head(word)
    if head is not None and trees.relation(word) in _COUNTING:
        yield head


def _is_no_share(index: int, witness: Witness) -> bool:
    """Whether a word stands before a figure ("some 400"), or is "few" in "a few", which says "some"."""
    key, before = witness.keys[index], witness.keys[index - 1] if index else ""
    following = witness.keys[index + 1] if index + 1 < len(witness) else ""
    return (key == "some" and following[:1].isdigit()) or (key == "few" and before in {"a", "quite", "the"})


def _negated(index: int, witness: Witness) -> bool:
    return index > 0 and witness.keys[index - 1] in word_set("negation")


def _limit(said: Said, witness: Witness) -> _Found | None:
    """The words before a figure that make a limit of it."""
    for side, words in _phrases():
        start = said.first - len(words)
        if start < 0 or witness.keys[start : said.first] != words:
            continue
        turned = start > 0 and witness.keys[start - 1] in word_set("negation")
        if turned:
            return _Found(_CEILING if side == _OVER else _OVER, Span(start - 1, said.first))
        return _Found(side, Span(start, said.first))
    return None


def _limits(unit: Unit, witness: Witness) -> bool:
    """Whether a sentence has words that could make a limit of any figure, or denies."""
    keys = [witness.keys[index] for index in sentence_of(unit, witness)]
    known = {words[0] for _, words in _phrases() if len(words) == 1} | word_set("negation")
    return any(key in known or key.startswith(("limit", "maxim", "most", "cap")) for key in keys) or any(
        tuple(keys[at : at + len(words)]) == words for at in range(len(keys)) for _, words in _phrases()
    )


@cache
def _phrases() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Phrases with their sides, the longest first."""
    found: list[tuple[str, tuple[str, ...]]] = []
    for line in lines_of("limits"):
        side, rest = line.split(maxsplit=1)
        found += [(side, tuple(phrase.split())) for phrase in rest.split(",")]
    return tuple(sorted(found, key=lambda entry: (-len(entry[1]), entry[1])))
