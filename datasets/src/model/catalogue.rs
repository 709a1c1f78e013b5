//! All that a release holds, ready to be read: what every page is a function of.

use std::collections::BTreeMap;

use crate::model::{
    Changes, Dataset, Descriptor, Indicator, Layer, Licence, Nature, Observation, Overviews,
    Practice, Reference, Release, Ring, Source, Target, Territories,
};

/// A release, loaded.
#[derive(Clone, Debug, PartialEq)]
pub struct Catalogue {
    /// Which release this is.
    pub release: Release,
    /// What it changed since the release before; none when the store holds no earlier one.
    pub changes: Option<Changes>,
    /// All that the package says of itself, as it was published.
    pub descriptor: Descriptor,
    /// Name of the package, for people.
    pub title: String,
    /// The commune that the site opens on.
    pub pilot_commune: String,
    /// The group that this commune belongs to.
    pub pilot_group: String,
    /// Licences of the package.
    pub licences: Vec<Licence>,
    /// Every territory.
    pub territories: Territories,
    /// Every indicator, by theme then id.
    pub indicators: Vec<Indicator>,
    /// The definition of each indicator, as it was published: TOML, by its id.
    pub definitions: BTreeMap<String, String>,
    /// Every dataset, in the order of the package.
    pub datasets: Vec<Dataset>,
    /// Every source, by id.
    pub sources: BTreeMap<String, Source>,
    /// Every target, in the order of its file.
    pub targets: Vec<Target>,
    /// Every practice, in the order of its file.
    pub practices: Vec<Practice>,
    /// Every reference figure, in the order of its file.
    pub references: Vec<Reference>,
    /// Every layer of outlines, in the order of the package.
    pub layers: Vec<Layer>,
    /// The figures of each indicator, by its id; sorted by territory, then period, then value. Totals
    /// only.
    pub observations: BTreeMap<String, Vec<Observation>>,
    /// The same figures broken down by each dimension of their indicator, in the same order.
    pub breakdowns: BTreeMap<String, Vec<Observation>>,
    /// What follows from the observations.
    pub overviews: Overviews,
}

impl Catalogue {
    /// The indicator of this id.
    pub fn indicator(&self, id: &str) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.id == id)
    }

    /// The dataset of this id.
    pub fn dataset(&self, id: &str) -> Option<&Dataset> {
        self.datasets.iter().find(|dataset| dataset.id == id)
    }

    /// The outline of a territory, in the first layer that has it; none when no layer has.
    pub fn outline(&self, territory: &str) -> &[Ring] {
        let found = self.layers.iter().find_map(|layer| layer.outlines.get(territory));
        found.map_or(&[], Vec::as_slice)
    }

    /// Whether an indicator is computed from real data; what is not known is taken for real by nobody.
    pub fn nature(&self, indicator: &Indicator) -> Nature {
        self.dataset(&indicator.dataset).map_or(Nature::Demonstration, |dataset| dataset.nature)
    }

    /// The totals of an indicator; none for an id that is not known.
    pub fn observations(&self, indicator: &str) -> &[Observation] {
        self.observations.get(indicator).map_or(&[], Vec::as_slice)
    }

    /// The figures of an indicator, broken down by its dimensions; none for an id that is not known.
    pub fn breakdowns(&self, indicator: &str) -> &[Observation] {
        self.breakdowns.get(indicator).map_or(&[], Vec::as_slice)
    }
}
