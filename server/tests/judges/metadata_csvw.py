"""Has csvw read files by the descriptions that are served beside them, and check every cell.

    metadata_csvw.py ORIGIN
"""

import decimal
import json
import sys
import urllib.request

from csvw import CSVW

origin = sys.argv[1]


def sent(address):
    with urllib.request.urlopen(address) as answer:
        assert answer.headers["content-type"] == "application/csvm+json", address
        return json.loads(answer.read())


def read(address):
    """The rows that a description describes, when it is valid."""
    described = CSVW(address, validate=True)
    assert described.is_valid, (address, [str(one.message) for one in described.warnings])
    [table] = described.tables
    return described, list(table)


view = f"{origin}/indicateurs/part-locaux-fibre"
described, rows = read(f"{view}.metadata.json?territoires=04070~200067437")
assert [row["code_territoire"] for row in rows] == ["04070", "200067437"], rows
assert rows[0]["valeur"] == decimal.Decimal("29.3"), rows[0]
assert rows[0]["sources"] == ["arcep-mci-2019"], rows[0]
said = described.common_props
for name in ["dc:title", "dc:description", "dc:license", "dc:source", "dc:modified", "dc:publisher", "dc:bibliographicCitation"]:
    assert said.get(name), (name, said)
assert said["dc:extent"]["schema:value"] == 2, said["dc:extent"]
assert {one["@language"] for one in said["dc:title"]} == {"fr", "en"}, said["dc:title"]
citations = [one["@value"] for one in said["dc:bibliographicCitation"]]
assert len(citations) == 4 and all("version=1" in one for one in citations), citations
assert said["http://purl.org/linked-data/sdmx/2009/attribute#unitMeasure"] == "%", said
assert said["http://purl.org/linked-data/sdmx/2009/attribute#decimals"] == 1, said

# All of every indicator, and its parts.
catalogue = json.loads(urllib.request.urlopen(f"{origin}/datapackage.json").read())
for id, parameters in [
    ("part-locaux-fibre", "complet=1"),
    ("label-villes-internet", "complet=1"),
    ("label-territoire-numerique-libre", "complet=1"),
    ("population", "complet=1"),
    ("conseillers-numeriques", "complet=1"),
    ("locaux-par-debit", "par=classe&complet=1"),
    ("collectivites-villes-internet", "complet=1"),
    ("ecoles-fibre", "complet=1"),
]:
    described, rows = read(f"{origin}/indicateurs/{id}.metadata.json?{parameters}")
    assert described.common_props["dc:extent"]["schema:value"] == len(rows) > 0, id

# Made up: said in the title, in both languages, and in the notes.
made_up = sent(f"{origin}/indicateurs/ecoles-fibre.metadata.json")
assert all("monstration" in one["@value"] for one in made_up["dc:title"]), made_up["dc:title"]
assert len(made_up["notes"]) == 2, made_up["notes"]

# Nothing is chosen that exists: the file is its header, and its description says so.
empty = sent(f"{origin}/indicateurs/part-locaux-fibre.metadata.json?territoires=11076")
assert empty["dc:extent"]["schema:value"] == 0, empty["dc:extent"]
assert [note["rdfs:comment"]["@language"] for note in empty["notes"]] == ["fr", "en"], empty["notes"]
with urllib.request.urlopen(empty["url"]) as answer:
    assert len(answer.read().splitlines()) == 1, empty["url"]

for one in catalogue["resources"]:
    described, rows = read(f"{origin}/jeux-de-donnees/{one['name']}.metadata.json")
    assert described.common_props["dc:extent"]["schema:value"] == len(rows) > 0, one["name"]
