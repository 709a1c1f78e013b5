//! Letters that were damaged before the file was published, gathered from its stretches.

use crate::csv::Encoding;
use crate::csv::decode::damage::{self, Damage};
use crate::csv::diagnostics::{FileFault, Place, Report};

/// The damaged letters of a file, or of a stretch of it.
#[derive(Default)]
pub(in crate::csv) struct Damaged {
    misread: Option<Letters>,
    lost: Option<Letters>,
}

/// Letters damaged in one way.
struct Letters {
    count: usize,
    first: Place,
    /// The word of the first, as it was before.
    meant: String,
}

impl Damaged {
    /// Those of a text that begins with this line of the file.
    pub(in crate::csv) fn of(text: &str, line: u32, encoding: Encoding) -> Self {
        if text.is_ascii() {
            return Self::default();
        }
        let letters = |damage: Damage| Letters {
            count: damage.count,
            first: Place::after(text, 0, line, damage.first),
            meant: damage.meant.unwrap_or_default(),
        };
        Self {
            misread: damage::misread(text).map(letters),
            lost: damage::lost(text, encoding).map(letters),
        }
    }

    /// Adds those of a stretch that stands below.
    pub(super) fn absorb(&mut self, below: Self) {
        for (above, below) in [(&mut self.misread, below.misread), (&mut self.lost, below.lost)] {
            match (above, below) {
                (Some(above), Some(below)) => above.count += below.count,
                (above @ None, below) => *above = below,
                (Some(_), None) => {}
            }
        }
    }

    /// Tells them.
    pub(in crate::csv) fn tell(self, report: &mut Report) {
        if let Some(Letters { count, first, meant }) = self.misread {
            report.file(FileFault::Misencoded { count, meant }, Some(first));
        }
        if let Some(Letters { count, first, .. }) = self.lost {
            report.file(FileFault::LostLetters { count }, Some(first));
        }
    }
}
