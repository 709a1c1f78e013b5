//! Every territory by name, apart from those around the pilot: a few in most packages, tens of thousands in a
//! country, which are then read by pages. And who is on the map of them all.

use std::sync::OnceLock;

use datasets::model::{Catalogue, Territory};

use crate::pages::sort_key;

/// Territories of a page; as many stand on `/territoires` itself.
pub(crate) const PAGE: usize = 200;

/// Communes of a map at most: more would hide one another.
const MAPPED: usize = 500;

/// The directory of a release, made when it is first needed and kept as long as the release is served.
#[derive(Debug, Default)]
pub struct Directory(OnceLock<Entries>);

/// What it says.
#[derive(Debug, Default)]
pub(crate) struct Entries {
    /// The codes of those that are neither of the pilot's group nor what it is part of, in the order of their names.
    pub(crate) others: Vec<String>,
    /// Their first letters in order, each with the page where it begins.
    pub(crate) letters: Vec<(char, usize)>,
    /// The codes of the communes of the map, in order.
    pub(crate) mapped: Vec<String>,
}

impl Directory {
    /// The territories of a release. `catalogue` is the one that this directory was made for.
    pub(crate) fn of(&self, catalogue: &Catalogue) -> &Entries {
        self.0.get_or_init(|| Entries::of(catalogue))
    }
}

/// Over so many pages its territories are spread; over none when they stand on `/territoires`.
pub(crate) fn pages(catalogue: &Catalogue) -> usize {
    let group = &catalogue.pilot_group;
    let around = catalogue.territories.members(group).count();
    let above = catalogue.territories.lineage(group).len();
    let others = catalogue.territories.len().saturating_sub(around + above);
    if others > PAGE { others.div_ceil(PAGE) } else { 0 }
}

impl Entries {
    fn of(catalogue: &Catalogue) -> Self {
        let (territories, group) = (&catalogue.territories, catalogue.pilot_group.as_str());
        let above: Vec<&str> =
            territories.lineage(group).iter().map(|one| one.code.as_str()).collect();
        let is_other = |one: &&Territory| {
            one.parents().all(|parent| parent != group) && !above.contains(&one.code.as_str())
        };
        let mut others: Vec<&Territory> = territories.iter().filter(is_other).collect();
        others.sort_by_cached_key(|one| sort_key(&one.name));
        let mut letters: Vec<(char, usize)> = Vec::new();
        for (rank, one) in others.iter().enumerate() {
            let letter = letter(&one.name);
            if letters.last().is_none_or(|(last, _)| *last != letter) {
                letters.push((letter, rank / PAGE + 1));
            }
        }
        let placed = |one: &&Territory| one.place().is_some();
        let mut mapped: Vec<&Territory> = territories.communes().filter(placed).collect();
        if mapped.len() > MAPPED {
            let own = |one: &&Territory| one.parents().any(|parent| parent == group);
            mapped.retain(own);
            mapped.truncate(MAPPED);
        }
        let codes = |all: Vec<&Territory>| all.into_iter().map(|one| one.code.clone()).collect();
        Self { others: codes(others), letters, mapped: codes(mapped) }
    }

    /// Those of a page, which are counted from 1.
    pub(crate) fn page(&self, page: usize) -> &[String] {
        page.checked_sub(1).and_then(|page| self.others.chunks(PAGE).nth(page)).unwrap_or_default()
    }
}

/// The letter that a name stands under: a capital without accent; what begins with no letter stands under `#`.
pub(crate) fn letter(name: &str) -> char {
    let first = sort_key(name).chars().next().filter(char::is_ascii_alphabetic);
    first.map_or('#', |letter| letter.to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pilot::{country, pilot};

    const FIBRE: &str = "part-locaux-fibre";

    #[test]
    fn a_package_of_a_few_communes_has_no_other_page() {
        let catalogue = pilot();
        let directory = Directory::default();
        let entries = directory.of(&catalogue);
        assert_eq!(pages(&catalogue), 0);
        assert_eq!(entries.mapped.len(), 46);
        let around = catalogue.territories.members(&catalogue.pilot_group).count();
        let above = catalogue.territories.lineage(&catalogue.pilot_group).len();
        assert_eq!(entries.others.len() + around + above, catalogue.territories.len());
    }

    #[test]
    fn every_territory_of_a_country_stands_on_one_page_under_its_letter() {
        let catalogue = country(FIBRE, 1000);
        let directory = Directory::default();
        let entries = directory.of(&catalogue);
        let count = pages(&catalogue);
        assert_eq!(count, entries.others.len().div_ceil(PAGE));
        let all: Vec<&String> = (1..=count).flat_map(|page| entries.page(page)).collect();
        assert_eq!(all.len(), entries.others.len());
        assert!(entries.page(0).is_empty() && entries.page(count + 1).is_empty());
        assert!(entries.letters.is_sorted_by_key(|(letter, _)| *letter));
        for (first, page) in &entries.letters {
            let of_letter = |code: &&String| letter(catalogue.territories.name(code)) == *first;
            assert!(entries.page(*page).iter().any(|code| of_letter(&code)), "{first}");
            let before = (1..*page).flat_map(|page| entries.page(page));
            assert_eq!(before.filter(of_letter).count(), 0, "{first}");
        }
        // Their places are not known.
        assert_eq!(entries.mapped.len(), 46);
    }

    #[test]
    fn a_name_stands_under_a_letter_without_accent() {
        assert_eq!(letter("Écuisses"), 'E');
        assert_eq!(letter("les Mées"), 'L');
        assert_eq!(letter("Œuilly"), 'O');
        assert_eq!(letter("22 Communes"), '#');
    }
}
