//! The targets of the pilot package, held against its own figures.

use std::path::Path;

use datasets::measure::evaluate;
use datasets::model::{Nature, Target};
use datasets::package::Package;
use datasets::trajectory::{Aim, Reason, Standing, Trajectory, trajectory};

use crate::given::{DIGNE, in_november};

fn pilot() -> Package {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("published");
    Package::load(&folder).unwrap_or_else(|problems| panic!("{problems}"))
}

/// The trajectory towards a target of the package, as seen in November 2026.
fn told(package: &Package, target: &Target) -> Trajectory {
    let indicator = package.indicators.iter().find(|one| one.id == target.indicator).unwrap();
    let dataset = package.datasets.iter().find(|one| one.id == indicator.dataset).unwrap();
    let table = &package.tables[&indicator.dataset];
    let figures = evaluate(indicator, dataset, table, &package.territories).unwrap();
    trajectory(target, indicator, dataset.periodicity.as_deref(), &figures, in_november(2026))
}

#[test]
fn what_digne_announced_turns_out_as_far_as_it_was_measured() {
    let package = pilot();
    let real = package.targets.iter().filter(|target| target.nature == Nature::Reel);
    let turned_out: Vec<_> = real
        .map(|target| {
            assert_eq!((&*target.territory, target.target_year), (DIGNE, 2020));
            let told = told(&package, target);
            (&*target.indicator, told.standing, told.reason)
        })
        .collect();
    let expected = [
        ("label-villes-internet", Standing::Kept, None),
        ("part-locaux-fibre", Standing::NotEstimable, Some(Reason::NotMeasuredAtDeadline)),
    ];
    assert_eq!(turned_out, expected);
}

#[test]
fn every_made_up_target_turns_out_as_its_comment_says() {
    let package = pilot();
    let made_up = package.targets.iter().filter(|target| target.nature == Nature::Demonstration);
    let mut stories = 0;
    for target in made_up {
        let comment = target.comment.as_deref().unwrap();
        let story = comment.split(['«', '»']).nth(1).unwrap().trim();
        let told = told(&package, target);
        let expected = match story {
            "atteinte avant l’heure" | "maintien" => Standing::Reached,
            "en avance" => Standing::Ahead,
            "sur la trajectoire" => Standing::OnTrack,
            "en retard" => Standing::Behind,
            "recul" => Standing::Regressed,
            "échéance passée, atteinte" => Standing::Kept,
            "échéance passée, manquée" => Standing::Missed,
            "non estimable" => Standing::NotEstimable,
            other => panic!("{other}"),
        };
        assert_eq!(told.standing, expected, "{story}: {told:?}");
        assert_eq!(told.aim == Some(Aim::Hold), story == "maintien", "{told:?}");
        stories += 1;
    }
    assert_eq!(stories, 9);
}
