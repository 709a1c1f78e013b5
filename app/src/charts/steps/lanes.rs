//! Lanes: one for each level, and under them one for each kind of absence that there is.

use datasets::model::Status;

use super::scales::Region;
use super::tracks::Tracks;
use crate::charts::absence::missing;
use crate::charts::data::{ChartData, Point};
use crate::charts::draw::Size;
use crate::charts::reading::{absence, value_of};
use crate::charts::text;
use crate::charts::theme::Role;

/// Without a scale that names them, no more levels than this are drawn apart.
const MOST: u8 = 12;
/// From the lane of an absence to the one above it: its name takes several lines.
const APART: f64 = 1.3;

/// The lanes; a level is as high as its number.
pub(super) struct Lanes<'a> {
    levels: u32,
    pub(super) absences: Vec<Absence<'a>>,
    /// Which side of its lane each series keeps to.
    pub(super) tracks: Tracks,
}

/// The lane of an absence.
pub(super) struct Absence<'a> {
    status: Status,
    pub(super) word: &'a str,
    pub(super) lines: Vec<String>,
    pub(super) lane: f64,
}

impl<'a> Lanes<'a> {
    /// The lanes that some figures need.
    pub(super) fn of(data: &'a ChartData, regions: &[Region<'_>], size: Size) -> Self {
        let points = || data.series.iter().flat_map(|series| &series.points);
        let named = regions.iter().map(Region::levels).max().unwrap_or(0);
        let levels = u32::try_from(named).ok().filter(|levels| *levels > 0).unwrap_or_else(|| {
            let reached = |level: &u8| points().filter_map(value_of).any(|v| v > f64::from(*level));
            (1..MOST).take_while(reached).map(u32::from).last().unwrap_or(0) + 1
        });
        let room = column_room(size, regions.len());
        let statuses = [
            Status::NotCollected,
            Status::NotApplied,
            Status::NotApplicable,
            Status::Withheld,
            Status::Secret,
            Status::Normal,
        ];
        let mut lane = 1.0;
        let mut absences = Vec::new();
        for status in statuses {
            if points().any(|point| missing(point) == Some(status)) {
                lane -= APART;
                let word = absence(data, status);
                let lines = text::wrap(word, Role::Axis, room, 3);
                absences.push(Absence { status, word, lines, lane });
            }
        }
        let mut lanes = Self { levels, absences, tracks: Tracks::default() };
        lanes.tracks = Tracks::of(data, |point| lanes.lane(point));
        lanes
    }

    /// How high a figure is.
    pub(super) fn lane(&self, point: &Point) -> f64 {
        let status = missing(point);
        let absence = self.absences.iter().find(|absence| Some(absence.status) == status);
        absence.map_or_else(
            || value_of(point).unwrap_or(1.0).clamp(1.0, f64::from(self.levels)),
            |absence| absence.lane,
        )
    }

    /// The lanes to draw under a scale.
    pub(super) fn grid(&self, region: &Region<'_>) -> Vec<f64> {
        let levels = match u32::try_from(region.levels()) {
            Ok(0) | Err(_) => self.levels,
            Ok(levels) => levels,
        };
        let absences = self.absences.iter().map(|absence| absence.lane);
        (1..=levels).map(f64::from).chain(absences).collect()
    }

    /// The top of the drawing: above the highest lane there is room for a flag.
    pub(super) fn top(&self) -> f64 {
        f64::from(self.levels) + 0.8
    }

    /// The bottom of the drawing.
    pub(super) fn bottom(&self) -> f64 {
        self.absences.last().map_or(1.0, |absence| absence.lane) - 0.7
    }
}

/// Room for the names beside the lanes.
pub(super) fn column_room(size: Size, regions: usize) -> i32 {
    let most = match size {
        Size::Wide => 1500,
        Size::Narrow => 840,
    };
    let each = size.tenths() * 45 / 100 / i32::try_from(regions).unwrap_or(1).max(1) - 100;
    most.min(each)
}
