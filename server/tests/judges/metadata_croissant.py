"""Has mlcroissant read the description of the package, and the records that it describes.

    metadata_croissant.py ORIGIN
"""

import json
import logging
import re
import sys
import urllib.request

import mlcroissant

origin = sys.argv[1]
told = []


class Told(logging.Handler):
    def emit(self, record):
        told.append(record.getMessage())


logging.getLogger("absl").addHandler(Told())
with urllib.request.urlopen(f"{origin}/croissant.json") as answer:
    described = json.loads(answer.read())
assert re.fullmatch(r"\d+\.\d+\.\d+", described["version"]), described["version"]
dataset = mlcroissant.Dataset(jsonld=f"{origin}/croissant.json")
assert not dataset.metadata.issues.errors, dataset.metadata.issues.report()
assert not dataset.metadata.issues.warnings, dataset.metadata.issues.report()
assert not [one for one in told if "@context" in one], told
files = {file["@id"]: file for file in described["distribution"]}
assert all(len(file["sha256"]) == 64 and file["contentUrl"].startswith(origin) for file in files.values())

# The program reads every column as pandas guesses it, so codes are not compared: it takes 04070 for a number.
counts = {}
for records in described["recordSet"]:
    rows = list(dataset.records(records["@id"]))
    counts[records["@id"]] = len(rows)
    assert rows and set(rows[0]) == {field["@id"] for field in records["field"]}, records["@id"]
    if records["@id"] == "fibre":
        assert sum(row["fibre/locaux"] == 12477 and row["fibre/locaux_ftth"] == 3657 for row in rows) == 1, rows
assert counts["fibre"] == 46 and counts["territoires"] > 100, counts
