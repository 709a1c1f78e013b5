#!/usr/bin/env bash
# Deletes what was made in this checkout. The cache is shared with other checkouts: it stays.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
rm -rf target fuzz/target store end2end/node_modules end2end/test-results end2end/playwright-report end2end/blob-report
echo "Deleted: target, fuzz/target, store, end2end/node_modules and the reports of the browser tests."
cache="${TRAJECTOIRE_CACHE:-${XDG_CACHE_HOME:-${HOME:-}/.cache}/trajectoire}"
if [ -d "$cache" ]; then echo "Kept: tools and compiled dependencies in $cache (delete it yourself to start from nothing)."; fi
