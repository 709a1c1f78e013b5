//! The cells of a column of text, in two blocks of memory instead of one each.

use std::fmt;

/// Texts row by row, `None` where the cell is absent.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Texts {
    /// The texts, end to end.
    joined: String,
    /// Where each ends.
    ends: Vec<usize>,
    /// Rows that are absent, one bit each, 64 to a number; an empty text is not an absent one.
    absent: Vec<u64>,
}

impl Texts {
    /// Number of rows.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Adds a row.
    pub fn push(&mut self, cell: Option<&str>) {
        let row = self.ends.len();
        if row.is_multiple_of(64) {
            self.absent.push(0);
        }
        match (cell, self.absent.last_mut()) {
            (Some(text), _) => self.joined.push_str(text),
            (None, Some(bits)) => *bits |= 1 << (row % 64),
            (None, None) => {}
        }
        self.ends.push(self.joined.len());
    }

    /// The text of a row; `None` when it is absent, or when there are not so many.
    pub fn get(&self, row: usize) -> Option<&str> {
        let end = *self.ends.get(row)?;
        if self.absent.get(row / 64)? >> (row % 64) & 1 == 1 {
            return None;
        }
        let start = row.checked_sub(1).and_then(|above| self.ends.get(above)).copied();
        self.joined.get(start.unwrap_or_default()..end)
    }

    /// Every row, in order.
    pub fn iter(&self) -> impl Iterator<Item = Option<&str>> {
        (0..self.len()).map(|row| self.get(row))
    }
}

impl<S: AsRef<str>> FromIterator<Option<S>> for Texts {
    fn from_iter<I: IntoIterator<Item = Option<S>>>(cells: I) -> Self {
        let mut texts = Self::default();
        for cell in cells {
            texts.push(cell.as_ref().map(AsRef::as_ref));
        }
        texts
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_empty_text_is_not_an_absent_one() {
        let texts: Texts = [Some("é"), None, Some(""), Some("à")].into_iter().collect();
        assert_eq!(texts.iter().collect::<Vec<_>>(), [Some("é"), None, Some(""), Some("à")]);
        assert_eq!((texts.get(4), texts.len(), Texts::default().is_empty()), (None, 4, true));
    }

    proptest! {
        #[test]
        fn rows_are_kept_as_they_were_pushed(
            cells in prop::collection::vec(prop::option::of("\\PC{0,6}"), 0..200),
        ) {
            let texts: Texts = cells.iter().map(Option::as_ref).collect();
            let read: Vec<Option<String>> = texts.iter().map(|one| one.map(str::to_owned)).collect();
            prop_assert_eq!(read, cells);
        }
    }
}
