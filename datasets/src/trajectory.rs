//! How far a territory has come on the way to a target that it set itself.
//!
//! The result depends on the target and on the figures, never on how the indicator is worded: 40 → 68 %
//! of schools equipped and 60 → 32 % not equipped are the same progress. Everything is told in the
//! indicator's own unit and in shares of the distance to go, never as a ratio of growth rates, which
//! breaks on a baseline of 0 and on the change of wording.
//!
//! # What is compared
//! Years are compared as years: the figure of 2025 is held against the path for 2025, whatever the day it
//! was measured on. Years after today's are left aside: they cannot have been measured.
//!
//! - **Comparable points** are the total figures of the territory, from the reference year on, made by
//!   the method of the latest one, that one value is known of: normal ones, disputed ones on which the
//!   sources agree, not those under the minimum of coverage. The value of the reference year counts as
//!   one. With fewer than two, nothing is said of a target that still runs.
//! - **The latest point** is the latest figure of these. When the latest figure is withheld (coverage),
//!   secret, or contradicted, older ones do not stand in for it: nothing is said. A year that was not
//!   collected, not applicable or not applied for has no figure: the one before stands, with its year,
//!   until it is stale.
//! - **The baseline** is what the target says (`valeur_reference`), else the observation of the reference
//!   year, else not known. When the method in force in the reference year is not that of the latest
//!   point, nothing is compared: a new method asks for a new reference.
//! - **The deadline** has passed once its year is over. From then on the latest point is the latest up to
//!   that year. Reached near the deadline, the target is kept: in its year, or in an earlier one when its
//!   end is no more than one and a half declared periods away; without a regular period, in the year
//!   before. Short of it in the year of the deadline, it is missed. In every other case nobody measured
//!   how it ended, and that is said instead: what was reached long before may have been lost since, and
//!   what was short of it may have got there.
//!
//! # What is said
//! - **Share of the gap closed**, (v − v0) / (vT − v0).
//! - **Path**: straight from (t0, v0) to (tT, vT), or through the yearly path that was published.
//! - **Advance**, v − path(t), in the indicator's unit; and the same, positive towards the target.
//! - **Tolerance**: [`TOLERANCE`] % of vT − v0, on either side of the path. A path is a convention and a
//!   figure is dated by its year only: a twentieth of the way is what ten years of steady progress make
//!   in half a year. It is a part of the way, so it is the same for both wordings and in every unit. It is
//!   never more than half of what the path asks so far, path(t) − v0: in the first year of twenty,
//!   having done nothing is not to be on the path. A difference that does not show at the published
//!   decimals is none.
//! - **Regressed**: further from the target than the baseline, as published, and short of the path. A
//!   published path that dips leads: who follows it has not regressed.
//! - **Reached** before the deadline, **kept** or **missed** after it compare v and vT as published.
//! - **Hold** (vT = v0): v is compared to vT only, on the side where the indicator's direction says that
//!   progress is, and on both sides when it says none. It is reached or regressed.
//! - **Levels** have an order and no distances: reached, regressed, kept and missed are said of them, no
//!   share, no path, no advance, no projection. A level not reached yet is not estimable ("ordinal"): the
//!   level aimed at and the level reached stand side by side.
//! - **Projection**: from four comparable points on, a range, never one line: where its two ends are the
//!   same, nothing is said.
//!
//! Without a baseline, the side on which the target lies is that of the indicator's direction: enough to
//! say that it is reached, kept or missed, not to say more.

mod calendar;
mod exact;
mod figures;
mod path;
mod projection;
mod standing;
mod terms;

use std::collections::BTreeMap;

use serde::Serialize;

pub use calendar::Day;
pub use projection::Projection;
pub use standing::{Aim, Reason, Standing};

use crate::model::{Indicator, Observation, Target};
use exact::{Millionths, millionths, units};
use figures::Figure;
use terms::Terms;

/// How far from the path a point is still on it at most, in % of the distance from baseline to target.
pub const TOLERANCE: u8 = 5;

/// A figure and its year.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Point {
    /// `annee`: year.
    #[serde(rename = "annee")]
    pub year: i32,
    /// `valeur`: figure, in the indicator's unit.
    #[serde(rename = "valeur")]
    pub value: f64,
}

/// Progress towards a target, with every term that it is computed from. Numbers are as published, in the
/// indicator's unit and with its decimals unless said otherwise; none is to be rounded again.
///
/// It is written with French names, like every file for the public.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Trajectory {
    /// `situation`: where the territory stands.
    #[serde(rename = "situation")]
    pub standing: Standing,
    /// `motif`: why it is not estimable; none when it is.
    #[serde(rename = "motif")]
    pub reason: Option<Reason>,
    /// `perime`: whether the latest point is too old to say where the territory stands. The other terms
    /// are told nonetheless, to be shown as old. Never after the deadline, which is judged by the
    /// figures of its time.
    #[serde(rename = "perime")]
    pub stale: bool,
    /// `reference`: baseline, (t0, v0); none when its value is not known.
    #[serde(rename = "reference")]
    pub baseline: Option<Point>,
    /// `cible`: target, (tT, vT).
    #[serde(rename = "cible")]
    pub target: Point,
    /// `dernier`: latest comparable point, (t, v), up to the deadline.
    #[serde(rename = "dernier")]
    pub latest: Option<Point>,
    /// `points`: how many comparable points there are, one a year, the baseline included.
    pub points: usize,
    /// `sens`: which way the target lies; none when neither the baseline nor the indicator says.
    #[serde(rename = "sens")]
    pub aim: Option<Aim>,
    /// `ecart_a_la_cible`: v − vT, positive beyond the target, negative short of it. None for a level.
    #[serde(rename = "ecart_a_la_cible")]
    pub margin: Option<f64>,
    /// `part_comblee`: (v − v0) / (vT − v0), 1 for the whole way, with four decimals. None when the
    /// target is to hold.
    #[serde(rename = "part_comblee")]
    pub share: Option<f64>,
    /// `valeur_attendue`: path(t). Taken from v, it leaves [`gap_to_path`](Self::gap_to_path) exactly.
    #[serde(rename = "valeur_attendue")]
    pub required: Option<f64>,
    /// `ecart_au_chemin`: v − path(t).
    #[serde(rename = "ecart_au_chemin")]
    pub gap_to_path: Option<f64>,
    /// `avance`: the same, positive when ahead, negative when behind.
    #[serde(rename = "avance")]
    pub ahead: Option<f64>,
    /// `tolerance`: how much of an advance, or of a delay, still is on the path; with up to six
    /// decimals.
    pub tolerance: Option<f64>,
    /// `projection`: where things go if they go on as they have.
    pub projection: Option<Projection>,
}

/// Progress towards a target.
///
/// `observations` may hold more than is needed: those of other territories and breakdowns are left
/// aside. `periodicity` is that of the indicator's dataset. Their order does not matter.
pub fn trajectory(
    target: &Target,
    indicator: &Indicator,
    periodicity: Option<&str>,
    observations: &[Observation],
    today: Day,
) -> Trajectory {
    let past = today.year() > target.target_year;
    let last = today.year().min(target.target_year);
    let figures = figures::by_year(&target.territory, indicator, observations, last);
    let mut told = Trajectory::untold(target);
    let series = match Series::read(target, &figures) {
        Ok(series) => series,
        Err(reason) => return told.withheld(reason),
    };
    told.latest = Some(Point { year: series.year, value: units(series.value) });
    if indicator.method_in(target.reference_year) != series.method {
        return told.withheld(Reason::MethodChanged);
    }
    if series.year <= target.reference_year {
        return told.withheld(Reason::NothingSince);
    }
    let year = target.reference_year;
    told.baseline = series.baseline.map(|value| Point { year, value: units(value) });
    told.points = series.points.len();
    told.stale = !past && calendar::is_stale(series.day, periodicity, today);
    let terms = Terms::new(target, indicator, &series);
    terms.tell(&mut told);
    let judged = if past {
        terms.judge_past(calendar::is_near(
            series.year,
            series.day,
            periodicity,
            target.target_year,
        ))
    } else {
        terms.judge(told.stale)
    };
    match judged {
        Ok(standing) => told.standing = standing,
        Err(reason) => return told.withheld(reason),
    }
    if !past {
        told.projection = projection::project(&series.points, target.target_year, indicator);
    }
    told
}

impl Trajectory {
    /// What a target says before any figure.
    fn untold(target: &Target) -> Self {
        let year = target.reference_year;
        Self {
            standing: Standing::NotEstimable,
            reason: None,
            stale: false,
            baseline: target.reference_value.map(|value| Point { year, value }),
            target: Point { year: target.target_year, value: target.target_value },
            latest: None,
            points: 0,
            aim: None,
            margin: None,
            share: None,
            required: None,
            gap_to_path: None,
            ahead: None,
            tolerance: None,
            projection: None,
        }
    }

    fn withheld(self, reason: Reason) -> Self {
        Self { standing: Standing::NotEstimable, reason: Some(reason), ..self }
    }
}

/// The figures that a target is compared with.
struct Series {
    /// Year of the latest.
    year: i32,
    value: Millionths,
    method: u32,
    day: Day,
    baseline: Option<Millionths>,
    /// The comparable points, the baseline included.
    points: BTreeMap<i32, Millionths>,
}

impl Series {
    fn read(target: &Target, figures: &BTreeMap<i32, Figure>) -> Result<Self, Reason> {
        let (year, value, method, day) = match figures.last_key_value() {
            None => return Err(Reason::NoFigure),
            Some((_, Figure::Withheld(reason))) => return Err(*reason),
            Some((year, Figure::Known { value, method, day })) => (*year, *value, *method, *day),
        };
        let since = figures.iter().filter(|(year, _)| **year >= target.reference_year);
        let mut points: BTreeMap<i32, Millionths> = since
            .filter_map(|(year, figure)| match figure {
                Figure::Known { value, method: own, .. } if *own == method => Some((*year, *value)),
                _ => None,
            })
            .collect();
        let published = target.reference_value.map(millionths);
        let baseline = published.or_else(|| points.get(&target.reference_year).copied());
        points.extend(baseline.map(|value| (target.reference_year, value)));
        Ok(Self { year, value, method, day, baseline, points })
    }
}
