//! The document holds, whole, in both languages.

use std::path::Path;

use ::datasets::model::{Language, Release};
use ::datasets::package::Package;

use super::*;

/// The document of the pilot package, in a language.
fn document(language: Language) -> Value {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../datasets/published");
    let created = "2026-11-24T10:00:00Z".to_owned();
    let release = Release { number: 1, created, notes: String::new() };
    let catalogue =
        Package::load(&folder).unwrap().into_catalogue(release, std::iter::empty().collect());
    let origin = "https://trajectoire.exemple.fr".parse().unwrap();
    written(&Texts::of(language).unwrap(), &catalogue, Some(&origin), true)
}

#[test]
fn what_is_promised_to_programs_does_not_move_unseen() {
    let document = serde_json::to_string_pretty(&document(Language::French)).unwrap();
    insta::assert_snapshot!(document);
}

/// Every place of a document where something is to be described, and is not.
fn undescribed(value: &Value, place: &str, found: &mut Vec<String>) {
    if let Some(members) = value.get("properties").and_then(Value::as_object) {
        let bare = members.iter().filter(|(_, one)| text(&one["description"]).is_empty());
        found.extend(bare.map(|(name, _)| format!("{place}/{name}")));
    }
    match value {
        Value::Object(all) => {
            for (name, one) in all {
                undescribed(one, &format!("{place}/{name}"), found);
            }
        }
        Value::Array(all) => {
            for one in all {
                undescribed(one, place, found);
            }
        }
        Value::String(said) if said.starts_with('[') => found.push(format!("{place}: {said}")),
        _ => {}
    }
}

#[test]
fn everything_is_described_in_both_languages() {
    for language in Language::ALL {
        let mut found = Vec::new();
        undescribed(&document(language), "", &mut found);
        assert_eq!(found, Vec::<String>::new());
    }
}

#[test]
fn both_languages_describe_the_same_interface() {
    fn bare(value: &Value) -> Value {
        match value {
            Value::Object(all) => {
                let kept = all.iter().filter(|(name, one)| {
                    !(one.is_string() && ["description", "summary", "url"].contains(&name.as_str()))
                });
                kept.map(|(name, one)| (name.clone(), bare(one))).collect()
            }
            Value::Array(all) => all.iter().map(bare).collect(),
            other => other.clone(),
        }
    }
    let [french, english] = Language::ALL.map(|language| bare(&document(language)));
    assert_eq!(french, english);
}
