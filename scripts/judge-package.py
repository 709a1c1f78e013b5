"""Has the field's own tools judge a package: frictionless its tables, jsonschema its definitions.

    judge-package.py PACKAGE SCHEMA

PACKAGE is a folder with a datapackage.json, SCHEMA the JSON Schema of indicators/*.toml. Ends with 1 and
says what is wrong when one of them objects.
"""

import json
import sys
import tomllib
from pathlib import Path

import jsonschema
from frictionless import Package

package, schema = Path(sys.argv[1]), Path(sys.argv[2])
problems = []

report = Package(str(package / "datapackage.json")).validate()
for error in report.flatten(["title", "rowNumber", "fieldName", "note"]):
    problems.append(f"frictionless: {error}")

validator = jsonschema.Draft7Validator(json.loads(schema.read_text(encoding="utf-8")))
definitions = sorted(package.glob("indicators/*.toml"))
for path in definitions:
    definition = tomllib.loads(path.read_text(encoding="utf-8"))
    for error in validator.iter_errors(definition):
        problems.append(f"{path.name}: {error.json_path}: {error.message}")

print("\n".join(problems) or f"{package}: {len(report.tasks)} tables and {len(definitions)} definitions hold")
sys.exit(bool(problems) or not report.valid or not definitions)
