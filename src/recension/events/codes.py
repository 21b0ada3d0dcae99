"""CAMEO and PLOVER codes of an act: from what would be done and how real it is."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

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


_SAID: Final[Mapping[tuple[Modality, str | None], str]] = {
    (Modality.PROMISED, None): "030",
    (Modality.CALLED_FOR, None): "100",
    (Modality.POSSIBLE, "threaten"): "130",
    (Modality.POSSIBLE, "threat"): "130",
    (Modality.ALLEGED, "accuse"): "112",
    (Modality.ALLEGED, "charge"): "112",
    (Modality.ALLEGED, "blame"): "112",
    (Modality.ALLEGED, "suspect"): "112",
    (Modality.ALLEGED, "accusation"): "112",
    (Modality.DENIED, "reject"): "120",
    (Modality.DENIED, "rejection"): "120",
    (Modality.DENIED, "dismiss"): "120",
}
"""CAMEO codes of what somebody says of an act without a code of its own; by the word that says it."""


def act_code(predicate: str) -> str | None:
    """Give the CAMEO code of an act that is done; None where the table has none."""
    return predicate if predicate.isdigit() else _acts().get(predicate)


@cache
def _by_object() -> Mapping[tuple[str, str], str]:
    rows = (line.split() for _, line in entries("act_objects"))
    return {(verb.replace("_", " "), noun): act for verb, noun, act in rows}


def act_on(predicate: str, noun: str | None) -> str:
    """Give the act to look codes up by: releasing a report is no release.

    Args:
        predicate: lemma of the act.
        noun: lemma of the head of its object; None where it has none.

    Returns:
        A verb of the table of codes, a code, or a word without one.
    """
    return predicate if noun is None else _by_object().get((predicate, noun), predicate)


def codes_of(
    act: str,
    modality: Modality,
    polarity: Polarity,
    *,
    refused: bool = False,
    governor: str | None = None,
) -> Codes:
    """Derive the codes of an event.

    Args:
        act: lemma of the act, or what `act_on` gives.
        modality: how real it is.
        polarity: whether it is said to be.
        refused: whether somebody refuses to do it.
        governor: lemma of the word that decides the modality.

    Returns:
        The codes. A promised deed is an intention, one called for a request, a refused one a rejection; what
        did not happen, may happen or is denied has none.
    """
    code = act_code(act)
    negative = polarity is Polarity.NEGATIVE
    if code is None or (governor is not None and (modality, governor) in _SAID):
        cameo = _said(modality, governor, negative=negative, refused=refused)
        return Codes(cameo, None if cameo is None else category(cameo))
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


def _said(modality: Modality, governor: str | None, *, negative: bool, refused: bool) -> str | None:
    """Give the code of what somebody says of an act, whatever the act: "threatened to", "accused of"."""
    if refused and modality is Modality.ACTUAL:
        return "120" if negative else None
    if negative:
        return None
    return _SAID.get((modality, governor)) or _SAID.get((modality, None))


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
