//! How a file is really written, where it is not as `datapackage.json` says: spreadsheets write what they like.

use super::decode::{decode, head};
use super::layout::{NoTable, named};
use super::{Declared, Dialect, FileFault};

/// Bytes of a file in which its header is looked for.
const HEAD: usize = 1 << 16;

/// What should be declared of a file that has columns of these names. What is declared stays, unless the file cannot
/// be read that way, or shows its columns only when it is cut otherwise.
pub(crate) fn written(bytes: &[u8], declared: Declared, names: &[&str]) -> Declared {
    let found = decode(bytes, declared.encoding).or_else(|_| decode(bytes, None));
    let Ok(encoding) = found.map(|decoded| decoded.encoding) else { return declared };
    let text = head(bytes, encoding, HEAD);
    let dialect = declared.dialect.map(|own| match named(&text, Some(own), names) {
        Err(NoTable { fault: FileFault::OtherDelimiter { found, .. }, .. }) => {
            u8::try_from(found).map_or(own, |delimiter| Dialect { delimiter })
        }
        _ => own,
    });
    Declared { dialect, encoding: declared.encoding.map(|_| encoding) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::csv::Encoding;

    const NAMES: [&str; 3] = ["code_commune", "annee", "médiateurs"];

    fn usual() -> Declared {
        Declared { dialect: Some(Dialect { delimiter: b',' }), encoding: Some(Encoding::Utf8) }
    }

    fn found(bytes: &[u8]) -> (u8, Encoding) {
        let found = written(bytes, usual(), &NAMES);
        (found.dialect.unwrap().delimiter, found.encoding.unwrap())
    }

    #[test]
    fn a_file_as_it_is_declared_stays_so() {
        let file = "code_commune,annee,médiateurs\n04070,2024,\"3;5\"\n";
        assert_eq!(found(file.as_bytes()), (b',', Encoding::Utf8));
    }

    #[test]
    fn what_excel_saves_in_france_is_recognised() {
        let file = b"code_commune;annee;m\xe9diateurs\r\n04070;2024;3,5\r\n";
        assert_eq!(found(file), (b';', Encoding::Windows1252));
        let with_mark = "\u{feff}code_commune;annee;médiateurs\r\n04070;2024;3,5\r\n";
        assert_eq!(found(with_mark.as_bytes()), (b';', Encoding::Utf8));
    }

    #[test]
    fn another_table_is_left_to_the_check() {
        let file = "nom;prenom\nRoux;Anne\n";
        assert_eq!(found(file.as_bytes()), (b',', Encoding::Utf8));
        assert_eq!(written(b"PK\x03\x04", usual(), &NAMES), usual());
    }

    #[test]
    fn what_is_not_declared_is_found_out_later() {
        let file = b"code_commune;annee;m\xe9diateurs\r\n04070;2024;3,5\r\n";
        assert_eq!(written(file, Declared::default(), &NAMES), Declared::default());
    }
}
