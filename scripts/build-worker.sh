#!/usr/bin/env bash
# The module that checks files and figures in the browser, beside the site's own files in target/site/pkg: as cargo-leptos
# makes those, with their hash in their name, and compressed beforehand. Part of build.sh.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
. scripts/lib.sh

out=target/worker
pkg=target/site/pkg

say "Release build of what checks files in the browser"
cargo build -p worker --lib --target wasm32-unknown-unknown --profile wasm-release ||
  die "the worker did not build" "The compiler's message is above."
rm -rf "$out"
wasm-bindgen --target web --no-typescript --out-dir "$out" --out-name controle \
  target/wasm32-unknown-unknown/wasm-release/worker.wasm
# The same as for the islands: see wasm-opt-features in Cargo.toml.
wasm-opt -Oz --converge --enable-bulk-memory --enable-nontrapping-float-to-int "$out/controle_bg.wasm" -o "$out/controle.wasm"

hash_of() { sha256sum "$1" | cut -c1-20; }
rm -f "$pkg"/controle.*
wasm="controle.$(hash_of "$out/controle.wasm").wasm"
cp "$out/controle.wasm" "$pkg/$wasm"
sed "s/%WASM%/$wasm/" app/worker/src/entry.js | cat "$out/controle.js" - >"$out/entry.js"
script="controle.$(hash_of "$out/entry.js").js"
cp "$out/entry.js" "$pkg/$script"

node - "$pkg/$wasm" "$pkg/$script" <<'JS'
const { readFileSync, writeFileSync } = require("node:fs");
const { brotliCompressSync, constants, gzipSync } = require("node:zlib");
for (const path of process.argv.slice(2)) {
  const bytes = readFileSync(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}
JS
