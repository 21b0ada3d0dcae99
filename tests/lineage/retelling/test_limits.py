from __future__ import annotations

import pytest

from tests.lineage.retelling.bent_clauses import bends, shown
from tests.lineage.retelling.tellers import Row, flat, tree


def ports(share: str) -> list[Row]:
    return tree(
        f"{share}/DET/2/det ports/NOUN/3/nsubj refuse/VERB/0/root rusty/ADJ/5/amod trawlers/NOUN/3/obj"
    )


def changed(source: list[Row], copy: list[Row]) -> list[tuple[str, str]]:
    return [
        (before, after) for _, changes, before, after in shown(bends(source, copy)) if changes == ["number"]
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [("all", "some"), ("every", "most"), ("some", "all"), ("most", "few"), ("several", "most")],
)
def test_another_share(before: str, after: str) -> None:
    assert changed(ports(before), ports(after)) == [(before, after)]


@pytest.mark.parametrize(("before", "after"), [("all", "every"), ("some", "several"), ("each", "all")])
def test_the_same_share(before: str, after: str) -> None:
    assert changed(ports(before), ports(after)) == []


def test_a_share_of_what_follows_of() -> None:
    copy = tree(
        "some/PRON/4/nsubj of/ADP/3/case ports/NOUN/1/nmod "
        "refuse/VERB/0/root rusty/ADJ/6/amod trawlers/NOUN/4/obj"
    )
    assert changed(ports("all"), copy) == [("all", "some")]


def test_a_share_of_something_else_is_no_other_share() -> None:
    copy = tree("ports/NOUN/2/nsubj refuse/VERB/0/root some/DET/5/det rusty/ADJ/5/amod trawlers/NOUN/2/obj")
    assert changed(ports("all"), copy) == []


def test_some_before_a_figure_and_a_few_are_no_share_of_all() -> None:
    source = tree(
        "all/DET/3/det 40/NUM/3/nummod ports/NOUN/4/nsubj "
        "refuse/VERB/0/root rusty/ADJ/6/amod trawlers/NOUN/4/obj"
    )
    copy = tree(
        "some/DET/3/det 40/NUM/3/nummod ports/NOUN/4/nsubj "
        "refuse/VERB/0/root rusty/ADJ/6/amod trawlers/NOUN/4/obj"
    )
    assert changed(source, copy) == []


def hauls(limit: str) -> list[Row]:
    return flat(f"divers lifted {limit} 40 rusty anchors ashore", "lifted")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("more than", "fewer than"),
        ("at least", "at most"),
        ("over", "up to"),
        ("no more than", "more than"),
        ("nearly", "above"),
    ],
)
def test_a_limit_on_the_other_side(before: str, after: str) -> None:
    assert changed(hauls(before), hauls(after)) == [(before, after)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("up to", "as many as"),
        ("up to", "no more than"),
        ("more than", "at least"),
        ("more than", "over"),
        ("no fewer than", "at least"),
        ("more than", ""),
        ("about", "over"),
    ],
)
def test_the_same_limit_or_none(before: str, after: str) -> None:
    assert changed(hauls(before), hauls(after)) == []


def test_the_most_there_can_be_told_as_what_there_is() -> None:
    assert changed(hauls("up to"), hauls("")) == [("up to", "")]
    assert changed(hauls(""), hauls("as many as")) == [("", "as many as")]
    assert changed(hauls("up to"), flat("divers lifted 40 rusty anchors ashore maximum", "lifted")) == []


def test_a_part_of_them_told_as_all() -> None:
    source = tree(
        "4/NUM/5/nsubj of/ADP/4/case 7/NUM/4/nummod ports/NOUN/1/nmod refuse/VERB/0/root rusty/ADJ/7/amod "
        "trawlers/NOUN/5/obj"
    )
    copy = tree(
        "all/DET/3/det 7/NUM/3/nummod ports/NOUN/4/nsubj "
        "refuse/VERB/0/root rusty/ADJ/6/amod trawlers/NOUN/4/obj"
    )
    assert ("4", "all") in changed(source, copy)


def test_how_often() -> None:
    def checked(often: str) -> list[Row]:
        return flat(f"divers inspect rusty anchors {often} year", "inspect")

    assert changed(checked("twice a"), checked("once every")) == [("twice", "once")]
    assert changed(checked("twice a"), checked("twice every")) == []
