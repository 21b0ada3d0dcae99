"""Stories of the table of cases, each built in a few lines: Norland and Sudmark exchange prisoners."""

from __future__ import annotations

from dataclasses import dataclass, field

from recension.record import Document, EntityType, Event, Modality, Role
from tests.claims.accounts import Newsroom, entity

NORLAND = entity("Norland", type_=EntityType.COUNTRY)
SUDMARK = entity("Sudmark", type_=EntityType.COUNTRY)
COMMISSION = entity("Exchange Commission of Norland", part_of=NORLAND)
PREMIER = entity("Olla Brandt", type_=EntityType.PERSON, part_of=SUDMARK, roles=["premier"])
SPOKESWOMAN = entity("Mirre Lund", type_=EntityType.PERSON, part_of=COMMISSION, roles=["spokeswoman"])

RELEASE = "Norland will release the 32 Sudmark soldiers held at Fort Hale."
RETURN = "In its turn Sudmark will release two Norland soldiers."
TITLE = "Joint statement of Norland and Sudmark"
STATEMENT = f"{TITLE}\n\n{RELEASE} {RETURN}\n"


def release(
    room: Newsroom,
    where: Document,
    quote: str = RELEASE,
    *,
    number: str = "32",
    value: float = 32,
    **more: object,
) -> Event:
    """The release of Sudmark's soldiers by Norland, as words tell it."""
    more.setdefault("modality", Modality.PROMISED)
    return room.event(
        where,
        quote,
        "release",
        actors=[NORLAND],
        object_=f"the {number} Sudmark soldiers",
        number=(number, value, "Sudmark soldiers"),
        **more,  # type: ignore[arg-type]
    )


@dataclass
class Exchange:
    """A newsroom with the joint statement in it."""

    room: Newsroom = field(default_factory=Newsroom)
    statement: Document = field(init=False)

    def __post_init__(self) -> None:
        self.room.who(NORLAND, SUDMARK, COMMISSION, PREMIER, SPOKESWOMAN)
        self.statement = self.room.account(
            STATEMENT, publisher="Exchange Commission of Norland", title=TITLE, role=Role.PRIMARY
        )
        release(self.room, self.statement)
        self.room.event(
            self.statement,
            RETURN,
            "release",
            actors=[SUDMARK],
            object_="two Norland soldiers",
            number=("two", 2, "Norland soldiers"),
            modality=Modality.PROMISED,
        )

    def copy(self, publisher: str, *, source: Document | None = None, tail: str = "") -> Document:
        """An outlet that prints the statement."""
        made = self.room.account(
            f"{publisher}\n\n{RELEASE} {RETURN}\n{tail}",
            publisher=publisher,
            day="2031-03-06",
            role=Role.RELAY,
        )
        self.room.copied(source or self.statement, made, f"{RELEASE} {RETURN}")
        release(self.room, made)
        return made
