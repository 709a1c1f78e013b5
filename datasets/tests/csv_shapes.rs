//! The shapes that every reader of CSV must tell apart, one small file each; and the well-known suite of
//! such files, where it is beside the checkout.

#![expect(clippy::unwrap_used, reason = "a test that fails here has failed")]

mod real;

use std::fs;

use datasets::csv::{Declared, Encoding, Sniffed, sniff};
use serde_json::Value;

fn look(bytes: &[u8]) -> Sniffed {
    let found = sniff("f.csv", bytes, Declared::default());
    assert!(found.is_table(), "{:?}", found.diagnostics);
    found
}

/// The header and the rows of a file in which nothing is wrong.
fn table(text: &str) -> Vec<Vec<String>> {
    let found = look(text.as_bytes());
    std::iter::once(found.header).chain(found.rows.into_iter().map(|(_, cells)| cells)).collect()
}

#[test]
fn a_comma_between_quotation_marks_is_text() {
    let rows = table("nom,adresse,code\nMairie,\"1, place De-Gaulle\",04000\n");
    assert_eq!(rows, [["nom", "adresse", "code"], ["Mairie", "1, place De-Gaulle", "04000"]]);
}

#[test]
fn an_empty_cell_is_empty_quoted_or_not() {
    for end in ["\n", "\r\n"] {
        let text = ["a,b,c", "1,\"\",\"\"", "2,,4"].join(end);
        assert_eq!(table(&text), [["a", "b", "c"], ["1", "", ""], ["2", "", "4"]], "{end:?}");
    }
}

#[test]
fn doubled_quotation_marks_are_one() {
    let rows = table("a,b\n1,\"dit \"\"le Roc\"\", mairie\"\n2,\"\"\"\"\n");
    assert_eq!(rows, [["a", "b"], ["1", "dit \"le Roc\", mairie"], ["2", "\""]]);
}

#[test]
fn json_may_stand_in_a_cell() {
    let rows =
        table("id,lieu\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"coordinates\"\": [6.24, 44.09]}\"\n");
    assert_eq!(rows[1][1], "{\"type\": \"Point\", \"coordinates\": [6.24, 44.09]}");
}

#[test]
fn a_quotation_mark_inside_a_cell_is_text() {
    let rows = table("nom,lieu\nPhare,44°5'27.1\"N 6°14'8.5\"E\n");
    assert_eq!(rows[1], ["Phare", "44°5'27.1\"N 6°14'8.5\"E"]);
}

#[test]
fn a_quoted_cell_may_hold_lines_and_quotation_marks() {
    for end in ["\n", "\r\n"] {
        let text =
            ["a,b,c", "1,2,3", "\"Il était", "\"\"une\"\"", "fois\",5,6", "7,8,9", ""].join(end);
        let expected = ["Il était", "\"une\"", "fois"].join(end);
        let found = look(text.as_bytes());
        assert_eq!(found.rows[1].1, [&expected, "5", "6"], "{end:?}");
        let lines: Vec<u32> = found.rows.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [2, 3, 6], "{end:?}");
    }
}

#[test]
fn a_plain_file_is_read_whatever_ends_its_lines_and_whether_the_last_one_ends() {
    for text in ["a,b,c\n1,2,3\n", "a,b,c\n1,2,3", "a,b,c\r\n1,2,3\r\n", "a,b,c\r1,2,3\r"] {
        assert_eq!(table(text), [["a", "b", "c"], ["1", "2", "3"]], "{text:?}");
    }
}

#[test]
fn characters_of_every_language_are_kept() {
    let found = look("a,b\n4,ʤ\n5,日本 🗾\n".as_bytes());
    assert_eq!(found.rows[1].1, ["5", "日本 🗾"]);
    assert_eq!(found.reading.unwrap().encoding, Encoding::Utf8);
}

/// The value of a column of a row, in the suite.
fn expected(rows: &Value, row: usize, name: &str) -> Option<String> {
    let row = rows.get(row).unwrap_or(rows);
    row.get(name).and_then(Value::as_str).map(str::to_owned)
}

#[test]
fn the_suite_passes_whole() {
    let Some(folder) = real::folder("csv/csv-spectrum") else { return };
    let files = real::files(&folder.join("csvs"));
    assert_eq!(files.len(), 12);
    for path in files {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let found = look(&fs::read(&path).unwrap());
        let json = fs::read(folder.join("json").join(format!("{name}.json"))).unwrap();
        let rows: Value = serde_json::from_slice(&json).unwrap();
        assert_eq!(found.rows.len(), rows.as_array().map_or(1, Vec::len), "{name}");
        for (row, (_, cells)) in found.rows.iter().enumerate() {
            for (column, cell) in found.header.iter().zip(cells) {
                // The suite expects here another number than the one that its CSV holds.
                if (name.as_str(), column.as_str())
                    != ("location_coordinates", "Contact Phone Number")
                {
                    assert_eq!(
                        Some(cell),
                        expected(&rows, row, column).as_ref(),
                        "{name}, {column}"
                    );
                }
            }
        }
    }
}
