from __future__ import annotations

from recension.language.clearnlp import is_clearnlp, to_universal


def test_prepositions_and_agents_are_turned() -> None:
    # Buses were seized in Velm by rebels
    heads, relations = to_universal(
        [2, 2, -1, 2, 3, 2, 5],
        ["nsubjpass", "auxpass", "ROOT", "prep", "pobj", "agent", "pobj"],
        ["NOUN", "AUX", "VERB", "ADP", "PROPN", "ADP", "NOUN"],
        ["bus", "be", "seize", "in", "Velm", "by", "rebel"],
    )
    assert heads == [2, 2, -1, 4, 2, 6, 2]
    assert relations == ["nsubj:pass", "aux:pass", "root", "case", "obl", "case", "obl:agent"]


def test_a_preposition_after_a_noun_makes_a_modifier_of_it() -> None:
    heads, relations = to_universal(
        [-1, 0, 1], ["ROOT", "prep", "pobj"], ["NOUN", "ADP", "PROPN"], ["office", "of", "Orrin"]
    )
    assert heads == [-1, 2, 0]
    assert relations == ["root", "case", "nmod"]


def test_copulas_are_turned() -> None:
    # Orrin is an envoy
    heads, relations = to_universal(
        [1, -1, 3, 1],
        ["nsubj", "ROOT", "det", "attr"],
        ["PROPN", "AUX", "DET", "NOUN"],
        ["Orrin", "be", "a", "envoy"],
    )
    assert heads == [3, 3, 3, -1]
    assert relations == ["nsubj", "cop", "det", "root"]


def test_which_scheme_labels_are_of() -> None:
    assert is_clearnlp(["nsubj", "ROOT", "dobj"])
    assert not is_clearnlp(["nsubj", "root", "obj", "obl"])
