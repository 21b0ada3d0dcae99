from __future__ import annotations

from recension.language import trees as walking
from recension.language.trees import Trees
from tests.language.parses import parse

AGREED = Trees(
    parse(
        "Norland Norland PROPN NNP 4 nsubj",
        "and and CCONJ CC 3 cc",
        "Sudmark Sudmark PROPN NNP 1 conj",
        "agreed agree VERB VBD 0 root",
        "to to PART TO 6 mark",
        "release release VERB VB 4 xcomp",
        "buses bus NOUN NNS 6 obj",
        "and and CCONJ CC 10 cc",
        "not not PART RB 10 advmod",
        "return return VERB VB 6 conj",
    )
)

SEIZED = Trees(
    parse(
        "Buses bus NOUN NNS 3 nsubj:pass",
        "were be AUX VBD 3 aux:pass",
        "seized seize VERB VBN 0 root",
        "by by ADP IN 5 case",
        "Norland Norland PROPN NNP 3 obl:agent",
        "on on ADP IN 7 case",
        "Monday Monday PROPN NNP 3 obl",
    )
)

URGED = Trees(
    parse(
        "Norland Norland PROPN NNP 2 nsubj",
        "urged urge VERB VBD 0 root",
        "Sudmark Sudmark PROPN NNP 2 obj",
        "to to PART TO 5 mark",
        "leave leave VERB VB 2 xcomp",
    )
)

SAID = Trees(
    parse(
        "Orrin Orrin PROPN NNP 5 nsubj",
        ", , PUNCT , 4 punct",
        "the the DET DT 4 det",
        "envoy envoy NOUN NN 1 appos",
        "said say VERB VBD 0 root",
        "no no DET DT 7 det",
        "buses bus NOUN NNS 8 nsubj",
        "came come VERB VBD 5 ccomp",
    )
)

WHO = Trees(
    parse(
        "soldiers soldier NOUN NNS 0 root",
        "who who PRON WP 3 nsubj",
        "fled flee VERB VBD 1 acl:relcl",
        "and and CCONJ CC 7 cc",
        "buses bus NOUN NNS 1 conj",
        ", , PUNCT , 1 punct",
        "seized seize VERB VBN 1 acl",
        "by by ADP IN 9 case",
        "rebels rebel NOUN NNS 7 obl",
    )
)


def test_a_subject_is_shared_over_coordination_and_control() -> None:
    assert walking.subject(AGREED, 3) == 0
    assert walking.subject(AGREED, 5) == 0
    assert walking.subject(AGREED, 9) == 0
    assert walking.own_subject(AGREED, 5) is None


def test_object_control() -> None:
    assert walking.controller(URGED, 4) == 2
    assert walking.subject(URGED, 4) == 2


def test_promise_is_controlled_by_who_promises() -> None:
    promised = parse(
        "Norland Norland PROPN NNP 2 nsubj",
        "promised promise VERB VBD 0 root",
        "Sudmark Sudmark PROPN NNP 2 iobj",
        "to to PART TO 5 mark",
        "leave leave VERB VB 2 xcomp",
    )
    assert walking.controller(Trees(promised), 4) == 0


def test_the_passive_is_turned_round() -> None:
    assert walking.is_passive(SEIZED, 2)
    assert walking.doer(SEIZED, 2) == 4
    assert walking.undergoer(SEIZED, 2) == 0
    assert walking.auxiliaries(SEIZED, 2) == [1]
    assert walking.passive_agent(AGREED, 3) is None


def test_active_doer_and_undergoer() -> None:
    assert walking.doer(AGREED, 5) == 0
    assert walking.undergoer(AGREED, 5) == 6
    assert walking.direct_object(AGREED, 3) is None


def test_complement_clauses() -> None:
    assert walking.complement_clause(SAID, 4) == 7
    assert walking.complement_clause(AGREED, 3) == 5
    assert walking.complement_clause(SEIZED, 2) is None


def test_apposition_and_coordination() -> None:
    assert walking.appositions(SAID, 0) == [3]
    assert walking.coordinated(AGREED, 2) == [0, 2]
    assert walking.coordinated(AGREED, 0) == [0, 2]
    assert walking.coordinated(AGREED, 6) == [6]


def test_negation_on_the_verb_and_on_its_arguments() -> None:
    assert walking.is_negated(AGREED, 9)
    assert not walking.is_negated(AGREED, 5)
    assert walking.is_negated(SAID, 7)


def test_relative_and_reduced_clauses() -> None:
    assert walking.subject(WHO, 2) == 0
    assert walking.doer(WHO, 6) == 8
    assert walking.undergoer(WHO, 6) == 0


def test_adverbial_clauses_share_the_main_subject() -> None:
    trees = Trees(
        parse(
            "Driven drive VERB VBN 5 advcl",
            "by by ADP IN 3 case",
            "hope hope NOUN NN 1 obl:agent",
            "Norland Norland PROPN NNP 5 nsubj",
            "helps help VERB VBZ 0 root",
            "by by SCONJ IN 7 mark",
            "withdrawing withdraw VERB VBG 5 advcl",
        )
    )
    assert walking.subject(trees, 6) == 3
    assert walking.undergoer(trees, 0) == 3
    assert walking.doer(trees, 0) == 2


def test_subtrees_and_tops() -> None:
    assert AGREED.subtree(0) == [0, 1, 2]
    assert AGREED.subtree(3) == list(range(10))
    assert AGREED.top(0, 3) == 0
    assert AGREED.top(4, 7) == 5
    assert AGREED.head(3) is None
    assert AGREED.children(3) == [0, 5]
    assert AGREED.related(3, "nsubj", "xcomp") == [0, 5]
    assert SEIZED.related(2, "obl") == [4, 6]
    assert SEIZED.related(2, "obl:agent") == [4]


def test_a_loop_of_sharing_ends() -> None:
    looped = parse("a a VERB VB 2 conj", "b b VERB VB 1 conj")
    assert walking.subject(Trees(looped), 0) is None
