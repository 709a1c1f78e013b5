"""Has frictionless read the package and its schemas where they are served, and check every table.

    metadata_package.py ORIGIN
"""

import hashlib
import json
import sys
import urllib.request

from frictionless import Package, Resource, Schema, system

origin = sys.argv[1]


def sent(address):
    with urllib.request.urlopen(address) as answer:
        return answer.read()


described = json.loads(sent(f"{origin}/datapackage.json"))
assert described["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
for member in ["name", "title", "description", "version", "created", "homepage", "keywords", "licenses", "contributors"]:
    assert described.get(member), member
for one in described["resources"]:
    name = one["name"]
    assert one["$schema"] == "https://datapackage.org/profiles/2.0/dataresource.json", name
    for member in ["type", "path", "format", "mediatype", "encoding", "schema", "licenses", "nature", "accrualPeriodicity", "title", "description"]:
        assert one.get(member), (name, member)
    body = sent(one["path"])
    assert len(body) == one["bytes"], name
    assert f"sha256:{hashlib.sha256(body).hexdigest()}" == one["hash"], name
    for source in one.get("sources", []):
        assert source.get("path", origin).startswith("http"), (name, source)
    assert all({"value", "label"} == set(value) for value in one["schema"]["missingValues"]), name

with system.use_context(trusted=True):
    report = Package(f"{origin}/datapackage.json").validate()
told = report.flatten(["title", "rowNumber", "fieldName", "note"])
assert report.valid and len(report.tasks) == len(described["resources"]), told

# Each schema by itself, in both versions.
for one in described["resources"]:
    page = f"{origin}/jeux-de-donnees/{one['name']}"
    newer = json.loads(sent(f"{page}.schema.json"))
    older = json.loads(sent(f"{page}.schema-v1.json"))
    assert newer["$schema"] == "https://datapackage.org/profiles/2.0/tableschema.json", page
    assert older["$schema"] == "https://specs.frictionlessdata.io/schemas/table-schema.json", page
    assert newer["fieldsMatch"] == "exact", page
    for member in ["name", "title", "description", "homepage", "path", "version", "licenses", "lastModified"]:
        assert older.get(member), (page, member)
    assert older["countryCode"] == "FR", page
    assert all(isinstance(value, str) for value in older["missingValues"]), page
    assert all(field["formatFR"] for field in older["fields"]), page
    assert [field["name"] for field in newer["fields"]] == [field["name"] for field in older["fields"]], page
    assert not any("categories" in field for field in older["fields"]), page
    for document, resource in [(newer, {"$schema": one["$schema"]}), (older, {})]:
        # By itself, then with the table that it describes.
        assert len(Schema.from_descriptor(document).fields) == len(one["schema"]["fields"]), page
        table = {**resource, "name": one["name"], "path": f"{page}.csv", "schema": document}
        with system.use_context(trusted=True):
            report = Resource.from_descriptor(table).validate()
        assert report.valid, (page, document["$schema"], report.flatten(["title", "rowNumber", "note"]))
        assert report.tasks[0].stats["rows"] > 0, page
