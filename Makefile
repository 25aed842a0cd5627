# Every target sets up what it needs, once; `make help` lists them.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON := .venv/bin/python
INSTALL := python3 .lock/install.py
# Node may come from the environment's own bin/, see .lock/install.py.
export PATH := $(CURDIR)/.venv/bin:$(PATH)
# Material for MkDocs announces another major version of MkDocs at every build; we are pinned below it.
export NO_MKDOCS_2_WARNING := 1
# Two processes share the tests; the one that is done first takes over half of what the other has left.
TOGETHER := --quiet --numprocesses 2 --dist worksteal
TSC = node .lock/node_modules/typescript/bin/tsc --incremental --tsBuildInfoFile $(CURDIR)/.cache/$@.tsbuildinfo --project
# host.yml where a host has one; else mkdocs.yml
CONFIG = $(PYTHON) -m overrides.hooks.host.config_file
SITE ?= site
COPY ?= .cache/copy
ADDRESS ?= localhost:8000
MINUTES ?= 30
RACES ?= 30

.PHONY: help
help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: serve
serve: .venv/installed .lock/node_modules/installed  ## run the site with the composer on this machine, with live reload
	config=$$($(CONFIG)) && $(PYTHON) -m mkdocs serve --config-file $$config --dev-addr $(ADDRESS)

.PHONY: build
build: .venv/installed .lock/node_modules/installed  ## write the site to publish into site/
	config=$$($(CONFIG)) && $(PYTHON) -m mkdocs build --strict --config-file $$config --site-dir $(SITE)

.PHONY: test
test: check  ## run every check and every test
	$(PYTHON) -m pytest $(TOGETHER) tests/unit tests/fuzz tests/gate tests/site tests/browser

.PHONY: gate
gate: .venv/installed  ## look whether the site in site/ can be published: links, addresses, policies
	$(PYTHON) -m pytest --quiet tests/gate --site $(SITE)

.PHONY: copy
copy: .venv/installed  ## make a copy as a host would, with every setting of the hosting page, in COPY=.cache/copy
	$(PYTHON) -m tests.host_copy $(COPY)

.PHONY: check
check: .venv/installed .lock/node_modules/installed .cache/browser.json  ## run the linters and the type checkers alone
	@$(MAKE) --no-print-directory --jobs 2 check-python check-scripts check-types check-page check-service-worker

.PHONY: check-python check-scripts check-types check-page check-service-worker
check-python:
	$(PYTHON) -m ruff check
	$(PYTHON) -m ruff format --check

check-scripts:
	node .lock/node_modules/@biomejs/biome/bin/biome ci --error-on-warnings

check-types:
	$(PYTHON) -m mypy

check-page:
	$(TSC) composer/browser/jsconfig.json

check-service-worker:
	$(TSC) composer/browser/offline/jsconfig.json

.PHONY: bench
bench: .venv/installed .lock/node_modules/installed .cache/browser.json  ## measure start-up, transfer and keystrokes in a browser
	$(PYTHON) -m tests.bench

.PHONY: race
race: .venv/installed .lock/node_modules/installed .cache/browser.json  ## let two tabs race over one interview, with reloads and kills, RACES=30 times
	RACES=$(RACES) $(PYTHON) -m pytest tests/browser/test_storage_race.py

.PHONY: fuzz
fuzz: .venv/installed  ## try the laws of tests/fuzz on ever new records, for MINUTES=30
	$(PYTHON) -m tests.fuzz --minutes $(MINUTES)

.PHONY: test-engines
test-engines: .venv/engines .lock/node_modules/installed .cache/browser.json  ## run what matters to a person in Chromium, Firefox and WebKit
	$(PYTHON) -m tests.engines.drivers
	$(PYTHON) -m pytest $(TOGETHER) -rs tests/engines

.PHONY: test-copies
test-copies: .venv/installed .lock/node_modules/installed .cache/browser.json  ## try updates of older copies, a build with Zensical, and a second build
	$(PYTHON) -m pytest --quiet -rs tests/copies

.PHONY: soak
soak: .venv/engines .lock/node_modules/installed .cache/browser.json  ## edit, reload, kill and fill the storage in each engine, for half an hour
	$(PYTHON) -m tests.engines.soak

.PHONY: audit
audit: .venv/installed .lock/node_modules/installed  ## look for known flaws in the locked packages, where the network allows
	$(INSTALL) audit

.PHONY: report
report: .venv/installed .lock/node_modules/installed  ## list what the browser loads: each file, its size, why it is in
	$(PYTHON) -m overrides.hooks.runtime.bundle report

.PHONY: screenshots
screenshots: .venv/installed .lock/node_modules/installed .cache/browser.json  ## take the pictures that the README shows
	$(PYTHON) -m tests.screenshots

.PHONY: lighthouse
lighthouse: .venv/installed .lock/node_modules/installed .cache/browser.json  ## let Lighthouse score the main pages
	$(PYTHON) -m tests.lighthouse

.PHONY: lock
lock: .venv/installed  ## renew the lock files from pyproject.toml and .lock/package.json
	$(INSTALL) lock

.PHONY: clean
clean:  ## remove all that the targets made
	rm -rf .venv .cache .lock/node_modules site test-results

.venv/installed: .lock/install.py .lock/requirements.txt .lock/node.txt .lock/uv.txt pyproject.toml .python-version
	$(INSTALL) python
	@touch $@

.lock/node_modules/installed: .lock/package.json .lock/package-lock.json | .venv/installed
	$(INSTALL) node
	@touch $@

.venv/engines: .venv/installed .lock/engines.txt
	$(INSTALL) engines
	@touch $@

.cache/browser.json: tests/browser/find.py | .venv/installed
	$(PYTHON) -m tests.browser.find
