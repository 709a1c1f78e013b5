#!/usr/bin/env bash
# The release build under half of the load that it takes, for a long time: soak.sh SECONDS
#
# wrk asks for pages, files and answers of the API, one second in two, as fast as it is answered; a release is published
# every minute. At the end: requests, errors, and the memory of the program in each third of the time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
. scripts/lib.sh

seconds="${1:?usage: soak.sh SECONDS}"
[ "$seconds" -ge 30 ] || die "$seconds seconds are too few to see memory grow" "Give 30 at least; an hour is 3600."
place="$(mktemp -d)" server=""
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$place"' EXIT
# What is built meanwhile changes nothing.
cp -r datasets/published "$place/package"
cp -r target/release/trajectoire target/site "$place"
cat >"$place/ask.lua" <<'LUA'
local paths = {
  "/", "/indicateurs", "/indicateurs/part-locaux-fibre", "/en/indicateurs/part-locaux-fibre?vue=barres", "/territoires/04070",
  "/recherche?q=digne", "/indicateurs/part-locaux-fibre.csv?territoires=04070", "/indicateurs/part-locaux-fibre.png",
  "/api/v1/observations?territoires=04070", "/versions", "/nulle-part?version=1",
}
local n = 0
request = function()
  n = n + 1
  -- One in a hundred is an address that nobody asked for before.
  if n % 100 == 0 then return wrk.format("GET", "/recherche?q=" .. n) end
  return wrk.format("GET", paths[n % #paths + 1], { ["Accept-Encoding"] = "br" })
end
LUA
(cd "$place" && exec ./trajectoire --log error serve --addr 127.0.0.1:0 --site site --package package --rate 0 >said) &
server=$!
until grep -q http:// "$place/said" 2>/dev/null; do
  kill -0 "$server" 2>/dev/null || die "the server stopped" "Its message is above."
  sleep 0.1
done
address="$(grep -oE 'http://[0-9.:]+' "$place/said")"
began=$SECONDS published=$SECONDS
while [ $((SECONDS - began)) -lt "$seconds" ]; do
  wrk -t1 -c8 -d1s -s "$place/ask.lua" "$address" >>"$place/wrk"
  if [ $((SECONDS - published)) -ge 60 ]; then
    published=$SECONDS
    echo "essai-$SECONDS,Autre,Une autre source,https://exemple.fr/$SECONDS,,etalab-2.0" >>"$place/package/sources.csv"
    (cd "$place" && ./trajectoire --log error publish package --store store >/dev/null) ||
      die "a release was not published" "Its message is above."
  fi
  echo "$((SECONDS - began)) $(awk '/^VmRSS/ { print $2 }' "/proc/$server/status")" >>"$place/memory"
  sleep 1
done
kill -0 "$server" 2>/dev/null || die "the server stopped" "Its message is above."
curl -fsS "$address/metrics" | grep -E '^trajectoire_(answers_total|release |memory_bytes|open_files|kept_bytes)'
awk -v whole="$seconds" '
  { third = int(3 * $1 / whole); if (third > 2) third = 2; if ($2 > most[third]) most[third] = $2 }
  END { printf "memory at most, in each third: %d, %d, %d MB\n", most[0] / 1024, most[1] / 1024, most[2] / 1024 }' "$place/memory"
awk '/requests in/ { asked += $1 } /Socket errors/ { gsub(",", ""); broken += $4 + $6 + $8 + $10 }
  END { printf "%d requests, %d broken connections\n", asked, broken }' "$place/wrk"
