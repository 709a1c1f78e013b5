//! Every territory of a release by its code and its name, as the browser takes them to search among them at each
//! letter, without asking the server: a country has 35,000, which no page could hold.

#[cfg(feature = "ssr")]
use std::cmp::Reverse;

#[cfg(feature = "ssr")]
use datasets::model::{Catalogue, Territory};

use crate::words::{Slip, as_written, joined, letters, words};

/// Where they are, one line for each, cells set apart by tabs.
pub const PATH: &str = "/territoires.tsv";

/// What the first line says.
const HEAD: &str = "code\tnom\tgroupe";

/// The names, in the order in which those that answer as well are told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names(Vec<Name>);

/// A territory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The code of what it is part of; empty when it is of nothing.
    group: String,
    /// Its name in the words that are compared, one space between them.
    plain: String,
    /// Its code, so too.
    plain_code: String,
}

/// Those that answer what was written.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Found<'a> {
    /// The best of them, the best first.
    pub best: Vec<&'a Name>,
    /// How many there are.
    pub total: usize,
}

/// How a territory answers, the best first, as the search of the site tells them apart.
#[derive(Clone, Copy)]
enum Answer {
    /// Its name or its code is what was written.
    Whole,
    /// Its name begins with the words that were written.
    First,
    /// Its name or its code begins with what was written.
    Beginning,
    /// The words that were written are in its name.
    Words,
    /// Each word that was written begins one of its name.
    Starts,
}

/// Writes the names of a release: its most populated territories first, as those are looked for most.
#[cfg(feature = "ssr")]
pub fn write(catalogue: &Catalogue) -> String {
    let mut all: Vec<&Territory> = catalogue.territories.iter().collect();
    all.sort_by_key(|one| Reverse(one.population));
    let mut text = String::from(HEAD);
    for one in all {
        // What sets cells and lines apart stands in none.
        let name = one.name.split_whitespace().collect::<Vec<_>>().join(" ");
        let group =
            catalogue.territories.lineage(&one.code).get(1).map(|group| group.code.as_str());
        for part in ["\n", &one.code, "\t", &name, "\t", group.unwrap_or_default()] {
            text.push_str(part);
        }
    }
    text.push('\n');
    text
}

impl Names {
    /// Reads what [`write()`] wrote; none of what is something else.
    pub fn read(text: &str) -> Option<Self> {
        let lines = text.strip_prefix(HEAD)?.lines();
        let all = lines.filter_map(|line| {
            let mut cells = line.split('\t').map(str::to_owned);
            let (code, name, group) = (cells.next()?, cells.next()?, cells.next()?);
            let (plain, plain_code) = (joined(&name), joined(&code));
            Some(Name { code, name, group, plain, plain_code })
        });
        Some(Self(all.collect()))
    }

    /// The name of what a territory is part of.
    pub fn group_of(&self, one: &Name) -> Option<&str> {
        let group = self.0.iter().find(|other| other.code == one.group && !one.group.is_empty());
        group.map(|group| group.name.as_str())
    }

    /// Those that answer what was written, `most` at most: words or their beginnings, or a code; where nobody has them,
    /// words that look like them.
    pub fn find(&self, written: &str, most: usize) -> Found<'_> {
        // « st » may be a saint, or the beginning of Strasbourg.
        let mut asked = vec![words(written), as_written(written)];
        asked.dedup();
        if asked[0].is_empty() {
            return Found::default();
        }
        let joined: Vec<String> = asked.iter().map(|words| words.join(" ")).collect();
        let mut found: [Vec<&Name>; 5] = Default::default();
        for one in &self.0 {
            let answers =
                asked.iter().zip(&joined).filter_map(|(asked, joined)| one.answers(joined, asked));
            if let Some(answer) = answers.min_by_key(|answer| *answer as usize) {
                found[answer as usize].push(one);
            }
        }
        let mut all: Vec<&Name> = found.into_iter().flatten().collect();
        if all.is_empty() {
            let slips: Vec<Slip<'_>> = asked[0].iter().map(|word| Slip::of(word)).collect();
            all.extend(self.0.iter().filter(|one| one.looks_like(&slips)));
        }
        let total = all.len();
        all.truncate(most);
        Found { best: all, total }
    }
}

impl Name {
    fn answers(&self, written: &str, asked: &[String]) -> Option<Answer> {
        let own = [&self.plain, &self.plain_code];
        if own.into_iter().any(|own| own.as_str() == written) {
            return Some(Answer::Whole);
        }
        if let Some(rest) = self.plain.strip_prefix(written) {
            return Some(if rest.starts_with(' ') { Answer::First } else { Answer::Beginning });
        }
        if self.plain_code.starts_with(written) {
            return Some(Answer::Beginning);
        }
        let is = |word: &String| self.plain.split(' ').any(|own| own == word);
        let begins = |word: &String| self.plain.split(' ').any(|own| own.starts_with(word));
        if asked.iter().all(is) {
            Some(Answer::Words)
        } else {
            asked.iter().all(begins).then_some(Answer::Starts)
        }
    }

    /// Whether each word that was written is one of its name but for a few slips, or begins one.
    fn looks_like(&self, slips: &[Slip<'_>]) -> bool {
        slips.iter().all(|slip| {
            let mut own = self.plain.split(' ');
            own.any(|word| word.starts_with(slip.word()) || slip.is_like(word, letters(word)))
        })
    }
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests {
    use super::*;
    use crate::pilot::{country, pilot};
    use crate::search::Search;

    fn found<'a>(names: &'a Names, written: &str) -> Vec<&'a str> {
        names.find(written, 5).best.into_iter().map(|one| one.code.as_str()).collect()
    }

    #[test]
    fn every_territory_is_found_first_by_its_name_and_by_its_code() {
        let catalogue = country("part-locaux-fibre", 300);
        let names = Names::read(&write(&catalogue)).unwrap();
        assert_eq!(names.0.len(), catalogue.territories.len());
        for one in catalogue.territories.iter() {
            assert_eq!(found(&names, &one.code)[0], one.code);
            // Several may have one name.
            assert_eq!(names.find(&one.name, 1).best[0].name, one.name);
            let group =
                catalogue.territories.lineage(&one.code).get(1).map(|one| one.name.as_str());
            let own = names.0.iter().find(|own| own.code == one.code).unwrap();
            assert_eq!(names.group_of(own), group, "{}", one.code);
        }
    }

    #[test]
    fn the_search_of_the_site_finds_as_many() {
        let catalogue = pilot();
        let (names, search) = (Names::read(&write(&catalogue)).unwrap(), Search::default());
        for written in ["digne", "la", "saint", "les mées", "provence", "04", "seyne", "dinge"] {
            let theirs = search.find(&catalogue, written);
            let count =
                theirs.groups.iter().find(|one| one.kind == crate::search::Kind::Territories);
            let total = names.find(written, 5).total;
            assert_eq!(count.map_or(0, |group| group.total), total, "{written}");
        }
    }

    #[test]
    fn a_beginning_is_enough_and_neither_accents_nor_capitals_count() {
        let names = Names::read(&write(&pilot())).unwrap();
        for written in ["digne", "DIGNE LES", "  dîgne-les-bains ", "bains digne", "04070", "dinge"]
        {
            assert_eq!(found(&names, written)[0], "04070", "{written}");
        }
        assert_eq!(found(&names, "chateau arnoux"), ["04049"]);
        assert!(found(&names, "").is_empty() && found(&names, " -’ ").is_empty());
        assert!(found(&names, "zzzzzz").is_empty());
    }

    #[test]
    fn a_whole_word_comes_before_a_longer_one_and_st_may_be_a_saint_or_a_beginning() {
        let list = "code\tnom\tgroupe\n1\tLyons-la-Forêt\t\n2\tStains\t\n3\tLyon 1er\t\n4\tSaint-Denis\t\n";
        let names = Names::read(list).unwrap();
        assert_eq!(found(&names, "lyon"), ["3", "1"]);
        assert_eq!(found(&names, "st"), ["4", "2"]);
        assert_eq!(found(&names, "st denis"), ["4"]);
    }

    #[test]
    fn those_that_answer_as_well_are_told_from_the_most_populated_on_with_their_number() {
        let catalogue = pilot();
        let names = Names::read(&write(&catalogue)).unwrap();
        let all = names.find("la", 3);
        let people = |one: &&Name| catalogue.territories.get(&one.code).unwrap().population;
        assert!(all.total > 3 && all.best.len() == 3, "{all:?}");
        assert!(all.best.iter().map(people).is_sorted_by(|a, b| a >= b), "{all:?}");
    }

    #[test]
    fn what_is_not_a_list_is_told_from_a_list_of_nobody() {
        for text in ["", "<!DOCTYPE html>\n<p>…</p>"] {
            assert_eq!(Names::read(text), None);
        }
        assert_eq!(Names::read(HEAD).unwrap().0, []);
    }
}
