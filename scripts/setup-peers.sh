#!/usr/bin/env bash
# What benchmarks need beside the project: a web server to be compared with, and a client that loads both.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
. scripts/lib.sh

PATH="$PATH:/usr/sbin"
missing=()
has nginx || missing+=(nginx-light)
has wrk || missing+=(wrk)
if [ ${#missing[@]} -gt 0 ]; then
  say "Peers: installing with apt-get: ${missing[*]}"
  apt_install "${missing[@]}"
fi
say "Peers: ready (nginx, wrk)"
