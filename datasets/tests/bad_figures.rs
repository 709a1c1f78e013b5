//! What is told of rows that are well written, but would make a figure that cannot be: the small package,
//! with one such row at a time.

#![expect(clippy::unwrap_used, reason = "a test that fails here has failed")]

mod good_package;

use good_package::{
    DESCRIPTOR, FIBRE, LABELS, LEVEL, SHARE, snapshot, told, told_with, told_with_all,
};

/// What is told of the good package with two other texts in it.
fn told_with_both(first: (&str, &str), second: (&str, &str)) -> String {
    told_with_all(&[first, second].map(|(path, text)| (path, text.as_bytes())))
}

#[test]
fn shares_of_a_whole() {
    let share = "indicators/part-fibre.toml";
    let negative = told_with_both(
        ("datapackage.json", &DESCRIPTOR.replace(", \"minimum\": 0", "")),
        ("fibre.csv", &FIBRE.replace("586", "-586")),
    );
    snapshot![
        told("fibre.csv", "11840,4213", "4213,11840"),
        told("fibre.csv", "11840,4213", "4213,4213"),
        told("fibre.csv", "586,0", "0,0"),
        told("fibre.csv", "586,0", "0,1"),
        negative,
        told_with_both(
            (share, &SHARE.replace("unit = \"%\"", "unit = \"lignes par local\"")),
            ("fibre.csv", &FIBRE.replace("11840,4213", "4213,11840")),
        ),
    ];
}

#[test]
fn numbers_that_cannot_be_added() {
    let decimal = DESCRIPTOR.replace(
        "\"name\": \"locaux\", \"type\": \"integer\"",
        "\"name\": \"locaux\", \"type\": \"number\"",
    );
    assert_ne!(decimal, DESCRIPTOR);
    let fibre = |from: &str, to: &str| {
        told_with_both(("datapackage.json", &decimal), ("fibre.csv", &FIBRE.replace(from, to)))
    };
    snapshot![
        fibre("11840", "11840.1234567"),
        fibre("11840", "10000000000"),
        told("fibre.csv", "11840", "9223372036854775807"),
        fibre("11840", "11840.123456"),
    ];
}

#[test]
fn names_that_nothing_has_are_told_without_a_foreign_key_too() {
    let source = "{ \"fields\": [\"source\"], \"reference\": { \"resource\": \"sources\", \"fields\": [\"id\"] } }";
    let open = DESCRIPTOR.replace(source, "").replace("[\"code\"] } },", "[\"code\"] } }");
    assert!(!open.contains(source));
    snapshot![
        told("labels.csv", "04070,2019", "99999,2019"),
        told_with_both(
            ("datapackage.json", &open),
            ("fibre.csv", &FIBRE.replacen("arcep", "arcepp", 1)),
        ),
    ];
}

#[test]
fn conditions_that_choose_nothing() {
    let share = |condition: &str| {
        let counted = SHARE.replace(
            "numerator = { sum = \"locaux_ftth\" }",
            &format!("numerator = {{ sum = \"locaux_ftth\", where = {{ {condition} }} }}"),
        );
        assert_ne!(counted, SHARE);
        told_with("indicators/part-fibre.toml", counted.as_bytes())
    };
    snapshot![
        share("source = \"arcepp\""),
        share("source = []"),
        share("locaux = {}"),
        share("locaux = { minimum = 5, maximum = 1 }"),
        share("locaux = { minimum = nan }"),
        share("locaux = [586, 11840]"),
    ];
}

#[test]
fn days_and_years() {
    snapshot![told("fibre.csv", "2020,2020-09-30", "2020,2019-09-30")];
}

#[test]
fn levels_and_scales() {
    let file = "indicators/label.toml";
    let scales = |first: &str, second: &str| {
        let two = format!("[[scale]]\n{first}\nmethod = 1");
        let second = format!("\n[[scale]]\n{second}\nmethod = 2\nlevels = [\"Badge\", \"Or\"]\n");
        told_with(file, (LEVEL.replace("[[scale]]\nmethod = 1", &two) + &second).as_bytes())
    };
    let no_limits = DESCRIPTOR.replace("\"minimum\": 1, \"maximum\": 5", "");
    let level = |level: &str| {
        let labels = LABELS.replace("villes-internet,3", &format!("villes-internet,{level}"));
        told_with_both(("datapackage.json", &no_limits), ("labels.csv", &labels))
    };
    snapshot![
        scales("until = 2024", "from = 2025"),
        scales("until = 2024", "from = 2024"),
        scales("", "from = 2025"),
        scales("from = 2020\nuntil = 2017", "from = 2018"),
        scales("until = 2018", "from = 2019"),
        scales("until = 2018", "from = 2020"),
        level("0"),
        level("6"),
        level("5"),
        told("labels.csv", "villes-internet,3", "territoire-numerique-libre,5"),
    ];
}

#[test]
fn rows_without_a_territory() {
    let open = DESCRIPTOR.replacen(
        "\"name\": \"code_territoire\", \"type\": \"string\", \"constraints\": { \"required\": true }",
        "\"name\": \"code_territoire\", \"type\": \"string\"",
        1,
    );
    assert_ne!(open, DESCRIPTOR);
    let labels = |text: String| told_with_both(("datapackage.json", &open), ("labels.csv", &text));
    snapshot![
        labels(LABELS.replace("04001", "")),
        labels(LABELS.replace("04001", "").replace("04070", "")),
    ];
}
