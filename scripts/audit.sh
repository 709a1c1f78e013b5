#!/usr/bin/env bash
# Known vulnerabilities of what is built, tested and fuzzed, by every lock file: audit.sh [COPY OF RUSTSEC'S LIST]
# `make test` asks cargo deny and npm audit too; here a list that does not answer is a failure.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
. scripts/lib.sh
. scripts/checks.sh

from=()
[ -z "${1:-}" ] || from=(--db "$1" --no-fetch --stale)

audit_crates() {
  local lock
  for lock in Cargo.lock fuzz/Cargo.lock datasets/distributed/Cargo.lock; do
    say "$lock"
    cargo-audit audit --file "$lock" "${from[@]}"
  done
}

step "Crates: cargo audit" "the crate and what mends it are named above; a list that did not come: see to the network, or give a copy" audit_crates
step "Licences, sources, advisories: cargo deny" "the crate and the rule are named above; the rules are in deny.toml" check_dependencies
summary "make audit"
