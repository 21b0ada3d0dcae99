from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from recension import build

if TYPE_CHECKING:
    from recension import Record


@pytest.fixture(scope="session")
def harbour() -> Record:
    """The bundled story."""
    accounts = Path(__file__).parents[2] / "examples" / "harbour-exchange" / "accounts"
    return build([accounts], clock=lambda: datetime(2024, 5, 1, tzinfo=UTC))
