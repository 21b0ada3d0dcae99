"""Words too few for a claim of their own tell again what their source says, and never add a source."""

from __future__ import annotations

import pytest

from recension.claims import claims_of
from recension.record import Modality
from tests.claims.accounts import Newsroom
from tests.claims.stories import COMMISSION, NORLAND, SPOKESWOMAN

FULL = "Norland will hand back the fishing boats in May"
FEW = "return of boats"


@pytest.mark.parametrize(("same", "documents"), [(True, 2), (False, 1)])
def test_few_words_join_a_claim_of_their_own_source_alone(*, same: bool, documents: int) -> None:
    room = Newsroom()
    room.who(NORLAND, COMMISSION, SPOKESWOMAN)
    lost = room.lost_source("words of Mirre Lund")
    other = lost if same else room.lost_source("words of a harbour clerk")
    tellings = [
        ("Hale Post", FULL, "hand back", "the fishing boats", lost),
        ("Coast Mail", FEW, "return", "boats", other),
    ]
    for publisher, clause, act, object_, source in tellings:
        text = (
            f"Mirre Lund announced that {clause}." if clause is FULL else f"Mirre Lund announced a {clause}."
        )
        where = room.account(text, publisher=publisher, day="2031-03-06")
        said = room.said((where, clause), speakers=[SPOKESWOMAN], source=source)
        room.event(
            where,
            clause,
            act,
            actors=[NORLAND],
            object_=object_,
            modality=Modality.PROMISED,
            statement=said,
            attribution=[SPOKESWOMAN],
        )
    (claim,) = claims_of(room.gathered())
    assert len({support.document for support in claim.support}) == documents
    assert claim.independent_sources == 1
    assert claim.at_most == 1
