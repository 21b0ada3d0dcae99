"""Lemmas by edit script: how many characters to cut at the end of a lower-cased word, and what to put there.

A script is written `CASE:CUT:END`: CASE is `l` (lower-case the word first) or `k` (keep it), CUT how many
characters
to drop at the end, END what to append; `=LEMMA` stands for a lemma that shares nothing with its word (after
Chrupała
2006, and Straka's UDPipe 2).
"""

from __future__ import annotations


def script_between(word: str, lemma: str) -> str:
    """Find the script that turns a word into its lemma.

    Args:
        word: the word as it stands in a text.
        lemma: its lemma.

    Returns:
        The script, such that `apply(script, word) == lemma`; a script that gives the whole lemma begins with
        `=`.
    """
    lower = word.lower()
    for case, base in (("l", lower), ("k", word)):
        shared = 0
        while shared < min(len(base), len(lemma)) and base[shared] == lemma[shared]:
            shared += 1
        if shared or not base:
            return f"{case}:{len(base) - shared}:{lemma[shared:]}"
    return f"={lemma}"


def apply(script: str, word: str) -> str:
    """Turn a word into its lemma.

    Args:
        script: a script as `script_between` writes it.
        word: the word as it stands in a text.

    Returns:
        The lemma; the word itself where the script does not fit it.
    """
    if script.startswith("="):
        return script[1:]
    case, cut, end = script.split(":", 2)
    base = word.lower() if case == "l" else word
    last = len(base) - int(cut)
    if last < 0 or (last == 0 and not end):
        return base
    return base[:last] + end
