"""Measures the store: store.py RESULTS TRAJECTOIRE PILOT PACKAGE…

PILOT is the package of this repository, each PACKAGE one that datasets/examples/national made. RESULTS is a JSON
file, for report.py.
"""

import json
import sys
import tempfile
from pathlib import Path

from process import run

RUNS = 5


def rows(package):
    """How many lines the CSV files of a package have, the headers apart."""
    return sum(path.read_bytes().count(b"\n") - 1 for path in package.glob("*.csv"))


def size(folder):
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def measure(trajectoire, package, scratch):
    """What it costs to publish a package into an empty store, to find that nothing changed, and to verify."""
    count = rows(package)
    print(f"==> Store: {count:,} rows", flush=True)
    runs = {"publish": [], "unchanged": [], "verify": []}
    for number in range(RUNS):
        store = Path(scratch) / f"store-{number}"
        publish = [trajectoire, "publish", str(package), "--store", str(store)]
        commands = {"publish": publish, "unchanged": publish, "verify": [trajectoire, "verify", str(store)]}
        for name, command in commands.items():
            cost = run(command)
            print(f"    {name:<14} {cost['wall']:7.2f} s  {cost['peak'] / 1e6:7.0f} MB", flush=True)
            runs[name].append(cost)
    return {"rows": count, "bytes": size(store / "releases"), "runs": runs}


def main():
    results, trajectoire, *packages = sys.argv[1:]
    sizes = []
    for package in packages:
        with tempfile.TemporaryDirectory(dir=Path(results).parent) as scratch:
            sizes.append(measure(trajectoire, Path(package), scratch))
    Path(results).write_text(json.dumps({"sizes": sizes}, indent=1), encoding="utf-8")


main()
