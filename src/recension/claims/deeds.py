"""Deeds: the verbs by which a deed tells what a promise tells by another.

Who "delivers" what he promised to "hand over" has kept his word; those whom he promised to "release" have
"walked out"; to whom he promised to "pay" has "received". The verbs stand in data files, one class a line.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from recension.claims.acts import act_keys
from recension.claims.lexicon import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterable


@cache
def deed_keys(predicate: str) -> frozenset[str]:
    """What verbs are compared by that tell an act as done, from the side of who does it; its own included."""
    return act_keys(predicate) | _keys(
        verb for line in lines_of("deeds") if _is_in(predicate, verbs := _verbs(line)) for verb in verbs
    )


@cache
def result_keys(predicate: str) -> frozenset[str]:
    """The same of verbs that tell what became of whom or what it is done to: "walk out" of "release"."""
    return _after(predicate, "results")


@cache
def converse_keys(predicate: str) -> frozenset[str]:
    """The same of verbs that tell it from the side of who gets: "receive" of "pay"."""
    return _after(predicate, "converses")


def all_keys(predicate: str) -> frozenset[str]:
    """The same of all verbs that can tell an act as done."""
    return deed_keys(predicate) | result_keys(predicate) | converse_keys(predicate)


def _after(predicate: str, name: str) -> frozenset[str]:
    found: list[str] = []
    for line in lines_of(name):
        acts, _, verbs = line.partition(":")
        if _is_in(predicate, _verbs(acts)):
            found.extend(_verbs(verbs))
    return _keys(found)


def _verbs(line: str) -> list[str]:
    return [verb.strip() for verb in line.split(",")]


def _is_in(predicate: str, verbs: list[str]) -> bool:
    """Whether a verb, or where it is not known with its particle, the verb alone, is one of some."""
    words = predicate.lower().replace("_", " ")
    return not _keys((words, words.split()[0])).isdisjoint(_keys(verbs))


def _keys(verbs: Iterable[str]) -> frozenset[str]:
    """Verbs by their own words alone, not by their classes."""
    return frozenset(key for verb in verbs for key in act_keys(verb) if key.startswith("="))
