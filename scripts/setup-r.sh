#!/usr/bin/env bash
# R, without anything beside it: the tests run the example that the page of the API gives for it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
. scripts/lib.sh

if ! has Rscript; then
  say "R: installing with apt-get (30 MB to download)"
  apt_install r-base-core
  has Rscript || die "apt-get installed R, and 'Rscript' is not on PATH" "Put the folder of Rscript on PATH, then run this again."
fi
say "R: ready"
