//! What was found, for a person: each problem with the lines of the file around it.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fmt;
use std::io::{self, IsTerminal as _, Write};

use datasets::csv::{Severity, Told};
use datasets::model::Language;
use datasets::package::Checked;
use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, SourceCode};

use super::snippet::Snippet;

/// Columns of the output when it is no terminal, and when a terminal does not tell.
const NARROW: usize = 80;
const WIDE: usize = 100;

/// How an answer looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// ASCII frames and no colour: for a file, a pipe, a reader of logs.
    Plain,
    /// Frames without colour.
    Framed,
    /// Frames in colour.
    Coloured,
}

impl Look {
    /// The look that the output bears, and that the environment asks for (<https://no-color.org>).
    pub(super) fn of_output() -> Self {
        let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
        if !io::stdout().is_terminal() {
            Self::Plain
        } else if is_set("NO_COLOR") || env::var_os("TERM").is_some_and(|term| term == "dumb") {
            Self::Framed
        } else {
            Self::Coloured
        }
    }

    fn theme(self) -> GraphicalTheme {
        match self {
            Self::Plain => GraphicalTheme::none(),
            Self::Framed => GraphicalTheme::unicode_nocolor(),
            Self::Coloured => GraphicalTheme::unicode(),
        }
    }

    fn width(self) -> usize {
        let told = env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
        match self {
            Self::Plain => NARROW,
            Self::Framed | Self::Coloured => told.unwrap_or(WIDE).clamp(NARROW / 2, WIDE * 2),
        }
    }
}

/// Writes every problem, then the summary.
pub(super) fn write(
    output: &mut impl Write,
    checked: &Checked,
    language: Language,
    look: Look,
) -> io::Result<()> {
    let files = lines(checked);
    for found in &checked.diagnostics {
        let told = found.told(language);
        let snippet = Snippet::new(&told, files.get(told.file), look.width());
        let report = Report { told, snippet };
        writeln!(output, "{}", report.drawn(look))?;
    }
    writeln!(output, "{}", checked.summary.told(language))
}

/// The lines of each file in which something was found, and those around them.
fn lines(checked: &Checked) -> BTreeMap<&str, BTreeMap<u32, String>> {
    let mut wanted: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
    for found in &checked.diagnostics {
        let around = found.line.map(|line| line.saturating_sub(1)..=line.saturating_add(1));
        wanted.entry(&found.file).or_default().extend(around.into_iter().flatten());
    }
    wanted.into_iter().map(|(file, wanted)| (file, checked.lines(file, &wanted))).collect()
}

/// A problem as miette draws it.
#[derive(Debug)]
struct Report<'a> {
    told: Told<'a>,
    snippet: Option<Snippet>,
}

impl Report<'_> {
    fn drawn(&self, look: Look) -> String {
        let handler = GraphicalReportHandler::new_themed(look.theme())
            .with_width(look.width())
            .with_footer(self.told.help.clone())
            .without_syntax_highlighting()
            .with_links(false);
        let mut drawn = String::new();
        // Writing to a text does not fail.
        let _ = handler.render_report(&mut drawn, self);
        drawn
    }
}

/// The place is drawn with the lines of the file; without them, it is told.
impl fmt::Display for Report<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.snippet {
            Some(_) => formatter.write_str(&self.told.message),
            None => formatter.write_str(&self.told.placed()),
        }
    }
}

impl std::error::Error for Report<'_> {}

impl Diagnostic for Report<'_> {
    fn code(&self) -> Option<Box<dyn fmt::Display + '_>> {
        Some(Box::new(self.told.code))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.told.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
        })
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.snippet.as_ref().map(|snippet| snippet as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let snippet = self.snippet.as_ref()?;
        Some(Box::new(std::iter::once(LabeledSpan::new_with_span(None, snippet.label()))))
    }
}
