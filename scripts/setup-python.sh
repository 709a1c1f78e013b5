#!/usr/bin/env bash
# Python programs, in an environment of their own: setup-python.sh [peers]
#
# Without a word, those that judge in the tests what the site gives (requirements.txt); with `peers`, those that
# benchmarks measure beside it (requirements-peers.txt).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
. scripts/lib.sh

# The stamp is in the environment, so that it goes where it goes.
case "${1:-}" in
  '') environment="$TOOLS/python" requirements=scripts/requirements.txt ;;
  peers) environment="$TOOLS/peers" requirements=scripts/requirements-peers.txt ;;
  *) die "unknown Python programs '$1'" "usage: setup-python.sh [peers]" ;;
esac
name="$(basename "$environment")"
stamp="$environment/.trajectoire-installed"
wanted="$(sha256sum <"$requirements")"
if [ "$wanted" = "$(cat "$stamp" 2>/dev/null)" ] && "$environment/bin/python" -c '' 2>/dev/null; then
  say "Python ($name): ready"
  exit 0
fi

# Debian's python3 comes without the module that makes environments.
python3 -c 'import ensurepip, venv' 2>/dev/null || {
  say "Python: installing with apt-get"
  apt_install python3 python3-venv
}
say "Python ($name): installing what $requirements names"
rm -rf "$environment"
python3 -m venv "$environment"
"$environment/bin/pip" install --quiet --disable-pip-version-check --timeout 60 --requirement "$requirements" ||
  die "pip could not install $requirements" "Its message is above. Check the network (pypi.org), then run this again."
echo "$wanted" >"$stamp"
