# What one does here. `make` alone lists it.

.DEFAULT_GOAL := help
.PHONY: help run test test-rust test-rules test-crash test-browser crash lint lint-code lint-dependencies advisories bench bench-peers tools cargo-deny

CARGO ?= cargo
ROUNDS ?= 200
BINARY = $(or $(CARGO_TARGET_DIR),target)/debug/aiguillage
CHROMIUM = $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-18s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## build for use and serve the French rules on http://127.0.0.1:8080
	$(CARGO) run --release --locked -- serve

test: tools test-rust test-rules test-crash test-browser ## everything: code, rules, crashes, then a real browser

test-rust: ## unit and integration tests
	$(CARGO) test --locked

test-rules: ## the guarantees of the shipped rules, proved, and their scenarios
	$(CARGO) run --locked --quiet -- check --deny warnings
	$(CARGO) run --locked --quiet -- test

test-crash: tools ## few kills, and whether each acknowledgement follows a real sync
	$(MAKE) crash ROUNDS=20
	$(CARGO) run --locked --quiet --example crash -- traced 50

crash: ## kill a process that keeps things, ROUNDS times, and look for what it had acknowledged
	$(CARGO) run --locked --quiet --example crash -- $(ROUNDS)

test-browser: tools ## the pages in Chromium
	$(CARGO) build --locked
	npm ci --no-audit --no-fund
	npm test

lint: lint-code lint-dependencies ## form, lints, licences and sources of dependencies

lint-code: ## rustfmt and clippy, nothing let through
	$(CARGO) fmt --check
	$(CARGO) clippy --locked --all-targets -- -D warnings

lint-dependencies: cargo-deny ## licences, bans and sources, as deny.toml has them
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
