use super::*;
use crate::csv::{Dialect, Encoding};

fn look(text: &str) -> (Sniffed, Vec<String>) {
    let sniffed = sniff("f.csv", text.as_bytes(), Declared::default());
    let told = sniffed.diagnostics.iter().map(|found| {
        let line = found.line.unwrap_or_default();
        format!("{line}:{} {}", found.column.unwrap_or_default(), found.fault.code())
    });
    let told = told.collect();
    (sniffed, told)
}

#[test]
fn a_file_is_looked_at_whole() {
    let bytes = b"Arbres remarquables\r\nnom;taux\r\nFor\xEAt;12,5\r\n\r\nCh\xEAne;\"a;b\"\r\n";
    let found = sniff("f.csv", bytes, Declared::default());
    assert!(found.is_table());
    assert_eq!(found.header, ["nom", "taux"]);
    assert_eq!(
        found.rows,
        [
            (3, vec!["Forêt".to_owned(), "12,5".to_owned()]),
            (5, vec!["Chêne".to_owned(), "a;b".to_owned()]),
        ]
    );
    let reading = found.reading.unwrap();
    assert_eq!((reading.encoding, reading.preamble), (Encoding::Windows1252, 1));
    let codes: Vec<_> = found.diagnostics.iter().map(|one| one.fault.code()).collect();
    assert_eq!(
        codes,
        ["repaired-preamble", "repaired-delimiter", "repaired-encoding", "blank-lines"]
    );
    let first = records(bytes, reading, 2);
    assert_eq!(first[0], (2, found.header));
    assert_eq!(first[1], found.rows[0]);
}

#[test]
fn what_no_table_has_is_refused() {
    let refused = |text| look(text).1;
    assert_eq!(refused("a,b\n1,2\n3\n4,5,6\n"), ["3:1 too-few-cells", "4:5 too-many-cells"]);
    assert_eq!(refused("a,a\n1,2\n"), ["1:3 duplicate-column"]);
    assert_eq!(refused(",b,c\n1,2,3\n"), ["1:1 unnamed-column"]);
    assert_eq!(refused("1,2\n3,4\n"), ["1:1 no-header"]);
    assert_eq!(refused("a,b\n1,\"2\n"), ["2:3 unclosed-quote"]);
    assert_eq!(refused("siret,b\n\"2,17E+13\",2\n\"2,18E+13\",2\n"), ["2:1 lost-digits"]);
    assert_eq!(refused(""), ["0:0 empty-file"]);
}

#[test]
fn a_file_of_delimiters_alone_is_empty() {
    for text in [";", ",", ";;\n;;\n", " ; ;\r\n"] {
        assert_eq!(look(text).1, ["1:1 empty-file"], "{text:?}");
        let dialect =
            Dialect::all().into_iter().find(|one| text.contains(char::from(one.delimiter)));
        let declared = sniff("f.csv", text.as_bytes(), Declared { dialect, encoding: None });
        assert!(!declared.is_table(), "{text:?}");
    }
}

#[test]
fn what_stands_among_the_rows_is_told() {
    let told = |text| look(text).1;
    assert_eq!(told("a,b,\n1,2,\n3,4,\n"), ["1:5 repaired-empty-column"]);
    assert_eq!(told("a,b,,,\n1,2,,,\n3,4,,,\n"), ["1:5 repaired-empty-column"]);
    assert_eq!(told("a,b\n1,2\n3,4,\n5,6\n"), ["3:5 repaired-empty-cells"]);
    assert_eq!(
        told("a,b,c\nx,1,2\n,2013,\ny,1,2\nTotal,2,4\n"),
        ["3:1 title-rows", "5:1 total-rows"]
    );
    let (found, told) = look("REG,n\nCode région,Nombre de créations\n91,12\n92,13\n");
    assert_eq!(told, ["2:1 second-header"]);
    assert_eq!(found.rows.len(), 2);
}
