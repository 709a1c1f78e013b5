"""Has LibreOffice, set to French, open `?excel=1` and the workbooks, and save what it understood: the numbers, the
codes and the accents must be those of the canonical file.

    libreoffice_opens.py ORIGIN
"""

import io
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pandas

from taken import take

origin = sys.argv[1]
folder = Path(tempfile.mkdtemp())
# UTF-8, semicolons, French (1036): what its window proposes there for a file with a byte order mark. Saved
# with every cell as it is held, not as it is shown, in English: a number that was taken for a text stays quoted.
OPENED = "CSV:59,34,76,1,,1036,false,true"
SAVED = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,true,false"


def opened(name, body):
    """The first sheet, as LibreOffice understood it."""
    source = folder / name
    source.write_bytes(body)
    command = [
        "soffice",
        f"-env:UserInstallation=file://{folder}/profile",
        "--headless",
        "--convert-to",
        SAVED,
        "--outdir",
        str(folder / "out"),
        str(source),
    ]
    if name.endswith(".csv"):
        command.insert(3, f"--infilter={OPENED}")
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
    saved = list((folder / "out").glob(f"{source.stem}*.csv"))
    assert done.returncode == 0 and saved, (name, done.stdout, done.stderr)
    text = saved[0].read_text(encoding="utf-8")
    saved[0].unlink()
    return cells(text)


def cells(text):
    """CSV whose texts are quoted: the others are numbers, or days, which are left as they are told."""
    rows = [[]]
    for found in re.finditer(r'(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)', text):
        if found.start() == len(text):
            break
        quoted, plain, end = found.groups()
        number = quoted is None and re.fullmatch(r"-?[\d.]+(E[+-]?\d+)?", plain)
        told = plain if quoted is None else quoted.replace('""', '"')
        rows[-1].append(float(told) if number else told)
        if end == "\n":
            rows.append([])
    return rows if rows[-1] else rows[:-1]


def check(name, found, address):
    canonical = pandas.read_csv(io.BytesIO(take(address)), dtype=str, keep_default_na=False)
    numbers = {"periode", "valeur", "numerateur", "denominateur", "membres_renseignes", "membres_attendus"}
    numbers |= {"methode", "version", "annee", "locaux", "locaux_ftth", "niveau", "population", "latitude"}
    numbers |= {"longitude", "annee_population"}
    days = {"date", "debut", "fin"}
    header, rows = found[0], found[1:]
    assert header[: len(canonical.columns)] == list(canonical.columns), (name, header)
    assert len(rows) == len(canonical), (name, len(rows), len(canonical))
    for row, wanted in zip(rows, canonical.to_dict("records")):
        for column, cell in zip(header, row):
            right = wanted.get(column, cell)
            if column in numbers and right not in ("", "nc", "np", "s"):
                assert isinstance(cell, float), (name, column, cell, right)
                assert cell == float(right), (name, column, cell, right)
            elif right not in ("", "nc", "np", "s"):
                assert isinstance(cell, str), (name, column, cell, right)
                if name.endswith("excel=1"):
                    # A text that begins with a digit is followed by a tab, which keeps it a text; one that
                    # could begin a formula is preceded by an apostrophe.
                    right = f"{right}\t" if right[0].isdigit() and column not in days else right
                    right = f"'{right}" if right[0] in "=+-@" else right
                assert cell == right, (name, column, cell, right)


for view, query in [
    ("part-locaux-fibre", "complet=1"),
    ("label-villes-internet", "complet=1"),
    ("locaux-par-debit", "territoires=04070&par=classe"),
    ("ordinateurs-pour-100-eleves", "complet=1"),
]:
    address = f"{origin}/indicateurs/{view}.{{}}?{query}"
    body = take(address.format("csv") + "&excel=1")
    assert body.startswith(b"\xef\xbb\xbf") and b"\r\n" in body, body[:200]
    assert b'="' not in body, body[:200]
    check(f"{view} excel=1", opened(f"{view}.csv", body), address.format("csv"))
    check(f"{view} xlsx", opened(f"{view}.xlsx", take(address.format("xlsx"))), address.format("csv"))

for name in ["territoires", "fibre", "labels"]:
    address = f"{origin}/jeux-de-donnees/{name}"
    canonical = f"{address}.csv"
    check(f"{name} excel=1", opened(f"{name}.csv", take(f"{canonical}?excel=1")), canonical)
