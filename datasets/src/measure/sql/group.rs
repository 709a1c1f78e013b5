//! The aggregates of a query: what the communes of a group make together.

use super::additive::judged;
use super::place::Place;
use super::{Query, text};
use crate::measure::Terms;
use crate::model::{Indicator, TerritoryKind};

/// Adds the groups of all kinds to the figures of the step `propres`, and gives the name of the step that
/// has both.
pub(super) fn write(
    query: &mut Query,
    indicator: &Indicator,
    terms: &Terms,
    place: Place,
) -> &'static str {
    membership(query, &indicator.by.rollup);
    said(query, indicator, place);
    query.step(
        "calcules",
        "Leur statut.",
        &format!(
            "SELECT *, TRUE AS entier, CASE WHEN doux IS NULL THEN 'N' ELSE {} END AS statut\nFROM sommes_ensembles",
            judged(indicator, terms)
        ),
    );
    settle(query, place)
}

/// Who was part of which group of these kinds on 1 January of each year.
pub(super) fn membership(query: &mut Query, kinds: &[TerritoryKind]) {
    let [first, last] = query.lasting.clone();
    query.step(
        "appartenances",
        "Qui fait partie de quoi, de quel jour à quel jour.",
        &format!(
            "SELECT code, type, parent AS groupe, {first} AS debut, {last} AS fin\n\
             FROM \"territoires\"\nWHERE coalesce(parent, '') <> ''"
        ),
    );
    query.step(
        "au_dessus_1",
        "Ce dont chaque commune fait partie.",
        "SELECT code, groupe, debut, fin\nFROM appartenances\nWHERE type = 'commune'",
    );
    let steps = links(kinds);
    for step in 2..=steps {
        query.step(
            &format!("au_dessus_{step}"),
            "Et ce dont cela fait partie, tant que l’un et l’autre durent.",
            &format!(
                "SELECT d.code, a.groupe, greatest(d.debut, a.debut) AS debut, least(d.fin, a.fin) AS fin\n\
                 FROM au_dessus_{} AS d\nJOIN appartenances AS a ON a.code = d.groupe",
                step - 1
            ),
        );
    }
    let above: Vec<String> =
        (1..=steps).map(|step| format!("SELECT * FROM au_dessus_{step}")).collect();
    let kinds: Vec<String> = kinds.iter().map(|kind| text(kind.as_str())).collect();
    query.step(
        "membres",
        "Les communes de chaque ensemble au 1er janvier de chaque année.",
        &format!(
            "SELECT DISTINCT a.periode, d.code, d.groupe\n\
             FROM (\n    SELECT DISTINCT periode, lpad(CAST(periode AS VARCHAR), 4, '0') || '-01-01' AS jour\n    FROM propres\n) AS a\n\
             JOIN (\n    {}\n) AS d ON d.debut <= a.jour AND d.fin >= a.jour\n\
             JOIN \"territoires\" AS g ON g.code = d.groupe AND g.type IN ({})",
            above.join(" UNION ALL "),
            kinds.join(", "),
        ),
    );
}

/// How many memberships there are at most between a commune and a group of one of these kinds: each leads
/// to a territory of a larger kind, or the package is refused.
fn links(kinds: &[TerritoryKind]) -> usize {
    let furthest = kinds.iter().map(|kind| *kind as usize).max();
    furthest.unwrap_or_default().max(1)
}

/// What each member says, view by view, and their sums.
fn said(query: &mut Query, indicator: &Indicator, place: Place) {
    query.step(
        "dits_membres",
        "Ce que dit chaque membre ; plusieurs versions s’il est contesté.",
        &format!(
            "SELECT {place}, count(*) AS versions,\n    \
             max(attendus) AS attendus, max(connus) AS connus, max(haut) AS haut, max(bas) AS bas, max(doux) AS doux, max(grave) AS grave\n\
             FROM propres\nGROUP BY {place}"
        ),
    );
    query.step(
        "vues_ensembles",
        "Les chiffres à calculer : ceux dont un membre au moins dit quelque chose.",
        &format!(
            "SELECT DISTINCT m.groupe AS territoire, m.periode{}\nFROM membres AS m\n\
             JOIN dits_membres AS p ON p.territoire = m.code AND p.periode = m.periode",
            place.parts("p")
        ),
    );
    let one = "p.versions = 1 AND p.connus > 0";
    let sum = |what: &str| format!("sum(CASE WHEN {one} THEN p.{what} ELSE 0 END) AS {what}");
    let (known, expected, beside) = totals(indicator);
    query.step(
        "sommes_ensembles",
        "Numérateurs et dénominateurs s’additionnent ; ce qui manque ou se conteste n’ajoute rien.",
        &format!(
            "SELECT {here},\n    {},\n    {},\n    \
             sum(CASE WHEN p.versions = 1 THEN p.connus WHEN p.versions > 1 THEN 0{known} ELSE 0 END) AS connus,\n    \
             sum(CASE WHEN p.versions >= 1 THEN p.attendus{expected} ELSE 1 END) AS attendus,\n    \
             min(CASE WHEN {one} THEN p.doux END) AS doux,\n    \
             max(CASE WHEN {one} THEN p.grave END) AS grave\n\
             FROM vues_ensembles AS v\n\
             JOIN membres AS m ON m.groupe = v.territoire AND m.periode = v.periode\n\
             LEFT JOIN dits_membres AS p ON p.territoire = m.code AND p.periode = v.periode{}{beside}\n\
             GROUP BY {here}",
            sum("haut"),
            sum("bas"),
            place.same_parts("p", "v"),
            here = place.within("v"),
        ),
    );
}

/// What a member without rows of a breakdown adds to it: nothing, which is known if its total is. How much of it is
/// known, how much expected, and where its total is.
fn totals(indicator: &Indicator) -> (&'static str, &'static str, &'static str) {
    let beside = "\nLEFT JOIN dits_membres AS s ON s.territoire = m.code AND s.periode = v.periode AND s.dimension = ''";
    if indicator.by.dimensions.is_empty() {
        ("", "", "")
    } else if indicator.by.member.is_some() {
        ("", " WHEN s.versions IS NOT NULL THEN 0", beside)
    } else {
        (
            " WHEN p.versions > 1 THEN 0 WHEN s.versions = 1 THEN s.connus",
            " WHEN s.versions = 1 THEN s.attendus",
            beside,
        )
    }
}

/// The figures that sources publish for groups, beside those that their members make.
fn settle(query: &mut Query, place: Place) -> &'static str {
    let columns = format!("{place}, haut, bas, connus, attendus, doux, grave, entier, statut");
    query.step(
        "reunis",
        "Les chiffres publiés et les chiffres calculés, ensemble.",
        &format!(
            "SELECT {columns}, 0 AS calcule\nFROM propres\n\
             UNION ALL\nSELECT {columns}, 1 AS calcule\nFROM calcules"
        ),
    );
    // What is computed from some of the members contradicts nobody.
    let here = format!("OVER (PARTITION BY {place})");
    let computed =
        |what: &str| format!("max(CASE WHEN calcule = 1 THEN {what} END) {here} AS {what}_calcule");
    query.step(
        "compares",
        "Ce qui est publié au même endroit, et ce qui y est calculé, de tous les membres ou non.",
        &format!(
            "SELECT *, max(calcule) {here} AS existe,\n    \
             max(CASE WHEN calcule = 0 AND statut IN ('A', 'U') THEN 1 ELSE 0 END) {here} AS dit,\n    \
             max(CASE WHEN calcule = 1 AND statut = 'A' AND connus >= attendus THEN 1 ELSE 0 END) {here} AS complet,\n    \
             {},\n    {},\n    {},\n    {}\nFROM reunis",
            computed("haut"),
            computed("bas"),
            computed("connus"),
            computed("attendus"),
        ),
    );
    query.step(
        "confirmes",
        "Les chiffres publiés que le calcul retrouve.",
        &format!(
            "SELECT *, max(confirme) {here} AS confirmes\n\
             FROM (\n    SELECT *, CASE WHEN calcule = 0 AND complet = 1 AND statut IN ('A', 'U') AND haut = haut_calcule AND bas = bas_calcule THEN 1 ELSE 0 END AS confirme\n    \
             FROM compares\n) AS c"
        ),
    );
    query.step(
        "avec_ensembles",
        "Un chiffre publié et un chiffre calculé qui diffèrent sont contestés.",
        &format!(
            "SELECT {place}, haut, bas,\n    \
             CASE WHEN confirme = 1 THEN connus_calcule ELSE connus END AS connus,\n    \
             CASE WHEN confirme = 1 THEN attendus_calcule ELSE attendus END AS attendus,\n    \
             doux, entier,\n    \
             CASE WHEN complet = 1 AND statut IN ('A', 'U') AND count(*) {here} > 1 THEN 'U' ELSE statut END AS statut\n\
             FROM confirmes\n\
             WHERE (calcule = 0 AND (existe = 0 OR dit = 1)) OR (calcule = 1 AND (dit = 0 OR (complet = 1 AND confirmes = 0)))"
        ),
    );
    "avec_ensembles"
}
