use proptest::prelude::*;

use super::*;

type Found = Vec<Result<(u32, Vec<String>), Misquoted>>;

fn read(text: &str) -> (Found, BlankLines) {
    let mut rows = Rows::new(text, Dialect::default());
    let mut record = StringRecord::new();
    let mut found = Vec::new();
    while let Some(row) = rows.read(&mut record) {
        found.push(row.map(|row| (row.line, record.iter().map(str::to_owned).collect())));
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
    assert_eq!(found[2], Err(Misquoted { flaw: QuoteFlaw::Unclosed, place }));
    assert_eq!(found[3], Ok((4, vec!["5".to_owned(), "6".to_owned()])));
    assert_eq!(found.len(), 5);
}

#[test]
fn a_quote_closed_by_one_of_another_row_is_told_where_it_opens() {
    let (found, _) = read("a,b\n1,\"x\n3,\"y\"\n5,6\n");
    let place = Place { line: 2, column: 3 };
    assert_eq!(found[1], Err(Misquoted { flaw: QuoteFlaw::TextAfter, place }));
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

/// Rows of cells of every sort, the delimiters and quotation marks among them.
fn tables() -> impl Strategy<Value = Vec<Vec<String>>> {
    let cell = "[a-c\"é,;\r\n ]{0,5}";
    (2..5_usize)
        .prop_flat_map(move |width| prop::collection::vec(prop::collection::vec(cell, width), 1..8))
}

fn quoted(cell: &str) -> String {
    if cell.contains(['"', ',', '\r', '\n']) {
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
        let mut rows = Rows::new(&text, Dialect::default());
        let mut record = StringRecord::new();
        while let Some(Ok(row)) = rows.read(&mut record) {
            for cell in 0..record.len() {
                let expected = starts.next().map(|start| Place::of(&text, start));
                prop_assert_eq!(Some(place(&text, row, Dialect::default(), cell)), expected);
            }
        }
        prop_assert_eq!(starts.next(), None);
    }

    #[test]
    fn no_text_makes_the_reader_fail(text in "[a\",\r\né]{0,40}") {
        let _ = read(&text);
    }
}
