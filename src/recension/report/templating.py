"""The templates: one environment that escapes everything and makes hidden characters visible."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from recension.report.compiled import CompiledTemplates
from recension.report.figures import counted
from recension.report.shown import shown

if TYPE_CHECKING:
    from collections.abc import Callable

_FOLDER = files("recension.report") / "templates"
_COMPILED = "__pycache__"  # the folder that Python and every ignore file know


def resource(name: str) -> str:
    """The text of a file beside the templates."""
    return (_FOLDER / name).read_text(encoding="utf-8")


def _finalize(value: Any) -> Any:  # noqa: ANN401 - whatever a template writes
    """What every expression of a template passes through before it is escaped."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return shown(value)
    return value


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The environment all templates of this package are compiled in."""
    made = Environment(
        autoescape=True,
        bytecode_cache=CompiledTemplates(_FOLDER / _COMPILED) if isinstance(_FOLDER, Path) else None,
        finalize=_finalize,
        loader=FunctionLoader(resource),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    filters: dict[str, Callable[..., Any]] = {"counted": counted}
    made.filters.update(filters)  # pyright: ignore[reportUnknownMemberType]
    return made
