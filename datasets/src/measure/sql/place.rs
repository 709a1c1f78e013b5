//! What makes a figure one, as the columns that say it.

use std::fmt;

use crate::model::Indicator;

/// Where, when and, where the indicator is broken down, of what: elsewhere those columns would say the same on every
/// row.
#[derive(Clone, Copy)]
pub(super) struct Place(&'static [&'static str]);

impl Place {
    pub(super) fn of(indicator: &Indicator) -> Self {
        let broken_down = !indicator.by.dimensions.is_empty();
        Self(if broken_down {
            &["territoire", "periode", "dimension", "modalite"]
        } else {
            &["territoire", "periode"]
        })
    }

    /// Its columns, in a table.
    pub(super) fn within(self, table: &str) -> String {
        let columns: Vec<String> =
            self.0.iter().map(|column| format!("{table}.{column}")).collect();
        columns.join(", ")
    }

    /// That a row of one table and a row of another are at the same place.
    pub(super) fn same(self, one: &str, other: &str) -> String {
        let each = self.0.iter().map(|column| format!("{one}.{column} = {other}.{column}"));
        each.collect::<Vec<_>>().join(" AND ")
    }

    /// Its columns that break down, in a table, each after a comma.
    pub(super) fn parts(self, table: &str) -> String {
        let each = self.0.iter().skip(2).map(|column| format!(", {table}.{column}"));
        each.collect::<Vec<_>>().concat()
    }

    /// That a row of one table and a row of another are of the same part, each after `AND`.
    pub(super) fn same_parts(self, one: &str, other: &str) -> String {
        let each = self.0.iter().skip(2);
        let each = each.map(|column| format!(" AND {one}.{column} = {other}.{column}"));
        each.collect::<Vec<_>>().concat()
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.join(", "))
    }
}
