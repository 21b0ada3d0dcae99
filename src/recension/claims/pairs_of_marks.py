"""Pairs of marks: words cut out of a sentence keep no quotation mark or bracket without its other half."""

from __future__ import annotations

from typing import Final

_PAIRS: Final = {"“": "”", "‘": "’", "«": "»", "(": ")", "[": "]", "``": "''"}
_CLOSING: Final = frozenset({*_PAIRS.values()} - {"’"})
"""Marks that are nothing but the second of a pair; that of a single quotation is an apostrophe too."""

_STRAIGHT: Final = '"'


# What is left out may make a mark beside it a closing one; in words that is settled at once.
_ROUNDS: Final = 3


def paired(words: str) -> str:
    """Close what words open, and leave out what they close without having opened it.

    A straight mark opens where a word follows it and none stands right before it, and closes the other way
    round; where both or neither do, nothing is known.

    Args:
        words: on one line.
    """
    for _ in range(_ROUNDS):
        found = _once(words)
        if found == words:
            break
        words = found
    return words


def _once(words: str) -> str:
    kept: list[str] = []
    open_: list[str] = []
    at = 0
    while at < len(words):
        mark = words[at : at + 2] if words[at : at + 2] in {"``", "''"} else words[at]
        before, after = words[at - 1 : at] if at else "", words[at + len(mark) : at + len(mark) + 1]
        at += len(mark)
        if mark in open_ and (mark != "’" or not after.isalnum()):
            del open_[len(open_) - 1 - open_[::-1].index(mark)]
        elif mark == "``" and _PAIRS[mark] in open_:
            open_.remove(_PAIRS[mark])  # a text that writes one mark for both
        elif mark in _PAIRS:
            open_.append(_PAIRS[mark])
        elif mark == _STRAIGHT and after.isalnum() and not before.strip():
            open_.append(mark)
        elif mark in _CLOSING or (mark == _STRAIGHT and before.strip() and not after.strip()):
            continue
        kept.append(mark)
    return " ".join("".join(kept).split()).rstrip(" ,;:") + "".join(reversed(open_))
