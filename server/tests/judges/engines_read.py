"""Has DuckDB, pandas and pyarrow read the files of views and of datasets, and compares what they found.

    engines_read.py ORIGIN
"""

import io
import json
import sys
import tempfile
from pathlib import Path

import duckdb
import pandas
import pyarrow.parquet

from taken import records, take, workbook

origin = sys.argv[1]
folder = Path(tempfile.mkdtemp())
TEXTS = {"code_territoire": "VARCHAR"}


def duck(name, body, read):
    path = folder / name
    path.write_bytes(body)
    return duckdb.sql(f"SELECT * FROM {read.format(path)}")


def same(one, other):
    """Whether two cells hold the same: CSV has no type, so numbers are compared as numbers."""
    if one is None or other is None or one == "" or other == "":
        return one in (None, "") and other in (None, "")
    if isinstance(one, (int, float)) or isinstance(other, (int, float)):
        return float(one) == float(other)
    return str(one) == str(other)


def compare(what, header, rows, others):
    assert len(rows) == len(others), (what, len(rows), len(others))
    for row, other in zip(rows, others):
        for name in header:
            mine, theirs = row[name], other[name]
            assert same(mine, theirs), (what, name, mine, theirs)


for view in [
    "part-locaux-fibre.{}?territoires=04070~200067437",
    "part-locaux-fibre.{}?complet=1",
    "locaux-par-debit.{}?territoires=04070&par=classe",
    "label-villes-internet.{}?complet=1",
    "ecoles-fibre.{}?complet=1&periode=2020..2021",
    "population.{}?complet=1",
    "label-villes-internet.{}?periode=1950",
]:
    address = f"{origin}/indicateurs/{view}"
    text = take(address.format("csv"))
    frame = pandas.read_csv(io.BytesIO(text), dtype=str, keep_default_na=False)
    header, rows = list(frame.columns), frame.to_dict("records")

    read = duck("figures.csv", text, "read_csv('{}', all_varchar = true)")
    assert read.columns == header, (view, read.columns)
    assert len(read) == len(rows), (view, len(read))

    body = take(address.format("parquet"))
    read = duck("figures.parquet", body, "read_parquet('{}')")
    assert read.columns == header, (view, read.columns)
    types = dict(zip(read.columns, map(str, read.types)))
    for name, kind in {
        "code_territoire": "VARCHAR",
        "periode": "INTEGER",
        "valeur": "DOUBLE",
        "numerateur": "DOUBLE",
        "membres_attendus": "UINTEGER",
    }.items():
        assert types[name] == kind, (view, name, types[name])
    compare(f"Parquet {view}", header, rows, [dict(zip(header, row)) for row in read.fetchall()])
    assert pandas.read_parquet(io.BytesIO(body)).shape == (len(rows), len(header)), view

    document = json.loads(take(address.format("json")))
    assert [column["nom"] for column in document["colonnes"]] == header, (view, document["colonnes"])
    assert document["nombre"] == len(rows), (view, document["nombre"])
    for found in document["observations"]:
        assert list(found) == header, (view, found)
        for name in ["valeur", "numerateur", "denominateur"]:
            assert found[name] is None or isinstance(found[name], (int, float)), (view, found)
        assert found["valeur"] is not None or found["statut"] != "A", (view, found)
    compare(f"JSON {view}", header, rows, document["observations"])
    assert all(text["fr"] and text["en"] for text in (one["description"] for one in document["colonnes"]))
    empty = [text for text in document["avertissements"]["fr"] if "en-tête" in text]
    assert bool(empty) == (not rows), (view, document["avertissements"])

    book = workbook(take(address.format("xlsx")))
    assert [name for name in book][1:] == ["Lisez-moi", "Read me"], (view, list(book))
    sheet = next(iter(book.values()))
    assert sheet[0] == header, (view, sheet[0])
    compare(f"XLSX {view}", header, rows, records(sheet))
    assert all(isinstance(one["code_territoire"], str) for one in records(sheet)), view

for name in ["territoires", "labels", "fibre", "services", "ecoles", "open-data", "sources"]:
    address = f"{origin}/jeux-de-donnees/{name}"
    frame = pandas.read_csv(io.BytesIO(take(f"{address}.csv")), dtype=str, keep_default_na=False)
    header, rows = list(frame.columns), frame.to_dict("records")
    # What the file writes for an absence is told in the last column.
    marks = {"": "L", "nc": "M", "s": "Q", "np": "O"}
    for row in rows:
        row["absences"] = " ".join(f"{key}:{marks[row[key]]}" for key in header if row[key] in marks)
        for key in header:
            row[key] = {"oui": 1.0, "non": 0.0}.get(row[key], row[key]) if name in ("services", "ecoles") else row[key]
            row[key] = None if row[key] in marks else row[key]
    header.append("absences")

    body = take(f"{address}.parquet")
    table = pyarrow.parquet.read_table(io.BytesIO(body))
    assert table.column_names == header, (name, table.column_names)
    found = table.to_pylist()
    compare(f"Parquet {name}", header, rows, found)
    codes = [key for key in header if key.startswith("code")]
    assert all(str(table.schema.field(key).type) in ("string", "large_string", "string_view") for key in codes), table.schema

    document = json.loads(take(f"{address}.json"))
    assert document["nombre"] == len(rows), (name, document["nombre"])
    compare(f"JSON {name}", header, rows, document["lignes"])

    sheet = next(iter(workbook(take(f"{address}.xlsx")).values()))
    days = [key for key in header if key in ("date", "debut", "fin", "consulte_le", "mis_a_jour_le")]
    kept = [key for key in header if key not in days]
    compare(f"XLSX {name}", kept, rows, records(sheet))
    for row, other in zip(rows, records(sheet)):
        for key in days:
            day = other[key] and (pandas.Timestamp("1899-12-30") + pandas.Timedelta(days=other[key]))
            assert (day and day.date().isoformat()) == row[key], (name, key, row[key], other[key])
