#!/usr/bin/env bash
# The cargo tools named as arguments, in the cache: a prebuilt one where GitHub answers, else
# compiled from crates.io.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
. scripts/lib.sh

scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT

# Some subcommands of cargo tell their version only as cargo calls them: cargo-x x --version.
told_version() { "$1" --version 2>/dev/null || { local name="${1##*/}" && "$1" "${name#cargo-}" --version 2>/dev/null; } || true; }
has_version() { [ "$(told_version "$1" | awk 'NR == 1 { print $2 }')" = "$2" ]; }

download() { curl -fsSL --proto '=https' --connect-timeout 5 --max-time "$3" -o "$2" "$1" 2>/dev/null; }

# prebuilt TOOL VERSION URL: quietly fails where there is none that runs here.
prebuilt() {
  local tool="$1" version="$2" url="$3" archive="$scratch/$1.tar.gz" sum=""
  [ "$(uname -sm)" = "Linux x86_64" ] && download "$url" "$archive" 180 || return 1
  # Projects name the checksum's file differently.
  download "$url.sha256" "$archive.sum" 15 || download "$url.sha256sum" "$archive.sum" 15 || true
  [ ! -f "$archive.sum" ] || sum="$(grep -oiE -m1 '\b[0-9a-f]{64}\b' "$archive.sum" || true)"
  if [ -z "$sum" ]; then
    warn "$tool: the release publishes no checksum that we could read"
  elif ! echo "$sum  $archive" | sha256sum --check --status; then
    warn "$tool: the prebuilt archive does not match its published checksum: not used"
    return 1
  fi
  mkdir "$scratch/$tool" && tar -xzf "$archive" -C "$scratch/$tool" || return 1
  local binary
  binary="$(find "$scratch/$tool" -type f -name "$tool" -print -quit)"
  has_version "${binary:-/nonexistent}" "$version" && install -m 755 "$binary" "$TOOLS/bin/$tool"
}

# from_source TOOL CRATE VERSION MINUTES [FLAG...]
from_source() {
  local tool="$1" crate="$2" version="$3" minutes="$4"
  shift 4
  say "$tool $version: compiling from crates.io (about $minutes min on 2 cores)"
  # A light profile: these tools' own (LTO) takes 20 minutes and saves nothing when they run.
  # Their intermediate files are kept until they are installed: an interrupted compile goes on.
  env -u CARGO_BUILD_BUILD_DIR -u RUSTFLAGS \
    CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_DEBUG=0 \
    cargo install "$crate" --version "$version" --root "$TOOLS" --target-dir "$TRAJECTOIRE_CACHE/tools-build" --force "$@" ||
    die "$tool $version could not be compiled" "cargo's message is above. When it is mended, run this again: it goes on from there."
  has_version "$TOOLS/bin/$tool" "$version" || die "$tool was installed but does not run" "Try: $TOOLS/bin/$tool --version"
}

# ensure TOOL CRATE VERSION URL MINUTES [FLAG...]
ensure() {
  local tool="$1" crate="$2" version="$3" url="$4" minutes="$5"
  shift 5
  if has_version "$TOOLS/bin/$tool" "$version"; then
    say "$tool $version: ready"
  elif prebuilt "$tool" "$version" "$url"; then
    say "$tool $version: installed (prebuilt)"
  else
    from_source "$tool" "$crate" "$version" "$minutes" "$@"
  fi
}

github=https://github.com
musl=x86_64-unknown-linux-musl # statically linked: runs on any distribution
for tool in "$@"; do
  case "$tool" in
    cargo-leptos) # no_downloads: it must use the tools that we pin, and say so where one is missing
      ensure cargo-leptos cargo-leptos "$CARGO_LEPTOS_VERSION" \
        "$github/leptos-rs/cargo-leptos/releases/download/v$CARGO_LEPTOS_VERSION/cargo-leptos-$musl.tar.gz" \
        11 --locked --features no_downloads
      ;;
    wasm-bindgen) # not --locked: its lock file names a pre-release that crates.io no longer has
      ensure wasm-bindgen wasm-bindgen-cli "$WASM_BINDGEN_VERSION" \
        "$github/wasm-bindgen/wasm-bindgen/releases/download/$WASM_BINDGEN_VERSION/wasm-bindgen-$WASM_BINDGEN_VERSION-$musl.tar.gz" 2
      ;;
    cargo-deny)
      ensure cargo-deny cargo-deny "$CARGO_DENY_VERSION" \
        "$github/EmbarkStudios/cargo-deny/releases/download/$CARGO_DENY_VERSION/cargo-deny-$CARGO_DENY_VERSION-$musl.tar.gz" 5 --locked
      ;;
    cargo-audit)
      ensure cargo-audit cargo-audit "$CARGO_AUDIT_VERSION" \
        "$github/rustsec/rustsec/releases/download/cargo-audit%2Fv$CARGO_AUDIT_VERSION/cargo-audit-$musl-v$CARGO_AUDIT_VERSION.tgz" 4 --locked --no-default-features
      ;;
    cargo-deb)
      ensure cargo-deb cargo-deb "$CARGO_DEB_VERSION" \
        "$github/kornelski/cargo-deb/releases/download/v$CARGO_DEB_VERSION/cargo-deb-$musl.tar.gz" 3 --locked
      ;;
    cargo-cyclonedx)
      ensure cargo-cyclonedx cargo-cyclonedx "$CARGO_CYCLONEDX_VERSION" \
        "$github/CycloneDX/cyclonedx-rust-cargo/releases/download/cargo-cyclonedx-$CARGO_CYCLONEDX_VERSION/cargo-cyclonedx-$musl.tar.gz" 2 --locked
      ;;
    twiggy) # a minute to compile
      if has_version "$TOOLS/bin/twiggy" "$TWIGGY_VERSION"; then
        say "twiggy $TWIGGY_VERSION: ready"
      else
        from_source twiggy twiggy "$TWIGGY_VERSION" 1 --locked
      fi
      ;;
    *) die "unknown tool '$tool'" "setup-tools.sh knows: cargo-leptos, wasm-bindgen, cargo-deny, cargo-audit, cargo-deb, cargo-cyclonedx, twiggy" ;;
  esac
done
rm -rf "$TRAJECTOIRE_CACHE/tools-build"
