from __future__ import annotations

import random
from typing import TYPE_CHECKING

from recension.lineage.alignments.matching import align_words
from recension.lineage.alignments.words import words_of
from recension.lineage.stemma.family import Family
from recension.lineage.stemma.kinship import shared_words
from recension.lineage.stemma.rooting import rooted
from tests.factories import document
from tests.lineage.pairs import witnesses

if TYPE_CHECKING:
    from recension.record import Document, DocumentId

_WORDS = (
    "harbour",
    "winter",
    "lantern",
    "barley",
    "copper",
    "ledger",
    "quarry",
    "timber",
    "saddle",
    "velvet",
)


# A figure is no slip of the pen, so words of such texts have none.
_LETTERS = str.maketrans("0123456789", "bcdfghjklm")


def _text(chance: random.Random, length: int = 160) -> list[str]:
    return [f"{chance.choice(_WORDS)}{chance.randrange(40)}x" for _ in range(length)]


def _copied(words: list[str], chance: random.Random) -> list[str]:
    """Other words in a few places: nothing in them tells which way the copying ran."""
    copy = list(words)
    for at in chance.sample(range(10, len(copy) - 10), 5):
        copy[at] = f"{chance.choice(_WORDS)}{chance.randrange(1000, 9000)}y"
    return copy


def _family(documents: list[Document]) -> Family:
    words = words_of(documents)
    by_id = {one.document.id: one for one in witnesses(*documents)}
    return Family([one.id for one in documents], shared_words(align_words(words), by_id))


def test_where_nothing_tells_a_direction_the_root_is_in_the_middle() -> None:
    chance = random.Random(3)  # noqa: S311 - a plant, no secret
    first = _text(chance)
    copies = [_copied(first, chance) for _ in range(5)]
    documents = [document(" ".join(words) + ".") for words in (*copies, first)]
    family = _family(documents)
    source, hung_on = documents[-1].id, documents[0].id
    star: dict[DocumentId, DocumentId | None] = {one.id: source for one in documents}
    star[source], star[hung_on] = hung_on, None
    tree = rooted(star, family)
    assert [one for one, above in tree.items() if above is None] == [source]
    assert all(above == source for one, above in tree.items() if one != source)


def test_a_text_that_breaks_off_inside_a_sentence_can_be_the_parent_of_one_that_goes_on() -> None:
    chance = random.Random(5)  # noqa: S311 - a plant, no secret
    whole = _text(chance)
    child, other = _copied(whole, chance), _copied(_copied(whole, chance), chance)
    cut, ended = document(" ".join(whole[:90])), document(" ".join(whole[:90]) + ".")
    rest = [document(" ".join(child) + "."), document(" ".join(other) + ".")]
    broken, complete = _family([cut, *rest]), _family([ended, *rest])
    assert broken.cost(cut.id, rest[0].id) < complete.cost(ended.id, rest[0].id)


def test_what_words_show_of_direction_counts_less_the_longer_the_way() -> None:
    chance = random.Random(7)  # noqa: S311 - a plant, no secret
    first = _text(chance)
    shorter = [word for at, word in enumerate(first) if at % 20 != 7]
    one, other = document(" ".join(first) + "."), document(" ".join(shorter) + ".")
    family = _family([one, other])
    near, far = (family.evidence_of_words(one.id, other.id, steps) for steps in (1, 4))
    assert 0 < far < near
    assert family.evidence_of_words(other.id, one.id, 1) < family.evidence_of_words(other.id, one.id, 4) < 0


def test_dates_count_in_full_however_long_the_way() -> None:
    chance = random.Random(9)  # noqa: S311 - a plant, no secret
    first = _text(chance)
    one = document(" ".join(first) + ".", published="2031-04-01")
    other = document(" ".join(_copied(first, chance)) + ".", published="2031-04-02")
    family = _family([one, other])
    assert family.evidence_of_dates(one.id, other.id) > 0.3


def test_a_slip_of_the_pen_moves_no_copy_away_from_its_source() -> None:
    chance = random.Random(11)  # noqa: S311 - a plant, no secret
    first = [word.translate(_LETTERS) for word in _text(chance)]
    slips = [f"{word}e" if at in {30, 60, 90, 120} else word for at, word in enumerate(first)]
    texts = [first, slips, _copied(first, chance), _copied(first, chance)]
    documents = [document(" ".join(words) + ".") for words in texts]
    family = _family(documents)
    whole, slipped, copy = (one.id for one in documents[:3])
    # a word otherwise costs its departure and itself
    assert family.cost(slipped, copy) - family.cost(whole, copy) < 4 * (2 + 1) / 2
