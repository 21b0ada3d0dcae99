"""Recension turns many accounts of an event into one record in which every field points at exact words.

    from recension import build
    record = build("accounts/")

Nothing heavy is imported until it is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recension._version import __version__

if TYPE_CHECKING:
    from recension.documents.inputs import Input
    from recension.errors import RecensionError
    from recension.exports import export_dot, export_graphml, export_tei
    from recension.pipeline.build import build
    from recension.record import Record, from_json, read_record, to_json, verify, write_record
    from recension.report import brief
    from recension.report import render as render_report
    from recension.report import write as write_report

__all__ = [
    "Input",
    "RecensionError",
    "Record",
    "__version__",
    "brief",
    "build",
    "export_dot",
    "export_graphml",
    "export_tei",
    "from_json",
    "read_record",
    "render_report",
    "to_json",
    "verify",
    "write_record",
    "write_report",
]

_HOMES = {
    "Input": ("recension.documents.inputs", "Input"),
    "RecensionError": ("recension.errors", "RecensionError"),
    "Record": ("recension.record", "Record"),
    "brief": ("recension.report", "brief"),
    "build": ("recension.pipeline.build", "build"),
    "export_dot": ("recension.exports", "export_dot"),
    "export_graphml": ("recension.exports", "export_graphml"),
    "export_tei": ("recension.exports", "export_tei"),
    "from_json": ("recension.record", "from_json"),
    "read_record": ("recension.record", "read_record"),
    "render_report": ("recension.report", "render"),
    "to_json": ("recension.record", "to_json"),
    "verify": ("recension.record", "verify"),
    "write_record": ("recension.record", "write_record"),
    "write_report": ("recension.report", "write"),
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used (PEP 562)."""
    if name not in _HOMES:
        message = f"module 'recension' has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module  # noqa: PLC0415 - only when a name is used

    module, attribute = _HOMES[name]
    value: object = getattr(import_module(module), attribute)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
