#!/usr/bin/env bash
# Everything that must hold before a change is accepted.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
. scripts/lib.sh
. scripts/build-cache.sh
. scripts/browser.sh
. scripts/checks.sh

claim_build_cache
step "Cargo.lock: up to date, crates downloaded" "run cargo check and commit Cargo.lock; or see to the network" check_lock_file
step "Format: cargo fmt --check" "run cargo fmt --all" check_format
step "Lints, server side: cargo clippy" "mend the lints above" check_lints
step "Lints, browser side: cargo clippy for wasm32" "mend the lints above" check_browser_lints
step "Dependencies: cargo deny" "the crate and the rule are named above; the rules are in deny.toml" check_dependencies
step "Unit and HTTP tests: cargo test" "the failed tests are listed above; a changed snapshot: cargo insta review" check_tests
step "Pilot package: frictionless, and the schema of definitions" "the resource or the definition is named above" check_package
step "Documentation: cargo doc" "mend the comment named above" check_docs
step "Inputs made at random: libFuzzer, 10 s for each target" "replay the input with the command above; make fuzz TARGET=… SECONDS=… looks further" check_fuzz
step "Release build: cargo-leptos" "the compiler's message is above" scripts/build.sh
step "Debian package: cargo deb, its service and its program" "the message above says what the package lacks" scripts/package.sh
step "Browser tests: Playwright on the release server" "the failed tests are listed above; what they saw is in end2end/test-results" check_end2end
summary "make test"
