//! Charts of the pilot package, for the tests: their figures are read from the files as published.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use datasets::model::Status;

use super::data::{
    ChartData, Emphasis, Mark, Milestone, Point, Projection, ReferenceLine, Series, TargetLine,
};
use super::examples::{absent, fibre, level, series, share};

/// A row of a file: its columns by name.
type Row = BTreeMap<String, String>;

/// The rows of a published file that quotes nothing.
fn rows(name: &str) -> Vec<Row> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../datasets/published");
    let text = fs::read_to_string(folder.join(name)).unwrap();
    let mut lines = text.lines().map(|line| line.split(',').map(str::to_owned));
    let columns: Vec<String> = lines.next().unwrap().collect();
    lines.map(|line| columns.iter().cloned().zip(line).collect()).collect()
}

fn year(row: &Row) -> i32 {
    row["annee"].parse().unwrap()
}

fn amount(row: &Row, column: &str) -> Option<f64> {
    row[column].parse().ok()
}

/// Emphasis and name of the communes of the pilot.
fn commune(code: &str, names: &BTreeMap<String, String>, points: Vec<Point>) -> Series {
    let emphasis = if code == "04070" { Emphasis::Focus } else { Emphasis::Other };
    series(emphasis, code, &names[code], points)
}

fn names() -> BTreeMap<String, String> {
    rows("territoires.csv")
        .into_iter()
        .map(|row| (row["code"].clone(), row["nom"].clone()))
        .collect()
}

fn curve(title: &str, unit: &str, decimals: u8, series: Vec<Series>) -> ChartData {
    let (title, unit) = (title.to_owned(), unit.to_owned());
    let description = String::from("Les chiffres sont dans le tableau.");
    ChartData { mark: Mark::Curve, title, unit, decimals, series, description, ..fibre() }
}

/// Municipal population of the 46 communes, 2017 and 2021.
pub(super) fn population() -> ChartData {
    let mut communes: BTreeMap<String, Vec<Point>> = BTreeMap::new();
    for row in rows("population.csv") {
        let known = amount(&row, "population_municipale");
        let point =
            known.map_or(absent(year(&row), Status::NotCollected), |p| level(year(&row), p));
        communes.entry(row["code_commune"].clone()).or_default().push(point);
    }
    let names = names();
    let communes = communes.into_iter().map(|(code, points)| commune(&code, &names, points));
    curve("Population, 2017 et 2021", "habitants", 0, communes.collect())
}

/// How many bodies the national list of Villes Internet names, 2006 to 2023.
pub(super) fn national_list() -> ChartData {
    let mut totals: Vec<(i32, String, f64)> = Vec::new();
    for row in rows("villes-internet-totaux.csv") {
        let bodies = amount(&row, "collectivites").unwrap();
        match totals.last_mut().filter(|last| (last.0, &last.1) == (year(&row), &row["source"])) {
            Some(last) => last.2 += bodies,
            None => totals.push((year(&row), row["source"].clone(), bodies)),
        }
    }
    let points = totals.iter().map(|(year, _, bodies)| {
        let twice = totals.iter().filter(|other| other.0 == *year).count() > 1;
        let status = if twice { Status::Disputed } else { Status::Normal };
        Point { status, ..level(*year, *bodies) }
    });
    let france = series(Emphasis::Focus, "FR", "France", points.collect());
    curve("Palmarès national Villes Internet", "collectivités", 0, vec![france])
}

/// Share of premises that can be connected to fibre in 2019, and what was promised for 2020.
pub(super) fn fibre_promise() -> ChartData {
    let label = "cible : 100\u{202f}% en 2020, annoncée le 8 octobre 2015 au conseil municipal";
    let goal = Milestone { year: 2020, value: 100.0 };
    let target = TargetLine {
        territory: "04070".to_owned(),
        goal,
        path: Vec::new(),
        label: label.to_owned(),
    };
    let mut data = ChartData { mark: Mark::Curve, targets: vec![target], ..fibre() };
    data.series.truncate(3);
    data
}

/// Demonstration: schools of some communes by year, counted by two columns.
fn schools(counted: impl Fn(&Row) -> Option<(f64, f64)>, scale: f64) -> Vec<Series> {
    let mut sums: BTreeMap<(u8, String, i32), (f64, f64, u32)> = BTreeMap::new();
    for row in rows("ecoles.csv") {
        let code = row["code_commune"].clone();
        for (rank, code) in [(u8::from(code != "04070") * 2, code), (1, "200067437".to_owned())] {
            let sum = sums.entry((rank, code, year(&row))).or_default();
            match counted(&row) {
                Some((part, whole)) => *sum = (sum.0 + part, sum.1 + whole, sum.2),
                None => sum.2 += 1,
            }
        }
    }
    let (names, mut drawn) = (names(), Vec::<Series>::new());
    for ((rank, code, year), (part, whole, unknown)) in sums {
        let point = if whole > 0.0 {
            share(year, part / whole * scale, part, whole)
        } else {
            absent(year, Status::NotCollected)
        };
        let partial = unknown > 0 || rank == 1;
        if drawn.last().is_none_or(|last| last.territory != code) {
            let mut one = commune(&code, &names, Vec::new());
            if rank == 1 {
                one.emphasis = Emphasis::Group;
            }
            drawn.push(one);
        }
        drawn.last_mut().unwrap().points.push(Point { partial, ..point });
    }
    drawn
}

/// Demonstration: schools connected to fibre, and a target on the way.
pub(super) fn schools_with_fibre() -> ChartData {
    let connected = |row: &Row| match row["fibre"].as_str() {
        "oui" => Some((1.0, 1.0)),
        "non" => Some((0.0, 1.0)),
        _ => None,
    };
    let mut series = schools(connected, 100.0);
    series.truncate(2);
    let start = Milestone { year: 2020, value: 12.5 };
    let goal = Milestone { year: 2030, value: 73.3 };
    let label = "cible : 73,3\u{202f}% en 2030, adoptée le 15 décembre 2020 (démonstration)";
    let territory = "04070".to_owned();
    let target = TargetLine {
        territory: territory.clone(),
        goal,
        path: vec![start, goal],
        label: label.to_owned(),
    };
    let title = "Écoles raccordées à la fibre (données de démonstration)";
    ChartData {
        targets: vec![target],
        projections: vec![Projection { territory, year: 2030, low: 61.0, high: 78.0 }],
        today: Some(2026.9),
        ..curve(title, "%", 1, series)
    }
}

/// Demonstration: computers for 100 pupils; the averages to compare them with are real.
pub(super) fn computers() -> ChartData {
    let counted = |row: &Row| amount(row, "ordinateurs").zip(amount(row, "eleves"));
    let mut series = schools(counted, 100.0);
    series.truncate(5);
    let reference = |value, kind: &str| ReferenceLine {
        at: Milestone { year: 2018, value },
        label: format!(
            "Moyenne nationale des écoles{kind} publiques, année scolaire 2018-2019 (enquête ETIC)"
        ),
    };
    let title = "Ordinateurs pour 100 élèves (données de démonstration)";
    ChartData {
        references: vec![
            reference(11.9, ""),
            reference(6.3, " maternelles"),
            reference(14.4, " élémentaires"),
        ],
        ..curve(title, "ordinateurs pour 100 élèves", 1, series)
    }
}
