//! What is wrong with a file, shown where it stands in it, as in a spreadsheet.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use datasets::csv::{Declared, Diagnostic, Reading, Severity, sniff};
use datasets::package::Checked;

use crate::cells::{Cell, cells};
use crate::html::{Escaped, paragraph, put};
use crate::texts::Texts;

/// How many problems are shown in their place.
const MOST: usize = 40;
/// Bytes of a file that tell how it is written.
const HEAD: usize = 1 << 16;

/// How a file is written, as far as its head tells.
pub(crate) fn reading(path: &str, bytes: &[u8]) -> Reading {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    sniff(path, head, Declared::default()).reading.unwrap_or_default()
}

/// The problems of a file, and those that it makes in others; nothing when there is none.
pub(crate) fn problems(texts: &Texts, checked: &Checked, path: &str, reading: Reading) -> String {
    let concerns = |one: &&Diagnostic| one.file == path || one.severity == Severity::Error;
    let mut told: Vec<&Diagnostic> = checked.diagnostics.iter().filter(concerns).collect();
    told.sort_by_key(|one| (one.severity, one.file != path));
    if told.is_empty() {
        return String::new();
    }
    let sheets = Sheets::of(checked, told.iter().copied().take(MOST), reading);
    let mut html = String::from("<ol class=\"problemes\">");
    for problem in told.iter().take(MOST) {
        html.push_str(&one(texts, problem, &sheets));
    }
    html.push_str("</ol>");
    if told.len() > MOST {
        html.push_str(&paragraph("note", &texts.counted("autres-problemes", told.len() - MOST)));
    }
    html
}

/// The lines around the problems, by file and number.
struct Sheets {
    lines: BTreeMap<String, BTreeMap<u32, String>>,
    reading: Reading,
}

impl Sheets {
    fn of<'a>(
        checked: &Checked,
        problems: impl Iterator<Item = &'a Diagnostic>,
        reading: Reading,
    ) -> Self {
        let mut wanted: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
        for problem in problems.filter(|problem| is_table(&problem.file)) {
            let lines = wanted.entry(problem.file.clone()).or_default();
            lines.insert(reading.preamble + 1);
            lines.extend(problem.line.into_iter().flat_map(around));
        }
        let lines = |(file, wanted): (String, BTreeSet<u32>)| {
            let found = checked.lines(&file, &wanted);
            (file, found)
        };
        Self { lines: wanted.into_iter().map(lines).collect(), reading }
    }
}

fn is_table(path: &str) -> bool {
    path.to_lowercase().ends_with(".csv")
}

/// A line, that above and that below.
fn around(line: u32) -> impl Iterator<Item = u32> {
    line.saturating_sub(1).max(1)..=line.saturating_add(1)
}

fn one(texts: &Texts, problem: &Diagnostic, sheets: &Sheets) -> String {
    let told = problem.told(texts.language());
    let (class, key) = match problem.severity {
        Severity::Error => ("mauvais", "gravite-erreur"),
        Severity::Warning => ("tard", "gravite-avertissement"),
    };
    let mut html = format!(
        "<li><p><strong class=\"{class}\">{}</strong> {}</p>",
        Escaped(&texts.get(key)),
        Escaped(&told.placed())
    );
    if let Some(line) = problem.line
        && let Some(lines) = sheets.lines.get(&problem.file)
    {
        html.push_str(&sheet(texts, problem, line, lines, sheets.reading));
    }
    html.push_str(&paragraph("note", &told.help));
    html.push_str("</li>");
    html
}

/// The lines around a problem, with the header of the file above them.
fn sheet(
    texts: &Texts,
    problem: &Diagnostic,
    line: u32,
    lines: &BTreeMap<u32, String>,
    reading: Reading,
) -> String {
    let delimiter = reading.dialect.delimiter;
    let header = reading.preamble + 1;
    let names = lines.get(&header).map(|line| cells(line, delimiter)).unwrap_or_default();
    let places = [("fichier", problem.file.as_str()), ("ligne", &line.to_string())];
    let caption = texts.with("feuille", &places.each_ref().map(|(name, text)| (*name, *text)));
    let mut html = format!(
        "<div class=\"defilement\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">\
         <table class=\"feuille\"><thead><tr><th scope=\"col\">{}</th>",
        Escaped(&caption),
        Escaped(&texts.get("colonne-ligne"))
    );
    for (rank, name) in names.iter().enumerate() {
        let wrong = line == header && is_wrong(problem, rank, name, &names);
        let (open, close) = marks(wrong);
        put(&mut html, format_args!("<th scope=\"col\">{open}{}{close}</th>", Escaped(&name.text)));
    }
    html.push_str("</tr></thead><tbody>");
    for (number, text) in around(line).filter_map(|number| lines.get_key_value(&number)) {
        if *number == header {
            continue;
        }
        put(&mut html, format_args!("<tr><th scope=\"row\">{number}</th>"));
        let own = cells(text, delimiter);
        let filled = own.len();
        for (rank, cell) in own.into_iter().enumerate() {
            let wrong = *number == line && is_wrong(problem, rank, &cell, &names);
            let (open, close) = marks(wrong);
            let class = if wrong { " class=\"faux\"" } else { "" };
            put(&mut html, format_args!("<td{class}>{open}{}{close}</td>", Escaped(&cell.text)));
        }
        for _ in filled..names.len() {
            let _ = html.write_str("<td></td>");
        }
        html.push_str("</tr>");
    }
    html.push_str("</tbody></table></div>");
    html
}

const fn marks(wrong: bool) -> (&'static str, &'static str) {
    if wrong { ("<mark>", "</mark>") } else { ("", "") }
}

/// Whether a cell of the line is the one that a problem is told of: the one under the column's name, or the one
/// that the character stands in.
fn is_wrong(problem: &Diagnostic, rank: usize, cell: &Cell, header: &[Cell]) -> bool {
    let named = problem.field.as_deref().and_then(|field| {
        header.iter().position(|name| name.text.trim().trim_start_matches('\u{feff}') == field)
    });
    match (named, problem.column) {
        (Some(named), _) => named == rank,
        (None, Some(column)) => (cell.first..=cell.last).contains(&column),
        (None, None) => false,
    }
}
