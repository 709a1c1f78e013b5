"""polars, by hand: by_hand_polars.py PACKAGE OUT. The same figures as by_hand.sql, by polars' streaming engine."""

import sys
from pathlib import Path

import polars as pl

package, out = map(Path, sys.argv[1:])
TEXT, WHOLE = pl.String, pl.Int64

territories = pl.scan_csv(
    package / "territoires.csv", schema={"code": TEXT, "nom": TEXT, "type": TEXT, "parent": TEXT}
)
rows = pl.scan_csv(
    package / "raccordements.csv",
    schema={"code_commune": TEXT, "annee": pl.Int32, "classe": TEXT, "zone": TEXT, "locaux": WHOLE, "raccordables": WHOLE},
)
communes = (
    rows.group_by(code="code_commune", annee="annee")
    .agg(
        haut=pl.col("raccordables").sum(),
        bas=pl.col("locaux").sum(),
        connu=(pl.len() == (pl.col("locaux") + pl.col("raccordables")).count()).cast(WHOLE),
    )
    .collect(engine="streaming")
    .lazy()
)
parents = territories.filter(pl.col("type") == "commune", pl.col("parent").is_not_null()).select("code", "parent")
above = territories.filter(pl.col("parent").is_not_null()).select(parent="code", groupe="parent")
members = pl.concat(
    [parents.rename({"parent": "groupe"}), parents.join(above, on="parent").select("code", "groupe")]
).unique()
expected = members.group_by("groupe").agg(attendus=pl.len().cast(WHOLE))
known = pl.col("connu") == 1
groups = (
    members.join(communes, on="code")
    .group_by("groupe", "annee")
    .agg(pl.col("haut", "bas").filter(known).sum(), connus=pl.col("connu").sum())
    .join(expected, on="groupe")
    .rename({"groupe": "code"})
)
unknown = pl.when(pl.col("connus") < 0.5 * pl.col("attendus"))
sums = pl.concat(
    [
        communes.select(
            "code", "annee", "haut", "bas", connus="connu", attendus=pl.lit(1, WHOLE), statut=pl.when(~known).then(pl.lit("L"))
        ),
        groups.select("code", "annee", "haut", "bas", "connus", "attendus", statut=unknown.then(pl.lit("N"))),
    ]
).with_columns(statut=pl.coalesce("statut", pl.when(pl.col("bas") == 0).then(pl.lit("M")).otherwise(pl.lit("A"))))
# polars divides by a constant as it multiplies by its inverse: the last rounding takes away what that adds.
share = ((1000 * pl.col("haut") / pl.col("bas")).round(0, mode="half_away_from_zero") / 10).round(1)
told = pl.col("statut").is_in(["A", "M"])
figures = (
    sums.join(territories.select("code", "nom").unique(), on="code")
    .select(
        indicateur=pl.lit("part-raccordables"),
        code_territoire="code",
        territoire="nom",
        periode="annee",
        valeur=pl.when(pl.col("statut") == "A").then(share),
        numerateur=pl.when(told).then("haut"),
        denominateur=pl.when(told).then("bas"),
        membres_renseignes="connus",
        membres_attendus="attendus",
        statut="statut",
        unite=pl.lit("%"),
        nature=pl.lit("demonstration"),
        methode=pl.lit(1),
    )
    .sort("code_territoire", "periode")
    .collect(engine="streaming")
)
figures.write_parquet(out / "part-raccordables.parquet", compression="zstd")
figures.write_csv(out / "part-raccordables.csv")
