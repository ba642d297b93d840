# From a fresh clone: `make demo` shows what this does, `make test` proves it. Both set up what they need.
SHELL := /bin/bash
PYTHON ?= python3
# The interpreter that Debian's QGIS belongs to.
QGIS_PYTHON ?= /usr/bin/python3
BIN := .venv/bin
# Debian 12's `qgis_process` passes an option that the program behind it refuses.
FIND_QGIS := command -v qgis_process.bin || command -v qgis_process
HEADLESS := QT_QPA_PLATFORM=offscreen QGIS_PLUGINPATH=$(CURDIR)/build/plugins \
	QGIS_CUSTOM_CONFIG_PATH=$(CURDIR)/build/qgis ROSSAM_PYTHON=$(CURDIR)/$(BIN)/python
OUT := build/demo

.PHONY: setup qgis demo test lint types test-engine test-qgis translations texts lock plugin-zip clean

setup: build/.installed build/plugins/rossam qgis translations

build/.installed: pyproject.toml
	mkdir -p build
	$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { $(AS_ROOT) apt-get update -qq && \
		$(AS_ROOT) apt-get install -qq -y python3-venv; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,train,sam2]'
	touch $@

build/plugins/rossam:
	mkdir -p build/plugins
	ln -sfn ../.. $@

AS_ROOT = $(shell [ "$$(id -u)" = 0 ] || echo sudo)
# QGIS comes from the distribution, where that needs no password; without it everything else goes on.
qgis:
	@if { $(FIND_QGIS); } >/dev/null && $(QGIS_PYTHON) -c 'import qgis.core, pytest' 2>/dev/null \
		&& command -v lrelease >/dev/null; then :; \
	elif command -v apt-get >/dev/null && { [ "$$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }; then \
		echo 'Installing QGIS from the distribution (about 1 GB) ...'; \
		$(AS_ROOT) apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
		$(AS_ROOT) apt-get install -qq -y --no-install-recommends \
			qgis python3-qgis python3-pytest xvfb qttools5-dev-tools >build/apt.log 2>&1 \
		|| { tail -5 build/apt.log; exit 1; }; \
	else \
		echo 'QGIS is not installed; going on without it. For the QGIS part:'; \
		echo '    sudo apt-get install qgis python3-qgis python3-pytest xvfb qttools5-dev-tools'; \
	fi

demo: setup
	@$(BIN)/python examples/scene.py $(OUT) >/dev/null
	@rm -f $(OUT)/planes_ships_tanks.gpkg $(OUT)/qgis.gpkg
	@set -o pipefail; if QGIS=$$($(FIND_QGIS)); then \
		mkdir -p build/qgis && $(HEADLESS) $$QGIS plugins enable rossam >/dev/null 2>&1; \
		echo 'qgis_process run rossam:segment ...'; \
		$(HEADLESS) $$QGIS run rossam:segment --INPUT=$(OUT)/scene.tif \
			--PROMPTS=$(OUT)/prompts.gpkg --OUTPUT=$(OUT)/qgis.gpkg 2>build/qgis.log \
			| sed -n '/^Results/,$$p' || { cat build/qgis.log; exit 1; }; \
	fi
	@$(BIN)/python examples/demo.py $(OUT)

test: lint types test-engine test-qgis

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup
	$(BIN)/mypy -p rossam.rossam_core -p rossam.training

test-engine: setup
	$(BIN)/python -m pytest tests/unit tests/worker tests/training

# Without QGIS these cannot run; on a machine for continuous integration that is a failure.
test-qgis: setup
	@if $(QGIS_PYTHON) -c 'import qgis.core, pytest' 2>/dev/null; then \
		mkdir -p build/qgis && ROSSAM_PYTHON=$(CURDIR)/$(BIN)/python QT_QPA_PLATFORM=offscreen \
		$(QGIS_PYTHON) -m pytest -p no:cacheprovider tests/qgis; \
	elif [ "$$CI" = true ]; then echo 'QGIS is missing.'; exit 1; \
	else echo 'QGIS is not installed: its tests did not run.'; fi

# What QGIS loads for its users' languages; English needs nothing, and without Qt's lrelease it stays.
translations: qgis $(patsubst %.ts,%.qm,$(wildcard plugin/i18n/*.ts))

%.qm: %.ts
	@$(PYTHON) release/translations.py compile || echo 'Going on in English.'

# After texts have changed: new ones come into plugin/i18n/*.ts as unfinished.
texts:
	$(PYTHON) release/translations.py update

# After dependencies have changed: the pinned versions that the engine is set up with.
lock: build/.installed
	$(BIN)/python release/engine_lock.py

# What the plugin repository takes: dist/rossam-VERSION.zip.
plugin-zip: translations
	$(PYTHON) release/plugin_zip.py

clean:
	rm -rf build .venv dist *.egg-info plugin/i18n/*.qm
