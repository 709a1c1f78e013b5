//! What the TOML parser says, as problems: its sentences are in English, and made for programmers.

use toml::de::{DeTable, Error};

use crate::csv::{Diagnostic, IndicatorFault, Place, Report};

/// The problem that the parser tells.
pub(super) fn problem(text: &str, error: &Error, report: &Report) -> Diagnostic {
    let message = error.message();
    let words = backquoted(message);
    let word = words.first().copied();
    let others = || words.iter().skip(1).map(|word| (*word).to_owned()).collect();
    let (fault, word) = if message.starts_with("unknown ") {
        (IndicatorFault::UnknownWord { allowed: others() }, word)
    } else if message.starts_with("missing field") {
        (IndicatorFault::MissingKey, word)
    } else if let Some((_, expected)) =
        message.strip_prefix("invalid ").and_then(|wrong| wrong.rsplit_once(", expected "))
    {
        (IndicatorFault::WrongType { expected: expected.trim().to_owned() }, None)
    } else {
        let cause = message.lines().next().unwrap_or_default().to_owned();
        (IndicatorFault::Syntax { cause }, None)
    };
    let place = error.span().map(|span| Place::of(text, span.start.min(text.len())));
    report.problem(fault).at(place).value(word)
}

/// The words between backquotes.
fn backquoted(message: &str) -> Vec<&str> {
    message.split('`').skip(1).step_by(2).collect()
}

/// The place of a key (`by.territory`) in a definition; that of its nearest part when it is not there.
pub(super) fn place(text: &str, key: &str) -> Option<Place> {
    let document = DeTable::parse(text).ok()?;
    let mut table = document.get_ref();
    let mut start = None;
    for part in key.split('.') {
        let Some((name, value)) = table.iter().find(|(name, _)| name.get_ref() == part) else {
            break;
        };
        start = Some(name.span().start);
        let Some(inner) = value.get_ref().as_table() else { break };
        table = inner;
    }
    start.map(|start| Place::of(text, start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_found_where_it_is_written() {
        let text =
            "theme = \"é\"\n[measure]\nnumerator = { sum = \"a\" }\n[by]\nperiod = \"annee\"\n";
        let at = |key| place(text, key).map(|place| (place.line, place.column));
        assert_eq!(at("theme"), Some((1, 1)));
        assert_eq!(at("measure.numerator.sum"), Some((3, 15)));
        assert_eq!(at("by.period"), Some((5, 1)));
        assert_eq!(at("by.territory"), Some((4, 2)));
        assert_eq!(at("absent"), None);
    }
}
