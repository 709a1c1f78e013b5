//! The name that somebody most likely meant.

/// The candidate that is closest to a name, when one is close enough to be a slip of the hand. Case
/// and the spaces around the name do not count.
pub(crate) fn nearest<'a>(
    name: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<String> {
    let wanted = fold(name);
    let most = (wanted.len() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (distance(&wanted, &fold(candidate)), candidate))
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate.to_owned())
}

fn fold(name: &str) -> Vec<char> {
    name.trim().to_lowercase().chars().collect()
}

/// How many characters to add, take away or change to go from one name to the other (Levenshtein).
fn distance(from: &[char], to: &[char]) -> usize {
    let mut costs: Vec<usize> = (0..=to.len()).collect();
    for (row, one) in from.iter().enumerate() {
        let mut diagonal = row;
        let mut left = row + 1;
        for (other, cost) in to.iter().zip(costs.iter_mut().skip(1)) {
            let change = diagonal + usize::from(one != other);
            diagonal = *cost;
            left = change.min(diagonal + 1).min(left + 1);
            *cost = left;
        }
        if let Some(first) = costs.first_mut() {
            *first = row + 1;
        }
    }
    costs.last().copied().unwrap_or_default()
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

    #[test]
    fn the_distance_is_that_of_levenshtein() {
        let of = |a: &str, b: &str| distance(&fold(a), &fold(b));
        assert_eq!(of("kitten", "sitting"), 3);
        assert_eq!(of("", "abc"), 3);
        assert_eq!(of("abc", ""), 3);
        assert_eq!(of("abc", "abc"), 0);
    }
}
