//! What leads from a view to another: links that work by themselves, and that the browser answers
//! without asking the server.

use super::groups::groups;
use super::known::Download;
use super::shown::Shown;
use super::table::put;
use crate::address::{IndicatorQuery, View};
use crate::charts::{Escaped, Quoted};

/// The word of a way of looking; that of a label draws its levels.
pub(crate) fn word_of(view: View, ordinal: bool) -> &'static str {
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
    let focus = shown.focus().filter(|_| !known.is_broken_down());
    let groups = focus.map(|focus| groups(known, focus.place)).unwrap_or_default();
    if !groups.is_empty() {
        let items = groups.iter().enumerate().map(|(rank, group)| {
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
    } else if lines && shown.query.logarithmic {
        let why = Escaped(known.word("echelle-sans-log"));
        put(&mut html, format_args!("<p class=\"note\">{why}</p>"));
    }
    html
}

fn list(html: &mut String, name: &str, items: &str) {
    put(html, format_args!("<div><p>{}</p><ul>{items}</ul></div>", Escaped(name)));
}

/// How many files are offered at once; the others wait until they are asked for.
const FIRST: usize = 2;

/// The view as the files that most people want.
pub(super) fn downloads(shown: &Shown<'_>) -> String {
    let mut html = String::from("<ul>");
    for (rank, file) in shown.known.files.iter().take(FIRST).enumerate() {
        let class = if rank == 0 { "bouton" } else { "bouton discret" };
        let link = link(shown, file, &format!(" class=\"{class}\""));
        put(&mut html, format_args!("<li>{link}</li>"));
    }
    html.push_str("</ul>");
    let note = Escaped(shown.known.word("explorer-telecharger-note"));
    put(&mut html, format_args!("<p class=\"note\">{note}</p>"));
    html
}

/// The view as the other files, each with whom it is for.
pub(super) fn formats(shown: &Shown<'_>) -> String {
    let mut html = String::from("<ul>");
    for file in shown.known.files.iter().skip(FIRST) {
        let (link, whom) = (link(shown, file, ""), Escaped(&file.whom));
        put(&mut html, format_args!("<li>{link} <span class=\"note\">{whom}</span></li>"));
    }
    html + "</ul>"
}

/// A link to a file of the view, or of the whole indicator.
fn link(shown: &Shown<'_>, file: &Download, class: &str) -> String {
    let mut href = file.path.clone();
    let view = if file.whole { String::new() } else { shown.query.write() };
    href.push_str(&view);
    if !file.more.is_empty() {
        href.push(if view.is_empty() { '?' } else { '&' });
        href.push_str(&file.more);
    }
    format!("<a{class} href=\"{}\" download=\"\">{}</a>", Quoted(&href), Escaped(&file.name))
}
