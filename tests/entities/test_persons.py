"""Persons: full names, surnames, offices and pronouns, and two who must stay two."""

from __future__ import annotations

import pytest

from recension.entities import MentionKind
from recension.entities.clusters import Clusters
from recension.entities.person_names import same_full_name, variant_full_name
from recension.entities.phrases import Phrase
from recension.language.model import installed
from recension.record import EntityType
from tests.entities.accounts import told

pytest.importorskip("onnxruntime")
needs_model = pytest.mark.skipif(
    not installed("en"), reason="the package recension-model-en is not installed"
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ada norr", "ada m norr"),
        ("a norr", "ada norr"),
        ("fred norr", "frederick norr"),
        ("w mark velt", "mark velt"),
    ],
)
def test_full_names_that_agree(one: str, other: str) -> None:
    assert same_full_name(one.split(), other.split())


@pytest.mark.parametrize(
    ("one", "other"),
    [("ada norr", "karl norr"), ("norr", "ada norr"), ("ada norr", "ada lind"), ("a norr", "karl norr")],
)
def test_full_names_that_do_not(one: str, other: str) -> None:
    assert not same_full_name(one.split(), other.split())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("arvid haratunal", "arvid harutunal"),
        ("mikhail zelentsky", "mikhail zelentskyy"),
        ("sergei volkor", "sergey volkor"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert variant_full_name(one.split(), other.split())


@pytest.mark.parametrize(
    ("one", "other"), [("ada lind", "ada lund"), ("karl norr", "ada norr"), ("jon hansen", "jan jansen")]
)
def test_names_that_are_no_spellings_of_one(one: str, other: str) -> None:
    assert not variant_full_name(one.split(), other.split())


@needs_model
def test_an_office_a_name_a_surname_and_a_pronoun_are_one() -> None:
    found = told(
        "Sudmark's foreign minister, Ada Norr, arrived on Monday. Norr met the Norlandic president.\n"
        "She said that the talks would go on. The foreign minister left in the evening."
    )
    norr = found.at("Ada")
    assert norr is not None
    assert norr.type is EntityType.PERSON
    assert norr.name == "Ada Norr"
    assert found.at("Norr", nth=1) == norr
    assert found.at("She") == norr
    assert found.at("minister") == norr
    assert found.at("minister", nth=1) == norr
    assert norr.part_of == getattr(found.at("Sudmark"), "id", None)
    assert any("foreign minister" in role for role in norr.roles)
    assert len(norr.merges) == len(norr.mentions) - 1
    assert all(merge.reason for merge in norr.merges)


@needs_model
def test_an_office_is_resolved_backwards() -> None:
    found = told(
        "The premier of Sudmark promised help. Prime Minister Karl Osk had been silent for a week.\n"
        "The chairwoman of the harbour board called it late.\nThe board will meet, said chairwoman Ada Norr."
    )
    assert found.at("chairwoman") == found.at("Ada")


@needs_model
def test_two_people_of_one_surname_stay_two() -> None:
    found = told(
        "Ada Norr and Karl Norr spoke in the harbour hall. Norr said the vote was fair.",
        "Karl Norr is a fisherman from Grauvik.",
    )
    ada, karl = found.at("Ada"), found.at("Karl")
    assert ada is not None
    assert karl is not None
    assert ada != karl
    assert found.at("Norr", nth=2) not in {ada, karl}
    assert found.at("Karl", text=1) == karl


@needs_model
def test_a_surname_alone_is_the_one_full_name_of_the_story() -> None:
    found = told(
        "Ada Norr, the foreign minister of Sudmark, arrived on Monday.",
        "Norr said on Monday that the strait would be opened.",
    )
    assert found.at("Norr", text=1) == found.at("Ada")


@needs_model
def test_a_past_holder_is_not_the_holder() -> None:
    found = told(
        "Former president Karl Osk criticised the pact. The president of Sudmark did not answer on Monday."
    )
    assert found.at("president", nth=1) != found.at("Karl")


@needs_model
def test_an_outlet_that_is_told_is_no_party() -> None:
    found = told("Ada Norr, the foreign minister of Sudmark, told Kestrel News that the talks would go on.")
    outlet = found.at("Kestrel")
    assert outlet is not None
    assert outlet.type is EntityType.ORGANIZATION
    assert outlet.part_of is None


QUARREL = (
    "Tarvia and the breakaway Republic of Lorn traded accusations on Monday over the Ilm crossing.\n"
    "Lorn's foreign minister, Sela Dorne, said that the Tarvian side had broken its word. "
    '"We kept ours," she told reporters in Ilmen, the Lornian capital.\n'
    "Tarvia's prime minister, Oskar Brandt, rejected the charge. "
    "Brandt, who came with his wife, Greta Brandt, said Tarvia would not negotiate.\n"
    "Ilmen answered within hours. Moscow and Paris called for restraint; "
    "the French foreign ministry urged both governments to talk.\nMrs Brandt opened a school on Sunday."
)
ANSWER = (
    "Tarvian Prime Minister Brandt has dismissed claims by the self-declared Lornian authorities.\n"
    "Foreign Minister Dorne replied in a post on Lantern. The minister accused Tarvia of lying."
)


@needs_model
def test_who_is_who_in_a_quarrel() -> None:
    found = told(QUARREL, ANSWER)
    tarvia, lorn = found.at("Tarvia"), found.at("Lorn")
    assert tarvia is not None
    assert lorn is not None
    assert tarvia != lorn
    assert found.at("side") == tarvia
    assert found.at("authorities", text=1) == lorn
    assert found.at("Ilmen", nth=1) == lorn
    assert found.at("Ilmen") not in {None, lorn}
    assert found.at("Paris") == found.at("French")
    assert found.all_at("governments") == (tarvia, lorn)
    assert found.at("Oskar") == found.at("Brandt", nth=1) == found.at("Brandt", text=1)
    assert found.at("Greta") == found.at("Brandt", nth=3)
    assert found.at("Oskar") != found.at("Greta")
    assert found.at("Sela") == found.at("minister", text=1) == found.at("she")


THEFT = (
    "Police in Marrowby arrested a man on Sunday over the theft of three paintings from the Hollin Gallery.\n"
    "The suspect, Anders Pell, 34, was held at his home, a police spokeswoman, Rhea Sund, said.\n"
    "The gallery's director, Maud Arlen, thanked the officers. "
    "Arlen, 61, had found the empty frames with her brother, Tom Arlen.\n"
    "Tom Arlen, who works for the insurer Brandt & Vey, declined to comment."
)


@needs_model
def test_who_is_who_in_a_theft() -> None:
    found = told(THEFT)
    assert found.at("suspect") == found.at("Anders") == found.at("his")
    assert found.at("Maud") == found.at("Arlen", nth=1) == found.at("her brother")
    assert found.at("Tom") == found.at("brother") == found.at("Tom", nth=1)
    assert found.at("Tom") != found.at("Maud")
    assert found.at("gallery") == found.at("Hollin")
    place, house = found.at("Marrowby"), found.at("Brandt")
    assert place is not None
    assert place.type is EntityType.PLACE
    assert house is not None
    assert house.name == "Brandt & Vey"
    assert house.type is EntityType.ORGANIZATION


@needs_model
def test_a_vice_president_is_not_the_president() -> None:
    found = told(
        "Vice-President Lena Sorn of Kestria met the president of Ombria, Paulo Reth, in Doro. "
        "The Kestrian vice-president thanked him."
    )
    assert found.at("president") == found.at("Paulo")
    assert found.at("vice") in {None, found.at("Lena")}
    assert found.at("Lena") != found.at("Paulo")


def test_a_usual_short_form_of_a_given_name_is_the_same_name() -> None:
    assert same_full_name(("bill", "norr"), ("william", "norr"))
    assert same_full_name(("katie", "norr"), ("kate", "norr"))
    assert not same_full_name(("bill", "norr"), ("robert", "norr"))
    assert not same_full_name(("alan", "norr"), ("alfred", "norr"))


def test_two_who_are_named_side_by_side_are_never_one() -> None:
    def name(at: int, *words: str) -> Phrase:
        return Phrase(
            kind=MentionKind.NAME,
            first=at,
            end=at + 1,
            head=at,
            type=EntityType.PERSON,
            spots=(at,),
            words=words,
        )

    clusters = Clusters([name(0, "ada", "norr"), name(1, "petra", "lind"), name(2, "norr"), name(3, "lind")])
    assert not clusters.join(0, 1, "an apposition")
    assert clusters.join(2, 0, "the surname")
    assert not clusters.join(3, 2, "an apposition")
    assert clusters.join(3, 1, "the surname")


@pytest.mark.parametrize(
    ("one", "other"), [("katrin lindgren", "catrin lindgren"), ("yelena vell", "jelena vell")]
)
def test_given_names_are_spelled_with_letters_of_one_sound(one: str, other: str) -> None:
    assert variant_full_name(one.split(), other.split())


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("yevhen orlatsky", "evgen orlackij", True),
        ("yuri vorov", "juri worow", True),
        ("ian vorov", "jan vorov", False),
        ("oleg benko", "olga benko", False),
    ],
)
def test_romanisations_of_one_name(one: str, other: str, *, same: bool) -> None:
    assert variant_full_name(one.split(), other.split()) is same


@needs_model
def test_a_full_name_with_a_surname_more_is_one_person() -> None:
    found = told(
        "Beata Orlin won the vote on Monday. Orlin thanked her voters.",
        "Beata Orlin-Vahl takes office in May. Orlin-Vahl is a judge.",
    )
    assert found.at("Beata") is not None
    assert found.at("Beata") == found.at("Beata", text=1)


@needs_model
def test_a_title_or_a_gender_tells_two_of_one_surname() -> None:
    found = told(
        "Captain Jorn Velker was questioned on Monday. His daughter, Anna Velker, runs the company.",
        "Captain Velker said nothing. The ferry is lost.",
        "Mrs Velker said that the company would pay.",
    )
    captain = found.at("Jorn")
    assert captain is not None
    assert found.at("Velker", text=1) == captain
    assert found.at("Velker", text=2) != captain
