//! The query of an indicator as a file, with what runs it.

use std::fmt::Write as _;

use crate::measure::{sql, sql_name, sql_text};
use crate::model::{Dataset, Indicator};

/// The query, after what is said of it: one text for each language. `places` says where the files are that
/// it reads, in their readable writing; the statements by which `DuckDB` opens them are comments, because the
/// query itself runs anywhere.
pub fn query_file(
    indicator: &Indicator,
    dataset: &Dataset,
    territories: &Dataset,
    places: &[(&Dataset, String)],
    told: [&str; 2],
) -> String {
    let mut file = commented(told);
    for (dataset, place) in places {
        // Writing to a text does not fail.
        let _ = writeln!(file, "-- {}", view(dataset, place));
    }
    file + "\n" + &sql(indicator, dataset, territories)
}

/// A script that `DuckDB` runs in the folder of a dossier: it gives the figures of `observations.csv` again,
/// from the published files. What it reads in `observations.csv` is only which figures are asked for.
#[cfg(feature = "engine")]
pub(super) fn recomputation(
    indicator: &Indicator,
    dataset: &Dataset,
    territories: &Dataset,
    places: &[(&Dataset, String)],
    told: [&str; 2],
) -> String {
    let mut file = commented(told);
    file.push('\n');
    for (rank, (dataset, place)) in places.iter().enumerate() {
        if places.iter().take(rank).all(|(one, _)| one.id != dataset.id) {
            let _ = writeln!(file, "{}", view(dataset, place));
        }
    }
    let _ = write!(
        file,
        "\nCREATE OR REPLACE TEMP TABLE chiffres AS\n{}",
        sql(indicator, dataset, territories)
    );
    file.push_str("\nSELECT c.*\nFROM chiffres AS c\nWHERE EXISTS (\n");
    file.push_str("    SELECT 1\n    FROM read_csv('observations.csv', header = true, all_varchar = true) AS o\n");
    file.push_str("    WHERE o.code_territoire = c.code_territoire AND CAST(o.periode AS INTEGER) = c.periode\n");
    for dimension in indicator.dimensions().into_iter().map(sql_name) {
        let _ = writeln!(
            file,
            "        AND coalesce(o.{dimension}, '') = coalesce(CAST(c.{dimension} AS VARCHAR), '')"
        );
    }
    file.push_str(")\nORDER BY ALL;\n");
    file
}

fn commented(told: [&str; 2]) -> String {
    let lines = told.into_iter().flat_map(str::lines);
    lines.flat_map(|line| ["-- ", line, "\n"]).collect()
}

/// The statement that makes a table of a file in its readable writing: a query reads one writing only.
fn view(dataset: &Dataset, place: &str) -> String {
    format!(
        "CREATE OR REPLACE TEMP VIEW {} AS SELECT * FROM read_csv({}, header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"');",
        sql_name(&dataset.id),
        sql_text(place),
    )
}
