from __future__ import annotations

from recension.documents.boilerplate.teasers import is_inline_teaser, is_teaser_heading, teaser_lines
from recension.documents.line_facts import look
from recension.documents.lines import split_lines
from tests.documents.pages import PROSE


def _marked(*lines: str) -> list[str]:
    facts = look(split_lines("\n".join(lines)))
    marks = teaser_lines(facts, [False] * len(facts))
    return [fact.line.text for fact, mark in zip(facts, marks, strict=True) if mark]


def test_headings_in_several_languages() -> None:
    for text in (
        "Related Articles",
        "Most read in Sport",
        "Das könnte Sie auch interessieren",
        "Читайте также",
    ):
        assert is_teaser_heading(look(split_lines(text))[0]), text
    for text in ("Related parties will pay for the bridge.", "What the agreement says"):
        assert not is_teaser_heading(look(split_lines(text))[0]), text


def test_a_list_at_the_end_runs_to_the_end() -> None:
    assert _marked(*PROSE, "Recommended", "Ferry sinks", PROSE[1]) == ["Recommended", "Ferry sinks", PROSE[1]]


def test_an_insert_ends_where_prose_resumes() -> None:
    assert _marked(PROSE[0], "Read more", "Ferry sinks", PROSE[1], PROSE[2]) == ["Read more", "Ferry sinks"]


def test_a_line_that_names_another_story_stands_alone() -> None:
    assert _marked(PROSE[0], "Read also: Ferry sinks", PROSE[1], PROSE[2]) == ["Read also: Ferry sinks"]
    assert is_inline_teaser(look(split_lines("Read also: Ferry sinks"))[0])
