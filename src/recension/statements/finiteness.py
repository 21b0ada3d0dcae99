"""Whether a clause is finite, and in which tense."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from recension.statements.reading import Reading

FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Penn tags of finite verbs."""

_CLAUSE_MARKS: Final = frozenset(
    {"that", "whether", "if", "how", "why", "what", "when", "where", "which", "who"}
)
_PAST_MODALS: Final = frozenset({"would", "could", "might", "should"})


def is_finite(reading: Reading, root: int) -> bool:
    """Tell whether a clause has a finite verb or a word that opens a finite clause.

    Args:
        reading: the document.
        root: the clause's head word.
    """
    if reading.xpos[root] in FINITE:
        return True
    for child in reading.trees.children(root):
        plain = reading.plain(child)
        if plain in {"aux", "cop"} and reading.xpos[child] in FINITE:
            return True
        if plain == "mark" and reading.lemmas[child] in _CLAUSE_MARKS:
            return True
    return False


def is_marked(reading: Reading, root: int) -> bool:
    """Tell whether a word that opens a clause of content stands at the head of one: "saw that they left"."""
    return any(
        reading.lemmas[child] in _CLAUSE_MARKS and child < root for child in reading.trees.children(root)
    )


def tense(reading: Reading, root: int) -> str:
    """Give the tense of a clause's first finite verb: "past", "present", or nothing."""
    for word in sorted([root, *reading.trees.related(root, "aux", "cop")]):
        if reading.xpos[word] == "VBD":
            return "past"
        if reading.xpos[word] in {"VBZ", "VBP"}:
            return "present"
        if reading.xpos[word] == "MD":
            return "past" if reading.words[word].lower() in _PAST_MODALS else "present"
    return ""
