# GROOC XBlocks. `make help` lists the targets meant for people; the others are the parts they are made of.

SHELL := /bin/sh
.DEFAULT_GOAL := help
# What was compiled is kept, whatever the shell is set to: a run of the tests starts dozens of Pythons.
unexport PYTHONDONTWRITEBYTECODE

# What is installed is installed again only when what asks for it changes: each stamp is named after that content
# (and the folder, for an environment does not survive being moved).
stamp = $(shell { pwd; cat $(1); } 2>/dev/null | cksum | cut -d' ' -f1)
VENV := .venv
PYTHON := $(VENV)/bin/python
# An environment whose Python has gone counts as none.
$(shell $(PYTHON) -c '' 2>/dev/null || rm -f $(VENV)/made-for-*)
PLAYER := $(VENV)/made-for-demo-$(call stamp,setup.py)
ENV := $(VENV)/made-for-all-$(call stamp,setup.py)
INSTALL := $(PYTHON) -m pip install -qq --disable-pip-version-check
NODE_MODULES := frontend/node_modules/.installed-$(call stamp,frontend/package-lock.json)
NPM := PATH="$$(tools/find-node):$$PATH" npm --prefix frontend
MANAGE := $(PYTHON) workbench/manage.py
PYTEST := $(PYTHON) -m pytest
TALLY := MAKE="$(MAKE)" $(PYTHON) tools/tally.py

# What must hold, part by part. `make quality`, `make test` and `make check` run these to the end and sum them up.
QUALITY := lint types layers migrations pii bundles messages documents
TESTS := units races front-end browser other-python
# Rules and the state of groups are where a mistake loses somebody's work: `make coverage` asks for 95 % of their branches.
COVERED := 'grooc_xblocks/domain/*' 'grooc_xblocks/groups/*' 'grooc_xblocks/reflections/*' 'grooc_xblocks/storage/*' \
	'grooc_xblocks/group_scope.py'

.PHONY: help demo test quality check format coverage e2e bench build translations screenshots clean $(QUALITY) $(TESTS)

help: ## show this list
	@awk -F ':.*?## ' '/^[a-z0-9-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

demo: $(PLAYER) ## serve the sample courses on this machine; prints the address (PORT=8001 for another port)
	@$(MANAGE) demo $(if $(PORT),--port=$(PORT))

test: $(ENV) ## run every test: SQLite, races on MariaDB and PostgreSQL, front end, browser, Python 3.12
	@$(TALLY) $(TESTS)

quality: $(ENV) ## check style, types, layers, migrations, privacy notes, bundles, messages, documents
	@$(TALLY) $(QUALITY)

check: $(ENV) ## quality and test together: what continuous integration runs
	@$(TALLY) $(QUALITY) $(TESTS)

format: $(ENV) ## put the Python sources in order
	@$(PYTHON) -m ruff check --fix-only --quiet .
	@$(PYTHON) -m ruff format .

e2e: browser ## run the browser tests alone

bench: $(ENV) ## measure: time and queries as groups and people grow
	@tools/install-missing mariadb postgresql
	@$(PYTEST) tests/bench -o python_files='bench_*.py' -p no:randomly -s
	@$(PYTHON) -m tests.bench.matching

build: $(NODE_MODULES) ## build the scripts and the stylesheet of the blocks from frontend/
	@$(NPM) run build

translations: $(ENV) ## bring the catalogues up to the sources, and compile them
	@$(PYTHON) tools/translations.py update

screenshots: $(ENV) ## take the pictures of the tour anew (docs/pictures)
	@tools/install-missing chromium && $(PYTHON) tools/screenshots.py

clean: ## remove everything that was installed or made here
	rm -rf $(VENV) .tox .var build dist *.egg-info frontend/node_modules .mypy_cache .ruff_cache .pytest_cache \
		.import_linter_cache .hypothesis .coverage test-results
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# --- environments ---

$(PLAYER):
	@$(PYTHON) -c '' 2>/dev/null || { tools/install-missing python && rm -rf $(VENV) \
		&& "$$(tools/find-python 3.11 3.12)" -m venv $(VENV); }
	@echo "Installing the blocks and the course player into $(VENV)"
	@$(INSTALL) 'setuptools>=68' wheel
	@$(INSTALL) --no-build-isolation --editable '.[workbench]'
	@rm -f $(VENV)/made-for-* && touch $@

$(ENV): $(PLAYER)
	@echo "Installing the tools of tests and quality into $(VENV)"
	@$(INSTALL) --no-build-isolation --editable '.[workbench,test,quality]'
	@touch $@

$(NODE_MODULES): $(ENV)
	@$(NPM) ci --no-audit --no-fund
	@touch $@

# --- quality ---

lint: $(ENV)
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .

types: $(ENV)
	$(PYTHON) -m mypy

layers: $(ENV)
	$(VENV)/bin/lint-imports

migrations: $(ENV)
	$(MANAGE) makemigrations --check --dry-run

pii: $(ENV)
	DJANGO_SETTINGS_MODULE=grooc_workbench.settings PYTHONPATH=workbench $(VENV)/bin/code_annotations \
		django_find_annotations --config_file .pii_annotations.yml --lint --coverage

bundles: $(NODE_MODULES)
	@# The build itself refuses files that grew too big.
	@before=$$(cksum grooc_xblocks/public/*); $(NPM) run build || exit 1; \
	test "$$before" = "$$(cksum grooc_xblocks/public/*)" \
		|| { echo "grooc_xblocks/public was not built from these sources; it is now: commit it."; exit 1; }

messages: $(ENV)
	$(PYTHON) tools/translations.py check

documents: $(ENV)
	@for page in $$(git ls-files '*.rst'); do \
		$(PYTHON) -m docutils --halt=warning --exit-status=2 "$$page" >/dev/null || exit 1; \
	done; echo "Every page is sound reStructuredText."

# --- tests ---

units: $(ENV)
	$(PYTEST) -n 2 --ignore=tests/races --ignore=tests/e2e

coverage: $(ENV) ## run the units and tell what of the rules and the state of groups no test comes to
	$(PYTEST) -n 2 --ignore=tests/races --ignore=tests/e2e --cov --cov-report=
	@for part in $(COVERED); do \
		$(PYTHON) -m coverage report --include="$$part" --fail-under=95 --skip-covered --show-missing || failed=1; \
	done; test -z "$$failed"

races: $(ENV)
	@tools/install-missing mariadb postgresql
	$(PYTEST) tests/races

front-end: $(NODE_MODULES)
	$(NPM) run check
	$(NPM) test

browser: $(ENV)
	@tools/install-missing chromium libatomic1
	@echo "A browser test that fails is run once more; both runs are told."
	$(PYTEST) tests/e2e -n 2 --reruns 1

other-python: $(ENV)
	@if $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 12))'; then \
		echo "NOT RUN: .venv is Python 3.12 with XBlock 6 already"; \
	elif python=$$(tools/find-python 3.12 2>/dev/null); then \
		echo "Without the rules in plain Python, odd requests, documents and catalogues, which the units run."; \
		$(PYTHON) -m tox run -e py312-xblock6 --discover "$$python"; \
	else \
		echo "NOT RUN: no Python 3.12 here (it would bring XBlock 6)"; \
	fi
