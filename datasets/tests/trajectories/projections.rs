//! Where things go if they go on as they have.

use datasets::model::{Indicator, Observation};
use datasets::trajectory::{Projection, Standing};

use crate::given::{falling, figure, figures, seen, share, target};

fn projected(told: &[(i32, f64)]) -> Option<Projection> {
    seen(2026, &target(40.0, 100.0), &share(), &figures(told)).projection
}

#[test]
fn four_points_give_a_range_and_three_none() {
    let four = [(2020, 40.0), (2021, 44.0), (2022, 52.0), (2023, 55.0)];
    // Changes by year, in order: 3, 4, 5 (over 3 years), 5.5 and 6 (over 2), 8. The figures being known to
    // 0.05, the first two of them may be 2.9 and 3.9, the third 4.967: their quartile is 4.167. In the
    // same way the upper one is 5.925. Seven years of them, from 55.
    let range = Projection { low: 84.1, high: 96.5, bounded: false };
    assert_eq!(projected(&four), Some(range));
    assert_eq!(projected(&four[..3]), None);
}

#[test]
fn the_baseline_of_the_target_is_a_point_and_what_came_before_it_is_not() {
    let since = [(2021, 44.0), (2022, 52.0), (2023, 55.0)];
    assert!(projected(&since).is_some());
    let before = [(2017, 10.0), (2018, 20.0), (2019, 30.0), (2021, 44.0), (2022, 52.0)];
    assert_eq!(projected(&before), None);
}

#[test]
fn points_in_line_still_give_a_range() {
    let line = projected(&[(2020, 40.0), (2021, 44.0), (2022, 48.0), (2023, 52.0)]).unwrap();
    assert!(line.low < 80.0 && 80.0 < line.high, "{line:?}");
    assert!(line.high - line.low < 1.5, "{line:?}");
}

#[test]
fn a_share_is_not_projected_beyond_100_and_that_is_said() {
    let steep = [(2020, 40.0), (2021, 41.0), (2022, 48.0), (2023, 55.0)];
    let range = projected(&steep).unwrap();
    assert_eq!((range.high, range.bounded), (100.0, true));
    assert!(range.low < 90.0, "{range:?}");
    let counted = Indicator { unit: "conseillers".to_owned(), ..share() };
    let range = seen(2026, &target(40.0, 200.0), &counted, &figures(&steep)).projection.unwrap();
    assert!(range.high > 103.0 && !range.bounded, "{range:?}");
}

#[test]
fn a_range_of_which_bounds_leave_one_value_is_not_told() {
    let steep = [(2020, 40.0), (2021, 55.0), (2022, 66.0), (2023, 80.0)];
    let told = seen(2026, &target(40.0, 100.0), &share(), &figures(&steep));
    assert_eq!((told.standing, told.projection), (Standing::Ahead, None));
}

#[test]
fn nothing_is_projected_under_0() {
    let steep = [(2020, 60.0), (2021, 59.0), (2022, 52.0), (2023, 45.0)];
    let range = seen(2026, &target(60.0, 0.0), &falling(), &figures(&steep)).projection.unwrap();
    assert_eq!((range.low, range.bounded), (0.0, true));
    assert!(range.high > 10.0, "{range:?}");
}

#[test]
fn points_of_another_method_do_not_count() {
    let mut told = figures(&[(2020, 40.0), (2021, 44.0), (2022, 52.0), (2023, 55.0)]);
    told[1].method = 2;
    let trajectory = seen(2026, &target(40.0, 100.0), &share(), &told);
    assert_eq!((trajectory.points, trajectory.projection), (3, None));
}

#[test]
fn nothing_is_projected_once_the_target_is_due_nor_in_its_last_year() {
    let told: Vec<Observation> =
        (2020..=2030).map(|year| figure(year, f64::from(year - 2020) * 5.0 + 40.0)).collect();
    let seen = |year| seen(year, &target(40.0, 100.0), &share(), &told);
    assert_eq!((seen(2030).standing, seen(2030).projection), (Standing::Behind, None));
    assert_eq!((seen(2031).standing, seen(2031).projection), (Standing::Missed, None));
}
