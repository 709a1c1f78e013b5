//! The readers of a column, set up once for all its cells.

use crate::csv::Format;
use crate::csv::cell::number::{self, Comma, Evidence};
use crate::csv::cell::pattern::Pattern;
use crate::csv::cell::point::{self, Form};
use crate::csv::cell::truth::Words;
use crate::csv::cell::{Mend, Mends, day};
use crate::csv::diagnostics::Misread;
use crate::model::{Field, FieldKind};

/// The writing of a column's cells, as declared.
pub(super) struct Reader<'a> {
    format: &'a Format,
    words: Words<'a>,
    pattern: Option<Pattern>,
    form: Form,
}

impl<'a> Reader<'a> {
    pub(super) fn new(field: &'a Field) -> Self {
        let format = &field.format;
        Self {
            format,
            words: Words::new(&format.true_values, &format.false_values),
            pattern: format.of_days(field.kind),
            form: format.of_points(),
        }
    }

    /// Whether cells of this kind are written in a way that is not the canonical one.
    pub(super) fn has_own_writing(&self, kind: FieldKind) -> bool {
        self.pattern.is_some() || kind == FieldKind::Geopoint
    }

    /// Writes a number in the canonical way.
    pub(super) fn number(
        &self,
        cell: &str,
        out: &mut String,
    ) -> Result<(Mends, Evidence), Misread> {
        let own = self.format.has_own_numbers();
        if own && number::declared(cell, self.format, out) {
            return Ok((Mends::default(), Evidence::default()));
        }
        let (mends, evidence) = number::mend(cell, out)?;
        // A number written otherwise than its column declares could be another.
        if own && cell.contains([',', '.']) {
            Err(Misread::Thousands)
        } else {
            Ok((mends, evidence))
        }
    }

    /// Writes a whole number in the canonical way: decimals that are all zeros go.
    pub(super) fn whole(&self, cell: &str, out: &mut String) -> Result<Mends, Misread> {
        let (mut mends, evidence) = self.number(cell, out)?;
        if evidence.comma == Comma::InDoubt {
            return Err(Misread::Thousands);
        }
        if number::drop_zero_decimals(out)? {
            mends.remove(Mend::DecimalComma);
            mends.add(Mend::ZeroDecimals);
        }
        Ok(mends)
    }

    pub(super) fn truth(&self, cell: &str) -> Result<(bool, Mends), Misread> {
        self.words.read(cell)
    }

    /// Whether a day, a month or an hour is in its canonical writing.
    pub(super) fn is_canonical(&self, cell: &str, kind: FieldKind) -> bool {
        let read = match kind {
            _ if self.pattern.is_some() => return false,
            FieldKind::Date => day::date(cell),
            FieldKind::Yearmonth => day::month(cell),
            FieldKind::Datetime => day::datetime(cell),
            FieldKind::Time => day::time(cell),
            _ => return false,
        };
        read.is_ok()
    }

    /// Writes a day, a month, an hour or a place in the canonical way.
    pub(super) fn iso(
        &self,
        cell: &str,
        kind: FieldKind,
        out: &mut String,
    ) -> Result<Mends, Misread> {
        if let Some(pattern) = &self.pattern {
            return pattern.read(cell, kind, out).map(|()| Mends::default());
        }
        match kind {
            FieldKind::Date => day::mend(cell, out),
            FieldKind::Yearmonth => day::mend_month(cell, out),
            FieldKind::Datetime => day::mend_datetime(cell, out),
            FieldKind::Time => day::mend_time(cell, out),
            _ => point::read(cell, self.form, out).map(|()| Mends::default()),
        }
    }
}
