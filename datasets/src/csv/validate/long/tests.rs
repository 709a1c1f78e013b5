use std::io;

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::csv::{described, validate};

/// Keeps the tables: what a long file leaves, put together again, is the whole.
struct Tables;

impl Look for Tables {
    type Left = Table;

    fn look(&self, table: &Table) -> Table {
        table.clone()
    }
}

fn schema(key: &[&str]) -> Schema {
    let resource = json!({
        "dialect": {"delimiter": ","},
        "schema": {
            "primaryKey": key,
            "missingValues": ["", "nc"],
            "fields": [
                {"name": "code", "type": "string", "constraints": {"pattern": "^0[0-9]{3}$"}},
                {"name": "jour", "type": "date"},
                {"name": "taux", "type": "number"},
                {"name": "nombre", "type": "integer", "constraints": {"minimum": 0}}
            ]
        }
    });
    let described = described("datapackage.json", &resource);
    assert_eq!(described.diagnostics, []);
    described.schema
}

/// Reads a text by stretches of so many bytes; the rows of each as lines and cells.
fn by_stretches(
    text: &str,
    schema: &Schema,
    stretch: usize,
    unordered: bool,
) -> (Long, Vec<Table>) {
    let mut tables = Vec::new();
    let declared = Declared::default();
    let reader = Reader { file: "f.csv", declared, schema, unordered, stretch, look: &Tables };
    let mut keep = |left: Option<Table>, _| {
        tables.extend(left);
        true
    };
    let long = reader.read(text.as_bytes(), &mut keep);
    (long, tables)
}

/// The cells of some tables, row by row, with the line of each.
fn rows(tables: &[Table]) -> Vec<String> {
    let row = |table: &Table, row: usize| {
        let cells = table.columns.iter().map(|column| {
            let absence = column.absences.get(&row);
            format!("{:?}{:?}{:?}", column.values.text(row), column.values.number(row), absence)
        });
        format!("{} {}", table.lines[row], cells.collect::<String>())
    };
    tables.iter().flat_map(|table| (0..table.rows()).map(move |one| row(table, one))).collect()
}

/// Cells as people write them: right, to be repaired, absent, wrong, and between quotation marks.
fn line() -> impl Strategy<Value = String> {
    let code = prop::sample::select(vec!["0407", "407", " 0407", "nc", "", "x", "\"0408\""]);
    let day = prop::sample::select(vec!["2019-09-30", "30/09/2019", "", "31/02/2019"]);
    let rate = prop::sample::select(vec!["1.5", "\"1,5\"", "1.234", "\"1,234\"", "12 %", "", "é"]);
    let number = prop::sample::select(vec!["3", "1 000", "-1", "\"2\n\"", "nc", "3,,", ""]);
    prop_oneof![
        9 => (code, day, rate, number).prop_map(|(a, b, c, d)| format!("{a},{b},{c},{d}")),
        1 => prop::sample::select(vec!["", ",,,", "Total,,,"]).prop_map(str::to_owned),
    ]
}

proptest! {
    #[test]
    fn a_file_read_by_stretches_says_what_it_says_at_once(
        lines in prop::collection::vec(line(), 1..40),
        end in prop::sample::select(vec!["\n", "\r\n"]),
        stretch in 24_usize..200,
    ) {
        let schema = schema(&[]);
        let text = format!("code,jour,taux,nombre{end}{}", lines.join(end));
        let (long, tables) = by_stretches(&text, &schema, stretch, false);
        let whole = validate("f.csv", text.as_bytes(), Declared::default(), &schema);
        let Long::Read(found) = long else { panic!("{long:?}") };
        prop_assert_eq!(&found.diagnostics, &whole.diagnostics);
        prop_assert_eq!(found.reading, whole.places.reading);
        if let Some(table) = whole.table {
            prop_assert_eq!(found.rows, table.rows());
            prop_assert_eq!(rows(&tables), rows(&[table]));
        }
    }

    #[test]
    fn keys_are_compared_across_stretches(
        codes in prop::collection::vec(0_u32..60, 1..40),
        stretch in 24_usize..100,
    ) {
        let schema = schema(&["code"]);
        let lines: Vec<String> = codes.iter().map(|code| format!("0{code:03},,,")).collect();
        let text = format!("code,jour,taux,nombre\n{}\n", lines.join("\n"));
        let mut sorted = codes.clone();
        sorted.sort_unstable();
        sorted.dedup();
        let (ordered, _) = by_stretches(&text, &schema, stretch, false);
        prop_assert_eq!(matches!(ordered, Long::Read(_)), sorted == codes, "{:?}", ordered);
        let (hashed, _) = by_stretches(&text, &schema, stretch, true);
        prop_assert_eq!(matches!(hashed, Long::Read(_)), sorted.len() == codes.len());
    }
}

#[test]
fn a_file_that_is_not_plain_is_left_to_be_read_at_once() {
    let schema = schema(&[]);
    let head = "code,jour,taux,nombre\n".to_owned();
    let rows = "0407,,,\n".repeat(20);
    for wrong in ["0407,,,\0\n", "\"0407\"x,,,\n", "\"0407,,,\n"] {
        let text = format!("{head}{rows}{wrong}{rows}");
        let (long, _) = by_stretches(&text, &schema, 60, false);
        assert!(matches!(long, Long::NotPlain), "{wrong:?}: {long:?}");
    }
    let (long, _) = by_stretches("PK\x03\x04", &schema, 60, false);
    assert!(matches!(long, Long::NotPlain));
}

#[test]
fn what_was_kept_may_say_to_stop() {
    let schema = schema(&[]);
    let text = format!("code,jour,taux,nombre\n{}", "0407,,,\n".repeat(200));
    let declared = Declared::default();
    let (file, look) = ("f.csv", &Tables);
    let reader = Reader { file, declared, schema: &schema, unordered: false, stretch: 60, look };
    let mut seen = 0;
    let mut keep = |_, _| {
        seen += 1;
        seen < 3
    };
    assert!(matches!(reader.read(text.as_bytes(), &mut keep), Long::NotPlain));
    assert_eq!(seen, 3);
}

#[test]
fn a_disk_that_refuses_is_told() {
    struct Refusing;
    impl io::Read for Refusing {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::ErrorKind::PermissionDenied.into())
        }
    }
    let (declared, schema) = (Declared::default(), schema(&[]));
    let (file, look) = ("f.csv", &Tables);
    let reader = Reader { file, declared, schema: &schema, unordered: false, stretch: 60, look };
    let long =
        reader.read(io::Read::chain(&b"code,jour,taux,nombre\n"[..], Refusing), &mut |_, _| true);
    assert!(matches!(long, Long::Refused), "{long:?}");
}
