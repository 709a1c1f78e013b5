//! What aggregates do when members are missing, and when rows come in another order.

use std::collections::BTreeMap;

use super::measure;
use crate::csv::{Absence, Column, Table, Values};
use crate::measure::{Measure, Term};
use crate::model::{
    By, Coverage, Direction, Indicator, Localized, Observation, Status, Territories, Territory,
    TerritoryKind,
};

const MEMBERS: [&str; 4] = ["04001", "04002", "04003", "04004"];
const GROUP: &str = "200000001";

fn words(text: &str) -> Localized {
    Localized { fr: text.into(), en: text.into() }
}

fn share() -> Indicator {
    Indicator {
        id: "part".into(),
        theme: "essai".into(),
        dataset: "lignes".into(),
        unit: "%".into(),
        decimals: 1,
        direction: Direction::Up,
        method: 1,
        keywords: Vec::new(),
        title: words("Part"),
        description: words("Part"),
        sentence: None,
        measure: Measure::Ratio {
            numerator: Term { sum: "haut".into() },
            denominator: Term { sum: "bas".into() },
            scale: 100.0,
        },
        by: By {
            territory: "code".into(),
            period: "annee".into(),
            date: None,
            dimensions: Vec::new(),
            rollup: vec![TerritoryKind::Epci],
        },
        coverage: Coverage { minimum: 0.5 },
        scale: Vec::new(),
    }
}

fn territory(code: &str, kind: TerritoryKind, parent: Option<&str>) -> Territory {
    Territory {
        code: code.into(),
        name: code.into(),
        kind,
        parent: parent.map(Into::into),
        population: None,
        population_year: None,
        latitude: None,
        longitude: None,
        source: None,
    }
}

fn group_of_four() -> Territories {
    let members = MEMBERS.map(|code| territory(code, TerritoryKind::Commune, Some(GROUP)));
    Territories::new(members.into_iter().chain([territory(GROUP, TerritoryKind::Epci, None)]))
}

/// A member, its numerator and denominator, or why they are absent.
type Row<'a> = (&'a str, Result<(i64, i64), Absence>);

fn table(rows: &[Row<'_>]) -> Table {
    let absences: BTreeMap<usize, Absence> =
        rows.iter().enumerate().filter_map(|(row, (_, cell))| Some((row, cell.err()?))).collect();
    let integers = |name: &str, of: &dyn Fn((i64, i64)) -> i64| Column {
        name: name.into(),
        values: Values::Integer(rows.iter().map(|(_, cell)| cell.ok().map(of)).collect()),
        absences: absences.clone(),
    };
    Table {
        lines: (2..).take(rows.len()).collect(),
        columns: vec![
            Column {
                name: "code".into(),
                values: Values::Text(rows.iter().map(|(code, _)| Some(*code)).collect()),
                absences: BTreeMap::new(),
            },
            Column {
                name: "annee".into(),
                values: Values::Integer(vec![Some(2024); rows.len()]),
                absences: BTreeMap::new(),
            },
            integers("haut", &|(above, _)| above),
            integers("bas", &|(_, below)| below),
        ],
    }
}

fn group(figures: &[Observation]) -> &Observation {
    figures.iter().find(|one| one.territory == GROUP).unwrap()
}

#[test]
fn an_aggregate_under_the_coverage_minimum_is_withheld_and_says_how_many_are_known() {
    let missing = Err(Absence::NotCollected);
    let rows = [(MEMBERS[0], Ok((1, 2))), (MEMBERS[1], missing), (MEMBERS[2], missing)];
    let figures = measure(&share(), &table(&rows), &group_of_four()).unwrap();
    let group = group(&figures);
    assert_eq!((group.value, group.status), (None, Status::Withheld));
    assert_eq!((group.members_known, group.members_expected), (1, 4));
}

#[test]
fn a_missing_member_adds_nothing_and_is_not_a_zero() {
    let rows = [
        (MEMBERS[0], Ok((1, 4))),
        (MEMBERS[1], Ok((2, 4))),
        (MEMBERS[2], Err(Absence::Secret)),
        (MEMBERS[3], Ok((0, 0))),
    ];
    let figures = measure(&share(), &table(&rows), &group_of_four()).unwrap();
    let group = group(&figures);
    assert_eq!(
        (group.numerator, group.denominator, group.value),
        (Some(3.0), Some(8.0), Some(37.5))
    );
    assert_eq!((group.members_known, group.members_expected), (3, 4));
    let secret = figures.iter().find(|one| one.territory == MEMBERS[2]).unwrap();
    assert_eq!((secret.value, secret.status), (None, Status::Secret));
}

#[test]
fn the_order_of_the_rows_changes_nothing_but_their_line_numbers() {
    let rows = [(MEMBERS[0], Ok((1, 4))), (MEMBERS[1], Ok((2, 4))), (MEMBERS[2], Ok((5, 7)))];
    let mut reversed = rows;
    reversed.reverse();
    let without_lines = |rows: &[Row<'_>]| {
        let mut figures = measure(&share(), &table(rows), &group_of_four()).unwrap();
        for one in &mut figures {
            one.lines.clear();
        }
        figures
    };
    assert_eq!(without_lines(&rows), without_lines(&reversed));
}

#[test]
fn several_rows_of_a_territory_are_added_and_one_absence_makes_the_figure_absent() {
    let rows = [
        (MEMBERS[0], Ok((1, 4))),
        (MEMBERS[0], Ok((2, 4))),
        (MEMBERS[1], Ok((1, 4))),
        (MEMBERS[1], Err(Absence::NotCollected)),
    ];
    let figures = measure(&share(), &table(&rows), &group_of_four()).unwrap();
    let [first, second] = [MEMBERS[0], MEMBERS[1]]
        .map(|code| figures.iter().find(|one| one.territory == code).unwrap());
    assert_eq!((first.value, first.lines.as_slice()), (Some(37.5), &[2, 3][..]));
    assert_eq!((second.value, second.status), (None, Status::NotCollected));
}
