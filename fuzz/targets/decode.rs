//! Any bytes become the text that they stand for, or a problem with its place.

#![no_main]

use datasets::csv::{Diagnostic, Encoding, Undecodable, decode, utf8};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for declared in [None].into_iter().chain(fuzz::encodings().map(Some)) {
        match decode(bytes, declared) {
            Ok(read) => {
                assert!(!read.text.contains('\0'));
                assert!(!read.text.trim().is_empty());
                assert!(declared.is_none_or(|declared| declared.label() == read.encoding.label()
                    || (is_utf_16(declared) && is_utf_16(read.encoding))));
                judge(bytes, &read.text, read.encoding);
                again(&read.text, read.encoding);
            }
            Err(wrong) => tell("f.csv", bytes, wrong),
        }
    }
    if let Err(wrong) = utf8(bytes) {
        tell("f.json", bytes, wrong);
    }
});

/// What cannot be read is told, on a line that the file has.
fn tell(file: &str, bytes: &[u8], wrong: Undecodable) {
    let ends = bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
    if let Some(place) = wrong.place {
        assert!(place.line >= 1 && place.column >= 1, "{wrong:?}");
        assert!(place.line as usize <= ends + 1, "{wrong:?}");
        assert!(place.column as usize <= bytes.len() + 1, "{wrong:?}");
    }
    fuzz::told(&Diagnostic::new(file, wrong.fault).at(wrong.place));
}

/// `encoding_rs` reads the same text; it has no CP850.
fn judge(bytes: &[u8], text: &str, encoding: Encoding) {
    let judge = match encoding {
        Encoding::Utf8 => encoding_rs::UTF_8,
        Encoding::Utf16Le => encoding_rs::UTF_16LE,
        Encoding::Utf16Be => encoding_rs::UTF_16BE,
        Encoding::Windows1252 => encoding_rs::WINDOWS_1252,
        Encoding::Iso8859_15 => encoding_rs::ISO_8859_15,
        Encoding::MacRoman => encoding_rs::MACINTOSH,
        Encoding::Cp850 => return,
    };
    let (expected, damaged) = judge.decode_with_bom_removal(bytes);
    assert!(!damaged, "{encoding}");
    assert_eq!(text, expected, "{encoding}");
}

/// A text that has been read, written in UTF-8, is read as the same.
fn again(text: &str, encoding: Encoding) {
    // In UTF-16 the first letters of an archive or of a web page are no such thing.
    if is_utf_16(encoding) || text.starts_with('\u{feff}') {
        return;
    }
    // Letters of other scripts alone, in words of ours, may be French in Mac Roman: `ؐc` or `ÿêc`.
    if !text.is_ascii() && !text.chars().any(is_western) {
        return;
    }
    let read = decode(text.as_bytes(), None);
    assert_eq!(read.as_ref().map(|read| (&*read.text, read.encoding)), Ok((text, Encoding::Utf8)));
}

/// Whether an encoding of one byte has a character that is not ASCII.
fn is_western(character: char) -> bool {
    let judges = [encoding_rs::WINDOWS_1252, encoding_rs::ISO_8859_15, encoding_rs::MACINTOSH];
    let alone = character.to_string();
    !character.is_ascii() && judges.iter().any(|judge| !judge.encode(&alone).2)
}

fn is_utf_16(encoding: Encoding) -> bool {
    matches!(encoding, Encoding::Utf16Le | Encoding::Utf16Be)
}
