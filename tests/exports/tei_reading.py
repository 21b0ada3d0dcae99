"""Reading a TEI export back with lxml: the base's lines, and what each witness has."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue] - lxml has no types

if TYPE_CHECKING:
    from collections.abc import Iterator

TEI: Final = "{http://www.tei-c.org/ns/1.0}"
ID: Final = "{http://www.w3.org/XML/1998/namespace}id"


@cache
def schema() -> Any:
    return etree.RelaxNG(etree.parse(Path(__file__).with_name("apparatus.rng")))


def read(text: str) -> Any:
    """Parse an export and check it against the schema, every pointer and every identifier."""
    root = etree.fromstring(text.encode("utf-8"))
    assert schema().validate(root), schema().error_log
    ids = [each.get(ID) for each in root.iter() if each.get(ID)]
    assert len(ids) == len(set(ids))
    for each in root.iter():
        for name in ("wit", "target", "corresp", "prev", "next", "ana"):
            assert {pointer[1:] for pointer in (each.get(name) or "").split()} <= set(ids)
    return root


def lines(root: Any) -> Iterator[Any]:
    for each in root.find(f"{TEI}text/{TEI}body"):
        if each.tag in {f"{TEI}head", f"{TEI}p"}:
            yield each


def running_text(root: Any) -> list[str]:
    """The base, line by line."""
    return ["".join(_base_of(line)) for line in lines(root)]


def _base_of(line: Any) -> Iterator[str]:
    yield line.text or ""
    for app in line:
        lem = app.find(f"{TEI}lem")
        yield "" if lem is None else "".join(lem.itertext())
        yield app.tail or ""


def witness_text(root: Any, siglum: str) -> list[str]:
    """What a witness has, a text for each stretch between its beginning and its end."""
    stretches: list[str] = []
    active = False
    for line in lines(root):
        for what, value in _events(line, f"#{siglum}"):
            if what == "witStart":
                assert not active
                active = True
                stretches.append("")
            elif what == "witEnd":
                assert active
                active = False
            elif active:
                stretches[-1] += value
        if active:
            stretches[-1] += "\n"
    assert not active
    return stretches


def _events(line: Any, pointer: str) -> Iterator[tuple[str, str]]:
    yield "text", line.text or ""
    for app in line:
        mine = [rdg for rdg in app.iter(f"{TEI}rdg") if pointer in rdg.get("wit").split()]
        assert len(mine) <= 1, "one reading a witness"
        lem = app.find(f"{TEI}lem")
        if mine:
            yield "text", mine[0].text or ""
            for milestone in mine[0]:
                yield etree.QName(milestone).localname, ""
                yield "text", milestone.tail or ""
        elif lem is not None:
            yield "text", "".join(lem.itertext())
        yield "text", app.tail or ""


def squeezed(text: str) -> str:
    """A text without what XML takes for white space."""
    return re.sub(r"[ \t\r\n]", "", text)
