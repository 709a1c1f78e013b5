//! What some territories are all part of.

use std::collections::BTreeMap;

use datasets::model::{Catalogue, Territory};

/// The pilot commune and what contains it, with the first of them that each territory is part of.
pub(super) struct Around<'a> {
    /// From the smallest to the largest.
    of_pilot: Vec<&'a Territory>,
    /// The rank of one of them, by the code of a territory.
    ranks: BTreeMap<&'a str, usize>,
}

impl<'a> Around<'a> {
    pub(super) fn new(catalogue: &'a Catalogue) -> Self {
        let territories = &catalogue.territories;
        let of_pilot = territories.lineage(&catalogue.pilot_commune);
        let ranks = territories.iter().filter_map(|one| {
            let above = territories.lineage(&one.code);
            let found =
                of_pilot.iter().position(|whole| above.iter().any(|up| up.code == whole.code));
            Some((one.code.as_str(), found?))
        });
        Self { ranks: ranks.collect(), of_pilot }
    }

    /// The smallest that holds all of these; the largest, when one of them is elsewhere.
    pub(super) fn all(&self, codes: impl IntoIterator<Item = &'a str>) -> Option<&'a Territory> {
        let last = self.of_pilot.len().checked_sub(1)?;
        let ranks = codes.into_iter().map(|code| self.ranks.get(code).copied().unwrap_or(last));
        self.of_pilot.get(ranks.max()?).copied()
    }
}
