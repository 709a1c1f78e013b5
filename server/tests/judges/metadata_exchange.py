"""Has pandas read the formats of exchange, and compares their figures with those of the CSV.

    metadata_exchange.py ORIGIN
"""

import sys

import pandas

origin = sys.argv[1]
VIEWS = [
    "part-locaux-fibre?complet=1",
    "part-locaux-fibre?territoires=04070~200067437",
    "label-villes-internet?complet=1",
    "population?complet=1&periode=2017",
    "locaux-par-debit?par=classe&complet=1",
    "ecoles-fibre?complet=1",
]


def figures(address):
    return pandas.read_csv(address, dtype=str, keep_default_na=False)


for view in VIEWS:
    id, parameters = view.split("?")
    page = f"{origin}/indicateurs/{id}"
    own = figures(f"{page}.csv?{parameters}")
    sdmx = figures(f"{page}.sdmx.csv?{parameters}")
    impact = figures(f"{page}.ispn.csv?{parameters}")

    pairs = [
        ("REF_AREA", "code_territoire"),
        ("INDICATOR", "indicateur"),
        ("TIME_PERIOD", "periode"),
        ("OBS_VALUE", "valeur"),
        ("OBS_STATUS", "statut"),
        ("UNIT_MEASURE", "unite"),
        ("DATA_SOURCE", "sources"),
        ("COMMENT_OBS", "commentaire"),
        ("NATURE", "nature"),
    ]
    assert len(own) == len(sdmx) > 0, view
    for theirs, ours in pairs:
        assert list(sdmx[theirs]) == list(own[ours]), (view, theirs)
    assert set(sdmx["STRUCTURE"]) == {"dataflow"}, view
    assert set(sdmx["STRUCTURE_ID"]) == {f"TRAJECTOIRE:{id}(1.0.0)"} or "label" in id, view
    assert set(sdmx["FREQ"]) == {"A"}, view

    measured = impact[impact["est_cible"] == "false"]
    known = own[own["valeur"] != ""]
    assert list(measured["valeur"]) == list(known["valeur"]), view
    assert list(measured["code_insee"]) == [code.removeprefix("REG-") for code in known["code_territoire"]], view
    assert list(measured["unite_mesure"]) == list(known["unite"]), view
    for comment, nature in zip(measured["commentaires"], known["nature"]):
        assert f"nature={nature}" in comment, (view, comment)

targets = figures(f"{origin}/indicateurs/part-locaux-fibre.ispn.csv")
[target] = targets[targets["est_cible"] == "true"].to_dict("records")
assert (target["code_insee"], target["valeur"], target["date"]) == ("04070", "100", "2020-12-31"), target
