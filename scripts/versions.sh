# The versions of the tools that build and check the project. Sourced by env.sh.
# shellcheck shell=bash disable=SC2034  # used by the scripts that source this file

# Not in any lock file, so named here.
CARGO_LEPTOS_VERSION=0.3.11
CARGO_DENY_VERSION=0.20.2
CARGO_AUDIT_VERSION=0.22.2
CARGO_DEB_VERSION=3.8.0
CARGO_CYCLONEDX_VERSION=0.5.9
TWIGGY_VERSION=0.8.0
NODE_OLDEST=20

# Named elsewhere, and read from there.
RUST_VERSION="$(sed -n 's/^channel = "\(.*\)"$/\1/p' "$ROOT/rust-toolchain.toml")"
# The command line tool must be of the same version as the crate: their format has no other contract.
WASM_BINDGEN_VERSION="$(awk -F'"' '/^name = "wasm-bindgen"$/ { found = 1 } found && /^version/ { print $2; exit }' "$ROOT/Cargo.lock")"
