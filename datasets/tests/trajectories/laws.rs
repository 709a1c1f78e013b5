//! Laws that trajectories keep, on figures drawn at random.

use datasets::model::{Direction, Indicator, Milestone, Observation, Status, Target};
use datasets::trajectory::{Aim, Reason, Standing, Trajectory};
use proptest::prelude::*;

use crate::given::{figure, seen, share, target};

/// A target for a share, and what is known of it: years from 2018 to 2032, in tenths of a point.
#[derive(Clone, Debug)]
struct Story {
    target: Target,
    indicator: Indicator,
    figures: Vec<Observation>,
    today: i32,
}

impl Story {
    fn seen(&self) -> Trajectory {
        seen(self.today, &self.target, &self.indicator, &self.figures)
    }

    /// The same told the other way round: those that are not, among 100.
    fn complement(&self) -> Self {
        let mut other = self.clone();
        for figure in &mut other.figures {
            figure.value = figure.value.map(rest);
        }
        other.target.target_value = rest(self.target.target_value);
        other.target.reference_value = self.target.reference_value.map(rest);
        for milestone in &mut other.target.path {
            milestone.value = rest(milestone.value);
        }
        other.indicator.direction = match self.indicator.direction {
            Direction::Up => Direction::Down,
            Direction::Down => Direction::Up,
            Direction::None => Direction::None,
        };
        other
    }
}

fn tenths(number: i32) -> f64 {
    f64::from(number) / 10.0
}

/// What is left of 100.
fn rest(value: f64) -> f64 {
    ((100.0 - value) * 10.0).round() / 10.0
}

/// A share of 0 to 100.
fn percent() -> impl Strategy<Value = f64> {
    (0..=1000).prop_map(tenths)
}

fn status() -> impl Strategy<Value = Status> {
    prop_oneof![
        8 => Just(Status::Normal),
        1 => Just(Status::Disputed),
        1 => proptest::sample::select(Status::ALL.as_slice()),
    ]
}

/// At most one figure a year, most of them known.
fn observations() -> impl Strategy<Value = Vec<Observation>> {
    let year = (proptest::bool::weighted(0.7), percent(), status(), proptest::bool::weighted(0.05));
    proptest::collection::vec(year, 15).prop_map(|years| {
        let told = (2018..).zip(years).filter(|(_, (known, ..))| *known);
        told.map(|(period, (_, value, status, other))| {
            let has_value = matches!(status, Status::Normal | Status::Disputed);
            let method = if other { 2 } else { 1 };
            Observation {
                value: has_value.then_some(value),
                status,
                method,
                ..figure(period, value)
            }
        })
        .collect()
    })
}

fn milestones() -> impl Strategy<Value = Vec<Milestone>> {
    let none = Just(Vec::new());
    let some = proptest::collection::btree_map(2021..2030, percent(), 1..4).prop_map(|years| {
        years.into_iter().map(|(year, value)| Milestone { year, value }).collect()
    });
    prop_oneof![3 => none, 1 => some]
}

/// Stories of every kind: some cannot be judged.
fn stories() -> impl Strategy<Value = Story> {
    let direction = proptest::sample::select(vec![Direction::Up, Direction::Down, Direction::None]);
    let baseline = proptest::option::of(percent());
    (baseline, percent(), milestones(), observations(), direction, 2018..2034).prop_map(
        |(baseline, value, path, figures, direction, today)| Story {
            target: Target { path, ..target(baseline, value) },
            indicator: Indicator { direction, ..share() },
            figures,
            today,
        },
    )
}

/// Stories of targets set in the direction of their indicator.
fn sensible_stories() -> impl Strategy<Value = Story> {
    stories().prop_map(|mut story| {
        let of_year = story.figures.iter().find(|one| one.period == story.target.reference_year);
        let baseline = story.target.reference_value.or_else(|| of_year.and_then(|one| one.value));
        if let Some(baseline) = baseline {
            let rises = story.target.target_value >= baseline;
            story.indicator.direction = if rises { Direction::Up } else { Direction::Down };
        }
        story
    })
}

/// How good a standing is; nothing is less than to say nothing.
fn rank(standing: Standing) -> u8 {
    match standing {
        Standing::NotEstimable => 0,
        Standing::Regressed | Standing::Missed => 1,
        Standing::Behind => 2,
        Standing::OnTrack => 3,
        Standing::Ahead => 4,
        Standing::Reached | Standing::Kept => 5,
    }
}

fn opposite(aim: Aim) -> Aim {
    match aim {
        Aim::Rise => Aim::Fall,
        Aim::Fall => Aim::Rise,
        Aim::Hold => Aim::Hold,
    }
}

fn negated(value: Option<f64>) -> Option<f64> {
    value.map(|value| 0.0 - value)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn equipped_and_not_equipped_tell_the_same_progress(story in stories()) {
        let (one, other) = (story.seen(), story.complement().seen());
        prop_assert_eq!((one.standing, one.reason, one.stale), (other.standing, other.reason, other.stale));
        prop_assert_eq!((one.share, one.points), (other.share, other.points));
        prop_assert_eq!((one.ahead, one.tolerance, one.margin), (other.ahead, other.tolerance, other.margin));
        prop_assert_eq!(one.gap_to_path, negated(other.gap_to_path));
        prop_assert_eq!(one.required, other.required.map(rest));
        prop_assert_eq!(one.aim, other.aim.map(opposite));
        let range = one.projection.map(|range| (Some(range.low), Some(range.high), range.bounded));
        let same = other.projection.map(|range| (Some(rest(range.high)), Some(rest(range.low)), range.bounded));
        prop_assert_eq!(range, same);
    }

    #[test]
    fn the_order_of_the_figures_does_not_matter(story in stories(), seed in any::<prop::sample::Index>()) {
        let mut turned = story.clone();
        let turn = seed.index(turned.figures.len().max(1));
        turned.figures.rotate_left(turn);
        turned.figures.reverse();
        turned.target.path.reverse();
        prop_assert_eq!(story.seen(), turned.seen());
    }

    #[test]
    fn a_figure_withheld_never_improves_the_standing(
        story in sensible_stories(),
        which in any::<prop::sample::Index>(),
        status in proptest::sample::select(vec![Status::Withheld, Status::Secret]),
    ) {
        prop_assume!(!story.figures.is_empty());
        let mut hidden = story.clone();
        let figure = which.get_mut(&mut hidden.figures);
        (figure.value, figure.status) = (None, status);
        prop_assert!(rank(hidden.seen().standing) <= rank(story.seen().standing));
    }

    #[test]
    fn missing_members_never_improve_the_standing(
        story in sensible_stories(),
        which in any::<prop::sample::Index>(),
        members in (0_u32..=46, 0_u32..=46),
    ) {
        prop_assume!(!story.figures.is_empty());
        let (most, least) = (members.0.max(members.1), members.0.min(members.1));
        let with = |known: u32| {
            let mut story = story.clone();
            let figure = which.get_mut(&mut story.figures);
            (figure.members_known, figure.members_expected) = (known, 46);
            rank(story.seen().standing)
        };
        prop_assert!(with(least) <= with(most));
    }

    #[test]
    fn a_figure_that_sources_contradict_never_improves_the_standing(
        story in sensible_stories(),
        which in any::<prop::sample::Index>(),
        other in percent(),
    ) {
        prop_assume!(!story.figures.is_empty());
        let mut disputed = story.clone();
        let figure = which.get_mut(&mut disputed.figures);
        prop_assume!(figure.value.is_some_and(|value| (value - other).abs() > 0.05));
        figure.status = Status::Disputed;
        let second = Observation { value: Some(other), ..figure.clone() };
        disputed.figures.push(second);
        prop_assert!(rank(disputed.seen().standing) <= rank(story.seen().standing));
    }

    #[test]
    fn ten_times_the_unit_is_the_same_progress(story in stories()) {
        let mut scaled = story.clone();
        let tenfold = |value: f64| (value * 10.0).round();
        scaled.indicator.decimals = 0;
        scaled.indicator.unit = "‰".to_owned();
        for figure in &mut scaled.figures {
            figure.value = figure.value.map(tenfold);
        }
        scaled.target.target_value = tenfold(scaled.target.target_value);
        scaled.target.reference_value = scaled.target.reference_value.map(tenfold);
        for milestone in &mut scaled.target.path {
            milestone.value = tenfold(milestone.value);
        }
        let (one, ten) = (story.seen(), scaled.seen());
        prop_assert_eq!((one.share, one.standing, one.reason), (ten.share, ten.standing, ten.reason));
        prop_assert_eq!(one.ahead.map(tenfold), ten.ahead);
    }

    #[test]
    fn at_the_baseline_the_share_is_0_and_at_the_target_it_is_1(
        baseline in percent(),
        value in percent(),
        year in 2021..=2030,
    ) {
        prop_assume!((baseline - value).abs() > 0.05);
        let target = target(baseline, value);
        let at = |value| seen(year, &target, &share(), &[figure(year, value)]);
        let (start, end) = (at(baseline), at(value));
        prop_assert_eq!(start.share, Some(0.0));
        prop_assert!(start.ahead.unwrap() <= 0.0);
        prop_assert_eq!((end.share, end.standing, end.margin), (Some(1.0), Standing::Reached, Some(0.0)));
        prop_assert!(end.ahead.unwrap() >= 0.0);
    }

    #[test]
    fn what_is_on_the_path_is_on_track(baseline in percent(), value in percent(), year in 2021..2030) {
        prop_assume!((baseline - value).abs() > 0.05);
        let target = target(baseline, value);
        let expected = seen(year, &target, &share(), &[figure(year, baseline)]).required.unwrap();
        let told = seen(year, &target, &share(), &[figure(year, expected)]);
        let within = matches!(told.standing, Standing::OnTrack | Standing::Reached);
        prop_assert!(within || told.ahead.unwrap().abs() <= 0.1, "{told:?}");
    }

    #[test]
    fn a_reader_can_redo_the_subtraction(story in stories()) {
        let told = story.seen();
        if let (Some(latest), Some(required), Some(gap)) = (told.latest, told.required, told.gap_to_path) {
            prop_assert!((latest.value - required - gap).abs() < 1e-9);
        }
    }

    #[test]
    fn a_projection_is_a_range_of_shares(story in stories()) {
        if let Some(range) = story.seen().projection {
            prop_assert!(0.0 <= range.low && range.high <= 100.0);
            prop_assert!(range.low < range.high);
        }
    }

    #[test]
    fn what_is_not_estimable_says_why_and_only_that(story in stories()) {
        let told = story.seen();
        prop_assert_eq!(told.standing == Standing::NotEstimable, told.reason.is_some());
        prop_assert!(told.reason != Some(Reason::Stale), "no period was declared");
        prop_assert!(told.projection.is_none() || told.reason.is_none());
    }
}
