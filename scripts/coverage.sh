#!/usr/bin/env bash
# Which lines of our crates the native tests run: by crate on the terminal, line by line in target/coverage/html.
# The browser tests are not counted: they run the program as it is released.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
. scripts/lib.sh
. scripts/build-cache.sh
. scripts/checks.sh

tools="$(rustc --print target-libdir)/../bin"
[ -x "$tools/llvm-cov" ] || rustup component add llvm-tools >/dev/null 2>&1 || true
[ -x "$tools/llvm-cov" ] || die "LLVM's tools of this compiler are not installed" "With rustup: rustup component add llvm-tools."

claim_build_cache
made=target/coverage
rm -rf "$made"
mkdir -p "$made/raw"
# Our crates alone are counted: those of others are then the ones that are compiled already.
cat >"$made/counted" <<'WRAPPER'
#!/bin/sh
exec "$@" -C instrument-coverage
WRAPPER
chmod +x "$made/counted"
export RUSTC_WORKSPACE_WRAPPER="$PWD/$made/counted" LLVM_PROFILE_FILE="$PWD/$made/raw/%4m.profraw"
say "Tests, counted (our crates are compiled again for it, about 10 min on 2 cores)"
INSTA_UPDATE=no cargo test "${native[@]}" --no-fail-fast 9>&- 2>&1 | tee "$made/tests.log" | grep -E '^(test result|error|warning: unused)|FAILED' || true
grep -q '^test result' "$made/tests.log" || die "the tests did not run" "See $made/tests.log."

say "Lines, by crate"
"$tools/llvm-profdata" merge -sparse "$made"/raw/*.profraw -o "$made/all.profdata"
# Every program that cargo says it ran, and the one that the tests run.
mapfile -t programs < <(grep -oE 'Running .*\(([^)]*)\)' "$made/tests.log" | sed -E 's/.*\(([^)]*)\)/\1/')
objects=(-object target/release/trajectoire)
for program in "${programs[@]}"; do objects+=(-object "$program"); done
report() { "$tools/llvm-cov" "$1" -instr-profile "$made/all.profdata" "${objects[@]}" --ignore-filename-regex '/registry/|/rustc/|/tests/|/examples/|/build/' "${@:2}" 2>/dev/null; }
report show -format=html -output-dir "$made/html" >/dev/null
report export -summary-only >"$made/summary.json"
"$TRAJECTOIRE_PYTHON" scripts/coverage.py "$made/summary.json"
