#!/usr/bin/env bash
# npm packages that `make bench` runs, each in a folder of the tools: setup-npm.sh lighthouse | observable
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
. scripts/lib.sh

case "${1:-}" in
  lighthouse) from=scripts/lighthouse size=190 ;;
  observable) from=scripts/bench/peers/observable size=120 ;;
  *) die "unknown npm packages '${1:-}'" "usage: setup-npm.sh lighthouse | observable" ;;
esac
folder="$TOOLS/$1" stamp="$TOOLS/$1/node_modules/.trajectoire-installed"
wanted="$(cat "$from/package.json" "$from/package-lock.json" | sha256sum)"
if [ "$wanted" = "$(cat "$stamp" 2>/dev/null)" ]; then
  say "npm packages ($1): ready"
  exit 0
fi
say "npm packages ($1): installing ($size MB on disk)"
mkdir -p "$folder"
cp "$from/package.json" "$from/package-lock.json" "$folder"
(cd "$folder" && npm ci --no-audit --no-fund --loglevel=error --fetch-timeout=60000) ||
  die "npm ci failed in $folder" "Its message is above. If package.json was edited: cd $from && npm install --package-lock-only, and commit package-lock.json."
echo "$wanted" >"$stamp"
