#!/usr/bin/env bash
# Installs what a target needs and does not find: setup.sh check | build | test | fuzz | audit | bench | distributed | deb
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
. scripts/lib.sh

target="${1:?usage: setup.sh check|build|test|fuzz|audit|bench|distributed|deb}"

has cc || die "no C compiler (cc): some dependencies of the server need one" "On Debian: apt-get install gcc libc6-dev"
has curl || die "curl is not installed" "On Debian: apt-get install curl ca-certificates"

# Quick ones first: if something is missing, it is better to hear it before a long compile.
case "$target" in
  check)
    scripts/setup-rust.sh
    ;;
  bench)
    scripts/setup-node.sh
    scripts/setup-python.sh
    scripts/setup-python.sh peers
    scripts/setup-peers.sh
    scripts/setup-browser.sh
    scripts/setup-npm.sh lighthouse
    scripts/setup-npm.sh observable
    scripts/setup-rust.sh
    scripts/setup-tools.sh cargo-leptos wasm-bindgen twiggy
    ;;
  build)
    scripts/setup-node.sh
    scripts/setup-rust.sh
    scripts/setup-tools.sh cargo-leptos wasm-bindgen
    ;;
  deb)
    has dpkg-deb || die "dpkg-deb is not installed: packages of Debian are made on Debian, or a system made from it" "For another system: make build, then docs/deployer.md."
    scripts/setup-node.sh
    scripts/setup-judges.sh
    scripts/setup-rust.sh
    scripts/setup-tools.sh cargo-leptos wasm-bindgen cargo-deb cargo-cyclonedx
    ;;
  test)
    scripts/setup-node.sh
    scripts/setup-browser.sh
    scripts/setup-cxx.sh
    scripts/setup-python.sh
    scripts/setup-judges.sh
    scripts/setup-r.sh
    scripts/setup-rust.sh
    scripts/setup-tools.sh cargo-leptos wasm-bindgen cargo-deny cargo-deb cargo-cyclonedx
    ;;
  audit)
    scripts/setup-node.sh
    scripts/setup-rust.sh
    scripts/setup-tools.sh cargo-deny cargo-audit
    ;;
  fuzz)
    scripts/setup-cxx.sh
    scripts/setup-rust.sh
    ;;
  distributed)
    scripts/setup-rust.sh
    ;;
  *) die "unknown set-up '$target'" "It is one of: check, build, test, fuzz, audit, bench, distributed, deb" ;;
esac
