"""GraphML: the family tree for programs that draw and measure graphs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from recension.exports.family_tree import family_tree
from recension.exports.markup import DECLARATION, characters, element

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recension.exports.family_tree import Edge, Node
    from recension.record import Record

_NAMESPACE: Final = "http://graphml.graphdrawing.org/xmlns"
_OF_NODE: Final = ("siglum", "label", "kind", "date", "role", "story", "path")
_OF_EDGE: Final = (
    ("share", "double"),
    ("confidence", "double"),
    ("direction", "double"),
    ("passages", "int"),
)


def export_graphml(record: Record, *, story: str | None = None) -> str:
    """The stemma as GraphML, edges from parent to copy, what is unknown left out.

    Args:
        record: the record.
        story: a story's id; the whole record where none is named.

    Returns:
        XML, to be written in UTF-8.

    Raises:
        RecensionError: the record holds no such story.
    """
    tree = family_tree(record, story=story)
    keys = [_key("node", name, "string") for name in _OF_NODE]
    keys += [_key("edge", name, type_) for name, type_ in _OF_EDGE]
    graph = element(
        "graph",
        {"id": "stemma", "edgedefault": "directed"},
        "\n",
        *(_node(node) + "\n" for node in tree.nodes),
        *(_edge(edge) + "\n" for edge in tree.edges),
    )
    written = element("graphml", {"xmlns": _NAMESPACE}, "\n", *(key + "\n" for key in keys), graph, "\n")
    return f"{DECLARATION}{written}\n"


def _key(of: str, name: str, type_: str) -> str:
    return element("key", {"id": f"{of}-{name}", "for": of, "attr.name": name, "attr.type": type_})


def _node(node: Node) -> str:
    kind = "lost" if node.lost else "document"
    values = (node.siglum, node.label, kind, node.date, node.role, node.story, node.path)
    return element("node", {"id": node.id}, *_data("node", zip(_OF_NODE, values, strict=True)))


def _edge(edge: Edge) -> str:
    numbers = (edge.share, edge.confidence, edge.direction, edge.passages)
    values = (None if number is None else repr(number) for number in numbers)
    names = (name for name, _ in _OF_EDGE)
    ends = {"source": edge.parent.id, "target": edge.copy.id}
    return element("edge", ends, *_data("edge", zip(names, values, strict=True)))


def _data(of: str, values: Iterable[tuple[str, str | None]]) -> list[str]:
    return [
        element("data", {"key": f"{of}-{name}"}, characters(value))
        for name, value in values
        if value is not None
    ]
