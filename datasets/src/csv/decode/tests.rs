use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

const ALL: [Encoding; 7] = [
    Encoding::Utf8,
    Encoding::Utf16Le,
    Encoding::Utf16Be,
    Encoding::Windows1252,
    Encoding::Iso8859_15,
    Encoding::Cp850,
    Encoding::MacRoman,
];

fn refused(bytes: &[u8]) -> Option<(FileFault, Option<(u32, u32)>)> {
    refused_as(bytes, None)
}

fn refused_as(bytes: &[u8], declared: Option<Encoding>) -> Option<(FileFault, Option<(u32, u32)>)> {
    let found = decode(bytes, declared).err()?;
    Some((found.fault, found.place.map(|place| (place.line, place.column))))
}

fn found(bytes: &[u8]) -> (String, Encoding) {
    let decoded = decode(bytes, None).unwrap();
    (decoded.text.into_owned(), decoded.encoding)
}

#[test]
fn utf_8_is_read_with_its_mark_or_without() {
    assert_eq!(found("é,à\n".as_bytes()), ("é,à\n".to_owned(), Encoding::Utf8));
    assert_eq!(found("\u{feff}é,à\n".as_bytes()), ("é,à\n".to_owned(), Encoding::Utf8));
    assert_eq!(utf8("\u{feff}é".as_bytes()), Ok("é"));
}

#[test]
fn json_and_toml_are_utf_8_only() {
    let wrong = utf8(b"nom\nDigne, \xE9t\xE9\n").unwrap_err();
    assert_eq!(wrong.fault, FileFault::NotUtf8 { byte: 0xE9 });
    assert_eq!(wrong.place, Some(Place { line: 2, column: 8 }));
}

#[test]
fn french_is_read_in_each_encoding_that_spreadsheets_write() {
    let text = "nom,code\r\nDigne-les-Bains,04070\r\nChampterciér,04047\r\n";
    for encoding in ALL {
        let expected = match encoding {
            Encoding::Iso8859_15 => Encoding::Windows1252,
            other => other,
        };
        assert_eq!(found(&encoding.write(text)), (text.to_owned(), expected), "{encoding}");
    }
}

#[test]
fn utf_16_is_known_by_its_mark() {
    let bytes = [b"\xFF\xFE".to_vec(), Encoding::Utf16Le.write("a,é\n")].concat();
    assert_eq!(found(&bytes), ("a,é\n".to_owned(), Encoding::Utf16Le));
    assert_eq!(
        decode(&bytes, Some(Encoding::Utf16Be)).map(|found| found.encoding),
        Ok(Encoding::Utf16Le),
        "the mark tells the order of « utf-16 »"
    );
}

#[test]
fn a_declared_encoding_is_read_and_checked() {
    let french = "été\n".as_bytes();
    assert_eq!(
        refused_as(french, Some(Encoding::Windows1252)),
        Some((
            FileFault::OtherEncoding { declared: Encoding::Windows1252, found: Encoding::Utf8 },
            None
        ))
    );
    let bytes = Encoding::Cp850.write("nom\nBéziers\n");
    let other = |declared| FileFault::OtherEncoding { declared, found: Encoding::Cp850 };
    for declared in [Encoding::Utf8, Encoding::Windows1252] {
        assert_eq!(refused_as(&bytes, Some(declared)), Some((other(declared), Some((2, 2)))));
    }
    assert_eq!(decode(&bytes, Some(Encoding::Cp850)).unwrap().text, "nom\nBéziers\n");
    // What nobody can tell is what the package says it is.
    let doubtful = b"BV N\xDAgue Cats\n";
    assert_eq!(decode(doubtful, Some(Encoding::Windows1252)).unwrap().text, "BV NÚgue Cats\n");
    // ISO 8859-15 and Windows-1252 read é alike: either may be declared.
    let found = decode(b"\xE9t\xE9", Some(Encoding::Iso8859_15)).unwrap();
    assert_eq!((&*found.text, found.encoding), ("été", Encoding::Iso8859_15));
}

#[test]
fn what_is_utf_8_by_chance_is_read_as_what_makes_french_of_it() {
    for text in [
        "nom,code\nrue de l’école,1\n",
        "l’école,d’Éluard,l’à-propos\n",
        // What follows is no UTF-8: the first word does not make it a damaged one.
        "nom,code\nrue de l’école,1\nrue de l’été,2\n",
    ] {
        let bytes = Encoding::MacRoman.write(text);
        assert_eq!(found(&bytes), (text.to_owned(), Encoding::MacRoman));
        let declared = decode(&bytes, Some(Encoding::MacRoman)).unwrap();
        assert_eq!((&*declared.text, declared.encoding), (text, Encoding::MacRoman));
    }
    let bytes = Encoding::MacRoman.write("l’école\n");
    let declared = decode(&bytes, Some(Encoding::Utf8)).unwrap();
    assert_eq!(declared.text, "l\u{54e}cole\n", "what is declared is believed");
    let marked = [b"\xEF\xBB\xBF".to_vec(), bytes].concat();
    assert_eq!(found(&marked).1, Encoding::Utf8, "and so is a mark");
    for text in ["Երևան,Yerevan\n", "Москва\n", "AМ\n", "x東y\n", "10 €\n", "l\u{54e}cole, été\n"]
    {
        assert_eq!(found(text.as_bytes()), (text.to_owned(), Encoding::Utf8));
    }
}

#[test]
fn a_doubtful_byte_is_refused_where_it_stands_with_what_it_could_be() {
    let readings = BTreeMap::from([
        (Encoding::Windows1252, "NÚgue".to_owned()),
        (Encoding::Iso8859_15, "NÚgue".to_owned()),
        (Encoding::Cp850, "N┌gue".to_owned()),
        (Encoding::MacRoman, "N⁄gue".to_owned()),
    ]);
    assert_eq!(
        refused(b"id,nom\n12,\"BV N\xDAgue Cats\"\n"),
        Some((FileFault::DoubtfulEncoding { byte: 0xDA, readings }, Some((2, 9))))
    );
}

#[test]
fn the_column_counts_characters_and_not_bytes() {
    let found = refused(b"nom\n\xC3\xA9\xC3\xA9\xE9\n");
    assert_eq!(found, Some((FileFault::NotUtf8 { byte: 0xE9 }, Some((2, 3)))));
}

#[test]
fn a_character_cut_at_the_end_is_refused() {
    let found = refused(b"\xC3\xA9t\xC3\xA9\nnom\xC3");
    assert_eq!(found, Some((FileFault::NotUtf8 { byte: 0xC3 }, Some((2, 4)))));
    let found = refused(b"\xFF\xFEa\0,");
    let fault = FileFault::WrongByte { byte: b',', encoding: Encoding::Utf16Le };
    assert_eq!(found, Some((fault, Some((1, 2)))));
}

#[test]
fn a_nul_is_refused_where_it_stands() {
    assert_eq!(refused(b"a,b\n1,\0\n"), Some((FileFault::NulByte, Some((2, 3)))));
    assert_eq!(refused("é\0\n".as_bytes()), Some((FileFault::NulByte, Some((1, 2)))));
}

#[test]
fn a_file_that_is_no_text_is_recognised() {
    let container = Container::Excel;
    assert_eq!(
        refused(b"PK\x03\x04\x14\0xl/workbook.xml"),
        Some((FileFault::NotText { container }, None))
    );
}

#[test]
fn a_file_with_nothing_in_it_is_refused() {
    for empty in [&b""[..], b"\xEF\xBB\xBF", b"\xFF\xFE", b"\r\n\r\n", b"  \n"] {
        assert_eq!(refused(empty), Some((FileFault::Empty, None)));
    }
}

#[test]
fn the_head_of_a_file_ends_with_a_line() {
    assert_eq!(head("é,à\nb,c\n".as_bytes(), Encoding::Utf8, 8), "é,à");
    assert_eq!(head(b"\xE9\xE0", Encoding::Windows1252, 8), "éà");
    assert_eq!(head(&Encoding::Utf16Le.write("ab\ncd\n"), Encoding::Utf16Le, 10), "ab");
}

/// Texts of which one word at least has a letter that tells.
fn french() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "Digne-les-Bains",
        "médiathèque",
        "Forêt",
        "à",
        "numérique",
        "déjà",
        "12,5",
        "04070",
        "reçu",
        "Saint-Étienne",
        "\n",
        ";",
        "\"«",
        "»\"",
        "l'été",
        "Hôtel",
        "n° 3",
        "Noël",
        "31,60 %",
    ]);
    prop::collection::vec(word, 0..30).prop_map(|words| format!("Béziers {}\n", words.join(" ")))
}

proptest! {
    #[test]
    fn french_comes_back_from_each_encoding_or_is_told_to_be_in_doubt(text in french()) {
        for encoding in ALL.into_iter().filter(|one| *one != Encoding::Iso8859_15) {
            let bytes = encoding.write(&text);
            match decode(&bytes, None) {
                Ok(read) => prop_assert_eq!((&*read.text, read.encoding), (&*text, encoding)),
                Err(wrong) => prop_assert!(
                    matches!(wrong.fault, FileFault::DoubtfulEncoding { .. }),
                    "{:?}",
                    wrong.fault
                ),
            }
            // Whoever says which encoding it is has no doubt to dispel.
            let declared = decode(&bytes, Some(encoding));
            prop_assert_eq!(declared.map(|read| read.text.into_owned()), Ok(text.clone()));
        }
    }

    #[test]
    fn no_bytes_make_the_decoder_fail(bytes: Vec<u8>) {
        for declared in ALL.into_iter().map(Some).chain([None]) {
            if let Ok(decoded) = decode(&bytes, declared) {
                prop_assert!(!decoded.text.contains('\0'));
            }
        }
    }
}
