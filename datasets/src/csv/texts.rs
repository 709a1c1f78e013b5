//! The cells of a column of text: each distinct text once, or nearly, and for each row which it is.
//!
//! Codes come back from row to row. Telling that a text has just been seen costs less than copying it,
//! checking it or comparing it again, and a number of four bytes is all that its row keeps.

use std::cmp::Ordering;
use std::fmt;

/// The rank that stands for an absent cell.
const ABSENT: u32 = u32::MAX;

/// Texts row by row, `None` where the cell is absent.
#[derive(Clone, Default)]
pub struct Texts {
    /// The texts, end to end. Two of them may be the same: only recent ones are recognised.
    joined: String,
    /// Where each ends.
    ends: Vec<usize>,
    /// For each row, the rank of its text; an empty text is not an absent one.
    ranks: Vec<u32>,
    recent: Recent,
}

impl Texts {
    /// Number of rows.
    pub fn len(&self) -> usize {
        self.ranks.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.ranks.is_empty()
    }

    /// Makes room for so many rows.
    pub(super) fn reserve(&mut self, rows: usize) {
        self.ranks.reserve(rows);
    }

    /// Adds a row.
    pub fn push(&mut self, cell: Option<&str>) {
        match cell {
            None => self.ranks.push(ABSENT),
            Some(text) if self.push_again(text) => {}
            Some(text) => {
                let rank = self.push_apart(text);
                self.recent.put(text, rank);
            }
        }
    }

    /// Adds a row whose text will not be recognised; gives the rank of the text.
    pub(super) fn push_apart(&mut self, text: &str) -> u32 {
        let rank = u32::try_from(self.ends.len()).unwrap_or(ABSENT);
        self.joined.push_str(text);
        self.ends.push(self.joined.len());
        self.ranks.push(rank);
        rank
    }

    /// Adds a row whose text was added not long ago; says whether it was, and adds nothing else.
    pub(super) fn push_again(&mut self, text: &str) -> bool {
        let known = self.recent.rank(text);
        self.ranks.extend(known);
        known.is_some()
    }

    /// Adds a row with the text of the row above.
    pub(super) fn push_above(&mut self) {
        self.ranks.extend(self.ranks.last().copied());
    }

    /// The text of a row; `None` when it is absent, or when there are not so many.
    pub fn get(&self, row: usize) -> Option<&str> {
        self.distinct(*self.ranks.get(row)?)
    }

    /// Every row, in order.
    pub fn iter(&self) -> impl Iterator<Item = Option<&str>> {
        self.ranks.iter().map(|rank| self.distinct(*rank))
    }

    /// The texts, without their rows: each distinct one, once or a few times.
    pub(crate) fn all(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).filter_map(|rank| self.distinct(u32::try_from(rank).ok()?))
    }

    /// How the texts of two rows compare; an absent one comes first.
    pub(crate) fn compare(&self, one: usize, other: usize) -> Ordering {
        if self.ranks.get(one) == self.ranks.get(other) {
            return Ordering::Equal;
        }
        self.get(one).cmp(&self.get(other))
    }

    /// Whether the text of a row is absent.
    pub(crate) fn is_absent(&self, row: usize) -> bool {
        self.ranks.get(row).is_none_or(|rank| *rank == ABSENT)
    }

    fn distinct(&self, rank: u32) -> Option<&str> {
        let rank = usize::try_from(rank).ok()?;
        let end = *self.ends.get(rank)?;
        let start = rank.checked_sub(1).and_then(|above| self.ends.get(above)).copied();
        self.joined.get(start.unwrap_or_default()..end)
    }
}

impl PartialEq for Texts {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

impl Eq for Texts {}

impl<S: AsRef<str>> FromIterator<Option<S>> for Texts {
    fn from_iter<I: IntoIterator<Item = Option<S>>>(cells: I) -> Self {
        let mut texts = Self::default();
        for cell in cells {
            texts.push(cell.as_ref().map(AsRef::as_ref));
        }
        texts
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.iter()).finish()
    }
}

/// Where short texts were put last. A text has one place in it: the one that takes it is the last seen.
#[derive(Clone, Default)]
struct Recent {
    /// None until a column has more than a few texts: a file may have thousands of columns.
    slots: Vec<Slot>,
    put: usize,
}

#[derive(Clone, Copy, Default)]
struct Slot {
    word: Word,
    /// Rank of the text, from 1; 0 for an empty slot.
    rank: u32,
}

/// A text of at most 16 bytes, as numbers: equal when the texts are.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Word {
    head: u64,
    tail: u64,
    length: u8,
}

impl Recent {
    /// How many bits of a hash choose a slot, where few texts have been put and where many have.
    const BITS: (u32, u32) = (4, 9);
    /// How many texts have been put before there are slots, and before there are many of them: a file may
    /// have a hundred thousand columns.
    const FEW: (usize, usize) = (4, 256);

    fn rank(&self, text: &str) -> Option<u32> {
        let word = Word::of(text)?;
        let slot = self.slots.get(word.slot(self.bits()))?;
        if slot.word == word { slot.rank.checked_sub(1) } else { None }
    }

    fn put(&mut self, text: &str, rank: u32) {
        self.put += 1;
        let (few, many) = Self::FEW;
        if self.put <= few {
            return;
        }
        if self.put == few + 1 || self.put == many + 1 {
            self.slots = vec![Slot::default(); 1 << self.bits()];
        }
        let Some(word) = Word::of(text) else { return };
        let at = word.slot(self.bits());
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = Slot { word, rank: rank.saturating_add(1) };
        }
    }

    const fn bits(&self) -> u32 {
        if self.put > Self::FEW.1 { Self::BITS.1 } else { Self::BITS.0 }
    }
}

impl Word {
    fn of(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let length = u8::try_from(bytes.len()).ok()?;
        let (head, tail) = match length {
            0 => (0, 0),
            1..=3 => {
                let at = |rank: usize| u64::from(bytes.get(rank).copied().unwrap_or_default());
                (at(0) | at(1) << 8 | at(2) << 16, 0)
            }
            4..=7 => {
                let (first, last) = (bytes.first_chunk()?, bytes.last_chunk()?);
                (u64::from(u32::from_le_bytes(*first)), u64::from(u32::from_le_bytes(*last)))
            }
            8..=16 => {
                let (first, last) = (bytes.first_chunk()?, bytes.last_chunk()?);
                (u64::from_le_bytes(*first), u64::from_le_bytes(*last))
            }
            _ => return None,
        };
        Some(Self { head, tail, length })
    }

    /// The top bits of a multiplicative hash (Knuth, TAOCP 6.4: the golden ratio's fraction).
    fn slot(self, bits: u32) -> usize {
        let mixed = (self.head ^ self.tail.rotate_left(31) ^ u64::from(self.length))
            .wrapping_mul(0x9E37_79B9_7F4A_7C15);
        usize::try_from(mixed >> (u64::BITS - bits)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_empty_text_is_not_an_absent_one() {
        let texts: Texts = [Some("é"), None, Some(""), Some("à")].into_iter().collect();
        assert_eq!(texts.iter().collect::<Vec<_>>(), [Some("é"), None, Some(""), Some("à")]);
        assert_eq!((texts.get(4), texts.len(), Texts::default().is_empty()), (None, 4, true));
        assert!(texts.is_absent(1) && !texts.is_absent(2) && texts.is_absent(4));
    }

    #[test]
    fn a_text_that_comes_back_is_kept_once() {
        let texts: Texts = (0..10_000).map(|row| Some(format!("{:05}", row % 20))).collect();
        assert!(texts.all().count() < 300, "{}", texts.all().count());
        assert_eq!(texts.get(9_999), Some("00019"));
        assert!(texts.compare(9_999, 19).is_eq() && texts.compare(9_999, 18).is_gt());
    }

    proptest! {
        #[test]
        fn rows_are_kept_as_they_were_pushed(
            // Few letters, so that texts come back; all the lengths that a word is made of.
            cells in prop::collection::vec(prop::option::of("[0a]{0,18}|\\PC{0,3}"), 0..400),
        ) {
            let texts: Texts = cells.iter().map(Option::as_ref).collect();
            let read: Vec<Option<String>> = texts.iter().map(|one| one.map(str::to_owned)).collect();
            prop_assert_eq!(&read, &cells);
            let last = cells.len().saturating_sub(1);
            let wanted = cells.first().cloned().flatten().cmp(&cells.last().cloned().flatten());
            prop_assert_eq!(texts.compare(0, last), wanted);
        }
    }
}
