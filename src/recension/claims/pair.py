"""A pair: two values of one slot that differ, each with its words."""

from __future__ import annotations

from recension.record import ConflictKind, Evidence

Pair = tuple[str, ConflictKind, tuple[tuple[str, Evidence], tuple[str, Evidence]]]
"""Slot, kind, and the two values with their words."""
