//! What a dossier says of itself to people, as Markdown.

use std::fmt::Write as _;

use crate::export::{Notice, Section};

/// The text, which names the files that are present.
pub(super) fn write(notice: &Notice, present: &[String]) -> String {
    let mut text = format!("# {}\n", notice.title);
    for warning in &notice.warnings {
        // Writing to a text does not fail.
        let _ = write!(text, "\n> **{warning}**\n");
    }
    section(&mut text, &notice.about, "**");
    let files = notice.files.entries.iter();
    let files = files.filter(|(path, _)| is_present(path, present)).cloned().collect();
    let files = Section { heading: notice.files.heading.clone(), entries: files };
    for named in [&files, &notice.columns, &notice.statuses] {
        section(&mut text, named, "`");
    }
    text
}

/// Whether a file is there, or one of a folder whose name ends with `/`.
fn is_present(path: &str, present: &[String]) -> bool {
    present.iter().any(|one| *one == path || (path.ends_with('/') && one.starts_with(path)))
}

fn section(text: &mut String, section: &Section, mark: &str) {
    if section.entries.is_empty() {
        return;
    }
    let _ = write!(text, "\n## {}\n\n", section.heading);
    for (name, meaning) in &section.entries {
        // A line of the list is one line of the text.
        let meaning = meaning.lines().map(str::trim).collect::<Vec<_>>().join(" · ");
        let _ = writeln!(text, "- {mark}{name}{mark} – {meaning}");
    }
}
