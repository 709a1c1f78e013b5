//! The arithmetic of a trajectory, on figures as published.

use super::exact::{Millionths, Quotient, millionths, units};
use super::{Aim, Reason, Series, Standing, TOLERANCE, Trajectory, path};
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
    /// How far from the path is still on it.
    tolerance: Millionths,
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
        self.indicator.measure.is_level()
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
        let of_way = Quotient::new((self.goal - baseline).abs() * i128::from(TOLERANCE), 100);
        let of_asked = path.up_to(baseline).half();
        let tolerance = of_way.published(6).min(of_asked.published(6));
        Some(OnPath { gap, ahead: self.forward(aim, gap), tolerance })
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
        told.tolerance = Some(units(on_path.tolerance));
        let closed = (self.series.value - baseline) * 1_000_000;
        let share = Quotient::new(closed, self.goal - baseline).published(SHARE_DECIMALS);
        told.share = Some(units(share));
    }

    /// Whether the target is reached at the latest point.
    fn is_reached(&self) -> Result<bool, Reason> {
        Ok(self.beyond(self.goal).ok_or(Reason::UnknownBaseline)? >= 0)
    }

    /// How a target that was due turned out, or why that is not said; `near` is whether the latest point
    /// says how things stood at the deadline.
    pub(super) fn judge_past(&self, near: bool) -> Result<Standing, Reason> {
        match self.is_reached()? {
            true if near => Ok(Standing::Kept),
            false if self.series.year == self.target.target_year => Ok(Standing::Missed),
            _ => Err(Reason::NotMeasuredAtDeadline),
        }
    }

    /// Where the territory stands while the target runs, or why that is not said.
    pub(super) fn judge(&self, stale: bool) -> Result<Standing, Reason> {
        if stale {
            return Err(Reason::Stale);
        }
        let is_level = self.is_level();
        if !is_level && self.series.points.len() < 2 {
            return Err(Reason::TooFewPoints);
        }
        if self.is_reached()? {
            return Ok(Standing::Reached);
        }
        let fell = self.series.baseline.and_then(|mark| self.beyond(mark)).is_some_and(|by| by < 0);
        if self.aim == Some(Aim::Hold) || is_level && fell {
            return Ok(Standing::Regressed);
        }
        if is_level {
            return Err(Reason::Ordinal);
        }
        let OnPath { ahead, tolerance, .. } = self.on_path().ok_or(Reason::UnknownBaseline)?;
        Ok(if ahead.abs() <= tolerance {
            Standing::OnTrack
        } else if ahead > 0 {
            Standing::Ahead
        } else if fell {
            Standing::Regressed
        } else {
            Standing::Behind
        })
    }
}
