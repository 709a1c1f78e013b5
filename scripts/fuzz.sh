#!/usr/bin/env bash
# Feeds inputs made at random to the programs of fuzz/: fuzz.sh [TARGET] [SECONDS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
. scripts/lib.sh

seconds="${2:-10}"
targets=(decode dialect schema evaluate)
[ -z "${1:-}" ] || targets=("$1")
has c++ || die "no C++ compiler (c++): libFuzzer is written in C++" "On Debian: apt-get install g++"

# What `cargo fuzz` passes, but the sanitizers, which need a nightly Rust. With a target named, build
# scripts are compiled without these flags.
host="$(rustc -vV | sed -n 's/^host: //p')"
flags=(--cfg fuzzing -Cpasses=sancov-module -Ccodegen-units=1)
for one in level=4 inline-8bit-counters pc-table trace-compares; do flags+=("-Cllvm-args=-sanitizer-coverage-$one"); done
say "Fuzzing: building the targets (about 2 min the first time)"
(cd fuzz && RUSTFLAGS="${flags[*]}" CARGO_BUILD_BUILD_DIR="$TRAJECTOIRE_CACHE/fuzz" cargo build --locked --release --target "$host")

for target in "${targets[@]}"; do
  program="fuzz/target/$host/release/$target"
  [ -x "$program" ] || die "there is no target '$target'" "They are: decode dialect schema evaluate"
  say "Fuzzing: $target for $seconds s"
  # What it learns stays beside what it finds: the seeds of the repository do not change by themselves.
  mkdir -p "fuzz/found/$target"
  log="fuzz/found/$target.log"
  if ! "$program" "fuzz/found/$target" "fuzz/seeds/$target" -max_total_time="$seconds" -rss_limit_mb=2048 \
    -timeout=20 -artifact_prefix="fuzz/found/$target-" >"$log" 2>&1; then
    grep -vE '^#|^ *at ' "$log" | tail -25 >&2
    die "$target broke a promise" "The input is fuzz/found/$target-…; replay it: $program fuzz/found/$target-…"
  fi
  grep -E '^Done' "$log"
done
