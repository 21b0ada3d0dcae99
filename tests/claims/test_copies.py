"""What of a copy stands for words of what it copies."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recension.claims import claims_of
from recension.claims.copies import copied, quoted_from
from recension.claims.known import Known
from recension.record import Variant, VariantKind, VariantWeight, cite
from tests.claims.accounts import Newsroom, words

FIRST = "Norland sees a last chance for the old harbour."
SECOND = "Both towns will mend the long pier."


@pytest.mark.parametrize(
    ("added", "expected"),
    [
        (",” the text said.\n\n“[These]", "Norland sees a last chance for the old harbour"),
        (
            " and of its mole,” the text said. “[The]",
            "Norland sees a last chance for the old harbour and of its mole",
        ),
        (" and of its mole.", "Norland sees a last chance for the old harbour and of its mole."),
    ],
)
def test_what_a_copy_puts_in_behind_its_words_is_of_them_to_the_end_of_the_clause(
    added: str, expected: str
) -> None:
    room = Newsroom()
    source = room.account(f"{FIRST} {SECOND}", publisher="Harbour Board")
    text = f"{FIRST[:-1]}{added} {SECOND[0].lower()}{SECOND[1:]}"
    copy = room.account(text, publisher="Coast Mail", day="2031-03-06")
    passage = room.copied(source, copy, f"{FIRST} {SECOND}", as_=text)
    point, start = len(FIRST) - 1, len(FIRST) - 1
    variant = Variant(
        kind=VariantKind.ADDITION,
        weight=VariantWeight.SUBSTANCE,
        changes=(),
        from_=cite(source, point, point),
        to=cite(copy, start, start + len(added.rstrip("."))),
    )
    found = copied(words(source, FIRST), replace(passage, variants=(variant,)), Known(room.gathered()))
    assert found is not None
    assert found.quote == expected


@pytest.mark.parametrize(("held", "found"), [(FIRST, 1), (f"{FIRST} {SECOND} {SECOND}", 0)])
def test_a_statement_shows_where_its_words_are_quoted(held: str, found: int) -> None:
    room = Newsroom()
    source = room.account(f"{FIRST} {SECOND} {SECOND}", publisher="Harbour Board")
    told = "there was ‘a last chance for the old harbour’"
    paper = room.account(f"The board said that {told}.", publisher="Coast Mail", day="2031-03-06")
    room.said((source, held), (paper, told))
    places = list(quoted_from(words(source, FIRST), Known(room.gathered())))
    assert [one.quote for one in places] == [told][:found]


def test_documents_that_copy_each_other_end_somewhere() -> None:
    room = Newsroom()
    one = room.account(f"{FIRST} {SECOND}", publisher="Harbour Board")
    other = room.account(f"{SECOND} {FIRST}", publisher="Coast Mail")
    room.copied(one, other, FIRST)
    room.copied(other, one, FIRST)
    event = room.event(other, FIRST, "see", actors=["Norland"], object_="a last chance")
    (claim,) = claims_of(room.gathered())
    assert event.id in claim.events
    assert claim.independent_sources == 1
