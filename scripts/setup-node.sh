#!/usr/bin/env bash
# npm packages in end2end/: wasm-opt for the build, Playwright and its helpers for the tests.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
. scripts/lib.sh

{ has node && has npm; } || die "Node.js and npm are not installed" "Install Node $NODE_OLDEST or later: https://nodejs.org"
node_version="$(node --version)" && node_version="${node_version#v}"
[ "${node_version%%.*}" -ge "$NODE_OLDEST" ] || die "Node is $node_version, and the tools need $NODE_OLDEST or later" "https://nodejs.org"

# The stamp is inside node_modules, so that it goes where they go.
stamp=end2end/node_modules/.trajectoire-installed
wanted="$(cat end2end/package.json end2end/package-lock.json | sha256sum)"
if [ "$wanted" = "$(cat "$stamp" 2>/dev/null)" ]; then
  say "npm packages: ready"
  exit 0
fi

say "npm packages: installing (180 MB on disk; under a minute)"
# The browser is the system's (setup-browser.sh). Warnings are off because of one that we know:
# @axe-core/playwright asks for Node 22, and works with 20.
(cd end2end && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --loglevel=error --fetch-timeout=60000) ||
  die "npm ci failed in end2end/" "Its message is above. If package.json was edited: cd end2end && npm install, and commit package-lock.json."
echo "$wanted" >"$stamp"
