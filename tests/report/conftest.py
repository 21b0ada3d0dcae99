"""One real Chromium for all tests that look at a page."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from recension.report import write
from tests.report.accounts import ferry_record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

_NAMES = ("chromium", "chromium-browser", "google-chrome")


def _chromium() -> str | None:
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; without one the test is skipped, except where CI promises one."""
    path = _chromium()
    if path is None:
        message = f"none of {', '.join(_NAMES)} is installed, so no page can be opened"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - slow, and only these tests need it

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def report_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of the ferry record as a file."""
    path = tmp_path_factory.mktemp("report") / "report.html"
    write(ferry_record(), path)
    return path
