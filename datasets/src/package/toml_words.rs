//! What the TOML parser says, as problems: its sentences are in English, and made for programmers.

mod measure;

use toml::de::{DeTable, DeValue, Error};

use crate::csv::{Diagnostic, IndicatorFault, Place, Report, TomlFlaw, TomlType};

/// What a condition is called where something else stands.
const CONDITION: &str = "a condition";

/// The key of what the parser makes of a date without quotation marks: a table.
const DATE: &str = "toml_private_datetime";

/// The problem that the parser tells.
pub(super) fn problem(text: &str, error: &Error, report: &Report) -> Diagnostic {
    let inside = measure::error(text);
    let error = inside.as_ref().unwrap_or(error);
    let message = error.message();
    let words = backquoted(message);
    let word = words.first().copied();
    let others = || words.iter().skip(1).map(|word| (*word).to_owned()).collect();
    let (fault, word) = if word.is_some_and(|word| word.contains(DATE)) {
        (IndicatorFault::WrongType { expected: TomlType::Text }, None)
    } else if message.starts_with("unknown ") {
        (IndicatorFault::UnknownWord { allowed: others() }, word)
    } else if message.starts_with("missing field") {
        (IndicatorFault::MissingKey, word)
    } else if message.starts_with("invalid type: ") || message.starts_with("invalid value: ") {
        let expected = message.rsplit(", expected ").next().unwrap_or_default();
        (IndicatorFault::WrongType { expected: kind(expected.trim()) }, None)
    } else {
        let rest = error.span().and_then(|span| text.get(span.start..)).unwrap_or_default();
        (IndicatorFault::Syntax { cause: cause(message, rest) }, None)
    };
    let start = error.span().map(|span| span.start.min(text.len()));
    let unknown = word.filter(|_| message.starts_with("unknown field"));
    let place = match unknown.zip(start) {
        Some((word, start)) if begins_measure(text, start) => {
            place(text, &format!("measure.{word}"))
        }
        _ => start.map(|start| Place::of(text, start)),
    };
    report.problem(fault).at(place).value(word)
}

/// Whether the measure begins at a byte: all that is said of its own keys is said there.
fn begins_measure(text: &str, start: usize) -> bool {
    let document = DeTable::parse(text);
    let measure = document.as_ref().ok().and_then(|document| document.get_ref().get("measure"));
    measure.is_some_and(|measure| measure.span().start == start)
}

/// What serde calls a type.
fn kind(expected: &str) -> TomlType {
    match expected {
        "u8" => TomlType::Byte,
        "u16" | "u32" | "u64" | "usize" => TomlType::Count,
        "i32" | "i64" => TomlType::Whole,
        "f64" => TomlType::Number,
        "a string" => TomlType::Text,
        "a boolean" => TomlType::Truth,
        "a sequence" => TomlType::List,
        "a map" => TomlType::Part,
        CONDITION => TomlType::Condition,
        other if other.starts_with("struct ") => TomlType::Part,
        other => TomlType::Other(other.to_owned()),
    }
}

/// Why a text is not TOML, given what stands where the parser stopped. It says what is wrong, then what
/// it expected instead.
fn cause(message: &str, rest: &str) -> TomlFlaw {
    let line = message.lines().next().unwrap_or_default();
    match line.split(", expected").next().unwrap_or(line) {
        "string values must be quoted" if rest.trim_start_matches([' ', '\t']).is_empty() => {
            TomlFlaw::NoValue
        }
        "string values must be quoted" if rest.starts_with(['\n', '\r']) => TomlFlaw::NoValue,
        "string values must be quoted" | "invalid boolean" => TomlFlaw::UnquotedText,
        "duplicate key" => TomlFlaw::DuplicateKey,
        "key with no value" | "missing assignment between key-value pairs" => TomlFlaw::NoEquals,
        "unexpected key or value" => TomlFlaw::TextAfterValue,
        "missing escaped value" => TomlFlaw::Escape,
        "invalid fraction" | "unexpected leading zero" | "redundant numeric sign" => {
            TomlFlaw::Number
        }
        "invalid unquoted key" | "unquoted keys cannot be empty" => TomlFlaw::Key,
        said if said.starts_with("unclosed ") || said.ends_with(" string") => TomlFlaw::Unclosed,
        said if said.contains(" comma ") => TomlFlaw::Comma,
        said if said.contains("digits") || said.contains("number") => TomlFlaw::Number,
        said => TomlFlaw::Other(said.to_owned()),
    }
}

/// The words between backquotes.
fn backquoted(message: &str) -> Vec<&str> {
    message.split('`').skip(1).step_by(2).collect()
}

/// The place of a key (`by.territory`, `scale.1`) in a definition; that of its nearest part when it is not
/// there.
pub(super) fn place(text: &str, key: &str) -> Option<Place> {
    let document = DeTable::parse(text).ok()?;
    let mut parts = key.split('.');
    let (mut start, mut value) = named(document.get_ref(), parts.next()?)?;
    for part in parts {
        let inside = match value {
            DeValue::Table(table) => named(table, part),
            DeValue::Array(items) => part.parse().ok().and_then(|rank: usize| {
                let item = items.get(rank)?;
                Some((item.span().start, item.get_ref()))
            }),
            _ => None,
        };
        let Some(inside) = inside else { break };
        (start, value) = inside;
    }
    Some(Place::of(text, start))
}

/// Where a key of a table stands, and its value.
fn named<'a>(table: &'a DeTable<'a>, name: &str) -> Option<(usize, &'a DeValue<'a>)> {
    let found = table.iter().find(|(key, _)| key.get_ref() == name);
    found.map(|(key, value)| (key.span().start, value.get_ref()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::csv::Fault;

    #[test]
    fn what_the_parser_says_is_known() {
        for (text, expected) in [
            ("a = ", TomlFlaw::NoValue),
            ("a = \nb = 1", TomlFlaw::NoValue),
            ("a = fibre", TomlFlaw::UnquotedText),
            ("a = «fibre»", TomlFlaw::UnquotedText),
            ("a = vrai", TomlFlaw::UnquotedText),
            ("a = tru", TomlFlaw::UnquotedText),
            ("a = 1\na = 2", TomlFlaw::DuplicateKey),
            ("[a]\n[a]", TomlFlaw::DuplicateKey),
            ("a 1", TomlFlaw::NoEquals),
            ("a : 1", TomlFlaw::NoEquals),
            ("a = { b 1 }", TomlFlaw::NoEquals),
            ("a = 0,5", TomlFlaw::TextAfterValue),
            ("a = \"un \"mot\"\"", TomlFlaw::TextAfterValue),
            ("a = \"C:\\données\"", TomlFlaw::Escape),
            ("a = 1.", TomlFlaw::Number),
            ("a = 01", TomlFlaw::Number),
            ("a = 1_", TomlFlaw::Number),
            ("été = 1", TomlFlaw::Key),
            ("= 1", TomlFlaw::Key),
            ("a = \"x", TomlFlaw::Unclosed),
            ("a = [1", TomlFlaw::Unclosed),
            ("[a", TomlFlaw::Unclosed),
            ("a = { b = 1", TomlFlaw::Unclosed),
            ("a = [1,,2]", TomlFlaw::Comma),
        ] {
            let error = toml::from_str::<toml::Table>(text).unwrap_err();
            let found = problem(text, &error, &Report::new("a.toml"));
            let cause = IndicatorFault::Syntax { cause: expected };
            assert_eq!(found.fault, cause.into(), "{text:?}: {}", error.message());
        }
    }

    #[test]
    fn what_is_wrong_in_a_measure_is_told_where_it_stands() {
        use crate::model::Indicator;
        let share = include_str!("../../tests/good_package/indicators/part-fibre.toml");
        let sum = "{ sum = \"locaux_ftth\" }";
        let at = |to: &str| {
            let text = share.replace(sum, to);
            let error = toml::from_str::<Indicator>(&text).unwrap_err();
            let found = problem(&text, &error, &Report::new("a.toml"));
            (found.fault, found.line, found.column, found.value)
        };
        let word = |allowed: &[&str]| {
            let allowed = allowed.iter().map(|word| (*word).to_owned()).collect();
            Fault::from(IndicatorFault::UnknownWord { allowed })
        };
        let wrong = |expected| Fault::from(IndicatorFault::WrongType { expected });
        let (term, range) = (word(&["sum", "where"]), word(&["minimum", "maximum"]));
        let named = |word: &str| Some(word.to_owned());
        assert_eq!(at("{ total = \"a\" }"), (term, Some(18), Some(15), named("total")));
        let bounds = "{ where = { annee = { min = 2019 } } }";
        assert_eq!(at(bounds), (range, Some(18), Some(35), named("min")));
        let wrong_sum = (wrong(TomlType::Text), Some(18), Some(21), None);
        assert_eq!(at("{ sum = 3 }"), wrong_sum);
        for (condition, expected) in [
            ("1.5", TomlType::Condition),
            ("[\"a\", 1]", TomlType::Condition),
            ("[true]", TomlType::Condition),
            ("2019-09-30", TomlType::Text),
            ("{ minimum = \"1\" }", TomlType::Number),
        ] {
            let condition = format!("{{ where = {{ annee = {condition} }} }}");
            let (fault, line, column, value) = at(&condition);
            let expected = (wrong(expected), Some(18), None);
            assert_eq!((fault, line, value), expected, "{condition} {column:?}");
            assert!(column.is_some_and(|column| column >= 33), "{condition} {column:?}");
        }
        for (from, to, line, word) in [
            ("scale = 100", "echelle = 100", 20, "echelle"),
            ("\"ratio\"", "\"rapport\"", 17, "rapport"),
            ("scale = 100", "", 16, "scale"),
            ("unit", "unite", 3, "unite"),
        ] {
            let text = share.replace(from, to);
            let error = toml::from_str::<Indicator>(&text).unwrap_err();
            let found = problem(&text, &error, &Report::new("a.toml"));
            assert_eq!((found.line, found.value.as_deref()), (Some(line), Some(word)));
        }
    }

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
        let text = "[[scale]]\nlevels = []\n\n[[scale]]\nfrom = 2025\n";
        let at = |key| place(text, key).map(|place| (place.line, place.column));
        assert_eq!(at("scale.1"), Some((4, 1)));
        assert_eq!(at("scale.1.from"), Some((5, 1)));
    }
}
