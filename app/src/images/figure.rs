//! The image of a view of an indicator: what the page says and shows, with its credits, for a reader who
//! will never see the page.

use datasets::model::{Indicator, Nature};

use super::sheet::{Setting, Sheet};
use super::{Image, ImageError};
use crate::address;
use crate::charts::{Size, draw};
use crate::credits::Credits;
use crate::pages::{Ready, indicator};
use crate::selection::Selection;
use crate::shell::Site;

/// Around everything.
const MARGIN: u32 = 32;
/// What a chart is wide.
const ROOM: u32 = Size::Wide.width();
/// Between the parts.
const GAP: u32 = 16;

const THEME: Setting = Setting { class: "i-doux", size: 13, bold: false, leading: 22 };
const TITLE: Setting = Setting { class: "i-encre", size: 24, bold: true, leading: 30 };
const SENTENCE: Setting = Setting { class: "i-encre", size: 15, bold: false, leading: 23 };
const CREDITS: Setting = Setting { class: "i-doux", size: 11, bold: false, leading: 17 };
const DEMONSTRATION: Setting = Setting { class: "i-fond", size: 13, bold: true, leading: 20 };

/// How many producers are named before the others are counted.
const NAMED: usize = 6;

/// The image of a view. The view that is a table alone has the chart of the indicator all the same.
///
/// # Errors
/// When the chart cannot be drawn, which no data should cause.
pub fn figure(site: &Site, selection: &Selection) -> Result<Image, ImageError> {
    let unknown = || ImageError::NoIndicator(selection.indicator.clone());
    let ready = Ready::of(site, selection).ok_or_else(unknown)?;
    let chart = draw(&indicator::chart(selection, &ready), Size::Wide, "graphique")?;
    let head = indicator::short_head(site, selection, Some(&ready));
    let indicator = site.catalogue.indicator(&selection.indicator);
    let mut sheet = Sheet::new(ROOM + 2 * MARGIN);
    sheet.rectangle("i-accent", (0, 0), (ROOM + 2 * MARGIN, 6));
    let theme = indicator.map(|one| site.texts.theme(&one.theme)).unwrap_or_default();
    let y = sheet.lines(&[theme], THEME, (MARGIN, 24));
    let y = sheet.lines(&TITLE.lines(&head.title, ROOM, 4), TITLE, (MARGIN, y)) + 6;
    let sentence = SENTENCE.lines(&head.description, ROOM, 8);
    let y = sheet.lines(&sentence, SENTENCE, (MARGIN, y)) + GAP;
    let y = demonstration(&mut sheet, site, indicator, y);
    let y = sheet.chart(&chart, (MARGIN, y), ROOM) + GAP;
    sheet.rectangle("i-filet", (MARGIN, y), (ROOM, 1));
    let y = sheet.lines(&credits(site, selection), CREDITS, (MARGIN, y + GAP / 2));
    Ok(sheet.finish(site.language(), &head.title, y + MARGIN / 2))
}

/// Says that the figures are made up, when they are, where nobody can cut it off without seeing it.
fn demonstration(sheet: &mut Sheet, site: &Site, indicator: Option<&Indicator>, y: u32) -> u32 {
    if !indicator.is_some_and(|one| site.catalogue.nature(one) == Nature::Demonstration) {
        return y;
    }
    let lines = DEMONSTRATION.lines(&site.texts.get("demonstration"), ROOM - 2 * GAP, 3);
    let rows = u32::try_from(lines.len()).unwrap_or(1);
    sheet.rectangle("i-bande", (MARGIN, y), (ROOM, rows * DEMONSTRATION.leading + GAP));
    sheet.lines(&lines, DEMONSTRATION, (MARGIN + GAP, y + GAP / 2)) + GAP / 2 + GAP
}

/// Sources and licences, period, coverage, release; and under them the address of the page.
fn credits(site: &Site, selection: &Selection) -> Vec<String> {
    let figures = selection.observations(&site.catalogue);
    let credits = Credits::of(site, figures.iter().copied());
    let coverage = (credits.total > 0).then(|| credits.coverage(site, "image-couverture"));
    let said: Vec<String> = sources(site, &credits)
        .into_iter()
        .chain(credits.period.clone())
        .chain(coverage)
        .chain([credits.release.clone()])
        .collect();
    let mut lines = CREDITS.lines(&said.join(" · "), ROOM, 6);
    lines.extend(address_lines(site, selection));
    lines
}

/// Who published the figures, under which licence; those of one producer and one licence once.
fn sources(site: &Site, credits: &Credits<'_>) -> Option<String> {
    let mut named: Vec<String> = Vec::new();
    for (source, licence) in &credits.sources {
        // A licence is not cut from the words it is made of.
        let name = format!("{} ({})", source.producer, licence.replace(' ', "\u{a0}"));
        if !named.contains(&name) {
            named.push(name);
        }
    }
    let others = named.len().saturating_sub(NAMED);
    named.truncate(NAMED);
    if others > 0 {
        named.push(site.texts.counted("image-autres-sources", others));
    }
    match named.as_slice() {
        [] => None,
        [one] => Some(site.texts.with("image-source", &[("source", one)])),
        many => Some(site.texts.with("image-sources", &[("sources", &many.join(", "))])),
    }
}

/// The address of the view; that of the page when it would be too long to be typed.
fn address_lines(site: &Site, selection: &Selection) -> Vec<String> {
    let page = address::indicator(&selection.indicator);
    let whole = site.address(&site.href(&(page.clone() + &selection.query.write())));
    if CREDITS.fits(&whole, ROOM, 1) { vec![whole] } else { vec![site.address(&site.href(&page))] }
}
