//! How wide a text is, and how to make it fit.
//!
//! Neither the server nor the drawing knows the reader's font. The widths here are those of
//! `DejaVu Sans`, the widest of the usual system fonts: in the others a little more room is left.

use super::theme::Role;

/// What stands for the end of a text that does not fit.
const ELLIPSIS: char = '…';

/// Width of a text in its role, in tenths of a pixel.
pub(super) fn width(text: &str, role: Role) -> i32 {
    let advances: i32 = text.chars().map(advance).fold(0, i32::saturating_add);
    let regular = advances.saturating_mul(role.text_size()) / 1000;
    if role.may_be_bold() { regular + regular / 8 } else { regular }
}

/// The text itself when it fits, else its beginning and « … ».
pub(super) fn shorten(text: &str, role: Role, room: i32) -> String {
    if width(text, role) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    for letter in text.chars() {
        kept.push(letter);
        kept.push(ELLIPSIS);
        let fits = width(&kept, role) <= room;
        kept.pop();
        if !fits {
            kept.pop();
            break;
        }
    }
    let trimmed = kept.trim_end_matches([' ', '-', '\'', '’', ',']);
    format!("{trimmed}{ELLIPSIS}")
}

/// The text on at most so many lines of about the same length, cut between words; the last line is
/// shortened if need be.
pub(super) fn wrap(text: &str, role: Role, room: i32, lines: usize) -> Vec<String> {
    let mut wrapped = cut(text, role, room, lines);
    let whole = |lines: &[String]| !lines.iter().any(|line| line.contains(ELLIPSIS));
    let mut narrower = room - BALANCE;
    while wrapped.len() > 1 && whole(&wrapped) && narrower > 0 {
        let balanced = cut(text, role, narrower, wrapped.len());
        if !whole(&balanced) {
            break;
        }
        wrapped = balanced;
        narrower -= BALANCE;
    }
    wrapped
}

/// By how much lines are made narrower to be balanced.
const BALANCE: i32 = 40;

/// The text on at most so many lines, each as long as it can be.
fn cut(text: &str, role: Role, room: i32, lines: usize) -> Vec<String> {
    let mut wrapped = Vec::new();
    let mut rest = text.trim();
    while wrapped.len() + 1 < lines && width(rest, role) > room {
        let mut cuts =
            rest.match_indices([' ', '-']).map(|(at, mark)| at + usize::from(mark == "-"));
        let Some(cut) = cuts.rfind(|at| width(&rest[..*at], role) <= room) else { break };
        wrapped.push(rest[..cut].trim_end().to_owned());
        rest = rest[cut..].trim_start();
    }
    wrapped.push(shorten(rest, role, room));
    wrapped
}

/// Advance of a character, in thousandths of the size of the text.
fn advance(letter: char) -> i32 {
    match letter {
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' => 0,
        '\u{202f}' | '\u{2009}' => 200,
        'i' | 'j' | 'l' | '\'' | 'I' | 'J' | 'í' | 'ì' | 'î' | 'ï' | 'Î' | 'Ï' => 300,
        ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | '/' | '|' | '’' | '·' => 340,
        'f' | 't' | 'r' | '-' | '(' | ')' | '!' | '[' | ']' => 410,
        's' | 'z' | 'c' | 'ç' | '–' | '?' | '"' => 550,
        'v' | 'x' | 'y' | 'k' | 'e' | 'é' | 'è' | 'ê' | 'ë' | 'a' | 'à' | 'â' | 'o' | 'ô' => {
            615
        }
        'b'..='z' | '0'..='9' | '«' | '»' | 'ù' | 'û' | 'ü' | 'ÿ' | 'ö' | 'ä' => {
            match letter {
                'm' => 975,
                'w' => 820,
                _ => 640,
            }
        }
        'M' | 'W' | 'Œ' | 'Æ' | 'œ' | 'æ' | '@' | '%' | '…' | '—' => 1070,
        'A'..='Z' | 'À'..='Ý' | '&' | '#' | '+' | '\u{2212}' => 840,
        '\u{1f000}'.. => 1400,
        _ => 1070,
    }
}

#[cfg(test)]
mod tests {
    use super::{Role, shorten, width, wrap};

    const LONG: &str = "Communauté d'agglomération de La Provence-Alpes";

    #[test]
    fn a_text_that_fits_is_left_alone() {
        assert_eq!(shorten("Les Mées", Role::Name, 1000), "Les Mées");
        assert_eq!(wrap("Les Mées", Role::Name, 1000, 2), ["Les Mées"]);
    }

    #[test]
    fn a_long_name_is_wrapped_between_words() {
        let lines = wrap(LONG, Role::Name, 2500, 2);
        assert_eq!(lines, ["Communauté d'agglomération", "de La Provence-Alpes"]);
    }

    #[test]
    fn what_fits_on_no_line_ends_with_an_ellipsis_within_its_room() {
        for room in [400, 900, 1500] {
            let short = shorten(LONG, Role::Name, room);
            assert!(short.ends_with('…') && width(&short, Role::Name) <= room, "{short}");
        }
    }

    /// Measured by Chromium with `DejaVu Sans Bold` at 14 px.
    #[test]
    fn names_are_never_narrower_than_the_widest_usual_font() {
        let measured = [("Digne-les-Bains", 1234), ("29,3\u{202f}%", 514)];
        for (name, tenths) in measured {
            assert!(width(name, Role::Name) >= tenths, "{name}: {}", width(name, Role::Name));
        }
    }
}
