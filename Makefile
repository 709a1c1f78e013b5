# Trajectoire: `make help` lists the targets. The work is in scripts/.

# Where `make serve` keeps published releases, and where it listens.
STORE = store
ADDR = 127.0.0.1:3000

# What `make fuzz` runs (decode, dialect, schema, evaluate; nothing for all of them), and for how long each.
TARGET =
SECONDS = 10

# A copy of https://github.com/RustSec/advisory-db, where GitHub is not reached.
ADVISORIES =

# How many rows the packages of `make bench` have, about.
SIZES = 3500000 35000000

# How many rows the country of `make distributed` has, about.
ROWS = 350000

.PHONY: help serve build check test fuzz audit bench distributed deb coverage screenshots clean
.DEFAULT_GOAL := help

help: ## List the targets
	@awk -F ': ## ' '/^[a-z]+: ## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo "Variables: make serve STORE=store ADDR=127.0.0.1:3000; TRAJECTOIRE_CACHE for tools and compiled dependencies"

serve: ## Install what is missing, build, publish the pilot package, serve it at http://127.0.0.1:3000
	@scripts/setup.sh build
	@scripts/build.sh
	@scripts/serve.sh '$(STORE)' '$(ADDR)'

build: ## Install what is missing and build the site as it is released
	@scripts/setup.sh build
	@scripts/build.sh

check: ## The inner loop: format, lints, unit and HTTP tests
	@scripts/setup.sh check
	@scripts/check.sh

test: ## Everything: check, licences, documentation, fuzzing, release build, browser tests
	@scripts/setup.sh test
	@scripts/test.sh

fuzz: ## Look longer for inputs that break a promise: make fuzz TARGET=decode SECONDS=600
	@scripts/setup.sh fuzz
	@scripts/fuzz.sh '$(TARGET)' '$(SECONDS)'

audit: ## Known vulnerabilities of every lock file: cargo deny, cargo audit, npm audit. From a copy of RustSec's list: make audit ADVISORIES=FOLDER
	@scripts/setup.sh audit
	@scripts/audit.sh '$(ADVISORIES)'

bench: ## Measure answers, growth, the engine and the store beside others, and write BENCHMARKS.md: make bench SIZES=3500000
	@scripts/setup.sh bench
	@scripts/bench.sh $(SIZES)

distributed: ## Run the indicators' SQL on Apache DataFusion Ballista: a scheduler, two executors, figures beside polars'
	@scripts/setup.sh distributed
	@scripts/distributed.sh '$(ROWS)'

deb: ## A Debian package, in target/package: program, site, hardened service, manual, list of components
	@scripts/setup.sh deb
	@scripts/package.sh

coverage: ## Which lines of our crates the native tests run, by crate; line by line in target/coverage/html
	@scripts/setup.sh test
	@scripts/coverage.sh

screenshots: ## Make the images of the README from the release build: docs/images
	@scripts/setup.sh test
	@scripts/build.sh
	@scripts/screenshots.sh

clean: ## Delete what was made in this checkout (the cache outside it stays)
	@scripts/clean.sh
