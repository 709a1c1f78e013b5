//! Six cases on which scores made of growth rates go wrong, from 2020 to 2030. The last two numbers of
//! each are the share of the gap closed, and the same over the share of the time elapsed.

use datasets::trajectory::{Aim, Reason, Standing, Trajectory};

use crate::given::{falling, figures, label, seen, share, target};

/// The share of the gap closed, over the share of the time elapsed.
fn pace(told: &Trajectory, elapsed: f64) -> String {
    format!("{:.2}", told.share.unwrap() / elapsed)
}

#[test]
fn from_0_to_0_01_percent_in_2_years_towards_100_is_no_progress_to_speak_of() {
    let mut share = share();
    share.decimals = 2;
    let told = seen(2022, &target(0.0, 100.0), &share, &figures(&[(2022, 0.01)]));
    assert_eq!(told.standing, Standing::Behind);
    assert_eq!((told.share, pace(&told, 0.2)), (Some(0.0001), "0.00".to_owned()));
    assert_eq!((told.required, told.ahead), (Some(20.0), Some(-19.99)));
}

#[test]
fn from_1_to_10_of_100_in_5_years_is_far_behind() {
    let told = seen(2025, &target(1.0, 100.0), &share(), &figures(&[(2025, 10.0)]));
    assert_eq!(told.standing, Standing::Behind);
    assert_eq!((told.share, pace(&told, 0.5)), (Some(0.0909), "0.18".to_owned()));
    assert_eq!((told.required, told.ahead), (Some(50.5), Some(-40.5)));
}

#[test]
fn from_40_to_68_percent_equipped_in_5_years_towards_100_is_on_track() {
    let told = seen(2025, &target(40.0, 100.0), &share(), &figures(&[(2025, 68.0)]));
    assert_eq!((told.standing, told.aim), (Standing::OnTrack, Some(Aim::Rise)));
    assert_eq!((told.share, pace(&told, 0.5)), (Some(0.4667), "0.93".to_owned()));
    assert_eq!((told.required, told.gap_to_path, told.ahead), (Some(70.0), Some(-2.0), Some(-2.0)));
    assert_eq!((told.tolerance, told.margin), (Some(3.0), Some(-32.0)));
}

#[test]
fn from_60_to_32_percent_not_equipped_towards_0_is_the_same_progress() {
    let told = seen(2025, &target(60.0, 0.0), &falling(), &figures(&[(2025, 32.0)]));
    assert_eq!((told.standing, told.aim), (Standing::OnTrack, Some(Aim::Fall)));
    assert_eq!((told.share, pace(&told, 0.5)), (Some(0.4667), "0.93".to_owned()));
    assert_eq!((told.required, told.gap_to_path, told.ahead), (Some(30.0), Some(2.0), Some(-2.0)));
    assert_eq!((told.tolerance, told.margin), (Some(3.0), Some(-32.0)));
}

#[test]
fn from_10_to_4_in_5_years_towards_0_is_ahead() {
    let told = seen(2025, &target(10.0, 0.0), &falling(), &figures(&[(2025, 4.0)]));
    assert_eq!(told.standing, Standing::Ahead);
    assert_eq!((told.share, pace(&told, 0.5)), (Some(0.6), "1.20".to_owned()));
    assert_eq!((told.required, told.ahead), (Some(5.0), Some(1.0)));
}

#[test]
fn from_2_to_3_arobases_after_4_of_8_years_towards_5_has_no_pace() {
    let mut five = target(2.0, 5.0);
    five.target_year = 2028;
    let told = seen(2024, &five, &label(), &figures(&[(2024, 3.0)]));
    assert_eq!((told.standing, told.reason), (Standing::NotEstimable, Some(Reason::Ordinal)));
    assert_eq!((told.latest.unwrap().value, told.target.value), (3.0, 5.0));
    let pace = (told.share, told.required, told.gap_to_path, told.ahead, told.tolerance);
    assert_eq!(pace, (None, None, None, None, None));
    assert_eq!((told.margin, told.projection), (None, None));
}
