from __future__ import annotations

import pytest

from recension.language.addressed import Words, addressed_infinitives, joined_addresses
from recension.language.annotated import Annotated
from recension.language.model import installed
from tests.factories import document
from tests.language.parses import parse
from tests.statements.readings import annotator

with_model = pytest.mark.skipif(not installed("en"), reason="the package recension-model-en is not installed")

LEFT = parse(
    "They they PRON PRP 2 nsubj",
    "urged urge VERB VBD 0 root",
    "families family NOUN NNS 2 obj",
    "who who PRON WP 5 nsubj",
    "left leave VERB VBD 3 acl:relcl",
    "Veld Veld PROPN NNP 5 obj",
    "to to PART TO 8 mark",
    "return return VERB VB 5 advcl",
)


def of(text: str) -> Annotated:
    given = document(text)
    return Annotated(document=given, annotation=annotator().annotate(text, given.body))


def head_of(text: str, word: str) -> tuple[str, str]:
    """Give what a word hangs on in what the shipped model makes of a text, and how."""
    read = of(text)
    number = next(number for number in range(len(read.annotation)) if read.word(number) == word)
    head = read.trees.head(number)
    assert head is not None
    return read.word(head), read.trees.relation(number)


def test_an_infinitive_behind_a_relative_clause_is_what_its_noun_is_told_to_do() -> None:
    given = Words(
        words=["They", "urged", "families", "who", "left", "Veld", "to", "return"],
        lemmas=list(LEFT.lemmas),
        xpos=list(LEFT.xpos),
        heads=LEFT.heads.tolist(),
        relations=list(LEFT.relations),
    )
    assert list(addressed_infinitives(given)) == [(7, 1, "xcomp")]
    assert list(joined_addresses(given)) == []
    praised = given._replace(lemmas=["they", "praise", *given.lemmas[2:]])
    assert list(addressed_infinitives(praised)) == []


@with_model
@pytest.mark.parametrize(
    ("text", "infinitive", "verb"),
    [
        ("Both towns call on clans that have not signed the pact to lay down their arms.", "lay", "call"),
        (
            "The league appealed to all groups that did not take part in the talks to honour it.",
            "honour",
            "appealed",
        ),
        ("The court ordered the men who had cut the cable to pay 400 crowns.", "pay", "ordered"),
    ],
)
def test_a_verb_of_address_takes_the_infinitive_behind_a_relative_clause(
    text: str, infinitive: str, verb: str
) -> None:
    assert head_of(text, infinitive)[0] == verb


@with_model
@pytest.mark.parametrize(
    ("text", "infinitive", "verb"),
    [
        ("Holt warned the men who had refused to leave.", "leave", "refused"),
        ("The bishop urged those who use the bridge to cross the Sarn.", "cross", "use"),
        ("Holt praised the clerks who had opened the gate to let the water out.", "let", "opened"),
    ],
)
def test_a_relative_clause_keeps_an_infinitive_that_may_be_its_own(
    text: str, infinitive: str, verb: str
) -> None:
    assert head_of(text, infinitive)[0] == verb


@with_model
def test_a_call_behind_a_comma_is_by_who_hopes_and_not_by_who_is_hoped_to_act() -> None:
    hoped = "The parties hope that the lake states will open the locks, and urge all crews to stay in port."
    assert head_of(hoped, "urge") == ("hope", "conj")
    without = "The mayors say that the fund will pay for the pumps and call on the state to send engineers."
    assert head_of(without, "call") == ("pay", "conj")
