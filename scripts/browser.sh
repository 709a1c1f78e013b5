# Which browser the tests drive. Sourced.
# shellcheck shell=bash

# find_browser: prints the path of a Chromium, fails where there is none.
find_browser() {
  if [ -n "${CHROMIUM:-}" ]; then
    command -v "$CHROMIUM"
  else
    command -v chromium || command -v chromium-browser || command -v google-chrome
  fi
}
