"""Writes BENCHMARKS.md: report.py RESULTS-FOLDER COMMIT RUST TERRITORIES

RESULTS-FOLDER has a JSON file for each thing measured; each has a module that puts it into words.
"""

import datetime
import json
import os
import platform
import re
import sys
from pathlib import Path

import duckdb

import browser_section
import engine_section
import growth_section
import peers_section
import serving_section
import store_section
import wasm_section

# In the order in which they are told. Those that were not measured are left out.
SECTIONS = {
    "serving": serving_section,
    "browser": browser_section,
    "peers": peers_section,
    "wasm": wasm_section,
    "growth": growth_section,
    "engine": engine_section,
    "store": store_section,
}


def machine():
    processor = re.search(r"^model name\s*: (.*)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    memory = re.search(r"^MemTotal: *(\d+) kB$", Path("/proc/meminfo").read_text(), re.MULTILINE)
    return (
        f"{len(os.sched_getaffinity(0))} cores of {processor[1] if processor else platform.machine()}, "
        f"{int(memory[1]) / 1024**2:.0f} GiB of memory, {platform.system()} {platform.release().split('-')[0]}"
    )


def report(folder, commit, rust, territories):
    yield "# Benchmarks"
    yield ""
    yield "Written by `make bench`, which measures both sides in the same run. Do not edit."
    yield ""
    yield f"- Machine: {machine()}"
    yield f"- Date: {datetime.date.today().isoformat()}"
    yield f"- Trajectoire: commit {commit}, {rust}"
    yield f"- DuckDB {duckdb.__version__}, Python {platform.python_version()}"
    yield f"- Territories: {territories}"
    for name, words in SECTIONS.items():
        results = folder / f"{name}.json"
        if results.exists():
            yield ""
            yield from words.section(json.loads(results.read_text(encoding="utf-8")))
    yield ""
    yield "## Again"
    yield ""
    yield "```sh"
    yield "make bench                  # 3.5 and 35 million rows: some minutes, 1 GB in the cache"
    yield "make bench SIZES=3500000    # one of them"
    yield "scripts/bench.sh delete     # gives the space back"
    yield "```"
    yield ""
    yield "`TRAJECTOIRE_ORIGINALS=FOLDER` names the folder that has the official lists of communes, groups and"
    yield "départements (`communes/Communes.csv`, `epci.json`, `departements.json`); without it they are numbered."


folder, *words = sys.argv[1:]
Path("BENCHMARKS.md").write_text("\n".join(report(Path(folder), *words)) + "\n", encoding="utf-8")
