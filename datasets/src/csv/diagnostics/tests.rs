//! Every problem has its sentences, in every language, and nothing is written for no problem.

mod examples;

use std::collections::{BTreeMap, BTreeSet};

use super::words::{Words, files};
use super::*;
use crate::model::{Language, TerritoryKind};
use examples::examples;

/// Every code there is.
fn codes() -> BTreeSet<&'static str> {
    [
        FileFault::CODES,
        CellFault::CODES,
        Repair::CODES,
        SchemaFault::CODES,
        PackageFault::CODES,
        TargetFault::CODES,
        IndicatorFault::CODES,
        FigureFault::CODES,
    ]
    .concat()
    .into_iter()
    .collect()
}

/// The messages of a language: by id, whether each has a way to mend.
fn defined(language: Language) -> BTreeMap<&'static str, bool> {
    let mut defined = BTreeMap::new();
    let mut last = "";
    for line in files(language).iter().flat_map(|file| file.lines()) {
        if line.starts_with("    .help =") {
            defined.insert(last, true);
        } else if line.starts_with(|first: char| first.is_ascii_lowercase()) {
            last = line.split_once(" =").map_or(line, |(id, _)| id);
            assert_eq!(
                defined.insert(last, false),
                None,
                "{last} is written twice in {language:?}"
            );
        }
    }
    defined
}

#[test]
fn every_problem_has_an_example_and_a_code_of_its_own() {
    let found: BTreeSet<&str> = examples().iter().map(|example| example.fault.code()).collect();
    assert_eq!(found, codes());
    let count: usize = [
        FileFault::CODES.len(),
        CellFault::CODES.len(),
        Repair::CODES.len(),
        SchemaFault::CODES.len(),
        PackageFault::CODES.len(),
        TargetFault::CODES.len(),
        IndicatorFault::CODES.len(),
        FigureFault::CODES.len(),
    ]
    .iter()
    .sum();
    assert_eq!(codes().len(), count, "two kinds of problem have the same code");
}

#[test]
fn every_problem_is_told_whole_in_every_language() {
    for language in Language::ALL {
        for example in examples() {
            let mut sentence = sentence::Sentence::new(language);
            example.fill(&mut sentence);
            let code = example.fault.code();
            for attribute in [None, Some("help")] {
                let (text, errors) = sentence.filled(code, attribute);
                assert_eq!(errors, Vec::<String>::new(), "{code} in {language:?}: {text}");
                assert!(!text.trim().is_empty(), "{code} in {language:?}");
                assert_eq!(text.trim(), text, "{code} in {language:?}");
            }
        }
    }
}

#[test]
fn no_sentence_is_written_for_no_problem() {
    let defined_in = Language::ALL.map(defined);
    assert_eq!(defined_in[0], defined_in[1], "both languages say the same things");
    let codes = codes();
    let sources = [
        include_str!("sentence.rs"),
        include_str!("parts.rs"),
        include_str!("told.rs"),
        include_str!("../../package/check.rs"),
        include_str!("../../package/first/error.rs"),
        include_str!("../../package/first/remark.rs"),
    ];
    for (id, has_help) in &defined_in[0] {
        if codes.contains(id) {
            assert!(has_help, "{id} does not say how to mend it");
            continue;
        }
        let place = format!("{{ {id} }}");
        let named = format!("\"{id}\"");
        let is_read = id.starts_with("kind-")
            || files(Language::French).iter().any(|file| file.contains(&place))
            || sources.iter().any(|source| source.contains(&named));
        assert!(is_read, "{id} is not used");
    }
}

#[test]
fn every_kind_of_column_and_of_territory_has_a_name() {
    for language in Language::ALL {
        let defined = defined(language);
        for kind in crate::model::FieldKind::ALL {
            assert!(defined.contains_key(format!("kind-{}", kind.as_str()).as_str()), "{kind:?}");
        }
        let problem = Diagnostic::new("territoires.csv", PackageFault::UnknownTerritoryKind);
        let help = problem.told(language).help;
        for kind in [TerritoryKind::Commune, TerritoryKind::Epci, TerritoryKind::Pays] {
            assert!(help.contains(kind.as_str()), "{kind:?} in {help}");
        }
    }
}

#[test]
fn the_french_sentences_have_the_spaces_and_the_apostrophes_of_french() {
    for line in sentences(Language::French) {
        for (at, mark) in line.char_indices().filter(|(_, mark)| ":;!?»".contains(*mark)) {
            let before = line[..at].chars().next_back().unwrap_or(' ');
            let space = if matches!(mark, ':' | '»') { '\u{a0}' } else { '\u{202f}' };
            let quoted = line[..at].ends_with("«\u{a0}");
            // 14:28, https://
            let inside = mark == ':'
                && line[at + 1..].starts_with(|next: char| "0123456789/".contains(next));
            assert!(before == space || quoted || inside, "{mark:?} after {before:?} in {line}");
        }
        for (at, _) in line.match_indices('«') {
            assert_eq!(line[at..].chars().nth(1), Some('\u{a0}'), "{line}");
        }
        assert!(!line.contains('\''), "{line}");
    }
}

#[test]
fn the_english_sentences_have_the_quotation_marks_of_english() {
    for line in sentences(Language::English) {
        for wrong in ["'", " :", " ;", " ?", " !", "« ", "\u{a0}", "\u{202f}"] {
            assert!(!line.contains(wrong), "{wrong:?} in {line}");
        }
        assert_eq!(line.matches('“').count(), line.matches('”').count(), "{line}");
    }
}

/// The lines of a language that people read, without what only a program does.
fn sentences(language: Language) -> impl Iterator<Item = &'static str> {
    let lines = files(language).iter().flat_map(|file| file.lines());
    lines.filter(|line| !line.starts_with('#') && !line.trim_start().starts_with('{'))
}

#[test]
fn what_is_said_of_every_problem() {
    let told: Vec<String> = examples()
        .iter()
        .map(|example| {
            let [french, english] = Language::ALL.map(|language| example.told(language));
            format!("[{}]\n{french}\n{english}\n", french.code)
        })
        .collect();
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn a_long_or_broken_text_is_told_on_one_line() {
    let long = "deux\nlignes\u{202e}".to_owned() + &"x".repeat(200);
    let problem = Diagnostic::new("a.csv", CellFault::Required).field(&long);
    let message = problem.told(Language::French).message;
    assert!(message.starts_with("dans «\u{a0}deux\\nlignes\\u{202e}xxx"), "{message}");
    assert!(message.contains("x…\u{a0}»,") && message.chars().count() < 150, "{message}");
}

#[test]
fn a_message_that_is_not_there_shows_its_id() {
    let words = Words::of(Language::French);
    assert_eq!(words.message("absent", &fluent_bundle::FluentArgs::new()), "[absent]");
}
