//! The list beside a chart of many lines: it names those that have no room for a name at their end, in the
//! order in which they end. A name that is chosen brings its line to the front; pointed at, the line stands out.

use super::shown::{Shown, Told};
use super::table::put;
use crate::address::IndicatorQuery;
use crate::charts::{Escaped, Point, Quoted, is_crowded, number};

/// The list; empty when every line has its name on the chart, or where there are points and no line.
pub(super) fn html(shown: &Shown<'_>) -> String {
    let known = shown.known;
    if !shown.is_drawn() || !is_crowded(&shown.chart) || !has_lines(shown) {
        return String::new();
    }
    let ended = |one| Some((one, end(one)?));
    let mut lines: Vec<(&Told<'_>, &Point)> = shown.told.iter().filter_map(ended).collect();
    let height = |point: &Point| point.value.unwrap_or(f64::NEG_INFINITY);
    lines.sort_by(|(a, one), (b, other)| {
        height(other).total_cmp(&height(one)).then(a.place.rank.cmp(&b.place.rank))
    });
    let last = lines.iter().map(|(_, point)| point.period).max();
    let title = known
        .say("lignes-titre", &[("compte", &lines.len().to_string()), ("unite", &known.chart.unit)]);
    let mut html = format!("<p class=\"note\">{}</p>", Escaped(&title));
    if !known.is_broken_down() {
        let (action, hidden) = (Quoted(known.word("chemin")), kept(shown));
        put(
            &mut html,
            format_args!(
                "<form method=\"get\" action=\"{action}#lignes\" autocomplete=\"off\">{hidden}"
            ),
        );
    }
    html.push_str("<ol>");
    for (one, point) in lines {
        let year = (Some(point.period) != last).then(|| format!(" ({})", point.period));
        let value = number(known.chart.language, height(point), known.chart.decimals);
        let told = format!("{value}{}", year.unwrap_or_default());
        html.push_str(&item(shown, one, &told));
    }
    html.push_str("</ol>");
    if !known.is_broken_down() {
        let word = Escaped(known.word("explorer-afficher"));
        put(
            &mut html,
            format_args!(
                "<p class=\"valider\"><button class=\"bouton discret\">{word}</button></p></form>"
            ),
        );
    }
    html
}

/// Whether there is a line, which takes two years.
fn has_lines(shown: &Shown<'_>) -> bool {
    let mut years = shown.chart.series.iter().flat_map(|one| &one.points).map(|one| one.period);
    let first = years.next();
    years.any(|year| Some(year) != first)
}

/// What the address asks for besides whom the view is about.
fn kept(shown: &Shown<'_>) -> String {
    let written = IndicatorQuery { subject: None, ..shown.query.clone() }.write();
    let pairs = written.split(['?', '&']).filter_map(|pair| pair.split_once('='));
    let hidden = pairs.map(|(name, value)| {
        format!("<input type=\"hidden\" name=\"{name}\" value=\"{}\">", Quoted(value))
    });
    hidden.collect()
}

/// The figure that a line ends at.
fn end<'a>(one: &'a Told<'_>) -> Option<&'a Point> {
    one.series.points.iter().rfind(|point| point.value.is_some())
}

/// Whose line it is, and where it ends. A part of a territory cannot be what the view is about.
fn item(shown: &Shown<'_>, one: &Told<'_>, told: &str) -> String {
    let (code, name, told) = (Quoted(&one.place.code), Escaped(&one.place.name), Escaped(told));
    let said = format!("<span>{name}</span> <span>{told}</span>");
    if shown.known.is_broken_down() {
        return format!("<li data-territoire=\"{code}\">{said}</li>");
    }
    let own = shown.focus().is_some_and(|focus| focus.place.code == one.place.code);
    let checked = if own { " checked" } else { "" };
    format!(
        "<li data-territoire=\"{code}\"><label><input type=\"radio\" name=\"sujet\" value=\"{code}\" id=\"sujet-{code}\"{checked}>{said}</label></li>"
    )
}
