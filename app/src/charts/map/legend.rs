//! What a map is read by: the classes and how many territories each holds, the absences in words, the
//! sizes of the circles. Beside the map when the drawing is wide, under it when it is narrow.

use plotters::style::text_anchor::HPos;

use super::classes::Class;
use super::places::{Places, Spot, radius};
use super::{BORDER, SMALLEST};
use crate::charts::canvas::{Canvas, Place};
use crate::charts::data::ChartData;
use crate::charts::draw::ChartError;
use crate::charts::number::number;
use crate::charts::reading::{absence, fill, value_of};
use crate::charts::text;
use crate::charts::theme::Role;
use datasets::model::Status;

/// From one line of a text to the next.
const LINE: i32 = 160;
/// Between entries.
const GAP: i32 = 60;
/// Half a swatch.
const SWATCH: i32 = 65;
/// From the left of the legend to the texts beside swatches.
const BESIDE: i32 = 220;
/// Sizes that are shown at most.
const SIZES: usize = 3;

/// A swatch and a text, or a text alone.
struct Entry {
    swatch: Option<Role>,
    role: Role,
    lines: Vec<String>,
}

/// The legend.
pub(super) struct Legend {
    entries: Vec<Entry>,
    /// Radius and population of the circles shown.
    sizes: Vec<(i32, String)>,
    /// Whether territories are outlines.
    outlined: bool,
    width: i32,
}

impl Legend {
    /// The legend of a map, in a width.
    pub(super) fn of(
        data: &ChartData,
        places: &Places<'_>,
        classes: &[Class],
        (width, largest): (i32, i32),
    ) -> Self {
        let spots = &places.spots;
        let circles = || spots.iter().filter(|spot| spot.rings.is_empty());
        let outlined = circles().next().is_none();
        let mut legend = Self { entries: Vec::new(), sizes: Vec::new(), outlined, width };
        let count = |what: &str, count: usize| {
            let count = number(data.language, f64::from(u32::try_from(count).unwrap_or(0)), 0);
            fill(&data.words.class_count, &[("what", what), ("count", &count)])
        };
        if !classes.is_empty() {
            let heading = fill(&data.words.class_heading, &[("period", &years(spots))]);
            legend.add(None, Role::Detail, &heading);
        }
        for class in classes {
            legend.add(Some(class.tone), Role::LevelName, &count(&class.said, class.count));
        }
        for (word, absent) in absences(data, spots) {
            legend.add(Some(Role::Unknown), Role::Absent, &count(word, absent));
        }
        let disputed = spots.iter().filter(|spot| is_disputed(spot)).count();
        let unknown = circles().filter(|spot| spot.locality.population.is_none()).count();
        for (what, how_many) in [
            (&data.words.disputed, disputed),
            (&data.words.no_place, places.without),
            (&data.words.unknown_population, unknown),
        ] {
            if how_many > 0 {
                legend.add(None, Role::Detail, &count(what, how_many));
            }
        }
        if !outlined {
            legend.sizes = sizes(data, places.most, width, largest);
        }
        legend
    }

    fn add(&mut self, swatch: Option<Role>, role: Role, said: &str) {
        let room = self.width - swatch.map_or(0, |_| BESIDE);
        self.entries.push(Entry { swatch, role, lines: text::wrap(said, role, room, 3) });
    }

    /// Its height.
    pub(super) fn height(&self) -> i32 {
        let entries: i32 = self.entries.iter().map(Entry::height).sum();
        entries + self.sizes.iter().map(|size| 2 * size.0 + GAP).max().unwrap_or(0)
    }

    /// Draws it from its top left corner.
    pub(super) fn draw(&self, canvas: &Canvas, (left, top): Place) -> Result<(), ChartError> {
        let mut y = top;
        for entry in &self.entries {
            let middle = y + LINE / 2;
            if let Some(swatch) = entry.swatch {
                let x = left + SWATCH + BORDER;
                if self.outlined {
                    let half = SWATCH;
                    canvas.rectangle(
                        swatch,
                        [(x - half, middle - half), (x + half, middle + half)],
                    )?;
                } else {
                    canvas.disc(swatch, (x, middle), SWATCH)?;
                }
            }
            let x = left + entry.swatch.map_or(0, |_| BESIDE);
            for (line, below) in entry.lines.iter().zip(0..) {
                canvas.text(entry.role, line, (x, middle + below * LINE), HPos::Left)?;
            }
            y += entry.height();
        }
        let tallest = self.sizes.iter().map(|size| size.0).max().unwrap_or(0);
        let (mut x, y) = (left, y + GAP + tallest);
        for (radius, said) in &self.sizes {
            canvas.disc(Role::SizeKey, (x + radius, y), *radius)?;
            x += 2 * radius + GAP;
            canvas.text(Role::LevelName, said, (x, y), HPos::Left)?;
            x += text::width(said, Role::LevelName) + 2 * GAP;
        }
        Ok(())
    }
}

impl Entry {
    fn height(&self) -> i32 {
        i32::try_from(self.lines.len()).unwrap_or(0) * LINE + GAP
    }
}

/// Whether another source says something else of the figure.
pub(super) fn is_disputed(spot: &Spot<'_>) -> bool {
    spot.point.is_some_and(|point| point.status == Status::Disputed)
}

/// The year of the figures, or the first and the last.
fn years(spots: &[Spot<'_>]) -> String {
    let (mut first, mut last) = (i32::MAX, i32::MIN);
    for point in spots.iter().filter_map(|spot| spot.point) {
        (first, last) = (first.min(point.period), last.max(point.period));
    }
    if first < last { format!("{first}–{last}") } else { last.to_string() }
}

/// The words for the absences and how many territories each is said of.
fn absences<'a>(data: &'a ChartData, spots: &[Spot<'_>]) -> Vec<(&'a str, usize)> {
    let mut found: Vec<(&str, usize)> = Vec::new();
    for spot in spots.iter().filter(|spot| spot.point.and_then(value_of).is_none()) {
        let word = absence(data, spot.point.map_or(Status::Normal, |point| point.status));
        match found.iter_mut().find(|other| other.0 == word) {
            Some(same) => same.1 += 1,
            None => found.push((word, 1)),
        }
    }
    found
}

/// The largest powers of ten that are shown as circles; those that would be too small are not.
fn sizes(data: &ChartData, most: u32, width: i32, largest: i32) -> Vec<(i32, String)> {
    let (mut size, mut across, mut sizes) = (1_000_000_000, 0, Vec::new());
    while size > 0 && sizes.len() < SIZES {
        let radius = radius(Some(size), most, largest);
        if size <= most && radius > SMALLEST {
            let mut said = number(data.language, size.into(), 0);
            if sizes.is_empty() {
                said = fill(&data.words.inhabitants, &[("number", &said)]);
            }
            across += 2 * radius + 3 * GAP + text::width(&said, Role::LevelName);
            if sizes.is_empty() || across <= width {
                sizes.push((radius, said));
            }
        }
        size /= 10;
    }
    sizes.reverse();
    sizes
}
