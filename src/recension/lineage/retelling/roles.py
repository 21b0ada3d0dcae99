"""Who acts and who is acted on, compared between a clause and its retelling."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from recension.language.trees import coordinated, doer, undergoer
from recension.lineage.lexicon import word_set
from recension.lineage.retelling.actors import stand_apart, words_of_actor
from recension.lineage.retelling.bends import Bend, span_of
from recension.lineage.retelling.units import sentence_of
from recension.lineage.variants.spelling import same_people
from recension.lineage.variants.word_kinds import WordKind
from recension.record import Span, VariantChange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.language.trees import Trees
    from recension.lineage.retelling.links import Link
    from recension.lineage.retelling.teller import Teller
    from recension.lineage.retelling.units import Unit

_BOTH: Final = frozenset({"both", "neither", "two"})
_VERBS: Final = frozenset({"VERB"})
_THINGS: Final = frozenset({"NOUN", "PROPN"})

_TURNED: Final = "who acts in the source is acted on in the retelling"
_OTHER: Final = "another acts in the retelling, whom a text names beside the one of the source"
_FEWER: Final = "one of those who act in the source acts alone in the retelling"


class _Roles(NamedTuple):
    """Who does what a verb says, and whom or what it is done to or towards; words of the annotation."""

    doer: int | None
    others: frozenset[int]


def parties_bent(link: Link, source: Teller, copy: Teller) -> Iterator[Bend]:
    """Find who acts in the retelling and not in the source, by the verbs that both have.

    Args:
        link: the clauses and the words that say the same.
        source: the document that is told again.
        copy: the document that tells.
    """
    found: set[tuple[Span | None, Span | None]] = set()
    for same in link.same:
        one, other = link.source.tellings[same.source], link.copy.tellings[same.copy]
        if one.part not in _VERBS or other.part not in _VERBS or same.likeness < 1:
            continue
        ours = _roles(source.annotated.trees, one.word)
        theirs = _roles(copy.annotated.trees, other.word)
        bend = _fewer(link, ours, source, theirs, copy)
        if bend is None and one.lemma not in word_set("mutual_verbs"):
            bend = _turned(link, ours, theirs) or _another(ours, source, theirs, copy)
        if bend is not None and (bend.lost, bend.gained) not in found:
            found.add((bend.lost, bend.gained))
            yield bend


def _roles(trees: Trees, verb: int) -> _Roles:
    others = {undergoer(trees, verb)}
    for child in trees.related(verb, "iobj", "obl"):
        cases = trees.related(child, "case")
        if trees.relation(child) == "iobj" or any(trees.annotation.lemmas[case] == "to" for case in cases):
            others.add(child)
    return _Roles(doer(trees, verb), frozenset(word for word in others if word is not None))


def _turned(link: Link, ours: _Roles, theirs: _Roles) -> Bend | None:
    """Who acts and who is acted on change places; of names one that does is enough."""
    answers = {same.source: same.copy for same in link.same}
    acts, does = _index(link.source, ours.doer), _index(link.copy, theirs.doer)
    others = [index for word in sorted(ours.others) if (index := _index(link.source, word)) is not None]
    done_to = {_index(link.copy, word) for word in theirs.others}
    forth = acts is not None and acts in answers and answers[acts] in done_to
    back = next((one for one in others if does is not None and answers.get(one) == does), None)
    turned = acts if forth else back
    if turned is None or not ((forth and back is not None) or _is_name(link, turned, answers[turned])):
        return None
    before, after = link.source.tellings[turned], link.copy.tellings[answers[turned]]
    return Bend(VariantChange.PARTY, span_of(before.said), span_of(after.said), _TURNED, turned=True)


def _is_name(link: Link, one: int, other: int) -> bool:
    both = (link.source.tellings[one], link.copy.tellings[other])
    return all(telling.said.kind is WordKind.NAME for telling in both)


def _index(unit: Unit, word: int | None) -> int | None:
    if word is None:
        return None
    return next((index for index, telling in enumerate(unit.tellings) if telling.word == word), None)


def _another(ours: _Roles, source: Teller, theirs: _Roles, copy: Teller) -> Bend | None:
    """Somebody else acts, whom one of the texts joins to who acts in the source: they are two."""
    if ours.doer is None or theirs.doer is None:
        return None
    one, other = source.annotated.annotation, copy.annotated.annotation
    if one.upos[ours.doer] not in _THINGS or other.upos[theirs.doer] not in _THINGS:
        return None
    before, after = words_of_actor(source.annotated, ours.doer), words_of_actor(copy.annotated, theirs.doer)
    alone = all(
        len(_acting(teller.annotated.trees, word)) == 1
        for word, teller in ((ours.doer, source), (theirs.doer, copy))
    )
    if not alone or not before.isdisjoint(after):
        return None
    if not stand_apart(before, after, *source.rows_of_actors, *copy.rows_of_actors):
        return None
    return _bend((ours.doer, source), (theirs.doer, copy), _OTHER)


def _acting(trees: Trees, word: int) -> list[int]:
    """Who acts together with somebody; "not the bank" does not."""
    lemmas = trees.annotation.lemmas
    return [
        one
        for one in coordinated(trees, word)
        if one == word or not any(lemmas[child] == "not" for child in trees.children(one))
    ]


def _fewer(link: Link, ours: _Roles, source: Teller, theirs: _Roles, copy: Teller) -> Bend | None:
    """Of those whom the source joins as acting only one is left, and no word says that there are more."""
    if ours.doer is None or theirs.doer is None:
        return None
    trees = source.annotated.trees
    if _says_more(link, copy):
        return None
    if _both(source, ours.doer):
        alone = copy.annotated.annotation.upos[theirs.doer] == "PROPN"
        return _bend((ours.doer, source), (theirs.doer, copy), _FEWER) if alone else None
    members = _acting(trees, ours.doer)
    for child in trees.related(ours.doer, "nmod"):
        members = members if len(members) > 1 else _acting(trees, child)
    words = [words_of_actor(source.annotated, member) for member in members]
    kept = words_of_actor(copy.annotated, theirs.doer)
    left = [place for place, known in enumerate(words) if _meet(known, kept)]
    if len(members) < 2 or len(left) != 1:  # noqa: PLR2004 - one alone is no row
        return None
    gone = [place for place in range(len(members)) if place not in left]
    if any(_meet(words[place], _said(link.copy, copy)) for place in gone):
        return None
    place = source.word_of(members[gone[0]])
    return None if place is None else Bend(VariantChange.PARTY, Span(place, place + 1), None, _FEWER)


def _both(teller: Teller, word: int) -> bool:
    """Whether a word stands for two: "neither party", "both governments"."""
    trees = teller.annotated.trees
    lemmas = trees.annotation.lemmas
    return any(lemmas[one].lower() in _BOTH for one in (word, *trees.related(word, "det", "nummod")))


def _says_more(link: Link, copy: Teller) -> bool:
    """Whether the copy's sentence has a word that says that more than one acts."""
    return not _said(link.copy, copy).isdisjoint(word_set("jointly_words"))


def _said(unit: Unit, teller: Teller) -> frozenset[str]:
    """The words of a clause's sentence, as they stand and in their first form."""
    lemmas, keys = teller.annotated.annotation.lemmas, teller.witness.keys
    words = sentence_of(unit, teller.witness)
    return frozenset(
        {
            *(keys[word] for word in words),
            *(lemmas[at].lower() for word in words if (at := teller.in_tree[word]) >= 0),
        }
    )


def _meet(these: frozenset[str], those: frozenset[str]) -> bool:
    """Whether two sets of words share one, or a place and its people."""
    return any(same_people(one, other) for one in these for other in those)


def _bend(before: tuple[int, Teller], after: tuple[int, Teller], reason: str) -> Bend | None:
    lost, gained = (teller.word_of(word) for word, teller in (before, after))
    if lost is None or gained is None:
        return None
    return Bend(VariantChange.PARTY, Span(lost, lost + 1), Span(gained, gained + 1), reason)
