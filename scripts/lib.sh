# What scripts say, and how they install system packages. Sourced.
# shellcheck shell=bash

say() { printf '==> %s\n' "$*"; }
warn() { printf 'warning: %s\n' "$*" >&2; }
# die PROBLEM NEXT...: what is wrong, then what to do about it.
die() {
  printf 'error: %s\n' "$1" >&2
  shift
  [ $# -eq 0 ] || printf '       %s\n' "$@" >&2
  exit 1
}

# duration SECONDS: in words.
duration() {
  if [ "$1" -ge 60 ]; then echo "$(($1 / 60)) min $(($1 % 60)) s"; else echo "$1 s"; fi
}

has() { command -v "$1" >/dev/null 2>&1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Whether as_root can work here: sudo may ask for a password only where someone can type it.
can_be_root() {
  [ "$(id -u)" = 0 ] || { has sudo && { [ -t 0 ] || sudo -n true 2>/dev/null; }; }
}

# apt_install PACKAGE...: bounded in time, because a server that does not answer must not hang us.
apt_install() {
  has apt-get || die "this system has no apt-get to install: $*" "Install them in your system's way, then run this again."
  can_be_root || die "installing $* needs root, and sudo is not usable here" \
    "Run this as root, then start again: apt-get update && apt-get install --no-install-recommends -y $*"
  local bounds=(-o Acquire::http::Timeout=30 -o Acquire::https::Timeout=30 -o Acquire::Retries=2 -o DPkg::Lock::Timeout=300)
  as_root apt-get "${bounds[@]}" -qq update || warn "apt-get update failed: trying with the package lists at hand"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get "${bounds[@]}" -qq -o Dpkg::Use-Pty=0 install --no-install-recommends -y "$@" ||
    die "apt-get could not install: $*" "Its message is above. Check /etc/apt/sources.list and the network, then run this again."
}
