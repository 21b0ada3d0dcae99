from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recension.lineage.direction.direction import UNDECIDED, UNDECIDED_REASON, direction_of, outside_of
from recension.lineage.direction.direction_reasons import SIGNS
from recension.lineage.direction.speech_signs import interrupts
from recension.lineage.lexicon import word_pairs
from tests.factories import document
from tests.lineage.pairs import pair_of

_SOURCE = "Velia will return the fishing boats and their crews to Pell before the end of May."


def _confidence(source: str, copy: str, **metadata: str) -> float:
    dates = {
        key: metadata.get(key) for key in ("source_date", "copy_date", "source_publisher", "copy_publisher")
    }
    return direction_of(
        pair_of(
            document(source, published=dates["source_date"], publisher=dates["source_publisher"]),
            document(copy, published=dates["copy_date"], publisher=dates["copy_publisher"]),
        )
    ).confidence


@pytest.mark.parametrize(
    "copy",
    [
        "“Velia will return the fishing boats and their crews to Pell before the end of May.”",
        "Velia will return the fishing boats and their crews to Pell before the end of May, officials said.",
        "Velia will return the fishing boats to Pell before the end of May. Rain fell.",
        "Velia would return the fishing boats and their crews to Pell before the end of May. Rain fell.",
    ],
)
def test_what_copy_editors_do_shows_the_copy(copy: str) -> None:
    assert _confidence(_SOURCE, copy) > 0.5


def test_names_in_short_show_the_copy() -> None:
    source = "President Ada Holt met the crews. The crews thanked President Ada Holt."
    assert _confidence(source, "The crews thanked Holt. President Holt met the crews.") > 0.5


def test_the_earlier_is_the_likelier_source() -> None:
    copy = _SOURCE + " Rain fell."
    undated = _confidence(_SOURCE, copy)
    assert _confidence(_SOURCE, copy, source_date="2031-04-01", copy_date="2031-04-02") > undated
    assert _confidence(_SOURCE, copy, source_date="2031-04-02", copy_date="2031-04-01") < undated
    assert _confidence(_SOURCE, copy, source_date="2031-04-01", copy_date="2031-04-01") == undated
    assert _confidence(_SOURCE, copy, source_date="2031-04-01T09:00", copy_date="2031-04-01T10:00") > undated


@pytest.mark.parametrize("date", [None, "2031-04-02", "2031-03-31"])
@pytest.mark.parametrize("credit", ["", " The Marsh Wire said so."])
def test_dates_and_credits_alone_say_what_they_say_among_the_rest(date: str | None, credit: str) -> None:
    pair = pair_of(
        document(_SOURCE, published="2031-04-01", publisher="Marsh Wire"),
        document(_SOURCE + credit, published=date),
    )
    assert outside_of(pair) == pytest.approx(direction_of(pair).outside)


def test_a_time_of_day_counts_in_one_zone() -> None:
    copy = _SOURCE + " Rain fell."
    first, second = "2031-04-01T09:00+00:00", "2031-04-01T10:00+04:00"
    assert _confidence(_SOURCE, copy, source_date=second, copy_date=first) > _confidence(_SOURCE, copy)


def test_who_is_credited_is_the_likelier_source() -> None:
    credited = _SOURCE + " (Northern Wire)"
    assert _confidence(_SOURCE, credited, source_publisher="Northern Wire") > _confidence(_SOURCE, credited)


def test_credit_to_a_longer_name_is_none() -> None:
    credited = _SOURCE + " (Northern Wireless)"
    assert _confidence(_SOURCE, credited, source_publisher="Northern Wire") == _confidence(_SOURCE, credited)


def test_where_nothing_speaks_no_direction_is_claimed() -> None:
    direction = direction_of(pair_of(document(_SOURCE), document(_SOURCE + "\n")))
    assert direction.confidence == 0.5
    assert not direction.decided
    assert direction.reasons == (UNDECIDED_REASON,)


_SENTENCES = (
    "Velia will return the boats.",
    '"Velia will return the boats," the statement said.',
    "The mayor of Pell, Ada Holt, said so.",
    "Holt said so.",
    "We thank the crews [of Pell] today.",
    "They thanked the crews on Friday.",
    "“Never again",
)
_TEXT = st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=5).map(" ".join)
_DATE = st.sampled_from((None, "2031-04-01", "2031-04-02", "2031-04-02T10:30"))


@settings(max_examples=80, deadline=None)
@given(_TEXT, _TEXT, _DATE, _DATE)
def test_the_two_directions_add_up_to_one(
    one: str, other: str, first: str | None, second: str | None
) -> None:
    pair = pair_of(document(one + "\n", published=first), document(other, published=second))
    if not pair.copyings[0].runs:
        return
    forth, back = direction_of(pair), direction_of(pair.reversed())
    assert forth.confidence + back.confidence == pytest.approx(1.0)
    assert forth.decided == back.decided
    assert forth.decided == (abs(forth.confidence - 0.5) >= UNDECIDED - 0.5)
    for sign in SIGNS:
        assert 0.0 <= sign.strength(pair) <= 1.0


def test_every_sign_has_a_weight_and_every_weight_a_sign() -> None:
    weights = word_pairs("direction_weights")
    assert [name for name, _ in weights] == [sign.name for sign in SIGNS]
    assert all(float(weight) > 0 for _, weight in weights)


def test_a_name_inside_the_copied_words_credits_nobody() -> None:
    words = "The Ministry of Ports will return the fishing boats and their crews to Pell before May."
    copy = words + " Rain fell."
    about = {"source_publisher": "Ministry of Ports", "copy_publisher": "Pell Echo"}
    assert _confidence(words, copy, **about) == _confidence(words, copy)
    credited = words + " The Ministry of Ports wrote so."
    assert _confidence(words, credited, **about) > _confidence(words, credited)


def test_a_sentence_left_out_whole_interrupts_nothing() -> None:
    before, after = (
        "Velia will return the fishing boats and their crews.",
        "Pell opens the harbour again in May.",
    )
    quoted = f"{before} “We have waited long enough,” said a skipper at the gate. {after}"
    pair = pair_of(document(f"{before} {after}"), document(quoted))
    assert interrupts(pair) == 0
    interrupted = "Velia, officials said, will return the fishing boats and their crews."
    assert interrupts(pair_of(document(before), document(interrupted))) > 0
