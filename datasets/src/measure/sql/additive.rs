//! The query of a measure that adds: counts, sums, ratios and shares.

use std::collections::BTreeSet;

use super::place::Place;
use super::row::{Row, cast, greatest, rank, told};
use super::{Query, dimensions, group, status_of, text};
use crate::measure::part::{Layout, SOURCE_COLUMN, UNKNOWN};
use crate::measure::{Amount, Terms};
use crate::model::{Dataset, Indicator};

pub(super) fn write(query: &mut Query, indicator: &Indicator, dataset: &Dataset) {
    let Some(terms) = indicator.measure.terms() else { return };
    let layout = Layout::new(indicator, dataset);
    let writing = Writing {
        indicator,
        terms: &terms,
        layout: &layout,
        place: Place::of(indicator),
        row: Row { dataset },
        contested: !layout.identity.is_empty(),
        chosen: terms.amounts().any(|amount| !amount.conditions.is_empty()),
    };
    writing.rows(query);
    writing.views(query);
    writing.voices(query);
    writing.figures(query);
    let grouped = !indicator.by.rollup.is_empty();
    let last =
        if grouped { group::write(query, indicator, &terms, writing.place) } else { "propres" };
    writing.publish(query, last);
}

struct Writing<'a> {
    indicator: &'a Indicator,
    terms: &'a Terms,
    layout: &'a Layout,
    place: Place,
    row: Row<'a>,
    /// Whether two sources can speak of the same row.
    contested: bool,
    /// Whether rows are chosen by conditions.
    chosen: bool,
}

impl Writing<'_> {
    /// The columns of the dataset that are read.
    fn columns(&self) -> BTreeSet<String> {
        let by = &self.indicator.by;
        let cited = self.contested.then(|| SOURCE_COLUMN.to_owned());
        let named = by.dimensions.iter().chain(&by.member).chain(&self.layout.identity).cloned();
        let mut columns = self.indicator.measure.columns();
        columns.extend([by.territory.clone(), by.period.clone()]);
        columns.extend(named.chain(cited));
        columns
    }

    /// The rows that say where and when, with what each adds.
    fn rows(&self, query: &mut Query) {
        let (row, by, per_unit) = (&self.row, &self.indicator.by, self.layout.per_unit);
        row.read(query, &self.columns());
        let each =
            |of: &dyn Fn(&Amount) -> String| self.terms.amounts().map(of).collect::<Vec<_>>();
        let mut columns = vec![
            format!("{} AS territoire", told(&by.territory)),
            format!("{} AS periode", cast(&by.period, "INTEGER")),
        ];
        columns.extend(by.member.as_ref().map(|column| format!("{} AS membre", row.text(column))));
        columns.extend(by.dimensions.iter().enumerate().map(|(rank, column)| {
            format!("coalesce({}, '{UNKNOWN}') AS modalite_{rank}", self.row.text(column))
        }));
        if self.contested {
            let key = self.layout.identity.iter();
            let key: Vec<String> =
                key.map(|column| format!("coalesce({}, '')", row.text(column))).collect();
            columns.push(format!("{} AS cle", key.join(" || chr(31) || ")));
            columns.push(format!("coalesce({}, '') AS source", told(SOURCE_COLUMN)));
        }
        columns.push(format!("{} AS rang", greatest(&each(&|amount| row.absence(amount)))));
        if self.chosen {
            let matters = each(&|amount| row.matters(amount));
            columns.push(format!("{} AS compte", matters.join(" OR ")));
        }
        columns.push(format!("{} AS haut", row.sum(&self.terms.numerator, per_unit)));
        let below = self.terms.denominator.as_ref();
        let below = below.map_or("0".to_owned(), |amount| row.sum(amount, per_unit));
        columns.push(format!("{below} AS bas"));
        query.step(
            "lignes",
            "Ce que chaque ligne ajoute : haut est ce qui est compté, bas parmi quoi.",
            &format!(
                "SELECT {}\nFROM lues\nWHERE {} = 0 AND {} = 0",
                columns.join(",\n    "),
                rank(&by.territory),
                rank(&by.period),
            ),
        );
    }

    /// What a row keeps beside its place, from one step to the next.
    fn carried(&self) -> String {
        let member = if self.indicator.by.member.is_some() { ", membre" } else { "" };
        let key = if self.contested { ", cle, source" } else { "" };
        format!("{member}{key}")
    }

    /// Each row in the total and in its breakdowns; those that cannot count are left out where others
    /// can, and prove the zero where none can.
    fn views(&self, query: &mut Query) {
        let place = self.place;
        let chosen = if self.chosen { ", compte" } else { "" };
        let columns = format!(
            "territoire, periode{}, rang{chosen},\n    CASE WHEN rang = 0 THEN haut ELSE 0 END AS haut, CASE WHEN rang = 0 THEN bas ELSE 0 END AS bas",
            self.carried()
        );
        let whole = if self.indicator.by.dimensions.is_empty() {
            ""
        } else {
            "'' AS dimension, '' AS modalite, "
        };
        let total = format!("SELECT {whole}{columns}\nFROM lignes");
        let broken_down = |(rank, dimension): (usize, &String)| {
            let dimension = text(dimension);
            format!(
                "SELECT {dimension} AS dimension, modalite_{rank} AS modalite, {columns}\nFROM lignes"
            )
        };
        let parts = self.indicator.by.dimensions.iter().enumerate().map(broken_down);
        let all: Vec<String> = std::iter::once(total).chain(parts).collect();
        query.step(
            "vues",
            "Chaque ligne dans le total, et dans chacune de ses ventilations.",
            &all.join("\nUNION ALL\n"),
        );
        if self.chosen {
            query.step(
                "utiles",
                "Les lignes qui peuvent compter ; s’il n’y en a pas, les autres prouvent le zéro.",
                &format!(
                    "SELECT * FROM (\n    SELECT *, max(CASE WHEN compte THEN 1 ELSE 0 END) OVER (PARTITION BY {place}) AS quelques_unes\n    FROM vues\n) AS v\nWHERE compte OR quelques_unes = 0"
                ),
            );
        }
    }

    /// One reading of the rows for each source that contradicts another about the same row.
    fn voices(&self, query: &mut Query) {
        if !self.contested {
            return;
        }
        let place = self.place;
        let last = if self.chosen { "utiles" } else { "vues" };
        let member = self.indicator.by.member.is_some();
        query.step(
            "paroles",
            "Une source qui se tait n’en contredit aucune.",
            &format!(
                "SELECT * FROM (\n    SELECT *, min(rang) OVER (PARTITION BY {place}, cle) AS moindre\n    FROM {last}\n) AS p\nWHERE rang <= 2 OR moindre > 2"
            ),
        );
        query.step(
            "dits",
            "Ce que les sources disent de la même chose, et si elles se contredisent.",
            &format!(
                "SELECT {place}, cle,{} min(rang) AS rang, min(haut) AS haut, min(bas) AS bas,\n    \
                 min(rang) <> max(rang) OR min(haut) <> max(haut) OR min(bas) <> max(bas) AS conteste\n\
                 FROM paroles\nGROUP BY {place}, cle",
                if member { " min(membre) AS membre," } else { "" },
            ),
        );
        query.step(
            "contestes",
            "Les lignes contestées.",
            &format!(
                "SELECT u.* FROM paroles AS u\nJOIN dits AS d ON {} AND u.cle = d.cle\nWHERE d.conteste",
                place.same("u", "d")
            ),
        );
        query.step(
            "voix_de",
            "Les sources qui se contredisent, et si chacune parle de tout ce qui est contesté.",
            &format!(
                "SELECT {here}, c.source AS voix, count(DISTINCT c.cle) >= max(d.cles) AS entier\n\
                 FROM contestes AS c\nJOIN (\n    SELECT {place}, sum(CASE WHEN conteste THEN 1 ELSE 0 END) AS cles\n    FROM dits\n    GROUP BY {place}\n) AS d ON {}\n\
                 GROUP BY {here}, c.source",
                place.same("c", "d"),
                here = place.within("c"),
            ),
        );
        let (of_dits, of_contested) = if member { (", d.membre", ", membre") } else { ("", "") };
        query.step(
            "lectures",
            "Une lecture des lignes par source qui en contredit une autre ; une seule si aucune.",
            &format!(
                "SELECT {}, coalesce(v.voix, '') AS voix{of_dits}, d.rang, d.haut, d.bas\n\
                 FROM dits AS d\nLEFT JOIN voix_de AS v ON {}\nWHERE NOT d.conteste\n\
                 UNION ALL\nSELECT {place}, source AS voix{of_contested}, rang, haut, bas\nFROM contestes",
                place.within("d"),
                place.same("v", "d")
            ),
        );
    }

    /// The figures of the territories that have rows of their own; several when sources disagree.
    fn figures(&self, query: &mut Query) {
        let place = self.place;
        let last = match (self.contested, self.chosen) {
            (true, _) => "lectures",
            (false, true) => "utiles",
            (false, false) => "vues",
        };
        let voice = if self.contested { ", voix" } else { "" };
        let member = if self.indicator.by.member.is_some() { ", membre" } else { "" };
        query.step(
            "unites",
            "Ce qui est su de chaque membre : doux et grave sont la moindre et la pire de ses absences.",
            &format!(
                "SELECT {place}{voice}{member}, min(rang) AS doux, max(rang) AS grave, sum(haut) AS haut, sum(bas) AS bas\n\
                 FROM {last}\nGROUP BY {place}{voice}{member}"
            ),
        );
        query.step(
            "sommes",
            "Les sommes des membres connus, et combien ils sont.",
            &format!(
                "SELECT {place}{voice},\n    \
                 sum(CASE WHEN grave <= 2 THEN haut ELSE 0 END) AS haut,\n    \
                 sum(CASE WHEN grave <= 2 THEN bas ELSE 0 END) AS bas,\n    \
                 sum(CASE WHEN grave <= 2 THEN 1 ELSE 0 END) AS connus,\n    \
                 count(*) AS attendus,\n    \
                 min(CASE WHEN grave <= 2 THEN doux END) AS doux,\n    \
                 max(CASE WHEN grave <= 2 THEN grave END) AS grave,\n    \
                 max(grave) AS cache\n\
                 FROM unites\nGROUP BY {place}{voice}"
            ),
        );
        let status = format!(
            "CASE WHEN connus = 0 THEN {} ELSE {} END",
            status_of("cache"),
            judged(self.indicator, self.terms)
        );
        if !self.contested {
            query.step(
                "propres",
                "Les chiffres des territoires qui ont leurs propres lignes, avec leur statut.",
                &format!(
                    "SELECT {place}, haut, bas, connus, attendus, doux, grave, TRUE AS entier,\n    {status} AS statut\nFROM sommes"
                ),
            );
            return;
        }
        query.step(
            "distincts",
            "Les chiffres que donnent les sources, chacun une fois, avec leur statut.",
            &format!(
                "SELECT {place}, haut, bas, connus, attendus, min(doux) AS doux, max(grave) AS grave, entier, statut\n\
                 FROM (\n    SELECT d.*, coalesce(v.entier, TRUE) AS entier, {status} AS statut\n    \
                 FROM sommes AS d\n    LEFT JOIN voix_de AS v ON {} AND v.voix = d.voix\n) AS s\n\
                 GROUP BY {place}, haut, bas, connus, attendus, entier, statut",
                place.same("v", "d")
            ),
        );
        query.step(
            "propres",
            "Plusieurs chiffres au même endroit sont contestés.",
            &format!(
                "SELECT {place}, haut, bas, connus, attendus, doux, grave, entier,\n    \
                 CASE WHEN statut = 'A' AND count(*) OVER (PARTITION BY {place}) > 1 THEN 'U' ELSE statut END AS statut\n\
                 FROM distincts"
            ),
        );
    }

    /// Rounds and names: the columns of every export.
    fn publish(&self, query: &mut Query, last: &str) {
        let per_unit = self.layout.per_unit;
        let shared = self.terms.denominator.is_some();
        let below = if shared { "bas".to_owned() } else { per_unit.to_string() };
        let power = 10_i64.pow(u32::from(self.indicator.decimals.min(9)));
        // One number, which an engine takes for as long as it is: a product of two may not fit.
        let twice = 2 * i64::from(self.terms.scale) * power;
        let exact = |of: &str| format!("abs(CAST({of} AS DECIMAL(38, 0)))");
        query.step(
            "entiers",
            "De quoi arrondir en nombres entiers, les demis en s’éloignant de zéro.",
            &format!(
                "SELECT *, {twice} * {} + {} AS dessus, 2 * {} AS dessous,\n    \
                 CASE WHEN (haut < 0) <> ({below} < 0) THEN -1 ELSE 1 END AS signe\nFROM {last}",
                exact("haut"),
                exact(&below),
                exact(&below),
            ),
        );
        let told = |sum: &str| {
            let unit = if per_unit == 1 { String::new() } else { format!(" / {per_unit}") };
            // Nothing among nothing has been counted, and is told: only their share does not exist.
            format!(
                "CASE WHEN (entier AND statut IN ('A', 'U')) OR (statut = 'M' AND doux = 0) THEN CAST({sum} AS DOUBLE PRECISION){unit} END"
            )
        };
        query.select(&format!(
            "SELECT territoire AS code_territoire, periode,\n{}\
             CASE WHEN NOT (entier AND statut IN ('A', 'U') AND dessous <> 0) THEN NULL WHEN dessus < dessous THEN 0 ELSE signe * round(CAST(dessus - dessus % dessous AS DOUBLE PRECISION) / CAST(dessous AS DOUBLE PRECISION)) / {power} END AS valeur,\n\
             {} AS numerateur,\n{} AS denominateur,\n\
             connus AS membres_renseignes, attendus AS membres_attendus, statut\nFROM entiers\n\
             ORDER BY {}, valeur;",
            dimensions(self.indicator),
            told("haut"),
            if shared { told("bas") } else { "CAST(NULL AS DOUBLE PRECISION)".to_owned() },
            self.place,
        ));
    }
}

/// The status of a figure of which something is known.
pub(super) fn judged(indicator: &Indicator, terms: &Terms) -> String {
    // A total of which a part is missing is no total, however much of it is known.
    let minimum = if terms.denominator.is_some() { indicator.coverage.minimum } else { 1.0 };
    let nothing = if terms.denominator.is_some() { " WHEN bas = 0 THEN 'M'" } else { "" };
    format!(
        "CASE WHEN CAST(connus AS DOUBLE PRECISION) / attendus < {minimum:?} THEN 'N' \
         WHEN doux > 0 THEN {}{nothing} ELSE 'A' END",
        status_of("grave")
    )
}
