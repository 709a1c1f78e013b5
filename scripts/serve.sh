#!/usr/bin/env bash
# Publishes the pilot package into a local store and serves it: serve.sh STORE ADDRESS
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
. scripts/lib.sh

store="${1:?usage: serve.sh STORE ADDRESS}" address="${2:?usage: serve.sh STORE ADDRESS}"
export TRAJECTOIRE_SITE="${TRAJECTOIRE_SITE:-target/site}"

say "Publishing datasets/published into $store"
target/release/trajectoire publish datasets/published --store "$store" ||
  die "the package was not published" "The message above names the file and the line to mend."
say "Serving at http://$address (Ctrl-C stops it)"
exec target/release/trajectoire serve --store "$store" --addr "$address"
