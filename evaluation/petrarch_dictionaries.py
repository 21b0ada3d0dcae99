"""Dictionaries of the PETRARCH validation suite: who has which code when, and a verb in which words.

Formats are those of TABARI and PETRARCH (Schrodt 2014): one entry a line, "_" between words that stand side
by side, "+" before a synonym, "#" before a comment.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_CODE: Final = re.compile(r"\[([^\]]*)\]")
_FORMS: Final = re.compile(r"\{([^}]*)\}")
_HEADER: Final = re.compile(r"---\s+(.*?)\s+\[([^\]]*)\]")
_SHORT_DATE: Final = 6
_ALWAYS: Final = ("00000000", "99999999")


class Dated(NamedTuple):
    """A code and the days it holds."""

    code: str
    first: str
    last: str


class Pattern(NamedTuple):
    """Words around a verb and the code they give it.

    Attributes:
        before: words left of the verb, each with whether the next one has to stand right beside it.
        after: words right of the verb, likewise.
        code: the code.
    """

    before: tuple[tuple[str, bool], ...]
    after: tuple[tuple[str, bool], ...]
    code: str


@dataclass(slots=True)
class Verb:
    """A verb: its default code and its patterns, the longest first."""

    code: str
    patterns: list[Pattern] = field(default_factory=list[Pattern])


def _lines(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        text = line.split("#")[0].rstrip()
        if text.strip() and not text.lstrip().startswith(("<!", "//")):
            yield text


def words_of(entry: str) -> tuple[str, ...]:
    """Split an entry into upper-case words."""
    return tuple(re.sub(r"[_ ]+", " ", entry.upper()).strip().split())


def read_actors(path: Path) -> dict[tuple[str, ...], tuple[Dated, ...]]:
    """Read the actors: for each name its codes, those with dates first."""
    found: dict[tuple[str, ...], list[Dated]] = {}
    names: list[tuple[str, ...]] = []
    open_entry = False
    for line in _lines(path):
        codes = [_dated(code) for code in _CODE.findall(line)]
        name = words_of(_CODE.sub("", line).strip().lstrip("+"))
        if name and not line.lstrip().startswith("+"):
            names, open_entry = [name], True
        elif name and open_entry:
            names.append(name)
            known = found.get(names[0], [])
            found.setdefault(name, []).extend(known)
        for one in names:
            found.setdefault(one, []).extend(code for code in codes if code not in found.get(one, []))
    return {
        name: tuple(sorted(codes, key=lambda one: (one.first, one.last) == _ALWAYS))
        for name, codes in found.items()
        if codes
    }


def _dated(text: str) -> Dated:
    code, _, rest = text.strip().partition(" ")
    days = re.findall(r"\d{6,8}", rest)
    full = ["19" + day if len(day) == _SHORT_DATE else day for day in days]
    if "<" in rest and full:
        return Dated(code, _ALWAYS[0], full[0])
    if ">" in rest and full:
        return Dated(code, full[0], _ALWAYS[1])
    if len(full) > 1:
        return Dated(code, full[0], full[1])
    return Dated(code, *_ALWAYS)


def read_agents(path: Path) -> dict[tuple[str, ...], str]:
    """Read the agents, with their plurals: for each name its code with "~" for the actor's."""
    sets: dict[str, list[str]] = {}
    found: dict[tuple[str, ...], str] = {}
    for line in _lines(path):
        if "=" in line and line.startswith("!"):
            key, _, values = line.partition("=")
            sets[key.strip()] = [value.strip() for value in values.split(",")]
            continue
        codes = _CODE.findall(line)
        if not codes:
            continue
        given = _FORMS.findall(line)
        name = _FORMS.sub("", _CODE.sub("", line)).strip()
        names = [name]
        for key, values in sets.items():
            names = [one.replace(key, value) for one in names for value in values] if key in name else names
        for one in names:
            found[words_of(one)] = codes[0].strip()
            plurals = [_plural(one)] if not given else [form for form in given[0].split() if form]
            found.update({words_of(plural): codes[0].strip() for plural in plurals})
    return found


def _plural(name: str) -> str:
    return name[:-1] + "IES" if name.endswith("Y") else name + "S"


def read_discards(path: Path) -> list[tuple[str, ...]]:
    """Read the phrases that say that nothing is to be coded."""
    return [words_of(line.split(";")[0].lstrip("+")) for line in _lines(path)]


def read_verbs(path: Path) -> tuple[dict[tuple[str, ...], Verb], dict[str, list[tuple[str, ...]]]]:
    """Read the verbs by all their forms, and the sets of words that patterns name."""
    verbs: dict[tuple[str, ...], Verb] = {}
    sets: dict[str, list[tuple[str, ...]]] = {}
    current: Verb | None = None
    naming = ""
    for line in _lines(path):
        header = _HEADER.match(line)
        if header is not None:
            current, naming = Verb(header[2].strip()), ""
        elif line.startswith("&"):
            naming = line.split()[0].rstrip("_").upper()
            sets[naming] = []
        elif naming and line.startswith("+"):
            sets[naming].append(words_of(line.lstrip("+")))
        elif line.startswith("-") and current is not None:
            pattern = _pattern(line[1:])
            if pattern is not None:
                current.patterns.append(pattern)
        elif current is not None:
            naming = ""
            own = _CODE.findall(line)
            verb = Verb(own[0].strip(), current.patterns) if own else current
            for form in _forms(line):
                verbs.setdefault(form, verb)
    for verb in verbs.values():
        verb.patterns.sort(key=lambda one: -len(one.before) - len(one.after))
    return verbs, sets


def _forms(line: str) -> list[tuple[str, ...]]:
    given = [form for group in _FORMS.findall(line) for form in re.split(r"\s+", group.strip()) if form]
    base = _FORMS.sub("", _CODE.sub("", line)).strip().lstrip("+")
    found = [words_of(form.replace("+", " ")) for form in given]
    spelled = words_of(base.replace("+", " "))
    if not spelled:
        return found
    if len(spelled) == 1:
        found.extend((form,) for form in _regular(spelled[0]))
    return [spelled, *found]


def _regular(verb: str) -> list[str]:
    sibilant = verb.endswith(("S", "X", "CH", "SH", "O", "Z"))
    if verb.endswith("E"):
        return [verb + "S", verb + "D", verb[:-1] + "ING"]
    if verb.endswith("Y") and verb[-2:-1] not in {"A", "E", "O", "U"}:
        return [verb[:-1] + "IES", verb[:-1] + "IED", verb + "ING"]
    return [
        verb + ("ES" if sibilant else "S"),
        verb + "ED",
        verb + "ING",
        verb + verb[-1] + "ED",
        verb + verb[-1] + "ING",
    ]


def _pattern(text: str) -> Pattern | None:
    codes = _CODE.findall(text)
    left, star, right = _CODE.sub("", text).partition("*")
    if not star or not codes:
        return None
    return Pattern(_tokens(left), _tokens(right), codes[0].strip())


def _tokens(text: str) -> tuple[tuple[str, bool], ...]:
    """Split one side of a pattern: each word, and whether it stands right beside the next one."""
    found: list[tuple[str, bool]] = []
    for part in re.findall(r"[^\s_]+_?|_", text.upper()):
        word = part.rstrip("_")
        if word:
            found.append((word, part.endswith("_")))
        elif found:
            found[-1] = (found[-1][0], True)
        else:
            found.append(("", True))
    return tuple(found)
