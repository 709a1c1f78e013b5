//! Points, and the lines that may be drawn between them: only between years that follow each other,
//! made by one method, without an absence between them.

use datasets::model::Status;

use crate::charts::absence::missing;
use crate::charts::canvas::{Canvas, Place};
use crate::charts::data::{ChartData, Emphasis, Point, Series};
use crate::charts::draw::{Anchor, ChartError};
use crate::charts::theme::{Role, series_class};

/// Where a figure of a year is; nowhere when the scale has no place for it.
pub(in crate::charts) type Placing<'a> = dyn Fn(&Point) -> Option<Place> + 'a;

/// A figure that has its place.
pub(in crate::charts) struct Spot<'a> {
    /// Rank of the point in the series.
    pub(in crate::charts) index: usize,
    pub(in crate::charts) point: &'a Point,
    pub(in crate::charts) at: Place,
}

/// A series that has its place.
pub(in crate::charts) struct Line<'a> {
    /// Rank of the series.
    pub(in crate::charts) index: usize,
    pub(in crate::charts) series: &'a Series,
    pub(in crate::charts) class: String,
    pub(in crate::charts) spots: Vec<Spot<'a>>,
    /// Ranks of the points that are absent, and why.
    pub(super) absences: Vec<(usize, Status)>,
    /// Figures that are joined.
    pub(in crate::charts) runs: Vec<Vec<Place>>,
    /// From a figure to another of the same year.
    pub(super) disputes: Vec<[Place; 2]>,
    /// Years from which another method holds.
    pub(super) breaks: Vec<i32>,
}

/// From a figure to the next, in years: the least distance that there is.
pub(in crate::charts) fn usual_step(data: &ChartData) -> i32 {
    let mut least = i32::MAX;
    for series in &data.series {
        for pair in series.points.windows(2) {
            let step = pair[1].period.saturating_sub(pair[0].period);
            least = if step > 0 { least.min(step) } else { least };
        }
    }
    least
}

/// The classes of the groups of all series, in their order.
pub(in crate::charts) fn classes(data: &ChartData) -> Vec<String> {
    let mut others = 0;
    let mut classes = Vec::with_capacity(data.series.len());
    for series in &data.series {
        classes.push(series_class(series.emphasis, others));
        others += usize::from(series.emphasis == Emphasis::Other);
    }
    classes
}

impl<'a> Line<'a> {
    /// Gives every point of a series its place.
    pub(in crate::charts) fn of(
        (index, series): (usize, &'a Series),
        class: &str,
        step: i32,
        place: &Placing<'_>,
    ) -> Self {
        let mut line = Self {
            index,
            series,
            class: class.to_owned(),
            spots: Vec::with_capacity(series.points.len()),
            absences: Vec::new(),
            runs: Vec::new(),
            disputes: Vec::new(),
            breaks: Vec::new(),
        };
        for index in 0..series.points.len() {
            line.add(index, step, place);
        }
        line
    }

    fn add(&mut self, index: usize, step: i32, place: &Placing<'_>) {
        let points = &self.series.points;
        let point = &points[index];
        self.absences.extend(missing(point).map(|status| (index, status)));
        let Some(at) = place(point) else { return };
        if let Some(before) = self.spots.last() {
            let next = before.index + 1 == index;
            if before.point.method != point.method {
                self.breaks.push(point.period);
            } else if next && before.point.period == point.period {
                self.disputes.push([before.at, at]);
            }
            let follows = before.point.period.checked_add(step) == Some(point.period);
            let one_method = before.point.method == point.method;
            let certain = is_alone(points, before.index) && is_alone(points, index);
            if next && follows && one_method && certain {
                match self.runs.last_mut().filter(|run| run.last() == Some(&before.at)) {
                    Some(run) => run.push(at),
                    None => self.runs.push(vec![before.at, at]),
                }
            }
        }
        self.spots.push(Spot { index, point, at });
    }

    /// Half of the size of its points.
    pub(super) fn radius(&self, few: bool) -> i32 {
        match self.series.emphasis {
            Emphasis::Focus => 45,
            _ if few => 35,
            Emphasis::Group => 30,
            Emphasis::Other => 20,
        }
    }

    /// Where a cursor can land on its figures.
    pub(in crate::charts) fn anchors(&self) -> impl Iterator<Item = Anchor> {
        self.spots.iter().map(|spot| Anchor::at(self.index, spot.index, spot.at))
    }

    /// Draws its lines.
    pub(in crate::charts) fn draw_lines(&self, canvas: &Canvas) -> Result<(), ChartError> {
        for run in &self.runs {
            canvas.line(Role::SeriesLine, run.clone())?;
        }
        for dispute in &self.disputes {
            canvas.line(Role::Dispute, dispute.to_vec())?;
        }
        Ok(())
    }

    /// Draws its lines, then its points; in a crowd, those of the others that are more than the corner of a line.
    pub(super) fn draw(&self, canvas: &Canvas, few: bool, crowd: bool) -> Result<(), ChartError> {
        self.draw_lines(canvas)?;
        let bare = crowd && self.series.emphasis == Emphasis::Other;
        let is_corner = |spot: &Spot<'_>| {
            let plain = !spot.point.partial && spot.point.status != Status::Disputed;
            plain && self.runs.iter().any(|run| run.contains(&spot.at))
        };
        for spot in self.spots.iter().filter(|spot| !bare || !is_corner(spot)) {
            draw_spot(canvas, spot, self.radius(few))?;
        }
        Ok(())
    }
}

/// Draws a figure: a disc, hollow when it stands for fewer members than it should.
pub(in crate::charts) fn draw_spot(
    canvas: &Canvas,
    spot: &Spot<'_>,
    radius: i32,
) -> Result<(), ChartError> {
    let disputed = spot.point.status == Status::Disputed;
    let class = if disputed { "figure g-dispute" } else { "figure" };
    let period = spot.point.period.to_string();
    let role = if spot.point.partial { Role::Hollow } else { Role::Level };
    let told = spot.point.comment.as_deref();
    canvas.group(class, Some(("periode", &period)), told, || canvas.disc(role, spot.at, radius))
}

/// Whether a point is the only one of its year.
fn is_alone(points: &[Point], index: usize) -> bool {
    let same = |other: Option<&Point>| other.is_some_and(|at| at.period == points[index].period);
    let before = index.checked_sub(1).and_then(|before| points.get(before));
    !same(before) && !same(points.get(index + 1))
}
