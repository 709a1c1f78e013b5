//! The lines of a file around a problem, cut to the width of the output.
//!
//! miette would read the whole file again for each problem; it is only given these lines.

use std::collections::BTreeMap;

use datasets::csv::Told;
use miette::{MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};

/// What miette draws on the left of a line: its number and a frame.
const GUTTER: usize = 12;

/// Some lines of a file, and what is wrong in one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Snippet {
    file: String,
    text: String,
    /// Line of the file that the text begins with, from 0.
    first: usize,
    /// Lines of the text.
    count: usize,
    label: SourceSpan,
    /// Line and character of the problem, from 0.
    line: usize,
    column: usize,
}

impl Snippet {
    /// The lines around a problem, when it has a place in its file. They are given by their numbers, from 1.
    pub(super) fn new(
        told: &Told<'_>,
        lines: Option<&BTreeMap<u32, String>>,
        width: usize,
    ) -> Option<Self> {
        let (number, lines) = (told.line?, lines?);
        let line = usize::try_from(number).ok()?.checked_sub(1)?;
        let column = usize::try_from(told.column.unwrap_or(1)).ok()?.checked_sub(1)?;
        let wrong: Vec<char> = lines.get(&number)?.chars().collect();
        let room = width.saturating_sub(GUTTER).max(20);
        let length = length(wrong.get(column..).unwrap_or_default(), told.value);
        let cut = if column + length.min(room / 2) < room { 0 } else { column - room / 3 };
        let around = number.saturating_sub(1)..=number.saturating_add(1);
        let shown: Vec<(&u32, &String)> = lines.range(around).collect();
        let first = usize::try_from(*shown.first()?.0).ok()?.checked_sub(1)?;
        let mut text = String::new();
        let mut label = SourceSpan::from((0, 0));
        for (at, shown) in &shown {
            let shown = window(shown, cut, room);
            if **at == number {
                let at = |character: usize| offset(&shown, character - cut);
                let (start, end) = (at(column), at((column + length).min(cut + room)));
                label = SourceSpan::from((text.len() + start, end - start));
            }
            text.push_str(&shown);
            text.push('\n');
        }
        let count = shown.len();
        Some(Self {
            file: told.file.chars().map(visible).collect(),
            text,
            first,
            count,
            label,
            line,
            column,
        })
    }

    /// What is wrong, in the text of the snippet.
    pub(super) fn label(&self) -> SourceSpan {
        self.label
    }
}

/// How many characters are wrong: the value, with its quotation marks if it has some; else a word.
fn length(rest: &[char], value: Option<&str>) -> usize {
    let value: Vec<char> = value.unwrap_or_default().chars().collect();
    let quoted = usize::from(rest.first() == Some(&'"'));
    if !value.is_empty() && rest.get(quoted..).is_some_and(|rest| rest.starts_with(&value)) {
        return value.len() + 2 * quoted;
    }
    let is_word = |character: &&char| character.is_alphanumeric() || "_-.".contains(**character);
    rest.iter().take_while(is_word).count().max(1)
}

/// The characters of a line that are shown, with a mark on the sides where it is cut.
fn window(line: &str, cut: usize, room: usize) -> String {
    let mut shown: String = line.chars().skip(cut).take(room).map(visible).collect();
    if cut > 0 && !shown.is_empty() {
        let first = shown.chars().next().map_or(0, char::len_utf8);
        shown.replace_range(..first, "…");
    }
    if line.chars().nth(cut + room).is_some() {
        shown.push('…');
    }
    shown
}

/// A character as a terminal may show it: none that would move the cursor or turn the text around.
fn visible(character: char) -> char {
    match character {
        '\t' => ' ',
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        other if other.is_control() => '\u{fffd}',
        other => other,
    }
}

/// The byte of a character; the end of the text when it has not so many.
fn offset(text: &str, character: usize) -> usize {
    text.char_indices().nth(character).map_or(text.len(), |(offset, _)| offset)
}

impl SourceCode for Snippet {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let (file, data) = (self.file.clone(), self.text.as_bytes());
        // Without lines around it, only the place is wanted: it is the one in the file.
        let contents = if before == 0 && after == 0 {
            MietteSpanContents::new_named(file, data, *span, self.line, self.column, 1)
        } else {
            let whole = SourceSpan::from((0, data.len()));
            MietteSpanContents::new_named(file, data, whole, self.first, 0, self.count)
        };
        Ok(Box::new(contents))
    }
}

#[cfg(test)]
mod tests {
    use datasets::csv::{CellFault, Diagnostic, Place};
    use datasets::model::Language;

    use super::*;

    fn snippet(lines: &[&str], line: u32, column: u32, value: &str) -> Option<(String, String)> {
        let problem = Diagnostic::new("a.csv", CellFault::Required)
            .at(Some(Place { line, column }))
            .value(Some(value));
        let numbered = (1..).zip(lines.iter().map(|line| (*line).to_owned())).collect();
        let snippet = Snippet::new(&problem.told(Language::French), Some(&numbered), 40)?;
        let end = snippet.label.offset() + snippet.label.len();
        Some((snippet.text[snippet.label.offset()..end].to_owned(), snippet.text))
    }

    #[test]
    fn what_is_wrong_is_underlined_with_its_quotation_marks() {
        let lines = ["nom,locaux", "é,\"1,5\",2", "b,2,3"];
        let found = snippet(&lines, 2, 3, "1,5").unwrap();
        assert_eq!(found, ("\"1,5\"".to_owned(), "nom,locaux\né,\"1,5\",2\nb,2,3\n".to_owned()));
        assert_eq!(snippet(&lines, 3, 3, "2").unwrap().0, "2");
        assert_eq!(snippet(&lines, 3, 2, "").unwrap().0, ",", "something is always underlined");
    }

    #[test]
    fn a_key_is_underlined_when_the_value_stands_elsewhere() {
        assert_eq!(snippet(&["decimals = 9"], 1, 1, "9").unwrap().0, "decimals");
    }

    #[test]
    fn a_long_line_is_cut_around_what_is_wrong() {
        let long = format!("{},faux,{}", "x".repeat(500), "y".repeat(500));
        let (label, text) = snippet(&["court", &long], 2, 502, "faux").unwrap();
        assert_eq!(label, "faux");
        assert_eq!(text, format!("\n…{},faux,{}…\n", "x".repeat(7), "y".repeat(14)));
    }

    #[test]
    fn a_value_longer_than_the_line_is_underlined_to_the_cut() {
        let long = "x".repeat(500);
        let (label, _) = snippet(&[&long], 1, 1, &long).unwrap();
        assert_eq!(label, "x".repeat(28));
    }

    #[test]
    fn nothing_in_a_file_moves_the_cursor() {
        let (_, text) = snippet(&["a\u{1b}[2J,\u{202e}b\t1"], 1, 1, "").unwrap();
        assert_eq!(text, "a\u{fffd}[2J,\u{fffd}b 1\n");
    }

    #[test]
    fn a_place_out_of_the_file_has_no_snippet() {
        assert_eq!(snippet(&["a"], 2, 1, ""), None);
        assert_eq!(snippet(&["a"], 1, 9, "").unwrap().0, "", "after the end of the line");
    }
}
