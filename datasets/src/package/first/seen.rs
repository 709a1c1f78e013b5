//! Names that hold nothing but what is seen: a letter that turns the direction of writing, or that has no shape, would
//! make a site say something else than its publisher reads.

use super::FirstError;

/// Whether every letter of a name is seen.
///
/// # Errors
/// Names the first that is not.
pub(super) fn whole(name: &str) -> Result<(), FirstError> {
    let Some(letter) = name.chars().find(|letter| is_unseen(*letter)) else { return Ok(()) };
    let letter = format!("U+{:04X}", u32::from(letter));
    let given = name.chars().map(|one| if is_unseen(one) { '\u{fffd}' } else { one }).collect();
    Err(FirstError::Unseen { given, letter })
}

/// Controls, and the letters of Unicode that have no width or set a direction. The no-break spaces of French are seen.
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}'
        )
}
