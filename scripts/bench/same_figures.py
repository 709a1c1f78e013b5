"""Fails unless files have the same figures, row by row: same_figures.py FILE FILE…

Each is a Parquet or a CSV; the first is compared with each of the others. Prints how many figures there are.
"""

import sys

import duckdb

COLUMNS = {
    "code_territoire": "VARCHAR",
    "periode": "INTEGER",
    "valeur": "DOUBLE",
    "numerateur": "DOUBLE",
    "denominateur": "DOUBLE",
    "membres_renseignes": "INTEGER",
    "membres_attendus": "INTEGER",
    "statut": "VARCHAR",
}
SHOWN = 6

connection = duckdb.connect()


def figures(path):
    """The figures of a file, as a query."""
    read = f"read_parquet('{path}')"
    if path.endswith(".csv"):
        read = f"read_csv('{path}', header = true, all_varchar = true, delim = ',', quote = '\"')"
    columns = ", ".join(f"CAST({name} AS {kind}) AS {name}" for name, kind in COLUMNS.items())
    return f"SELECT {columns} FROM {read}"


first, *others = sys.argv[1:]
connection.execute(f"CREATE TABLE a AS {figures(first)}")
count, places = connection.execute(
    "SELECT count(*), count(DISTINCT (code_territoire, periode)) FROM a"
).fetchone()
if count == 0 or count != places:
    sys.exit(f"error: {first} has {count} figures for {places} territories and years")
for other in others:
    connection.execute(f"CREATE OR REPLACE TABLE b AS {figures(other)}")
    # As many times in one as in the other: a figure that stands twice is a difference.
    connection.execute(
        """CREATE OR REPLACE TABLE wrong AS
        SELECT 1 AS file, * FROM (FROM a EXCEPT ALL FROM b)
        UNION ALL SELECT 2, * FROM (FROM b EXCEPT ALL FROM a)"""
    )
    wrong = connection.execute("SELECT count(*) FROM wrong").fetchone()[0]
    if wrong:
        shown = connection.execute(
            f"FROM wrong ORDER BY code_territoire, periode, file LIMIT {SHOWN}"
        ).fetchall()
        sys.exit(
            f"error: {wrong} figures differ between\n  1: {first}\n  2: {other}\n"
            f"  file, {', '.join(COLUMNS)}:\n" + "\n".join(f"  {row}" for row in shown)
        )
print(count)
