from __future__ import annotations

from recension.record import Method, Precision
from tests.documents.pages import PROSE, told


def test_month_first_is_proved_by_the_date_of_a_teaser() -> None:
    document = told(
        "Lake opens to both shores", "04.05.2031", *PROSE, "Recommended", "A ferry sinks", "11.30.2030"
    )
    assert document.published is not None
    assert document.published.value == "2031-04-05"
    assert "11.30.2030" in document.published.reasons[0]
    assert document.published.rivals == ()


def test_day_first_is_proved_by_another_date_of_the_page() -> None:
    document = told(
        "Lake opens to both shores", "04/05/2031", *PROSE, "Earlier statements", "26/02/2031 Talks end"
    )
    assert document.published is not None
    assert document.published.value == "2031-05-04"


def test_without_proof_the_year_stands_and_both_readings_are_rivals() -> None:
    document = told("Lake opens to both shores", "04.05.2031", *PROSE)
    assert document.published is not None
    assert document.published.value == "2031"
    assert document.published.precision is Precision.YEAR
    assert [rival.value for rival in document.published.rivals] == ["2031-05-04", "2031-04-05"]
    assert document.published.reasons


def test_proofs_of_both_orders_prove_nothing() -> None:
    document = told(
        "Lake opens to both shores", "04.05.2031", *PROSE, "Recommended", "11.30.2030", "30.11.2030"
    )
    assert document.published is not None
    assert document.published.value == "2031"


def test_the_weekday_beside_a_date_decides_its_order() -> None:
    document = told("Lake opens to both shores", "Sunday, 04.05.2031", *PROSE)  # 5 April 2031 is a Saturday
    assert document.published is not None
    assert document.published.value == "2031-05-04"
    assert "sunday" in document.published.reasons[0].casefold()


def test_the_custom_of_a_language_decides_where_all_its_regions_agree() -> None:
    document = told(
        "See öffnet für beide Ufer",
        "04.05.2031",
        "Die Regierungen von Nordland und Südmark haben sich am Dienstag geeinigt, den See zu öffnen.",
        "Das Abkommen gilt fünf Jahre und erlaubt jeder Seite vierzig Boote am Tag.",
    )
    assert document.published is not None
    assert document.published.value == "2031-05-04"
    assert "(de)" in document.published.reasons[0]


def test_a_date_in_the_running_text_is_an_event_and_no_publication() -> None:
    text = "On September 19, 2030, the two ministers met for the first time in a boat house near Ostby."
    assert told("Lake opens to both shores", text, *PROSE).published is None


def test_a_teasers_date_is_not_the_documents() -> None:
    assert (
        told("Lake opens to both shores", *PROSE, "Most popular", "A ferry sinks", "17 May 2031").published
        is None
    )


def test_a_change_is_a_rival_of_the_publication() -> None:
    document = told(
        "Lake opens to both shores", "Last updated 18 May 2031, 08:00", "Published 17 May 2031, 21:15", *PROSE
    )
    assert document.published is not None
    assert document.published.value == "2031-05-17T21:15"
    assert document.published.precision is Precision.MINUTE
    assert [rival.value for rival in document.published.rivals] == ["2031-05-18T08:00"]


def test_a_toolbar_holds_a_date() -> None:
    document = told("date 2031-05-17 + ↺ − 16 px", *PROSE)
    assert document.published is not None
    assert (document.published.value, document.published.method) == ("2031-05-17", Method.DATE_LINE)


def test_a_dateline_with_a_year_gives_the_day() -> None:
    document = told(
        "Lake opens to both shores", "OSTBY, 17 May 2031 (Lakeshore Wire) — " + PROSE[0], *PROSE[1:]
    )
    assert document.published is not None
    assert (document.published.value, document.published.method) == ("2031-05-17", Method.DATELINE)


def test_a_day_that_no_calendar_has_is_no_date() -> None:
    assert told("Lake opens to both shores", "30 February 2031", *PROSE).published is None


def test_an_address_with_a_day_is_inferred_with_its_reason() -> None:
    document = told(*PROSE, url="https://ostby-courier.example/2031/05/17/lake")
    assert document.published is not None
    assert document.published.value == "2031-05-17"
    assert document.published.method is Method.INFERRED
    assert document.published.evidence is None
    assert "2031/05/17" in document.published.reasons[0]
