#!/usr/bin/env bash
# The inner loop: format, lints, unit and HTTP tests.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
. scripts/lib.sh
. scripts/build-cache.sh
. scripts/checks.sh

claim_build_cache
step "Format: cargo fmt --check" "run cargo fmt --all" check_format
step "Lints, server side: cargo clippy" "mend the lints above" check_lints
step "Lints, browser side: cargo clippy for wasm32" "mend the lints above" check_browser_lints
step "Unit and HTTP tests: cargo test" "the failed tests are listed above; a changed snapshot: cargo insta review" check_quick_tests
summary "make check"
