#!/usr/bin/env bash
# Chromium for the browser tests: the system's, from CHROMIUM= or PATH, else from apt.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
. scripts/lib.sh
. scripts/browser.sh

if ! find_browser >/dev/null; then
  [ -z "${CHROMIUM:-}" ] || die "CHROMIUM is '$CHROMIUM', and that does not run" "Give the path of a Chromium or Chrome, or unset it."
  say "Chromium: installing with apt-get (100 MB to download; a minute or two)"
  apt_install chromium fonts-dejavu-core
  find_browser >/dev/null || die "apt-get installed Chromium, and it is not on PATH" "Give its path: make test CHROMIUM=/path/to/chromium"
fi
say "Chromium: ready ($(find_browser))"
