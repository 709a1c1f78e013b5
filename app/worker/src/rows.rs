//! The rows that made a figure, as they stand in the published file.

use std::collections::BTreeSet;

use datasets::csv::{decode, lines};
use datasets::model::{Dataset, Lines};

use crate::cells::cells;
use crate::html::{paragraph, table};
use crate::texts::Texts;

/// How many rows are shown.
const MOST: usize = 60;

/// The rows, under the header of their file.
pub(crate) fn rows(texts: &Texts, dataset: &Dataset, of: &Lines) -> String {
    let header = dataset.reading.preamble + 1;
    let wanted: BTreeSet<u32> = of.iter().take(MOST).collect();
    let Ok(decoded) = decode(&dataset.bytes, Some(dataset.reading.encoding)) else {
        return String::new();
    };
    let delimiter = dataset.reading.dialect.delimiter;
    let (mut names, mut found) = (vec![texts.get("colonne-ligne")], Vec::new());
    for (number, line) in (1..).zip(lines(&decoded.text)) {
        let texts = || cells(line, delimiter).into_iter().map(|cell| cell.text);
        if number == header {
            names.extend(texts());
        } else if wanted.contains(&number) {
            found.push([number.to_string()].into_iter().chain(texts()).collect());
        }
    }
    let count = usize::try_from(of.count()).unwrap_or(usize::MAX);
    let caption = texts.with("chiffre-lignes", &[("fichier", &dataset.path)]);
    let mut html = table(&caption, &names, &found);
    if count > found.len() {
        html.push_str(&paragraph("note", &texts.counted("autres-lignes", count - found.len())));
    }
    html
}
