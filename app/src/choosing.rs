//! A territory that is looked for, to be added to a view: to the figures of an indicator or to a comparison. It is
//! how one among 35,000 is chosen without a script.

use datasets::model::Catalogue;

use crate::address;
use crate::comparison::{Comparison, ComparisonQuery};
use crate::selection::{Selection, by_default};

/// What is looked for, and for which view.
#[derive(Clone, Debug, PartialEq)]
pub struct Choosing {
    /// The view that a territory is added to.
    pub view: Viewed,
    /// The words that were written.
    pub words: String,
}

/// A view that shows territories.
#[derive(Clone, Debug, PartialEq)]
pub enum Viewed {
    /// The figures of an indicator.
    Indicator(Selection),
    /// Territories side by side.
    Comparison(Comparison),
}

impl Choosing {
    /// Its own address.
    pub fn address(&self) -> String {
        address::choice(&self.view.address(), &self.words)
    }
}

impl Viewed {
    /// The address of the view.
    pub(crate) fn address(&self) -> String {
        match self {
            Self::Indicator(selection) => {
                address::indicator(&selection.indicator) + &selection.query.write()
            }
            Self::Comparison(comparison) => comparison.query.write(),
        }
    }

    /// Codes of who is shown.
    pub(crate) fn territories(&self) -> &[String] {
        match self {
            Self::Indicator(selection) => &selection.territories,
            Self::Comparison(comparison) => &comparison.territories,
        }
    }

    /// The address of the view with one more territory.
    pub(crate) fn adding(&self, catalogue: &Catalogue, code: &str) -> String {
        match self {
            Self::Indicator(selection) => {
                let usual = by_default(catalogue, &selection.indicator);
                let query = selection.query.adding(&usual, code);
                address::indicator(&selection.indicator) + &query.write()
            }
            Self::Comparison(comparison) => {
                let mut territories = comparison.territories.clone();
                if !territories.iter().any(|own| own == code) {
                    territories.push(code.to_owned());
                }
                ComparisonQuery { territories, ..comparison.query.clone() }.write()
            }
        }
    }

    /// Whether a territory has something to show there.
    pub(crate) fn measures(&self, catalogue: &Catalogue, code: &str) -> bool {
        match self {
            Self::Indicator(selection) => catalogue.overview(&selection.indicator).has(code),
            Self::Comparison(_) => true,
        }
    }
}
