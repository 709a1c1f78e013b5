//! The query of a measure that adds: counts, sums, ratios and shares.

use super::row::{Row, greatest};
use super::{Query, dimensions, group, name, status_of, text};
use crate::measure::part::{Layout, SOURCE_COLUMN, UNKNOWN};
use crate::measure::{Amount, Terms};
use crate::model::{Dataset, Indicator};

/// What makes a figure one: where, when, and of what.
pub(super) const PLACE: &str = "territoire, periode, dimension, modalite";

pub(super) fn write(query: &mut Query, indicator: &Indicator, dataset: &Dataset) {
    let Some(terms) = indicator.measure.terms() else { return };
    let layout = Layout::new(indicator, dataset);
    rows(query, indicator, dataset, &terms, &layout);
    views(query, indicator);
    voices(query, !layout.identity.is_empty());
    figures(query, indicator, &terms);
    let mut last = "propres".to_owned();
    for kind in &indicator.by.rollup {
        last = group::write(query, indicator, &terms, *kind, &last);
    }
    publish(query, indicator, &terms, layout.per_unit, &last);
}

/// The rows that say where and when, with what each adds.
fn rows(
    query: &mut Query,
    indicator: &Indicator,
    dataset: &Dataset,
    terms: &Terms,
    layout: &Layout,
) {
    let row = Row { dataset };
    let by = &indicator.by;
    let each = |of: &dyn Fn(&Amount) -> String| terms.amounts().map(of).collect::<Vec<_>>();
    let denominator = terms.denominator.as_ref();
    let below = denominator.map_or("0".to_owned(), |one| row.sum(one, layout.per_unit));
    let key: Vec<String> = layout
        .identity
        .iter()
        .map(|column| format!("coalesce({}, '')", row.told(column)))
        .collect();
    let cited = dataset.field(SOURCE_COLUMN).is_some();
    let source = if cited { row.told(SOURCE_COLUMN) } else { "''".to_owned() };
    let member = by.member.as_ref().map_or("NULL".to_owned(), |column| row.told(column));
    let dimension = |(rank, column): (usize, &String)| {
        format!("coalesce({}, '{UNKNOWN}') AS modalite_{rank},\n", row.told(column))
    };
    let dimensions: Vec<String> = by.dimensions.iter().enumerate().map(dimension).collect();
    let dimensions = dimensions.concat();
    query.step(
        "lignes",
        &format!(
            "SELECT\n{} AS territoire,\n{} AS periode,\n{member} AS membre,\n{dimensions}{} AS cle,\n\
             coalesce({source}, '') AS source,\n{} AS rang,\n{} AS compte,\n{} AS haut,\n{below} AS bas\n\
             FROM {}\nWHERE {} = 0 AND {} = 0",
            row.told(&by.territory),
            row.cast(&by.period, "INTEGER"),
            if key.is_empty() { "NULL".to_owned() } else { key.join(" || chr(31) || ") },
            greatest(&each(&|amount| row.absence(amount))),
            each(&|amount| row.matters(amount)).join(" OR "),
            row.sum(&terms.numerator, layout.per_unit),
            name(&dataset.id),
            row.rank(&by.territory),
            row.rank(&by.period),
        ),
    );
}

/// Each row in the total and in its breakdowns; those that cannot count are left out where others can.
fn views(query: &mut Query, indicator: &Indicator) {
    let columns = "territoire, periode, membre, cle, source, rang, compte, \
                   CASE WHEN rang = 0 THEN haut ELSE 0 END AS haut, \
                   CASE WHEN rang = 0 THEN bas ELSE 0 END AS bas";
    let total = format!("SELECT '' AS dimension, '' AS modalite, {columns}\nFROM lignes");
    let broken_down = |(rank, dimension): (usize, &String)| {
        let dimension = text(dimension);
        format!(
            "SELECT {dimension} AS dimension, modalite_{rank} AS modalite, {columns}\nFROM lignes"
        )
    };
    let parts = indicator.by.dimensions.iter().enumerate().map(broken_down);
    let all: Vec<String> = std::iter::once(total).chain(parts).collect();
    query.step("vues", &all.join("\nUNION ALL\n"));
    query.step(
        "utiles",
        &format!(
            "SELECT * FROM (\n    SELECT *, max(CASE WHEN compte THEN 1 ELSE 0 END) OVER (PARTITION BY {PLACE}) AS quelques_unes\n    FROM vues\n) AS v\nWHERE compte OR quelques_unes = 0"
        ),
    );
}

/// One reading of the rows for each source that contradicts another about the same row.
fn voices(query: &mut Query, contested: bool) {
    if !contested {
        query.step(
            "lectures",
            &format!("SELECT {PLACE}, '' AS voix, membre, rang, haut, bas\nFROM utiles"),
        );
        return;
    }
    query.step(
        "dits",
        &format!(
            "SELECT {PLACE}, cle,\n    min(membre) AS membre, min(rang) AS rang, min(haut) AS haut, min(bas) AS bas,\n    \
             min(rang) <> max(rang) OR min(haut) <> max(haut) OR min(bas) <> max(bas) AS conteste\n\
             FROM utiles\nGROUP BY {PLACE}, cle"
        ),
    );
    query.step(
        "contestes",
        "SELECT u.* FROM utiles AS u\nJOIN dits AS d ON u.territoire = d.territoire AND u.periode = d.periode \
         AND u.dimension = d.dimension AND u.modalite = d.modalite AND u.cle = d.cle\nWHERE d.conteste",
    );
    query.step("voix_de", &format!("SELECT DISTINCT {PLACE}, source AS voix FROM contestes"));
    query.step(
        "lectures",
        "SELECT d.territoire, d.periode, d.dimension, d.modalite, coalesce(v.voix, '') AS voix, d.membre, d.rang, d.haut, d.bas\n\
         FROM dits AS d\nLEFT JOIN voix_de AS v ON v.territoire = d.territoire AND v.periode = d.periode \
         AND v.dimension = d.dimension AND v.modalite = d.modalite\nWHERE NOT d.conteste\n\
         UNION ALL\nSELECT territoire, periode, dimension, modalite, source AS voix, membre, rang, haut, bas\nFROM contestes",
    );
}

/// The figures of the territories that have rows of their own; several when sources disagree.
fn figures(query: &mut Query, indicator: &Indicator, terms: &Terms) {
    query.step(
        "unites",
        &format!(
            "SELECT {PLACE}, voix,{} min(rang) AS doux, max(rang) AS grave, sum(haut) AS haut, sum(bas) AS bas\n\
             FROM lectures\nGROUP BY {PLACE}, voix{}",
            if indicator.by.member.is_some() { " membre," } else { "" },
            if indicator.by.member.is_some() { ", membre" } else { "" },
        ),
    );
    query.step(
        "sommes",
        &format!(
            "SELECT {PLACE}, voix,\n    \
             sum(CASE WHEN grave <= 2 THEN haut ELSE 0 END) AS haut,\n    \
             sum(CASE WHEN grave <= 2 THEN bas ELSE 0 END) AS bas,\n    \
             sum(CASE WHEN grave <= 2 THEN 1 ELSE 0 END) AS connus,\n    \
             count(*) AS attendus,\n    \
             min(CASE WHEN grave <= 2 THEN doux END) AS doux,\n    \
             max(CASE WHEN grave <= 2 THEN grave END) AS grave,\n    \
             max(grave) AS cache\n\
             FROM unites\nGROUP BY {PLACE}, voix"
        ),
    );
    query.step(
        "distincts",
        &format!(
            "SELECT {PLACE}, haut, bas, connus, attendus, min(doux) AS doux, max(grave) AS grave, statut\n\
             FROM (\n    SELECT *, CASE WHEN connus = 0 THEN {} ELSE {} END AS statut\n    FROM sommes\n) AS s\n\
             GROUP BY {PLACE}, haut, bas, connus, attendus, statut",
            status_of("cache"),
            judged(indicator, terms),
        ),
    );
    query.step(
        "propres",
        &format!(
            "SELECT {PLACE}, haut, bas, connus, attendus, doux, grave,\n    \
             CASE WHEN statut = 'A' AND count(*) OVER (PARTITION BY {PLACE}) > 1 THEN 'U' ELSE statut END AS statut\n\
             FROM distincts"
        ),
    );
}

/// The status of a figure of which something is known.
pub(super) fn judged(indicator: &Indicator, terms: &Terms) -> String {
    let minimum = indicator.coverage.minimum;
    let nothing = if terms.denominator.is_some() { " WHEN bas = 0 THEN 'M'" } else { "" };
    format!(
        "CASE WHEN CAST(connus AS DOUBLE PRECISION) / attendus < {minimum:?} THEN 'N' \
         WHEN doux > 0 THEN {}{nothing} ELSE 'A' END",
        status_of("grave")
    )
}

/// Rounds and names: the columns of every export.
fn publish(query: &mut Query, indicator: &Indicator, terms: &Terms, per_unit: i64, last: &str) {
    let power = 10_i64.pow(u32::from(indicator.decimals.min(9)));
    let (below, shared) = match terms.denominator {
        Some(_) => ("bas".to_owned(), true),
        None => (per_unit.to_string(), false),
    };
    let numerator =
        format!("CAST(haut AS DECIMAL(38, 0)) * {}", 2 * i64::from(terms.scale) * power);
    let above = format!("abs({numerator}) + abs(CAST({below} AS DECIMAL(38, 0)))");
    let twice = format!("2 * abs(CAST({below} AS DECIMAL(38, 0)))");
    let sign = format!("CASE WHEN (haut < 0) <> ({below} < 0) THEN -1 ELSE 1 END");
    query.step(
        "arrondis",
        &format!(
            "SELECT *,\n    CASE WHEN statut IN ('A', 'U') AND {below} <> 0 THEN {sign} * \
             round((({above}) - ({above}) % ({twice})) / ({twice})) / {power} END AS valeur\nFROM {last}"
        ),
    );
    // Nothing among nothing has been counted, and is told: only their share does not exist.
    let told = |sum: &str| {
        format!(
            "CASE WHEN statut IN ('A', 'U') OR (statut = 'M' AND doux = 0) THEN CAST({sum} AS DOUBLE PRECISION) / {per_unit} END"
        )
    };
    query.select(&format!(
        "SELECT territoire AS code_territoire, periode,\n{}valeur,\n{} AS numerateur,\n{} AS denominateur,\n\
         connus AS membres_renseignes, attendus AS membres_attendus, statut\nFROM arrondis\n\
         ORDER BY territoire, periode, dimension, modalite, valeur;",
        dimensions(indicator),
        told("haut"),
        if shared { told("bas") } else { "NULL".to_owned() },
    ));
}
