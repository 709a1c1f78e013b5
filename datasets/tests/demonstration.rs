//! The demonstration data is what its generator makes, and cannot be taken for real.
#![expect(clippy::unwrap_used, reason = "a test that stops here has failed")]

#[path = "../examples/demonstration/generator/mod.rs"]
mod generator;

use std::path::Path;

fn text(name: &str) -> String {
    let (_, bytes) = generator::files().unwrap().into_iter().find(|(one, _)| *one == name).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn the_committed_files_are_what_the_generator_makes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("published");
    for (name, bytes) in generator::files().unwrap() {
        let committed = std::fs::read(folder.join(name)).unwrap();
        assert!(
            committed == bytes,
            "{name} is not what the generator makes: \
             cargo run -p datasets --no-default-features --example demonstration"
        );
    }
}

#[test]
fn schools_and_datasets_say_in_their_names_that_they_are_made_up() {
    for (name, column) in [("ecoles.csv", "nom"), ("open-data.csv", "titre")] {
        let text = text(name);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let rank = reader.headers().unwrap().iter().position(|one| one == column).unwrap();
        for row in reader.records().map(Result::unwrap) {
            assert!(row[0].starts_with("DEMO-"), "{row:?}");
            assert!(row[rank].contains("de démonstration"), "{row:?}");
        }
    }
}

#[test]
fn made_up_data_is_not_credited_to_a_page_of_somebody_else() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("published");
    let package = datasets::package::Package::load(&folder).unwrap();
    let source = &package.sources["demonstration"];
    assert_eq!((&*source.producer, source.url.as_deref()), ("Trajectoire", None));
    let without: Vec<_> = package.sources.values().filter(|one| one.url.is_none()).collect();
    assert_eq!(without, [source], "every other source can be read somewhere");
}

#[test]
fn every_way_in_which_a_promise_can_turn_out_has_its_target() {
    let targets = text("cibles-demonstration.csv");
    for told in [
        "atteinte avant l’heure",
        "en avance",
        "sur la trajectoire",
        "en retard",
        "recul",
        "maintien",
        "échéance passée, atteinte",
        "échéance passée, manquée",
        "non estimable",
    ] {
        assert_eq!(
            targets.matches(&format!("«\u{a0}{told}\u{a0}»")).count(),
            1,
            "{told}\n{targets}"
        );
    }
}
