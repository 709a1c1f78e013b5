"""Measures how the site starts, makes its pages and grows: growth.py RESULTS TRAJECTOIRE SITE PILOT PACKAGE…

PILOT is the package of this repository; each PACKAGE is one that datasets/examples/national made, of more communes
than the one before. RESULTS is a JSON file, for report.py and for app/examples/growth.rs, which draws it.
"""

import json
import math
import re
import shutil
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from csv import DictReader
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from urllib.parse import quote, urlsplit

from growth_section import middle
from process import run
from server import PATIENCE, PAUSE, free_port, get, memory, started

ROUNDS = 3
# How many pages of a kind are asked for in a round, one after the other.
PAGES = {"portrait": 200, "view": 100, "search": 100, "slip": 100}
# How many portraits are then asked for at once, and by how many clients.
LOAD, CLIENTS = 1_000, 16
# A figure that is corrected: its file, by what the package has, and its column.
CORRECTED = {"fibre.csv": "locaux_ftth", "raccordements.csv": "raccordables"}
# What is drawn, the most telling first: its name, and where it is in a round. A chart of the site names five lines.
DRAWN = {
    "An indicator": ("view", "p50"),
    "A search": ("search", "p50"),
    "Start": ("start",),
    "Memory at rest": ("rest",),
    "Publish": ("publish", "wall"),
}


def communes(package):
    """Codes and names of the communes of a package; one that has several groups stands on several rows."""
    with open(package / "territoires.csv", encoding="utf-8") as file:
        return list({row["code"]: row["nom"] for row in DictReader(file) if row["type"] == "commune"}.items())


def slip(name):
    """A name as a finger that slipped writes it: its third and fourth letters swapped."""
    return name[:2] + name[3:4] + name[2:3] + name[4:]


def addresses(package, kind, count, lot=""):
    """Addresses of a kind of page, spread over the communes. No two are the same, so none is answered from memory:
    where a package has fewer communes than that, a parameter that no page reads tells them apart."""
    places = communes(package)
    indicators = sorted(path.stem for path in (package / "indicators").glob("*.toml"))
    for rank in range(count):
        code, name = places[rank * len(places) // count]
        other, _ = places[(rank * len(places) // count + 1) % len(places)]
        apart = f"essai={lot}{rank}"
        yield {
            "portrait": f"/territoires/{code}?{apart}",
            "view": f"/indicateurs/{indicators[rank % len(indicators)]}?territoires={code}~{other}&{apart}",
            "search": f"/recherche?q={quote(name)}&{apart}",
            "slip": f"/recherche?q={quote(slip(name))}&{apart}",
        }[kind]


def ask(connection, path):
    """Asks for a page as a browser does: the seconds that it took, and its bytes."""
    began = time.perf_counter()
    connection.request("GET", path, headers={"Accept-Encoding": "br"})
    answer = connection.getresponse()
    length = len(answer.read())
    took = time.perf_counter() - began
    if answer.status != 200:
        sys.exit(f"error: {path} was answered {answer.status}")
    return took, length


def pages(port, paths):
    """What one client sees that asks for one page after the other."""
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    seen = [ask(connection, path) for path in paths]
    connection.close()
    times = sorted(took for took, _ in seen)
    return {
        "p50": median(times),
        "p99": times[math.ceil(0.99 * len(times)) - 1],
        "bytes": median(length for _, length in seen),
    }


def at_once(port, paths):
    """The seconds until the last of these pages is answered, each client having its share of them."""
    began = time.perf_counter()
    with ThreadPoolExecutor(CLIENTS) as pool:
        list(pool.map(lambda share: pages(port, share), [paths[first::CLIENTS] for first in range(CLIENTS)]))
    return time.perf_counter() - began


def corrected(package, folder, value):
    """A copy of a package in which one figure has another value."""
    shutil.copytree(package, folder)
    path = next(folder / name for name in CORRECTED if (folder / name).exists())
    header, row, rest = path.read_text(encoding="utf-8").split("\n", 2)
    cells = row.split(",")
    cells[header.split(",").index(CORRECTED[path.name])] = str(value)
    path.write_text("\n".join([header, ",".join(cells), rest]), encoding="utf-8")
    return folder


def moved(program, package, store, port, pid):
    """From the publication of a corrected package to what a running server then answers."""
    began = time.perf_counter()
    run([program, "publish", str(package), "--store", str(store)])
    published = time.perf_counter() - began
    # A request is given whole to one release: from the first page of the new one on, all are of it.
    while b"Version 2 " not in get(f"http://127.0.0.1:{port}/mentions-legales")[0]:
        if time.perf_counter() - began > PATIENCE:
            sys.exit("error: the server does not move to the new release")
        time.sleep(PAUSE)
    seen = {"published": published, "answered": time.perf_counter() - began}
    sitemap = get(f"http://127.0.0.1:{port}/sitemap.xml")[0].decode()
    paths = [urlsplit(place).path for place in re.findall("<loc>([^<]*)</loc>", sitemap) if "sitemap" not in place]
    # All of a country are made on demand.
    if 0 < len(paths) <= LOAD:
        at_once(port, paths)
        seen |= {"ready": time.perf_counter() - began, "pages": len(paths)}
    return seen | {"peak": memory(pid)}


def measure(program, site, package, folder):
    """One round: a publication into an empty store, a start, pages that nobody asked for before, a correction."""
    store = folder / "store"
    seen = {"publish": run([program, "publish", str(package), "--store", str(store)])}
    changed = corrected(package, folder / "corrected", 1)
    port = free_port()
    origin = f"http://127.0.0.1:{port}"
    command = [program, "serve", "--store", store, "--site", site, "--addr", f"127.0.0.1:{port}", "--rate", "0"]
    with started(command, origin, folder / "log") as (pid, seconds):
        seen |= {"start": seconds, "rest": memory(pid, "VmRSS")}
        # The index of the words is made for the first who searches.
        seen["first"] = pages(port, ["/recherche?q=a"])["p50"]
        for kind, count in PAGES.items():
            seen[kind] = pages(port, list(addresses(package, kind, count)))
        seen["rate"] = LOAD / at_once(port, list(addresses(package, "portrait", LOAD, "ensemble")))
        seen["load"] = memory(pid)
        seen["move"] = moved(program, changed, store, port, pid)
    return seen


def told(name, seen):
    """Says on the screen what a round showed."""
    times = "  ".join(f"{kind} {seen[kind]['p50'] * 1e3:.1f}/{seen[kind]['p99'] * 1e3:.1f}" for kind in PAGES)
    print(f"    {name:>6}  publish {seen['publish']['wall']:.2f} s  start {seen['start']:.2f} s  "
          f"moved in {seen['move']['answered']:.2f} s  {seen['rest'] / 1e6:.0f} to {seen['load'] / 1e6:.0f} MB")
    print(f"            {times} ms", flush=True)


def main():
    results, program, site, *packages = sys.argv[1:]
    packages = [Path(package) for package in packages]
    sizes = [{"communes": len(communes(package)), "rounds": []} for package in packages]
    print("==> Growth: the pilot, then more and more communes", flush=True)
    # Every size in each round: what slows the machine for a while slows all of them.
    for _ in range(ROUNDS):
        for size, package in zip(sizes, packages):
            with tempfile.TemporaryDirectory(dir=Path(results).parent) as scratch:
                seen = measure(program, site, package, Path(scratch))
            told("pilot" if size is sizes[0] else f"{size['communes']}", seen)
            size["rounds"].append(seen)
    pilot, *grown = sizes
    curves = [
        {"name": name, "times": [middle(size, path) / middle(grown[0], path) for size in grown]}
        for name, path in DRAWN.items()
    ]
    drawn = {"communes": [size["communes"] for size in grown], "curves": curves}
    measured = {"binary": Path(program).stat().st_size, "pilot": pilot, "sizes": grown, "drawn": drawn}
    Path(results).write_text(json.dumps(measured, indent=1), encoding="utf-8")


main()
