//! Codes of another resource whose first zeros a spreadsheet has taken for nothing.

use std::collections::{BTreeMap, HashSet};

use crate::csv::{Repair, Texts, Values, with_zeros};

/// A column of codes, and those that it may name.
pub(super) struct Codes<'a> {
    cells: &'a Texts,
    known: HashSet<&'a str>,
    /// The codes of the column that are known as they are.
    whole: HashSet<&'a str>,
    /// The codes of the rows that were mended.
    mended: BTreeMap<usize, String>,
}

impl<'a> Codes<'a> {
    /// The codes of a key of one column of text; `None` for any other key.
    pub(super) fn of(from: &[&'a Values], to: &[&'a Values]) -> Option<Self> {
        let ([Values::Text(cells)], [Values::Text(known)]) = (from, to) else { return None };
        let known: HashSet<&str> = known.iter().flatten().collect();
        let whole = cells.iter().flatten().filter(|code| known.contains(code)).collect();
        Some(Self { cells, known, whole, mended: BTreeMap::new() })
    }

    /// Gives a code its zeros back, when only one code is possible. Where the same code also stands whole
    /// in the column, two rows that differ could become one: they are left as they are, and told.
    pub(super) fn mend(&mut self, row: usize) -> bool {
        let fits = |code: &str| self.known.contains(code);
        let code = self.cells.get(row).and_then(|code| with_zeros(code, fits));
        let code = code.filter(|code| !self.whole.contains(code.as_str()));
        code.map(|code| self.mended.insert(row, code)).is_some()
    }

    /// What was mended, the first row where it was, and the column as it is now.
    pub(super) fn conclude(self) -> Option<(Repair, usize, Values)> {
        let (row, read) = self.mended.first_key_value()?;
        let repair = Repair::Zeros { count: self.mended.len(), read: read.clone() };
        let cells = self.cells.iter().enumerate();
        let cell = |(row, cell): (usize, Option<&'a str>)| {
            self.mended.get(&row).map(String::as_str).or(cell).map(str::to_owned)
        };
        Some((repair, *row, Values::Text(cells.map(cell).collect())))
    }
}
