//! What is said in each situation, one by one.

use datasets::model::{Direction, Indicator, Milestone, Observation, Status, Target};
use datasets::trajectory::Standing::{Ahead, Behind, OnTrack, Reached, Regressed};
use datasets::trajectory::{Aim, Point, Reason, Standing, trajectory};

use crate::given::{absent, falling, figure, figures, in_november, label, seen, share, target};

fn standing(year: i32, value: f64) -> Standing {
    seen(year, &target(40.0, 100.0), &share(), &[figure(year, value)]).standing
}

#[test]
fn a_twentieth_of_the_way_on_either_side_of_the_path_is_on_it() {
    let standings = [66.9, 67.0, 70.0, 73.0, 73.1].map(|value| standing(2025, value));
    assert_eq!(standings, [Behind, OnTrack, OnTrack, OnTrack, Ahead]);
}

#[test]
fn a_short_way_is_judged_by_the_figures_that_are_published() {
    // A twentieth of 0.4 does not show at one decimal: what shows is off the path.
    let at = |value| seen(2025, &target(99.0, 99.4), &share(), &[figure(2025, value)]).standing;
    assert_eq!([99.1, 99.2, 99.3].map(at), [Behind, OnTrack, Ahead]);
}

#[test]
fn any_published_step_back_from_the_baseline_is_told() {
    assert_eq!(standing(2021, 39.9), Regressed);
    assert_eq!(standing(2021, 40.0), Behind);
}

#[test]
fn a_published_path_that_dips_is_not_a_step_back() {
    let mut slow_start = target(40.0, 100.0);
    slow_start.path.push(Milestone { year: 2025, value: 38.0 });
    let at = |value| seen(2025, &slow_start, &share(), &[figure(2025, value)]);
    assert_eq!((at(38.0).standing, at(38.0).gap_to_path), (OnTrack, Some(0.0)));
    let standings = [36.9, 37.0, 39.0, 39.1].map(|value| at(value).standing);
    assert_eq!(standings, [Regressed, OnTrack, OnTrack, Ahead]);
}

#[test]
fn having_done_nothing_is_not_to_be_on_the_path() {
    let mut far = target(40.0, 100.0);
    far.target_year = 2040;
    let at = |value| seen(2021, &far, &share(), &[figure(2021, value)]);
    assert_eq!((at(40.0).share, at(40.0).required), (Some(0.0), Some(43.0)));
    assert_eq!(at(40.0).tolerance, Some(1.5), "half of what the path asks by then");
    let standings = [40.0, 41.4, 41.5, 44.5, 44.6].map(|value| at(value).standing);
    assert_eq!(standings, [Behind, Behind, OnTrack, OnTrack, Ahead]);
}

#[test]
fn a_target_reached_before_it_is_due_is_reached_and_one_passed_says_by_how_much() {
    assert_eq!(standing(2025, 100.0), Reached);
    let told = seen(2025, &target(40.0, 80.0), &share(), &[figure(2025, 82.5)]);
    assert_eq!((told.standing, told.margin), (Reached, Some(2.5)));
    assert_eq!(standing(2025, 99.9), Ahead);
}

#[test]
fn in_the_last_year_the_target_still_runs_and_the_year_after_it_is_judged() {
    let figures = [figure(2030, 90.0)];
    let due = |year| seen(year, &target(40.0, 100.0), &share(), &figures);
    assert_eq!((due(2030).standing, due(2030).ahead), (Behind, Some(-10.0)));
    assert_eq!((due(2031).standing, due(2031).margin), (Standing::Missed, Some(-10.0)));
    assert_eq!(due(2031).share, Some(0.8333), "the way that was made is told");
    let kept = seen(2031, &target(40.0, 90.0), &share(), &figures);
    assert_eq!((kept.standing, kept.margin), (Standing::Kept, Some(0.0)));
}

#[test]
fn a_target_is_kept_only_if_somebody_measured_it_near_its_deadline() {
    let told = |value, year, periodicity| {
        let figures = figures(&[(year, value), (2031, 0.0)]);
        let told =
            trajectory(&target(40.0, 50.0), &share(), periodicity, &figures, in_november(2032));
        told.reason.map_or(Ok(told.standing), Err)
    };
    let unmeasured = Err(Reason::NotMeasuredAtDeadline);
    assert_eq!(told(50.0, 2026, None), unmeasured, "reached, and nothing for four years");
    for periodicity in [None, Some("IRREG"), Some("ANNUAL")] {
        assert_eq!(told(50.0, 2028, periodicity), unmeasured, "{periodicity:?}");
        assert_eq!(told(50.0, 2029, periodicity), Ok(Standing::Kept), "{periodicity:?}");
        assert_eq!(told(49.9, 2029, periodicity), unmeasured, "{periodicity:?}");
    }
    assert_eq!(told(50.0, 2026, Some("TRIENNIAL")), Ok(Standing::Kept));
    assert_eq!(told(50.0, 2029, Some("QUARTERLY")), unmeasured);
    assert_eq!(told(50.0, 2030, Some("QUARTERLY")), Ok(Standing::Kept), "its very year");
    let hold = seen(2032, &target(50.0, 50.0), &share(), &[figure(2021, 50.0)]);
    assert_eq!(hold.reason, Some(Reason::NotMeasuredAtDeadline), "held once is not held");
}

#[test]
fn a_year_to_come_is_not_measured_yet() {
    let told = figures(&[(2025, 68.0), (2029, 100.0)]);
    let told = seen(2026, &target(40.0, 100.0), &share(), &told);
    assert_eq!((told.standing, told.points), (OnTrack, 2));
    assert_eq!(told.latest, Some(Point { year: 2025, value: 68.0 }));
    let none = seen(2026, &target(40.0, 100.0), &share(), &[figure(2029, 100.0)]);
    assert_eq!(none.reason, Some(Reason::NoFigure));
}

#[test]
fn a_published_path_takes_the_place_of_the_straight_line() {
    let mut late = target(40.0, 100.0);
    late.path = vec![Milestone { year: 2028, value: 60.0 }, Milestone { year: 2024, value: 44.0 }];
    let told = seen(2026, &late, &share(), &[figure(2026, 52.0)]);
    assert_eq!((told.required, told.standing), (Some(52.0), OnTrack));
    assert_eq!(told.tolerance, Some(3.0), "a twentieth of the whole way");
}

#[test]
fn the_baseline_is_that_of_the_target_else_the_figure_of_the_year_else_unknown() {
    let told = figures(&[(2020, 41.0), (2025, 70.0)]);
    let baseline =
        |target: &Target, told: &[Observation]| seen(2025, target, &share(), told).baseline;
    assert_eq!(baseline(&target(40.0, 100.0), &told), Some(Point { year: 2020, value: 40.0 }));
    assert_eq!(baseline(&target(None, 100.0), &told), Some(Point { year: 2020, value: 41.0 }));
    let unknown =
        seen(2025, &target(None, 100.0), &share(), &figures(&[(2021, 45.0), (2025, 70.0)]));
    assert_eq!(unknown.reason, Some(Reason::UnknownBaseline));
    assert_eq!((unknown.aim, unknown.margin), (Some(Aim::Rise), Some(-30.0)));
    assert_eq!((unknown.share, unknown.required, unknown.tolerance), (None, None, None));
}

#[test]
fn without_a_baseline_the_direction_of_the_indicator_says_what_is_reached() {
    let told = figures(&[(2021, 45.0), (2025, 70.0)]);
    let seen = |value, indicator: &Indicator| seen(2025, &target(None, value), indicator, &told);
    assert_eq!(seen(70.0, &share()).standing, Reached);
    assert_eq!(seen(60.0, &falling()).reason, Some(Reason::UnknownBaseline));
    let neither = Indicator { direction: Direction::None, ..share() };
    assert_eq!(seen(60.0, &neither).reason, Some(Reason::UnknownBaseline));
    assert_eq!(seen(60.0, &neither).aim, None);
}

#[test]
fn the_way_to_the_target_is_progress_whatever_the_indicator_calls_better() {
    let told = seen(2025, &target(60.0, 0.0), &share(), &[figure(2025, 32.0)]);
    assert_eq!((told.aim, told.standing), (Some(Aim::Fall), OnTrack));
}

#[test]
fn a_target_to_hold_is_compared_with_its_value_only() {
    let hold = |indicator: &Indicator, value| {
        seen(2025, &target(95.0, 95.0), indicator, &[figure(2025, value)])
    };
    let neither = Indicator { direction: Direction::None, ..share() };
    assert_eq!(
        [94.9, 95.0, 97.0].map(|value| hold(&share(), value).standing),
        [Regressed, Reached, Reached]
    );
    assert_eq!(
        [94.0, 95.0, 95.1].map(|value| hold(&falling(), value).standing),
        [Reached, Reached, Regressed]
    );
    assert_eq!(
        [94.9, 95.0, 95.1].map(|value| hold(&neither, value).standing),
        [Regressed, Reached, Regressed]
    );
    let mut off_the_grid = target(95.01, 95.05);
    off_the_grid.path.push(Milestone { year: 2025, value: 90.0 });
    let told = seen(2025, &off_the_grid, &share(), &[figure(2025, 95.0)]);
    assert_eq!((told.aim, told.standing), (Some(Aim::Hold), Regressed));
    let above = hold(&share(), 97.0);
    assert_eq!((above.aim, above.share, above.margin), (Some(Aim::Hold), None, Some(2.0)));
    assert_eq!((above.required, above.ahead), (Some(95.0), Some(2.0)));
}

#[test]
fn a_level_is_reached_or_lost_by_order_alone() {
    let at = |year, value| seen(year, &target(3.0, 5.0), &label(), &[figure(year, value)]);
    assert_eq!(at(2025, 5.0).standing, Reached);
    assert_eq!(at(2025, 2.0).standing, Regressed);
    assert_eq!(at(2025, 4.0).reason, Some(Reason::Ordinal));
    let first = seen(2025, &target(None, 5.0), &label(), &[figure(2025, 5.0)]);
    assert_eq!((first.standing, first.points), (Reached, 1), "one edition is enough");
    let due = seen(2031, &target(3.0, 5.0), &label(), &[figure(2030, 4.0)]);
    assert_eq!((due.standing, due.margin), (Standing::Missed, None));
}

#[test]
fn nothing_is_said_without_a_figure_since_the_reference_year() {
    let reason = |told: &[Observation]| seen(2025, &target(40.0, 100.0), &share(), told).reason;
    assert_eq!(reason(&[]), Some(Reason::NoFigure));
    assert_eq!(reason(&[absent(2024, Status::NotCollected)]), Some(Reason::NoFigure));
    assert_eq!(reason(&figures(&[(2018, 30.0), (2019, 38.0)])), Some(Reason::NothingSince));
    assert_eq!(reason(&figures(&[(2019, 38.0), (2020, 40.0)])), Some(Reason::NothingSince));
}

#[test]
fn other_territories_and_breakdowns_are_left_aside() {
    let mut told = figures(&[(2025, 68.0), (2026, 99.0), (2026, 99.0)]);
    told[1].territory = "04112".to_owned();
    told[2].dimensions.insert("operateur".to_owned(), "Orange".to_owned());
    let told = seen(2026, &target(40.0, 100.0), &share(), &told);
    assert_eq!(told.latest, Some(Point { year: 2025, value: 68.0 }));
}

#[test]
fn a_year_that_was_not_collected_leaves_the_one_before_standing() {
    for status in [Status::NotCollected, Status::NotApplicable, Status::NotApplied] {
        let told = [figure(2025, 68.0), absent(2026, status)];
        let told = seen(2026, &target(40.0, 100.0), &share(), &told);
        assert_eq!(told.latest, Some(Point { year: 2025, value: 68.0 }), "{status:?}");
    }
}

#[test]
fn nothing_older_stands_in_for_a_latest_figure_that_is_withheld_or_contradicted() {
    let disputed = |value| Observation { status: Status::Disputed, ..figure(2026, value) };
    let reason = |latest: &[Observation]| {
        let told = [&[figure(2025, 68.0)], latest].concat();
        let told = seen(2026, &target(40.0, 100.0), &share(), &told);
        assert_eq!(told.standing == Standing::NotEstimable, told.reason.is_some());
        (told.reason, told.latest.map(|latest| latest.year))
    };
    assert_eq!(reason(&[absent(2026, Status::Withheld)]), (Some(Reason::Coverage), None));
    let thin = Observation { members_known: 4, members_expected: 10, ..figure(2026, 99.0) };
    assert_eq!(reason(std::slice::from_ref(&thin)), (Some(Reason::Coverage), None));
    let half = Observation { members_known: 5, ..thin };
    assert_eq!(reason(&[half]), (None, Some(2026)), "the minimum is enough");
    assert_eq!(reason(&[absent(2026, Status::Secret)]), (Some(Reason::Secret), None));
    assert_eq!(reason(&[disputed(70.0), disputed(99.0)]), (Some(Reason::Disputed), None));
    assert_eq!(reason(&[disputed(74.0), disputed(74.0)]), (None, Some(2026)), "they agree");
}

#[test]
fn a_new_method_asks_for_a_new_reference() {
    let second = |period, value| Observation { method: 2, ..figure(period, value) };
    let told = [figure(2020, 40.0), figure(2024, 60.0), second(2025, 30.0)];
    let told = seen(2025, &target(40.0, 100.0), &share(), &told);
    assert_eq!(told.reason, Some(Reason::MethodChanged));
    assert_eq!((told.share, told.ahead, told.margin), (None, None, None));
}

#[test]
fn a_latest_figure_older_than_one_and_a_half_periods_is_shown_as_stale() {
    let told = [Observation { date: Some("2025-09-30".to_owned()), ..figure(2025, 68.0) }];
    let at = |day: &str| {
        let day = datasets::trajectory::Day::parse(day).unwrap();
        trajectory(&target(40.0, 100.0), &share(), Some("ANNUAL"), &told, day)
    };
    assert_eq!((at("2027-03-30").standing, at("2027-03-30").stale), (OnTrack, false));
    let late = at("2027-03-31");
    assert_eq!((late.standing, late.reason), (Standing::NotEstimable, Some(Reason::Stale)));
    assert!(late.stale);
    assert_eq!((late.share, late.ahead), (Some(0.4667), Some(-2.0)), "its terms are told as old");
    assert_eq!(late.projection, None);
    let day = in_november(2029);
    let irregular = trajectory(&target(40.0, 100.0), &share(), Some("IRREG"), &told, day);
    assert_eq!(irregular.standing, OnTrack);
}

#[test]
fn a_trajectory_is_written_with_the_words_of_the_public() {
    let told = seen(2025, &target(40.0, 100.0), &share(), &figures(&[(2025, 68.0)]));
    let json = serde_json::to_value(told).unwrap();
    let expected = serde_json::json!({
        "situation": "sur la trajectoire",
        "motif": null,
        "perime": false,
        "reference": { "annee": 2020, "valeur": 40.0 },
        "cible": { "annee": 2030, "valeur": 100.0 },
        "dernier": { "annee": 2025, "valeur": 68.0 },
        "points": 2,
        "sens": "hausse",
        "ecart_a_la_cible": -32.0,
        "part_comblee": 0.4667,
        "valeur_attendue": 70.0,
        "ecart_au_chemin": -2.0,
        "avance": -2.0,
        "tolerance": 3.0,
        "projection": null,
    });
    assert_eq!(json, expected);
}
