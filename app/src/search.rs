//! Finding a page by a few words, however they are written: without their accents, in another case, by
//! their beginning only, or with a slip of the finger.
//!
//! A release is indexed once, when it is first searched; a search then reads only the words that begin
//! as those of the reader, and looks at the others only when those lead nowhere.

mod empty;
mod index;
#[cfg(test)]
mod tests;

use std::sync::OnceLock;

use datasets::model::Catalogue;

use index::Index;
pub(crate) use index::{Found, Manner};

/// Characters of a search that are read: no name is longer.
pub(crate) const LONGEST: usize = 100;

/// What a search leads to, by what names it in its release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// The code of a territory.
    Territory(String),
    /// The id of an indicator.
    Indicator(String),
    /// The id of a dataset.
    Dataset(String),
    /// The place of a practice in its file.
    Practice(usize),
}

/// What can be found, in the order in which results are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Communes, and what they are part of.
    Territories,
    /// Indicators.
    Indicators,
    /// Published files.
    Datasets,
    /// Good practices.
    Practices,
}

impl Kind {
    /// Every kind, in order.
    pub(crate) const ALL: [Self; 4] =
        [Self::Territories, Self::Indicators, Self::Datasets, Self::Practices];
}

impl Target {
    pub(crate) const fn kind(&self) -> Kind {
        match self {
            Self::Territory(_) => Kind::Territories,
            Self::Indicator(_) => Kind::Indicators,
            Self::Dataset(_) => Kind::Datasets,
            Self::Practice(_) => Kind::Practices,
        }
    }
}

/// The index of a release, made when it is first needed and kept as long as the release is served.
#[derive(Debug, Default)]
pub struct Search(OnceLock<Index>);

impl Search {
    /// What answers a few words. `catalogue` is the release that this search was made for.
    pub(crate) fn find(&self, catalogue: &Catalogue, query: &str) -> Found<'_> {
        self.0.get_or_init(|| Index::of(catalogue)).find(query)
    }
}
