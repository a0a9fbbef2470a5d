# What one does here. `make` alone lists it.

.DEFAULT_GOAL := help
.PHONY: help run test test-all build test-rust test-edits test-rules test-crash test-browser crash docs dependencies lint lint-code lint-dependencies advisories bench bench-peers tools cargo-deny

CARGO ?= cargo
ROUNDS ?= 200
TIMED = scripts/timed
BINARY = $(or $(CARGO_TARGET_DIR),target)/debug/aiguillage
CHROMIUM = $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)

# Clippy drives the compiler of every test step: linting is not a second build,
# and all steps share the one there is. `cargo build` and `cargo run` would make
# another: they choose fewer features of dependencies than tests do.
LINTED = export RUSTC_WORKSPACE_WRAPPER=clippy-driver CLIPPY_ARGS=-Dwarnings__CLIPPY_HACKERY__;

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-18s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## build for use and serve the French rules on http://127.0.0.1:8080
	$(CARGO) run --release --locked -- serve

test: ## everything: code, rules, crashes, then a real browser; of the edits of the rules a share drawn anew
	@$(TIMED) --begin
	@$(TIMED) 'tools' $(MAKE) --no-print-directory tools
	@$(TIMED) 'form' $(CARGO) fmt --check
	@$(TIMED) 'licences and sources' $(MAKE) --no-print-directory dependencies
	@$(TIMED) 'build and lints' $(MAKE) --no-print-directory build
	@$(TIMED) 'code' $(MAKE) --no-print-directory test-rust
	@$(TIMED) 'documentation' $(MAKE) --no-print-directory docs
	@$(TIMED) 'rules' $(MAKE) --no-print-directory test-rules
	@$(TIMED) 'crashes' $(MAKE) --no-print-directory test-crash
	@$(TIMED) 'browser' $(MAKE) --no-print-directory test-browser
	@$(TIMED) --report
	@echo 'left to make test-all: the edits of the rules that were not drawn, 180 of 200 kills'

test-all: test test-edits crash ## that, each edit of the rules, and 200 kills; more than an hour

build: ## everything that tests run, linted
	$(LINTED) $(CARGO) test --locked --no-run --all-targets

test-rust: ## unit and integration tests
	$(LINTED) $(CARGO) test --locked --lib --tests --examples

test-edits: ## each edit of the shipped rules, refused or proved as a second reading finds
	$(LINTED) AIGUILLAGE_EDITS=all $(CARGO) test --locked --test main -- --nocapture policy::mutation

test-rules: build ## the guarantees of the shipped rules, proved, and their scenarios
	$(BINARY) check --deny warnings
	$(BINARY) test

test-crash: ## few kills, and whether each acknowledgement follows a real sync
	$(LINTED) $(CARGO) run --locked --quiet --example crash -- 20
	$(LINTED) $(CARGO) run --locked --quiet --example crash -- traced 50

crash: ## kill a process that keeps things, ROUNDS times, and look for what it had acknowledged
	$(LINTED) $(CARGO) run --locked --quiet --example crash -- $(ROUNDS)

test-browser: build ## the pages in Chromium
	npm ci --no-audit --no-fund
	npm test

docs: build ## the documentation of the code, a warning being a fault
	$(LINTED) scripts/check-docs

dependencies: ## licences and sources of dependencies, as deny.toml has them
	scripts/check-dependencies

lint: lint-code lint-dependencies ## form, lints, licences and sources of dependencies

lint-code: ## rustfmt and clippy, nothing let through
	$(CARGO) fmt --check
	$(CARGO) clippy --locked --all-targets -- -D warnings

lint-dependencies: cargo-deny ## the same and bans, by cargo-deny
	$(CARGO) deny check licenses bans sources

advisories: cargo-deny ## known holes in dependencies; needs github.com
	$(CARGO) deny check advisories

bench: ## how long deciding, the directory and the server take
	$(CARGO) bench --locked
	scripts/bench-server

bench-peers: ## deciding, beside three other rule engines; builds them first, which is long
	scripts/bench-peers

tools: ## install what the tests need and this machine lacks (Debian, Ubuntu)
	@scripts/install-test-tools

cargo-deny:
	@command -v cargo-deny >/dev/null || $(CARGO) install cargo-deny --locked
