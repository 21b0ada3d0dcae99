"""DOT: the family tree for GraphViz, with the classes that stemmaweb reads.

`class=extant` marks a witness that is there, `class=hypothetical` one that is lost, as the documentation of
Text::Tradition::Stemma has it. Nodes are named by their sigla.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from recension.exports.family_tree import family_tree
from recension.exports.markup import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recension.exports.family_tree import Edge, Node
    from recension.record import Record

# GraphViz reads \n in a label as a line break, and a string ends at the first bare quotation mark
_ESCAPES: Final = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": " ", "\t": " "})

# stemmaweb writes Latin sigla and its two classes without quotation marks
_BARE: Final = re.compile(r"[A-Z][0-9]*|extant|hypothetical")


def export_dot(record: Record, *, story: str | None = None) -> str:
    """The stemma as a directed graph in DOT, parents above copies.

    Args:
        record: the record.
        story: a story's id; the whole record where none is named.

    Raises:
        RecensionError: the record holds no such story.
    """
    tree = family_tree(record, story=story)
    lines = ["digraph stemma {"]
    lines += [_node(node) for node in sorted(tree.nodes, key=lambda node: not node.lost)]
    lines += [_edge(edge) for edge in tree.edges]
    return "\n".join([*lines, "}", ""])


def _node(node: Node) -> str:
    attributes = [
        ("class", "hypothetical" if node.lost else "extant"),
        ("label", f"{node.siglum}\n{node.label}"),
        ("style", "dashed" if node.lost else None),
        ("source", node.id),
        ("date", node.date),
        ("role", node.role),
        ("story", node.story),
    ]
    return f"  {_quoted(node.siglum)} [{_written(attributes)}];"


def _decimal(share: float) -> str:
    # a drawing claims neither the whole nor certainty unless it is so
    return "0.99" if 0.99 < share < 1 else f"{share:.2f}"  # noqa: PLR2004 - two decimals


def _edge(edge: Edge) -> str:
    attributes = [
        ("label", f"share {_decimal(edge.share)}\nconfidence {_decimal(edge.confidence)}"),
        ("share", repr(edge.share)),
        ("confidence", repr(edge.confidence)),
        ("direction", None if edge.direction is None else repr(edge.direction)),
        ("passages", str(edge.passages)),
    ]
    return f"  {_quoted(edge.parent.siglum)} -> {_quoted(edge.copy.siglum)} [{_written(attributes)}];"


def _written(attributes: Iterable[tuple[str, str | None]]) -> str:
    return ", ".join(f"{name}={_quoted(value)}" for name, value in attributes if value is not None)


def _quoted(value: str) -> str:
    if _BARE.fullmatch(value):
        return value
    return f'"{visible(value).translate(_ESCAPES)}"'
