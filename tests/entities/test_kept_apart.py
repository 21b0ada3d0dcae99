"""What the words of one text tell apart: relatives, parents and subsidiaries, who does something to whom."""

from __future__ import annotations

import pytest

from recension.language.model import installed
from tests.entities.accounts import told

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")


def test_a_surname_is_not_the_one_whose_wife_it_tells_of() -> None:
    found = told(
        "President Teller gave a speech on Monday. Teller's wife, Ada Teller, sat beside the stage.\n"
        "Mrs Teller said that the speech was long."
    )
    wife = found.at("Ada")
    assert wife is not None
    assert found.at("Mrs") == wife
    assert found.at("Teller") != wife
    assert found.at("Teller", nth=1) == found.at("Teller")


def test_a_parent_company_is_not_the_company_that_it_owns() -> None:
    found = told(
        "Shares fell\nBellane Steel lost a contract on Monday. Bellane Steel said it would appeal.\n"
        "Bellane Steel Holdings, the owner of Bellane Steel, closed lower.",
        "Bellane Steel will appeal.",
    )
    company = found.at("Bellane")
    assert company is not None
    assert found.at("Holdings") not in {None, company}
    assert found.at("Bellane", nth=1) == company
    assert found.at("Bellane", text=1) == company


def test_who_is_called_something_is_not_the_one_with_a_title_who_calls_him_so() -> None:
    found = told("Karl Venn lost his post. Headteacher Oskar Lind called him a good man.")
    assert found.at("him") != found.at("Lind")
    assert found.at("Headteacher") == found.at("Lind")


def test_the_company_is_open_after_a_parent_company() -> None:
    found = told(
        "Bellane lost a contract on Monday. Its parent company, Corvell, lowered its forecast.\n"
        "The company employs 900 people."
    )
    assert found.at("company", nth=1) is None or found.at("company", nth=1) != found.at("Bellane")
