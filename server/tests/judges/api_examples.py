"""Runs the examples of the page /api as they stand on it, each with its tool, and says which do not give the figures
of the site. Only the command of DuckDB is not its own: its Python module runs the SQL.

    api_examples.py ORIGIN SECRET

The secret is of a token that may try a file.
"""

import csv
import html
import io
import json
import re
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

import duckdb

origin, secret = sys.argv[1:]


def read(address: str) -> str:
    with urllib.request.urlopen(address) as answer:
        return answer.read().decode()


page = read(f"{origin}/api")
english = read(f"{origin}/en/api")
found = {name: html.unescape(code) for name, code in re.findall(r'<code id="exemple-(\w+)">(.*?)</code>', page, re.S)}
assert set(found) == {"curl", "python", "r", "javascript", "duckdb", "tableur", "publier"}, sorted(found)
for code in found.values():
    assert html.escape(code.splitlines()[0], quote=False).split("http")[0] in english, code

figures = list(csv.DictReader(io.StringIO(read(f"{origin}/indicateurs/part-locaux-fibre.csv?complet=1"))))
known = [figure for figure in figures if figure["valeur"]]
best = sorted(known, key=lambda figure: -float(figure["valeur"]))[:5]
digne = next(figure for figure in figures if figure["code_territoire"] == "04070")


def run(*command: str) -> str:
    """What a command says, in a folder of its own."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, (command, done.stdout, done.stderr)
    return done.stdout


def names_the_best(said: str, tool: str) -> None:
    for figure in best:
        assert figure["territoire"] in said, (tool, figure["territoire"], said)
        assert re.search(rf"\b{float(figure['valeur']):g}", said), (tool, figure["valeur"], said)


with tempfile.TemporaryDirectory() as folder:
    [figure] = json.loads(run("sh", "-c", found["curl"]))["donnees"]
    assert figure["valeur"] == float(digne["valeur"]) and figure["lignes"] == digne["lignes"], figure

    names_the_best(run(sys.executable, "-c", found["python"]), "pandas")
    names_the_best(run("Rscript", "-e", found["r"]), "R")

    said = run("node", "--input-type=module", "-e", found["javascript"]).split()
    first = sorted(figures, key=lambda figure: figure["code_territoire"])[0]
    assert int(said[0]) == len(figures), said
    assert said[1] == first["territoire"].split()[0], said

    download, ask = found["duckdb"].splitlines()
    run("sh", "-c", download)
    [query] = re.findall(r'^duckdb -c "(.*)"$', ask)
    rows = duckdb.sql(query.replace("figures.ndjson", f"{folder}/figures.ndjson")).fetchall()
    values = [float(figure["valeur"]) for figure in best]
    assert [value for _, value in rows] == values, (rows, values)

    file = read(f"{origin}/versions/1/fibre.csv")
    assert "12477,3657" in file
    Path(folder, "fibre.csv").write_text(file.replace("12477,3657", "12477,4000"))
    Path(folder, "jeton.txt").write_text(f"Authorization: Bearer {secret}\n")
    report = json.loads(run("sh", "-c", found["publier"]))
    moved = [one for one in report["chiffres"] if one["code_territoire"] == "04070" and one["periode"] == 2019]
    share = next(one for one in moved if one["indicateur"] == "part-locaux-fibre")
    assert share["avant"] == [float(digne["valeur"])] and share["apres"] == [32.1], share
    assert report["publiee"] is None and report["controle"]["summary"]["errors"] == 0, report

# No spreadsheet of Google's here: what the formula imports is what it is to show.
[address] = re.findall(r'^=IMPORTDATA\("(.*)"\)$', found["tableur"])
[figure] = csv.DictReader(io.StringIO(read(address)))
assert figure == digne, figure
