from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from recension.record import Document, Method, Precision, PublishedDate
from recension.stories.passages import SharedPassages
from recension.stories.resemblance import Resemblance
from recension.stories.terms import terms
from tests.factories import document
from tests.stories.accounts import ACCOUNTS, FOREIGN, REPORT, SAME_COUNTRY, STATEMENT, UNRELATED

if TYPE_CHECKING:
    from collections.abc import Sequence


def table(documents: Sequence[Document], passages: Sequence[SharedPassages] = ()) -> list[list[float]]:
    resemblance = Resemblance(documents, [terms(one) for one in documents], passages)
    return [resemblance.row(at).tolist() for at in range(len(documents))]


def pair(one: Document, other: Document, passages: Sequence[SharedPassages] = ()) -> float:
    return table((one, other), passages)[0][1]


def test_it_is_symmetric_and_between_0_and_1() -> None:
    found = np.array(table([*ACCOUNTS, FOREIGN, SAME_COUNTRY, UNRELATED]))
    assert np.array_equal(found, found.T)
    assert found.min() >= 0
    assert found.max() <= 1
    assert not found.diagonal().any()


def test_it_depends_on_the_two_documents_alone() -> None:
    in_company = table([STATEMENT, REPORT, UNRELATED, FOREIGN, SAME_COUNTRY])
    assert in_company[0][1] == pair(STATEMENT, REPORT)
    assert in_company[0][3] == pair(STATEMENT, FOREIGN)


def test_the_same_words_resemble_wholly() -> None:
    assert pair(STATEMENT, document(STATEMENT.text + " ")) == pytest.approx(1.0)


def test_years_apart_weigh_against_it_and_weeks_do_not() -> None:
    def on(day: str) -> Document:
        return document(REPORT.text, published=day)

    near, weeks, later, far = (
        pair(STATEMENT, on(day)) for day in ("2031-09-03", "2031-10-20", "2032-03-01", "2041-09-03")
    )
    assert near == weeks > later > far > 0
    assert far == pytest.approx(near / 2)


def test_an_unknown_date_weighs_neither_way() -> None:
    unknown = replace(REPORT, published=None)
    year = PublishedDate(
        value="1999", precision=Precision.YEAR, method=Method.INFERRED, evidence=None, reasons=("guessed",)
    )
    assert (
        pair(STATEMENT, unknown)
        == pair(STATEMENT, REPORT)
        == pair(STATEMENT, replace(REPORT, published=year))
    )


def test_shared_passages_add_to_it() -> None:
    alone = pair(STATEMENT, SAME_COUNTRY)
    some = pair(STATEMENT, SAME_COUNTRY, [SharedPassages(STATEMENT.id, SAME_COUNTRY.id, 20)])
    more = pair(STATEMENT, SAME_COUNTRY, [SharedPassages(STATEMENT.id, SAME_COUNTRY.id, 40)])
    assert alone < some < more <= 1


def test_across_languages_only_names_and_numbers_count() -> None:
    english = document("a fisherman was happy and went home", language="en")
    foreign = document("a fisherman was happy and went home", language="fr")
    assert pair(english, english) > 0
    assert pair(english, foreign) == 0
    assert pair(STATEMENT, FOREIGN) > pair(SAME_COUNTRY, FOREIGN)


def test_an_empty_document_resembles_none() -> None:
    assert not any(table([document(""), STATEMENT, document("\n\n")])[0])


def test_no_documents() -> None:
    assert table([]) == []
