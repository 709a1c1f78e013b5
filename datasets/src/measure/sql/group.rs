//! The aggregates of a query: what the communes of a group make together.

use super::additive::judged;
use super::{Query, text};
use crate::measure::Terms;
use crate::model::{Indicator, TerritoryKind};

/// Adds the groups of a kind to the figures of a step, and gives the name of the step that has both.
pub(super) fn write(
    query: &mut Query,
    indicator: &Indicator,
    terms: &Terms,
    kind: TerritoryKind,
    last: &str,
) -> String {
    let kind = kind.as_str();
    membership(query, kind, "propres");
    said(query, indicator, kind);
    query.step(
        &format!("calcules_{kind}"),
        "Leur statut.",
        &format!(
            "SELECT *, TRUE AS entier, CASE WHEN doux IS NULL THEN 'N' ELSE {} END AS statut\nFROM sommes_{kind}",
            judged(indicator, terms)
        ),
    );
    settle(query, kind, last)
}

/// Who was part of which group of this kind on 1 January of each year.
pub(super) fn membership(query: &mut Query, kind: &str, figures: &str) {
    let [has_first, has_last] = query.dated;
    let held =
        |one: &str, year: &str| {
            let mut all = vec![format!("coalesce({one}.parent, '') <> ''")];
            all.extend(has_first.then(|| {
                format!("(coalesce({one}.debut, '') = '' OR {one}.debut <= {year} || '-01-01')")
            }));
            all.extend(has_last.then(|| {
                format!("(coalesce({one}.fin, '') = '' OR {one}.fin >= {year} || '-01-01')")
            }));
            all.join(" AND ")
        };
    query.step(
        &format!("au_dessus_{kind}"),
        "Qui fait partie de quoi au 1er janvier de chaque année, de proche en proche.",
        &format!(
            "SELECT a.periode, t.code, t.parent AS groupe\n\
             FROM (SELECT DISTINCT periode FROM {figures}) AS a\n\
             JOIN \"territoires\" AS t ON t.type = 'commune' AND {}\n\
             UNION\n\
             SELECT d.periode, d.code, t.parent AS groupe\n\
             FROM au_dessus_{kind} AS d\n\
             JOIN \"territoires\" AS t ON t.code = d.groupe AND {}",
            held("t", "lpad(CAST(a.periode AS VARCHAR), 4, '0')"),
            held("t", "lpad(CAST(d.periode AS VARCHAR), 4, '0')"),
        ),
    );
    query.step(
        &format!("membres_{kind}"),
        "Les communes de chaque ensemble.",
        &format!(
            "SELECT DISTINCT d.periode, d.code, d.groupe\nFROM au_dessus_{kind} AS d\n\
             JOIN \"territoires\" AS g ON g.code = d.groupe AND g.type = {}",
            text(kind)
        ),
    );
}

/// What each member says, view by view, and their sums.
fn said(query: &mut Query, indicator: &Indicator, kind: &str) {
    query.step(
        &format!("dits_{kind}"),
        "Ce que dit chaque membre ; plusieurs versions s’il est contesté.",
        "SELECT territoire, periode, dimension, modalite, count(*) AS versions,\n    \
         max(attendus) AS attendus, max(connus) AS connus, max(haut) AS haut, max(bas) AS bas, max(doux) AS doux, max(grave) AS grave\n\
         FROM propres\nGROUP BY territoire, periode, dimension, modalite",
    );
    query.step(
        &format!("vues_{kind}"),
        "Les chiffres à calculer : ceux dont un membre au moins dit quelque chose.",
        &format!(
            "SELECT DISTINCT m.groupe, m.periode, p.dimension, p.modalite\nFROM membres_{kind} AS m\n\
             JOIN dits_{kind} AS p ON p.territoire = m.code AND p.periode = m.periode"
        ),
    );
    // A member without rows of a breakdown adds nothing to it, which is known if its total is.
    let (expected, known) = if indicator.by.member.is_none() {
        (
            "CASE WHEN s.versions = 1 THEN s.attendus ELSE 1 END",
            "CASE WHEN s.versions = 1 THEN s.connus ELSE 0 END",
        )
    } else {
        ("0", "0")
    };
    let one = "p.versions = 1 AND p.connus > 0";
    let sum = |what: &str| format!("sum(CASE WHEN {one} THEN p.{what} ELSE 0 END) AS {what}");
    query.step(
        &format!("sommes_{kind}"),
        "Numérateurs et dénominateurs s’additionnent ; ce qui manque ou se conteste n’ajoute rien.",
        &format!(
            "SELECT v.groupe AS territoire, v.periode, v.dimension, v.modalite,\n    {},\n    {},\n    \
             sum(CASE WHEN p.versions = 1 THEN p.connus WHEN p.versions > 1 THEN 0 WHEN s.versions IS NOT NULL THEN {known} ELSE 0 END) AS connus,\n    \
             sum(CASE WHEN p.versions >= 1 THEN p.attendus WHEN s.versions IS NOT NULL THEN {expected} ELSE 1 END) AS attendus,\n    \
             min(CASE WHEN {one} THEN p.doux END) AS doux,\n    \
             max(CASE WHEN {one} THEN p.grave END) AS grave\n\
             FROM vues_{kind} AS v\n\
             JOIN membres_{kind} AS m ON m.groupe = v.groupe AND m.periode = v.periode\n\
             LEFT JOIN dits_{kind} AS p ON p.territoire = m.code AND p.periode = v.periode AND p.dimension = v.dimension AND p.modalite = v.modalite\n\
             LEFT JOIN dits_{kind} AS s ON s.territoire = m.code AND s.periode = v.periode AND s.dimension = ''\n\
             GROUP BY v.groupe, v.periode, v.dimension, v.modalite",
            sum("haut"),
            sum("bas"),
        ),
    );
}

/// A figure that a source publishes for a group, beside the one that its members make.
fn settle(query: &mut Query, kind: &str, last: &str) -> String {
    let place = |a: &str, b: &str| {
        ["territoire", "periode", "dimension", "modalite"]
            .map(|column| format!("{a}.{column} = {b}.{column}"))
            .join(" AND ")
    };
    let columns = |of: &str| {
        ["territoire", "periode", "dimension", "modalite", "haut", "bas"]
            .map(|column| format!("{of}.{column}"))
            .join(", ")
    };
    let published = format!("publies_{kind}");
    query.step(
        &published,
        "Les chiffres qu’une source publie pour ces ensembles.",
        &format!(
            "SELECT p.*, max(CASE WHEN p.statut IN ('A', 'U') THEN 1 ELSE 0 END) OVER (PARTITION BY p.territoire, p.periode, p.dimension, p.modalite) AS dit\n\
             FROM {last} AS p\nWHERE EXISTS (SELECT 1 FROM calcules_{kind} AS c WHERE {})",
            place("c", "p"),
        ),
    );
    let merged = format!("ensemble_{kind}");
    query.step(
        &merged,
        "Les chiffres publiés et les chiffres calculés, ensemble.",
        &format!(
            "SELECT {p}, p.connus, p.attendus, p.doux, p.grave, p.entier, p.statut, 0 AS reuni\n\
             FROM {last} AS p\nWHERE NOT EXISTS (SELECT 1 FROM calcules_{kind} AS c WHERE {cp})\n\
             UNION ALL\n\
             SELECT {p}, CASE WHEN {whole} AND c.haut = p.haut AND c.bas = p.bas THEN c.connus ELSE p.connus END,\n    \
             CASE WHEN {whole} AND c.haut = p.haut AND c.bas = p.bas THEN c.attendus ELSE p.attendus END, p.doux, p.grave, p.entier, p.statut,\n    \
             CASE WHEN {whole} THEN 1 ELSE 0 END AS reuni\n\
             FROM {published} AS p\nJOIN calcules_{kind} AS c ON {cp}\nWHERE p.dit = 1\n\
             UNION ALL\n\
             SELECT {c}, c.connus, c.attendus, c.doux, c.grave, c.entier, c.statut, 1 AS reuni\n\
             FROM calcules_{kind} AS c\n\
             WHERE NOT EXISTS (SELECT 1 FROM {published} AS p WHERE p.dit = 1 AND {cp} AND (NOT {whole} OR (c.haut = p.haut AND c.bas = p.bas)))",
            // What is computed from some of the members contradicts nobody.
            whole = "(c.statut = 'A' AND c.connus >= c.attendus)",
            p = columns("p"),
            c = columns("c"),
            cp = place("c", "p"),
        ),
    );
    let settled = format!("avec_{kind}");
    query.step(
        &settled,
        "Un chiffre publié et un chiffre calculé qui diffèrent sont contestés.",
        &format!(
            "SELECT territoire, periode, dimension, modalite, haut, bas, connus, attendus, doux, grave, entier,\n    \
             CASE WHEN reuni = 1 AND statut IN ('A', 'U') AND count(*) OVER (PARTITION BY territoire, periode, dimension, modalite) > 1 THEN 'U' ELSE statut END AS statut\n\
             FROM {merged}"
        ),
    );
    settled
}
