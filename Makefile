# Every command says what it does; `make help` lists them.
PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
BIN := .venv/bin
INSTALLED := .venv/installed
TEST_INSTALLED := .venv/test-installed

.DEFAULT_GOAL := help
.PHONY: help run test test-deep bench lint format messages

help: ## Show what there is
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-11s %s\n", $$1, $$2}'

run: $(INSTALLED) ## Install, fill the demo and serve on http://127.0.0.1:8000
	@$(BIN)/jobunivers db upgrade
	@$(BIN)/jobunivers demo --if-empty
	@$(BIN)/jobunivers serve --host $(HOST) --port $(PORT) --demo

test: $(TEST_INSTALLED) lint ## Every check and test (what CI runs)
	@$(BIN)/python scripts/prepare_tests.py
	@$(BIN)/python -m pytest -m "not browser and not deep" -n 2
	@$(BIN)/python -m pytest -m "browser and not deep"

test-deep: $(TEST_INSTALLED) ## The long suites: every test on PostgreSQL, failures at every statement, power cuts, kills, soak
	@$(BIN)/python scripts/prepare_tests.py
	@$(BIN)/python -m pytest -m "not browser and not deep" --postgres
	@$(BIN)/python -m pytest -m "deep and not browser"
	@$(BIN)/python -m pytest -m "deep and browser"

bench: $(TEST_INSTALLED) ## Measure side by side, print the table, write build/bench.json
	@$(BIN)/python -m tests.bench

lint: $(TEST_INSTALLED) ## Style, types, layers, templates, content
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/djlint jobunivers --lint --quiet 2>/dev/null

format: $(TEST_INSTALLED) ## Let ruff put the code in shape
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

messages: $(INSTALLED) ## Collect the texts to translate into translations/
	@$(BIN)/python scripts/messages.py

$(INSTALLED): requirements.lock pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 is missing. Install it: apt-get install python3 python3-venv"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || { echo "python3-venv is missing. Install it: apt-get install python3-venv"; exit 1; }
	@echo "Installing what Jobunivers needs (once) …"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e . 2>/dev/null || $(BIN)/pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $@

$(TEST_INSTALLED): $(INSTALLED) requirements-test.lock
	@echo "Installing what the tests need (once) …"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	@touch $@
