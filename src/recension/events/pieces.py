"""The words of an event: one piece, or several where words of other acts stand between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.record import cite

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from recension.language.annotated import Annotated
    from recension.record import Evidence


_LINKS: Final = frozenset({"PUNCT", "AUX", "ADV", "PART", "DET", "CCONJ"})
"""What may stand between the words of two slots without being words of something else."""


def pieces(
    annotated: Annotated,
    core: Evidence,
    spans: Sequence[Evidence],
    others: AbstractSet[int],
    within: AbstractSet[int] = frozenset(),
) -> tuple[Evidence, ...]:
    """Join the words of an event.

    "A ends the strike and withdraws its suit" tells two acts. The second one has "withdraws its suit" and,
    apart from it, "A".

    Args:
        annotated: the document.
        core: the words that the first piece must hold.
        spans: the words of all slots, the core among them or not.
        others: words that tell other acts; pieces are not joined over them.
        within: words that only describe a slot; pieces are joined over them.

    Returns:
        The piece with the core, then the others in the order of the text.
    """
    joined: list[tuple[int, int]] = []
    for start, end in sorted({(one.start, one.end) for one in (core, *spans)}):
        if joined and (
            start <= joined[-1][1] or not _between(annotated, (joined[-1][1], start), others, within)
        ):
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    first = next(one for one in joined if one[0] <= core.start and core.end <= one[1])
    rest = [one for one in joined if one != first]
    return tuple(cite(annotated.document, start, end) for start, end in (first, *rest))


def _between(
    annotated: Annotated, place: tuple[int, int], others: AbstractSet[int], within: AbstractSet[int]
) -> bool:
    """Tell whether words stand between two spans that belong to neither."""
    upos = annotated.annotation.upos
    return any(
        word in others or (upos[word] not in _LINKS and not _is_mark(annotated, word))
        for word in annotated.words_at(*place)
        if word not in within
    )


def _is_mark(annotated: Annotated, word: int) -> bool:
    """Tell the "of" of "accused of lying"."""
    return annotated.trees.relation(word) == "mark" and annotated.lemma(word).lower() in {"of", "with", "to"}
