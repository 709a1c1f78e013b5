"""Measures pages in a browser: browser.py RESULTS TRAJECTOIRE SITE LIGHTHOUSE PLAYWRIGHT PILOT SMALL COUNTRY

As Lighthouse does for a phone: the site serves PILOT; beside it, nginx serves the very bytes of the same pages, and the
same files, from the disk. Then what moves, on sites of PILOT, SMALL (46 communes) and COUNTRY. LIGHTHOUSE and PLAYWRIGHT
are the folders that have them in node_modules, CHROME_PATH names the browser. RESULTS is a JSON file, for report.py.
"""

import json
import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from lighthouse import audited
from server import get
from subjects import nginx, trajectoire

ROUNDS = 3
# Pages of each kind: home, chart, map, portrait, comparison, list.
PAGES = (
    "/",
    "/indicateurs/part-locaux-fibre",
    "/indicateurs/part-locaux-fibre?vue=carte&complet=1",
    "/territoires/04070",
    "/comparer",
    "/indicateurs",
)
TYPES = {"css": "text/css", "js": "text/javascript", "wasm": "application/wasm"}


def built(site):
    """Where nginx finds the files of the site's build: compressed already, kept for ever where their name holds
    their hash."""
    for ending, kind in TYPES.items():
        yield (
            f"location ~ ^/pkg/.*[.]{ending}$ {{ root {site}; rewrite ^(.*)$ $1.br break; types {{ }}"
            f" default_type {kind}; add_header Content-Encoding br; add_header Cache-Control max-age=31536000; }}"
        )
    yield f"location / {{ root {site}; types {{ image/svg+xml svg; }} }}"


def phone(program, site, package, lighthouse):
    """What Lighthouse says of each page, and of its static twin."""
    runs = []
    with tempfile.TemporaryDirectory() as scratch, ExitStack() as servers:
        folder = Path(scratch)
        _, origin = servers.enter_context(trajectoire(program, site, package, folder))
        answers = {f"page-{rank}": get(origin + page, "br") for rank, page in enumerate(PAGES)}
        _, beside = servers.enter_context(nginx(folder, answers, built(site)))
        for _ in range(ROUNDS):
            own = audited(lighthouse, [origin + page for page in PAGES])
            same = audited(lighthouse, [f"{beside}/{name}" for name in answers])
            for page, mine, other in zip(PAGES, own, same):
                runs.append({"page": page, "own": mine, "static": other})
                scores = " ".join(f"{score:3}" for score in mine["scores"])
                lcp = [one["times"]["lcp"] for one in (mine, other)]
                print(f"    {page:<52} {scores}  LCP {lcp[0]:6,.0f} ms, static {lcp[1]:6,.0f} ms", flush=True)
    return runs


def moving(program, site, playwright, packages):
    """How long what moves takes, on the site of each package."""
    with tempfile.TemporaryDirectory() as scratch, ExitStack() as servers:
        origins = []
        for package in packages:
            folder = Path(scratch) / Path(package).name
            folder.mkdir()
            _, origin = servers.enter_context(trajectoire(program, site, package, folder))
            origins.append(origin)
        script = Path(__file__).with_name("moving.mjs")
        command = ["node", script, playwright, os.environ["CHROME_PATH"], *origins]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False, timeout=600)
    if done.returncode != 0:
        sys.exit("error: the browser broke off: its message is above")
    times = json.loads(done.stdout)
    for name, seen in times.items():
        print(f"    {name:<10} {median(seen):6.1f} ms", flush=True)
    return times


def main():
    results, program, site, lighthouse, playwright, *packages = sys.argv[1:]
    site = Path(site).resolve()
    runs = phone(program, site, packages[0], lighthouse)
    times = moving(program, site, playwright, packages)
    Path(results).write_text(json.dumps({"runs": runs, "times": times}, indent=1), encoding="utf-8")


main()
