"""pandas, by hand: by_hand_pandas.py PACKAGE OUT. The same figures as by_hand.sql, read by Arrow, on its types."""

import sys
from pathlib import Path

import numpy as np
import pandas as pd

package, out = map(Path, sys.argv[1:])
TEXT, WHOLE = "string[pyarrow]", "Int64"


def read(name, types):
    return pd.read_csv(package / name, engine="pyarrow", usecols=list(types), dtype=types)


territories = read("territoires.csv", {"code": TEXT, "nom": TEXT, "type": TEXT, "parent": TEXT})
rows = read("raccordements.csv", {"code_commune": TEXT, "annee": "int32", "locaux": WHOLE, "raccordables": WHOLE})
rows["connu"] = (rows["locaux"].notna() & rows["raccordables"].notna()).astype("int64")
communes = (
    rows.rename(columns={"code_commune": "code", "raccordables": "haut", "locaux": "bas"})
    .groupby(["code", "annee"], sort=False, as_index=False)
    .agg({"haut": "sum", "bas": "sum", "connu": "min"})
)
del rows
of_commune = (territories["type"] == "commune") & territories["parent"].notna()
parents = territories.loc[of_commune, ["code", "parent"]]
above = territories.loc[territories["parent"].notna(), ["code", "parent"]].set_axis(["parent", "groupe"], axis=1)
members = pd.concat(
    [parents.set_axis(["code", "groupe"], axis=1), parents.merge(above, on="parent")[["code", "groupe"]]]
).drop_duplicates()
expected = members.groupby("groupe", as_index=False).size().set_axis(["groupe", "attendus"], axis=1)
told = members.merge(communes, on="code")
told[["haut", "bas"]] = told[["haut", "bas"]].where(told["connu"] == 1, 0)
groups = (
    told.groupby(["groupe", "annee"], sort=False, as_index=False)[["haut", "bas", "connu"]]
    .sum()
    .merge(expected, on="groupe")
    .rename(columns={"groupe": "code"})
)
groups["inconnu"] = np.where(groups["connu"] < 0.5 * groups["attendus"], "N", "")
communes["attendus"] = 1
communes["inconnu"] = np.where(communes["connu"] == 0, "L", "")
figures = pd.concat([communes, groups]).merge(territories[["code", "nom"]].drop_duplicates(), on="code")
high, low = (figures[name].astype("float64") for name in ("haut", "bas"))
known = figures["inconnu"] == ""
figures["statut"] = figures["inconnu"].where(~known, np.where(low == 0, "M", "A"))
share = np.floor(1000 * high / low.where(low != 0) + 0.5) / 10
figures = pd.DataFrame(
    {
        "indicateur": "part-raccordables",
        "code_territoire": figures["code"],
        "territoire": figures["nom"],
        "periode": figures["annee"],
        "valeur": share.where(figures["statut"] == "A"),
        "numerateur": figures["haut"].where(known),
        "denominateur": figures["bas"].where(known),
        "membres_renseignes": figures["connu"],
        "membres_attendus": figures["attendus"],
        "statut": figures["statut"],
        "unite": "%",
        "nature": "demonstration",
        "methode": 1,
    }
).sort_values(["code_territoire", "periode"])
figures.to_parquet(out / "part-raccordables.parquet", compression="zstd", index=False)
figures.to_csv(out / "part-raccordables.csv", index=False)
