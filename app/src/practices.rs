//! What `/pratiques` shows: all the good practices, those about an indicator, those of a territory.

use datasets::model::{Catalogue, Practice};

use crate::problem::Problem;
use crate::selection::{find_indicator, find_territory};
use crate::words::words;

/// Which practices an address asks for; all of them when it says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PracticesQuery {
    /// Only those about an indicator.
    pub indicator: Option<String>,
    /// Only those of a territory.
    pub territory: Option<String>,
}

impl PracticesQuery {
    /// Reads the parameters of an address and checks them against the release.
    ///
    /// # Errors
    /// When it names a territory or an indicator that does not exist.
    pub(crate) fn read(catalogue: &Catalogue, pairs: &[(String, String)]) -> Result<Self, Problem> {
        let of = |name: &str| {
            let own = pairs.iter().find(|(known, value)| known == name && !value.is_empty());
            own.map(|(_, value)| value.clone())
        };
        let query = Self { indicator: of("indicateur"), territory: of("territoire") };
        if let Some(id) = &query.indicator {
            find_indicator(catalogue, id)?;
        }
        if let Some(code) = &query.territory {
            find_territory(catalogue, code)?;
        }
        Ok(query)
    }

    /// The address, with its path.
    pub fn write(&self) -> String {
        let indicator = self.indicator.iter().map(|id| format!("indicateur={id}"));
        let territory = self.territory.iter().map(|code| format!("territoire={code}"));
        let query = indicator.chain(territory).collect::<Vec<_>>().join("&");
        if query.is_empty() { "/pratiques".to_owned() } else { format!("/pratiques?{query}") }
    }

    /// The practices asked for, in the order of their file, each with its anchor in the page.
    pub(crate) fn practices<'a>(&self, catalogue: &'a Catalogue) -> Vec<(String, &'a Practice)> {
        let of_indicator = |one: &Practice| {
            self.indicator.is_none() || one.indicator.as_deref() == self.indicator.as_deref()
        };
        let of_territory =
            |one: &Practice| self.territory.as_deref().is_none_or(|code| one.territory == code);
        let all = catalogue.practices.iter().enumerate();
        all.filter(|(_, one)| of_indicator(one) && of_territory(one))
            .map(|(place, one)| (anchor(&catalogue.practices, place), one))
            .collect()
    }
}

/// The name of a practice in the addresses that lead to it: its territory and its title, so that it
/// stays when another is added. Two of the same title are numbered.
pub(crate) fn anchor(practices: &[Practice], place: usize) -> String {
    let named =
        |one: &Practice| format!("pratique-{}-{}", one.territory, words(&one.title).join("-"));
    let Some(name) = practices.get(place).map(named) else { return String::new() };
    match practices[..place].iter().filter(|one| named(one) == name).count() {
        0 => name,
        before => format!("{name}-{}", before + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pilot::pilot;

    fn asked(catalogue: &Catalogue, pairs: &[(&str, &str)]) -> Result<PracticesQuery, Problem> {
        let pairs: Vec<(String, String)> =
            pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        PracticesQuery::read(catalogue, &pairs)
    }

    #[test]
    fn practices_are_those_of_a_territory_about_an_indicator() {
        let catalogue = pilot();
        let count =
            |pairs: &[(&str, &str)]| asked(&catalogue, pairs).unwrap().practices(&catalogue).len();
        assert_eq!(count(&[]), catalogue.practices.len());
        assert_eq!(count(&[("indicateur", "part-locaux-fibre")]), 1);
        assert_eq!(count(&[("territoire", "04070")]), 4);
        assert_eq!(count(&[("territoire", "04001")]), 0);
        assert_eq!(count(&[("indicateur", "population"), ("territoire", "04070")]), 0);
        let unknown = asked(&catalogue, &[("indicateur", "fibre")]).unwrap_err();
        assert_eq!(unknown.code(), "indicateur-inconnu");
    }

    #[test]
    fn a_practice_keeps_its_anchor_and_two_of_the_same_title_have_their_own() {
        let mut practices = pilot().practices;
        let name = "pratique-04070-suivre-le-deploiement-de-la-fibre-avec-l-operateur";
        assert_eq!(anchor(&practices, 2), name);
        practices.push(practices[2].clone());
        assert_eq!(anchor(&practices, 2), name);
        assert_eq!(anchor(&practices, 4), format!("{name}-2"));
    }
}
