//! Where things go if they go on as they have: a range.

use std::collections::BTreeMap;

use serde::Serialize;

use super::exact::{Millionths, Quotient, millionths, units};
use crate::model::Indicator;

/// Fewer points than this say nothing of what comes next.
const FEWEST_POINTS: usize = 4;

/// The range in which an indicator would be when its target is due, if each year changed it as the years
/// since the baseline did.
///
/// The yearly change is taken between every two points (the slopes of the Theil–Sen estimator: Sen, 1968,
/// *Journal of the American Statistical Association* 63, no. 324, p. 1379–1389), so that one odd year
/// does not decide. Half of these slopes lie between their quartiles: from the latest point, the lower
/// one leads to `low` and the upper one to `high`. Each figure is known to half a unit of its last
/// decimal, and each slope is widened by what that may change: even points in line give a range. Ends
/// are rounded outwards.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Projection {
    /// `bas`: lower end, in the indicator's unit.
    #[serde(rename = "bas")]
    pub low: f64,
    /// `haut`: upper end, in the indicator's unit.
    #[serde(rename = "haut")]
    pub high: f64,
    /// `borne`: whether an end was brought back to 0, or to 100 for a percentage. Points that have never
    /// been outside are not projected there.
    #[serde(rename = "borne")]
    pub bounded: bool,
}

/// The range of an indicator in a year to come, from its points; none when bounds leave one value of it.
pub(super) fn project(
    points: &BTreeMap<i32, Millionths>,
    year: i32,
    indicator: &Indicator,
) -> Option<Projection> {
    let (last, latest) = points.last_key_value()?;
    if points.len() < FEWEST_POINTS || *last >= year {
        return None;
    }
    let decimals = indicator.decimals.min(6);
    let step = 0.1_f64.powi(i32::from(decimals));
    let (lower, upper) = slopes(points, step);
    let reach = |slope: f64| millionths(units(*latest) + slope * span(*last, year));
    let low = outwards(reach(quantile(&lower, 0.25)), decimals, -1);
    let high = outwards(reach(quantile(&upper, 0.75)), decimals, 1);
    let (floor, ceiling) = bounds(points, indicator);
    let within = |end: Millionths| end.max(floor).min(ceiling);
    let (lowest, highest) = (within(low), within(high));
    (lowest < highest).then(|| Projection {
        low: units(lowest),
        high: units(highest),
        bounded: lowest != low || highest != high,
    })
}

/// The yearly changes between every two points, in order: the least and the most that the published
/// figures allow.
fn slopes(points: &BTreeMap<i32, Millionths>, step: f64) -> (Vec<f64>, Vec<f64>) {
    let (mut lower, mut upper) = (Vec::new(), Vec::new());
    for (to, end) in points {
        for (from, start) in points.range(..to) {
            let rise = units(end - start);
            lower.push((rise - step) / span(*from, *to));
            upper.push((rise + step) / span(*from, *to));
        }
    }
    lower.sort_by(f64::total_cmp);
    upper.sort_by(f64::total_cmp);
    (lower, upper)
}

/// Years between two years.
fn span(from: i32, to: i32) -> f64 {
    f64::from(to) - f64::from(from)
}

/// A quantile of sorted numbers, between the two nearest (Hyndman and Fan's type 7), which treats both
/// ends alike.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let most = u32::try_from(sorted.len().saturating_sub(1)).unwrap_or(u32::MAX);
    let rank = f64::from(most) * share;
    let at = |rank: f64| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a rank")]
        let rank = rank as usize;
        sorted.get(rank).copied().unwrap_or_default()
    };
    let (below, above) = (at(rank.floor()), at(rank.ceil()));
    below + (above - below) * rank.fract()
}

/// An amount with so many decimals, rounded down (−1) or up (1).
fn outwards(amount: Millionths, decimals: u8, side: i128) -> Millionths {
    let nearest = Quotient::whole(amount).published(decimals);
    let missed = (amount - nearest) * side > 0;
    let step = 10_i128.pow(u32::from(6_u8.saturating_sub(decimals)));
    if missed { nearest + step * side } else { nearest }
}

/// What the points have never been outside of.
fn bounds(points: &BTreeMap<i32, Millionths>, indicator: &Indicator) -> (Millionths, Millionths) {
    let hundred = millionths(100.0);
    let is_share =
        indicator.unit.starts_with('%') && points.values().all(|value| *value <= hundred);
    let floor = if points.values().all(|value| *value >= 0) { 0 } else { Millionths::MIN };
    (floor, if is_share { hundred } else { Millionths::MAX })
}
