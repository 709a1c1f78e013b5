#!/usr/bin/env bash
# The programs of others that judge what the site gives: LibreOffice, without its windows, opens the spreadsheets as
# an office in France does; minisign checks the signatures; strace kills a publication at each of its writes; nginx
# stands before several servers, with a certificate that openssl makes; faketime sets a clock wrong; systemd-analyze looks at the service.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
. scripts/lib.sh

# judge COMMAND PACKAGE: installs a package unless its command is there.
judge() {
  has "$1" && return
  say "$1: installing $2 with apt-get"
  apt_install "$2"
  has "$1" || die "apt-get installed $2, and '$1' is not on PATH" "Put its folder on PATH, then run this again."
}
PATH="$PATH:/usr/sbin"
judge soffice libreoffice-calc-nogui
judge minisign minisign
judge strace strace
judge nginx nginx-light
judge openssl openssl
judge faketime faketime
judge systemd-analyze systemd
say "LibreOffice, minisign, strace, nginx, openssl, faketime and systemd-analyze: ready"
