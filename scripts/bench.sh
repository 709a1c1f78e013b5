#!/usr/bin/env bash
# Measures the server side by side with others and writes BENCHMARKS.md: bench.sh ROWS... | delete
#
# Packages are made once and kept in the cache; `delete` deletes them. TRAJECTOIRE_ORIGINALS names a folder
# with the official lists of territories, which are numbered without it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
. scripts/lib.sh
. scripts/build-cache.sh
. scripts/checks.sh
. scripts/browser.sh

packages="$TRAJECTOIRE_CACHE/bench" results=target/bench
originals="${TRAJECTOIRE_ORIGINALS:-}" territories="numbered, about as many as in France"
[ $# -gt 0 ] || die "usage: bench.sh ROWS... | delete" "For example: scripts/bench.sh 3500000 35000000"
if [ "$1" = delete ]; then
  rm -rf "$packages"
  say "Deleted the packages of the benchmarks"
  exit 0
fi
if [ -n "$originals" ]; then
  [ -f "$originals/communes/Communes.csv" ] || die "TRAJECTOIRE_ORIGINALS has no communes/Communes.csv" "Name the folder that has it, or unset it."
  originals="$(cd "$originals" && pwd)" territories="the official lists"
fi

# What a package follows from, by content.
recipe() {
  echo "$@"
  cat datasets/examples/national/*.rs datasets/examples/demonstration/generator/random.rs
  [ -z "$originals" ] || cat "$originals"/communes/{Communes.csv,epci.json,departements.json}
}

# package NAME ROWS COMMUNES: makes the package of so many rows and communes (or all), unless it is there.
package() {
  local folder="$packages/$1" wanted
  wanted="$(recipe "$2" "$3" | sha256sum)"
  if [ "$wanted" = "$(cat "$folder.recipe" 2>/dev/null)" ]; then return 0; fi
  say "Package of $2 rows, $3 communes: making it"
  rm -rf "$folder" "$folder.recipe"
  mkdir -p "$packages"
  target/release/examples/national "$folder" "$2" "$3" ${originals:+"$originals"} ||
    die "the package of $2 rows was not made" "Its message is above. Check the space on the disk of $packages."
  echo "$wanted" >"$folder.recipe"
}

# Held to the end: no other build of ours disturbs what is measured.
claim_build_cache
began=$SECONDS
say "Release build of the site and of the examples (polars takes 15 min the first time on 2 cores)"
scripts/build.sh 9>&- || die "the site was not built" "The compiler's message is above. When it is mended, run this again."
cargo build --locked "${native[@]}" --bin trajectoire --example national --example sql --example growth 9>&- ||
  die "the build failed" "The compiler's message is above. When it is mended, run this again."
rm -rf "$results"
mkdir -p "$results"
folders=()
for rows in "$@"; do
  package "$rows" "$rows" all
  folders+=("$packages/$rows")
done
# Ten rows for each commune.
grown=()
for communes in 46 350 3500 all; do
  package "communes-$communes" "$((10 * ${communes/all/35000}))" "$communes"
  grown+=("$packages/communes-$communes")
done

"$TRAJECTOIRE_PYTHON" scripts/bench/engine.py "$results/engine.json" \
  target/release/trajectoire target/release/examples/sql "$TOOLS/peers/bin/python" "${folders[@]}" 9>&- ||
  die "the engine was not measured" "What went wrong is above. BENCHMARKS.md is as it was."
# The smallest of them: a package to be published is held in memory whole.
"$TRAJECTOIRE_PYTHON" scripts/bench/store.py "$results/store.json" \
  target/release/trajectoire datasets/published "${folders[0]}" 9>&- ||
  die "the store was not measured" "What went wrong is above. BENCHMARKS.md is as it was."

"$TRAJECTOIRE_PYTHON" scripts/bench/serving.py "$results/serving.json" \
  target/release/trajectoire target/site datasets/published "$TOOLS/peers/bin/datasette" 9>&- ||
  die "the serving of pages was not measured" "What went wrong is above. BENCHMARKS.md is as it was."

CHROME_PATH="$(find_browser)" "$TRAJECTOIRE_PYTHON" scripts/bench/browser.py "$results/browser.json" \
  target/release/trajectoire target/site "$TOOLS/lighthouse" end2end datasets/published "${grown[0]}" "${grown[-1]}" 9>&- ||
  die "the pages were not measured in a browser" "What went wrong is above. BENCHMARKS.md is as it was."

CHROME_PATH="$(find_browser)" "$TRAJECTOIRE_PYTHON" scripts/bench/peers.py "$results/peers.json" target/release/trajectoire \
  target/site "$TOOLS/lighthouse" end2end "$TOOLS/observable" "$TOOLS/peers/bin/python" "${grown[0]}" 9>&- ||
  die "the same chart by others was not measured" "What went wrong is above. BENCHMARKS.md is as it was."

"$TRAJECTOIRE_PYTHON" scripts/bench/wasm.py "$results/wasm.json" "$TOOLS/bin/twiggy" target/site \
  target/front/wasm32-unknown-unknown/wasm-release/app.wasm 9>&- ||
  die "the module for the browser was not measured" "What went wrong is above. BENCHMARKS.md is as it was."

"$TRAJECTOIRE_PYTHON" scripts/bench/growth.py "$results/growth.json" \
  target/release/trajectoire target/site datasets/published "${grown[@]}" 9>&- ||
  die "the growth was not measured" "What went wrong is above. BENCHMARKS.md is as it was."
target/release/examples/growth "$results/growth.json" docs/growth.svg || die "the growth was not drawn" "Its message is above."

commit="$(git rev-parse --short HEAD 2>/dev/null || echo unknown)"
[ -z "$(git status --porcelain -- . ':!BENCHMARKS.md' ':!docs/growth.svg' 2>/dev/null)" ] || commit="$commit and changes"
"$TRAJECTOIRE_PYTHON" scripts/bench/report.py "$results" "$commit" "$(rustc -V | cut -d' ' -f1,2)" "$territories"
say "BENCHMARKS.md is written, after $(duration $((SECONDS - began)))"
