"""The stemma as SVG: who copied whom, on the axis of publication."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from recension.report.dates import readable_gap
from recension.report.drawing.tree import ROW, TOP
from recension.report.figures import decimal, percent
from recension.report.shown import escaped, shortened

if TYPE_CHECKING:
    from recension.report.drawing.tree import Column, Edge, Placed, Plan

_RADIUS = 14  # a link of 28 pixels, above the 24 that WCAG 2.2 asks for
_LABEL = 400  # room for the title of the last column
_TITLE = 56  # code points of a title
_CORNER = 10
_REASONS = 300  # code points of reasons in a tip; the table has them whole
SURE, LIKELY = (
    0.8,
    0.6,
)  # confidence of a full arrowhead and of a hollow one; below it has a question mark too
_SECOND = 7  # pixels below the middle at which an arrow from a second source ends
_THIN, _THICK = 1.25, 5.0  # strokes of a share of nothing and of everything


def draw(plan: Plan, *, name: str, title: str) -> Markup:
    """Draw a plan.

    Args:
        plan: the places.
        name: what the drawing's own fragments begin with.
        title: the title of the story.
    """
    width = max((placed.x for placed in plan.nodes), default=0) + _LABEL
    height = TOP + len(plan.nodes) * ROW - ROW / 3
    parts = [
        Markup(
            '<svg class="stemma" role="group" aria-labelledby="{0}-name {0}-about" '
            'width="{1:.0f}" height="{2:.0f}" viewBox="0 0 {1:.0f} {2:.0f}" xmlns="http://www.w3.org/2000/svg">'
            '<title id="{0}-name">Lineage: {3}</title><desc id="{0}-about">{4}</desc>'
            '<defs><marker id="{0}-head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="11" '
            'markerHeight="11" markerUnits="userSpaceOnUse" orient="auto">'
            '<path class="head" d="M0 0 8 4 0 8z"/></marker>'
            '<marker id="{0}-open" viewBox="0 0 10 10" refX="8.5" refY="5" markerWidth="10" '
            'markerHeight="10" markerUnits="userSpaceOnUse" orient="auto">'
            '<path class="head open" d="M1 1 9 5 1 9z"/></marker></defs>'
        ).format(name, width, height, escaped(title), _about(plan))
    ]
    parts.extend(_columns(plan, height))
    parts.extend(_edge(plan, edge, name) for edge in plan.edges)
    parts.extend(_node(placed) for placed in plan.nodes)
    parts.append(Markup("</svg>"))
    return Markup("").join(parts)


def _about(plan: Plan) -> str:
    return (
        f"{len(plan.nodes)} sources, one to a row, placed from left to right by day of publication; "
        f"{len(plan.edges)} arrows, each from a source to its copy. The table below holds the same facts."
    )


def _columns(plan: Plan, height: float) -> list[Markup]:
    parts: list[Markup] = []
    before: Column | None = None
    for column in plan.columns:
        apart = " apart" if column.day is None else ""
        parts.append(
            Markup(
                '<g class="column{}"><line x1="{x:.0f}" x2="{x:.0f}" y1="34" y2="{:.0f}"/>'
                '<text x="{x:.0f}" y="16" class="day">{}</text>{}</g>'
            ).format(apart, height, column.label, _gap(before, column), x=column.x)
        )
        before = column
    return parts


def _gap(before: Column | None, column: Column) -> Markup:
    if before is None or before.day is None or column.day is None:
        return Markup("")
    return Markup('<text x="{:.0f}" y="31" class="gap">+{}</text>').format(
        column.x, readable_gap(before.day, column.day)
    )


def _edge(plan: Plan, edge: Edge, name: str) -> Markup:
    parent, child = plan.place(edge.parent), plan.place(edge.child)
    to = child.y + (_SECOND if edge.second else 0)
    if child.x > parent.x:
        down = 1 if to > parent.y else -1
        end = child.x - _RADIUS - 3
        path = (
            f"M{parent.x:.0f} {parent.y + down * _RADIUS:.0f}V{to - down * _CORNER:.0f}"
            f"Q{parent.x:.0f} {to:.0f} {parent.x + _CORNER:.0f} {to:.0f}H{end:.0f}"
        )
        label_x, y = child.x - _RADIUS - 12, child.y
    else:  # the copy stands left of its parent: its date is unknown or contradicts
        y = child.y - _RADIUS - 10
        start = parent.y + (_RADIUS if child.y > parent.y else -_RADIUS)
        path = f"M{parent.x:.0f} {start:.0f}V{y:.0f}H{child.x:.0f}V{child.y - _RADIUS - 3:.0f}"
        label_x = parent.x - 8
    return Markup(
        '<g class="edge{}"><path d="{}" stroke-width="{:.2f}" marker-end="url(#{}-{})"/>{}</g>'
    ).format(
        " retold" if edge.retold else "",
        path,
        _THIN + (_THICK - _THIN) * edge.share,
        name,
        "open" if edge.confidence is not None and edge.confidence < SURE else "head",
        _label(edge, label_x, y) if edge.named else "",
    )


def _label(edge: Edge, x: float, y: float) -> Markup:
    """Share and confidence, with the reasons, as a link to the row of the table."""
    sure = "retold" if edge.retold else "quoted"
    if edge.confidence is not None:
        sure = f"conf. {decimal(edge.confidence)}{' ?' if edge.confidence < LIKELY else ''}"
    title = Markup("<title>{}</title>").format(
        escaped(shortened("; ".join(edge.reasons), _REASONS) or "no reason is recorded")
    )
    if edge.second:
        share = "" if edge.confidence is None else f"{percent(edge.share)}, "
        words = Markup('<text x="{:.0f}" y="{:.0f}" class="confidence">{}{}</text>').format(
            x, y + 23, share, sure
        )
    else:
        words = Markup(
            '<text x="{x:.0f}" y="{:.0f}" class="share">{}</text>'
            '<text x="{x:.0f}" y="{:.0f}" class="confidence">{}</text>'
        ).format(y - 20, percent(edge.share), y - 7, sure, x=x)
    return Markup('<a href="#{}">{}{}</a>').format(edge.href, title, words) if edge.href else words


def _node(placed: Placed) -> Markup:
    node, x, y = placed.node, placed.x, placed.y
    if node.role == "report":
        shape = Markup('<rect x="{:.0f}" y="{:.0f}" width="{}" height="{}" rx="2"/>').format(
            x - _RADIUS + 1, y - _RADIUS + 1, 2 * _RADIUS - 2, 2 * _RADIUS - 2
        )
    else:
        shape = Markup('<circle cx="{:.0f}" cy="{:.0f}" r="{}"/>').format(x, y, _RADIUS)
        if node.role == "primary":
            shape += Markup('<circle cx="{:.0f}" cy="{:.0f}" r="{}"/>').format(x, y, _RADIUS - 3.5)
    under = " · ".join(part for part in (node.role, node.publisher, node.when) if part)
    return Markup(
        '<a class="source {}" href="#{}">{}<text x="{:.0f}" y="{:.0f}" class="siglum">{}</text>'
        '<text x="{:.0f}" y="{:.0f}" class="name">{}</text>'
        '<text x="{:.0f}" y="{:.0f}" class="under">{}</text></a>'
    ).format(
        node.role.replace(" ", "-") or "unsettled",
        node.href,
        shape,
        x,
        y + 4.5,
        f"∗{node.siglum}" if node.lost else node.siglum,
        x + _RADIUS + 8,
        y - 1,
        escaped(shortened(node.title, _TITLE)),
        x + _RADIUS + 8,
        y + 14,
        escaped(shortened(under, _TITLE)),
    )
