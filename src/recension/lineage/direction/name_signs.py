"""Signs of direction in names: a copy shortens them, and takes for known whom the source introduced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension.lineage.direction.sign_strength import SHORTENING, some

if TYPE_CHECKING:
    from recension.lineage.direction.pair import Pair


def shortens_names(pair: Pair) -> float:
    """The copy leaves out part of a name, a title or a full form."""
    count = 0
    for edit in pair.edits:
        if edit.copy.start != edit.copy.end or not 0 < edit.source.end - edit.source.start <= SHORTENING:
            continue
        inside = any(pair.source.names[edit.source.start : edit.source.end])
        after = edit.source.end < len(pair.source) and pair.source.names[edit.source.end]
        count += inside and after
    return some(count)


def knows_names(pair: Pair) -> float:
    """A person whom the source first names in full is named in short at once in the copy's shared words."""
    full, short = pair.source.first_mentions, pair.copy.first_mentions
    shared = {pair.copy.keys[copy].removesuffix("'s") for _, copy in pair.shared}
    return some(sum(full.get(name, False) and not short.get(name, True) for name in sorted(shared)))
