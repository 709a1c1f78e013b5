"""DuckDB, by hand: by_hand.py PACKAGE OUT. Runs by_hand.sql on all cores."""

import os
import sys
from pathlib import Path

import duckdb

package, out = sys.argv[1:]
script = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
connection = duckdb.connect()
connection.execute(f"SET threads = {len(os.sched_getaffinity(0))}")
connection.execute(script.format(package=package, out=out))
