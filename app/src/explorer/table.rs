//! The figures of a view as a table: the same numbers, and the lines they come from.

use std::fmt::Write as _;

use datasets::model::Language;

use super::known::{Known, Origin};
use super::shown::{Shown, Told};
use crate::address::{Column, Order};
use crate::charts::{Escaped, Quoted, detail, figure};

/// The table.
pub(super) fn html(shown: &Shown<'_>) -> String {
    let known = shown.known;
    let mut html = format!(
        "<table id=\"tableau\"><caption>{}</caption><thead><tr>",
        Escaped(known.word("legende"))
    );
    for column in Column::ALL {
        html.push_str(&header(shown, column));
    }
    for key in ["colonne-detail", "colonne-lignes"] {
        put(&mut html, format_args!("<th scope=\"col\">{}</th>", Escaped(known.word(key))));
    }
    html.push_str("</tr></thead><tbody>");
    for (told, point) in rows_in_order(shown) {
        html.push_str(&row(shown, told, point));
    }
    html.push_str("</tbody></table>");
    html
}

/// Writing into a `String` cannot fail.
pub(super) fn put(html: &mut String, text: std::fmt::Arguments<'_>) {
    let _ = html.write_fmt(text);
}

/// The head of a column that sorts: a link to the same view, in the other order.
fn header(shown: &Shown<'_>, column: Column) -> String {
    let (key, class) = match column {
        Column::Territory => ("entete", ""),
        Column::Period => ("colonne-annee", " class=\"nombre\""),
        Column::Value => ("colonne-valeur", " class=\"nombre\""),
    };
    let now = shown.query.order.filter(|order| order.column == column);
    let sorted = match now {
        None => "",
        Some(Order { descending: true, .. }) => " aria-sort=\"descending\"",
        Some(_) => " aria-sort=\"ascending\"",
    };
    // The first click puts the highest value, or the latest year, on top.
    let descending = now.map_or(column != Column::Territory, |order| !order.descending);
    let href = shown.href(|query| query.order = Some(Order { column, descending }));
    let (id, word) = (column.as_str(), Escaped(shown.known.word(key)));
    let lang = if column == Column::Territory { lang_of_parts(shown.known) } else { "" };
    format!(
        "<th scope=\"col\"{class}{sorted}{lang}><a id=\"tri-{id}\" class=\"tri\" href=\"{}\">{word}</a></th>",
        Quoted(&href)
    )
}

/// The package calls the parts of a territory what they are in its own language: said where the page is in
/// another.
fn lang_of_parts(known: &Known) -> &'static str {
    let other = known.chart.language != Language::default();
    if known.is_broken_down() && other { " lang=\"fr\"" } else { "" }
}

/// Each territory and the rank of one of its points; none for a territory without figures.
fn rows_in_order<'s, 'a>(shown: &'s Shown<'a>) -> Vec<(&'s Told<'a>, Option<usize>)> {
    let mut rows: Vec<(&Told<'_>, Option<usize>)> = Vec::new();
    for told in &shown.told {
        if told.series.points.is_empty() {
            rows.push((told, None));
        }
        rows.extend((0..told.series.points.len()).map(|point| (told, Some(point))));
    }
    if let Some(order) = shown.query.order {
        let key = |(told, point): &(&Told<'_>, Option<usize>)| {
            let point = point.and_then(|point| told.series.points.get(point));
            match order.column {
                Column::Territory => Some(told.place.rank.into()),
                Column::Period => point.map(|point| point.period.into()),
                Column::Value => point.and_then(|point| point.value),
            }
        };
        // What is absent stays at the end, whichever way the rest goes.
        rows.sort_by(|a, b| match (key(a), key(b)) {
            (Some(a), Some(b)) if order.descending => f64::total_cmp(&b, &a),
            (Some(a), Some(b)) => f64::total_cmp(&a, &b),
            (a, b) => a.is_none().cmp(&b.is_none()),
        });
    }
    rows
}

fn row(shown: &Shown<'_>, told: &Told<'_>, point: Option<usize>) -> String {
    let (known, series) = (shown.known, &told.series);
    // Broken down, the code of a part begins with that of its territory.
    let code = series.territory.split('|').next().unwrap_or_default();
    let href = format!("{}/{code}{}", known.word("territoires"), known.word("epingle"));
    let lang = lang_of_parts(known);
    let part = if known.is_broken_down() {
        format!(" data-serie=\"{}\"", Quoted(&series.territory))
    } else {
        String::new()
    };
    let mut html = format!(
        "<tr{part}><th scope=\"row\"><a href=\"{}\"{lang}>{}</a></th>",
        Quoted(&href),
        Escaped(&series.name)
    );
    let figures = point.and_then(|at| Some((series.points.get(at)?, told.origins.get(at)?)));
    if let Some((point, origin)) = figures {
        let (value, beside) = (figure(&known.chart, point), detail(&known.chart, point));
        let (href, lines) = rows(known, origin);
        put(
            &mut html,
            format_args!(
                "<td class=\"nombre\">{}</td><td class=\"nombre\">{}</td><td>{}</td>\
                 <td><a href=\"{}\">{}</a></td></tr>",
                point.period,
                Escaped(&value),
                Escaped(&beside),
                Quoted(&href),
                Escaped(&lines)
            ),
        );
    } else {
        put(
            &mut html,
            format_args!(
                "<td class=\"nombre\">–</td><td class=\"nombre\">–</td><td>{}</td><td>–</td></tr>",
                Escaped(&known.chart.words.unknown)
            ),
        );
    }
    html
}

/// The address of the rows behind a figure, and what they are called.
pub(super) fn rows(known: &Known, origin: &Origin) -> (String, String) {
    let single = origin.lines.bytes().all(|byte| byte.is_ascii_digit());
    let page = [known.word("donnees"), known.word("epingle")].concat();
    let href = format!("{page}#ligne-{}", origin.first);
    let stretches: Vec<&str> = origin.lines.split(", ").collect();
    let said = if single {
        known.say("explorer-ligne", &[("lignes", &origin.lines)])
    } else if stretches.len() > LISTED {
        let count = stretches.iter().map(|stretch| length(stretch)).sum::<u32>();
        known.say("explorer-lignes-comptees", &[("compte", &count.to_string())])
    } else {
        known.say("explorer-lignes", &[("lignes", &origin.lines)])
    };
    (href, said)
}

/// Stretches of lines that are told one by one at most: more would be longer than the row that they stand in.
const LISTED: usize = 4;

/// How many lines a stretch has: `7`, `2–47`.
fn length(stretch: &str) -> u32 {
    let ends = stretch
        .split_once('–')
        .and_then(|(first, last)| Some((first.parse::<u32>().ok()?, last.parse::<u32>().ok()?)));
    ends.map_or(1, |(first, last)| last.saturating_sub(first) + 1)
}
