//! The sheet that travels in the page: lines of cells set apart by tabs (`text/tab-separated-values`).
//! The first cell of a line says what the line is.
//!
//! A cell holds neither a tab nor the end of a line, so that nothing has to be quoted.

/// What stands for a `<`: a sheet is the text of an element, which `</` would end.
const GUARDED: &str = "<\\";

/// Writes a sheet.
#[cfg(feature = "ssr")]
#[derive(Debug, Default)]
pub(super) struct Writer(String);

#[cfg(feature = "ssr")]
impl Writer {
    /// Adds a line.
    pub(super) fn line(&mut self, kind: &str, cells: &[&str]) {
        self.0.push_str(kind);
        for cell in cells {
            self.0.push('\t');
            for letter in cell.chars() {
                match letter {
                    '\t' | '\n' | '\r' => self.0.push(' '),
                    '<' => self.0.push_str(GUARDED),
                    other => self.0.push(other),
                }
            }
        }
        self.0.push('\n');
    }

    /// The sheet.
    pub(super) fn finish(self) -> String {
        self.0
    }
}

/// The cells of a line, read one after the other.
#[derive(Clone, Debug)]
pub(super) struct Cells<'a>(std::str::Split<'a, char>);

impl<'a> Cells<'a> {
    /// The cells of a line.
    pub(super) fn of(line: &'a str) -> Self {
        Self(line.split('\t'))
    }

    /// The next one; empty after the last.
    pub(super) fn text(&mut self) -> &'a str {
        self.0.next().unwrap_or_default()
    }

    /// The next one, kept.
    pub(super) fn owned(&mut self) -> String {
        kept(self.text())
    }

    /// The next one as a whole number.
    pub(super) fn whole<N: std::str::FromStr>(&mut self) -> Option<N> {
        self.text().parse().ok()
    }

    /// The next one as a number.
    pub(super) fn number(&mut self) -> Option<f64> {
        number(self.text())
    }

    /// Those that are left.
    pub(super) fn rest(self) -> impl Iterator<Item = String> {
        self.0.map(kept)
    }
}

/// A cell as it was before it was written.
fn kept(cell: &str) -> String {
    cell.replace(GUARDED, "<")
}

/// A number as the server wrote it. Both ways of reading round to the nearest, so that they agree; that
/// of the browser does not have to be downloaded.
pub(super) fn number(text: &str) -> Option<f64> {
    #[cfg(target_arch = "wasm32")]
    let read = Some(leptos::web_sys::js_sys::parse_float(text)).filter(|value| !value.is_nan());
    #[cfg(not(target_arch = "wasm32"))]
    let read = text.parse().ok();
    read
}
