//! Packages and definitions made at random: small, but with every trap — absences of each kind,
//! territories that changed group, sources that contradict each other, members, breakdowns, decimals.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use proptest::prelude::*;
use proptest::sample::select;

use crate::package::{self, Files};

/// What makes a row of one source a row of its own.
const SOURCED: &str = ", \"source\"";

/// One row of the dataset, its key left out.
#[derive(Clone, Debug)]
pub(crate) struct Cells {
    zone: String,
    whole: String,
    decimal: String,
    flag: String,
    level: String,
}

/// The key of a row: commune, year, class, member, source.
type Key = (usize, i32, usize, usize, usize);

/// A package at random.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    rows: BTreeMap<Key, Cells>,
    moves: bool,
    definition: String,
    /// Whether the schema says that a row is named with its source.
    by_source: bool,
}

const COMMUNES: [&str; 6] = ["04001", "04002", "04003", "04004", "04005", "G2"];
const CLASSES: [&str; 2] = ["a", "b"];
const SOURCES: [&str; 3] = ["s1", "s2", "s3"];

fn absence() -> impl Strategy<Value = String> {
    select(vec!["", "nc", "np", "s"]).prop_map(str::to_owned)
}

fn or_absent<S: Strategy<Value = String>>(value: S) -> impl Strategy<Value = String> {
    prop_oneof![6 => value, 1 => absence()]
}

fn cells() -> impl Strategy<Value = Cells> {
    (
        or_absent(select(vec!["n", "s d"]).prop_map(str::to_owned)),
        or_absent((0_i64..9).prop_map(|number| number.to_string())),
        or_absent((0_i64..40).prop_map(|tenths| format!("{}.{}", tenths / 10, tenths % 10))),
        or_absent(select(vec!["x", "y"]).prop_map(str::to_owned)),
        or_absent((1_i64..6).prop_map(|level| level.to_string())),
    )
        .prop_map(|(zone, whole, decimal, flag, level)| Cells {
            zone,
            whole,
            decimal,
            flag,
            level,
        })
}

fn measure() -> impl Strategy<Value = String> {
    let filter = select(vec![
        "",
        "where = { marque = \"x\" }",
        "where = { marque = [\"x\", \"y\"] }",
        "where = { nombre = { minimum = 2, maximum = 6 } }",
        "where = { marque = \"y\", nombre = { minimum = 1 } }",
        "where = { nombre = 3 }",
        "where = { nombre = [2, 5] }",
        "where = { mesure = [0.5, 1.5] }",
    ]);
    let term = (select(vec!["sum = \"nombre\"", "sum = \"mesure\"", ""]), filter.clone()).prop_map(
        |(sum, filter)| {
            let parts: Vec<&str> =
                [sum, filter].into_iter().filter(|one| !one.is_empty()).collect();
            format!("{{ {} }}", parts.join(", "))
        },
    );
    prop_oneof![
        filter.clone().prop_map(|filter| format!("kind = \"count\"\n{filter}")),
        (select(vec!["nombre", "mesure"]), filter).prop_map(|(column, filter)| format!(
            "kind = \"sum\"\ncolumn = \"{column}\"\n{filter}"
        )),
        (term.clone(), term, select(vec![1, 100, 10_000])).prop_map(|(above, below, scale)| {
            format!("kind = \"ratio\"\nnumerator = {above}\ndenominator = {below}\nscale = {scale}")
        }),
        select(vec![
            "where = { marque = \"x\" }",
            "where = { marque = \"x\" }\namong = { nombre = { minimum = 1 } }",
            "where = { nombre = { minimum = 4 } }\namong = { nombre = { minimum = 1 } }",
        ])
        .prop_map(|filter| format!("kind = \"share\"\n{filter}")),
        select(vec!["", "where = { marque = \"x\" }"])
            .prop_map(|filter| format!("kind = \"level\"\ncolumn = \"niveau\"\n{filter}")),
    ]
}

fn definition() -> impl Strategy<Value = String> {
    (
        measure(),
        0_u8..3,
        select(vec!["[]", "[\"classe\"]", "[\"zone\"]", "[\"classe\", \"zone\"]"]),
        any::<bool>(),
        select(vec!["[]", "[\"epci\"]", "[\"epci\", \"departement\", \"pays\"]"]),
        select(vec!["0.0", "0.5", "0.8", "1.0"]),
    )
        .prop_map(|(measure, decimals, dimensions, by_member, rollup, minimum)| {
            let level = measure.contains("\"level\"");
            let dimensions = if level { "[]" } else { dimensions };
            let member = if by_member && !level { "member = \"membre\"\n" } else { "" };
            let scale = if level {
                "[[scale]]\nmethod = 1\nlevels = [\"1\", \"2\", \"3\", \"4\", \"5\"]\n"
            } else {
                ""
            };
            defined(&measure, decimals, dimensions, member, rollup, minimum, scale)
        })
}

/// The text of a definition.
fn defined(
    measure: &str,
    decimals: u8,
    dimensions: &str,
    member: &str,
    rollup: &str,
    minimum: &str,
    scale: &str,
) -> String {
    format!(
        "theme = \"essai\"\ndataset = \"lignes\"\nunit = \"u\"\ndecimals = {decimals}\n\
         direction = \"up\"\nmethod = 1\n[title]\nfr = \"t\"\nen = \"t\"\n[description]\n\
         fr = \"d\"\nen = \"d\"\n[measure]\n{measure}\n[by]\nterritory = \"code\"\n\
         period = \"annee\"\ndimensions = {dimensions}\n{member}rollup = {rollup}\n\
         [coverage]\nminimum = {minimum}\n{scale}"
    )
}

/// Packages and definitions.
pub(crate) fn case() -> impl Strategy<Value = Case> {
    let key = (0..COMMUNES.len(), 2020..2022_i32, 0..CLASSES.len(), 0..3_usize, 0..SOURCES.len());
    (prop::collection::btree_map(key, cells(), 0..24), any::<bool>(), definition(), any::<bool>())
        .prop_map(|(rows, moves, definition, by_source)| Case {
            rows,
            moves,
            definition,
            by_source,
        })
}

impl Case {
    /// A commune of which one source knows a member and another two.
    pub(crate) fn of_sources_with_other_members() -> Self {
        let cells = |whole: &str, decimal: &str| Cells {
            zone: "n".to_owned(),
            whole: whole.to_owned(),
            decimal: decimal.to_owned(),
            flag: "x".to_owned(),
            level: "1".to_owned(),
        };
        let rows = [
            ((1, 2020, 0, 2, 1), cells("1", "0.0")),
            ((1, 2020, 0, 2, 2), cells("0", "0.1")),
            ((1, 2020, 1, 1, 0), cells("0", "0.1")),
            ((1, 2020, 1, 1, 1), cells("0", "0.0")),
        ];
        let measure = "kind = \"ratio\"\nnumerator = { sum = \"nombre\" }\n\
                       denominator = { sum = \"mesure\" }\nscale = 1";
        let definition =
            defined(measure, 0, "[]", "member = \"membre\"\n", "[\"epci\"]", "0.0", "");
        Self { rows: rows.into(), moves: false, definition, by_source: true }
    }

    /// A group for which one source publishes that nothing is known, another 0, and whose members make 0.
    pub(crate) fn of_a_group_of_which_a_source_says_nothing(by_member: bool) -> Self {
        let cells = |whole: &str| Cells {
            zone: "n".to_owned(),
            whole: whole.to_owned(),
            decimal: "0.0".to_owned(),
            flag: "x".to_owned(),
            level: "1".to_owned(),
        };
        let mut rows = vec![
            ((5, 2020, 0, 0, 0), cells("nc")),
            ((5, 2020, 0, 0, 1), cells("0")),
            ((3, 2020, 0, 0, 0), cells("0")),
        ];
        let mut member = "";
        if by_member {
            rows.push(((3, 2020, 0, 1, 0), cells("0")));
            member = "member = \"membre\"\n";
        }
        let measure = "kind = \"sum\"\ncolumn = \"nombre\"";
        let definition = defined(measure, 0, "[]", member, "[\"epci\"]", "0.0", "");
        let rows = rows.into_iter().collect();
        Self { rows, moves: false, definition, by_source: true }
    }

    /// The same package, its rows named without their source.
    pub(crate) fn of_one_source(self) -> Self {
        Self { by_source: false, ..self }
    }

    /// The same package with its rows in another order.
    pub(crate) fn reversed(&self) -> Files {
        let mut files = self.files();
        let rows = files.get_mut("lignes.csv").unwrap();
        let mut lines: Vec<&str> = rows.lines().collect();
        lines[1..].reverse();
        *rows = lines.join("\n") + "\n";
        files
    }

    /// The files of the package.
    pub(crate) fn files(&self) -> Files {
        let mut rows =
            "code,annee,classe,membre,source,zone,nombre,mesure,marque,niveau\n".to_owned();
        for ((commune, year, class, member, source), cells) in self.kept() {
            writeln!(
                rows,
                "{},{year},{},m{member},{},{},{},{},{},{}",
                COMMUNES[*commune],
                CLASSES[*class],
                SOURCES[*source],
                cells.zone,
                cells.whole,
                cells.decimal,
                cells.flag,
                cells.level
            )
            .unwrap();
        }
        let key = if self.by_source { SOURCED } else { "" };
        package::files(&rows, &self.territories(), &self.definition, key)
    }

    /// The rows; where a row is named without its source, one source only for each.
    fn kept(&self) -> Vec<(&Key, &Cells)> {
        let mut named = std::collections::BTreeSet::new();
        let fits = |key: &&Key| self.by_source || named.insert((key.0, key.1, key.2, key.3));
        let mut fits = fits;
        self.rows.iter().filter(|(key, _)| fits(key)).collect()
    }

    fn territories(&self) -> String {
        let moved = if self.moves {
            "04003,C3,commune,G1,,2020-06-30\n04003,C3,commune,G2,2020-07-01,\n"
        } else {
            "04003,C3,commune,G1,,\n"
        };
        format!(
            "code,nom,type,parent,debut,fin\n04001,C1,commune,G1,,\n04002,C2,commune,G1,,\n{moved}\
             04004,C4,commune,G2,,\n04005,C5,commune,G2,2021-01-01,\nG1,G1,epci,04,,\nG2,G2,epci,04,,\n\
             04,D,departement,FR,,\nFR,F,pays,,,\n"
        )
    }
}
