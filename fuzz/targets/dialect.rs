//! Any file that nothing describes is a table, whose rows are those of the `csv` crate, or is refused.

#![no_main]

use datasets::csv::{Declared, Dialect, FileFault, Reading, Sniffed, decode, records, sniff};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let declared = Dialect::DELIMITERS.map(|delimiter| Some(Dialect { delimiter }));
    for dialect in [None].into_iter().chain(declared) {
        let found = sniff("f.csv", bytes, Declared { dialect, encoding: None });
        fuzz::hold(&found.diagnostics, bytes, None);
        if found.is_table() {
            let text = decode(bytes, None).expect("it has been read").text;
            let reading = found.reading.expect("it has been read");
            assert!(dialect.is_none_or(|dialect| dialect == reading.dialect));
            hold(&found, bytes, &text, reading);
        }
    }
});

fn hold(found: &Sniffed, bytes: &[u8], text: &str, reading: Reading) {
    assert!(!found.header.is_empty());
    let lines: Vec<u32> = found.rows.iter().map(|(line, _)| *line).collect();
    assert!(lines.is_sorted_by(|above, below| above < below), "{lines:?}");
    assert!(lines.iter().all(|line| *line > reading.preamble + 1), "{lines:?}");
    // A second header is no row of the table.
    let second = FileFault::SecondHeader.into();
    if found.diagnostics.iter().any(|one| one.fault == second) {
        return;
    }
    let rows = || std::iter::once(&found.header).chain(found.rows.iter().map(|(_, row)| row));
    let shown = records(bytes, reading, usize::MAX);
    assert!(rows().eq(shown.iter().map(|(_, row)| row)), "{shown:?}");
    let judged = judge(text, reading);
    // The judge reads a text whose ends of line are all LF, in quoted cells too.
    let lf = |row: &Vec<String>| -> Vec<String> {
        row.iter().map(|cell| cell.replace("\r\n", "\n").replace('\r', "\n")).collect()
    };
    let read: Vec<Vec<String>> = rows().filter(|row| !is_blank(row)).map(lf).collect();
    assert_eq!(read, judged, "{found:?}");
}

/// The rows that the `csv` crate reads, the blank ones left out.
fn judge(text: &str, reading: Reading) -> Vec<Vec<String>> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let start = text.split_inclusive('\n').take(reading.preamble as usize).map(str::len).sum();
    // The judge leaves out a mark at the start. That of the file is gone: one that stands there is of a cell.
    let table = format!("\u{feff}{}", text.get(start..).unwrap_or_default());
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(reading.dialect.delimiter)
        .from_reader(table.as_bytes());
    let rows = reader.records().map(|row| row.expect("it is UTF-8"));
    let rows = rows.map(|row| row.iter().map(str::to_owned).collect::<Vec<_>>());
    rows.filter(|row| !is_blank(row)).collect()
}

fn is_blank(row: &[String]) -> bool {
    row.iter().all(|cell| cell.trim_matches(' ').is_empty())
}
