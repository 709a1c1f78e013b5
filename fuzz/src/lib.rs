//! What holds of whatever is said of a file, whoever says it.

use datasets::csv::{Diagnostic, Encoding, Place, decode};
use datasets::model::Language;

/// Every encoding that is read.
pub fn encodings() -> impl Iterator<Item = Encoding> {
    Encoding::labels().filter_map(Encoding::parse)
}

/// Every problem of a CSV stands in it, and is told in each language.
pub fn hold(found: &[Diagnostic], bytes: &[u8], declared: Option<Encoding>) {
    let text = decode(bytes, declared).map(|decoded| decoded.text);
    let lines = text.map(|text| lengths(&text));
    for problem in found {
        if let (Ok(lines), Some(line)) = (&lines, problem.line) {
            let column = problem.column.unwrap_or(1);
            assert!(stands(lines, Place { line, column }), "{line}:{column} {problem:?}");
        }
        told(problem);
    }
}

/// A problem is told in each language by sentences of one line.
pub fn told(problem: &Diagnostic) {
    for language in Language::ALL {
        let told = problem.told(language);
        for sentence in [&told.message, &told.help] {
            let holds = !sentence.is_empty() && !sentence.contains(char::is_control);
            assert!(holds, "{sentence:?} {problem:?}");
        }
    }
}

/// The place of a cell or of a problem is in the text, or just after the end of a line.
pub fn stands(lines: &[u32], place: Place) -> bool {
    let line = usize::try_from(place.line - 1).ok().and_then(|line| lines.get(line));
    line.is_some_and(|length| (1..=length + 1).contains(&place.column))
}

/// How many characters each line of a text has; LF, CRLF and CR end one.
pub fn lengths(text: &str) -> Vec<u32> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.split('\n').map(|line| u32::try_from(line.chars().count()).unwrap_or(u32::MAX)).collect()
}

/// The parts of an input, between lines of three hyphens; none when there are not so many.
pub fn parts<const COUNT: usize>(bytes: &[u8]) -> Option<[&[u8]; COUNT]> {
    const MARK: &[u8] = b"\n---\n";
    let mut rest = bytes;
    let mut parts = Vec::with_capacity(COUNT);
    while parts.len() + 1 < COUNT {
        let end = rest.windows(MARK.len()).position(|window| window == MARK)?;
        parts.push(&rest[..end]);
        rest = &rest[end + MARK.len()..];
    }
    parts.push(rest);
    parts.try_into().ok()
}
