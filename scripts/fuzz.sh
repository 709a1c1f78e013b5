#!/usr/bin/env bash
# Feeds inputs made at random to the programs of fuzz/: fuzz.sh [TARGET] [SECONDS] [DRAW]
#
# Each run goes on from what the former ones learnt, with other inputs. With a number DRAW, it starts from
# the seeds of the repository alone and makes the inputs that this number draws, nearly the same every time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
. scripts/lib.sh
. scripts/build-cache.sh

seconds="${2:-10}" draw="${3:-}"
targets=(decode dialect schema evaluate)
[ -z "${1:-}" ] || targets=("$1")
has c++ || die "no C++ compiler (c++): libFuzzer is written in C++" "Run scripts/setup-cxx.sh; on Debian it is apt-get install g++"

# What `cargo fuzz` passes, but the sanitizers, which need a nightly Rust. With a target named, build
# scripts are compiled without these flags.
host="$(rustc -vV | sed -n 's/^host: //p')"
flags=(--cfg fuzzing -Cpasses=sancov-module -Ccodegen-units=1)
for one in level=4 inline-8bit-counters pc-table trace-compares; do flags+=("-Cllvm-args=-sanitizer-coverage-$one"); done
# In a shell of its own: the cache is free for other builds while inputs are tried.
build() (
  claim_build_cache && cd fuzz &&
    RUSTFLAGS="${flags[*]}" CARGO_BUILD_BUILD_DIR="$TRAJECTOIRE_CACHE/fuzz" cargo build --locked --release --target "$host" 9>&-
)
say "Fuzzing: building the targets (2 or 3 min on 2 cores the first time)"
build || die "the fuzz targets did not build" "The compiler's message is above. If it names Cargo.lock: (cd fuzz && cargo check), and commit fuzz/Cargo.lock."

# libFuzzer's choices follow addresses too: they stay the same where the system lets them.
still=()
if [ -n "$draw" ] && setarch --addr-no-randomize true 2>/dev/null; then still=(setarch --addr-no-randomize); fi
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
for target in "${targets[@]}"; do
  program="fuzz/target/$host/release/$target"
  [ -x "$program" ] || die "there is no target '$target'" "They are: decode dialect schema evaluate"
  say "Fuzzing: $target for $seconds s"
  # What it learns stays beside what it finds: the seeds of the repository do not change by themselves.
  learnt="fuzz/found/$target" options=()
  if [ -n "$draw" ]; then learnt="$scratch/$target" options=(-seed="$draw"); fi
  mkdir -p "$learnt" fuzz/found
  log="fuzz/found/$target.log"
  # Bounded by libFuzzer, and by timeout where it would hang itself.
  if ! timeout --kill-after=10 "$((seconds + 60))" "${still[@]}" "$program" "$learnt" "fuzz/seeds/$target" "${options[@]}" \
    -max_total_time="$seconds" -rss_limit_mb=2048 -timeout=20 -artifact_prefix="fuzz/found/$target-" >"$log" 2>&1; then
    grep -vE '^#|^ *at ' "$log" | tail -25 >&2 || true
    input="$(sed -n 's/.*Test unit written to //p' "$log" | tail -1)"
    [ -n "$input" ] || die "$target ended without an input to blame" "What it said is in $log; run it again: make fuzz TARGET=$target"
    die "$target broke a promise" "Replay it: $program $input" \
      "When it is mended, add the input to fuzz/seeds/$target, so that it is tried every time."
  fi
  grep -E '^Done' "$log"
done
