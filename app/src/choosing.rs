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
            Self::Indicator(selection) => selection.address(),
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
                let territories = address::with_one_more(&comparison.territories, code);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pilot::pilot;
    use crate::routes::{Answer, Page, resolve};

    fn choosing(catalogue: &Catalogue, path: &str, pairs: &[(&str, &str)]) -> Choosing {
        let pairs: Vec<_> = pairs.iter().map(|(a, b)| ((*a).into(), (*b).into())).collect();
        match resolve(catalogue, path, &pairs) {
            Answer::Page(Page::Choose(choosing)) => choosing,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_territory_is_added_to_those_of_the_view_which_keeps_the_rest() {
        let catalogue = pilot();
        let path = "/indicateurs/part-locaux-fibre/territoires";
        let asked = [("territoires", "04070"), ("vue", "tableau"), ("q", " les mées ")];
        let choosing = choosing(&catalogue, path, &asked);
        assert_eq!(
            choosing.address(),
            format!("{path}?territoires=04070&vue=tableau&q=les%20m%C3%A9es")
        );
        let with = |code: &str| choosing.view.adding(&catalogue, code);
        let page = "/indicateurs/part-locaux-fibre?territoires=04070";
        assert_eq!(with("04116"), format!("{page}~04116&vue=tableau"));
        assert_eq!(with("04070"), format!("{page}&vue=tableau"), "it is there already");
    }

    #[test]
    fn a_view_of_everyone_or_of_nobody_in_particular_becomes_the_usual_one_and_the_new_territory() {
        let catalogue = pilot();
        let usual = by_default(&catalogue, "part-locaux-fibre").join("~");
        for asked in [&[][..], &[("complet", "1")]] {
            let choosing =
                choosing(&catalogue, "/indicateurs/part-locaux-fibre/territoires", asked);
            let expected =
                format!("/indicateurs/part-locaux-fibre?territoires={usual}~04006&sujet=04006");
            assert_eq!(choosing.view.adding(&catalogue, "04006"), expected);
        }
    }

    #[test]
    fn a_comparison_keeps_its_indicators() {
        let catalogue = pilot();
        let asked = [("territoires", "04070"), ("indicateurs", "population"), ("q", "aiglun")];
        let choosing = choosing(&catalogue, "/comparer/territoires", &asked);
        assert_eq!(
            choosing.view.adding(&catalogue, "04001"),
            "/comparer?territoires=04070~04001&indicateurs=population"
        );
    }

    #[test]
    fn what_shows_no_territories_has_nobody_to_add() {
        let catalogue = pilot();
        for path in [
            "/methode/territoires",
            "/indicateurs/inconnu/territoires",
            "//territoires",
            "/indicateurs//territoires",
        ] {
            let answer = resolve(&catalogue, path, &[]);
            assert!(matches!(answer, Answer::Page(Page::Problem(..))), "{path}: {answer:?}");
        }
    }
}
