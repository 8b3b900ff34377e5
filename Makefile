# Each target brings .venv up to date first; once that is done that costs some 50 ms.
# To choose the Python:  make run PYTHON=python3.12

ifeq ($(origin PYTHON),undefined)
PYTHON := $(shell test -x .venv/bin/python && echo .venv/bin/python || echo python3)
endif
SETUP := $(PYTHON) -S packaging/setup_environment.py
IN_VENV := .venv/bin/python

# Benchmarks that take longer than a minute, or need what is not installed; run those by hand.
SLOW_BENCHMARKS := $(addprefix benchmarks/,accuracy.py cluster.py crop_margin.py faces.py \
	interruptions.py live_while_training.py long_session.py photographs.py pipeline.py torture.py \
	train_from_window.py train_speed.py)
QUICK_BENCHMARKS := $(filter-out $(SLOW_BENCHMARKS),$(wildcard benchmarks/*.py))

# Tests run in up to four processes, one more than there are cores, because some wait for others. The tests of
# a file stay in one process, and files begin in the order of tests/conftest.py.
TEST_PROCESSES := $(shell $(PYTHON) -c 'import os; print(min(4, (os.cpu_count() or 1) + 1))')
PARALLEL := -n $(TEST_PROCESSES) --dist=loadfile --no-loadscope-reorder
# What depends on the instructions that the processor has.
NUMERIC_TESTS := $(addprefix tests/training/,acceleration networks)

# What the JavaScript program of docs/elsewhere.md imports.
JAVASCRIPT := onnxruntime-web@1.30.0 pngjs@7.0.0

# Who wants no byte code beside the sources gets it elsewhere: without it TensorFlow takes 11 seconds to
# load instead of 4, and the tests and the window start it in processes of their own.
ifneq ($(PYTHONDONTWRITEBYTECODE),)
export PYTHONDONTWRITEBYTECODE :=
export PYTHONPYCACHEPREFIX ?= $(CURDIR)/build/bytecode
endif

# How uv and pip-audit say that they reach nobody.
NO_NETWORK := dns error|client error \(connect\)|timed out|connection ?error|could not connect|max retries exceeded

.DEFAULT_GOAL := help
.PHONY: help install run test test-slow test-acceleration javascript lint format docs translations pictures lock audit bench torture

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-17s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

install: ## create .venv and install the locked dependencies
	@$(SETUP) --window

run: ## open the window;  ARGS="--demo" and the like are handed on
	@$(SETUP) --window
	@$(IN_VENV) -m fer_desktop $(ARGS)

test: ## run the tests, but for the slow ones, without a window;  ARGS="tests/vision -x" narrows them
	@$(SETUP)
	QT_QPA_PLATFORM=offscreen $(IN_VENV) -m pytest $(PARALLEL) -m "not slow" $(ARGS)

test-slow: ## run the slow tests, which train networks or interrupt programs
	@$(SETUP)
	QT_QPA_PLATFORM=offscreen $(IN_VENV) -m pytest $(PARALLEL) -m slow $(ARGS)

test-acceleration: ## run the numeric tests as on processors without AVX-512
	@$(SETUP)
	ONEDNN_MAX_CPU_ISA=AVX2 $(IN_VENV) -m pytest $(NUMERIC_TESTS)
	@# Where a processor has no AVX-512, TensorFlow does without oneDNN.
	TF_ENABLE_ONEDNN_OPTS=0 $(IN_VENV) -m pytest $(NUMERIC_TESTS)

javascript: build/javascript/.installed ## install what the JavaScript program of docs/elsewhere.md needs

build/javascript/.installed: Makefile
	npm install --prefix build/javascript --ignore-scripts --no-audit --no-fund --no-save $(JAVASCRIPT)
	@touch $@

lint: ## check style and types, and look for dead code
	@$(SETUP)
	$(IN_VENV) -m ruff check .
	$(IN_VENV) -m ruff format --check .
	$(IN_VENV) -m mypy
	$(IN_VENV) -m vulture

format: ## put the code into the common form
	@$(SETUP)
	$(IN_VENV) -m ruff check --fix .
	$(IN_VENV) -m ruff format .

docs: ## build the documentation into build/site, without a network
	@$(SETUP)
	NO_MKDOCS_2_WARNING=1 $(IN_VENV) -m mkdocs build --strict

bench: ## run the quick benchmarks
	@$(SETUP)
	@set -e; export QT_QPA_PLATFORM="$${QT_QPA_PLATFORM:-offscreen}"; \
	for file in $(QUICK_BENCHMARKS); do echo "== $$file"; $(IN_VENV) $$file; done

torture: ## try hostile and damaged inputs, for half an hour;  ARGS="videos --count 50" tries some of them
	@$(SETUP)
	QT_QPA_PLATFORM=offscreen $(IN_VENV) benchmarks/torture.py $(ARGS)

translations: ## bring the translations up to date and compile them;  ARGS=es begins a language
	@$(SETUP)
	@$(IN_VENV) packaging/translations.py $(ARGS)

pictures: ## draw the window in each of its states into build/pictures;  ARGS="--theme dark" and the like
	@$(SETUP)
	@$(IN_VENV) packaging/window_pictures.py build/pictures $(ARGS)

lock: ## write requirements.lock anew;  ARGS=--upgrade takes newer versions
	@test -x .venv/bin/uv || $(SETUP)
	@uv=.venv/bin/uv; test -x $$uv || uv=uv; \
	$$uv pip compile --quiet --universal --python-version 3.11 --all-extras --generate-hashes \
		--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" $(ARGS) \
		-o requirements.lock pyproject.toml

audit: ## look the locked packages up among the known vulnerabilities; needs a network
	@test -x .venv/bin/uv || $(SETUP)
	@uv=.venv/bin/uv; test -x $$uv || uv=uv; said=$$(mktemp); code=0; \
	$$uv tool run pip-audit --strict --require-hashes --disable-pip -r requirements.lock $(ARGS) \
		>"$$said" 2>&1 || code=$$?; \
	if test $$code -ne 0 && grep -qiE '$(NO_NETWORK)' "$$said"; then \
		echo "Nothing was audited, because there is no connection to the package index; repeat with a network." >&2; \
		code=2; \
	else cat "$$said"; fi; \
	rm -f "$$said"; exit $$code
