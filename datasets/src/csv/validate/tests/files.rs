//! How whole files are written, and what is told of it.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::super::*;
use crate::csv::{Dialect, Node};

pub(super) fn schema(schema: &Value) -> Schema {
    let resource = json!({ "schema": schema });
    let mut report = Report::new("datapackage.json");
    let schema = Schema::read(&Node::root(&resource), &mut report);
    assert_eq!(report.finish(), []);
    schema
}

fn communes() -> Schema {
    schema(
        &json!({"fields": [{"name": "code"}, {"name": "nom"}, {"name": "locaux", "type": "integer"}]}),
    )
}

pub(super) fn told(found: &Validated) -> Vec<String> {
    let one = |one: &Diagnostic| {
        let at = |place: Option<u32>| place.map_or("-".to_owned(), |place| place.to_string());
        format!("{}:{} {}", at(one.line), at(one.column), one.fault.code())
    };
    found.diagnostics.iter().map(one).collect()
}

fn read(bytes: &[u8]) -> Validated {
    validate("f.csv", bytes, Declared::default(), &communes())
}

#[test]
fn what_excel_saves_is_read_and_told() {
    let text = "Base des communes;;\r\n;;\r\ncode;nom;locaux\r\n04070;Digne-les-Bains;17\u{a0}192\r\n\
        04047;Champtercier, été;3\r\n";
    let found = read(&Encoding::Windows1252.write(text));
    assert_eq!(
        told(&found),
        [
            "1:1 repaired-preamble",
            "3:1 repaired-delimiter",
            "4:23 repaired-groups",
            "4:25 repaired-encoding"
        ]
    );
    let table = found.table.unwrap();
    assert_eq!(table.lines, [4, 5], "lines are those of the file as published");
    assert_eq!(table.text("nom", 1), Some("Champtercier, été"));
    assert_eq!(table.integer("locaux", 0), Some(17_192));
    let reading = found.places.reading;
    assert_eq!((reading.encoding, reading.preamble), (Encoding::Windows1252, 2));
}

#[test]
fn what_is_declared_is_not_told() {
    let dialect = Some(Dialect { delimiter: b';' });
    let declared = Declared { dialect, encoding: Some(Encoding::MacRoman) };
    let bytes = Encoding::MacRoman.write("code;nom;locaux\r04070;Béziers;1\r");
    let found = validate("f.csv", &bytes, declared, &communes());
    assert_eq!(told(&found), Vec::<String>::new());
    assert_eq!(found.table.unwrap().text("nom", 0), Some("Béziers"));
    let wrong = Declared { dialect, encoding: Some(Encoding::Utf8) };
    assert_eq!(told(&validate("f.csv", &bytes, wrong, &communes())), ["2:8 other-encoding"]);
}

#[test]
fn damaged_letters_are_told_and_kept() {
    let found = read("code,nom,locaux\n1,Fresnes-LÃ©guillon,2\n3,Ch\u{fffd}teau,4\n".as_bytes());
    assert_eq!(told(&found), ["2:12 misencoded-letters", "3:5 lost-letters"]);
    assert_eq!(found.table.unwrap().text("nom", 0), Some("Fresnes-LÃ©guillon"));
}

#[test]
fn empty_columns_and_cells_are_left_out_and_others_are_not() {
    let found = read(b"code,nom,locaux,\n1,a,2,\n3,b,4,\n");
    assert_eq!(told(&found), ["1:17 repaired-empty-column"]);
    assert_eq!(told(&read(b"code,nom,locaux,\n1,a,2,x\n")), ["1:17 unnamed-column"]);
    let found = read(b"code,nom,locaux\n1,a,2,,\n3,b,4\n5,c,6,\n");
    assert_eq!(told(&found), ["2:7 repaired-empty-cells"]);
    assert_eq!(found.table.unwrap().rows(), 3);
    assert_eq!(
        told(&read(b" code,nom ,locaux\n1,a,2\n")),
        ["1:1 repaired-column-name", "1:7 repaired-column-name"]
    );
}

#[test]
fn totals_among_the_rows_are_told() {
    assert_eq!(told(&read(b"code,nom,locaux\n1,a,2\n,TOTAL,2\n")), ["3:1 total-rows"]);
    let listed =
        schema(&json!({"fields": [{"name": "nom", "constraints": {"enum": ["a", "Total"]}}]}));
    let found = validate("f.csv", b"nom\na\nTotal\n", Declared::default(), &listed);
    assert_eq!(told(&found), Vec::<String>::new(), "nobody lists a total by mistake");
}

#[test]
fn columns_match_as_the_schema_says() {
    let of = |fields_match: &str, text: &str| {
        let schema = schema(&json!({
            "fields": [{"name": "a"}, {"name": "b", "type": "integer"}],
            "fieldsMatch": fields_match,
        }));
        told(&validate("f.csv", text.as_bytes(), Declared::default(), &schema))
    };
    let none = Vec::<String>::new();
    assert_eq!(of("exact", "a,b\n1,2\n"), none);
    assert_eq!(of("exact", "b,a\n1,2\n"), ["1:1 column-order"]);
    assert_eq!(of("equal", "b,a\n1,2\n"), none);
    assert_eq!(of("equal", "a,b,c\n1,2,3\n"), ["1:5 unknown-column"]);
    assert_eq!(of("subset", "c,a,b\n1,2,3\n"), none);
    assert_eq!(of("subset", "a,c\n1,2\n"), ["1:1 missing-column"]);
    assert_eq!(of("superset", "b\n2\n"), none);
    assert_eq!(of("superset", "b,c\n2,3\n"), ["1:3 unknown-column"]);
    assert_eq!(of("partial", "b,c\n2,3\n"), none);
}

#[test]
fn a_column_that_may_lack_is_not_collected() {
    let schema = schema(
        &json!({"fields": [{"name": "a"}, {"name": "b", "type": "integer"}], "fieldsMatch": "superset"}),
    );
    let table = validate("f.csv", b"a\nx\ny\n", Declared::default(), &schema).table.unwrap();
    let lacking = &table.columns[1];
    assert_eq!(lacking.values, crate::csv::Values::Integer(vec![None, None]));
    assert_eq!(lacking.absences.len(), 2);
}

#[test]
fn unique_keys_name_one_row_each() {
    let schema = schema(&json!({
        "fields": [{"name": "a"}, {"name": "b"}, {"name": "c", "type": "number"}],
        "missingValues": [""],
        "uniqueKeys": [["a", "b"], ["c"]],
    }));
    let text = b"a,b,c\n1,1,0\n1,2,1\n1,1,-0\n1,,2\n1,,3\n";
    let found = validate("f.csv", text, Declared::default(), &schema);
    assert_eq!(told(&found), ["4:1 duplicate-key", "4:5 duplicate-value"]);
}

#[test]
fn a_file_that_is_no_table_is_told_in_one_problem() {
    let long = ["code,nom,locaux\n1,", &"x".repeat(12_000_000), ",2\n3,b,4\n"].concat();
    for (bytes, expected) in [
        (&b""[..], "-:- empty-file"),
        (b"\r\n", "-:- empty-file"),
        (b"code;name\0\n", "1:10 nul-byte"),
        (b"PK\x03\x04xl/workbook.xml", "-:- not-text"),
        (b"%PDF-1.4", "-:- not-text"),
        (b"code,nom,locaux\n1,\"a,2\n", "2:3 unclosed-quote"),
        (b"code,nom,nom,locaux\n1,a,b,2\n", "1:10 duplicate-column"),
        (b"1,a,2\n", "1:1 no-header"),
        (long.as_bytes(), "2:3 row-too-long"),
    ] {
        assert_eq!(told(&read(bytes)), [expected]);
    }
    let header = read(b"code,nom,locaux\n");
    assert_eq!(
        (told(&header), header.table.unwrap().rows()),
        (vec!["1:1 no-rows".to_owned()], 0),
        "a header alone is a table, and is told"
    );
}

/// Tables of codes, names and numbers that are found again whatever the dialect.
fn tables() -> impl Strategy<Value = Vec<(String, String, i64)>> {
    let row = ("[0-9]{5}", "[A-Za-z' ,;|\t\"\n-]{0,12}(été|[a-z])", -9_999_999_i64..9_999_999);
    prop::collection::vec(row, 0..12)
}

proptest! {
    #[test]
    fn any_table_written_in_any_dialect_reads_back(
        rows in tables(),
        delimiter in prop::sample::select(Dialect::DELIMITERS.to_vec()),
        end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
        encoding in prop::sample::select(vec![
            Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Windows1252,
            Encoding::Cp850, Encoding::MacRoman,
        ]),
        preamble in prop::sample::select(vec!["", "Communes de l'Hérault\n", "\n\nÀ vérifier :\n\n"]),
    ) {
        let separator = char::from(delimiter).to_string();
        let quoted = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
        let mut text = preamble.to_owned() + &["code", "nom", "locaux"].join(&separator) + "\n";
        for (code, name, count) in &rows {
            text += &[code.clone(), quoted(name), count.to_string()].join(&separator);
            text.push('\n');
        }
        // A word that tells the encoding; cells keep the ends of line that they hold.
        text += &["34032", "Béziers médiathèque", "1"].join(&separator);
        let lines: Vec<&str> = text.split('\n').collect();
        let text = lines.join(end);
        let found = read(&encoding.write(&text));
        prop_assert!(
            found.diagnostics.iter().all(|one| one.severity == crate::csv::Severity::Warning),
            "{:?} in {:?}", told(&found), text
        );
        prop_assert_eq!(found.places.reading.encoding, encoding);
        let table = found.table.unwrap();
        prop_assert_eq!(table.rows(), rows.len() + 1);
        for (row, (code, name, count)) in rows.iter().enumerate() {
            prop_assert_eq!(table.text("code", row), Some(code.as_str()));
            let name = name.replace('\n', end);
            prop_assert_eq!(table.text("nom", row), Some(name.as_str()));
            prop_assert_eq!(table.integer("locaux", row), Some(*count));
        }
    }

    #[test]
    fn no_bytes_make_reading_fail(
        bytes in prop_oneof![
            prop::collection::vec(any::<u8>(), 0..200),
            "(code|nom|locaux|[0-9,;\t|\"\r\n é%/-]){0,60}".prop_map(String::into_bytes),
        ],
    ) {
        let found = read(&bytes);
        if let Some(table) = found.table {
            prop_assert!(table.columns.iter().all(|column| column.values.len() == table.rows()));
        }
        let _ = crate::csv::sniff("f.csv", &bytes, Declared::default());
    }

    #[test]
    fn a_problem_is_placed_where_its_value_stands(
        rows in prop::collection::vec(("[0-9]{1,5}", "[a-zé\"]{1,3}(\n[a-z])?", "[0-9a-z]{1,4}"), 1..10),
    ) {
        let quoted = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
        let mut text = "code,nom,locaux\n".to_owned();
        let mut starts = Vec::new();
        for (code, name, count) in &rows {
            text += &[code.clone(), quoted(name), String::new()].join(",");
            starts.push((Place::of(&text, text.len()), count.clone()));
            text += count;
            text.push('\n');
        }
        for problem in read(text.as_bytes()).diagnostics {
            let value = problem.value.unwrap_or_default();
            let place = Place { line: problem.line.unwrap(), column: problem.column.unwrap() };
            prop_assert!(starts.contains(&(place, value)), "{:?}", problem.fault);
        }
    }
}
