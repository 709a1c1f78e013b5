//! Files that are not text at all, whatever their name says.

/// What a file is when it is no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Container {
    /// A workbook of Excel (`.xlsx`, `.xls`).
    Excel,
    /// A workbook of `LibreOffice` (`.ods`).
    Calc,
    /// A document of a word processor.
    Document,
    /// A PDF.
    Pdf,
    /// A compressed archive.
    Archive,
    /// A web page, most often one that tells that the file is not there.
    WebPage,
    /// A Parquet file.
    Parquet,
}

/// How far the names of the files of a zip are looked for.
const HEAD: usize = 4_096;

/// Recognises a file by its first bytes.
pub(super) fn of(bytes: &[u8]) -> Option<Container> {
    let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default();
    let begins = |mark: &[u8]| head.starts_with(mark);
    if begins(b"PK\x03\x04") || begins(b"PK\x05\x06") {
        return Some(of_zip(bytes));
    }
    if begins(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Some(Container::Excel);
    }
    if begins(b"%PDF-") {
        return Some(Container::Pdf);
    }
    if begins(b"\x1F\x8B") || begins(b"7z\xBC\xAF\x27\x1C") || begins(b"Rar!\x1A\x07") {
        return Some(Container::Archive);
    }
    if begins(b"{\\rtf") {
        return Some(Container::Document);
    }
    if begins(b"PAR1") {
        return Some(Container::Parquet);
    }
    let text = head.trim_ascii_start();
    let opens =
        |tag: &[u8]| text.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
    (opens(b"<!doctype html") || opens(b"<html")).then_some(Container::WebPage)
}

/// What a zip is, by the names of its files. They stand at its head and, all of them, at its end.
fn of_zip(bytes: &[u8]) -> Container {
    let end = bytes.get(bytes.len().saturating_sub(HEAD)..).unwrap_or_default();
    let start = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default();
    let holds = |name: &[u8]| {
        [start, end].into_iter().any(|part| memchr::memmem::find(part, name).is_some())
    };
    if holds(b"xl/") {
        Container::Excel
    } else if holds(b"opendocument.spreadsheet") {
        Container::Calc
    } else if holds(b"word/") || holds(b"opendocument.text") {
        Container::Document
    } else {
        Container::Archive
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_first_bytes() {
        for (bytes, expected) in [
            (&b"PK\x03\x04\x14\0\x06\0[Content_Types].xml xl/workbook.xml"[..], Container::Excel),
            (
                b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK",
                Container::Calc,
            ),
            (b"PK\x03\x04word/document.xml", Container::Document),
            (b"PK\x03\x04fibre.csv", Container::Archive),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", Container::Excel),
            (b"%PDF-1.7\n", Container::Pdf),
            (b"\x1F\x8B\x08\0", Container::Archive),
            (b"\n <!DOCTYPE HTML><html>", Container::WebPage),
            (b"PAR1\x15\x04", Container::Parquet),
        ] {
            assert_eq!(of(bytes), Some(expected), "{bytes:?}");
        }
        for text in [&b""[..], b"code,annee\n", b"PK,PR\n", b"<a>,b\n"] {
            assert_eq!(of(text), None, "{text:?}");
        }
    }
}
