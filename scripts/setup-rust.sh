#!/usr/bin/env bash
# Rust with the target for browsers: from rustup, else from Debian's packages.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
. scripts/lib.sh

rustup_install() {
  has rustup || { warn "rustup is not installed (https://rustup.rs)"; return 1; }
  # rustup tries for minutes where no server answers: ask with a short question first.
  local server="${RUSTUP_DIST_SERVER:-https://static.rust-lang.org}"
  curl -fsS --connect-timeout 5 --max-time 15 -o /dev/null "$server/dist/channel-rust-$RUST_VERSION.toml.sha256" ||
    { warn "rustup's server does not answer: $server"; return 1; }
  say "Rust $RUST_VERSION: installing with rustup (about 10 s on a fast line)"
  timeout 900 rustup toolchain install "$RUST_VERSION" --profile minimal --no-self-update \
    --component clippy --component rustfmt --target wasm32-unknown-unknown ||
    { warn "rustup could not install Rust $RUST_VERSION"; return 1; }
  rustup_is_ready || { warn "rustup installed Rust $RUST_VERSION without a component that it needs"; return 1; }
}

case "${TRAJECTOIRE_RUST:-auto}" in
  auto | rustup | debian) ;;
  *) die "TRAJECTOIRE_RUST is '$TRAJECTOIRE_RUST'" "It is one of: rustup, debian; or unset it to take whichever is there." ;;
esac

if [ "${TRAJECTOIRE_RUST:-}" != debian ] && rustup_is_ready; then
  say "Rust $RUST_VERSION: ready (rustup)"
elif [ "${TRAJECTOIRE_RUST:-}" != rustup ] && debian_is_ready; then
  say "Rust: ready (Debian's $(/usr/bin/rustc -V))"
elif [ "${TRAJECTOIRE_RUST:-}" != debian ] && rustup_install; then
  say "Rust $RUST_VERSION: installed (rustup)"
elif [ "${TRAJECTOIRE_RUST:-}" != rustup ]; then
  exec scripts/setup-rust-debian.sh
else
  die "Rust $RUST_VERSION could not be installed with rustup" "Check the network, or let Debian's packages be used: unset TRAJECTOIRE_RUST"
fi
