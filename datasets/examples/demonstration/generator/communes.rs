//! The communes that the demonstration speaks of: real names, so that the pages read well, and nothing
//! real about them.

/// A commune of the demonstration.
pub(super) struct Commune {
    pub(super) code: &'static str,
    /// How many schools it is given.
    pub(super) schools: u32,
    /// The most pupils that one of them is given.
    pub(super) most_pupils: u32,
    /// How likely it is to have done something digital, from 0 to 100.
    pub(super) drive: u32,
}

const fn commune(code: &'static str, schools: u32, most_pupils: u32, drive: u32) -> Commune {
    Commune { code, schools, most_pupils, drive }
}

/// Twelve of the forty-six, the largest for the most part; the others have not answered. The pilot comes
/// first: its page has the most to show.
pub(super) const COMMUNES: [Commune; 12] = [
    commune("04070", 8, 180, 75),
    commune("04001", 1, 110, 40),
    commune("04036", 1, 90, 30),
    commune("04049", 3, 160, 55),
    commune("04079", 1, 110, 35),
    commune("04108", 2, 120, 45),
    commune("04110", 1, 100, 30),
    commune("04116", 3, 140, 50),
    commune("04149", 2, 140, 60),
    commune("04205", 1, 110, 40),
    commune("04217", 1, 60, 20),
    commune("04244", 2, 110, 35),
];
