# Every target does its own set-up: only Python (3.11 or later) and make are needed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
READY_DEV := $(VENV)/.ready-dev

.PHONY: help demo test check format requirements clean

help:
	@echo "make demo    build the bundled story and say where its report lies"
	@echo "make test    run the tests"
	@echo "make check   lint and check types"
	@echo "make format  put the code in its form"

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(READY): requirements/run.txt requirements/build.txt pyproject.toml models/en/pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/build.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable . --editable models/en
	@touch $@

$(READY_DEV): requirements/dev.txt $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

demo: $(READY)
	$(BIN)/recension build examples/harbour-exchange/accounts --out out/demo; status=$$?; test $$status -le 1
	@echo "The report: $(CURDIR)/out/demo/report.html"

test: $(READY_DEV)
	$(BIN)/python -m pytest

check: $(READY_DEV)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/basedpyright

format: $(READY_DEV)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Pins every dependency with its hashes for every platform; needs uv.
requirements:
	uv pip compile --upgrade --universal --python-version 3.11 --no-header --no-emit-index-url --generate-hashes pyproject.toml -o requirements/run.txt
	uv pip compile --upgrade --universal --python-version 3.11 --no-header --no-emit-index-url --generate-hashes requirements/build.in -o requirements/build.txt
	uv pip compile --upgrade --universal --python-version 3.11 --no-header --no-emit-index-url --generate-hashes pyproject.toml requirements/build.in requirements/dev.in -o requirements/dev.txt
	uv pip compile --upgrade --universal --python-version 3.11 --no-header --no-emit-index-url --generate-hashes requirements/benchmarks.in -o requirements/benchmarks.txt

clean:
	rm -rf $(VENV) out build dist .pytest_cache .ruff_cache .hypothesis
