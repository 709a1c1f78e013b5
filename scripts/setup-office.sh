#!/usr/bin/env bash
# LibreOffice, without its windows: the tests open the spreadsheets that the site gives, as an office in France does.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
. scripts/lib.sh

if ! has soffice; then
  say "LibreOffice: installing with apt-get (90 MB to download)"
  apt_install libreoffice-calc-nogui
  has soffice || die "apt-get installed LibreOffice, and 'soffice' is not on PATH" "Put the folder of soffice on PATH, then run this again."
fi
say "LibreOffice: ready"
