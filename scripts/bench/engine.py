"""Measures the engine beside DuckDB, polars and pandas: engine.py RESULTS TRAJECTOIRE QUERY-WRITER PEERS PACKAGE…

PEERS is a Python that has pandas and polars, each PACKAGE one that datasets/examples/national made. RESULTS is a JSON file, for report.py.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from process import run

HERE = Path(__file__).parent
INDICATOR = "part-raccordables"
ROWS, TERRITORIES = "raccordements.csv", "territoires.csv"
# Pairs for a package of fewer rows than this, and of more.
LARGE, PAIRS, PAIRS_OF_LARGE = 10_000_000, 5, 3
CHECKS = 3
# What others cost is told beside the pairs, and judged by no budget.
PEERS = ["own_sql", "polars", "pandas"]


def lines(path):
    """How many lines a file has, the header apart. Reading it also has the system keep it in memory."""
    with open(path, "rb") as file:
        return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b"")) - 1


def communes(package):
    """How many communes a package has."""
    with open(package / TERRITORIES, encoding="utf-8") as file:
        return len({line.split(",")[0] for line in file if ",commune," in line})


def query(writer, package, out):
    """The file of the SQL that the indicator's page shows. It does not depend on the rows: a few will do."""
    sample = Path(out) / "sample"
    shutil.copytree(package, sample, ignore=shutil.ignore_patterns(ROWS))
    with open(package / ROWS, encoding="utf-8") as rows, open(sample / ROWS, "w", encoding="utf-8") as few:
        few.writelines(line for line, _ in zip(rows, range(1_000)))
    path = Path(out) / "query.sql"
    path.write_bytes(subprocess.run([writer, sample, INDICATOR], check=True, stdout=subprocess.PIPE).stdout)
    return path


def told(name, cost):
    """Says on the screen what a run cost, and gives it back."""
    print(f"    {name:<14} {cost['wall']:7.2f} s  {cost['peak'] / 1e6:7.0f} MB", flush=True)
    return cost


def measure(trajectoire, writer, peers, package, scratch):
    """What each program costs on a package, after a proof that they give the same figures."""
    rows = lines(package / ROWS)
    print(f"==> Engine: {rows:,} rows", flush=True)
    compute, by_hand, own_sql, polars, pandas = outs = [Path(scratch) / name for name in ("compute", "by_hand", *PEERS)]
    commands = {
        "compute": [trajectoire, "compute", package, "--out", compute],
        "by_hand": [sys.executable, HERE / "by_hand.py", package, by_hand],
        "own_sql": [sys.executable, HERE / "own_sql.py", package, query(writer, package, scratch), own_sql],
        "polars": [peers, HERE / "by_hand_polars.py", package, polars],
        "pandas": [peers, HERE / "by_hand_pandas.py", package, pandas],
        "check": [trajectoire, "check", package],
    }
    pairs = PAIRS if rows < LARGE else PAIRS_OF_LARGE
    # One after the other in turn: what slows the machine for a while slows both.
    order = ["compute", "by_hand"] * pairs + PEERS + ["check"] * CHECKS
    runs = {name: [] for name in commands}
    for name in order:
        shutil.rmtree(Path(scratch) / name, ignore_errors=True)
        (Path(scratch) / name).mkdir()
        runs[name].append(told(name, run([str(word) for word in commands[name]])))
    files = [compute / f"{INDICATOR}.csv", *(out / f"{INDICATOR}.parquet" for out in outs)]
    compared = subprocess.run(
        [sys.executable, HERE / "same_figures.py", *files], stdout=subprocess.PIPE, check=False
    )
    if compared.returncode != 0:
        sys.exit("error: the programs do not give the same figures: what they cost says nothing")
    figures = int(compared.stdout)
    print(f"    the same {figures:,} figures from each", flush=True)
    size = (package / ROWS).stat().st_size
    return {"rows": rows, "bytes": size, "communes": communes(package), "figures": figures, "runs": runs}


def main():
    results, trajectoire, writer, peers, *packages = sys.argv[1:]
    start = [run([sys.executable, "-c", "import duckdb; duckdb.connect()"]) for _ in range(CHECKS)]
    sizes = []
    for package in packages:
        with tempfile.TemporaryDirectory(dir=Path(results).parent) as scratch:
            sizes.append(measure(trajectoire, writer, peers, Path(package), scratch))
    Path(results).write_text(json.dumps({"start": start, "sizes": sizes}, indent=1), encoding="utf-8")


main()
