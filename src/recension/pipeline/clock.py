"""The time a record is made at, and what it depends on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from recension.errors import RecensionError

Clock = Callable[[], datetime]


def clock_from(environment: Mapping[str, str]) -> Clock:
    """The clock that a build uses: SOURCE_DATE_EPOCH where it is set (reproducible-builds.org), else now.

    Raises:
        RecensionError: SOURCE_DATE_EPOCH is not a whole number of seconds that a calendar can show.
    """
    stated = environment.get("SOURCE_DATE_EPOCH")
    if stated is None:
        return lambda: datetime.now(UTC)
    try:
        moment = datetime.fromtimestamp(int(stated), UTC)
    except (ValueError, OverflowError, OSError):
        raise RecensionError(
            f"{stated!r} is not a number of seconds since 1970",
            where="SOURCE_DATE_EPOCH",
            remedy="Set it to a whole number, or unset it",
        ) from None
    return lambda: moment


def iso(moment: datetime) -> str:
    """ISO 8601, UTC, to the second."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
