"""Runs the query that the site gives of an indicator, in DuckDB, as the comments above it say: it gives the figures of
the site.

    query.py ORIGIN INDICATOR…
"""

import csv
import re
import sys
import tempfile
from io import StringIO
from pathlib import Path

import duckdb

from taken import take

FIGURES = ("valeur", "numerateur", "denominateur", "membres_renseignes", "membres_attendus")

origin, *indicators = sys.argv[1:]
assert indicators
folder = Path(tempfile.mkdtemp())


def taken(opening):
    """A statement that opens a file of the site, of the same file beside this program: DuckDB needs more than itself
    to read from a server."""
    address = re.search(r"read_csv\('([^']+)'", opening)[1]
    assert address.startswith(origin), opening
    path = folder / address.rsplit("/", 1)[1]
    path.write_bytes(take(address))
    return opening.replace(address, str(path))


def number(told):
    return None if told in (None, "") else float(told)


def figures(rows):
    """Of whom, when, and what is told; dimensions are left aside, and sources that disagree have a figure each."""
    told = ((row["code_territoire"], int(row["periode"]), row["statut"], *(number(row[name]) for name in FIGURES)) for row in rows)
    return sorted(told, key=str)


for indicator in indicators:
    said, query = take(f"{origin}/indicateurs/{indicator}.sql").decode().split("\n\n", 1)
    openings = [line.removeprefix("-- ") for line in said.splitlines() if line.startswith("-- CREATE")]
    assert len(openings) == 2, said
    connection = duckdb.connect()
    for opening in openings:
        connection.execute(taken(opening))
    answer = connection.execute(query)
    names = [column[0] for column in answer.description]
    found = figures(dict(zip(names, row)) for row in answer.fetchall())
    text = take(f"{origin}/indicateurs/{indicator}.csv?complet=1").decode()
    expected = figures(csv.DictReader(StringIO(text)))
    assert expected and found == expected, (indicator, set(found) ^ set(expected))
