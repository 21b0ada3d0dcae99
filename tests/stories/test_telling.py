from __future__ import annotations

from dataclasses import replace

from recension.record import Method, Precision, PublishedDate, Role, content_id
from recension.stories.telling import in_order, retell, tell
from tests.factories import document

EARLY = document("early", published="2031-03-01", title="Early")
NOON = document("noon", published="2031-03-02T12:00")
LATE = document("late", published="2031-04-01", title="Late")
UNDATED = document("undated", title="Undated")
MARCH = replace(
    document("some day in March"),
    published=PublishedDate(
        value="2031-03", precision=Precision.MONTH, method=Method.INFERRED, evidence=None, reasons=("so",)
    ),
)


def test_documents_stand_in_order_of_publication_and_unknown_last() -> None:
    assert in_order([UNDATED, LATE, MARCH, NOON, EARLY]) == (EARLY, NOON, MARCH, LATE, UNDATED)


def test_equal_dates_are_sorted_by_id() -> None:
    same = [document(str(number), published="2031-03-01") for number in range(5)]
    assert list(in_order(same)) == sorted(same, key=lambda one: one.id)


def test_the_title_is_that_of_the_earliest_that_has_one() -> None:
    assert tell([LATE, UNDATED, NOON], (), {}).title == "Late"
    assert tell([NOON, MARCH], (), {}).title is None


def test_the_primarys_title_comes_first() -> None:
    assert tell([EARLY, LATE], (), {LATE.id: Role.PRIMARY}).title == "Late"
    assert tell([EARLY, replace(LATE, role=Role.PRIMARY)], (), {}).title == "Late"
    assert tell([EARLY, NOON], (), {NOON.id: Role.PRIMARY}).title == "Early"


def test_days_bound_a_story_and_a_month_does_only_where_there_is_no_day() -> None:
    story = tell([LATE, MARCH, NOON], (), {})
    assert (story.first, story.last) == ("2031-03-02", "2031-04-01")
    assert (tell([MARCH, UNDATED], (), {}).first, tell([UNDATED], (), {}).first) == ("2031-03", None)


def test_the_id_is_made_from_the_documents() -> None:
    story = tell([LATE, EARLY], ("why",), {})
    assert story.id == tell([EARLY, LATE], (), {}).id == content_id("st", *sorted([EARLY.id, LATE.id]))
    assert story.id != tell([EARLY], (), {}).id


def test_a_story_told_again_keeps_its_documents_and_takes_up_what_became_known() -> None:
    before = tell([UNDATED, LATE], ("why",), {})
    found = replace(UNDATED, published=EARLY.published)
    (after,) = retell([before], [LATE, found, NOON], {LATE.id: Role.PRIMARY})
    assert (after.id, after.reasons) == (before.id, before.reasons)
    assert (before.documents, after.documents) == ((LATE.id, UNDATED.id), (UNDATED.id, LATE.id))
    assert (after.title, after.first) == ("Late", "2031-03-01")
