"""Opens the dossiers of indicators as somebody who has nothing else: checks their digests, has frictionless validate
them, and has DuckDB compute their figures again.

    dossier.py ORIGIN INDICATOR…
"""

import csv
import json
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from io import BytesIO
from pathlib import Path

import duckdb
import frictionless
import yaml

from taken import take

origin, *indicators = sys.argv[1:]
assert indicators
# DuckDB and frictionless work in the folder, as a person would.
FILES = {
    "CITATION.cff",
    "LISEZ-MOI.md",
    "README.md",
    "SHA256SUMS",
    "datapackage.json",
    "definition.toml",
    "observations.csv",
    "observations.parquet",
    "recalculer.sql",
}


def unzipped(address):
    body = take(address)
    assert body == take(address), f"{address}: not the same twice"
    folder = Path(tempfile.mkdtemp())
    archive = zipfile.ZipFile(BytesIO(body))
    assert archive.testzip() is None, address
    archive.extractall(folder)
    return folder


def observed(folder):
    with open(folder / "observations.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def number(told):
    return None if told in (None, "") else float(told)


def key(row, dimensions):
    return (row["code_territoire"], int(row["periode"]), *(str(row[name] or "") for name in dimensions))


def recomputed(folder, rows, what):
    """The figures that the dossier's own query gives are those of its file."""
    connection = duckdb.connect()
    connection.execute(f"SET file_search_path = '{folder}'")
    answer = connection.execute((folder / "recalculer.sql").read_text(encoding="utf-8"))
    names = [column[0] for column in answer.description]
    found = [dict(zip(names, row)) for row in answer.fetchall()]
    assert len(found) == len(rows), (what, len(found), len(rows))
    fixed = {"valeur", "numerateur", "denominateur", "membres_renseignes", "membres_attendus", "statut"}
    dimensions = [name for name in names if name not in fixed | {"code_territoire", "periode"}]
    # Sources that disagree have a figure each.
    order = lambda row: (key(row, dimensions), number(row["valeur"]) or 0, number(row["numerateur"]) or 0)
    for mine, theirs in zip(sorted(found, key=order), sorted(rows, key=order)):
        assert key(mine, dimensions) == key(theirs, dimensions), (what, mine, theirs)
        for name in fixed - {"statut"}:
            assert number(mine[name]) == number(theirs[name]), (what, name, mine, theirs)
        assert mine["statut"] == theirs["statut"], (what, mine, theirs)


def valid(folder, what):
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=folder, capture_output=True, text=True
    )
    assert done.returncode == 0, (what, done.stdout, done.stderr)
    files = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    sums = {line.split("  ")[1] for line in (folder / "SHA256SUMS").read_text().splitlines()}
    assert files == sums | {"SHA256SUMS"}, (what, files ^ sums)
    assert FILES <= files, (what, FILES - files)
    report = frictionless.Package(str(folder / "datapackage.json")).validate()
    assert report.valid, (what, report.flatten(["title", "rowNumber", "fieldName", "note"]))
    tables = {task.name for task in report.tasks}
    assert {"observations", "territoires", "sources"} <= tables, (what, tables)


def told(folder, indicator, made_up):
    """The dossier says what it is, in both languages, and that it is made up when it is."""
    citation = yaml.safe_load((folder / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["cff-version"] == "1.2.0" and citation["type"] == "dataset", citation
    assert citation["authors"] and citation["title"] and citation["date-released"], citation
    definition = tomllib.loads((folder / "definition.toml").read_text(encoding="utf-8"))
    texts = [(folder / name).read_text(encoding="utf-8") for name in ("LISEZ-MOI.md", "README.md")]
    for text, language, word in zip(texts, ("fr", "en"), ("démonstration", "demonstration")):
        assert definition["title"][language] in text, (indicator, text)
        assert "recalculer.sql" in text and "code_territoire" in text, (indicator, text)
        assert ("\n> **" in text and word in text.split("\n## ")[0]) == made_up, (indicator, text[:500])


natures = set()
for indicator in indicators:
    dimensions = json.loads(take(f"{origin}/indicateurs/{indicator}.json"))["colonnes"]
    address = f"{origin}/indicateurs/{indicator}.zip?complet=1"
    folder = unzipped(address)
    rows = observed(folder)
    assert rows, indicator
    nature = {row["nature"] for row in rows}
    natures |= nature
    assert take(f"{origin}/indicateurs/{indicator}.csv?complet=1") == (folder / "observations.csv").read_bytes()
    valid(folder, address)
    recomputed(folder, rows, address)
    told(folder, indicator, nature == {"demonstration"})
assert natures == {"reel", "demonstration"}, natures

# A part of a view, its chart, and a view of nothing.
for query in ["locaux-par-debit.zip?territoires=04070&par=classe", "part-locaux-fibre.zip?territoires=04070"]:
    folder = unzipped(f"{origin}/indicateurs/{query}")
    valid(folder, query)
    recomputed(folder, observed(folder), query)
    chart = (folder / "graphique.svg").read_bytes()
    assert chart == take(f"{origin}/indicateurs/{query}".replace(".zip", ".svg")), query
empty = unzipped(f"{origin}/indicateurs/part-locaux-fibre.zip?periode=1950")
valid(empty, "1950")
assert observed(empty) == [], observed(empty)
recomputed(empty, [], "1950")
