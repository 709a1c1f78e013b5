//! The words of a release, sorted, each with where it stands.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use datasets::model::{Catalogue, Language};

use super::empty::is_empty;
use super::{Kind, LONGEST, Target};
use crate::words::{Slip, letters, words};

/// Results of a kind that are told.
const TOLD: usize = 20;

/// Words of a search that are read; those after them are left alone.
const READ: usize = 8;

/// The weight of what is told apart by its order alone.
const NONE: (bool, u32) = (false, 0);

/// Where a word stands, the least telling first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Description,
    Keyword,
    Name,
}

/// How near a word is to that of the reader, the least near first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    Alike,
    Beginning,
    Same,
}

/// A page that can be found.
#[derive(Debug)]
struct Entry {
    target: Target,
    /// Its name in the words that are compared, one space between them.
    name: String,
    /// The name that never changes: a code, an id.
    code: String,
    /// What decides between two that answer as well: for a territory, whether it is of the group that the
    /// site is about, then how many people live there.
    weight: (bool, u32),
}

/// A word and everywhere that it stands.
#[derive(Debug)]
struct Word {
    text: String,
    letters: u64,
    places: Vec<(usize, Part)>,
}

/// The words of a release.
#[derive(Debug)]
pub(super) struct Index {
    entries: Vec<Entry>,
    words: Vec<Word>,
}

/// How the words of the reader were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Manner {
    /// As they are written, or as the beginning of a word.
    AsWritten,
    /// By words that look like them.
    Alike,
    /// Not all in the same page.
    InPart,
}

/// What answers a search.
#[derive(Debug)]
pub(crate) struct Found<'a> {
    /// How the words were found.
    pub(crate) manner: Manner,
    /// Those of each kind that has some, in order.
    pub(crate) groups: Vec<Group<'a>>,
}

/// Results of one kind.
#[derive(Debug)]
pub(crate) struct Group<'a> {
    /// What they are.
    pub(crate) kind: Kind,
    /// How many there are.
    pub(crate) total: usize,
    /// The best of them, the best first.
    pub(crate) best: Vec<&'a Target>,
}

/// How well a page answers, the most telling first: two results are told apart by the first that differs.
///
/// 1. How many words of the reader it has. All of them, unless no page has them all.
/// 2. Whether its name or its code is what was written, or its name begins so: « Digne » leads to
///    Digne-les-Bains before what speaks of it.
/// 3. Where the least well placed of the words stands: in the name, among the keywords, in the description.
/// 4. How near the least near of the words is: the same, the beginning of a longer one, one that looks like it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Score {
    words: usize,
    whole: u8,
    part: Part,
    nearness: Nearness,
}

impl Index {
    /// Every word of a release by which a page can be found.
    pub(super) fn of(catalogue: &Catalogue) -> Self {
        let mut building = Building::default();
        for one in catalogue.territories.iter() {
            let target = Target::Territory(one.code.clone());
            let is_near = one.parents().any(|parent| parent == catalogue.pilot_group);
            let weight = (is_near, one.population.unwrap_or(0));
            let entry = building.entry(target, &one.name, &one.code, weight);
            building.read(entry, Part::Name, &one.code);
        }
        for one in &catalogue.indicators {
            let target = Target::Indicator(one.id.clone());
            let entry = building.entry(target, &one.title.fr, &one.id, NONE);
            building.read(entry, Part::Name, &one.title.en);
            building.read(entry, Part::Keyword, &one.theme);
            building.read(entry, Part::Keyword, &one.id);
            building.read(entry, Part::Keyword, &one.keywords.join(" "));
            for language in Language::ALL {
                building.read(entry, Part::Description, one.description.get(language));
            }
        }
        for one in &catalogue.datasets {
            let target = Target::Dataset(one.id.clone());
            let entry = building.entry(target, &one.title, &one.id, NONE);
            building.read(entry, Part::Keyword, &one.id);
            building.read(entry, Part::Description, &one.description);
        }
        for (place, one) in catalogue.practices.iter().enumerate() {
            let entry = building.entry(Target::Practice(place), &one.title, "", NONE);
            building.read(entry, Part::Keyword, catalogue.territories.name(&one.territory));
            building.read(entry, Part::Description, &one.description);
        }
        building.done()
    }

    /// What answers a few words.
    pub(super) fn find(&self, query: &str) -> Found<'_> {
        let query: String = query.chars().take(LONGEST).collect();
        let written = words(&query);
        let mut telling: Vec<&String> = written.iter().filter(|word| !is_empty(word)).collect();
        if telling.is_empty() {
            telling = written.iter().collect();
        }
        telling.truncate(READ);
        let strict = self.scored(&telling, &written, false);
        let whole = |scored: &[(usize, Score)]| {
            scored.iter().any(|(_, score)| score.words == telling.len())
        };
        let (manner, mut scored) = if whole(&strict) {
            (Manner::AsWritten, strict)
        } else {
            let loose = self.scored(&telling, &written, true);
            (if whole(&loose) { Manner::Alike } else { Manner::InPart }, loose)
        };
        let most = scored.iter().map(|(_, score)| score.words).max().unwrap_or(0);
        scored.retain(|(_, score)| score.words == most);
        let groups = Kind::ALL.into_iter().filter_map(|kind| self.group(kind, &scored)).collect();
        Found { manner, groups }
    }

    /// The results of a kind, the best first.
    fn group(&self, kind: Kind, scored: &[(usize, Score)]) -> Option<Group<'_>> {
        let mut own: Vec<(&Entry, usize, Score)> = scored
            .iter()
            .filter_map(|(rank, score)| Some((self.entries.get(*rank)?, *rank, *score)))
            .filter(|(entry, ..)| entry.target.kind() == kind)
            .collect();
        let total = own.len();
        own.sort_unstable_by_key(|(entry, rank, score)| {
            (Reverse(*score), Reverse(entry.weight), *rank)
        });
        let best = own.into_iter().take(TOLD).map(|(entry, ..)| &entry.target).collect();
        (total > 0).then_some(Group { kind, total, best })
    }

    /// Every page that has one of the words at least, and how well it answers.
    fn scored(
        &self,
        telling: &[&String],
        written: &[String],
        loosely: bool,
    ) -> Vec<(usize, Score)> {
        let mut all: HashMap<usize, Score> = HashMap::new();
        for word in telling {
            for (rank, (part, nearness)) in self.having(word, loosely) {
                all.entry(rank)
                    .and_modify(|score| {
                        score.words += 1;
                        score.part = score.part.min(part);
                        score.nearness = score.nearness.min(nearness);
                    })
                    .or_insert(Score { words: 1, whole: 0, part, nearness });
            }
        }
        let written = written.join(" ");
        for (rank, score) in &mut all {
            if let Some(entry) = self.entries.get(*rank) {
                score.whole = entry.is(&written);
            }
        }
        all.into_iter().collect()
    }

    /// The pages that have a word: where it stands at best, and how near it is there.
    fn having(&self, word: &str, loosely: bool) -> HashMap<usize, (Part, Nearness)> {
        let mut all: HashMap<usize, (Part, Nearness)> = HashMap::new();
        let mut keep = |known: &Word, nearness: Nearness| {
            for (rank, part) in &known.places {
                let best = all.entry(*rank).or_insert((*part, nearness));
                *best = (*best).max((*part, nearness));
            }
        };
        let from = self.words.partition_point(|known| known.text.as_str() < word);
        for known in self.words[from..].iter().take_while(|known| known.text.starts_with(word)) {
            let same = known.text.len() == word.len();
            keep(known, if same { Nearness::Same } else { Nearness::Beginning });
        }
        if loosely {
            let slip = Slip::of(word);
            let like = |known: &&Word| slip.is_like(&known.text, known.letters);
            for known in self.words.iter().filter(like) {
                keep(known, Nearness::Alike);
            }
        }
        all
    }
}

impl Entry {
    /// 2 when its name or its code is what was written, 1 when its name begins so, 0 otherwise.
    fn is(&self, written: &str) -> u8 {
        if self.name == written || self.code == written {
            2
        } else {
            u8::from(self.name.starts_with(written))
        }
    }
}

/// An index that is being made.
#[derive(Default)]
struct Building {
    entries: Vec<Entry>,
    words: BTreeMap<String, Vec<(usize, Part)>>,
}

impl Building {
    /// Adds a page, found by its name.
    fn entry(&mut self, target: Target, name: &str, code: &str, weight: (bool, u32)) -> usize {
        let rank = self.entries.len();
        self.read(rank, Part::Name, name);
        let (name, code) = (words(name).join(" "), words(code).join(" "));
        self.entries.push(Entry { target, name, code, weight });
        rank
    }

    /// Adds the words of a text by which a page can be found.
    fn read(&mut self, rank: usize, part: Part, text: &str) {
        let telling = |word: &String| part == Part::Name || !is_empty(word);
        for word in words(text).into_iter().filter(telling) {
            let places = self.words.entry(word).or_default();
            // A page is read whole before the next.
            match places.last_mut().filter(|(known, _)| *known == rank) {
                Some((_, known)) => *known = (*known).max(part),
                None => places.push((rank, part)),
            }
        }
    }

    fn done(self) -> Index {
        let words = self.words.into_iter();
        let words =
            words.map(|(text, places)| Word { letters: letters(&text), text, places }).collect();
        Index { entries: self.entries, words }
    }
}
