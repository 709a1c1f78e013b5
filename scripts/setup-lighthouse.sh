#!/usr/bin/env bash
# Lighthouse, in a folder of the tools: `make bench` runs it on pages.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
. scripts/lib.sh

folder="$TOOLS/lighthouse" stamp="$TOOLS/lighthouse/node_modules/.trajectoire-installed"
wanted="$(cat scripts/lighthouse/package.json scripts/lighthouse/package-lock.json | sha256sum)"
if [ "$wanted" = "$(cat "$stamp" 2>/dev/null)" ]; then
  say "Lighthouse: ready"
  exit 0
fi
say "Lighthouse: installing (190 MB on disk)"
mkdir -p "$folder"
cp scripts/lighthouse/package.json scripts/lighthouse/package-lock.json "$folder"
(cd "$folder" && npm ci --no-audit --no-fund --loglevel=error --fetch-timeout=60000) ||
  die "npm ci failed in $folder" "Its message is above. If package.json was edited: cd scripts/lighthouse && npm install --package-lock-only, and commit package-lock.json."
echo "$wanted" >"$stamp"
