//! One definition, three readings: polars, plain Rust and SQL give the same figures, to the last digit
//! that is published; and the figures keep the laws that make them defensible.
#![expect(clippy::panic, clippy::unwrap_used, reason = "a test that stops here has failed")]

#[path = "three_readings/duckdb.rs"]
mod duckdb;
#[path = "three_readings/generate.rs"]
mod generate;
#[path = "three_readings/package.rs"]
mod package;

use std::cell::RefCell;
use std::path::Path;

#[cfg(feature = "engine")]
use datasets::csv::{Column, Table, Values};
use datasets::measure::{evaluate, sql};
use datasets::model::{Indicator, Observation, Status};
use datasets::package::Package;
use duckdb::DuckDb;
use generate::{Case, case};
use package::{Files, load};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::Value;

#[cfg(feature = "engine")]
fn by_polars(package: &Package, indicator: &Indicator) -> Vec<Observation> {
    let (dataset, table) = subject(package, indicator);
    datasets::measure::measure(indicator, dataset, table, &package.territories).unwrap()
}

/// The figures of a dataset that is too long to be kept: its rows go by in two stretches, the lower first.
#[cfg(feature = "engine")]
fn by_stretches(package: &Package, indicator: &Indicator, cut: usize) -> Vec<Observation> {
    use datasets::package::Passage as _;
    let (dataset, table) = subject(package, indicator);
    let passed = datasets::measure::Passed::default();
    // What was read before a new beginning is forgotten.
    for _ in 0..2 {
        passed.begin(dataset, &[indicator]);
        for rows in [cut.min(table.rows())..table.rows(), 0..cut.min(table.rows())] {
            passed.pass(dataset, &[indicator], &stretch(table, rows));
        }
    }
    passed.measure(indicator, dataset, &package.territories).unwrap()
}

/// The same, added up in memory as a browser does.
#[cfg(feature = "engine")]
fn by_gathering(package: &Package, indicator: &Indicator, cut: usize) -> Vec<Observation> {
    use datasets::package::Passage as _;
    let (dataset, table) = subject(package, indicator);
    let gathered = datasets::measure::Gathered::default();
    for _ in 0..2 {
        gathered.begin(dataset, &[indicator]);
        for rows in [cut.min(table.rows())..table.rows(), 0..cut.min(table.rows())] {
            gathered.pass(dataset, &[indicator], &stretch(table, rows));
        }
    }
    gathered.measure(indicator, dataset, &package.territories).unwrap().unwrap()
}

/// Some rows of a table.
#[cfg(feature = "engine")]
fn stretch(table: &Table, rows: std::ops::Range<usize>) -> Table {
    let some = |values: &Values| match values {
        Values::Text(cells) => Values::Text(rows.clone().map(|row| cells.get(row)).collect()),
        Values::Integer(cells) => Values::Integer(cells[rows.clone()].to_vec()),
        Values::Number(cells) => Values::Number(cells[rows.clone()].to_vec()),
        Values::Boolean(cells) => Values::Boolean(cells[rows.clone()].to_vec()),
    };
    let column = |column: &Column| Column {
        name: column.name.clone(),
        values: some(&column.values),
        absences: column
            .absences
            .range(rows.clone())
            .map(|(row, absence)| (row - rows.start, *absence))
            .collect(),
    };
    let columns = table.columns.iter().map(column).collect();
    Table { lines: table.lines[rows.clone()].to_vec(), columns }
}

fn by_hand(package: &Package, indicator: &Indicator) -> Vec<Observation> {
    let (dataset, table) = subject(package, indicator);
    evaluate(indicator, dataset, table, &package.territories).unwrap()
}

fn subject<'a>(
    package: &'a Package,
    indicator: &Indicator,
) -> (&'a datasets::model::Dataset, &'a datasets::csv::Table) {
    let dataset = package.datasets.iter().find(|one| one.id == indicator.dataset).unwrap();
    (dataset, &package.tables[&indicator.dataset])
}

fn territories(package: &Package) -> &datasets::model::Dataset {
    package.datasets.iter().find(|one| one.id == "territoires").unwrap()
}

/// A figure as SQL gives it: everything but the words and the rows.
fn told(indicator: &Indicator, one: &Observation) -> Vec<String> {
    let number = |number: Option<f64>| number.map_or("-".to_owned(), |number| number.to_string());
    let dimensions = indicator
        .dimensions()
        .into_iter()
        .map(|name| one.dimensions.get(name).cloned().unwrap_or_else(|| "-".to_owned()));
    [one.territory.clone(), one.period.to_string()]
        .into_iter()
        .chain(dimensions)
        .chain([number(one.value), number(one.numerator), number(one.denominator)])
        .chain([one.members_known.to_string(), one.members_expected.to_string()])
        .chain([one.status.code().to_owned()])
        .collect()
}

fn by_sql(
    duckdb: &mut DuckDb,
    dir: &Path,
    package: &Package,
    indicator: &Indicator,
) -> Vec<Vec<String>> {
    let files = package.datasets.iter().map(|one| (one.id.clone(), one.path.clone()));
    let (dataset, _) = subject(package, indicator);
    let query = sql(indicator, dataset, territories(package));
    let rows = duckdb.rows(&duckdb::tables(dir, files), &query);
    let cell = |value: Value| match value {
        Value::Null => "-".to_owned(),
        Value::String(text) => text,
        other => other.as_f64().unwrap().to_string(),
    };
    let mut rows: Vec<Vec<String>> =
        rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect();
    rows.sort();
    rows
}

#[test]
fn polars_plain_rust_and_sql_give_the_same_figures() {
    let duckdb = RefCell::new(DuckDb::start());
    let mut runner = TestRunner::new(Config { failure_persistence: None, ..Config::default() });
    let agree = runner
        .run(&(case(), 0..40_usize), |(case, cut)| all_agree(&case, cut, &mut duckdb.borrow_mut()));
    if let Err(error) = agree {
        panic!("{error}");
    }
}

fn all_agree(case: &Case, cut: usize, duckdb: &mut DuckDb) -> Result<(), TestCaseError> {
    agree(&case.files(), cut, duckdb)
}

fn agree(files: &Files, cut: usize, duckdb: &mut DuckDb) -> Result<(), TestCaseError> {
    let (dir, package) = load(files);
    let indicator = &package.indicators[0];
    let hand = by_hand(&package, indicator);
    #[cfg(feature = "engine")]
    {
        prop_assert_eq!(&by_polars(&package, indicator), &hand);
        prop_assert_eq!(&by_stretches(&package, indicator, cut), &hand);
        prop_assert_eq!(&by_gathering(&package, indicator, cut), &hand);
    }
    let mut wanted: Vec<Vec<String>> = hand.iter().map(|one| told(indicator, one)).collect();
    wanted.sort();
    let found = by_sql(duckdb, dir.path(), &package, indicator);
    prop_assert_eq!(found, wanted);
    Ok(())
}

#[test]
fn a_commune_whose_sources_know_of_other_members_counts_for_most_of_them_in_its_group() {
    all_agree(&Case::of_sources_with_other_members(), 0, &mut DuckDb::start()).unwrap();
}

#[test]
fn a_member_that_two_sources_write_with_more_or_fewer_zeros_is_one() {
    let mut files = Case::of_sources_with_other_members().files();
    let mut change = |file: &str, changes: &[(&str, &str)]| {
        let text = files.get_mut(file).unwrap();
        for (from, to) in changes {
            assert!(text.contains(from), "{from}");
            *text = text.replacen(from, to, 1);
        }
    };
    let whole = r#""membre", "type": "integer""#;
    change("datapackage.json", &[(r#""membre", "type": "string""#, whole)]);
    change("lignes.csv", &[(",m1,", ",007,"), (",m1,", ",7,"), (",m2,", ",8,"), (",m2,", ",08,")]);
    agree(&files, 0, &mut DuckDb::start()).unwrap();
}

#[test]
fn what_two_sources_name_otherwise_is_one_member_whoever_comes_first() {
    let head = "code,annee,classe,membre,source,zone,nombre,mesure,marque,niveau\n";
    let row = |class: &str, member: &str, source: &str| {
        format!("04002,2020,{class},{member},{source},n,1,2.0,x,1\n")
    };
    let mut duckdb = DuckDb::start();
    for [one, other] in [["m2", "m1"], ["m1", "m2"], ["", "m1"], ["m1", ""]] {
        let mut files = Case::of_sources_with_other_members().files();
        let descriptor = files.get_mut("datapackage.json").unwrap();
        let key = r#""classe", "membre", "source"]"#;
        assert!(descriptor.contains(key), "{descriptor}");
        *descriptor = descriptor.replace(key, r#""classe", "source"]"#);
        let rows = [row("a", one, "s2"), row("a", other, "s3"), row("b", "m1", "s1")];
        files.insert("lignes.csv".to_owned(), head.to_owned() + &rows.concat());
        agree(&files, 1, &mut duckdb).unwrap();
    }
}

#[test]
fn a_scale_of_many_digits_is_no_number_too_long() {
    let mut files = Case::of_sources_with_other_members().files();
    let definition = files.get_mut("indicators/essai.toml").unwrap();
    *definition = definition
        .replace("scale = 1", "scale = 4000000000")
        .replace("decimals = 0", "decimals = 2");
    assert!(definition.contains("4000000000"), "{definition}");
    agree(&files, 0, &mut DuckDb::start()).unwrap();
}

#[test]
fn a_share_just_under_nothing_is_nothing_and_has_no_sign() {
    let mut files = Case::of_sources_with_other_members().files();
    let rows = files.get_mut("lignes.csv").unwrap();
    *rows = rows.replace(",n,0,0.1,", ",n,-1,1000,").replace(",n,1,0.0,", ",n,0,1000,");
    assert!(rows.contains(",-1,1000,"), "{rows}");
    agree(&files, 0, &mut DuckDb::start()).unwrap();
}

#[test]
fn a_membership_whose_first_day_is_not_known_holds_from_the_first() {
    let mut files = Case::of_a_group_of_which_a_source_says_nothing(false).files();
    let descriptor = files.get_mut("datapackage.json").unwrap();
    let known = r#""territoires.csv", "nature": "reel", "schema": {"#;
    assert!(descriptor.contains(known));
    *descriptor = descriptor.replace(known, &format!(r#"{known} "missingValues": ["", "?"],"#));
    let territories = files.get_mut("territoires.csv").unwrap();
    let rows = territories.lines().enumerate().map(|(rank, row)| match row.strip_suffix(",,") {
        Some(known) if rank > 0 => format!("{known},?,?\n"),
        _ => format!("{row}\n"),
    });
    let rows: String = rows.collect();
    assert!(rows.contains(",?,?\n"), "{rows}");
    *territories = rows;
    agree(&files, 0, &mut DuckDb::start()).unwrap();
}

#[test]
fn a_source_that_says_nothing_of_a_group_is_not_what_its_members_make_of_it() {
    let mut duckdb = DuckDb::start();
    for by_member in [false, true] {
        let case = Case::of_a_group_of_which_a_source_says_nothing(by_member);
        all_agree(&case, 0, &mut duckdb).unwrap();
    }
}

#[test]
fn the_pilot_is_the_same_by_all_three() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("published");
    let package = Package::load(&dir).unwrap();
    let mut duckdb = DuckDb::start();
    for indicator in &package.indicators {
        let hand = by_hand(&package, indicator);
        assert!(!hand.is_empty(), "{}", indicator.id);
        #[cfg(feature = "engine")]
        assert_eq!(by_polars(&package, indicator), hand, "{}", indicator.id);
        let mut wanted: Vec<Vec<String>> = hand.iter().map(|one| told(indicator, one)).collect();
        wanted.sort();
        let found = by_sql(&mut duckdb, &dir, &package, indicator);
        assert_eq!(found, wanted, "{}", indicator.id);
    }
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::default() })]

    #[test]
    fn the_order_of_the_rows_changes_nothing_but_their_lines(case in case()) {
        let figures = |files: &Files| {
            let (_dir, package) = load(files);
            let mut figures = by_hand(&package, &package.indicators[0]);
            for one in &mut figures {
                one.lines = datasets::model::Lines::default();
            }
            figures
        };
        prop_assert_eq!(figures(&case.files()), figures(&case.reversed()));
    }

    #[test]
    fn a_total_is_the_sum_of_its_parts_where_nothing_is_missing(case in case()) {
        // Two sources may put the same row in two classes: it is then in both, and once in the total.
        let case = case.of_one_source();
        let (_dir, package) = load(&case.files());
        let indicator = &package.indicators[0];
        let figures = by_hand(&package, indicator);
        let whole = |one: &Observation| one.status == Status::Normal && one.members_known == one.members_expected;
        for dimension in &indicator.by.dimensions {
            // G2 publishes figures of its own, which may contradict those of its members.
            let totals = figures.iter().filter(|one| one.dimensions.is_empty() && whole(one));
            for total in totals.filter(|one| one.territory != "G2") {
                let parts: Vec<&Observation> = figures
                    .iter()
                    .filter(|one| (&one.territory, one.period) == (&total.territory, total.period))
                    .filter(|one| one.dimensions.contains_key(dimension))
                    .collect();
                if parts.iter().all(|one| one.numerator.is_some() && one.status == Status::Normal) {
                    let sum: f64 = parts.iter().filter_map(|one| one.numerator).sum();
                    prop_assert!((sum - total.numerator.unwrap()).abs() < 1e-6);
                }
            }
        }
    }

    #[test]
    fn a_member_that_goes_missing_never_raises_the_coverage_of_its_group(
        case in case(),
        victim in 0_usize..5,
    ) {
        let coverage = |files: &Files| {
            let (_dir, package) = load(files);
            let figures = by_hand(&package, &package.indicators[0]);
            let groups = figures.into_iter().filter(|one| one.territory == "FR" && one.dimensions.is_empty());
            groups.map(|one| (one.period, one.coverage().unwrap_or(0.0))).collect::<std::collections::BTreeMap<_, _>>()
        };
        let whole = case.files();
        let mut holed = whole.clone();
        let code = format!("0400{}", victim + 1);
        let blanked = |line: &str| {
            let mut cells: Vec<&str> = line.split(',').collect();
            if cells[0] == code {
                cells[6..].fill("");
            }
            cells.join(",")
        };
        let lines: Vec<String> = whole["lignes.csv"].lines().map(blanked).collect();
        holed.insert("lignes.csv".to_owned(), lines.join("\n") + "\n");
        let (before, after) = (coverage(&whole), coverage(&holed));
        for (period, share) in after {
            prop_assert!(share <= before.get(&period).copied().unwrap_or(0.0));
        }
    }
}

#[test]
fn the_sql_of_a_share_can_be_read() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("published");
    let package = Package::load(&dir).unwrap();
    let indicator = package.indicators.iter().find(|one| one.id == "part-locaux-fibre").unwrap();
    let (dataset, _) = subject(&package, indicator);
    insta::assert_snapshot!(sql(indicator, dataset, territories(&package)));
}
