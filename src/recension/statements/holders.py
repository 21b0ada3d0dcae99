"""Verbs that say of a statement or belief whose it is, rather than hand its clause over themselves."""

from __future__ import annotations

from typing import Final

HOLDERS: Final = frozenset(
    {"have", "express", "voice", "get", "share", "make", "issue", "repeat", "give", "reach"}
)
"""Lemmas: in "expressed hope that ..." the hope hands over, and who expressed it holds it."""
