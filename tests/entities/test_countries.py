"""Countries by any of their names, listed in tables or not."""

from __future__ import annotations

import pytest

from recension.entities.countries import countries
from recension.entities.name_words import name_words
from recension.entities.places import is_people_of, place_key
from recension.language.model import installed
from recension.record import EntityType
from tests.entities.accounts import told

pytest.importorskip("onnxruntime")
needs_model = pytest.mark.skipif(
    not installed("en"), reason="the package recension-model-en is not installed"
)

PACT = (
    "The Republic of Ostmere and the Kingdom of Halvia signed a pact on Tuesday.\n"
    "Ostmere will release three Halvian sailors. In its turn, Halvia will free the Ostmerian fishermen.\n"
    "The Ostmerian side said the two countries would meet again in May."
)


def test_tables_know_names_peoples_and_capitals() -> None:
    tables = countries()
    assert tables.names["france",] == tables.names["french", "republic"] == "FR"
    assert tables.names["united", "states"] == tables.names["us",] == tables.names["usa",] == "US"
    assert tables.names[name_words("Democratic People's Republic of Korea")] == "KP"
    assert tables.peoples["swiss",] == "CH"
    assert tables.capitals["buenos", "aires"] == "AR"
    assert ("congo",) not in tables.names


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("republic of ostmere", ("ostmere", True)),
        ("federal republic of the elms", ("elms", True)),
        ("ostmere", ("ostmere", False)),
        ("republic of france", ("FR", True)),
        ("republic of china", ("TW", True)),
        ("people's republic of china", ("CN", True)),
    ],
)
def test_the_form_of_state_is_no_part_of_the_key(name: str, key: tuple[str, bool]) -> None:
    assert place_key(name_words(name)) == key


@pytest.mark.parametrize(
    ("people", "place"),
    [("ostmerian", "ostmere"), ("halvian", "halvia"), ("norlandic", "norland"), ("norlander", "norland")],
)
def test_a_people_is_known_by_the_letters_of_its_place(people: str, place: str) -> None:
    assert is_people_of(people, place)


@pytest.mark.parametrize(("people", "place"), [("ostler", "ostmere"), ("norland", "norland"), ("an", "a")])
def test_other_words_are_no_people_of_a_place(people: str, place: str) -> None:
    assert not is_people_of(people, place)


@needs_model
def test_an_unlisted_country_is_one_by_all_its_words() -> None:
    found = told(PACT)
    ostmere = found.at("Ostmere")
    assert ostmere is not None
    assert ostmere.type is EntityType.COUNTRY
    assert ostmere.name == "Republic of Ostmere"
    assert found.at("Ostmere", nth=1) == ostmere
    assert found.at("Ostmerian") == ostmere
    assert found.at("side") == ostmere
    assert ostmere.identifiers == ()
    assert "its" not in ostmere.aliases


@needs_model
def test_its_before_its_subject_is_the_subject_s() -> None:
    found = told(PACT)
    assert found.at("its") == found.at("Halvia")
    assert found.at("its") != found.at("Ostmere")


@needs_model
def test_the_two_countries_are_both() -> None:
    found = told(PACT)
    assert found.at("countries") is None
    assert found.all_at("countries") == (found.at("Ostmere"), found.at("Halvia"))


@needs_model
def test_a_listed_country_has_its_code_and_its_capital_acts_for_it() -> None:
    found = told(
        "The French Republic and Italy signed the pact in Vienna. Paris agreed to send observers.\n"
        "The minister then flew to Paris, where he stayed for a day."
    )
    france = found.at("French")
    assert france is not None
    assert dict(france.identifiers) == {"iso3166_1": "FR"}
    assert found.at("Paris") == france
    city = found.at("Paris", nth=1)
    assert city is not None
    assert city.type is EntityType.PLACE
    assert city.part_of == france.id


@needs_model
def test_a_seat_that_only_the_text_tells_acts_for_its_country() -> None:
    found = told(
        "The Republic of Ostmere will free the crews, the Foreign Office of the Republic of Ostmere said.\n"
        "The statement of the Foreign Office in Vessmar names no day. "
        "Vessmar rejected the criticism of its neighbours.",
    )
    assert found.at("Vessmar", nth=1) == found.at("Ostmere")
    place = found.at("Vessmar")
    assert place is not None
    assert place.type is EntityType.PLACE


@needs_model
def test_an_it_that_refers_to_nothing_is_nobody() -> None:
    found = told("Ostmere and Halvia quarrelled. It is worth recalling that the strait was closed in spring.")
    assert found.at("It") is None


def test_places_are_known_by_their_names_in_the_language_of_the_text() -> None:
    assert place_key(("francia",), "es") == ("FR", True)
    assert place_key(("londres",), "es") == place_key(("london",))
    assert place_key(("azie",), "nl") == place_key(("asia",))
    assert place_key(("londres",)) != place_key(("london",))
    assert place_key(("vessmar",), "xx") == ("vessmar", False)


def test_accents_and_spaced_letters_make_no_other_name() -> None:
    assert name_words("Péter Nørr") == name_words("Peter Norr")
    assert name_words("U. S.") == name_words("U.S.") == ("us",)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Norrwerk-aandeel", ("norrwerk",)),
        ("Norr-Vellmark", ("norr", "vellmark")),
        ("al-jazirah", ("al", "jazirah")),
    ],
)
def test_a_common_noun_hung_on_a_name_by_a_hyphen_is_left_out(text: str, words: tuple[str, ...]) -> None:
    assert name_words(text) == words


@needs_model
def test_a_town_is_no_short_form_of_an_island_of_its_name() -> None:
    found = told("The boat was found near Orsk Island. It had left the town of Orsk on Sunday.")
    assert found.at("Island") is not None
    assert found.at("Island") != found.at("town")
    assert found.at("Orsk", nth=1) == found.at("town")


@needs_model
def test_a_state_is_not_called_by_the_word_for_its_people() -> None:
    found = told(
        "Shells hit the Oskerian village of Vellin on Monday. Osker blamed Norland. Vellin is by a border.",
        "The Oskerian village Vellin was hit. Osker's foreign minister went to Vellin.",
        "People of the Oskerian border village of Vellin fled. The Oskerian government said Vellin is empty.",
    )
    state, village = found.at("Osker"), found.at("Vellin")
    assert state is not None
    assert village is not None
    assert (state.name, village.name) == ("Osker", "Vellin")
    assert "Vellin" not in state.aliases
