//! The keys of a long file, of which no two rows may have the same: compared without keeping them.
//!
//! Most long files are sorted: each key is greater than the one above, and nothing has to be kept. In the
//! others eight bytes a row are, the hash of its key. Where two are the same the whole file is read at
//! once, and says which rows they are.

use std::hash::{BuildHasher as _, RandomState};

use super::unique::{Key, rises};
use crate::csv::key::KeptKey;
use crate::csv::{RowKey, Schema, Table};

/// How the keys of a file are compared.
#[derive(Clone)]
pub(super) enum Comparing {
    /// Each with the one above.
    Order,
    /// By these hashes.
    Hashes(RandomState),
}

/// The keys of a stretch.
pub(super) enum Keys {
    /// In order: the first and the last, where there is a row.
    Rising(Option<(KeptKey, KeptKey)>),
    /// Not in order, or not all there.
    Unordered,
    Hashes(Vec<u64>),
}

impl Comparing {
    /// The keys of a stretch, for each key of the schema.
    pub(super) fn keys(&self, schema: &Schema, table: &Table) -> Vec<Keys> {
        Key::all(schema).iter().map(|key| self.key(key, table)).collect()
    }

    fn key(&self, key: &Key<'_>, table: &Table) -> Keys {
        let columns = key.columns(table);
        let (columns, rows) = (columns.as_slice(), table.rows());
        match self {
            Self::Order if !rises(columns, rows) => Keys::Unordered,
            Self::Order => {
                let kept = |row| RowKey::of(columns, row).map(|key| key.kept());
                Keys::Rising(kept(0).zip(kept(rows.saturating_sub(1))))
            }
            Self::Hashes(state) => {
                let keys = (0..rows).filter_map(|row| RowKey::of(columns, row));
                Keys::Hashes(keys.map(|key| state.hash_one(key)).collect())
            }
        }
    }
}

/// The keys of a file so far, in the order of its stretches; one for each key of the schema.
#[derive(Default)]
pub(super) struct Compared {
    last: Option<KeptKey>,
    hashes: Vec<u64>,
}

impl Compared {
    /// Adds the keys of the next stretch; says whether they can be compared so.
    pub(super) fn absorb(&mut self, below: Keys) -> bool {
        match below {
            Keys::Unordered => return false,
            Keys::Hashes(hashes) => self.hashes.extend(hashes),
            Keys::Rising(None) => {}
            Keys::Rising(Some((first, last))) => {
                if self.last.as_ref().is_some_and(|above| *above >= first) {
                    return false;
                }
                self.last = Some(last);
            }
        }
        true
    }

    /// Whether no two keys are the same.
    pub(super) fn are_apart(mut self) -> bool {
        self.hashes.sort_unstable();
        self.hashes.windows(2).all(|pair| pair.first() != pair.last())
    }
}
