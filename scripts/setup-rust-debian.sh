#!/usr/bin/env bash
# Rust from Debian's packages, for a machine that reaches Debian and crates.io but not rustup's server.
# Debian does not package the standard library for browsers: it is built here from its sources.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export TRAJECTOIRE_RUST=debian # so that env.sh puts /usr/bin first
. scripts/env.sh
. scripts/lib.sh

has apt-get || die "Rust $RUST_VERSION is missing, and this is not a Debian system" \
  "Where rustup's server answers: rustup toolchain install $RUST_VERSION --component clippy,rustfmt --target wasm32-unknown-unknown"

say "Rust: installing Debian's packages (100 MB to download; a minute or two)"
apt_install rustc-web cargo-web rust-web-src rust-web-clippy rustfmt-web

version="$(/usr/bin/rustc -V | cut -d' ' -f2)"
oldest="$(sed -n 's/^rust-version = "\(.*\)"$/\1/p' Cargo.toml)"
dpkg --compare-versions "${version%%+*}" ge "$oldest" ||
  die "Debian's Rust is $version, and the project needs $oldest" \
    "Debian's security archive has newer ones: check that /etc/apt/sources.list names it, then run this again."

# The linker for WebAssembly, of the same LLVM as the compiler, under the name the compiler looks for.
llvm="$(/usr/bin/rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')"
host="$(/usr/bin/rustc -vV | sed -n 's/^host: //p')"
apt_install "lld-$llvm"
as_root mkdir -p "/usr/lib/rustlib/$host/bin"
as_root ln -sfn "/usr/bin/wasm-ld-$llvm" "/usr/lib/rustlib/$host/bin/rust-lld"

say "Rust: building the standard library for browsers (about 1 min on 2 cores)"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/src"
: >"$scratch/src/lib.rs"
printf '[package]\nname = "empty"\nedition = "2021"\n[workspace]\n' >"$scratch/Cargo.toml"
# -Zbuild-std asks for a nightly compiler: RUSTC_BOOTSTRAP lets this one do it, for this command only.
# With bitcode, because the site's profile links with LTO.
(
  cd "$scratch"
  env -u CARGO_BUILD_BUILD_DIR RUSTC_BOOTSTRAP=1 RUSTFLAGS="-C embed-bitcode=yes" \
    /usr/bin/cargo build --release --target wasm32-unknown-unknown -Zbuild-std=std,panic_abort
) || die "the standard library for browsers did not build" "The compiler's message is above; crates.io must answer for this step."

as_root mkdir -p "$debian_std"
as_root find "$debian_std" -name '*.rlib' -delete
find "$scratch/target/wasm32-unknown-unknown" -name '*.rlib' ! -name 'libempty*' -print0 |
  as_root xargs -0 cp -t "$debian_std"
/usr/bin/rustc -V | as_root tee "$debian_std/.built-by" >/dev/null
say "Rust: installed (Debian's $(/usr/bin/rustc -V))"
