# One checkout at a time in the shared cache of compiled code. Sourced.
# shellcheck shell=bash

# claim_build_cache: waits for other builds, then holds the cache until this process ends.
#
# Why: cargo tells whether our crates changed by the time of their files, whichever checkout they
# are in. After a build of another checkout it would take that one's app, server and datasets for
# this one's, where our files are older. So a checkout that comes after another touches its own.
claim_build_cache() {
  [ -z "${TRAJECTOIRE_CACHE_CLAIMED:-}" ] || return 0
  exec 9>"$CARGO_BUILD_BUILD_DIR/.trajectoire-lock"
  if ! flock --nonblock 9; then
    say "another build is using $CARGO_BUILD_BUILD_DIR: waiting for it to end"
    flock 9
  fi
  export TRAJECTOIRE_CACHE_CLAIMED=1
  # Path, device, inode and birth: a directory deleted and made again is another one.
  local owner="$CARGO_BUILD_BUILD_DIR/.trajectoire-checkout" me
  me="$ROOT $(stat --format='%d:%i:%W' "$ROOT")"
  if [ "$me" != "$(cat "$owner" 2>/dev/null)" ]; then
    find app datasets server fuzz \( -path datasets/published -o -path fuzz/target -o -path fuzz/found \) -prune \
      -o -type f -exec touch {} +
    echo "$me" >"$owner"
  fi
}
