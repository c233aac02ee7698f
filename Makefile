# Two commands do everything on a fresh machine: `make site` and `make test`. `make` alone lists the rest.

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check
UV_COMPILE := $(BIN)/uv pip compile --quiet --generate-hashes --no-header --no-annotate \
	--no-emit-index-url --python-version 3.11 --group build
APT_INSTALL := as_root=$$([ "$$(id -u)" -eq 0 ] || echo sudo); $$as_root apt-get -qq update && \
	$$as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends >/dev/null

# A stamp is newer than its lock file as long as what the lock names is installed.
INSTALLED := $(VENV)/installed
INSTALLED_FOR_TESTS := $(VENV)/installed-for-tests

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
# Two installations into one environment must not run at the same time.
.NOTPARALLEL:
.PHONY: help site install sample test chromium poppler fuzz search bless lock clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: $(INSTALLED) ## สร้างเว็บไซต์จาก content/ ไว้ที่ site/
	$(BIN)/prongsai build

install: $(INSTALLED) ## install what `make site` needs and build nothing

sample: $(INSTALLED) ## สร้างเว็บไซต์ของเทศบาลตัวอย่างไว้ที่ site-sample/
	$(BIN)/prongsai build -f tests/sample/mkdocs.yml -d ../../site-sample

test: $(INSTALLED_FOR_TESTS) chromium poppler ## lint, type check and test; stops at the first failure
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest --numprocesses auto --dist worksteal

fuzz: $(INSTALLED_FOR_TESTS) ## break the sample's files in two thousand ways and count what is told of it
	$(BIN)/pytest tests/fuzz --mutations 2000

search: $(INSTALLED_FOR_TESTS) chromium ## tell how well and how fast search answers
	PYTHONPATH=tests $(BIN)/python -m search.figures

bless: $(INSTALLED_FOR_TESTS) ## accept today's output as the golden files
	$(BIN)/pytest --bless

lock: | $(BIN)/uv ## lock the dependencies again; UPGRADE=--upgrade takes newer versions
	$(UV_COMPILE) $(UPGRADE) --output-file requirements.lock pyproject.toml
	$(UV_COMPILE) $(UPGRADE) --group test --constraints requirements.lock \
		--output-file requirements-test.lock pyproject.toml

clean: ## remove what was built, but not the installation
	rm -rf site site-sample build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find generator theme tests .github -name __pycache__ -type d -prune -exec rm -rf {} +

$(INSTALLED): requirements.lock pyproject.toml | $(BIN)/pip
	$(PIP) install --require-hashes -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

# The test lock holds the whole of the other one, so both stamps are earned.
$(INSTALLED_FOR_TESTS): requirements-test.lock pyproject.toml | $(BIN)/pip
	$(PIP) install --require-hashes -r requirements-test.lock
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@ $(INSTALLED)

# Debian ships venv and ensurepip apart from Python itself.
$(BIN)/pip:
	@python3 -c 'import ensurepip, venv' 2>/dev/null || { $(APT_INSTALL) python3-venv; }
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	python3 -m venv $(VENV)

$(BIN)/uv: | $(BIN)/pip
	$(PIP) install uv

chromium:
	@command -v chromium >/dev/null || { $(APT_INSTALL) chromium; }

poppler:
	@command -v pdftotext >/dev/null || { $(APT_INSTALL) poppler-utils; }
