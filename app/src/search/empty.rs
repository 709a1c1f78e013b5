//! Words by which nothing is found.

/// Words that say nothing by themselves, in either language of the site.
const EMPTY: [&str; 28] = [
    "a", "au", "aux", "and", "avec", "d", "dans", "de", "des", "du", "en", "et", "for", "in", "l",
    "la", "le", "les", "of", "or", "ou", "par", "pour", "sur", "the", "to", "un", "une",
];

/// Whether a word says nothing by itself.
pub(super) fn is_empty(word: &str) -> bool {
    EMPTY.contains(&word)
}
