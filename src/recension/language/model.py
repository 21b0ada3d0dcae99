"""A model package on disk: found by language, checked by hash and interface version before use."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from importlib import import_module
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

from recension.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

INTERFACE: Final = 1
"""Version of what the files of a model hold and how its graphs are fed; raised when either changes."""

SLOWER: Final = ("SkipLayerNormFusion",)
"""Rewriting of graphs that costs time: with it the runtime sums and normalises in one step, 13 % slower."""

PACKAGES: Final = {"en": "recension_model_en"}
"""The package that holds the model of a language."""


class Session(Protocol):
    """A loaded graph."""

    def run(self, outputs: Sequence[str] | None, feeds: Mapping[str, NDArray[Any]]) -> list[NDArray[Any]]:
        """Run the graph: named arrays in, arrays out in the order of `outputs`."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A model package whose manifest has been read.

    Attributes:
        folder: where its files lie.
        name: name and version, as it enters records and cache keys.
        files: size in bytes and SHA-256 of each file.
        remedy: what to do where it does not work.
    """

    folder: Path
    name: str
    files: dict[str, tuple[int, str]]
    remedy: str

    def read(self, name: str) -> bytes:
        """Read a file and check it.

        Args:
            name: its name in the package.

        Returns:
            Its bytes.

        Raises:
            ModelError: it is missing, of another size or of other bytes than the manifest says.
        """
        place, digest = self._whole(name)
        data = self._bytes(place)
        if hashlib.sha256(data).hexdigest() != digest:
            raise ModelError("its bytes are not those of the release", where=str(place), remedy=self.remedy)
        return data

    def _whole(self, name: str) -> tuple[Path, str]:
        """Find a file that has the size of the release, and the SHA-256 that it must have."""
        place = self.folder / name
        if name not in self.files:
            raise ModelError(f"the model has no file {name}", where=str(self.folder), remedy=self.remedy)
        size, digest = self.files[name]
        try:
            found = place.stat().st_size
        except OSError as error:
            raise ModelError(f"cannot read: {error}", where=str(place), remedy=self.remedy) from error
        if found != size:
            raise ModelError(
                f"truncated or replaced: {found} bytes instead of {size}",
                where=str(place),
                remedy=self.remedy,
            )
        return place, digest

    def _bytes(self, place: Path) -> bytes:
        try:
            return place.read_bytes()
        except OSError as error:
            raise ModelError(f"cannot read: {error}", where=str(place), remedy=self.remedy) from error

    def _checked(self, name: str) -> Path:
        """Find a file whose bytes are those of the release, without holding them in memory."""
        place, digest = self._whole(name)
        try:
            with place.open("rb") as file:
                found = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise ModelError(f"cannot read: {error}", where=str(place), remedy=self.remedy) from error
        if found != digest:
            raise ModelError("its bytes are not those of the release", where=str(place), remedy=self.remedy)
        return place

    def session(self, name: str) -> Session:
        """Load a graph for one thread.

        Args:
            name: the graph's file.

        Returns:
            The loaded graph; it may be run from several threads at once.

        Raises:
            ModelError: the file is not the release's, or the runtime is missing or cannot load it.
        """
        place = str(self._checked(name))
        try:
            # heavy, and only who annotates pays for it
            runtime: Any = import_module("onnxruntime")
        except ImportError as error:
            raise ModelError(
                "the package onnxruntime is not installed", remedy="Install it: pip install onnxruntime"
            ) from error
        options = runtime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # batches differ in shape, so that plans of their memory are never used again
        options.enable_mem_pattern = False
        try:
            return runtime.InferenceSession(
                place, options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOWER
            )
        except Exception as error:  # the runtime's own errors share no base but Exception
            raise ModelError(f"cannot be loaded: {error}", where=place, remedy=self.remedy) from error


def installed(language: str) -> bool:
    """Tell whether the model package of a language is installed, without reading it."""
    return language in PACKAGES and find_spec(PACKAGES[language]) is not None


def find(language: str) -> Model:
    """Find the installed model of a language.

    Args:
        language: ISO 639-1 code.

    Returns:
        The model, its manifest checked.

    Raises:
        ModelError: there is none, or it is of another interface version.
    """
    package = PACKAGES.get(language)
    if package is None:
        raise ModelError(
            f"there is no model for the language {language!r}", remedy="Use another annotator for it"
        )
    distribution = package.replace("_", "-")
    install = f"pip install --force-reinstall {distribution}"
    remedy = f"Install the model again: {install} (in a checkout: pip install ./models/{language})"
    if not installed(language):
        raise ModelError(f"the model {distribution} is not installed", remedy=remedy)
    with_files = files(package)
    return opened(Path(str(with_files)) / "files", remedy)


def opened(folder: Path, remedy: str) -> Model:
    """Read the manifest of a model's folder.

    Args:
        folder: where the files lie.
        remedy: what a person can do where they are wrong.

    Returns:
        The model.

    Raises:
        ModelError: the manifest is missing, broken, or of another interface version.
    """
    place = folder / "manifest.json"
    try:
        manifest = json.loads(place.read_text(encoding="utf-8"))
        interface = manifest["interface"]
        name = f"{manifest['name']} {manifest['version']}"
        listed = {
            str(key): (int(entry["bytes"]), str(entry["sha256"])) for key, entry in manifest["files"].items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelError(
            f"the manifest cannot be read: {error!r}", where=str(place), remedy=remedy
        ) from error
    if interface != INTERFACE:
        raise ModelError(
            f"made for interface {interface}, this version of Recension reads interface {INTERFACE}",
            where=str(place),
            remedy=remedy,
        )
    return Model(folder=folder, name=name, files=listed, remedy=remedy)
