"""Whether two names may be one person's."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import JaroWinkler

from recension.entities.lexicon import lines_of

if TYPE_CHECKING:
    from collections.abc import Sequence

VARIANT_SURNAME: Final = 0.88
"""Likeness (Jaro-Winkler, 0 to 1) from which two surnames may be two spellings of one.

"Lind" and "Lund" are .85 alike, "Haratunal" and "Harutunal" .92; "Hansen" and "Jansen" are .89, and other
first letters keep them apart.
"""

VARIANT_GIVEN: Final = 0.86
"""Likeness from which two given names may be two spellings of one."""

_SHORTEST_VARIANT: Final = 4
"""Letters of a surname that may be spelled in two ways; in shorter ones a letter makes another name."""


_ROMAN_START: Final = re.compile(r"^(ye|je|ie)")
_ROMAN: Final = tuple(
    (re.compile(pattern), letter)
    for pattern, letter in (
        (r"(iy|yi|ij|yj|ii|yy|j|y)$", "i"),
        (r"shch|sch|tsch|tch|ch", "q"),
        (r"zh", "z"),
        (r"sh", "s"),
        (r"ts|tz", "c"),
        (r"kh|gh|g", "h"),
        (r"w", "v"),
        (r"x", "ks"),
        (r"^[yj]", "j"),
        (r"(?<!^)[yj]", "i"),
        (r"([a-z])\1", r"\1"),
    )
)

_SHORTEST_BEGINNING: Final = 3
"""Letters of a given name that may be cut short ("Fred" for "Frederick")."""


def is_part(short: Sequence[str], full: Sequence[str]) -> bool:
    """Tell whether a shorter name is the end of a full one, or its first word ("Lo Presti", "Ada")."""
    count = len(short)
    if not 0 < count < len(full):
        return False
    return tuple(full[-count:]) == tuple(short) or (count == 1 and full[0] == short[0])


def same_full_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two full names agree: one surname, and given names that do not contradict each other.

    Initials stand for names, and a name may leave out given names of the other ("A. Mark Velt", "Mark Velt"),
    though not all of them.
    """
    if len(one) < 2 or len(other) < 2 or one[-1] != other[-1]:  # noqa: PLR2004 - given name and surname
        return False
    return _given_agree(one[:-1], other[:-1])


def variant_full_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two full names may be two spellings of one: alike in surname and in every given name."""
    if len(one) != len(other) or len(one) < 2:  # noqa: PLR2004 - given name and surname
        return False
    if one[-1] != other[-1] and not variant_surname(one[-1], other[-1]):
        return False
    return all(
        first == second
        or _is_initial(first, second)
        or romanized(first) == romanized(second)
        or (
            first_sound(first) == first_sound(second)
            and first.rstrip("h").endswith("a") is second.rstrip("h").endswith("a")  # "Mario" is no "Maria"
            and JaroWinkler.similarity(first, second) >= VARIANT_GIVEN
        )
        for first, second in zip(one[:-1], other[:-1], strict=True)
    )


def has_later_surname(short: Sequence[str], long: Sequence[str]) -> bool:
    """Tell whether a full name has a surname more than another: "Ada Lind", "Ada Lind-Norr" once married."""
    return len(short) > 1 and len(long) == len(short) + 1 and tuple(long[:-1]) == tuple(short)


@cache
def romanized(name: str) -> str:
    """Bring spellings of one name from another script into one: "Yevhen" and "Evgen", "-tsky" and "-ckij".

    Only what romanisations of the Cyrillic alphabets exchange; vowels that differ keep names apart.
    """
    plain = _ROMAN_START.sub("e", name)
    for pattern, letter in _ROMAN:
        plain = pattern.sub(letter, plain)
    return plain


def variant_surname(one: str, other: str) -> bool:
    """Tell whether two surnames may be two spellings or transliterations of one."""
    if one == other:
        return True
    if min(len(one), len(other)) >= _SHORTEST_VARIANT and romanized(one) == romanized(other):
        return True
    if min(len(one), len(other)) < _SHORTEST_VARIANT or first_sound(one) != first_sound(other):
        return False
    return JaroWinkler.similarity(one, other) >= VARIANT_SURNAME


def first_sound(name: str) -> str:
    """Give the first letter of a name, one for those that spellings exchange: "Katrin" and "Catrin"."""
    letter = name[:1]
    return {"k": "c", "q": "c", "y": "j", "i": "j", "g": "j", "w": "v", "z": "s"}.get(letter, letter)


def _given_agree(one: Sequence[str], other: Sequence[str]) -> bool:
    short, full = (one, other) if len(one) <= len(other) else (other, one)
    at = 0
    for name in short:
        while at < len(full) and full[at] != name and not _is_initial(full[at], name):
            at += 1
        if at == len(full):
            return False
        at += 1
    return True


def _is_initial(one: str, other: str) -> bool:
    """An initial of a name, its beginning or a usual short form: "W", "Will" and "Bill" of "William"."""
    short, full = sorted((one, other), key=len)
    if full.startswith(short) and (len(short) == 1 or len(short) >= _SHORTEST_BEGINNING):
        return True
    return not _given_names(one).isdisjoint(_given_names(other))


def _given_names(name: str) -> frozenset[str]:
    """A given name and those that it is a usual short form of."""
    return _short_for().get(name, frozenset()) | {name}


@cache
def _short_for() -> dict[str, frozenset[str]]:
    return {words[0]: frozenset(words[1:]) for line in lines_of("given_names.txt") if (words := line.split())}
