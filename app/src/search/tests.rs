//! What a few words lead to, in the pilot package, and among 35,000 communes.

use std::sync::LazyLock;

use datasets::model::{Catalogue, Territories, Territory, TerritoryKind};

use super::{Found, Kind, Manner, Search, Target};
use crate::pilot::pilot;
use crate::words::words;

fn find(query: &str) -> Found<'static> {
    static PILOT: LazyLock<(Catalogue, Search)> = LazyLock::new(|| (pilot(), Search::default()));
    PILOT.1.find(&PILOT.0, query)
}

/// How a search was answered, and the results of a kind, told by their code or id.
fn found(query: &str, kind: Kind) -> (Manner, Vec<String>) {
    let found = find(query);
    let best = found.groups.iter().filter(|group| group.kind == kind).flat_map(|group| &group.best);
    let told = best.map(|target| match target {
        Target::Territory(code) => code.clone(),
        Target::Indicator(id) | Target::Dataset(id) => id.clone(),
        Target::Practice(place) => place.to_string(),
    });
    (found.manner, told.collect())
}

fn first(query: &str, kind: Kind) -> (Manner, String) {
    let (manner, all) = found(query, kind);
    (manner, all.first().cloned().unwrap_or_default())
}

#[test]
fn words_are_compared_without_case_accent_or_punctuation() {
    assert_eq!(words("Château-Arnoux-St-Auban"), ["chateau", "arnoux", "saint", "auban"]);
    assert_eq!(words("  L’ESCALE "), ["l", "escale"]);
    assert_eq!(words("Vandœuvre-lès-Nancy"), ["vandoeuvre", "les", "nancy"]);
    // An accent of its own, as some keyboards send it.
    assert_eq!(words("Me\u{301}zel"), ["mezel"]);
}

#[test]
fn the_beginning_of_a_name_in_any_case_leads_to_its_commune() {
    for query in ["digne", "DIGNE", "Dign", "digne les bains", "digne-les-bains"] {
        let commune = (Manner::AsWritten, "04070".to_owned());
        assert_eq!(first(query, Kind::Territories), commune, "{query}");
    }
    assert_eq!(first("chateau arnoux", Kind::Territories).1, "04049");
}

#[test]
fn a_slip_of_the_finger_leads_to_what_looks_like_it_and_says_so() {
    for query in ["Dgine", "dignne", "digme les bains"] {
        let commune = (Manner::Alike, "04070".to_owned());
        assert_eq!(first(query, Kind::Territories), commune, "{query}");
    }
    assert_eq!(
        first("Moustier Sainte Mari", Kind::Territories),
        (Manner::AsWritten, "04135".into())
    );
    assert_eq!(first("Chatau Arnou", Kind::Territories), (Manner::Alike, "04049".to_owned()));
}

#[test]
fn a_saint_may_be_shortened() {
    let (_, all) = found("St Martin", Kind::Territories);
    // Saint-Martin-lès-Seyne, of the group, before Saint-Martin-d'Uriage, which is larger.
    assert_eq!(all, ["04191", "38422"]);
    assert_eq!(first("ste croix", Kind::Territories).1, "04176");
}

#[test]
fn a_code_leads_to_its_territory_and_another_code_to_none() {
    assert_eq!(found("04070", Kind::Territories), (Manner::AsWritten, vec!["04070".to_owned()]));
    assert_eq!(first("200067437", Kind::Territories).1, "200067437");
    // The département before the communes whose code begins so.
    let (_, all) = found("04", Kind::Territories);
    assert_eq!((all[0].as_str(), all.len()), ("04", 20));
    assert_eq!(found("04071", Kind::Territories).1, Vec::<String>::new());
}

#[test]
fn an_indicator_is_found_by_its_title_then_its_keywords_then_its_description() {
    let (manner, all) = found("fibre", Kind::Indicators);
    assert_eq!(manner, Manner::AsWritten);
    assert_eq!(all[..2], ["part-locaux-fibre", "ecoles-fibre"]);
    assert_eq!(first("ftth", Kind::Indicators).1, "part-locaux-fibre");
    assert_eq!(first("fibre optic premises", Kind::Indicators).1, "part-locaux-fibre");
    assert_eq!(first("fibre", Kind::Datasets).1, "fibre");
    assert_eq!(first("fibre opérateur", Kind::Practices).1, "2");
}

#[test]
fn words_that_no_page_has_together_lead_to_pages_that_have_one() {
    let (manner, all) = found("la fibre à Château-Arnoux", Kind::Territories);
    assert_eq!((manner, all[0].as_str()), (Manner::InPart, "04049"));
}

#[test]
fn what_is_like_nothing_leads_nowhere() {
    for query in ["zzz", "", " ", "…", "qwertyuiop", &"a".repeat(5_000)] {
        assert!(find(query).groups.is_empty(), "{query}");
    }
}

#[test]
fn the_words_that_say_nothing_are_read_only_when_there_is_no_other() {
    assert_eq!(found("les mees", Kind::Territories).1, ["04116"]);
    assert!(found("les", Kind::Territories).1.contains(&"04116".to_owned()));
}

#[test]
fn one_commune_among_35_000_is_found_through_a_slip() {
    let mut catalogue = pilot();
    let syllables = ["ba", "cour", "di", "fon", "gny", "la", "mon", "ru", "ti", "ville"];
    let name = |rank: usize| -> String {
        let parts = [rank % 10, rank / 10 % 10, rank / 100 % 10, rank / 1000 % 10, rank / 10_000];
        parts.into_iter().map(|part| syllables[part]).collect()
    };
    catalogue.territories = Territories::new((0..35_000).map(|rank| Territory {
        code: format!("{rank:05}"),
        name: format!("Saint-{}", name(rank)),
        kind: TerritoryKind::Commune,
        memberships: Vec::new(),
        population: None,
        population_year: None,
        latitude: None,
        longitude: None,
        source: None,
    }));
    let search = Search::default();
    assert_eq!(search.find(&catalogue, "saint").groups[0].total, 35_000);
    let slip = format!("Saint {}x", name(12_345));
    let found = search.find(&catalogue, &slip);
    assert!(found.groups[0].best.contains(&&Target::Territory("12345".to_owned())));
}
