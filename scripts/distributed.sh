#!/usr/bin/env bash
# Runs the queries of the indicators on a distributed engine, beside what polars computed: distributed.sh ROWS
#
# The pilot, then a made-up package of a country with so many rows. See datasets/distributed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
. scripts/lib.sh
. scripts/build-cache.sh
. scripts/checks.sh

rows="${1:?usage: distributed.sh ROWS}"
began=$SECONDS
# In shells of their own: the cache is free for other builds while the engine runs.
(
  claim_build_cache
  say "Release build (polars takes 15 min the first time on 2 cores)"
  cargo build --locked "${native[@]}" --bin trajectoire --example national 9>&-
) || die "the build failed" "The compiler's message is above. When it is mended, run this again."
(
  claim_build_cache
  say "Build of Ballista (about 10 min the first time on 2 cores)"
  cd datasets/distributed
  CARGO_BUILD_BUILD_DIR="$TRAJECTOIRE_CACHE/distributed" cargo build --locked --release --target-dir "$ROOT/target/distributed" 9>&-
) || die "Ballista did not build" "The compiler's message is above. If it names Cargo.lock: (cd datasets/distributed && cargo check), and commit its Cargo.lock."

scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
target/release/examples/national "$scratch/national" "$rows" all
for package in datasets/published "$scratch/national"; do
  name="$(basename "$package")"
  say "Ballista, a scheduler and two executors: $name"
  target/release/trajectoire compute "$package" --out "$scratch/$name-polars" >"$scratch/log" ||
    die "the figures of $name were not computed" "Its message is above."
  TMPDIR="$scratch" target/distributed/release/distributed "$package" "$scratch/$name-polars" ||
    die "the figures of $name are not those of polars" "The differences are above, indicator by indicator."
done
say "Figures identical to polars', after $(duration $((SECONDS - began)))"
