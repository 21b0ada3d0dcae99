"""Sigla: a letter for every witness, as critical editions give them."""

from __future__ import annotations

from string import ascii_uppercase
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LOST = "αβγδεζηθικλμνξοπρστυφχψω"  # Greek for a witness that is lost, by the custom of stemmatics


def _letter(alphabet: str, position: int) -> str:
    round_, index = divmod(position, len(alphabet))
    return alphabet[index] + (str(round_ + 1) if round_ else "")


def sigla(given: Iterable[str], lost: Iterable[str]) -> dict[str, str]:
    """A letter for each id: A, B, ... Z, A2, ... for documents, α, β, ... for lost sources, in order."""
    named = {id_: _letter(ascii_uppercase, position) for position, id_ in enumerate(given)}
    named.update((id_, _letter(_LOST, position)) for position, id_ in enumerate(lost))
    return named
