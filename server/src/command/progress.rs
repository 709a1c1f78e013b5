//! How far a long check has gone: a bar on a terminal, a line for each long file elsewhere.

use std::io::{self, IsTerminal as _, Write as _};
use std::time::Duration;

use datasets::model::Language;
use datasets::package::Progress;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// The bytes above which somebody waits.
const LONG: u64 = 20_000_000;

/// What tells how far the check has gone, on the error output: the other one holds the answer.
pub(super) struct Watch {
    language: Language,
    is_terminal: bool,
    bar: Option<ProgressBar>,
    /// The last line that was written, elsewhere than on a terminal: its file, and how far it was.
    told: Option<(String, u64)>,
}

/// How many percent apart lines are.
const STEP: u64 = 10;

impl Watch {
    /// Nothing is shown yet.
    pub(super) fn new(language: Language) -> Self {
        Self { language, is_terminal: io::stderr().is_terminal(), bar: None, told: None }
    }

    /// Shows how far the check has gone, if it is a long one.
    pub(super) fn show(&mut self, progress: Progress<'_>) {
        if progress.total < LONG {
            return;
        }
        if self.is_terminal {
            let bar = self.bar.get_or_insert_with(|| bar(progress.total));
            bar.set_position(progress.done);
            bar.set_message(progress.file.to_owned());
        } else if progress.size >= LONG && self.is_news(progress) {
            // Nobody is left to be told when this fails.
            let _ = writeln!(io::stderr(), "{}", line(progress, self.language));
        }
    }

    /// Whether a long file begins, or has gone on for long since it was told of.
    fn is_news(&mut self, progress: Progress<'_>) -> bool {
        let step = progress.done * 100 / progress.total.max(1) / STEP;
        let told = Some((progress.file.to_owned(), step));
        let is_news = self.told != told;
        self.told = told;
        is_news
    }

    /// Nothing is left to show.
    pub(super) fn finish(self) {
        if let Some(bar) = self.bar {
            bar.finish_and_clear();
        }
    }
}

fn bar(total: u64) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::stderr());
    // The template is a constant: with another one, the bar would have the style of indicatif.
    if let Ok(style) = ProgressStyle::with_template("{spinner} {bar:30} {percent:>3} % {msg}") {
        bar.set_style(style);
    }
    // Turns while a file is being read.
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}

fn line(progress: Progress<'_>, language: Language) -> String {
    let file = progress.file;
    let megabytes = progress.size / 1_000_000;
    let percent = progress.done * 100 / progress.total.max(1);
    match language {
        Language::French => {
            format!("{percent}\u{a0}% vérifiés\u{a0}; lecture de {file} ({megabytes}\u{a0}Mo)")
        }
        Language::English => format!("{percent}% checked; reading {file} ({megabytes} MB)"),
    }
}
