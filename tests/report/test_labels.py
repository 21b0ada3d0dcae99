from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recension.record import (
    BoilerplateReason,
    Method,
    PassageKind,
    Role,
    VariantChange,
    VariantKind,
    VariantWeight,
)
from recension.report import labels
from recension.report.views.departures import SYMBOLS

if TYPE_CHECKING:
    from enum import StrEnum


@pytest.mark.parametrize(
    ("members", "named"),
    [
        (BoilerplateReason, labels.REASONS),
        (Method, labels.METHODS),
        (PassageKind, labels.PASSAGE_KINDS),
        (Role, labels.ROLES),
        (VariantChange, labels.CHANGES),
        (VariantKind, labels.VARIANT_KINDS),
        (VariantKind, SYMBOLS),
        (VariantWeight, labels.WEIGHTS),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_every_member_of_a_closed_set_has_a_word(
    members: type[StrEnum], named: dict[StrEnum, object]
) -> None:
    assert set(members) == set(named)
