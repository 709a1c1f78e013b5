use proptest::prelude::*;

use super::*;
use crate::csv::lexer::{Flaw, LONGEST_CELL};

/// Line and cells of a row, or its flaw and the place of the cell that has it.
type Found = Vec<Result<(u32, Vec<String>), (Flaw, Place)>>;

fn read(text: &str) -> (Found, BlankLines) {
    let mut rows = Rows::from(text, Dialect::default(), Row::FIRST);
    let mut record = Record::default();
    let mut found = Vec::new();
    while let Some(row) = rows.read(&mut record) {
        let cells = |row: Row| (row.line, record.iter(text).map(str::to_owned).collect());
        let flaw = |(row, flawed): (Row, Flawed)| {
            (flawed.flaw, Place::after(text, row.start, row.line, flawed.at))
        };
        found.push(row.map(cells).map_err(flaw));
    }
    (found, rows.blank())
}

fn lines(text: &str) -> Vec<u32> {
    read(text).0.into_iter().flatten().map(|(line, _)| line).collect()
}

#[test]
fn rows_are_on_their_physical_line_whatever_ends_it() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["a,b", "1,2", "", "", "\"x", "y\",2", "3,4"].join(end);
        assert_eq!(lines(&text), [1, 2, 5, 7], "{end:?}");
        assert_eq!(lines(&format!("{end}{text}{end}{end}")), [2, 3, 6, 8], "{end:?}");
    }
}

#[test]
fn blank_lines_between_rows_are_counted_and_those_at_the_end_are_not() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["a,b", "", "1,2", "", "", "3,4", "", "", ""].join(end);
        let blank = read(&text).1;
        assert_eq!((blank.first, blank.count), (2, 3), "{end:?}");
    }
}

#[test]
fn an_unclosed_quote_is_told_where_it_opens_and_swallows_nothing() {
    let (found, _) = read("a,b\n1,2\né,\"x\n5,6\n7,8\n");
    let place = Place { line: 3, column: 3 };
    assert_eq!(found[2], Err((Flaw::Unclosed, place)));
    assert_eq!(found[3], Ok((4, vec!["5".to_owned(), "6".to_owned()])));
    assert_eq!(found.len(), 5);
}

#[test]
fn a_quote_closed_by_one_of_another_row_is_told_where_it_opens() {
    let (found, _) = read("a,b\n1,\"x\n3,\"y\"\n5,6\n");
    let place = Place { line: 2, column: 3 };
    assert_eq!(found[1], Err((Flaw::TextAfter, place)));
    assert_eq!(found[2], Ok((3, vec!["3".to_owned(), "y".to_owned()])));
    assert_eq!(found[3], Ok((4, vec!["5".to_owned(), "6".to_owned()])));
}

#[test]
fn many_unclosed_quotes_end() {
    let text = "a,b\n".to_owned() + &"\"\"\"x,1\n".repeat(2_000);
    let (found, _) = read(&text);
    assert!(found.iter().filter(|row| row.is_err()).count() > 1);
}

#[test]
fn a_cell_is_placed_on_the_line_where_it_begins() {
    let text = "a,b,c\n\"é\nè\",\"deux, \"\"\",3\n";
    let row = Row { line: 2, start: 6 };
    let at = |cell| place(text, row, Dialect::default(), cell);
    assert_eq!(at(0), Place { line: 2, column: 1 });
    assert_eq!(at(1), Place { line: 3, column: 4 });
    assert_eq!(at(2), Place { line: 3, column: 15 });
    assert_eq!(at(9), at(2));
}

#[test]
fn lines_of_delimiters_are_blank_and_quotation_marks_are_not() {
    let (found, blank) = read("a,b\n,\n1,2\n , \n\"\",\n\n,,\n");
    assert_eq!(found.into_iter().flatten().map(|row| row.0).collect::<Vec<_>>(), [1, 3, 5]);
    assert_eq!(blank, BlankLines { count: 2, first: 2 });
}

#[test]
fn a_cell_that_no_table_has_is_refused_where_it_begins() {
    let long = "x".repeat(LONGEST_CELL + 1);
    for cell in [long.clone(), format!("\"{long}\"")] {
        let (found, _) = read(&format!("a,b\n1,{cell}\n3,4\n"));
        let place = Place { line: 2, column: 3 };
        assert_eq!(found[1], Err((Flaw::TooLong, place)));
        assert_eq!(found[2], Ok((3, vec!["3".to_owned(), "4".to_owned()])));
    }
    let row = format!("a\n{}\nb\n", ["x"; 11].map(|cell| cell.repeat(LONGEST_CELL)).join(","));
    let flaws: Vec<_> = read(&row).0.into_iter().map(|row| row.map_err(|found| found.0)).collect();
    assert_eq!(flaws[1], Err(Flaw::TooLong), "a row of cells that are each short enough");
    assert_eq!(flaws[2], Ok((3, vec!["b".to_owned()])));
}

/// Rows of cells of every sort, the delimiters and quotation marks among them; none is blank.
fn tables() -> impl Strategy<Value = Vec<Vec<String>>> {
    let cell = "[a-c\"é,;|\t\r\n ]{0,5}";
    let row = move |width| {
        ("x[\",;\n]{0,2}", prop::collection::vec(cell, width)).prop_map(|(first, mut row)| {
            row.push(first);
            row
        })
    };
    (1..4_usize).prop_flat_map(move |width| prop::collection::vec(row(width), 1..8))
}

fn quoted(cell: &str) -> String {
    if cell.contains(['"', ',', ';', '|', '\t', '\r', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

proptest! {
    #[test]
    fn any_table_reads_back_equal_with_its_lines(
        table in tables(),
        end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
    ) {
        let mut text = String::new();
        let mut expected: Found = Vec::new();
        for row in &table {
            let line = Place::of(&text, text.len()).line;
            expected.push(Ok((line, row.clone())));
            text += &row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(",");
            text += end;
        }
        prop_assert_eq!(read(&text).0, expected);
    }

    #[test]
    fn every_cell_is_placed_where_it_stands(table in tables()) {
        let mut text = String::new();
        let mut starts = Vec::new();
        for row in &table {
            for (cell, value) in row.iter().enumerate() {
                text += if cell == 0 { "" } else { "," };
                starts.push(text.len());
                text += &quoted(value);
            }
            text.push('\n');
        }
        let mut starts = starts.into_iter();
        let mut rows = Rows::from(&text, Dialect::default(), Row::FIRST);
        let mut record = Record::default();
        while let Some(Ok(row)) = rows.read(&mut record) {
            for cell in 0..record.len() {
                let expected = starts.next().map(|start| Place::of(&text, start));
                prop_assert_eq!(Some(place(&text, row, Dialect::default(), cell)), expected);
            }
        }
        prop_assert_eq!(starts.next(), None);
    }

    #[test]
    fn rows_are_those_of_the_csv_crate_in_every_dialect(
        table in tables(),
        delimiter in prop::sample::select(Dialect::DELIMITERS.to_vec()),
        terminator in prop::sample::select(vec![csv::Terminator::CRLF, csv::Terminator::Any(b'\n')]),
    ) {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(delimiter)
            .terminator(terminator)
            .from_writer(Vec::new());
        for row in &table {
            writer.write_record(row).unwrap();
        }
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let mut rows = Rows::from(&text, Dialect { delimiter }, Row::FIRST);
        let mut record = Record::default();
        let mut found = Vec::new();
        while let Some(row) = rows.read(&mut record) {
            prop_assert!(row.is_ok());
            found.push(record.iter(&text).map(str::to_owned).collect::<Vec<_>>());
        }
        prop_assert_eq!(found, table);
    }

    #[test]
    fn a_file_may_be_read_from_any_of_its_rows(table in tables()) {
        let text: String = table
            .iter()
            .map(|row| row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(",") + "\n")
            .collect();
        let mut record = Record::default();
        let mut rows = Rows::from(&text, Dialect::default(), Row::FIRST);
        let all: Vec<Row> = std::iter::from_fn(|| rows.read(&mut record)).flatten().collect();
        for (rank, row) in all.iter().enumerate() {
            let mut rest = Rows::from(&text, Dialect::default(), *row);
            let rest: Vec<Row> = std::iter::from_fn(|| rest.read(&mut record)).flatten().collect();
            prop_assert_eq!(&rest, &all[rank..]);
        }
    }

    #[test]
    fn no_text_makes_the_reader_fail(text in "[a\",\r\né]{0,40}") {
        let _ = read(&text);
    }
}

proptest! {
    #[test]
    fn a_row_that_begins_like_the_one_above_has_the_cells_that_it_has_alone(
        rows in prop::collection::vec("(04070,2019,c1|04070,2019,c2|\"0\",2019,c1)(,00[01][0-3]){0,3}(,\"é\n\")?", 1..20),
        end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
    ) {
        let text = rows.join(end);
        let mut together = Rows::from(&text, Dialect { delimiter: b',' }, Row::FIRST);
        let (mut record, mut alone) = (Record::default(), Record::default());
        let mut shared = 0;
        while let Some(Ok(row)) = together.read(&mut record) {
            alone.read(&text, row.start, b',').unwrap();
            prop_assert_eq!(
                record.iter(&text).collect::<Vec<_>>(),
                alone.iter(&text).collect::<Vec<_>>()
            );
            prop_assert_eq!(record.start(record.len() - 1), alone.start(alone.len() - 1));
            shared += record.shared;
        }
        let same = rows.windows(2).filter(|two| two[0] == two[1] && !two[0].contains('"'));
        prop_assert!(shared >= same.count(), "cells of equal rows are shared");
    }
}
