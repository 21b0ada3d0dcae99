"""Labelled pages: the HTML, its gold values, and what Recension reads."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from evaluation.measurement import DataAbsentError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class LabelledPage(NamedTuple):
    """A page and what people say it holds.

    Attributes:
        name: the page's name in its data set.
        html: the bytes.
        gold: the values of the data set's own labels.
    """

    name: str
    html: bytes
    gold: dict[str, Any]


def pages(folder: Path, labels: str) -> Iterator[LabelledPage]:
    """The pages of a data set, by name.

    Args:
        folder: the data set's folder, with `html/NAME.html.gz`.
        labels: the name of its JSON file of labels.

    Raises:
        DataAbsentError: the data set is not there.
    """
    path = folder / labels
    if not path.is_file():
        raise DataAbsentError(f"there is no {path}")
    gold = cast("dict[str, dict[str, Any]]", json.loads(path.read_text(encoding="utf-8")))
    for name in sorted(gold):
        with gzip.open(folder / "html" / f"{name}.html.gz") as file:
            yield LabelledPage(name, file.read(), gold[name])


def files(folder: Path, labels: str) -> tuple[Path, ...]:
    """The files of a data set, for the digest beside the floors."""
    return (folder / labels, *sorted((folder / "html").glob("*.html.gz")))
