"""Who takes part in an act, as head words: filled by the act's own words, or inferred with a reason."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Roles:
    """Head words of the participants of one act.

    Attributes:
        actors: who does it.
        targets: to whom or with whom.
        objects: what it is done to; the first one's phrase covers those coordinated with it.
        reasons: why a slot is filled that the act's own words leave open.
    """

    actors: list[int] = field(default_factory=list[int])
    targets: list[int] = field(default_factory=list[int])
    objects: list[int] = field(default_factory=list[int])
    reasons: list[str] = field(default_factory=list[str])
