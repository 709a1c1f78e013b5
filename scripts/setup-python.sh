#!/usr/bin/env bash
# The Python tools that judge in the tests what the site gives; requirements.txt names them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
. scripts/lib.sh

# The stamp is in the environment, so that it goes where it goes.
environment="$TOOLS/python"
stamp="$environment/.trajectoire-installed"
wanted="$(sha256sum <scripts/requirements.txt)"
if [ "$wanted" = "$(cat "$stamp" 2>/dev/null)" ] && "$environment/bin/python" -c '' 2>/dev/null; then
  say "Python tools: ready"
  exit 0
fi

# Debian's python3 comes without the module that makes environments.
python3 -c 'import ensurepip, venv' 2>/dev/null || {
  say "Python: installing with apt-get"
  apt_install python3 python3-venv
}
say "Python tools: installing (120 MB to download)"
rm -rf "$environment"
python3 -m venv "$environment"
"$environment/bin/pip" install --quiet --disable-pip-version-check --timeout 60 --requirement scripts/requirements.txt ||
  die "pip could not install scripts/requirements.txt" "Its message is above. Check the network (pypi.org), then run this again."
echo "$wanted" >"$stamp"
