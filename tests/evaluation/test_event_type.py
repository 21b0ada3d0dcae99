"""The classifiers that types of events are measured with."""

from __future__ import annotations

import numpy as np

from evaluation.event_type import cross_validated, earlier_category


def test_what_the_features_say_is_found_without_having_been_seen() -> None:
    gold = ["a", "b", "c"] * 10
    features = np.eye(3)[[ord(one) - ord("a") for one in gold]]
    assert cross_validated(features, gold) == gold


def test_features_that_say_nothing_find_nothing() -> None:
    gold = ["a", "b"] * 10
    found = cross_validated(np.ones((20, 1)), gold)
    assert len(set(found)) == 1


def test_categories_of_the_earlier_scheme() -> None:
    assert earlier_category("1053") == "DEMAND"
    assert earlier_category("0841") == "RETREAT"
    assert earlier_category("112") == "DISAPPROVE"
