"""DuckDB, the indicator's own SQL: own_sql.py PACKAGE QUERY OUT.

QUERY is the text that the indicator's page shows. It asks for tables of texts, named as the datasets.
"""

import os
import sys
from pathlib import Path

import duckdb

package, query, out = sys.argv[1:]
connection = duckdb.connect()
connection.execute(f"SET threads = {len(os.sched_getaffinity(0))}")
# A view: reading the file costs less than keeping its rows.
for name in ["raccordements", "territoires"]:
    connection.execute(
        f"""CREATE VIEW "{name}" AS SELECT * FROM read_csv('{package}/{name}.csv', header = true,
        all_varchar = true, delim = ',', quote = '"', escape = '"')"""
    )
connection.execute(f"CREATE TABLE chiffres AS {Path(query).read_text(encoding='utf-8')}")
connection.execute(f"COPY chiffres TO '{out}/part-raccordables.parquet' (FORMAT parquet, COMPRESSION zstd)")
connection.execute(f"COPY chiffres TO '{out}/part-raccordables.csv' (HEADER)")
