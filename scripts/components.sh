#!/usr/bin/env bash
# What the program is built from, as CycloneDX says it: components.sh FILE
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
. scripts/lib.sh

file="${1:?usage: components.sh FILE}"
# It writes one beside each Cargo.toml of the workspace, whichever was asked for; that of the program is wanted.
name=components.cdx
trap 'find . -maxdepth 3 -name "$name.json" -not -path "./target/*" -delete' EXIT
cargo-cyclonedx cyclonedx --manifest-path server/Cargo.toml --format json --spec-version 1.5 \
  --target x86_64-unknown-linux-gnu --override-filename "$name" --quiet ||
  die "the components could not be listed" "cargo-cyclonedx's message is above."
mv "server/$name.json" "$file"
