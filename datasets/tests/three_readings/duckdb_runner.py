"""Runs queries for the tests of `datasets`: one JSON request a line, one JSON answer a line.

A request is {"tables": {name: path of a CSV}, "sql": text}; the answer {"rows": [[…], …]} or
{"error": text}. Every column of a table is text, as the queries expect.
"""

import json
import sys

import duckdb


def run(request):
    connection = duckdb.connect()
    for name, path in request["tables"].items():
        quoted = name.replace('"', '""')
        source = path.replace("'", "''")
        connection.execute(
            f'CREATE TABLE "{quoted}" AS SELECT * FROM read_csv(\'{source}\', header = true,'
            " all_varchar = true, delim = ',', quote = '\"', escape = '\"')"
        )
    return {"rows": connection.execute(request["sql"]).fetchall()}


for line in sys.stdin:
    try:
        answer = run(json.loads(line))
    except duckdb.Error as error:
        answer = {"error": str(error)}
    print(json.dumps(answer, default=float), flush=True)
