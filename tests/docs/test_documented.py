"""The documents say what there is: every command, option, public name, field and code, and no dead link."""

from __future__ import annotations

import ast
import re
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
import pytest

import recension
from recension import record
from recension.cli import main
from recension.record import Record
from recension.record.shapes import fields_of, structures

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parents[2]
REFERENCE: Final = ROOT / "docs" / "reference"

PAGES: Final = sorted(
    page.relative_to(ROOT)
    for folder in (
        ROOT,
        *(ROOT / name for name in ("docs", "examples", "evaluation", "benchmarks", "training")),
    )
    for page in (folder.glob("*.md") if folder == ROOT else folder.rglob("*.md"))
    if ".venv" not in page.parts and "work" not in page.relative_to(ROOT).parts
)

_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_CODE = re.compile(r"`([^`\n]+)`")


def _text(page: Path) -> str:
    return (ROOT / page).read_text("utf-8")


def _prose(text: str) -> str:
    return _FENCE.sub("", text)


def _anchors(text: str) -> set[str]:
    headings = _HEADING.findall(_prose(text))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def _terms(text: str) -> set[str]:
    """Words that a page sets as code, and its headings."""
    pieces = _CODE.findall(_prose(text)) + _HEADING.findall(text)
    return {term for piece in pieces for term in re.findall(r"\w+", piece)}


def _commands() -> list[tuple[str, click.Command]]:
    return sorted(main.commands.items())


@pytest.mark.parametrize(("name", "command"), _commands())
def test_every_command_and_option_has_its_reference(name: str, command: click.Command) -> None:
    page = (REFERENCE / "command-line.md").read_text("utf-8")
    sections = dict(re.findall(r"^## recension (\w+)\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL))
    assert name in sections
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert set(parameter.opts) <= set(re.findall(r"--?[\w-]+", sections[name]))
        if isinstance(parameter.type, click.Choice):
            choices: list[str] = [str(choice) for choice in parameter.type.choices]
            assert set(choices) <= _terms(sections[name])


@pytest.mark.parametrize("name", sorted(recension.__all__))
def test_every_public_name_has_its_reference(name: str) -> None:
    assert name in _terms((REFERENCE / "python.md").read_text("utf-8"))


@pytest.mark.parametrize("name", sorted(record.__all__))
def test_every_name_of_the_record_has_its_reference(name: str) -> None:
    pages = [(REFERENCE / page).read_text("utf-8") for page in ("record.md", "python.md")]
    words = {word for page in pages for word in re.findall(r"\w+", page)}
    assert name in words


@pytest.mark.parametrize("structure", structures(Record), ids=lambda structure: structure.__name__)
def test_every_field_of_the_record_has_its_reference(structure: type) -> None:
    page = (REFERENCE / "record.md").read_text("utf-8")
    sections = dict(re.findall(r"^##+ (\w+)\n(.*?)(?=^##|\Z)", page, re.MULTILINE | re.DOTALL))
    assert structure.__name__ in sections
    terms = _terms(sections[structure.__name__])
    assert {field.key for field in fields_of(structure)} <= terms


def _enums() -> list[type[StrEnum]]:
    values = (getattr(record, name) for name in sorted(record.__all__))
    return [value for value in values if isinstance(value, type) and issubclass(value, StrEnum)]


@pytest.mark.parametrize("enum", _enums(), ids=lambda enum: enum.__name__)
def test_every_value_of_a_closed_set_has_its_reference(enum: type[StrEnum]) -> None:
    pages = ("record.md", "boilerplate-reasons.md", "variants.md")
    terms = {term for page in pages for term in _terms((REFERENCE / page).read_text("utf-8"))}
    assert {str(value) for value in enum} <= terms


def _codes() -> Iterator[str]:
    """Every code of a problem or finding that the source names."""
    for file in sorted((ROOT / "src").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                yield from _codes_of_call(node)


def _codes_of_call(call: ast.Call) -> Iterator[str]:
    values = [keyword.value for keyword in call.keywords if keyword.arg == "code"]
    called = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if "problem" in called.lower() or "finding" in called.lower():
        values += call.args
    for value in values:
        if isinstance(value, ast.Constant) and re.fullmatch(r"[a-z]+(?:_[a-z]+)*", str(value.value)):
            yield str(value.value)


def test_every_code_has_its_reference() -> None:
    assert set(_codes()) <= _terms((REFERENCE / "problem-codes.md").read_text("utf-8"))


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_links_lead_somewhere(page: Path) -> None:
    text = _text(page)
    broken: list[str] = []
    for target in _LINK.findall(_prose(text)):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        place = (ROOT / page).parent / path if path else ROOT / page
        if not place.exists() or (anchor and anchor not in _anchors(place.read_text("utf-8"))):
            broken.append(target)
    assert not broken


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_documented_commands_exist(page: Path) -> None:
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    text = _text(page)
    lines = [line for _, block in _FENCE.findall(text) for line in block.splitlines()]
    lines += _CODE.findall(_prose(text))
    wrong: list[str] = []
    for line in lines:
        if made := re.match(r"(?:\$ )?make ([\w-]+)", line):
            wrong += [line] if made[1] not in targets else []
        called = re.match(r"(?:\$ )?(?:.*\| )?(?:\.venv/bin/)?recension ([a-z]+)(.*)", line)
        if called and (called[1] not in main.commands or not _options(called[2]) <= _known(called[1])):
            wrong.append(line)
    assert not wrong


def _options(arguments: str) -> set[str]:
    return set(re.findall(r"(?<!\S)\[?(--[\w-]+)", arguments.split("|", maxsplit=1)[0]))


def _known(name: str) -> set[str]:
    known = {"--help"}
    for parameter in main.commands[name].params:
        known |= set(parameter.opts)
    return known
