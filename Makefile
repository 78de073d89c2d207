# One word a chore. `make demo` shows what this is; `make test` is what CI runs. Both set up .venv on their first run.
.DEFAULT_GOAL := help
.PHONY: help demo test lint bench lock clean

VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
PIP := $(BIN)/python -m pip install --disable-pip-version-check --no-input
PACKAGE := pyproject.toml analyser/__init__.py

help:
	@echo 'make demo    set up, analyse three fictional manifestos, serve the dashboard on http://127.0.0.1:8501'
	@echo 'make test    set up, then lint, types, import rules and all tests'
	@echo 'make lint    lint, types and import rules only'
	@echo 'make bench   time, memory and faithfulness, against serial pdfplumber'
	@echo 'make lock    resolve the dependencies anew and write both lock files'
	@echo 'make clean   remove .venv, caches and results'

demo: $(VENV)/ready
	@echo 'Analysing the three fictional demo manifestos …'
	@$(BIN)/analyser analyse --demo --out out/demo --shelve
	@exec $(BIN)/analyser serve

test: lint
	@echo 'Testing …'
	@$(BIN)/python -m pytest

lint: $(VENV)/ready-dev
	@echo 'Checking style, types and import rules …'
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: $(VENV)/ready-dev
	@$(BIN)/python -m tests.bench

lock: $(VENV)/ready-dev
	@$(COMPILE) --group setup --output-file requirements.lock
	@$(COMPILE) --all-extras --group setup --group dev --constraints requirements.lock --output-file requirements-dev.lock

COMPILE = UV_CUSTOM_COMPILE_COMMAND='make lock' $(BIN)/uv pip compile pyproject.toml --quiet --upgrade \
	--universal --python-version 3.11 --generate-hashes --no-emit-index-url

clean:
	rm -rf $(VENV) out build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Everything is installed by hash from a lock file: nothing is resolved, built from source or fetched unpinned.
$(VENV)/ready: requirements.lock $(PACKAGE) | $(BIN)/uv
	@echo 'Installing what the analyser needs (once) …'
	@$(install)
	@touch $@

$(VENV)/ready-dev: requirements-dev.lock $(PACKAGE) | $(BIN)/uv
	@echo 'Installing what the analyser and its tests need (once) …'
	@$(install)
	@touch $(VENV)/ready $@

# uv is many times as fast as pip, and pip knows proxies and mirrors that uv does not.
define install
{ $(BIN)/uv pip install --python $(BIN)/python $(PINNED) --requirement $< || $(PIP) $(PINNED) --requirement $<; } && \
	$(PIP) --quiet --no-deps --no-build-isolation --editable .
endef
PINNED := --require-hashes --only-binary :all:

$(BIN)/uv: | $(BIN)/python
	@sed -n '/^uv==/,/^    #/p' requirements.lock > $(VENV)/uv.lock
	@$(PIP) --quiet --no-deps $(PINNED) --requirement $(VENV)/uv.lock

$(BIN)/python:
	@test -n '$(PYTHON)' || { echo 'Python 3.11 or newer with venv is needed, and none was found.'; exit 1; }
	@echo 'Setting up $(VENV) …'
	@$(PYTHON) -m venv $(VENV)
