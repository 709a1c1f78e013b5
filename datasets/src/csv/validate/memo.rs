//! The verdicts already given on the texts of a column: codes come back, and a regular expression costs
//! far more than the memory of a few thousand of them.

use std::cell::RefCell;
use std::collections::HashSet;

/// How many texts are remembered for a column.
const MOST: usize = 65_536;
/// The longest text that is remembered, in bytes.
const LONGEST: usize = 32;

/// Texts of a column that are known to be right.
#[derive(Default)]
pub(super) struct Memo {
    last: RefCell<String>,
    right: RefCell<HashSet<Box<str>>>,
}

impl Memo {
    /// Whether a text is right: asked once for each distinct text, or nearly.
    pub(super) fn is_right(&self, text: &str, ask: impl FnOnce() -> bool) -> bool {
        if text.len() > LONGEST {
            return ask();
        }
        // Rows of one territory stand together.
        if !text.is_empty() && *self.last.borrow() == text {
            return true;
        }
        let mut right = self.right.borrow_mut();
        if !right.contains(text) {
            if !ask() {
                return false;
            }
            if right.len() < MOST {
                right.insert(text.into());
            }
        }
        let mut last = self.last.borrow_mut();
        last.clear();
        last.push_str(text);
        true
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn a_text_is_asked_about_once_when_it_is_right() {
        let memo = Memo::default();
        let asked = Cell::new(0);
        let ask = |text: &str, verdict: bool| {
            memo.is_right(text, || {
                asked.set(asked.get() + 1);
                verdict
            })
        };
        assert!(ask("04070", true) && ask("04001", true));
        assert!(ask("04070", true) && ask("04070", true) && ask("04001", true));
        assert_eq!(asked.get(), 2);
        assert!(!ask("4070", false) && !ask("4070", false));
        assert_eq!(asked.get(), 4, "a wrong text is told each time");
        assert!(ask(&"0".repeat(99), true) && ask("", true) && !ask("x", false));
    }
}
