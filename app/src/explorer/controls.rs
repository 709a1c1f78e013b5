//! What leads from a view to another: links that work by themselves, and that the browser answers
//! without asking the server.

use super::shown::Shown;
use super::table::put;
use crate::address::{IndicatorQuery, View};
use crate::charts::{Escaped, Quoted};

/// The word of a way of looking; that of a label draws its levels.
fn word_of(view: View, ordinal: bool) -> &'static str {
    match view {
        View::Curve if ordinal => "vue-niveaux",
        View::Curve => "vue-courbe",
        View::Bars => "vue-barres",
        View::Multiples => "vue-multiples",
        View::Map => "vue-carte",
        View::Table => "vue-tableau",
    }
}

/// The ways of looking.
pub(super) fn views(shown: &Shown<'_>) -> String {
    let known = shown.known;
    let mut html = String::from("<ul>");
    for view in &known.views {
        let usual = known.views.first() == Some(view);
        let href = shown.href(|query| query.view = (!usual).then_some(*view));
        let word = known.word(word_of(*view, known.ordinal));
        html.push_str(&item(&href, word, &format!("vue-{}", view.as_str()), *view == shown.view));
    }
    html + "</ul>"
}

/// A link in a list, and whether it is what is shown.
fn item(href: &str, word: &str, id: &str, here: bool) -> String {
    let here = if here { " aria-current=\"true\"" } else { "" };
    format!("<li><a id=\"{id}\" href=\"{}\"{here}>{}</a></li>", Quoted(href), Escaped(word))
}

/// Whom to compare with, the kind of scale, what the figures can be broken down by.
pub(super) fn tools(shown: &Shown<'_>) -> String {
    let known = shown.known;
    let mut html = String::new();
    // The groups are those of the territory that the page came with.
    let anchor = known.groups.first().and_then(|group| group.codes.first());
    let same = anchor.map(String::as_str) == shown.focus().map(|one| one.place.code.as_str());
    if same && !known.is_broken_down() {
        let items = known.groups.iter().enumerate().map(|(rank, group)| {
            let href = shown.href(|query| {
                query.territories.clone_from(&group.codes);
                query.complete = false;
            });
            let here = shown.query.territories == group.codes;
            item(&href, &group.name, &format!("groupe-{rank}"), here)
        });
        list(&mut html, known.word("explorer-comparer"), &items.collect::<String>());
    }
    if !known.dimensions.is_empty() {
        let mut items = String::new();
        let whole = shown.href(|query| (query.by, query.view) = (None, None));
        let none = shown.query.by.is_none();
        items.push_str(&item(&whole, known.word("explorer-total"), "par-total", none));
        for (column, name) in &known.dimensions {
            let href = shown.href(|query| {
                (query.by, query.view) = (Some(column.clone()), None);
            });
            let here = shown.query.by.as_ref() == Some(column);
            items.push_str(&item(&href, name, &format!("par-{column}"), here));
        }
        list(&mut html, known.word("explorer-detailler"), &items);
    }
    let lines = matches!(shown.view, View::Curve | View::Multiples);
    if lines && known.takes_logarithms() {
        let set =
            |logarithmic: bool| move |query: &mut IndicatorQuery| query.logarithmic = logarithmic;
        let now = shown.query.logarithmic;
        let plain =
            item(&shown.href(set(false)), known.word("echelle-normale"), "echelle-normale", !now);
        let log = item(&shown.href(set(true)), known.word("echelle-log"), "echelle-log", now);
        list(&mut html, known.word("explorer-echelle"), &(plain + &log));
    }
    html
}

fn list(html: &mut String, name: &str, items: &str) {
    put(html, format_args!("<div><p>{}</p><ul>{items}</ul></div>", Escaped(name)));
}

/// The files of a view, and the word for each.
const FORMATS: [(&str, &str); 7] = [
    ("csv", "explorer-telecharger"),
    ("xlsx", "explorer-classeur"),
    ("json", "explorer-json"),
    ("parquet", "explorer-parquet"),
    ("svg", "explorer-image-svg"),
    ("png", "explorer-image-png"),
    ("zip", "explorer-dossier"),
];

/// The view as files.
pub(super) fn downloads(shown: &Shown<'_>) -> String {
    let known = shown.known;
    let query = shown.query.write();
    let mut html = String::from("<ul>");
    for (format, key) in FORMATS {
        // A file of figures is the same in every language; an image is written in one.
        let image = matches!(format, "svg" | "png");
        let path = known.word(if image { "chemin" } else { "fichier" });
        let href = format!("{path}.{format}{query}");
        let class = if format == "csv" { "bouton" } else { "bouton discret" };
        put(
            &mut html,
            format_args!(
                "<li><a class=\"{}\" href=\"{}\" download=\"\">{}</a></li>",
                class,
                Quoted(&href),
                Escaped(known.word(key))
            ),
        );
    }
    html.push_str("</ul>");
    let note = Escaped(known.word("explorer-telecharger-note"));
    put(&mut html, format_args!("<p class=\"note\">{note}</p>"));
    html
}
