"""How strongly counted things speak, from 0 to 1."""

from __future__ import annotations

from typing import Final

# A longer gap inside a passage is matter left out or put in by choice, not shortening.
SHORTENING: Final = 12


def share(count: float, total: float) -> float:
    """A part of a whole, nothing where there is none."""
    return min(1.0, count / total) if total > 0 else 0.0


def some(count: float) -> float:
    """Few are a sign, many are hardly a stronger one: 0, 1/2, 2/3, 3/4."""
    return count / (count + 1.0)
