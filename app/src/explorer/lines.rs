//! The list beside a chart of many lines: it names those that have no room for a name at their end, in the
//! order in which they end. A name brings its line to the front; pointed at, the line stands out.

use super::shown::{Shown, Told};
use super::table::put;
use crate::address::IndicatorQuery;
use crate::charts::{Escaped, Point, Quoted, figure, is_crowded};

/// The list; empty when every line has its name on the chart.
pub(super) fn html(shown: &Shown<'_>) -> String {
    let known = shown.known;
    if !shown.is_drawn() || !is_crowded(&shown.chart) {
        return String::new();
    }
    let ended = |one| Some((one, end(one)?));
    let mut lines: Vec<(&Told<'_>, &Point)> = shown.told.iter().filter_map(ended).collect();
    let height = |point: &Point| point.value.unwrap_or(f64::NEG_INFINITY);
    lines.sort_by(|(_, one), (_, other)| height(other).total_cmp(&height(one)));
    let last = lines.iter().map(|(_, point)| point.period).max();
    let action = Quoted(known.word("chemin"));
    let mut html = format!("<form method=\"get\" action=\"{action}\">{}", kept(shown));
    if !known.is_broken_down() {
        put(
            &mut html,
            format_args!("<p class=\"note\">{}</p>", Escaped(known.word("lignes-aide"))),
        );
    }
    html.push_str("<ol>");
    for (one, point) in lines {
        html.push_str(&item(shown, one));
        let year = (Some(point.period) != last).then(|| format!(" ({})", point.period));
        let (value, year) = (figure(&known.chart, point), year.unwrap_or_default());
        put(&mut html, format_args!("<span>{}{year}</span></li>", Escaped(&value)));
    }
    html + "</ol></form>"
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

/// Whose line it is. A part of a territory cannot be what the view is about.
fn item(shown: &Shown<'_>, one: &Told<'_>) -> String {
    let mut html = String::new();
    let (code, name) = (Quoted(&one.place.code), Escaped(&one.place.name));
    put(&mut html, format_args!("<li data-territoire=\"{code}\">"));
    if shown.known.is_broken_down() {
        put(&mut html, format_args!("<span>{name}</span>"));
    } else {
        let own = shown.focus().is_some_and(|focus| focus.place.code == one.place.code);
        let here = if own { " aria-current=\"true\"" } else { "" };
        put(
            &mut html,
            format_args!(
                "<button name=\"sujet\" value=\"{code}\" id=\"sujet-{code}\"{here}>{name}</button>"
            ),
        );
    }
    html
}
