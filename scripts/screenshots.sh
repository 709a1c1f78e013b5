#!/usr/bin/env bash
# Makes the images of the README from the release build: docs/images/*.webp
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
. scripts/lib.sh
. scripts/browser.sh

CHROMIUM="$(find_browser)" && export CHROMIUM
cd end2end
say "Making the images of the README"
playwright test --config screenshots.config.ts
