//! The two targets that Digne-les-Bains is known to have announced, with the figures that were published.

use datasets::model::{Indicator, Observation, Status, Target};
use datasets::trajectory::{Point, Reason, Standing, trajectory};

use crate::given::{absent, figure, in_november, label, seen, share, target};

/// “Everything will have fibre by 2020”, said in 2015.
fn fibre_everywhere() -> Target {
    Target { reference_year: 2015, target_year: 2020, ..target(None, 100.0) }
}

/// The share of premises that could be connected on 30 September 2019 (Arcep).
fn fibre_in_2019() -> Vec<Observation> {
    vec![Observation { date: Some("2019-09-30".to_owned()), ..figure(2019, 29.3) }]
}

/// “4 to 5 @ by 2020”, said in 2016: 4 is enough.
fn four_arobases() -> Target {
    Target { reference_year: 2016, target_year: 2020, ..target(None, 4.0) }
}

/// Taking part in 2015, a mention in 2016, then @@@@ twice.
fn arobases() -> Vec<Observation> {
    let [first, second] = [2015, 2016].map(|year| absent(year, Status::NotCollected));
    vec![first, second, figure(2018, 4.0), figure(2019, 4.0)]
}

#[test]
fn fibre_everywhere_in_2020_cannot_be_judged_because_nobody_measured_it_then() {
    let told = seen(2026, &fibre_everywhere(), &share(), &fibre_in_2019());
    let reason = Some(Reason::NotMeasuredAtDeadline);
    assert_eq!((told.standing, told.reason), (Standing::NotEstimable, reason));
    assert_eq!(told.latest, Some(Point { year: 2019, value: 29.3 }));
    assert_eq!(told.margin, Some(-70.7), "what was known of it is told");
    assert_eq!((told.baseline, told.share, told.ahead), (None, None, None));
    assert!(!told.stale);
}

#[test]
fn fibre_everywhere_would_be_missed_had_the_same_figure_been_measured_in_2020() {
    let told = seen(2026, &fibre_everywhere(), &share(), &[figure(2020, 29.3)]);
    assert_eq!((told.standing, told.margin), (Standing::Missed, Some(-70.7)));
}

#[test]
fn what_was_measured_after_the_deadline_does_not_change_how_it_ended() {
    let mut figures = fibre_in_2019();
    figures.push(figure(2024, 100.0));
    let told = seen(2026, &fibre_everywhere(), &share(), &figures);
    assert_eq!(told.reason, Some(Reason::NotMeasuredAtDeadline));
}

#[test]
fn one_measure_without_a_baseline_was_not_enough_while_it_ran() {
    let told = seen(2019, &fibre_everywhere(), &share(), &fibre_in_2019());
    let reason = Some(Reason::TooFewPoints);
    assert_eq!((told.standing, told.reason, told.points), (Standing::NotEstimable, reason, 1));
}

#[test]
fn four_arobases_by_2020_are_reached() {
    let told = seen(2026, &four_arobases(), &label(), &arobases());
    assert_eq!((told.standing, told.reason), (Standing::Kept, None));
    assert_eq!(told.latest, Some(Point { year: 2019, value: 4.0 }));
    assert_eq!((told.share, told.required, told.ahead, told.margin), (None, None, None, None));
    let told = seen(2019, &four_arobases(), &label(), &arobases());
    assert_eq!(told.standing, Standing::Reached, "and already were before the deadline");
    let yearly = Some("ANNUAL");
    let told = trajectory(&four_arobases(), &label(), yearly, &arobases(), in_november(2026));
    assert_eq!(told.standing, Standing::Kept, "the label of 2019 is a year old at the end of 2020");
}

#[test]
fn a_yearly_label_not_renewed_is_stale_while_the_target_runs_and_judged_once_it_is_due() {
    let at = |year| {
        let mut until_2022 = four_arobases();
        until_2022.target_year = 2022;
        let day = in_november(year);
        trajectory(&until_2022, &label(), Some("ANNUAL"), &arobases(), day)
    };
    assert_eq!((at(2020).standing, at(2020).stale), (Standing::Reached, false));
    let reason = Some(Reason::Stale);
    assert_eq!((at(2022).standing, at(2022).reason), (Standing::NotEstimable, reason));
    assert!(at(2022).stale);
    let lost_since = Some(Reason::NotMeasuredAtDeadline);
    assert_eq!(
        (at(2023).reason, at(2023).stale),
        (lost_since, false),
        "three years without a label"
    );
}

/// The scale of Territoire Numérique Libre changed in 2025.
fn with_a_change_of_scale() -> Indicator {
    let mut label = label();
    let mut after = label.scale[0].clone();
    (label.scale[0].until, after.from, after.method) = (Some(2024), Some(2025), 2);
    label.scale.push(after);
    label
}

#[test]
fn levels_of_two_scales_are_not_compared() {
    let scales = with_a_change_of_scale();
    let figures = [figure(2022, 3.0), Observation { method: 2, ..figure(2025, 4.0) }];
    let told = seen(2026, &target(3.0, 4.0), &scales, &figures);
    let reason = Some(Reason::MethodChanged);
    assert_eq!((told.standing, told.reason), (Standing::NotEstimable, reason));
    assert_eq!(told.latest, Some(Point { year: 2025, value: 4.0 }));
    let told = seen(2026, &target(3.0, 4.0), &scales, &figures[..1]);
    assert_eq!(told.reason, Some(Reason::Ordinal), "before the change they were");
}
