#!/usr/bin/env bash
# A Debian package of the release build, in target/package: the program, its site, the pilot package, the unit of
# systemd, the pages of the manual, the completions of shells, and the list of what it is built from.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
. scripts/lib.sh
. scripts/build-cache.sh

claim_build_cache
scripts/build.sh 9>&-
# cargo deb looks for what was built in target/release alone.
made=target/release/package
program=target/release/trajectoire
rm -rf "$made" target/package
mkdir -p "$made" target/package
cp -r target/site "$made/site"

say "Manual, completions, list of components (CycloneDX)"
"$program" manual "$made/man"
gzip -9n "$made"/man/*
"$program" completions bash >"$made/trajectoire.bash"
"$program" completions zsh >"$made/_trajectoire"
"$program" completions fish >"$made/trajectoire.fish"
scripts/components.sh "$made/trajectoire.cdx.json"

say "Debian package: cargo deb"
cargo-deb --package server --no-build --output target/package/ ||
  die "the package was not made" "cargo deb's message is above: an asset that it does not find is named in server/Cargo.toml."
scripts/judge-deb.sh target/package/trajectoire_*.deb
