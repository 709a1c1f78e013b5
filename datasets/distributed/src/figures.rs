//! Figures as they are published, from a query and from a file: the same columns, one text for each cell.

use std::path::Path;

use datafusion::arrow::util::display::array_value_to_string;
use datafusion::prelude::SessionContext;
use datasets::model::Indicator;

use crate::Outcome;

/// A figure: its cells.
type Figure = Vec<String>;

/// The columns of an indicator's figures, and whether they hold numbers.
fn columns(indicator: &Indicator) -> Vec<(String, bool)> {
    let place = [("code_territoire", false), ("periode", true)];
    let figure = [
        ("valeur", true),
        ("numerateur", true),
        ("denominateur", true),
        ("membres_renseignes", true),
        ("membres_attendus", true),
        ("statut", false),
    ];
    let dimensions = indicator.dimensions().into_iter().map(|name| (name.to_owned(), false));
    let named = |(name, number): (&str, bool)| (name.to_owned(), number);
    place.map(named).into_iter().chain(dimensions).chain(figure.map(named)).collect()
}

/// A cell; a number is told in one way, to its last digit.
fn cell(text: &str, is_number: bool) -> Outcome<String> {
    if !is_number || text.is_empty() {
        return Ok(text.to_owned());
    }
    Ok(text.parse::<f64>().map_err(|_| format!("'{text}' is no number"))?.to_string())
}

/// The figures that a query gives, in order.
pub(crate) async fn of_query(
    engine: &SessionContext,
    query: &str,
    indicator: &Indicator,
) -> Outcome<Vec<Figure>> {
    let columns = columns(indicator);
    let mut figures = Vec::new();
    for batch in engine.sql(query).await?.collect().await? {
        for row in 0..batch.num_rows() {
            let cells = columns.iter().map(|(name, is_number)| {
                let column =
                    batch.column_by_name(name).ok_or_else(|| format!("no column '{name}'"))?;
                let text = if column.is_null(row) {
                    String::new()
                } else {
                    array_value_to_string(column, row)?
                };
                cell(&text, *is_number)
            });
            figures.push(cells.collect::<Outcome<Figure>>()?);
        }
    }
    figures.sort();
    Ok(figures)
}

/// The figures of a file of observations, in order.
pub(crate) fn of_file(path: &Path, indicator: &Indicator) -> Outcome<Vec<Figure>> {
    let mut reader = csv::Reader::from_path(path)
        .map_err(|error| format!("{}: {error}: run `trajectoire compute` first", path.display()))?;
    let header = reader.headers()?.clone();
    let mut places = Vec::new();
    for (name, is_number) in columns(indicator) {
        let place = header.iter().position(|one| one == name);
        places.push((place.ok_or_else(|| format!("no column '{name}'"))?, is_number));
    }
    let mut figures = Vec::new();
    for record in reader.records() {
        let record = record?;
        let cells = places
            .iter()
            .map(|(place, is_number)| cell(record.get(*place).unwrap_or_default(), *is_number));
        figures.push(cells.collect::<Outcome<Figure>>()?);
    }
    figures.sort();
    Ok(figures)
}

/// The first difference between some figures and those that are wanted, in words.
pub(crate) fn difference(found: &[Figure], wanted: &[Figure]) -> Option<String> {
    if found.len() != wanted.len() {
        return Some(format!("DIFFERENT: polars gives {} figures", wanted.len()));
    }
    let (one, other) = found.iter().zip(wanted).find(|(one, other)| one != other)?;
    Some(format!("DIFFERENT: {} where polars gives {}", one.join(" "), other.join(" ")))
}
