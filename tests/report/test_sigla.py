from __future__ import annotations

from recension.report.sigla import sigla


def test_documents_have_latin_letters_and_lost_sources_greek_ones() -> None:
    assert sigla(["d1", "d2"], ["s1"]) == {"d1": "A", "d2": "B", "s1": "α"}


def test_no_two_of_many_share_a_letter() -> None:
    given = [f"d{n}" for n in range(1000)]
    lost = [f"s{n}" for n in range(100)]
    made = sigla(given, lost)
    assert len(set(made.values())) == len(given) + len(lost)
    assert made["d26"] == "A2"
