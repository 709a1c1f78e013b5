//! The arithmetic of a trajectory, on figures as published.

use super::exact::{Millionths, Quotient, millionths, units};
use super::{Aim, Reason, Series, Standing, TOLERANCE, Trajectory, path};
use crate::measure::Measure;
use crate::model::{Direction, Indicator, Milestone, Target};

/// Decimals of a share of the gap.
const SHARE_DECIMALS: u8 = 4;

/// What a target, an indicator and a series say together.
pub(super) struct Terms<'a> {
    target: &'a Target,
    indicator: &'a Indicator,
    series: &'a Series,
    goal: Millionths,
    aim: Option<Aim>,
}

/// Where a point is with regard to the path.
struct OnPath {
    /// v − path(t), as published.
    gap: Millionths,
    /// The same, positive towards the target.
    ahead: Millionths,
    /// vT − v0.
    way: Millionths,
}

impl<'a> Terms<'a> {
    pub(super) fn new(target: &'a Target, indicator: &'a Indicator, series: &'a Series) -> Self {
        let goal = millionths(target.target_value);
        let mut terms = Self { target, indicator, series, goal, aim: None };
        terms.aim = terms.aim();
        terms
    }

    /// Which way the target lies: from its baseline, else by the indicator's direction.
    fn aim(&self) -> Option<Aim> {
        match (self.series.baseline, self.indicator.direction) {
            (Some(baseline), _) => Some(match self.published(self.goal - baseline) {
                0 => Aim::Hold,
                1.. => Aim::Rise,
                _ => Aim::Fall,
            }),
            (None, Direction::Up) => Some(Aim::Rise),
            (None, Direction::Down) => Some(Aim::Fall),
            (None, Direction::None) => None,
        }
    }

    /// An amount as published.
    fn published(&self, amount: Millionths) -> Millionths {
        Quotient::whole(amount).published(self.indicator.decimals)
    }

    /// How far the latest point is beyond a mark, as published; negative when it is short of it.
    fn beyond(&self, mark: Millionths) -> Option<Millionths> {
        Some(self.forward(self.aim?, self.published(self.series.value - mark)))
    }

    /// A difference, positive when it is progress.
    fn forward(&self, aim: Aim, difference: Millionths) -> Millionths {
        match (aim, self.indicator.direction) {
            (Aim::Rise, _) | (Aim::Hold, Direction::Up) => difference,
            (Aim::Fall, _) | (Aim::Hold, Direction::Down) => -difference,
            (Aim::Hold, Direction::None) => -difference.abs(),
        }
    }

    fn is_level(&self) -> bool {
        matches!(self.indicator.measure, Measure::Level { .. })
    }

    /// The latest point and the path, when there is one.
    fn on_path(&self) -> Option<OnPath> {
        let (aim, baseline) = (self.aim?, self.series.baseline?);
        if self.is_level() {
            return None;
        }
        let path = if aim == Aim::Hold {
            Quotient::whole(self.goal)
        } else {
            let start = Milestone { year: self.target.reference_year, value: units(baseline) };
            let end = Milestone { year: self.target.target_year, value: self.target.target_value };
            path::required(start, &self.target.path, end, self.series.year)
        };
        let gap = path.up_to(self.series.value).published(self.indicator.decimals);
        Some(OnPath { gap, ahead: self.forward(aim, gap), way: self.goal - baseline })
    }

    /// Fills in the terms.
    pub(super) fn tell(&self, told: &mut Trajectory) {
        told.aim = self.aim;
        if self.is_level() {
            return;
        }
        told.margin = self.beyond(self.goal).map(units);
        let (Some(on_path), Some(baseline)) = (self.on_path(), self.series.baseline) else {
            return;
        };
        told.required = Some(units(self.series.value - on_path.gap));
        told.gap_to_path = Some(units(on_path.gap));
        told.ahead = Some(units(on_path.ahead));
        if self.aim == Some(Aim::Hold) {
            told.tolerance = Some(0.0);
            return;
        }
        let tolerance = Quotient::new(on_path.way.abs() * i128::from(TOLERANCE), 100);
        told.tolerance = Some(units(tolerance.published(6)));
        let closed = (self.series.value - baseline) * 1_000_000;
        let share = Quotient::new(closed, on_path.way).published(SHARE_DECIMALS);
        told.share = Some(units(share));
    }

    /// Where the territory stands, or why that is not said.
    pub(super) fn judge(&self, past: bool, stale: bool) -> Result<Standing, Reason> {
        if stale {
            return Err(Reason::Stale);
        }
        let is_level = self.is_level();
        if !past && !is_level && self.series.points.len() < 2 {
            return Err(Reason::TooFewPoints);
        }
        let reached = self.beyond(self.goal).ok_or(Reason::UnknownBaseline)? >= 0;
        match (past, reached) {
            (true, true) => return Ok(Standing::Kept),
            (true, false) if self.series.year == self.target.target_year => {
                return Ok(Standing::Missed);
            }
            (true, false) => return Err(Reason::NotMeasuredAtDeadline),
            (false, true) => return Ok(Standing::Reached),
            (false, false) => {}
        }
        let fell = self.series.baseline.and_then(|mark| self.beyond(mark)).is_some_and(|by| by < 0);
        if fell || self.aim == Some(Aim::Hold) {
            return Ok(Standing::Regressed);
        }
        if is_level {
            return Err(Reason::Ordinal);
        }
        let OnPath { ahead, way, .. } = self.on_path().ok_or(Reason::UnknownBaseline)?;
        Ok(if ahead.abs() * 100 <= way.abs() * i128::from(TOLERANCE) {
            Standing::OnTrack
        } else if ahead > 0 {
            Standing::Ahead
        } else {
            Standing::Behind
        })
    }
}
