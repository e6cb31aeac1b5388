# Every target sets up .venv itself; nothing has to be run before.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
PACKAGES := assistant eval ingestion prompts vectorstore
Q ?= 建议 13 说了什么？

.PHONY: ask serve test lint eval docs bench lock clean

ask: .venv/run ## Answer Q="…" with verified citations
	@$(BIN)/jianyi ask "$(Q)"

serve: .venv/run ## Answer over HTTP on port 8000
	@$(BIN)/jianyi serve

test: .venv/dev ## Run the tests
	$(BIN)/pytest -q

lint: .venv/dev ## Check style, types and layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/biome ci --error-on-warnings assistant/pages
	$(BIN)/lint-imports
	$(BIN)/python -m cogapp --check README.md

eval: .venv/run ## Ask the gold set, write eval/reports/ and apply the gates
	@JIANYI_CHAT_MODEL=extractive $(BIN)/jianyi eval run --out eval/reports --summary eval/results.json --gate eval/gates.toml
	@$(BIN)/jianyi eval documents --summary eval/generality.json

docs: .venv/dev ## Write the generated blocks of the README anew
	$(BIN)/python -m cogapp -r README.md

bench: .venv/dev ## Measure speed: ratios within one run
	$(BIN)/python -m bench

lock: ## Resolve the requirements anew
	$(PYTHON) -m venv .venv/lock && .venv/lock/bin/pip install -q uv
	.venv/lock/bin/uv pip compile $(COMPILE) --all-extras --group build --group dev pyproject.toml -o requirements/dev.txt
	.venv/lock/bin/uv pip compile $(COMPILE) -c requirements/dev.txt --group build pyproject.toml -o requirements/run.txt
	.venv/lock/bin/uv pip compile $(COMPILE) -c requirements/dev.txt --extra postgresql --group build pyproject.toml \
		-o requirements/image.txt
COMPILE := -q --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-emit-find-links --no-annotate --no-header

clean: ## Remove everything the other targets made
	rm -rf .venv build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Compiled ahead, so that the first question does not wait for it.
.venv/run: requirements/run.txt pyproject.toml
	@echo "setting up .venv (once; takes a minute or two)…"
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/run.txt
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q $(PACKAGES)
	@touch $@

.venv/dev: .venv/run requirements/dev.txt
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@
