"""CAMEO and PLOVER codes of an act: from what would be done and how real it is."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from recension.events.wordlists import entries, table
from recension.record import Modality, Polarity

if TYPE_CHECKING:
    from collections.abc import Mapping


class Codes(NamedTuple):
    """The codes of an event; None where the scheme has none."""

    cameo: str | None
    plover: str | None


@cache
def _acts() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for _, line in entries("act_codes"):
        code, _, verbs = line.partition(":")
        for verb in verbs.split(","):
            found.setdefault(verb.strip(), code)
    return found


def act_code(predicate: str) -> str | None:
    """Give the CAMEO code of an act that is done; None where the table has none."""
    return predicate if predicate.isdigit() else _acts().get(predicate)


@cache
def _by_object() -> Mapping[tuple[str, str], str]:
    rows = (line.split() for _, line in entries("act_objects"))
    return {(verb, noun): act for verb, noun, act in rows}


def act_on(predicate: str, noun: str | None) -> str:
    """Give the act to look codes up by: releasing a report is no release.

    Args:
        predicate: lemma of the act.
        noun: lemma of the head of its object; None where it has none.

    Returns:
        A verb of the table of codes, a code, or a word without one.
    """
    return predicate if noun is None else _by_object().get((predicate, noun), predicate)


def codes_of(act: str, modality: Modality, polarity: Polarity, *, refused: bool = False) -> Codes:
    """Derive the codes of an event.

    Args:
        act: lemma of the act, or what `act_on` gives.
        modality: how real it is.
        polarity: whether it is said to be.
        refused: whether somebody refuses to do it.

    Returns:
        The codes. A promised deed is an intention, one called for a request, a refused one a rejection; what
        did not happen, may happen or is denied has none.
    """
    code = act_code(act)
    if code is None:
        return Codes(None, None)
    negative = polarity is Polarity.NEGATIVE
    if modality is Modality.ACTUAL:
        cameo = (_derived(code, 2) if refused else None) if negative else code
    elif modality in {Modality.PROMISED, Modality.PLANNED}:
        cameo = _derived(code, 2) if negative else _derived(code, 0)
    elif modality is Modality.CALLED_FOR:
        cameo = None if negative else _derived(code, 1)
    elif modality is Modality.ALLEGED:
        cameo = "112" if code[:2] >= "16" and not negative else None
    else:
        cameo = None
    return Codes(cameo, None if cameo is None else category(cameo))


def category(cameo: str) -> str | None:
    """Give the PLOVER category of a CAMEO code."""
    rows = table("plover_categories")
    for length in range(len(cameo), 1, -1):
        if cameo[:length] in rows:
            return rows[cameo[:length]][0]
    return None


def _derived(code: str, column: int) -> str | None:
    rows = table("derived_codes")
    for length in range(len(code), 1, -1):
        row = rows.get(code[:length])
        if row is not None:
            return None if row[column] == "-" else row[column]
    return None
