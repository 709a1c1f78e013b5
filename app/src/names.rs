//! Every territory of a release by its code and its name, as the browser takes them to search among them at each
//! letter, without asking the server: a country has 35,000, which no page could hold.

#[cfg(feature = "ssr")]
use std::cmp::Reverse;

#[cfg(feature = "ssr")]
use datasets::model::{Catalogue, Territory};

use crate::words::{Slip, letters, words};

/// Where they are, one line for each, cells set apart by tabs.
pub const PATH: &str = "/territoires.tsv";

/// What the first line says.
const HEAD: &str = "code\tnom";

/// The names, in the order in which those that answer as well are told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names(Vec<Name>);

/// A territory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its name in the words that are compared, one space between them.
    plain: String,
    /// Its code, so too.
    plain_code: String,
}

/// How a territory answers, the best first.
#[derive(Clone, Copy)]
enum Answer {
    /// Its name or its code is what was written.
    Whole,
    /// Its name or its code begins so.
    Beginning,
    /// Each word that was written begins one of its name.
    Words,
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
        for part in ["\n", &one.code, "\t", &name] {
            text.push_str(part);
        }
    }
    text.push('\n');
    text
}

impl Names {
    /// Reads what [`write`] wrote. A line that has no name is left out.
    pub fn read(text: &str) -> Self {
        let lines = text.lines().skip_while(|line| *line == HEAD);
        let all = lines.filter_map(|line| {
            let (code, name) = line.split_once('\t')?;
            let plain = |text: &str| words(text).join(" ");
            let (plain, plain_code) = (plain(name), plain(code));
            Some(Name { code: code.to_owned(), name: name.to_owned(), plain, plain_code })
        });
        Self(all.collect())
    }

    /// Those that answer what was written, the best first, `most` at most: the beginnings of words, or a code; where
    /// nobody has them, words that look like them.
    pub fn find(&self, written: &str, most: usize) -> Vec<&Name> {
        let asked = words(written);
        let written = asked.join(" ");
        if written.is_empty() {
            return Vec::new();
        }
        let mut found: [Vec<&Name>; 3] = Default::default();
        for one in &self.0 {
            if let Some(answer) = one.answers(&written, &asked) {
                found[answer as usize].push(one);
            }
        }
        let mut best: Vec<&Name> = found.into_iter().flatten().take(most).collect();
        if best.is_empty() {
            let slips: Vec<Slip<'_>> = asked.iter().map(|word| Slip::of(word)).collect();
            best.extend(self.0.iter().filter(|one| one.looks_like(&slips)).take(most));
        }
        best
    }
}

impl Name {
    fn answers(&self, written: &str, asked: &[String]) -> Option<Answer> {
        let own = [&self.plain, &self.plain_code];
        if own.into_iter().any(|own| own.as_str() == written) {
            Some(Answer::Whole)
        } else if own.into_iter().any(|own| own.starts_with(written)) {
            Some(Answer::Beginning)
        } else {
            let has = |word: &String| self.plain.split(' ').any(|own| own.starts_with(word));
            asked.iter().all(has).then_some(Answer::Words)
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

    fn found<'a>(names: &'a Names, written: &str) -> Vec<&'a str> {
        names.find(written, 5).into_iter().map(|one| one.code.as_str()).collect()
    }

    #[test]
    fn every_territory_is_found_first_by_its_name_and_by_its_code() {
        let catalogue = country("part-locaux-fibre", 300);
        let names = Names::read(&write(&catalogue));
        assert_eq!(names.0.len(), catalogue.territories.len());
        for one in catalogue.territories.iter() {
            assert_eq!(found(&names, &one.code)[0], one.code);
            let first = names.find(&one.name, 1)[0];
            // Several may have one name.
            assert_eq!(first.name, one.name);
        }
    }

    #[test]
    fn a_beginning_is_enough_and_neither_accents_nor_capitals_count() {
        let names = Names::read(&write(&pilot()));
        for written in ["digne", "DIGNE LES", "  dîgne-les-bains ", "bains digne", "04070", "dinge"]
        {
            assert_eq!(found(&names, written)[0], "04070", "{written}");
        }
        assert_eq!(found(&names, "chateau arnoux"), ["04049"]);
        assert!(found(&names, "").is_empty() && found(&names, " -’ ").is_empty());
        assert!(found(&names, "zzzzzz").is_empty());
    }

    #[test]
    fn those_that_answer_as_well_are_told_from_the_most_populated_on() {
        let catalogue = pilot();
        let names = Names::read(&write(&catalogue));
        let people = |code: &&str| catalogue.territories.get(code).unwrap().population;
        let all = found(&names, "la");
        assert!(all.len() > 2 && all.iter().map(people).is_sorted_by(|a, b| a >= b), "{all:?}");
    }

    #[test]
    fn what_is_not_a_list_has_nobody() {
        for text in ["", HEAD, "<!DOCTYPE html>\n<p>…</p>"] {
            assert_eq!(Names::read(text), Names::default());
        }
    }
}
