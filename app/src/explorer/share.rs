//! How a view is cited, and how it is put into another page.

use datasets::model::Language;

use super::known::Known;
use super::shown::Shown;
use super::table::put;
use crate::address::IndicatorQuery;
use crate::charts::{Escaped, Quoted};

/// Height of a frame that holds a chart of usual size, in pixels.
pub(crate) const FRAME: u32 = 960;

/// Around what is French on a page in another language, until it is escaped.
const FRENCH: char = '\u{e000}';
const END: char = '\u{e001}';

/// The address of the view, for good: with the site and the release.
fn lasting(shown: &Shown<'_>, path: &str) -> String {
    let mut query = shown.query.clone();
    query.version = shown.known.word("numero").parse().ok();
    format!("{}{path}{}", shown.known.word("origine"), query.write())
}

/// The view as it is cited: in a few words, in full, in BibTeX.
pub(super) fn citations(shown: &Shown<'_>) -> String {
    let known = shown.known;
    let address = lasting(shown, known.word("chemin"));
    // The package names them in its own language.
    let other = known.chart.language != Language::default();
    let named = |key: &str| match known.word(key) {
        name if other => format!("{FRENCH}{name}{END}"),
        name => name.to_owned(),
    };
    let (authors, publisher) = (named("auteurs"), named("editeur"));
    let places = [
        ("titre", known.word("titre")),
        ("auteurs", &authors),
        ("editeur", &publisher),
        ("numero", known.word("numero")),
        ("jour", known.word("jour")),
        ("adresse", &address),
    ];
    let mut html = String::from("<dl>");
    for (name, said) in [("citer-court", "citer-courte"), ("citer-long", "citer-longue")] {
        let said = Escaped(&known.say(said, &places)).to_string();
        let said = said.replace(FRENCH, "<span lang=\"fr\">").replace(END, "</span>");
        put(&mut html, format_args!("<dt>{}</dt><dd>{said}</dd>", Escaped(known.word(name))));
    }
    let braced = |text: &str| text.replace(['{', '}', '\\'], "");
    let entry = format!(
        "@misc{{{}-v{},\n  title = {{{}}},\n  author = {{{{{}}}}},\n  publisher = {{{}}},\n  year = {{{}}},\n  version = {{{}}},\n  url = {{{address}}}\n}}",
        known.word("id"),
        known.word("numero"),
        braced(known.word("titre")),
        braced(known.word("auteurs")),
        braced(known.word("editeur")),
        known.word("annee"),
        known.word("numero"),
    );
    put(
        &mut html,
        format_args!("<dt>BibTeX</dt><dd><pre><code>{}</code></pre></dd></dl>", Escaped(&entry)),
    );
    html
}

/// The code that puts the view into another page.
pub(super) fn frame(shown: &Shown<'_>) -> String {
    let known = shown.known;
    let mut query = shown.query.clone();
    query.order = None;
    format!("<pre><code>{}</code></pre>", Escaped(&code(known, &query, "100%", FRAME)))
}

/// The element itself, at a size.
pub(crate) fn code(known: &Known, query: &IndicatorQuery, width: &str, height: u32) -> String {
    let address = format!("{}{}{}", known.word("origine"), known.word("cadre"), query.write());
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\"></iframe>",
        Quoted(&address),
        Quoted(known.word("titre"))
    )
}
