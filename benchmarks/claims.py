"""Claims within one large story: `python -m benchmarks.claims [DOCUMENTS]`.

A made-up story of papers, four in five of them copies, each with some thirty events. Prints seconds and the
claims that came of it. The bar: 1,000 documents in 60 s or less.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from typing import TYPE_CHECKING, Final

from recension.claims import weigh
from recension.record import Modality, Role
from tests.claims.accounts import Newsroom, entity

if TYPE_CHECKING:
    from recension.record import Document, Entity

_EVENTS: Final = 30
_COPIES: Final = 0.8  # of the papers
_ACTS: Final = (
    "release",
    "free",
    "pay",
    "open",
    "close",
    "send",
    "repair",
    "arrest",
    "sell",
    "count",
    "meet",
    "sign",
    "build",
    "visit",
    "inspect",
    "print",
)
_THINGS: Final = (
    "guards",
    "carts",
    "loaves",
    "gates",
    "barges",
    "letters",
    "wells",
    "bells",
    "mills",
    "roofs",
)
_TOWNS: Final = ("Hale", "Orn", "Marel", "Tarn", "Vell", "Brask", "Sarn", "Odry")


def _sentence(chance: random.Random, actors: list[Entity]) -> tuple[str, str, Entity, str, tuple[str, float]]:
    act, thing, town = chance.choice(_ACTS), chance.choice(_THINGS), chance.choice(_TOWNS)
    number = chance.randint(4, 60)
    actor = chance.choice(actors)
    object_ = f"{number} {thing} of {town}"
    return f"{actor.name} will {act} {object_}.", act, actor, object_, (str(number), float(number))


def newsroom(count: int, seed: int = 7) -> Newsroom:
    """A story of so many documents, four in five of them copies."""
    chance = random.Random(seed)
    room = Newsroom()
    actors = [entity(f"House {name}") for name in ("Norland", "Sudmark", "League", "Guild", "Union")]
    room.who(*actors)
    texts: list[tuple[Document, list[tuple[str, str, Entity, str, tuple[str, float]]]]] = []
    for at in range(count):
        copies = bool(texts) and chance.random() < _COPIES
        source, told = chance.choice(texts) if copies else (None, [])
        own = [_sentence(chance, actors) for _ in range(3 if copies else _EVENTS)]
        kept = told[: _EVENTS - 3]
        block = " ".join(one[0] for one in kept)
        text = f"Paper {at}. {block}\n\n{' '.join(one[0] for one in own)}\n"
        title = f"Agreement of {actors[0].name} and {actors[1].name}" if at == 0 else None
        role = Role.PRIMARY if at == 0 else Role.REPORT
        day = f"2031-03-{1 + at % 28:02d}"
        where = room.account(text, publisher=f"Paper {at}", day=day, title=title, role=role)
        if source is not None and block:
            room.copied(source, where, block)
        for sentence, act, actor, object_, number in [*kept, *own]:
            room.event(
                where,
                sentence,
                act,
                actors=[actor],
                object_=object_,
                number=(*number, object_.split(" ", 1)[1]),
                modality=Modality.PROMISED if at % 2 == 0 else Modality.ACTUAL,
            )
        texts.append((where, [*kept, *own]))
    room.events = list({one.id: one for one in room.events}.values())
    return room


def main(arguments: list[str]) -> None:
    """Build the story and weigh it."""
    count = int(arguments[0]) if arguments else 1000
    gathered = newsroom(count).gathered()
    begin = time.process_time()
    weighed = weigh(gathered)
    seconds = time.process_time() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{count} documents, {len(gathered.events)} events, {len(gathered.passages)} passages")
    made = f"{len(weighed.claims)} claims, {len(weighed.undertakings)} undertakings"
    print(f"{seconds:.1f} processor seconds, {made}, {peak} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
