#!/usr/bin/env bash
# The C++ compiler that libFuzzer needs: the system's, else from apt.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/lib.sh

if ! has c++; then
  say "C++ compiler: installing with apt-get (15 MB to download; under a minute)"
  apt_install g++
  has c++ || die "apt-get installed g++, and c++ is not on PATH" "Check that /usr/bin is on PATH, then run this again."
fi
say "C++ compiler: ready ($(command -v c++))"
