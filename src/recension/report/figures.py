"""Numbers as the report writes them."""

from __future__ import annotations

NARROW_SPACE = "\u202f"


def percent(share: float) -> str:
    """A share as a percentage that claims neither none nor all unless it is so."""
    rounded = round(share * 100)
    if rounded == 0 and share > 0:
        return f"<{NARROW_SPACE}1{NARROW_SPACE}%"
    if rounded == 100 and share < 1:  # noqa: PLR2004 - a percentage
        return f">{NARROW_SPACE}99{NARROW_SPACE}%"
    return f"{rounded}{NARROW_SPACE}%"


def decimal(confidence: float) -> str:
    """A confidence with two decimals, which claims certainty only where there is."""
    return "0.99" if 0.99 < confidence < 1 else f"{confidence:.2f}"  # noqa: PLR2004 - two decimals


def counted_role(number: int, role: str | None) -> str:
    """How many documents have a role: "1 primary", "2 relays", "3 not settled"."""
    if role is None:
        return f"{number:,} not settled"
    return counted(number, role, "primaries" if role == "primary" else None)


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 passage", "3 passages"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
