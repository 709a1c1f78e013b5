//! The lines of a published file that made a figure, kept as runs: the figure of a country is made of
//! hundreds of thousands of them, most often side by side.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Line numbers of a CSV as published (the header of a file without preamble is line 1), each once, in
/// order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Lines(Vec<(u32, u32)>);

impl Lines {
    /// The lines from one to another, both included.
    pub fn run(first: u32, last: u32) -> Self {
        Self(vec![(first, last.max(first))])
    }

    /// The runs, in order: first and last line of each.
    pub fn runs(&self) -> &[(u32, u32)] {
        &self.0
    }

    /// Every line.
    pub fn iter(&self) -> impl Iterator<Item = u32> {
        self.0.iter().flat_map(|(first, last)| *first..=*last)
    }

    /// The first line; none when there is none.
    pub fn first(&self) -> Option<u32> {
        self.0.first().map(|(first, _)| *first)
    }

    /// How many they are.
    pub fn count(&self) -> u64 {
        self.0.iter().map(|(first, last)| u64::from(last - first) + 1).sum()
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds one line; cheapest when lines come in order.
    pub fn push(&mut self, line: u32) {
        match self.0.last_mut() {
            Some((first, last)) if (*first..=*last).contains(&line) => {}
            Some((_, last)) if last.checked_add(1) == Some(line) => *last = line,
            Some((_, last)) if line > *last => self.0.push((line, line)),
            None => self.0.push((line, line)),
            Some(_) => self.extend(&Self::run(line, line)),
        }
    }

    /// Adds the lines of another; cheapest when they come below.
    pub fn extend(&mut self, other: &Self) {
        let Some(((first, last), below)) = other.0.split_first() else { return };
        match self.0.last_mut() {
            Some((_, end)) if end.checked_add(1) == Some(*first) => {
                *end = *last;
                self.0.extend(below);
            }
            Some((_, end)) if *end < *first => self.0.extend(&other.0),
            _ => {
                self.0.extend(&other.0);
                self.merge();
            }
        }
    }

    /// Puts runs in order, and makes one of those that touch.
    fn merge(&mut self) {
        self.0.sort_unstable();
        let mut merged: Vec<(u32, u32)> = Vec::with_capacity(self.0.len());
        for (first, last) in self.0.drain(..) {
            match merged.last_mut() {
                Some((_, end)) if first <= end.saturating_add(1) => *end = (*end).max(last),
                _ => merged.push((first, last)),
            }
        }
        self.0 = merged;
    }

    /// All the lines of several, merged at once.
    pub fn union<'a>(several: impl IntoIterator<Item = &'a Self>) -> Self {
        several.into_iter().flat_map(|one| one.0.iter().copied()).collect()
    }

    /// The lines that a text such as `2-4,7` tells, as [`fmt::Display`] writes it.
    pub fn parse(text: &str) -> Option<Self> {
        let mut lines = Self::default();
        for run in text.split(',').filter(|run| !run.is_empty()) {
            let (first, last) = run.split_once('-').unwrap_or((run, run));
            let (first, last) = (first.parse().ok()?, last.parse().ok()?);
            if last < first {
                return None;
            }
            lines.extend(&Self::run(first, last));
        }
        Some(lines)
    }
}

/// From runs: the first and the last line of each, in any order.
impl FromIterator<(u32, u32)> for Lines {
    fn from_iter<T: IntoIterator<Item = (u32, u32)>>(runs: T) -> Self {
        let runs: Vec<(u32, u32)> = runs.into_iter().collect();
        if runs.len() < 2 {
            return Self(runs);
        }
        let mut found = Self(runs);
        found.merge();
        found
    }
}

impl FromIterator<u32> for Lines {
    fn from_iter<T: IntoIterator<Item = u32>>(lines: T) -> Self {
        let mut runs: Vec<(u32, u32)> = Vec::new();
        for line in lines {
            match runs.last_mut() {
                Some((_, last)) if last.checked_add(1) == Some(line) => *last = line,
                _ => runs.push((line, line)),
            }
        }
        runs.into_iter().collect()
    }
}

/// `2-4,7`: runs joined.
impl fmt::Display for Lines {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, (first, last)) in self.0.iter().enumerate() {
            let separator = if index == 0 { "" } else { "," };
            if first == last {
                write!(formatter, "{separator}{first}")?;
            } else {
                write!(formatter, "{separator}{first}-{last}")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn lines_are_told_by_runs() {
        assert_eq!([2, 3, 4, 7].into_iter().collect::<Lines>().to_string(), "2-4,7");
        assert_eq!(Lines::run(14, 14).to_string(), "14");
        assert_eq!(Lines::default().to_string(), "");
    }

    proptest! {
        #[test]
        fn runs_say_the_same_lines_in_any_order(lines in prop::collection::vec(1_u32..60, 0..40)) {
            let wanted: BTreeSet<u32> = lines.iter().copied().collect();
            let found: Lines = lines.iter().copied().collect();
            prop_assert_eq!(found.iter().collect::<BTreeSet<_>>(), wanted.clone());
            prop_assert_eq!(found.count(), wanted.len() as u64);
            let (one, other) = lines.split_at(lines.len() / 2);
            let halves = [one, other].map(|half| half.iter().copied().collect::<Lines>());
            prop_assert_eq!(Lines::union(&halves), found.clone());
            prop_assert_eq!(Lines::parse(&found.to_string()), Some(found));
        }
    }
}
