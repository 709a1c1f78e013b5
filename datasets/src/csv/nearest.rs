//! The name that somebody most likely meant.

use strsim::levenshtein;

/// The candidate that is closest to a name, when one is close enough to be a slip of the hand. Case
/// and the spaces around the name do not count.
pub(crate) fn nearest<'a>(
    name: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<String> {
    let wanted = fold(name);
    let most = (wanted.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (levenshtein(&wanted, &fold(candidate)), candidate))
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate.to_owned())
}

fn fold(name: &str) -> String {
    name.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_the_name_and_another_word_does_not() {
        let names = ["code_commune", "annee", "locaux"];
        assert_eq!(nearest("Code_commune ", names).as_deref(), Some("code_commune"));
        assert_eq!(nearest("code_comune", names).as_deref(), Some("code_commune"));
        assert_eq!(nearest("année", names).as_deref(), Some("annee"));
        assert_eq!(nearest("source", names), None);
    }
}
