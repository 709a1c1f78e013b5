//! The card of a page: what stands for it where its address is shared. Read at the size of a stamp, so it
//! says one thing: the page's title, its sentence, and for an indicator its chart or its figure.

use datasets::model::Nature;

use super::sheet::{Setting, Sheet, height};
use super::{CARD, Image, ImageError};
use crate::charts::{ChartData, Emphasis, Size, draw, figure};
use crate::pages::{self, Head, indicator};
use crate::routes::Page;
use crate::shell::Site;

/// Around everything.
const MARGIN: u32 = 64;
/// What stands between the margins.
const ROOM: u32 = CARD.0 - 2 * MARGIN;
/// Where the content begins, under the name of the site.
const TOP: u32 = 132;
/// Where it ends, above the foot.
const BOTTOM: u32 = CARD.1 - 84;
/// The bar on the left.
const BAR: u32 = 16;
/// Width of a chart, and of the text beside it.
const CHART: u32 = 500;
const BESIDE: u32 = ROOM - CHART - 40;

const BRAND: Setting = Setting { class: "i-accent", size: 28, bold: true, leading: 36 };
const GROUP: Setting = Setting { class: "i-doux", size: 28, bold: false, leading: 36 };
const FOOT: Setting = Setting { class: "i-doux", size: 22, bold: false, leading: 30 };
const DEMONSTRATION: Setting = Setting { class: "i-fond", size: 30, bold: true, leading: 42 };
const SENTENCE: Setting = Setting { class: "i-doux", size: 30, bold: false, leading: 42 };
const NARROW_SENTENCE: Setting = Setting { class: "i-doux", size: 25, bold: false, leading: 35 };
/// Sizes of a title, tried in turn.
const TITLES: [u32; 3] = [64, 54, 44];
const NARROW_TITLES: [u32; 3] = [46, 40, 34];
/// Sizes of the figure in question, tried in turn.
const FIGURES: [u32; 4] = [144, 104, 72, 52];
const UNIT: Setting = Setting { class: "i-accent", size: 36, bold: true, leading: 44 };
/// Bytes of a unit over which it is many words.
const LONG_UNIT: usize = 4;

/// The path of the card of a page, by the path of the page.
pub fn path_of_card(path: &str) -> String {
    let (path, query) = path.split_once('?').map_or((path, ""), |(path, query)| (path, query));
    let name = if path == "/" { HOME } else { path };
    let query = if query.is_empty() { String::new() } else { format!("?{query}") };
    format!("{FOLDER}{name}.png{query}")
}

/// Where cards are.
const FOLDER: &str = "/apercus";
/// The name of the home page's, whose path has none.
const HOME: &str = "/accueil";

/// The path of the page that a card is of, by the path of the card.
pub fn path_of_page(card: &str) -> Option<&str> {
    let path = card.strip_prefix(FOLDER)?.strip_suffix(".png")?;
    Some(if path == HOME { "/" } else { path })
}

/// The card of a page.
///
/// # Errors
/// When its chart cannot be drawn, which no data should cause.
pub fn card(site: &Site, page: &Page) -> Result<Image, ImageError> {
    let ready = pages::ready(site, page);
    let head = pages::said(site, page, ready.as_ref());
    let mut sheet = Sheet::new(CARD.0);
    sheet.rectangle("i-accent", (0, 0), (BAR, CARD.1));
    let group = site.catalogue.territories.name(&site.catalogue.pilot_group);
    let brand = [("Trajectoire", BRAND), (" · ", GROUP), (group, GROUP)];
    sheet.line(&brand, (MARGIN, 88));
    match (page, &ready) {
        (Page::Indicator(selection), Some(ready)) => {
            let chart = indicator::chart(selection, ready);
            let drawing = draw(&chart, Size::Narrow, "graphique")?;
            let drawn = chart.series.iter().any(|series| !series.points.is_empty());
            if drawn && TOP + height(&drawing, CHART) <= BOTTOM {
                stack(&mut sheet, &beside(&head));
                let above = (BOTTOM - TOP - height(&drawing, CHART)) / 2;
                sheet.chart(&drawing, (CARD.0 - MARGIN - CHART, TOP + above), CHART);
            } else {
                stack(&mut sheet, &one_figure(&head, &chart).unwrap_or_else(|| told(&head).into()));
            }
        }
        _ => stack(&mut sheet, &told(&head)),
    }
    foot(&mut sheet, site, page);
    Ok(sheet.finish(site.language(), &head.title, CARD.1))
}

/// A text as it is set, with the space after it.
struct Part {
    lines: Vec<String>,
    set: Setting,
    gap: u32,
}

impl Part {
    fn new(text: &str, set: Setting, room: u32, most: usize, gap: u32) -> Self {
        Self { lines: set.lines(text, room, most), set, gap }
    }

    fn height(&self) -> u32 {
        u32::try_from(self.lines.len()).unwrap_or(0) * self.set.leading + self.gap
    }
}

/// Puts parts one under the other, a little above the middle.
fn stack(sheet: &mut Sheet, parts: &[Part]) {
    let height: u32 = parts.iter().map(Part::height).sum();
    let mut y = TOP + (BOTTOM - TOP).saturating_sub(height) * 2 / 5;
    for Part { lines, set, gap } in parts {
        y = sheet.lines(lines, *set, (MARGIN, y)) + gap;
    }
}

/// The title and the sentence.
fn told(head: &Head) -> [Part; 2] {
    let title = largest("i-encre", &TITLES, &head.title, ROOM, 3);
    let title = Part::new(&head.title, title, ROOM, 3, 20);
    let sentence = sentence(&head.description, SENTENCE, ROOM, title.height());
    [title, sentence]
}

/// The title and the sentence, with room for a chart on their right.
fn beside(head: &Head) -> [Part; 2] {
    let title = largest("i-encre", &NARROW_TITLES, &head.title, BESIDE, 4);
    let title = Part::new(&head.title, title, BESIDE, 4, 16);
    let sentence = sentence(&head.description, NARROW_SENTENCE, BESIDE, title.height());
    [title, sentence]
}

/// The title, the latest figure of the territory in question as large as it can be, and the sentence.
fn one_figure(head: &Head, chart: &ChartData) -> Option<Vec<Part>> {
    let series = chart.series.iter().find(|series| series.emphasis == Emphasis::Focus)?;
    let value = figure(chart, series.points.last()?);
    let title = largest("i-encre", &NARROW_TITLES, &head.title, ROOM, 2);
    let mut parts = vec![Part::new(&head.title, title, ROOM, 2, 12)];
    // A unit of many words goes under its number.
    let mut units = [&chart.unit, &chart.unit_one].into_iter();
    let unit = units.find(|unit| unit.len() > LONG_UNIT && value.ends_with(unit.as_str()));
    let number = unit.and_then(|unit| value.strip_suffix(unit.as_str())).unwrap_or(&value);
    let number = number.trim_end();
    let huge = largest("i-accent", &FIGURES, number, ROOM, 1);
    parts.push(Part::new(number, huge, ROOM, 1, 8));
    parts.extend(unit.map(|unit| Part::new(unit, UNIT, ROOM, 1, 16)));
    let above = parts.iter().map(Part::height).sum();
    parts.push(sentence(&head.description, SENTENCE, ROOM, above));
    Some(parts)
}

/// As many whole sentences as there is room for under what stands above them.
fn sentence(text: &str, set: Setting, room: u32, above: u32) -> Part {
    let rows = (BOTTOM - TOP).saturating_sub(above) / set.leading;
    let rows = usize::try_from(rows).unwrap_or(1).max(1);
    let ends = text.match_indices(". ").map(|(at, _)| &text[..=at]);
    let fitting = |part: &&str| set.fits(part, room, rows);
    let whole = ends.chain([text]).filter(fitting).last().unwrap_or(text);
    Part::new(whole, set, room, rows, 0)
}

/// The release, the address of the site; or, over the whole width, that the figures are made up.
fn foot(sheet: &mut Sheet, site: &Site, page: &Page) {
    if made_up(site, page) {
        sheet.rectangle("i-bande", (0, BOTTOM + 16), (CARD.0, CARD.1 - BOTTOM - 16));
        let said = site.texts.get("image-demonstration");
        sheet.line(&[(&said, DEMONSTRATION)], (MARGIN, CARD.1 - 23));
        return;
    }
    let number = site.catalogue.release.number.to_string();
    let release = site.texts.with("image-version", &[("numero", &number)]);
    let host = site.origin.as_ref().map(|origin| format!("{} · ", origin.host()));
    let said = host.unwrap_or_default() + &release;
    sheet.line(&[(&said, FOOT)], (MARGIN, CARD.1 - 32));
}

/// Whether all that a page shows is made up.
fn made_up(site: &Site, page: &Page) -> bool {
    let catalogue = &site.catalogue;
    let nature = match page {
        Page::Indicator(selection) => {
            catalogue.indicator(&selection.indicator).map(|one| catalogue.nature(one))
        }
        Page::Dataset(id) => catalogue.dataset(id).map(|dataset| dataset.nature),
        _ => None,
    };
    nature == Some(Nature::Demonstration)
}

/// The largest setting in which a bold text stands on so many lines; the smallest when none does.
fn largest(class: &'static str, sizes: &[u32], text: &str, room: u32, most: usize) -> Setting {
    let set = |size: u32| Setting { class, size, bold: true, leading: size * 115 / 100 };
    let fitting = sizes.iter().map(|size| set(*size)).find(|set| set.fits(text, room, most));
    fitting.unwrap_or_else(|| set(sizes.last().copied().unwrap_or(SENTENCE.size)))
}

#[cfg(test)]
mod tests {
    use super::{path_of_card, path_of_page};

    #[test]
    fn the_card_of_a_page_is_found_by_its_path_and_back() {
        assert_eq!(path_of_card("/"), "/apercus/accueil.png");
        assert_eq!(path_of_card("/territoires/04070"), "/apercus/territoires/04070.png");
        assert_eq!(
            path_of_card("/indicateurs/a?periode=2019"),
            "/apercus/indicateurs/a.png?periode=2019"
        );
        for path in ["/", "/indicateurs", "/territoires/04070"] {
            assert_eq!(path_of_page(&path_of_card(path)), Some(path));
        }
        assert_eq!(path_of_page("/apercus/territoires/04070"), None);
    }
}
