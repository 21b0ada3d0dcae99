from __future__ import annotations

from dataclasses import replace

from recension.stories.labels import label, listed
from tests.factories import document


def test_a_document_is_called_by_its_publisher_file_title_or_id() -> None:
    bare = document("text")
    titled = document("text", title="A title")
    filed = replace(titled, source=replace(titled.source, path="folder/account.txt"))
    published = replace(filed, publisher=document("", publisher="The Herald").publisher)
    assert [label(one) for one in (bare, titled, filed, published)] == [
        bare.id,
        "“A title”",
        "account.txt",
        "The Herald",
    ]


def test_lists_read_like_sentences() -> None:
    assert [listed([]), listed(["A"]), listed(["A", "B"]), listed(["A", "B", "C"])] == [
        "",
        "A",
        "A and B",
        "A, B and C",
    ]
