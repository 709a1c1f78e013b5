#!/usr/bin/env bash
# Looks at a Debian package as the machine does that installs it: judge-deb.sh FILE
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
. scripts/lib.sh

package="${1:?usage: judge-deb.sh FILE}"
root="$(mktemp -d)" server=""
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$root"' EXIT
dpkg-deb --info "$package" >/dev/null && dpkg-deb --extract "$package" "$root"

say "The unit: systemd-analyze"
unit="$root/usr/lib/systemd/system/trajectoire.service"
[ -f "$unit" ] || unit="$root/lib/systemd/system/trajectoire.service"
# The exposure of a service, from 0 (none) to 10: a server of web pages by default has 9.6.
systemd-analyze security --offline=yes --no-pager --threshold=15 "$unit" | tail -1 ||
  die "the unit leaves the service more than it needs" "systemd-analyze security --offline=yes $unit says what."
# All that it may say against it is that the program is not installed here.
told="$(systemd-analyze verify --man=no "$unit" 2>&1 | grep -v '/usr/bin/trajectoire is not executable' || true)"
[ -z "$told" ] || die "systemd does not read the unit as it is meant" "$told"

say "Manual and completions"
for page in trajectoire trajectoire-serve trajectoire-publish trajectoire-verify; do
  zcat "$root/usr/share/man/man1/$page.1.gz" | grep -q '^\.SH' || die "the manual has no page $page" "See scripts/package.sh."
done
zcat "$root/usr/share/man/man1/trajectoire-serve.1.gz" | grep -q TRAJECTOIRE_CONNECTIONS ||
  die "the manual of serve does not name its variables" "See server/src/command/install.rs."
bash -c ". '$root/usr/share/bash-completion/completions/trajectoire' && complete -p trajectoire" >/dev/null ||
  die "bash does not read the completions" "See server/src/command/install.rs."

say "The components: $(grep -c '"purl"' "$root/usr/share/doc/trajectoire/trajectoire.cdx.json") crates"
grep -q '"bomFormat": *"CycloneDX"' "$root/usr/share/doc/trajectoire/trajectoire.cdx.json" ||
  die "the list of components is not CycloneDX" "See scripts/components.sh."

say "The program, from the folders of the package, with the variables of the unit"
mkdir "$root/state"
(
  cd "$root/state"
  export TRAJECTOIRE_STORE="$root/state/store" TRAJECTOIRE_SITE="$root/usr/share/trajectoire/site" \
    TRAJECTOIRE_PACKAGE="$root/usr/share/trajectoire/pilote" TRAJECTOIRE_ADDR=127.0.0.1:0 TRAJECTOIRE_LOG=warn
  exec "$root/usr/bin/trajectoire" serve >"$root/said"
) &
server=$!
for _ in $(seq 300); do
  grep -q http:// "$root/said" 2>/dev/null && break
  kill -0 "$server" 2>/dev/null || die "the program of the package stopped" "Its message is above."
  sleep 0.1
done
address="$(grep -oE 'http://[0-9.:]+' "$root/said")" || die "the program of the package does not listen" "It said: $(cat "$root/said")"
for path in / /indicateurs /indicateurs/part-locaux-fibre.png /ready /metrics; do
  curl -fsS -o /dev/null "$address$path" || die "the program of the package does not answer $path" "Its message is above."
done
style="$(curl -fsS "$address/" | grep -oE '/pkg/[^"]+\.css' | head -1)"
curl -fsS -o /dev/null "$address$style" || die "the site of the package is not whole: $style" "See the assets in server/Cargo.toml."
say "$(basename "$package"): $(du -h "$package" | cut -f1), answers from the folders that it installs"
