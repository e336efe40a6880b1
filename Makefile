# `make demo` and `make test` do all their own setting up; they need Python 3.11 or
# later, make and a package index, nothing else. `make help` lists the rest.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet
PYTEST := $(BIN)/python -m pytest

.DEFAULT_GOAL := help
.PHONY: help demo test test-slow mutants examples check format docs bench wheel clean

help: ## list these commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1	\2/p' Makefile

demo: $(VENV)/package ## install claimcheck and run it on its example article
	@.ci/finds $(BIN)/claimcheck demo

test: $(VENV)/group-test ## install claimcheck and run every test, with branch coverage; ARGS='-n 0' for a debugger
	$(PYTEST) tests --cov -n auto $(ARGS)

test-slow: $(VENV)/group-test ## run the tests that take minutes
	$(PYTEST) tests -m slow $(ARGS)

mutants: $(VENV)/group-mutants ## mutate model/ and rules/, or ARGS='claimcheck.rules.dates.*'
	HYPOTHESIS_PROFILE=quick $(BIN)/mutmut run $(ARGS)

examples: $(VENV)/group-test ## run the examples in docstrings, README and docs
	$(PYTEST) -p no:randomly --doctest-modules src
	$(PYTEST) -p no:randomly README.md docs

check: $(VENV)/group-dev ## run the linters, the type checker and the layer contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/codespell
	$(BIN)/deptry src
	$(BIN)/towncrier build --draft

format: $(VENV)/group-dev ## lay the code out, and mend what can be mended safely
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: $(VENV)/group-docs ## build the documentation into docs/_build, warnings as errors
	$(BIN)/sphinx-build --quiet --nitpicky --fail-on-warning --keep-going docs docs/_build

bench: $(VENV)/group-test ## measure import and reading speed
	$(BIN)/python -m bench.speed

wheel: $(VENV)/group-dev ## build dist/ and look into the wheel
	rm -rf dist
	$(BIN)/python -m build
	$(BIN)/check-wheel-contents dist

clean: ## remove everything that the commands above made
	rm -rf $(VENV) dist docs/_build docs/reference/rules docs/reference/hedges.md \
	    docs/reference/command-line.md mutants .coverage .hypothesis .*_cache

# Each stamp is renewed when pyproject.toml is. The package is installed editable, so
# that a change of the source needs no new install. The pip that comes with Python 3.11
# knows no dependency groups, hence its upgrade.
$(VENV)/package: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(PIP) --upgrade pip
	$(PIP) --editable .
	@touch $@

$(VENV)/group-%: $(VENV)/package
	$(PIP) --group $*
	@touch $@
