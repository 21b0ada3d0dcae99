"""Shapes of n-grams: which words they take, counted from the first."""

from __future__ import annotations

from typing import Final

PAIR: Final = (0, 1)
SKIP: Final = (0, 2)
THREE: Final = (0, 1, 2)
FIVE: Final = (0, 1, 2, 3, 4)
EIGHT: Final = tuple(range(8))
TWELVE: Final = tuple(range(12))
