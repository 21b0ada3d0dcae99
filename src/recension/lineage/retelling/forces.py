"""How far the verbs of two clauses bind: "may pay" is weaker than "shall pay", "must pay" is not."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from recension.lineage.lexicon import lines_of, word_classes, word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recension.language.trees import Trees
    from recension.lineage.retelling.links import Link
    from recension.lineage.retelling.teller import Teller

# Two of these stand against each other. What will be may well be what must be.
_AGAINST: Final = frozenset(
    frozenset(pair)
    for pair in (
        ("possible", "ought"),
        ("possible", "bound"),
        ("possible", "future"),
        ("able", "ought"),
        ("able", "bound"),
        ("ought", "bound"),
    )
)
# These bind only what hangs on them as their complement: "has to pay", not "has paid".
_BESIDES: Final = frozenset({"have", "go"})
_UNDER: Final = frozenset({"xcomp", "ccomp", "acl"})
_CLAUSES: Final = frozenset({"advcl", "ccomp", "xcomp", "acl", "conj", "parataxis"})


class Forces(NamedTuple):
    """How far a verb binds, on both sides.

    Attributes:
        lost: word of the source's annotation that says it.
        gained: word of the copy's.
        apart: whether they stand against each other.
    """

    lost: int
    gained: int
    apart: bool


def forces_of(link: Link, source: Teller, copy: Teller) -> Iterator[Forces]:
    """Compare the verbs that both clauses have, where both say how far they bind.

    Args:
        link: the clauses and the words that say the same.
        source: the document that is told again.
        copy: the document that tells.
    """
    ours, theirs = source.annotated.trees, copy.annotated.trees
    for verb, other in _verbs(link, ours, theirs):
        one, another = _force(ours, verb), _force(theirs, other)
        if one is None or another is None:
            continue
        (before, here), (after, there) = one, another
        against = any(frozenset({a, b}) in _AGAINST for a in here for b in there)
        denied = is_denied(ours, verb) or is_denied(theirs, other)
        yield Forces(before, after, against and here.isdisjoint(there) and not denied)


def is_denied(trees: Trees, verb: int) -> bool:
    """Whether a verb is denied, by a word of its own, of what it is said of, or by the one over it."""
    denying = word_set("negation").union(word_classes("denying_words"))
    head = trees.head(verb)
    over = head is not None and trees.plain_relation(verb) in _UNDER and _key(trees, head) in denying
    return over or any(
        _key(trees, word) in denying
        for child in trees.children(verb)
        if trees.plain_relation(child) not in _CLAUSES
        for word in trees.subtree(child)
    )


def _verbs(link: Link, ours: Trees, theirs: Trees) -> Iterator[tuple[int, int]]:
    """Words that say the same, then verbs over them that say little ("has", "be") and are one verb."""
    matched = [
        (link.source.tellings[same.source].word, link.copy.tellings[same.copy].word) for same in link.same
    ]
    known = set(matched)
    yield from matched
    for one, other in matched:
        above, beyond = ours.head(one) if one >= 0 else None, theirs.head(other) if other >= 0 else None
        if above is None or beyond is None or (above, beyond) in known:
            continue
        if _key(ours, above) == _key(theirs, beyond):
            known.add((above, beyond))
            yield above, beyond


@cache
def _table() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in lines_of("forces"):
        force, *words = line.split()
        for word in words:
            found[word] = found.get(word, frozenset()) | {force}
    return found


def _force(trees: Trees, verb: int) -> tuple[int, frozenset[str]] | None:
    """The word that says how far a verb binds, and its forces; None where none does."""
    if verb < 0:
        return None
    helping = _helping(trees, verb)
    head = trees.head(verb)
    if helping is None and head is not None and trees.plain_relation(verb) == "conj":
        helping = _helping(trees, head)
    if helping is not None:
        return helping
    if head is None or trees.plain_relation(verb) not in _UNDER:
        return None
    key = _key(trees, head)
    if key not in _table() or (key in _BESIDES and trees.plain_relation(verb) != "xcomp"):
        return None
    return None if _helping(trees, head) is not None else (head, _table()[key])


def _helping(trees: Trees, verb: int) -> tuple[int, frozenset[str]] | None:
    for word in trees.children(verb):
        key = _key(trees, word)
        if trees.plain_relation(word) == "aux" and key in _table() and key not in _BESIDES:
            return word, _table()[key]
    return None


def _key(trees: Trees, word: int) -> str:
    return trees.annotation.lemmas[word].lower() if word >= 0 else ""
