# Where things are and which tools run. Every script sources this file, and so may you: after
# `. scripts/env.sh`, plain cargo commands share their work with `make`.
# shellcheck shell=bash

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
# shellcheck source=scripts/versions.sh
. "$ROOT/scripts/versions.sh"

# Tools and compiled dependencies are kept outside the checkout: a clean checkout finds them again.
cache_is_usable() {
  [ -n "$1" ] && mkdir -p "$1/tools/bin" "$1/build" 2>/dev/null && [ -w "$1/tools/bin" ] && [ -w "$1/build" ]
}
cache="${TRAJECTOIRE_CACHE:-${XDG_CACHE_HOME:-${HOME:+$HOME/.cache}}}"
[ -n "${TRAJECTOIRE_CACHE:-}" ] || cache="${cache:+$cache/trajectoire}"
if ! cache_is_usable "$cache"; then
  echo "note: cannot write to the cache directory '${cache:-no HOME}': using target/cache, which 'make clean' deletes." >&2
  cache="$ROOT/target/cache"
  cache_is_usable "$cache" || echo "error: cannot write to $cache either. Check who owns the checkout." >&2
fi
TRAJECTOIRE_CACHE="$(cd "$cache" && pwd)"
export TRAJECTOIRE_CACHE
TOOLS="$TRAJECTOIRE_CACHE/tools"

# Which Rust: rustup's, or Debian's where rustup's server does not answer (see setup-rust.sh).
# TRAJECTOIRE_RUST=rustup or =debian forces one of them.
cargo_bin="${CARGO_HOME:-${HOME:-}/.cargo}/bin"
debian_std=/usr/lib/rustlib/wasm32-unknown-unknown/lib

rustup_is_ready() {
  local toolchain
  for toolchain in "${RUSTUP_HOME:-${HOME:-}/.rustup}/toolchains/$RUST_VERSION-"*; do
    if [ -x "$toolchain/bin/cargo-clippy" ] && [ -x "$toolchain/bin/cargo-fmt" ] &&
      [ -d "$toolchain/lib/rustlib/wasm32-unknown-unknown/lib" ]; then return 0; fi
  done
  return 1
}
# The standard library for the browser is built by ourselves there: it must be of this compiler.
debian_is_ready() {
  [ -x /usr/bin/rustc ] && [ -f "$debian_std/.built-by" ] && [ "$(/usr/bin/rustc -V)" = "$(cat "$debian_std/.built-by")" ]
}

if [ "${TRAJECTOIRE_RUST:-}" = debian ] ||
  { [ "${TRAJECTOIRE_RUST:-}" != rustup ] && ! rustup_is_ready && debian_is_ready; }; then
  # Before rustup's commands on PATH, but those must be on it: cargo would else put them first.
  PATH="/usr/bin:$PATH:$cargo_bin"
  unset RUSTUP_TOOLCHAIN
else
  PATH="$cargo_bin:$PATH"
  export RUSTUP_TOOLCHAIN="$RUST_VERSION"
fi
# node_modules/.bin has wasm-opt and Playwright.
export PATH="$TOOLS/bin:$ROOT/end2end/node_modules/.bin:$PATH"

# cargo's intermediate files go to the cache; what it makes for us stays in ./target.
export CARGO_BUILD_BUILD_DIR="$TRAJECTOIRE_CACHE/build"
unset CARGO_TARGET_DIR CARGO_BUILD_TARGET_DIR CARGO_BUILD_TARGET
# The Python whose DuckDB judges the SQL (setup-python.sh).
export TRAJECTOIRE_PYTHON="$TOOLS/python/bin/python"
