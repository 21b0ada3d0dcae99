"""The Python in the documents runs as it stands, on the bundled story."""

from __future__ import annotations

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pytest

from recension import build, write_record

ROOT: Final = Path(__file__).parents[2]
_BLOCK: Final = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)

PAGES: Final = [
    page.relative_to(ROOT)
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
    if _BLOCK.search(page.read_text("utf-8"))
]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as the documents suppose it: texts in texts, a record in out."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(ROOT / "examples" / "harbour-exchange" / "accounts", folder / "texts")
    record = build([folder / "texts"], clock=lambda: datetime(2024, 5, 1, tzinfo=UTC))
    write_record(record, folder / "out" / "record.json")
    return folder


def test_some_pages_have_python() -> None:
    assert len(PAGES) >= 3


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_python_in_the_documents_runs(page: Path, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk)
    names: dict[str, object] = {}
    for block in _BLOCK.findall((ROOT / page).read_text("utf-8")):
        exec(compile(block, str(page), "exec"), names)  # noqa: S102 - the documents of this very project
