//! What is known of an indicator as a whole. A country has hundreds of thousands of figures: they are gone through once
//! for a release, not once for a page.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::{Catalogue, Territory, TerritoryKind};

/// The totals of an indicator, at a glance.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overview {
    /// The territories that have figures, in the order of their codes.
    pub territories: Vec<String>,
    /// The communes among them.
    pub communes: Vec<Measured>,
    /// The periods that have figures.
    pub periods: BTreeSet<i32>,
    /// Ids of the sources that figures are from.
    pub sources: BTreeSet<String>,
    /// Whether several of the territories have a place on a map.
    pub is_placed: bool,
    /// How many figures there are.
    pub figures: usize,
    /// How many of them have a value.
    pub known: usize,
}

/// A commune that has figures: little of it, so that all of them are soon gone through.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// Its rank among the territories that have figures.
    pub rank: usize,
    /// Degrees north and east.
    pub place: Option<(f64, f64)>,
    /// Inhabitants.
    pub population: Option<u32>,
}

impl Overview {
    /// Whether a territory has figures.
    pub fn has(&self, territory: &str) -> bool {
        self.territories.binary_search_by(|code| code.as_str().cmp(territory)).is_ok()
    }

    fn of(catalogue: &Catalogue, indicator: &str) -> Self {
        let mut overview = Self::default();
        let mut placed = 0;
        for one in catalogue.observations(indicator) {
            overview.figures += 1;
            overview.known += usize::from(one.value.is_some());
            overview.periods.insert(one.period);
            for source in &one.sources {
                if !overview.sources.contains(source) {
                    overview.sources.insert(source.clone());
                }
            }
            if overview.territories.last() != Some(&one.territory) {
                let own = catalogue.territories.get(&one.territory);
                let place = own.and_then(Territory::place);
                placed += usize::from(place.is_some());
                if let Some(commune) = own.filter(|own| own.kind == TerritoryKind::Commune) {
                    let (rank, population) = (overview.territories.len(), commune.population);
                    overview.communes.push(Measured { rank, place, population });
                }
                overview.territories.push(one.territory.clone());
            }
        }
        overview.is_placed = placed > 1;
        overview
    }
}

/// Those of every indicator, by its id, from the first time that one is asked for. They follow from the rest of the
/// catalogue, of which a copy makes its own.
#[derive(Debug, Default)]
pub struct Overviews(OnceLock<BTreeMap<String, Overview>>);

impl Clone for Overviews {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl PartialEq for Overviews {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Catalogue {
    /// An indicator at a glance; nothing of an id that is not known.
    pub fn overview(&self, indicator: &str) -> &Overview {
        static NOTHING: OnceLock<Overview> = OnceLock::new();
        let all = self.overviews.0.get_or_init(|| {
            let of = |id: &String| (id.clone(), Overview::of(self, id));
            self.observations.keys().map(of).collect()
        });
        all.get(indicator).unwrap_or_else(|| NOTHING.get_or_init(Overview::default))
    }

    /// The territories that have figures of an indicator, in the order of their codes.
    pub fn measured<'a>(&'a self, indicator: &str) -> impl Iterator<Item = &'a Territory> {
        let mut codes = self.overview(indicator).territories.iter().peekable();
        // Both are in order: each is gone through once.
        self.territories.iter().filter(move |territory| {
            while codes.next_if(|code| **code < territory.code).is_some() {}
            codes.next_if(|code| **code == territory.code).is_some()
        })
    }
}
