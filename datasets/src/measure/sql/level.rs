//! The query of an ordinal measure: levels as they are given, and how many members reached each.

use super::row::{Row, cast, rank, told};
use super::{Query, group, status_of};
use crate::measure::Filter;
use crate::model::{Dataset, Indicator, LEVEL};

pub(super) fn write(
    query: &mut Query,
    indicator: &Indicator,
    dataset: &Dataset,
    column: &str,
    filter: &Filter,
) {
    let row = Row { dataset };
    let by = &indicator.by;
    let mut columns = indicator.measure.columns();
    columns.extend([by.territory.clone(), by.period.clone()]);
    row.read(query, &columns);
    query.step(
        "lignes",
        "Les lignes qui comptent, et le niveau que chacune donne.",
        &format!(
            "SELECT {} AS territoire, {} AS periode, {} AS niveau, {} AS rang\nFROM lues\n\
             WHERE {} = 0 AND {} = 0 AND ({})",
            told(&by.territory),
            cast(&by.period, "INTEGER"),
            cast(column, "INTEGER"),
            rank(column),
            rank(&by.territory),
            rank(&by.period),
            row.fulfils(filter),
        ),
    );
    query.step(
        "niveaux",
        "Les niveaux donnés à chaque territoire, chaque année.",
        "SELECT territoire, periode, niveau, max(rang) AS rang\nFROM lignes\n\
         GROUP BY territoire, periode, niveau, CASE WHEN rang = 2 THEN 1 ELSE 0 END",
    );
    // Not having applied contradicts a level; other rows without level say nothing of it.
    query.step(
        "comptes",
        "N’avoir pas candidaté contredit un niveau ; une participation sans niveau n’en dit rien.",
        "SELECT *, CASE WHEN niveau IS NOT NULL OR rang = 2 THEN 1 ELSE 0 END AS dit,\n    \
         sum(CASE WHEN niveau IS NOT NULL OR rang = 2 THEN 1 ELSE 0 END) OVER (PARTITION BY territoire, periode) AS dits\n\
         FROM niveaux",
    );
    query.step(
        "propres",
        "Les niveaux, contestés quand ils sont plusieurs.",
        &format!(
            "SELECT territoire, periode, niveau, dit AS connus, dits,\n    \
             CASE WHEN niveau IS NULL THEN {} WHEN dits > 1 THEN 'U' ELSE 'A' END AS statut\n\
             FROM comptes\nWHERE dit = 1 OR dits = 0",
            status_of("rang")
        ),
    );
    let own = format!(
        "SELECT territoire AS code_territoire, periode, {}CAST(niveau AS DOUBLE PRECISION) AS valeur,\n    \
         CAST(NULL AS DOUBLE PRECISION) AS numerateur, CAST(NULL AS DOUBLE PRECISION) AS denominateur,\n    \
         connus AS membres_renseignes, 1 AS membres_attendus, statut\nFROM propres",
        if by.rollup.is_empty() {
            String::new()
        } else {
            format!("CAST(NULL AS VARCHAR) AS {LEVEL}, ")
        }
    );
    let mut all = vec![own];
    if !by.rollup.is_empty() {
        group::membership(query, &by.rollup);
        distribution(query, indicator);
        all.push(
            "SELECT groupe, periode, niveau, NULL, CASE WHEN montre THEN nombre END, CASE WHEN montre THEN connus END, connus, attendus, \
             CASE WHEN montre THEN 'A' ELSE 'N' END\nFROM repartition"
                .to_owned(),
        );
    }
    query.step("tout", "Les niveaux, et leur répartition.", &all.join("\nUNION ALL\n"));
    query.select("SELECT * FROM tout\nORDER BY code_territoire, periode, valeur;");
}

/// How many members of each group reached each level, among those that are known.
fn distribution(query: &mut Query, indicator: &Indicator) {
    query.step(
        "effectifs",
        "Combien de communes a chaque ensemble.",
        "SELECT groupe, periode, count(*) AS attendus\nFROM membres\nGROUP BY groupe, periode",
    );
    query.step(
        "repartition",
        "Combien ont atteint chaque niveau, parmi celles dont il est connu.",
        &format!(
            "SELECT m.groupe, m.periode, coalesce(CAST(p.niveau AS VARCHAR), 'np') AS niveau, count(*) AS nombre,\n    \
             sum(count(*)) OVER (PARTITION BY m.groupe, m.periode) AS connus, max(e.attendus) AS attendus,\n    \
             CAST(sum(count(*)) OVER (PARTITION BY m.groupe, m.periode) AS DOUBLE PRECISION) / max(e.attendus) >= {minimum:?} AS montre\n\
             FROM membres AS m\n\
             JOIN effectifs AS e ON e.groupe = m.groupe AND e.periode = m.periode\n\
             JOIN propres AS p ON p.territoire = m.code AND p.periode = m.periode AND p.connus = 1 AND p.dits = 1\n\
             GROUP BY m.groupe, m.periode, coalesce(CAST(p.niveau AS VARCHAR), 'np')",
            minimum = indicator.coverage.minimum,
        ),
    );
}
