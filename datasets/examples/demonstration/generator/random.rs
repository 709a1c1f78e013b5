//! Numbers that look drawn and are the same on every machine: `SplitMix64`, as in G. L. Steele, D. Lea
//! and C. H. Flood, “Fast splittable pseudorandom number generators”, OOPSLA 2014.

/// A sequence of numbers, told by its seed.
pub(super) struct Random {
    state: u64,
}

impl Random {
    pub(super) const fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number between two others, both included.
    pub(super) fn between(&mut self, least: u32, most: u32) -> u32 {
        let width = u64::from(most.saturating_sub(least)) + 1;
        least + u32::try_from(self.next() % width).unwrap_or_default()
    }

    /// Whether something happens that happens this many times in a hundred.
    pub(super) fn chance(&mut self, percent: u32) -> bool {
        self.between(1, 100) <= percent
    }

    /// One text of a list.
    pub(super) fn one_of(&mut self, texts: &[&'static str]) -> &'static str {
        let last = u32::try_from(texts.len()).unwrap_or_default().saturating_sub(1);
        let rank = usize::try_from(self.between(0, last)).unwrap_or_default();
        texts.get(rank).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Random;

    #[test]
    fn the_sequence_is_that_of_the_published_algorithm() {
        let mut random = Random::new(1_234_567);
        let drawn: Vec<u64> = (0..3).map(|_| random.next()).collect();
        let published =
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423];
        assert_eq!(drawn, published);
    }

    #[test]
    fn both_ends_are_drawn() {
        let mut random = Random::new(1);
        let drawn: Vec<u32> = (0..100).map(|_| random.between(3, 5)).collect();
        assert_eq!((drawn.iter().min(), drawn.iter().max()), (Some(&3), Some(&5)));
    }
}
