from __future__ import annotations

from importlib.resources import files

import pytest

from recension.language.message_kinds import Use, message_kinds
from recension.statements.attribution import Act, Tone
from recension.statements.lexicon import cue_of, cues, word_set

_TAKES = {
    "clause",
    "quote",
    "quoted",
    "infinitive",
    "of",
    "whom",
    "passive",
    "marked",
    "text",
    "thing",
    "noun",
}


@pytest.mark.parametrize("name", ["cue_verbs", "cue_nouns", "cue_adjectives"])
def test_cue_files_are_sorted_and_say_what_is_known(name: str) -> None:
    lemmas = list(cues(name))
    assert lemmas == sorted(lemmas)
    for cue in cues(name).values():
        assert cue.takes - {""} <= _TAKES


def test_every_data_file_says_where_it_comes_from() -> None:
    for file in files("recension.statements").joinpath("data").iterdir():
        head = file.read_text(encoding="utf-8").split("\n", 1)[0]
        assert head.startswith("# ")


def test_loaded_and_neutral_verbs_are_told_apart() -> None:
    assert cues("cue_verbs")["say"].tone is Tone.NEUTRAL
    assert cues("cue_verbs")["claim"].tone is Tone.LOADED
    assert cues("cue_verbs")["believe"].act is Act.THOUGHT


@pytest.mark.parametrize("form", ["emphasised", "emphasising", "emphasises", "Emphasise"])
def test_a_form_with_a_wrong_lemma_is_known_by_its_ending(form: str) -> None:
    assert cue_of("cue_verbs", "emphasis", form) == cues("cue_verbs")["emphasise"]


def test_a_word_that_is_no_cue_is_none() -> None:
    assert cue_of("cue_verbs", "run", "running") is None


def test_names_of_days_are_no_media() -> None:
    assert word_set("days").isdisjoint(message_kinds(Use.MEDIUM))
