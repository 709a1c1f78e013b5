//! What is repaired in cells and told once for a column, and what is refused because it is in doubt.

use serde_json::{Value, json};

use super::super::*;
use crate::csv::{Absence, Dialect, Node, Values};

/// Reads a CSV against a schema of `datapackage.json`.
fn read_as(fields: &Value, text: &str, declared: Declared) -> Validated {
    let resource = json!({"schema": {"fields": fields, "missingValues": ["", "nc"]}});
    let mut report = Report::new("datapackage.json");
    let schema = Schema::read(&Node::root(&resource), &mut report);
    assert_eq!(report.finish(), []);
    validate("f.csv", text.as_bytes(), declared, &schema)
}

/// Reads a single column of this type, its cells one to a line, in a file cut by tabs.
fn column(field: &Value, cells: &[&str]) -> Validated {
    let mut field = field.clone();
    field["name"] = json!("a");
    let text = format!(
        "a\tb\n{}\n",
        cells.iter().map(|cell| format!("{cell}\tx")).collect::<Vec<_>>().join("\n")
    );
    let declared = Declared { dialect: Some(Dialect { delimiter: b'\t' }), encoding: None };
    read_as(&json!([field, {"name": "b"}]), &text, declared)
}

/// Line, code and what was read of each thing told.
fn told(found: &Validated) -> Vec<String> {
    let one = |one: &Diagnostic| {
        let read = match &one.fault {
            crate::csv::Fault::Repair(repair) => format!("{repair:?}"),
            _ => String::new(),
        };
        let read = read.split("count: ").nth(1).unwrap_or_default().replace(['"', '}'], "");
        let read = read.replace(", read:", "").trim().to_owned();
        format!("{} {} {read}", one.line.unwrap_or_default(), one.fault.code()).trim().to_owned()
    };
    found.diagnostics.iter().map(one).collect()
}

fn values(found: Validated) -> Values {
    found.table.unwrap().columns.remove(0).values
}

fn numbers(cells: &[&str]) -> (Vec<String>, Option<Vec<Option<f64>>>) {
    let found = column(&json!({"type": "number"}), cells);
    let told = told(&found);
    let values = found.table.map(|mut table| table.columns.remove(0).values);
    let Some(Values::Number(values)) = values else { return (told, None) };
    (told, Some(values))
}

#[test]
fn each_kind_of_repair_is_told_once_for_a_column_with_its_count_and_its_first_place() {
    let (told, values) = numbers(&["12.5", "12,5", "1 234,5", "31,60 %", "nc", "7"]);
    assert_eq!(
        told,
        [
            "3 repaired-decimal-comma 3 12.5",
            "4 repaired-groups 1 1234.5",
            "5 repaired-percent 1 31.60"
        ]
    );
    let expected = [Some(12.5), Some(12.5), Some(1_234.5), Some(31.6), None, Some(7.0)];
    assert_eq!(values.unwrap(), expected);
}

#[test]
fn a_repair_stands_where_the_cell_stands_in_the_file() {
    let found = column(&json!({"type": "number"}), &["1", "", "2,5"]);
    let repair = &found.diagnostics[0];
    assert_eq!((repair.line, repair.column), (Some(4), Some(1)));
    assert_eq!((repair.field.as_deref(), repair.value.as_deref()), (Some("a"), Some("2,5")));
}

#[test]
fn a_comma_before_three_digits_is_decimal_when_the_column_or_the_file_says_so() {
    assert_eq!(numbers(&["1,234", "12,5"]).1.unwrap(), [Some(1.234), Some(12.5)]);
    assert_eq!(numbers(&["1,234"]).0, ["2 doubtful-number"]);
    assert_eq!(numbers(&["1,234", "1,234,567"]).0.first().unwrap(), "2 doubtful-number");
    assert_eq!(numbers(&["1,234", "1,234.5"]).0.first().unwrap(), "2 doubtful-number");
    let semicolons = read_as(
        &json!([{"name": "a", "type": "number"}, {"name": "b"}]),
        "a;b\n1,234;\n",
        Declared::default(),
    );
    assert_eq!(values(semicolons), Values::Number(vec![Some(1.234)]));
}

#[test]
fn a_point_before_three_digits_is_not_believed_where_commas_are_decimal() {
    assert_eq!(numbers(&["1.234", "12.5"]).1.unwrap(), [Some(1.234), Some(12.5)]);
    assert_eq!(numbers(&["1.234"]).1.unwrap(), [Some(1.234)]);
    for other in ["12,5", "1.234,5", "1.234.567"] {
        let (told, values) = numbers(&["1.234", other]);
        assert_eq!(
            (told.first().unwrap().as_str(), values),
            ("2 doubtful-number", None),
            "{other}"
        );
    }
}

#[test]
fn whole_numbers_lose_what_is_not_theirs_and_nothing_else() {
    let found =
        column(&json!({"type": "integer"}), &["12", "17\u{202f}192", "12.0", "1 063,00", " 3"]);
    let expected = Values::Integer([12, 17_192, 12, 1_063, 3].map(Some).into());
    assert_eq!(values(found), expected);
    let refused = |cell| told(&column(&json!({"type": "integer"}), &[cell]));
    for cell in ["12,5", "1,234", "1.234", "2,19E+13", "#REF!", "12 €"] {
        assert_eq!(refused(cell), ["2 wrong-type"], "{cell}");
    }
}

#[test]
fn a_declared_writing_is_no_repair() {
    let french =
        json!({"type": "number", "decimalChar": ",", "groupChar": " ", "bareNumber": false});
    let found = column(&french, &["1 234,5", "12,5 %", "1,234", "3"]);
    assert_eq!(told(&found), Vec::<String>::new());
    assert_eq!(values(found), Values::Number([1234.5, 12.5, 1.234, 3.0].map(Some).into()));
    let other = column(&french, &["12.5"]);
    assert_eq!(told(&other), ["2 wrong-type"], "what is written otherwise may be another number");
    let day = column(&json!({"type": "date", "format": "%m/%d/%Y"}), &["09/30/2019"]);
    assert_eq!(told(&day), Vec::<String>::new());
    assert_eq!(day.table.unwrap().text("a", 0), Some("2019-09-30"));
}

#[test]
fn days_are_written_as_iso_8601() {
    let found =
        column(&json!({"type": "date"}), &["2019-09-30", "30/09/2019", "2013.01.26", "1/2/2019"]);
    assert_eq!(told(&found), ["3 repaired-day 3 2019-09-30"]);
    let days = ["2019-09-30", "2019-09-30", "2013-01-26", "2019-02-01"];
    assert_eq!(values(found), Values::Text(days.map(Some).into_iter().collect()));
    let bounded = json!({"type": "date", "constraints": {"minimum": "2019-09-01"}});
    assert_eq!(
        told(&column(&bounded, &["01/08/2019"])),
        ["2 below-minimum", "2 repaired-day 1 2019-08-01"]
    );
    for cell in ["30/09/19", "09/30/2019", "31/02/2019"] {
        assert_eq!(told(&column(&json!({"type": "date"}), &[cell])), ["2 wrong-type"], "{cell}");
    }
}

#[test]
fn every_other_type_is_read() {
    for (kind, cell, read) in [
        ("datetime", "14/09/2010 14:28", "2010-09-14T14:28:00"),
        ("datetime", "2010-09-14T14:28:00Z", "2010-09-14T14:28:00Z"),
        ("time", "9h05", "09:05:00"),
        ("yearmonth", "09/2019", "2019-09"),
        ("geopoint", "6.24, 44.09", "6.24,44.09"),
    ] {
        let found = column(&json!({"type": kind}), &[cell]);
        assert_eq!(found.table.unwrap().text("a", 0), Some(read), "{kind}");
        assert_eq!(told(&column(&json!({"type": kind}), &["hier"])), ["2 wrong-type"], "{kind}");
    }
    for (format, cell) in [
        ("email", "mairie@digne.fr"),
        ("uri", "https://digne.fr"),
        ("uuid", "0246e48c-f33d-433a-8984-034219be842e"),
    ] {
        let field = json!({"format": format});
        assert_eq!(told(&column(&field, &[cell, ""])), Vec::<String>::new(), "{format}");
        assert_eq!(told(&column(&field, &["digne"])), ["2 wrong-format"], "{format}");
    }
}

#[test]
fn truths_are_read_and_understood() {
    let declared = json!({"type": "boolean", "trueValues": ["oui"], "falseValues": ["non"]});
    let found = column(&declared, &["oui", "non", "OUI", "Faux", ""]);
    assert_eq!(told(&found), ["4 repaired-truth 2 true"]);
    let expected = Values::Boolean(vec![Some(true), Some(false), Some(true), Some(false), None]);
    assert_eq!(values(found), expected);
    assert_eq!(told(&column(&declared, &["1"])), ["2 wrong-type"]);
}

#[test]
fn codes_are_given_their_zeros_back_when_only_one_code_is_possible() {
    let commune = json!({"constraints": {"pattern": r"^([013-9]\d|2[AB1-9])\d{3}$"}});
    let found = column(&commune, &["04070", "4070", "1001", "2A004", "97101"]);
    assert_eq!(told(&found), ["3 repaired-zeros 2 04070"]);
    let codes = ["04070", "04070", "01001", "2A004", "97101"];
    assert_eq!(values(found), Values::Text(codes.map(Some).into_iter().collect()));
    let sized = json!({"constraints": {"minLength": 5, "maxLength": 5}});
    assert_eq!(told(&column(&sized, &["4070"])), ["2 repaired-zeros 1 04070"]);
    let loose = json!({"constraints": {"minLength": 2, "maxLength": 3}});
    assert_eq!(told(&column(&loose, &["4"])), ["2 too-short"], "04 or 004");
    assert_eq!(
        told(&column(&commune, &["407", " 04070"])),
        ["2 repaired-zeros 1 00407", "3 repaired-spaces 1 04070"]
    );
}

#[test]
fn a_repaired_code_that_stands_twice_is_told() {
    let unique = json!({"constraints": {"pattern": "[0-9]{5}", "unique": true}});
    assert_eq!(
        told(&column(&unique, &["04070", "4070"])),
        ["3 repaired-zeros 1 04070", "3 duplicate-value"]
    );
}

#[test]
fn a_code_whose_digits_are_lost_is_refused() {
    let siret = json!({"constraints": {"pattern": "[0-9]{14}"}});
    assert_eq!(told(&column(&siret, &["2,17003E+13"])), ["2 lost-digits"]);
    assert_eq!(told(&column(&json!({}), &["2,17003E+13"])), ["2 lost-digits"]);
    assert_eq!(
        told(&column(&json!({}), &["=CMD()", "+33 4 92", "@nom", "-x"])),
        Vec::<String>::new()
    );
}

#[test]
fn spaces_around_a_mark_of_absence_do_not_make_it_a_value() {
    let found = column(&json!({"type": "integer"}), &["1", "nc ", "\u{a0}"]);
    assert_eq!(told(&found), ["3 repaired-spaces 2 nc"]);
    let absences = &found.table.unwrap().columns[0].absences;
    assert_eq!(absences, &[(1, Absence::NotApplicable), (2, Absence::NotCollected)].into());
}

#[test]
fn constraints_are_those_of_table_schema() {
    let bounds =
        json!({"type": "integer", "constraints": {"exclusiveMinimum": 0, "exclusiveMaximum": 5}});
    assert_eq!(
        told(&column(&bounds, &["0", "1", "5"])),
        ["2 not-above-minimum", "4 not-below-maximum"]
    );
    let levels = json!({"type": "integer", "categories": [1, {"value": 2, "label": "@@"}]});
    assert_eq!(told(&column(&levels, &["1", "2", "3"])), ["4 not-listed"]);
    let words = json!({"categories": ["lourde", "conforme"], "constraints": {"enum": ["lourde"]}});
    assert_eq!(
        told(&column(&words, &["lourde", "conforme", "x"])),
        ["3 not-listed", "4 not-listed"]
    );
    let truths = json!({"type": "boolean", "constraints": {"enum": [true]}});
    assert_eq!(told(&column(&truths, &["1", "0"])), ["3 not-listed"]);
}
