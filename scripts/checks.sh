# The checks, one function each; check.sh and test.sh choose among them. Sourced.
# shellcheck shell=bash

# The same features and profiles as the release build: dependencies are then compiled once for all.
native=(--release -p server -p app -p datasets -p worker --features "app/ssr datasets/engine")
worker=(-p worker --lib --target wasm32-unknown-unknown --profile wasm-release)
browser=(-p app --lib --target wasm32-unknown-unknown --no-default-features --features hydrate --profile wasm-release)

check_lock_file() { cargo metadata --locked --format-version 1 >/dev/null; }
check_format() { cargo fmt --all --check; }
check_lints() { cargo clippy "${native[@]}" --all-targets -- -D warnings; }
check_browser_lints() { cargo clippy "${browser[@]}" -- -D warnings && cargo clippy "${worker[@]}" -- -D warnings; }
check_tests() { INSTA_UPDATE=no cargo test "${native[@]}"; }
# Those that need no program of others, and say within two minutes whether an edit holds.
check_quick_tests() { INSTA_UPDATE=no cargo test "${native[@]}" --lib --test classes --test texts --test http; }
check_package() { "$TRAJECTOIRE_PYTHON" scripts/judge-package.py datasets/published datasets/indicator.schema.json; }
check_docs() { RUSTDOCFLAGS="-D warnings" cargo doc "${native[@]}" --no-deps --document-private-items; }
# Nearly the same inputs each time, so that a failure is of the change and not of the draw.
check_fuzz() { scripts/fuzz.sh "" 10 1; }
check_end2end() { CHROMIUM="$(find_browser)" && export CHROMIUM && cd end2end && tsc --noEmit && playwright test; }

check_dependencies() {
  local checks=(bans licenses sources)
  # The advisories are in a repository on GitHub, which not every machine reaches.
  if timeout 60 cargo-deny fetch db >/dev/null 2>&1; then
    checks+=(advisories)
  else
    warn "cargo deny: the advisory database (GitHub) did not answer: known vulnerabilities are NOT checked, the rest is"
  fi
  cargo-deny --locked check "${checks[@]}"
  check_node_dependencies
}

# The browser tests and wasm-opt: nothing of them is in what we publish. An answer is told from silence by its form.
check_node_dependencies() {
  local told
  told="$(cd end2end && timeout 60 npm audit --json --audit-level=high 2>/dev/null)" && return
  if grep -q '"vulnerabilities"' <<<"$told"; then
    die "npm audit: a package of end2end has a known vulnerability" "cd end2end && npm audit says which, and npm audit fix mends most."
  fi
  warn "npm audit: the registry did not answer: known vulnerabilities of the test tools are NOT checked"
}

started=$SECONDS
passed=0

# step TITLE NEXT CHECK: runs one check; on failure says which one it was and what to do next.
step() {
  local title="$1" next="$2" began=$SECONDS status=0
  shift 2
  say "$title"
  # In a shell of its own, and not as a condition: bash would then ignore errors inside it.
  # Without the lock (9, see build-cache.sh): a process that it leaves behind must not keep it.
  set +e
  (set -e; "$@") 9>&-
  status=$?
  set -e
  if [ "$status" -ne 0 ]; then
    printf '\n' >&2
    die "FAILED after $(duration $((SECONDS - started))): $title" "Next: $next"
  fi
  passed=$((passed + 1))
  printf '    done in %s\n' "$(duration $((SECONDS - began)))"
}

summary() { say "$1: all $passed steps passed in $(duration $((SECONDS - started)))"; }
