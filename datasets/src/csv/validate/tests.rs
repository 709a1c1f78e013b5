mod files;
mod headers;
mod repairs;

use super::*;
use crate::csv::{
    Absence, Bound, CellFault, Constraints, Dialect, Fault, Format, Misread, Severity, Values,
};
use crate::model::{Field, FieldKind, MissingValue};

fn column(name: &str, kind: FieldKind, constraints: Constraints) -> Field {
    Field {
        name: name.to_owned(),
        kind,
        title: None,
        description: None,
        format: Format::default(),
        categories: Vec::new(),
        categories_ordered: false,
        constraints,
    }
}

fn missing(values: &[&str]) -> Vec<MissingValue> {
    let one = |value: &&str| MissingValue { value: (*value).to_owned(), label: String::new() };
    values.iter().map(one).collect()
}

/// code, annee, locaux, taux, jour; a row is named by the first two.
fn schema() -> Schema {
    let required = || Constraints { required: true, ..Constraints::default() };
    let counted = Constraints { minimum: Some(Bound::Number(0.0)), ..required() };
    Schema {
        fields: vec![
            column("code", FieldKind::String, Constraints { min_length: Some(5), ..required() }),
            column("annee", FieldKind::Year, required()),
            column("locaux", FieldKind::Integer, counted),
            column("taux", FieldKind::Number, Constraints::default()),
            column("jour", FieldKind::Date, Constraints::default()),
        ],
        missing_values: missing(&["", "nc", "s"]),
        primary_key: vec!["code".to_owned(), "annee".to_owned()],
        ..Schema::default()
    }
}

/// A resource that declares what is usual.
const COMMA: Declared =
    Declared { dialect: Some(Dialect { delimiter: b',' }), encoding: Some(Encoding::Utf8) };

fn read(text: &str) -> Validated {
    validate("fibre.csv", text.as_bytes(), COMMA, &schema())
}

/// Line, column, field and code of each problem.
fn told(text: &str) -> Vec<String> {
    let one = |found: &Diagnostic| {
        let at = |place: Option<u32>| place.map_or("-".to_owned(), |place| place.to_string());
        let field = found.field.as_deref().unwrap_or("-");
        format!("{}:{} {field} {}", at(found.line), at(found.column), found.fault.code())
    };
    read(text).diagnostics.iter().map(one).collect()
}

const HEADER: &str = "code,annee,locaux,taux,jour\n";

#[test]
fn a_good_file_gives_its_columns_its_absences_and_its_lines() {
    let found =
        read("taux,code,jour,annee,locaux\n0.5,04070,2019-09-30,2019,10\nnc,04001,,2019,0\n");
    assert_eq!(found.diagnostics, []);
    let table = found.table.unwrap();
    assert_eq!(table.lines, [2, 3]);
    let names: Vec<_> = table.columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(names, ["code", "annee", "locaux", "taux", "jour"]);
    assert_eq!(table.columns[2].values, Values::Integer(vec![Some(10), Some(0)]));
    assert_eq!(table.columns[3].values, Values::Number(vec![Some(0.5), None]));
    assert_eq!(table.columns[3].absences, [(1, Absence::NotApplicable)].into());
    assert_eq!(table.columns[4].absences, [(1, Absence::NotCollected)].into());
    assert_eq!(table.text("jour", 0), Some("2019-09-30"));
}

#[test]
fn every_problem_of_a_file_is_told_at_once() {
    let text = format!(
        "{HEADER}04070,2019,12.5,,\n\"04001\",19,-1,\"1,5,2\",30/09/19\nA02,2019,nc,x,2019-02-30\n"
    );
    assert_eq!(
        told(&text),
        [
            "2:12 locaux wrong-type",
            "3:9 annee wrong-type",
            "3:12 locaux below-minimum",
            "3:15 taux wrong-type",
            "3:23 jour wrong-type",
            "4:1 code too-short",
            "4:10 locaux required",
            "4:13 taux wrong-type",
            "4:15 jour wrong-type",
        ]
    );
    assert_eq!(read(&text).table, None);
}

#[test]
fn a_header_that_is_not_that_of_the_schema_is_told_name_by_name() {
    assert_eq!(
        told("code,annee,annee,locals,,jour\n04070,2019,2019,1,,\n"),
        [
            "1:1 locaux missing-column",
            "1:1 taux missing-column",
            "1:12 annee duplicate-column",
            "1:18 locals unknown-column",
            "1:25 - repaired-empty-column",
        ]
    );
}

#[test]
fn another_delimiter_is_named() {
    let found = read("code;annee;locaux;taux;jour\n04070;2019;1;;\n");
    let fault = FileFault::OtherDelimiter { declared: ',', found: ';' };
    assert_eq!(found.diagnostics[0].fault, fault.into());
    assert_eq!(found.diagnostics.len(), 1);
}

#[test]
fn rows_without_a_header_are_told_once() {
    assert_eq!(told("04070,2019,1,,\n04001,2019,1,,\n"), ["1:1 - no-header"]);
}

#[test]
fn rows_of_another_width_are_told_where_they_end_or_overflow() {
    assert_eq!(
        told(&format!("{HEADER}04070,2019,1,\n04001,2019,1,,,9\n04002,2019,1,,\n")),
        ["2:14 - too-few-cells", "3:16 - too-many-cells"]
    );
}

#[test]
fn a_row_with_a_wrong_quote_hides_no_other_problem() {
    let text = format!("{HEADER}04070,2019,1,,\n04001,2019,\"1,,\n04002,19,1,,\n");
    assert_eq!(told(&text), ["3:12 - unclosed-quote", "4:7 annee wrong-type"]);
}

#[test]
fn a_cell_over_two_lines_moves_the_rows_below_it() {
    let text = format!("{HEADER}\"04\n070\",2019,1,,\n04001,2019,x,,\n\"04\n0 2\",2019,y,,\n");
    assert_eq!(told(&text), ["4:12 locaux wrong-type", "6:11 locaux wrong-type"]);
}

#[test]
fn blank_lines_are_a_warning_and_the_table_is_there() {
    let found = read(&format!("{HEADER}\n04070,2019,1,,\n\n\n04001,2019,1,,\n"));
    assert_eq!(found.diagnostics[0].severity, Severity::Warning);
    assert_eq!(found.diagnostics[0].fault, FileFault::BlankLines { count: 3 }.into());
    assert_eq!(found.table.unwrap().lines, [3, 6]);
}

#[test]
fn the_primary_key_is_present_and_unique() {
    let text = format!("{HEADER}04070,2019,1,,\n,2019,1,,\n04001,2019,1,,\n04070,2019,2,,\n");
    assert_eq!(told(&text), ["3:1 code key-absent", "5:1 code duplicate-key"]);
    let key = vec!["code".to_owned(), "annee".to_owned()];
    let fault = CellFault::DuplicateKey { key, first: 2 };
    assert_eq!(read(&text).diagnostics[1].fault, fault.into());
}

#[test]
fn a_unique_column_repeats_no_value_but_may_repeat_absences() {
    let unique = Constraints { unique: true, ..Constraints::default() };
    let schema = Schema {
        fields: vec![
            column("a", FieldKind::Integer, Constraints::default()),
            column("b", FieldKind::Number, unique),
        ],
        missing_values: missing(&[""]),
        ..Schema::default()
    };
    let text = b"a,b\n1,1\n2,\n3,\n4,1.0\n5,1.00\n";
    let found = validate("f.csv", text, COMMA, &schema).diagnostics;
    let firsts: Vec<_> = found.iter().map(|one| (one.line, one.value.as_deref())).collect();
    assert_eq!(firsts, [(Some(5), Some("1.0")), (Some(6), Some("1.00"))]);
    assert!(found.iter().all(|one| one.fault == CellFault::Duplicate { first: 2 }.into()));
}

#[test]
fn values_keep_to_their_list_lengths_and_bounds() {
    let rules = |constraints: Constraints, kind, cell: &str| {
        let schema = Schema { fields: vec![column("a", kind, constraints)], ..Schema::default() };
        let text = format!("a\n{cell}\n");
        let found = validate("f.csv", text.as_bytes(), COMMA, &schema);
        found.diagnostics.first().map(|found| found.fault.code())
    };
    let text = || Constraints {
        max_length: Some(3),
        enum_: vec!["été".to_owned(), "hiver".to_owned()],
        ..Constraints::default()
    };
    assert_eq!(rules(text(), FieldKind::String, "été"), None);
    assert_eq!(rules(text(), FieldKind::String, "Été"), Some("not-listed"));
    assert_eq!(rules(text(), FieldKind::String, "hiver"), Some("too-long"));
    let day = |text: &str| Some(Bound::Text(text.to_owned()));
    let days = || Constraints {
        minimum: day("2000-01-01"),
        maximum: day("2019-12-31"),
        ..Constraints::default()
    };
    assert_eq!(rules(days(), FieldKind::Date, "2019-12-31"), None);
    assert_eq!(rules(days(), FieldKind::Date, "1999-12-31"), Some("below-minimum"));
    assert_eq!(rules(days(), FieldKind::Date, "2020-01-01"), Some("above-maximum"));
    let listed = || Constraints { enum_: vec!["1".to_owned()], ..Constraints::default() };
    assert_eq!(rules(listed(), FieldKind::Integer, "01"), None);
    assert_eq!(rules(listed(), FieldKind::Number, "1.0"), None);
    assert_eq!(rules(listed(), FieldKind::Year, "2019"), Some("not-listed"));
}

#[test]
fn a_mark_of_absence_that_is_not_declared_is_not_an_absence() {
    let found = read(&format!("{HEADER}04070,2019,np,,\n"));
    let expected = FieldKind::Integer;
    let declared = ["", "nc", "s"].map(str::to_owned).into();
    let misread = Misread::Undeclared { declared, meant: None };
    assert_eq!(found.diagnostics[0].fault, CellFault::Type { expected, misread }.into());
}

#[test]
fn a_mark_of_absence_in_other_letters_is_told_with_the_one_that_is_declared() {
    let kinds = ["locaux", "taux", "annee", "jour"];
    for (written, meant) in
        [("NC", Some("nc")), ("N.C.", Some("nc")), (" nc.", Some("nc")), ("-", None), ("n/a", None)]
    {
        let text = format!("{HEADER}04070,{written},{written},{written},{written}\n");
        let found = read(&text).diagnostics;
        assert_eq!(found.len(), kinds.len(), "{written}");
        for problem in found {
            let Fault::Cell(CellFault::Type { misread, .. }) = problem.fault else {
                panic!("{written} is {:?}", problem.fault)
            };
            let declared = ["", "nc", "s"].map(str::to_owned).into();
            let meant = meant.map(str::to_owned);
            assert_eq!(misread, Misread::Undeclared { declared, meant }, "{written}");
        }
    }
}

#[test]
fn a_column_may_have_marks_of_its_own() {
    let mut schema = schema();
    schema.field_missing_values.insert("taux".to_owned(), missing(&["np"]));
    let text = format!("{HEADER}04070,2019,1,np,\n04001,2019,1,,\n");
    let found = validate("f.csv", text.as_bytes(), COMMA, &schema).diagnostics;
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].line, found[0].field.as_deref()), (Some(3), Some("taux")));
}

#[test]
fn a_file_with_very_many_problems_says_how_many_more() {
    let text = HEADER.to_owned() + &"04070,x,1,,\n".repeat(1_500);
    let found = read(&text).diagnostics;
    assert_eq!(found.len(), 1_001);
    let last = found.last().map(|last| last.fault.clone());
    assert_eq!(last, Some(FileFault::TooManyProblems { more: 500 }.into()));
}

#[test]
fn lines_are_the_same_whatever_ends_them() {
    let text = format!("{HEADER}04070,2019,1,,\n\"04001\",x,1,,\n");
    for end in ["\r\n", "\r"] {
        assert_eq!(told(&text.replace('\n', end)), told(&text), "{end:?}");
    }
}

#[test]
fn a_pattern_holds_for_the_whole_of_a_text() {
    let pattern = Some("[0-9]{5}|FR".to_owned());
    let code = Constraints { pattern, ..Constraints::default() };
    let schema =
        Schema { fields: vec![column("code", FieldKind::String, code)], ..Schema::default() };
    let text = "code\n04070\nFR\n040701\nAFR\n";
    let found = validate("codes.csv", text.as_bytes(), COMMA, &schema);
    let lines: Vec<_> = found.diagnostics.iter().map(|one| (one.line, one.fault.code())).collect();
    assert_eq!(lines, [(Some(4), "pattern"), (Some(5), "pattern")]);
}
