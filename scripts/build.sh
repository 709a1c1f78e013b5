#!/usr/bin/env bash
# The site as it is released: server in target/release, files for the browser in target/site.
# Does nothing when nothing changed since the last time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
. scripts/lib.sh
. scripts/build-cache.sh

binary=target/release/trajectoire
stamp=target/.site-stamp

# By content, not by time: an edit that is undone needs no build, and a deleted file needs one.
# datasets/published is data that the server reads when it publishes, datasets/distributed is a program of its own: they
# are not in the binary.
inputs() {
  find .cargo app datasets server style Cargo.toml Cargo.lock rust-toolchain.toml scripts/build-worker.sh \
    \( -path datasets/published -o -path datasets/distributed \) -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum
  echo "$CARGO_LEPTOS_VERSION ${RUSTUP_TOOLCHAIN:-debian} ${RUSTFLAGS:-}"
  sha256sum end2end/package-lock.json # wasm-opt
}
# What was built is checked too: cargo test or cargo-leptos by hand may have replaced it.
outputs() {
  find "$binary" target/release/hash.txt target/site -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum
}
state() { { inputs; outputs; } 2>/dev/null | sha256sum; }

claim_build_cache
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$(state)" ]; then
  say "Release build: nothing changed"
  exit 0
fi

say "Release build of the site (up to 25 min the first time on 2 cores, a minute or two after an edit)"
# A stale compressed or hashed file must never be served, nor an old site after a failed build.
rm -rf target/site target/release/hash.txt "$stamp"
before="$(inputs)"
# Without the backtrace of cargo-leptos itself, which would push the message out of sight.
RUST_BACKTRACE=0 cargo-leptos build --release --precompress 9>&- ||
  die "the release build failed" "The compiler's message is above. When it is mended, run this again: only what changed is compiled."
scripts/build-worker.sh 9>&-
for made in "$binary" target/release/hash.txt; do
  [ -f "$made" ] || die "the build made no $made" "Check bin-target, bin-exe-name and hash-files in Cargo.toml."
done
# An edit made while it was compiling is not in the build: leave no stamp, so that it is built next time.
if [ "$before" = "$(inputs)" ]; then state >"$stamp"; fi
