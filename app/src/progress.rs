//! Where a territory stands towards what it said it would reach.
//!
//! *Today* is the day the release was made: a page says the same as long as its release is served.

use datasets::model::{Catalogue, Indicator, Nature, Target};
use datasets::trajectory::{Day, Standing, Trajectory, trajectory};

use crate::selection::of_territory;
use crate::texts::Texts;

mod sentence;
#[cfg(test)]
mod tests;

pub(crate) use sentence::goal;

/// A target, and how far its territory has come.
#[derive(Clone, Debug)]
pub struct Progress<'a> {
    /// What was promised.
    pub target: &'a Target,
    /// What it is measured by.
    pub indicator: &'a Indicator,
    /// Whether the promise and its figures are both real.
    pub nature: Nature,
    /// Every term of the comparison.
    pub told: Trajectory,
}

/// What a reader makes of a standing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// Kept, reached, or on the way as promised.
    Advances,
    /// Missed, late or further than at the start.
    Lags,
    /// Nothing can be said.
    Unsaid,
}

impl Side {
    /// Every side, good news first.
    pub(crate) const ALL: [Self; 3] = [Self::Advances, Self::Lags, Self::Unsaid];
}

/// The targets of a territory, the real ones first, each in the order of its file.
pub(crate) fn progress<'a>(catalogue: &'a Catalogue, territory: &str) -> Vec<Progress<'a>> {
    let Some(today) = Day::parse(&catalogue.release.created) else { return Vec::new() };
    let own = catalogue.targets.iter().filter(|target| target.territory == territory);
    let mut all: Vec<Progress<'a>> =
        own.filter_map(|target| Progress::of(catalogue, target, today)).collect();
    all.sort_by_key(Progress::is_made_up);
    all
}

/// Every target, in the order of its file.
pub fn every_target(catalogue: &Catalogue) -> impl Iterator<Item = Progress<'_>> {
    let today = Day::parse(&catalogue.release.created);
    let told = move |target| Progress::of(catalogue, target, today?);
    catalogue.targets.iter().filter_map(told)
}

impl<'a> Progress<'a> {
    fn of(catalogue: &'a Catalogue, target: &'a Target, today: Day) -> Option<Self> {
        let indicator = catalogue.indicator(&target.indicator)?;
        let dataset = catalogue.dataset(&indicator.dataset);
        let periodicity = dataset.and_then(|dataset| dataset.periodicity.as_deref());
        let figures = of_territory(catalogue.observations(&indicator.id), &target.territory);
        let both = [target.nature, catalogue.nature(indicator)];
        let made_up = both.contains(&Nature::Demonstration);
        Some(Self {
            target,
            indicator,
            nature: if made_up { Nature::Demonstration } else { Nature::Reel },
            told: trajectory(target, indicator, periodicity, figures, today),
        })
    }

    /// Whether the promise or its figures were made up.
    pub(crate) fn is_made_up(&self) -> bool {
        self.nature == Nature::Demonstration
    }

    /// Whether it is good news.
    pub(crate) fn side(&self) -> Side {
        match self.told.standing {
            Standing::Reached | Standing::Ahead | Standing::OnTrack | Standing::Kept => {
                Side::Advances
            }
            Standing::Behind | Standing::Regressed | Standing::Missed => Side::Lags,
            Standing::NotEstimable => Side::Unsaid,
        }
    }

    /// The sign of where it stands. The word always stands beside it.
    pub(crate) fn symbol(&self) -> &'static str {
        symbol(self.told.standing)
    }

    /// The class that gives the sign its colour.
    pub(crate) fn class(&self) -> &'static str {
        class(self.told.standing)
    }

    /// The word of where it stands.
    pub(crate) fn word(&self, texts: &Texts) -> String {
        word(texts, self.told.standing)
    }
}

/// The sign of a standing.
pub(crate) const fn symbol(standing: Standing) -> &'static str {
    match standing {
        Standing::Reached | Standing::Kept => "●",
        Standing::Ahead => "▲",
        Standing::OnTrack => "►",
        Standing::Behind | Standing::Missed => "▼",
        Standing::Regressed => "✕",
        Standing::NotEstimable => "○",
    }
}

/// The class that gives the sign of a standing its colour.
pub(crate) const fn class(standing: Standing) -> &'static str {
    match standing {
        Standing::Reached | Standing::Kept | Standing::Ahead => "statut bon",
        Standing::OnTrack => "statut en-route",
        Standing::Behind => "statut tard",
        Standing::Regressed | Standing::Missed => "statut mauvais",
        Standing::NotEstimable => "statut inconnu",
    }
}

/// The word of a standing.
pub(crate) fn word(texts: &Texts, standing: Standing) -> String {
    texts.get(match standing {
        Standing::Reached => "statut-atteint",
        Standing::Ahead => "statut-avance",
        Standing::OnTrack => "statut-trajectoire",
        Standing::Behind => "statut-retard",
        Standing::Regressed => "statut-recul",
        Standing::Kept => "statut-tenu",
        Standing::Missed => "statut-manque",
        Standing::NotEstimable => "statut-non-estimable",
    })
}
