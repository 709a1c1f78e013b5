//! What each kind of measure makes of rows that are whole, absent, contradicted or spread over years.
#![expect(clippy::panic, clippy::unwrap_used, reason = "a test that stops here has failed")]

#[path = "three_readings/package.rs"]
mod package;

use datasets::measure::evaluate;
use datasets::model::{Observation, Status};
use package::{files, load};

const HEADER: &str = "code,annee,classe,membre,source,zone,nombre,mesure,marque,niveau\n";
const TERRITORIES: &str = "code,nom,type,parent,debut,fin\n04001,C1,commune,G1,,\n04002,C2,commune,G1,,\n\
    04003,C3,commune,G1,,2020-06-30\n04003,C3,commune,G2,2020-07-01,\n04004,C4,commune,G1,,\n\
    G1,G1,epci,FR,,\nG2,G2,epci,FR,,\nFR,F,pays,,,\n";

/// The figures of some rows, each without its cells of header order `zone,nombre,mesure,marque,niveau`.
fn figures(measure: &str, by: &str, rows: &[&str]) -> Vec<Observation> {
    let scale = if measure.contains("level") { SCALE } else { "" };
    let definition = format!(
        "theme = \"essai\"\ndataset = \"lignes\"\nunit = \"u\"\ndecimals = 1\ndirection = \"up\"\n\
         method = 1\n[title]\nfr = \"t\"\nen = \"t\"\n[description]\nfr = \"d\"\nen = \"d\"\n\
         [[breaks]]\nmethod = 2\nfrom = 2021\n[measure]\n{measure}\n[by]\nterritory = \"code\"\n\
         period = \"annee\"\n{by}\n{scale}"
    );
    let rows = HEADER.to_owned() + &rows.join("\n") + "\n";
    let (_dir, package) = load(&files(&rows, TERRITORIES, &definition, ", \"source\""));
    let indicator = &package.indicators[0];
    let dataset = package.datasets.iter().find(|one| one.id == "lignes").unwrap();
    evaluate(indicator, dataset, &package.tables["lignes"], &package.territories).unwrap()
}

fn of<'a>(figures: &'a [Observation], territory: &str, year: i32) -> Vec<&'a Observation> {
    figures.iter().filter(|one| (one.territory.as_str(), one.period) == (territory, year)).collect()
}

fn one<'a>(figures: &'a [Observation], territory: &str) -> &'a Observation {
    let found = of(figures, territory, 2020);
    assert_eq!(found.len(), 1, "{found:?}");
    found[0]
}

const SCALE: &str = "[[scale]]\nmethod = 1\nlevels = [\"@\", \"@@\", \"@@@\"]\n";
const RATIO: &str = "kind = \"ratio\"\nnumerator = { sum = \"nombre\" }\ndenominator = { sum = \"mesure\" }\nscale = 100";
const GROUPS: &str = "rollup = [\"epci\"]";

#[test]
fn an_aggregate_under_the_coverage_minimum_is_withheld_and_says_how_many_are_known() {
    let rows = ["04001,2020,a,m,s1,,1,2,,", "04002,2020,a,m,s1,,,,,", "04004,2020,a,m,s1,,,,,"];
    let figures = figures(RATIO, GROUPS, &rows);
    let group = one(&figures, "G1");
    assert_eq!((group.value, group.status), (None, Status::Withheld));
    assert_eq!((group.members_known, group.members_expected), (1, 4));
}

#[test]
fn a_missing_member_adds_nothing_and_is_not_a_zero() {
    let rows = [
        "04001,2020,a,m,s1,,1,4,,",
        "04002,2020,a,m,s1,,2,4,,",
        "04003,2020,a,m,s1,,s,s,,",
        "04004,2020,a,m,s1,,0,0,,",
    ];
    let figures = figures(RATIO, GROUPS, &rows);
    let group = one(&figures, "G1");
    assert_eq!(
        (group.numerator, group.denominator, group.value),
        (Some(3.0), Some(8.0), Some(37.5))
    );
    assert_eq!((group.members_known, group.members_expected), (3, 4));
    assert_eq!(one(&figures, "04003").status, Status::Secret);
    assert_eq!(one(&figures, "04004").status, Status::NotApplicable);
}

#[test]
fn several_rows_of_a_territory_are_added_and_one_absence_makes_the_figure_absent() {
    let rows = [
        "04001,2020,a,m,s1,,1,4,,",
        "04001,2020,b,m,s1,,2,4,,",
        "04002,2020,a,m,s1,,1,4,,",
        "04002,2020,b,m,s1,,,4,,",
    ];
    let figures = figures(RATIO, "", &rows);
    let first = one(&figures, "04001");
    assert_eq!((first.value, first.lines.to_string()), (Some(37.5), "2-3".to_owned()));
    assert_eq!(one(&figures, "04002").status, Status::NotCollected);
}

#[test]
fn a_member_that_does_not_answer_lowers_the_coverage_of_its_territory() {
    let rows = [
        "04001,2020,a,ecole-1,s1,,1,4,,",
        "04001,2020,a,ecole-2,s1,,3,4,,",
        "04001,2020,a,ecole-3,s1,,,4,,",
    ];
    let figures = figures(RATIO, "member = \"membre\"", &rows);
    let own = one(&figures, "04001");
    assert_eq!((own.value, own.numerator), (Some(50.0), Some(4.0)));
    assert_eq!((own.members_known, own.members_expected), (2, 3));
}

#[test]
fn two_sources_that_contradict_each_other_are_both_kept_and_their_group_does_without() {
    let rows = [
        "04001,2020,a,m,s1,,1,4,,",
        "04001,2020,a,m,s2,,2,4,,",
        "04002,2020,a,m,s1,,1,4,,",
        "04002,2020,a,m,s2,,1,4,,",
        "04003,2020,a,m,s1,,1,4,,",
    ];
    let figures = figures(RATIO, GROUPS, &rows);
    let told = of(&figures, "04001", 2020);
    let values: Vec<_> =
        told.iter().map(|one| (one.value, one.status, one.sources.clone())).collect();
    let source = |id: &str| vec![id.to_owned()];
    assert_eq!(
        values,
        [
            (Some(25.0), Status::Disputed, source("s1")),
            (Some(50.0), Status::Disputed, source("s2")),
        ]
    );
    let agreed = one(&figures, "04002");
    assert_eq!((agreed.status, agreed.numerator), (Status::Normal, Some(1.0)));
    assert_eq!((agreed.sources.len(), agreed.lines.to_string()), (2, "4-5".to_owned()));
    let group = one(&figures, "G1");
    assert_eq!((group.members_known, group.members_expected), (2, 4));
}

#[test]
fn a_group_that_publishes_another_figure_than_its_members_make_is_disputed() {
    let rows = [
        "04001,2020,a,m,s1,,1,4,,",
        "04002,2020,a,m,s1,,1,4,,",
        "04003,2020,a,m,s1,,1,4,,",
        "04004,2020,a,m,s1,,1,4,,",
        "G1,2020,a,m,s1,,9,12,,",
    ];
    let without_one = figures(RATIO, GROUPS, &rows[1..]);
    let published = one(&without_one, "G1");
    assert_eq!((published.value, published.status), (Some(75.0), Status::Normal));
    let figures = figures(RATIO, GROUPS, &rows);
    let told: Vec<_> = of(&figures, "G1", 2020).iter().map(|one| (one.value, one.status)).collect();
    assert_eq!(told, [(Some(25.0), Status::Disputed), (Some(75.0), Status::Disputed)]);
}

#[test]
fn a_count_of_rows_that_do_not_fulfil_the_condition_is_a_zero_and_no_row_is_nothing() {
    let count = "kind = \"count\"\nwhere = { marque = \"x\" }";
    let rows = ["04001,2020,a,m,s1,,,,x,", "04001,2020,b,m,s1,,,,y,", "04002,2020,a,m,s1,,,,y,"];
    let figures = figures(count, "", &rows);
    assert_eq!(
        (one(&figures, "04001").value, one(&figures, "04001").lines.to_string()),
        (Some(1.0), "2".to_owned())
    );
    assert_eq!(one(&figures, "04002").value, Some(0.0));
    assert_eq!(of(&figures, "04003", 2020), Vec::<&Observation>::new());
}

#[test]
fn a_share_counts_only_the_rows_that_could_fulfil_the_condition() {
    let share =
        "kind = \"share\"\nwhere = { marque = \"x\" }\namong = { nombre = { minimum = 1 } }";
    let rows = [
        "04001,2020,a,m1,s1,,1,,x,",
        "04001,2020,a,m2,s1,,2,,y,",
        "04001,2020,a,m3,s1,,0,,x,",
        "04002,2020,a,m1,s1,,0,,x,",
    ];
    let figures = figures(share, "", &rows);
    let own = one(&figures, "04001");
    assert_eq!((own.numerator, own.denominator, own.value), (Some(1.0), Some(2.0), Some(50.0)));
    assert_eq!(one(&figures, "04002").status, Status::NotApplicable);
}

#[test]
fn a_commune_counts_in_the_group_that_it_was_part_of_on_1_january() {
    let rows = ["04003,2020,a,m,s1,,1,4,,", "04003,2021,a,m,s1,,2,4,,"];
    let figures = figures(RATIO, "rollup = [\"epci\"]\n[coverage]\nminimum = 0.0", &rows);
    assert_eq!(one(&figures, "G1").value, Some(25.0));
    assert_eq!(of(&figures, "G2", 2021)[0].value, Some(50.0));
    assert_eq!(of(&figures, "G1", 2021), Vec::<&Observation>::new());
}

#[test]
fn a_total_of_which_a_part_is_missing_is_withheld_whatever_the_minimum() {
    let sum = "kind = \"sum\"\ncolumn = \"nombre\"";
    let rows = [
        "04001,2020,a,m,s1,,5,,,",
        "04002,2020,a,m,s1,,5,,,",
        "04003,2020,a,m,s1,,5,,,",
        "04001,2021,a,m,s1,,5,,,",
        "04002,2021,a,m,s1,,5,,,",
        "04004,2021,a,m,s1,,5,,,",
    ];
    let figures = figures(sum, "rollup = [\"epci\"]\n[coverage]\nminimum = 0.0", &rows);
    let partial = one(&figures, "G1");
    assert_eq!((partial.value, partial.status), (None, Status::Withheld));
    assert_eq!((partial.members_known, partial.members_expected), (3, 4));
    assert_eq!(of(&figures, "G1", 2021)[0].value, Some(15.0));
}

#[test]
fn a_commune_without_rows_is_a_member_of_which_nothing_is_known() {
    let rows = ["04001,2020,a,m1,s1,,1,4,,", "04001,2020,a,m2,s1,,3,4,,"];
    let figures = figures(RATIO, "member = \"membre\"\nrollup = [\"epci\"]", &rows);
    let group = one(&figures, "G1");
    assert_eq!((group.members_known, group.members_expected), (2, 5));
    assert_eq!((group.value, group.status), (None, Status::Withheld));
}

#[test]
fn a_source_that_is_silent_contradicts_nobody() {
    let rows = ["04001,2020,a,m,s1,,1,4,,", "04001,2020,a,m,s2,,,,,"];
    let figures = figures(RATIO, "", &rows);
    let own = one(&figures, "04001");
    assert_eq!((own.value, own.status), (Some(25.0), Status::Normal));
}

#[test]
fn a_source_that_tells_a_part_of_what_is_contested_makes_no_total() {
    let sum = "kind = \"sum\"\ncolumn = \"nombre\"";
    let rows = [
        "04001,2020,a,m,s1,,1,,,",
        "04001,2020,b,m,s1,,9,,,",
        "04001,2020,a,m,s2,,2,,,",
        "04001,2020,b,m,s3,,8,,,",
    ];
    let figures = figures(sum, "", &rows);
    let told: Vec<_> = of(&figures, "04001", 2020)
        .iter()
        .map(|one| (one.sources.concat(), one.value, one.status))
        .collect();
    let contested = Status::Disputed;
    assert_eq!(
        told,
        [
            ("s2".to_owned(), None, contested),
            ("s3".to_owned(), None, contested),
            ("s1".to_owned(), Some(10.0), contested),
        ]
    );
}

#[test]
fn a_list_of_numbers_is_any_of_them_and_not_a_range() {
    let count = "kind = \"count\"\nwhere = { nombre = [1, 9] }";
    let rows = ["04001,2020,a,m,s1,,1,,,", "04001,2020,b,m,s1,,5,,,", "04001,2020,a,n,s1,,9,,,"];
    assert_eq!(one(&figures(count, "", &rows), "04001").value, Some(2.0));
}

#[test]
fn a_new_method_shows_in_the_figures_from_its_year_on() {
    let rows = ["04001,2020,a,m,s1,,1,4,,", "04001,2021,a,m,s1,,1,4,,"];
    let figures = figures(RATIO, "", &rows);
    let methods: Vec<u32> = figures.iter().map(|one| one.method).collect();
    assert_eq!(methods, [1, 2]);
}

#[test]
fn the_levels_of_a_group_are_a_distribution_and_have_no_mean() {
    let level = "kind = \"level\"\ncolumn = \"niveau\"";
    let rows = [
        "04001,2020,a,m,s1,,,,,3",
        "04002,2020,a,m,s1,,,,,3",
        "04003,2020,a,m,s1,,,,,1",
        "04004,2020,a,m,s1,,,,,np",
    ];
    let figures = figures(level, GROUPS, &rows);
    let told: Vec<_> = of(&figures, "G1", 2020)
        .iter()
        .map(|one| (one.dimensions["niveau"].as_str(), one.numerator, one.denominator, one.value))
        .collect();
    let among = Some(4.0);
    assert_eq!(
        told,
        [
            ("1", Some(1.0), among, None),
            ("3", Some(2.0), among, None),
            ("np", Some(1.0), among, None),
        ]
    );
}

#[test]
fn not_having_applied_contradicts_a_level_and_taking_part_does_not() {
    let level = "kind = \"level\"\ncolumn = \"niveau\"\nnote = \"zone\"";
    let rows = [
        "04001,2020,a,m,s1,,,,,3",
        "04001,2020,a,m,s2,,,,,np",
        "04002,2020,a,m,s1,,,,,2",
        "04002,2020,a,m,s2,mention,,,,",
    ];
    let figures = figures(level, "", &rows);
    let statuses: Vec<Status> = of(&figures, "04001", 2020).iter().map(|one| one.status).collect();
    assert_eq!(statuses, [Status::NotApplied, Status::Disputed]);
    let own = one(&figures, "04002");
    assert_eq!(
        (own.value, own.status, own.comment.as_deref()),
        (Some(2.0), Status::Normal, Some("mention"))
    );
}
