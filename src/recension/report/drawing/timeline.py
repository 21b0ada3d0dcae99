"""The timeline as SVG: what happened above, what was said and published below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from recension.report.drawing.scale import Scale, scale
from recension.report.shown import escaped, shortened

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

ROW: Final = 28.0
_TOP: Final = 52.0
_LANE: Final = 34.0
"""Above the first row of a lane: room for its name."""

_LEAST: Final = 760.0
"""The least width: a drawing of one day still has room for its words."""

_LETTER: Final = 6.9
"""CSS pixels of a letter of the words, on average."""

_WORDS: Final = 64
_FEWEST: Final = 12
_RADIUS: Final = 6.0
_BAR: Final = 8.0
_FADE: Final = 34.0
"""Pixels over which a bar without a known end fades."""

_STACK: Final = 6
"""Accounts of one day that are drawn one by one."""

_SIGLUM: Final = 26.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Something with a time.

    Attributes:
        href: its fragment.
        label: its words.
        start: its first day; null where unknown.
        end: its last day; null for a point in time, or where unknown.
        to_the_day: whether it is known to the day.
        vague: whether the words fix no day, month or year.
        filled: whether it is told as done, or was said.
    """

    href: str
    label: str
    start: dt.date | None
    end: dt.date | None
    to_the_day: bool
    vague: bool
    filled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The accounts of one day: letters with fragments, and how many more there are."""

    day: dt.date
    accounts: tuple[tuple[str, str], ...]
    more: int


def draw(
    happened: Sequence[Stretch],
    said: Sequence[Stretch],
    published: Sequence[Published],
    *,
    name: str,
    title: str,
) -> Markup:
    """Draw a timeline.

    Args:
        happened: the first lane, in order.
        said: the rows of the second lane, in order.
        published: the accounts by day, at the foot of the second lane.
        name: what the drawing's own fragments begin with.
        title: the title of the story.
    """
    axis = _scale([*happened, *said], published)
    second = _TOP + _LANE + len(happened) * ROW
    foot = second + _LANE + len(said) * ROW
    tallest = max((len(one.accounts) + bool(one.more) for one in published), default=0)
    height = foot + tallest * _SIGLUM + 8
    width = max(axis.width + 40, _LEAST)
    parts = [
        Markup(
            '<svg class="timeline" role="group" aria-labelledby="{0}-name {0}-about" width="{1:.0f}" '
            'height="{2:.0f}" viewBox="0 0 {1:.0f} {2:.0f}" xmlns="http://www.w3.org/2000/svg">'
            '<title id="{0}-name">Timeline: {3}</title><desc id="{0}-about">{4}</desc>{5}'
        ).format(name, width, height, escaped(title), _about(happened, said, published), _gradients(name))
    ]
    parts.extend(_tick(tick.x, tick.label, tick.year, height) for tick in axis.ticks)
    parts.append(_lane("happened", _TOP, width))
    rows = [(one, _TOP + _LANE + i * ROW) for i, one in enumerate(happened)]
    rows += [(one, second + _LANE + i * ROW) for i, one in enumerate(said)]
    parts.extend(_row(one, axis, y, name, width) for one, y in rows)
    parts.append(_lane("was said and published", second, width))
    parts.extend(_stack(one, axis.x[one.day], foot) for one in published)
    parts.append(Markup("</svg>"))
    return Markup("").join(parts)


def _about(happened: Sequence[Stretch], said: Sequence[Stretch], published: Sequence[Published]) -> str:
    accounts = sum(len(one.accounts) + one.more for one in published)
    return (
        f"Days from left to right. Above, {len(happened)} happenings, one to a row; below, {len(said)} "
        f"statements and {accounts} accounts on the day of publication. The table below holds the same facts."
    )


def _gradients(name: str) -> Markup:
    return Markup(
        '<defs><linearGradient id="{0}-in"><stop class="clear" offset="0"/><stop class="full" offset="1"/>'
        '</linearGradient><linearGradient id="{0}-out"><stop class="full" offset="0"/>'
        '<stop class="clear" offset="1"/></linearGradient></defs>'
    ).format(name)


def _scale(stretches: Sequence[Stretch], published: Sequence[Published]) -> Scale:
    days: list[dt.date] = [one.day for one in published]
    months: list[dt.date] = []
    edges: list[dt.date] = []
    for one in stretches:
        if one.start is not None:
            of_month = not one.to_the_day and one.start.day == 1
            (months if of_month else days).append(one.start)
        elif one.end is not None:
            days.append(one.end)
        if one.start is not None and one.end is not None:
            (days if one.to_the_day else edges).append(one.end)
    return scale(days, months, edges)


def _tick(x: float, label: str, year: str, height: float) -> Markup:
    if not label:
        return Markup(
            '<g class="tick edge"><line x1="{x:.0f}" x2="{x:.0f}" y1="38" y2="{:.0f}"/></g>'
        ).format(height, x=x)
    return Markup(
        '<g class="tick"><line x1="{x:.0f}" x2="{x:.0f}" y1="38" y2="{:.0f}"/>'
        '<text x="{x:.0f}" y="16" class="day">{}</text><text x="{x:.0f}" y="31" class="year">{}</text></g>'
    ).format(height, label, year, x=x)


def _lane(label: str, y: float, width: float) -> Markup:
    return Markup(
        '<g class="lane"><line x1="0" x2="{:.0f}" y1="{y:.0f}" y2="{y:.0f}"/>'
        '<text x="0" y="{:.0f}">{}</text></g>'
    ).format(width, y + 17, label, y=y)


def _row(one: Stretch, axis: Scale, y: float, name: str, width: float) -> Markup:
    first = axis.x[one.start] if one.start else None
    last = axis.x[one.end] if one.end else None
    mark, left, right = _mark(one, first, last, y, name)
    words = shortened(one.label, _WORDS)
    room = len(words) * _LETTER + 12
    before = right + room > width and left > width - right
    if before:  # the words stand on the side that has room
        words = shortened(words, max(_FEWEST, int((left - 12) / _LETTER)))
    else:
        words = shortened(words, max(_FEWEST, int((width - right - 12) / _LETTER)))
    return Markup('<a class="happening{}{}" href="#{}">{}<text x="{:.0f}" y="{:.0f}">{}</text></a>').format(
        "" if one.filled else " open",
        " before" if before else "",
        one.href,
        mark,
        left - 10 if before else right + 12,
        y + 4.5,
        escaped(words),
    )


def _mark(
    one: Stretch, first: float | None, last: float | None, y: float, name: str
) -> tuple[Markup, float, float]:
    """The mark of a row, where it begins and where it ends.

    A dot for a day, a bar for more, and an edge that fades where the words leave it open.
    """
    if first is None and last is not None:
        bar = _bar(last - _FADE, last, y, f"{name}-in")
        return bar + _post(last, y), last - _FADE, last + 2
    start = first if first is not None else 0.0
    if one.to_the_day and (last is None or last == start):
        dot = Markup('<circle cx="{:.0f}" cy="{:.0f}" r="{}"/>').format(start, y, _RADIUS)
        return dot, start - _RADIUS, start + _RADIUS
    if last is None:
        return _bar(start, start + _FADE, y, f"{name}-out"), start, start + _FADE
    if one.vague:
        middle = (start + last) / 2
        bars = _bar(start, middle, y, f"{name}-in") + _bar(middle, last, y, f"{name}-out")
        return bars, start, last
    return _bar(start, last, y, None), start, last


def _bar(left: float, right: float, y: float, gradient: str | None) -> Markup:
    fill = Markup(' class="fading" fill="url(#{})"').format(gradient) if gradient else Markup("")
    return Markup('<rect x="{:.0f}" y="{:.1f}" width="{:.0f}" height="{}"{}/>').format(
        left, y - _BAR / 2, max(2.0, right - left), _BAR, fill
    )


def _post(x: float, y: float) -> Markup:
    return Markup('<rect x="{:.0f}" y="{:.1f}" width="2" height="{}"/>').format(x, y - _BAR, 2 * _BAR)


def _stack(one: Published, x: float, y: float) -> Markup:
    parts = [
        Markup(
            '<a class="account" href="#{}"><circle cx="{x:.0f}" cy="{:.0f}" r="12"/>'
            '<text x="{x:.0f}" y="{:.1f}">{}</text></a>'
        ).format(href, y + i * _SIGLUM, y + i * _SIGLUM + 4.5, siglum, x=x)
        for i, (siglum, href) in enumerate(one.accounts)
    ]
    if one.more:
        at = y + len(one.accounts) * _SIGLUM + 4.5
        parts.append(Markup('<text class="more" x="{:.0f}" y="{:.1f}">+{:,}</text>').format(x, at, one.more))
    return Markup("").join(parts)


def stacked(day: dt.date, accounts: Sequence[tuple[str, str]]) -> Published:
    """The accounts of a day, the first of them drawn one by one."""
    shown = accounts if len(accounts) <= _STACK else accounts[: _STACK - 1]
    return Published(day=day, accounts=tuple(shown), more=len(accounts) - len(shown))
